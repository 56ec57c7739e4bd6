import type { ItemText, ListText } from './list-text.js'
import { nameOf } from './names.js'
import { plain } from './plain.js'
import type { PodText } from './pod-text.js'

/** What is found of a pod's volumes beside those that are there already. */
export interface Volumes {
  /** Those that the other pod does not have. */
  readonly items: readonly ItemText[]
  readonly reasons: readonly string[]
}

/**
 * One volume of a name where both mean the same one of the machine. An `emptyDir` is not: what two pods had for themselves would be one
 * (5.4 makes one volume of one name of them even so, measured).
 */
export function volumesBeside(pod: PodText, own: ListText | null, there: ReadonlyMap<string, ItemText>): Volumes {
  const items: ItemText[] = []
  const reasons: string[] = []
  for (const item of own?.items ?? []) {
    const name = volumeName(item)
    const other = there.get(name)
    if (!other) items.push(item)
    else if (item.fields.has('emptyDir') || plain(item.fields.map) !== plain(other.fields.map))
      reasons.push(`${nameOf(pod)} has a volume ${name} of its own, and so has the pod it would be part of`)
  }
  return { items, reasons }
}

export const volumeName = ({ fields }: ItemText): string => fields.text('name')?.text ?? ''
