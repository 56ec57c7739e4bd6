/** A directory whose subdirectories have something in common. */
export interface Split {
  /** '' is the root. */
  readonly parent: string
  /** How many of its direct subdirectories hold any of the directories looked at. */
  readonly children: number
  /** How many of them share something with another. */
  readonly touched: number
}

/**
 * Where in the tree things that occur several times part: for each group of directories (those that hold the same thing) the parents
 * under which they lie in different children. `all` are the directories that count as children.
 */
export function splitsOf(groups: Iterable<readonly string[]>, all: Iterable<string>): Split[] {
  const touched = new Map<string, Set<string>>()
  for (const group of groups) {
    const sorted = [...new Set(group)].map((path) => path.split('/')).sort(bySegments)
    // In sorted order every child of a parting directory has a neighbour from another child: pairs of neighbours see every split.
    for (let i = 1; i < sorted.length; i++) {
      const a = sorted[i - 1] as string[]
      const b = sorted[i] as string[]
      let depth = 0
      while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++
      // One of the two lies above the other: no siblings.
      if (depth === a.length || depth === b.length || a[0] === '' || b[0] === '') continue
      const parent = a.slice(0, depth).join('/')
      const children = touched.get(parent) ?? new Set()
      touched.set(parent, children.add(a[depth] as string).add(b[depth] as string))
    }
  }
  if (touched.size === 0) return []
  const children = new Map<string, Set<string>>()
  for (const directory of new Set(all)) {
    let parent = ''
    for (const segment of directory === '' ? [] : directory.split('/')) {
      if (touched.has(parent)) children.set(parent, (children.get(parent) ?? new Set()).add(segment))
      parent = parent === '' ? segment : `${parent}/${segment}`
    }
  }
  return [...touched].map(([parent, names]) => ({ parent, touched: names.size, children: children.get(parent)?.size ?? names.size }))
}

function bySegments(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return (a[i] as string) < (b[i] as string) ? -1 : 1
  }
  return a.length - b.length
}
