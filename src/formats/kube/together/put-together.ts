import type { Edit, TakenIn } from '../../../model/index.js'
import { differencesOf, objectionsTo } from './differences.js'
import { isWithin, movedItem } from './lines.js'
import type { ItemText } from './list-text.js'
import { containersOf, nameOf } from './names.js'
import { notesOn } from './notes.js'
import type { ListName, PodText } from './pod-text.js'
import { removals } from './removals.js'
import { volumeName, volumesBeside } from './volumes.js'

/** Puts the containers of pods, with their init containers and volumes, into another pod, and takes their documents away. */
export function putTogether(into: PodText, pods: readonly PodText[], edits: readonly Edit[]): TakenIn {
  const taken = itemsOf(pods, into)
  const removed = removals(pods, into, edits)
  const reasons = [
    ...[into, ...pods].flatMap(objectionsTo),
    ...pods.flatMap((pod) => differencesOf(pod, into)),
    ...taken.reasons,
    ...removed.reasons,
  ]
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)] }
  const added = additionsTo(into, taken.items, edits)
  if (!added) return { ok: false, reasons: [`the lines of ${pods.map(nameOf).join(' and ')} cannot be moved so far to the left`] }
  const stays = edits.filter(
    ({ span }) =>
      !removed.files.includes(span.file) && !pods.some(({ claim, document }) => claim.path === span.file && isWithin(span, document)),
  )
  return {
    ok: true,
    edits: [...stays, ...added, ...removed.edits],
    removed: removed.files,
    locals: pods.map((pod) => `${nameOf(into)}/${containersOf(pod)[0] ?? ''}`),
    notes: notesOn(pods, into),
  }
}

interface Moved {
  readonly pod: PodText
  readonly item: ItemText
}

type Items = Record<ListName, Moved[]>

function itemsOf(pods: readonly PodText[], into: PodText): { readonly items: Items; readonly reasons: string[] } {
  // Behind the containers, where a list that is not there yet goes, come the containers first.
  const items: Items = { containers: [], initContainers: [], volumes: [] }
  const reasons: string[] = []
  const names = new Set(containersOf(into))
  const volumes = new Map((into.lists.volumes?.items ?? []).map((item) => [volumeName(item), item]))
  for (const pod of pods) {
    for (const name of containersOf(pod)) {
      if (names.has(name)) reasons.push(`two containers would be called ${name} in one pod`)
      names.add(name)
    }
    for (const list of ['initContainers', 'containers'] as const)
      for (const item of pod.lists[list]?.items ?? []) items[list].push({ pod, item })
    const beside = volumesBeside(pod, pod.lists.volumes, volumes)
    reasons.push(...beside.reasons)
    for (const item of beside.items) {
      items.volumes.push({ pod, item })
      volumes.set(volumeName(item), item)
    }
  }
  return { items, reasons }
}

/** Behind the last of each list; a list that is not there yet behind the containers. `null` where a line cannot be moved. */
function additionsTo(into: PodText, items: Items, edits: readonly Edit[]): Edit[] | null {
  const { containers } = into.lists
  if (!containers) return null
  const feed = into.text.includes('\r\n') ? '\r\n' : '\n'
  const texts = new Map<number, string>()
  for (const name of Object.keys(items) as ListName[]) {
    const own = into.lists[name]
    const moved = items[name]
    if (moved.length === 0) continue
    const lines: string[] = own ? [] : [`${' '.repeat(containers.key)}${name}:\n`]
    for (const { pod, item } of moved) {
      const text = movedItem(
        item,
        pod.text,
        edits.filter(({ span }) => span.file === pod.claim.path),
        own?.dash ?? containers.dash,
      )
      if (text === null) return null
      lines.push(text)
    }
    const end = own?.end ?? containers.end
    texts.set(end, `${texts.get(end) ?? ''}${lines.join('')}`)
  }
  return Array.from(texts, ([end, text]) => {
    const isOpen = !into.text.slice(0, end).endsWith('\n')
    return { span: { file: into.claim.path, start: end, end }, text: `${isOpen ? feed : ''}${text.replace(/\r?\n/g, feed)}` }
  })
}
