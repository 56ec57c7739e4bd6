import type { SceneNode } from './scene.js'
import { BOLD, fitText, textWidth } from './text-size.js'

/** Sizes in pixels. All cards have one width, so that columns of them stand in line. */
export const CARD = { width: 196, name: 13, small: 12, padding: 12, plug: 13, plugRow: 20, plugInset: 9 } as const
const MOST_PLUGS = 5
const WIDEST_PLUG = 196

export interface PlugRow {
  readonly text: string
  readonly from: 'outside' | 'host'
  readonly flagged: boolean
}

/** What a card shows and how much room that takes. The card's own left edge is `plugWidth` from the left of the whole. */
export interface Card {
  readonly node: SceneNode
  readonly name: string
  readonly subtitle: string
  /** The third line: what it listens on and which other networks it is on. */
  readonly detail: string
  readonly plugs: readonly PlugRow[]
  readonly plugWidth: number
  readonly width: number
  readonly height: number
}

export function cardOf(node: SceneNode): Card {
  const room = CARD.width - 2 * CARD.padding
  const badge = node.severity === null ? 0 : 26
  const plugs = plugRows(node)
  const plugWidth = plugs.length === 0 ? 0 : Math.max(44, ...plugs.map(({ text }) => textWidth(text, CARD.plug * BOLD) + 19))
  const detail = detailOf(node)
  const lines = 1 + Number(node.subtitle !== '') + Number(detail !== '')
  const small = node.kind === 'host' || node.kind === 'external' || node.kind === 'infra'
  const text = [31, 48, 65][lines - 1] ?? 65
  // Room below the plugs, where calls arrive.
  const beside = plugs.length === 0 ? 0 : 2 * CARD.plugInset + plugs.length * CARD.plugRow + (plugs.length > 1 ? 8 : 0)
  return {
    node,
    name: fitText(node.label, CARD.name * BOLD, room - 20 - badge),
    subtitle: fitText(node.subtitle, CARD.small, room - 20),
    detail: fitText(detail, CARD.small, room - 20),
    plugs,
    plugWidth,
    width: plugWidth + CARD.width,
    height: Math.max(small ? 44 : 48, text, beside),
  }
}

function detailOf({ listens, alsoOn, kind }: SceneNode): string {
  if (kind !== 'container' && kind !== 'backing') return ''
  const ports =
    listens.length > 4 ? `:${listens.slice(0, 3).join(' :')} +${listens.length - 3}` : listens.map((port) => `:${port}`).join(' ')
  const networks = alsoOn.length > 0 ? `+ ${alsoOn.join(', ')}` : ''
  return [ports, networks].filter((part) => part !== '').join('  ')
}

function plugRows({ plugs }: SceneNode): PlugRow[] {
  const shown = plugs.length > MOST_PLUGS ? plugs.slice(0, MOST_PLUGS - 1) : plugs
  const rest = plugs.slice(shown.length)
  const rows: PlugRow[] = shown.map((plug) => ({ ...plug, text: fitText(plug.text, CARD.plug * BOLD, WIDEST_PLUG - 18) }))
  if (rest.length > 0)
    rows.push({
      text: `${rest.length} more`,
      from: rest.some(({ from }) => from === 'outside') ? 'outside' : 'host',
      flagged: rest.some(({ flagged }) => flagged),
    })
  return rows
}

/** Where lines from outside arrive: at the middle of the plugs that lead there, from the top of the card. */
export function plugHeight({ plugs }: Card): number {
  const open = Math.max(1, plugs.filter(({ from }) => from === 'outside').length)
  return CARD.plugInset + (open * CARD.plugRow) / 2
}

/** Where calls arrive and leave, from the top of the card: below the plugs. */
export function callHeight({ plugs, height }: Card): number {
  return plugs.length === 0 ? height / 2 : Math.min(height - 8, CARD.plugInset + plugs.length * CARD.plugRow + 9)
}
