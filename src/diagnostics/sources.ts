import { LineIndex, type SourceTree } from '../source/index.js'
import type { Sources } from './report-model.js'

/** The texts of a tree with their lines, each counted once. */
export function sourcesOf(tree: SourceTree): Sources {
  const indexes = new Map<string, LineIndex>()
  const text = (file: string): string => {
    const content = tree.read(file)
    return content.ok ? content.text : ''
  }
  return {
    text,
    lines(file) {
      const known = indexes.get(file)
      if (known) return known
      const index = new LineIndex(text(file))
      indexes.set(file, index)
      return index
    },
  }
}
