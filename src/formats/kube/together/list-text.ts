import type { Fields } from '../fields.js'
import type { Range } from './documents.js'

/** The lines of one item: with the comments above it, and those behind it that are indented as it is. */
export interface ItemText extends Range {
  readonly fields: Fields
  /** Spaces before its dash. */
  readonly dash: number
}

/** A list as it stands in the file, an item after the other. */
export interface ListText {
  /** Spaces before its key. */
  readonly key: number
  /** Spaces before the dashes. */
  readonly dash: number
  readonly items: readonly ItemText[]
  /** Where one more item goes. */
  readonly end: number
}

/** `null` where items share lines with something else: `[…]`, `- - a`, nothing in the list. */
export function listText(owner: Fields, name: string, text: string): ListText | null {
  const entry = owner.entry(name)
  if (entry?.value.kind !== 'seq' || entry.value.flow || owner.map.flow) return null
  const key = indentAt(text, entry.span.start)
  const nodes = entry.value.items
  const fields = owner.objects(name, name === 'volumes' ? 'Volume' : 'Container')
  if (key === null || nodes.length === 0 || fields.length !== nodes.length) return null
  const items: ItemText[] = []
  let start = lineEnd(text, entry.key.span().end)
  for (const [index, item] of fields.entries()) {
    const { map } = item
    const lead = text.slice(start, map.span.start)
    const dash = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*$/.exec(lead)?.[1]?.length
    if (map.flow || dash === undefined || dash !== (items[0]?.dash ?? dash)) return null
    const isLast = index === fields.length - 1
    const end = behindComments(text, endOf(text, map.span.end), isLast && dash > key ? dash : dash + 1)
    items.push({ fields: item, dash, start, end })
    start = end
  }
  return { key, dash: items[0]?.dash ?? 0, items, end: start }
}

/** Spaces before a place; `null` where something else stands there. */
function indentAt(text: string, at: number): number | null {
  const lead = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^ *$/.test(lead) ? lead.length : null
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 ? text.length : feed + 1
}

/** A block scalar ends with a line of its own. */
const endOf = (text: string, at: number): number => (text[at - 1] === '\n' ? at : lineEnd(text, at))

function behindComments(text: string, from: number, least: number): number {
  const own = new RegExp(`^(?:[ \\t]*\\r?\\n)* {${least},}#[^\\n]*(?:\\n|$)`)
  let end = from
  for (let match = own.exec(text.slice(end)); match; match = own.exec(text.slice(end))) end += match[0].length
  return end
}
