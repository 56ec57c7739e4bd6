import type { Board } from './board.js'
import type { CardData, ExplorerData, SectionData } from './data.js'
import type { Layout } from './layout.js'
import type { Section } from './sections.js'
import { rowName } from './tile.js'

/** The data with what the sections add to it: where each is, and which of several services of one name is whose. */
export function sectioned(data: ExplorerData, layout: Layout, sections: readonly Section[], board: Board | null): ExplorerData {
  const labels = data.cards.map((card, index) => (card.kind === 'infra' ? `infra of ${rowName(layout.scene, index)}` : card.label))
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const owners = new Map(sections.flatMap((section) => section.cards.map((card) => [card, section.label] as const)))
  const cards = data.cards.map((card, index): CardData => {
    const label = labels[index] ?? card.label
    return { ...card, label, where: counts.get(label) === 1 ? '' : (owners.get(index) ?? '') }
  })
  const places = new Map([...layout.cards, ...layout.boxes].map((place) => [place.id, place]))
  return {
    ...data,
    cards,
    sections: board ? sections.map((section) => sectionData(section, layout, places)) : [],
    tiles: board ? board.tiles.map(({ tile }) => tile.sections) : [],
  }
}

function sectionData(
  { label, note, cards, boxes }: Section,
  { scene }: Layout,
  places: ReadonlyMap<string, Layout['cards'][number]>,
): SectionData {
  const ids = [...cards.map((card) => scene.nodes[card]?.id ?? ''), ...boxes.map((box) => scene.boxes[box]?.id ?? '')]
  const own = ids.flatMap((id) => places.get(id) ?? [])
  const left = Math.min(...own.map(({ x }) => x))
  const top = Math.min(...own.map(({ y }) => y))
  const right = Math.max(...own.map(({ x, width }) => x + width))
  const bottom = Math.max(...own.map(({ y, height }) => y + height))
  return { label, note, cards, place: [left, top, right - left, bottom - top] }
}
