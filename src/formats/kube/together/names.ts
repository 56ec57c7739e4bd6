import type { PodText } from './pod-text.js'

export const nameOf = ({ workload }: PodText): string => workload.name.text

/** Of its containers, those first that do not run to their end before the others start. */
export function containersOf({ lists }: PodText): string[] {
  return [...(lists.containers?.items ?? []), ...(lists.initContainers?.items ?? [])].map(({ fields }) => fields.text('name')?.text ?? '')
}
