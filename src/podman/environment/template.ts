import { baseName, directoryDistance, directoryOf, type SourceTree } from '../../source/index.js'

/** What people add to the name of a file that is filled in and copied to its place on the machine. */
const FILLED_IN = ['', '.example', '.template', '.sample', '.dist', '.default', '.tmpl', '.tpl', '.j2', '.in']
/** The template of whatever environment file the units beside it read. */
const ANY_FILE: ReadonlySet<string> = new Set([
  ...['.env.example', '.env.template', '.env.sample', '.env.dist', '.env.default', '.env.defaults', '.env.tmpl', '.env.j2'],
  ...['env.example', 'env.template', 'env.sample', 'example.env', 'sample.env', 'template.env'],
])
/** A template further away than this (directory steps) belongs to something else. */
const FARTHEST = 4

/** Built once a tree: the tree is what a run reads, and does not change. */
const indexes = new WeakMap<SourceTree, ReadonlyMap<string, readonly string[]>>()

/**
 * The file of the repository that an environment file outside of it is made from, as a tree path: one of the same name, with or
 * without `.example` or the like, nearest to the unit; else a `.env.example` right beside the unit. What it sets is a likely value, not
 * a certain one. `null` when there is none, or several equally near.
 * @param path the environment file as the unit names it; only its last part counts
 * @param directory the unit's
 */
export function environmentTemplate(path: string, directory: string, tree: SourceTree): string | null {
  const name = baseName(path)
  if (name === '') return null
  const index = indexOf(tree)
  // `.env` is everybody's name: only one beside the unit is meant.
  const farthest = name.startsWith('.') ? 0 : FARTHEST
  for (const suffix of FILLED_IN) {
    const near = (index.get(name + suffix) ?? [])
      .map((candidate) => ({ candidate, distance: directoryDistance(directory, directoryOf(candidate)) }))
      .filter(({ distance }) => distance <= farthest)
      .sort((a, b) => a.distance - b.distance)
    const [first, second] = near
    if (first) return second?.distance === first.distance ? null : first.candidate
  }
  const beside = tree.list(directory).filter((candidate) => ANY_FILE.has(baseName(candidate)))
  return beside.length === 1 ? (beside[0] ?? null) : null
}

/** Paths by file name, of files that are named like an environment file. */
function indexOf(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(tree)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const { path } of tree.entries) {
    const name = baseName(path)
    if (!/env|conf|default/i.test(name)) continue
    const list = index.get(name)
    if (list) list.push(path)
    else index.set(name, [path])
  }
  indexes.set(tree, index)
  return index
}
