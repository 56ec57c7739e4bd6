/** Path arithmetic on tree paths (`/`, relative to the root). The root is `''`. */

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Resolves `.` and `..`; `null` when the path leaves the tree or is absolute. */
export function resolvePath(directory: string, path: string): string | null {
  if (path.startsWith('/')) return null
  const parts = directory === '' ? [] : directory.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else parts.push(part)
  }
  return parts.join('/')
}

/** How many directory steps lie between two directories: 0 for the same, 1 for parent and child or child and parent. */
export function directoryDistance(a: string, b: string): number {
  const left = a === '' ? [] : a.split('/')
  const right = b === '' ? [] : b.split('/')
  let shared = 0
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++
  return left.length + right.length - 2 * shared
}
