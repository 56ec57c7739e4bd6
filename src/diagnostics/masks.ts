import type { EnvironmentEntry, Topology } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** Where the values of environment variables stand, by file, in order: reports are public, and these may be secrets. */
export function environmentValues(topology: Topology): Map<string, SourceSpan[]> {
  const masks = new Map<string, SourceSpan[]>()
  const add = (entries: readonly EnvironmentEntry[]): void => {
    for (const { value } of entries) {
      const span = value?.span()
      if (!span || span.start === span.end) continue
      const spans = masks.get(span.file)
      if (spans) spans.push(span)
      else masks.set(span.file, [span])
    }
  }
  for (const { draft } of topology.containers) add(draft.environment)
  for (const image of topology.images) add(image.environment)
  for (const spans of masks.values()) spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return masks
}
