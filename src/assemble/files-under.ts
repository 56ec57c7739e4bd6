import type { SourceTree } from '../source/index.js'

/** The paths of all files somewhere below a directory, in their order; all of the tree for the root, `''`. Found without a walk. */
export function* filesUnder({ entries }: SourceTree, directory: string): Generator<string> {
  const prefix = directory === '' ? '' : `${directory}/`
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.path ?? '') < prefix) low = middle + 1
    else high = middle
  }
  for (let i = low; entries[i]?.path.startsWith(prefix); i++) yield (entries[i] as { path: string }).path
}
