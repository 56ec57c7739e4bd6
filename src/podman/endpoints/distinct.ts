import type { Mention } from '../../model/index.js'
import { atLeast, confidenceOf } from '../../model/index.js'

/** One mention for each place: the surest, in the order of the first. */
export function distinct(mentions: Mention[]): Mention[] {
  if (mentions.length < 2) return mentions
  const byPlace = new Map<string, Mention>()
  for (const mention of mentions) {
    const { file, start, end } = mention.hostText.span()
    const place = `${file}\n${start} ${end} ${mention.host}`
    const other = byPlace.get(place)
    if (!other || !atLeast(confidenceOf(other.fact), confidenceOf(mention.fact))) byPlace.set(place, mention)
  }
  return [...byPlace.values()]
}
