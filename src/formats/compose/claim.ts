import type { Branch, ComposeRun, FileClaim } from '../../model/index.js'
import { directoryOf, resolvePath, type SourceTree } from '../../source/index.js'
import { baseRank, hasPurpose, isComposeName, overriddenStem, pathStem, projectNameOf, stemOf } from './names.js'
import { mayBeCompose, mayInclude, type Shape, shapeOf } from './shape.js'
import { Variables } from './variables.js'

/** Files that are loaded together, the main one first. */
interface Group {
  readonly files: string[]
  readonly scope: string
  readonly exclusive: readonly string[]
}

/**
 * The compose projects of a tree: canonical names with their overrides, other `*compose*` files, and files of odd names that are compose's
 * beyond doubt. Files of one directory that need one another are one project; files that each stand alone are alternatives.
 */
export function claimProjects(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const directories = new Map<string, string[]>()
  const used = new Set<string>()
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok) continue
    const { text } = content
    const named = isComposeName(path)
    if (!mayBeCompose(text) && !(named && mayInclude(text))) continue
    if (!named && shapeOf(path, tree) === null) continue
    const directory = directoryOf(path)
    const files = directories.get(directory)
    if (files) files.push(path)
    else directories.set(directory, [path])
    if (/include|extends/.test(text)) for (const file of usedBy(path, directory, tree)) used.add(file)
  }
  const ambiguous = ambiguousNames(directories.keys())
  const claims: FileClaim[] = []
  for (const [directory, files] of directories) {
    const own = files.filter((file) => !used.has(file))
    for (const run of runsOf(directory, own, tree)) {
      const [path] = run.files
      if (path === undefined) continue
      const isAmbiguous = ambiguous.has(projectNameOf(directory))
      const evidence = isComposeName(path) ? 'its name' : 'services with compose keys only'
      claims.push({ format: 'compose', path, evidence, compose: { ...run, ...(isAmbiguous && { ambiguousName: true }) } })
    }
  }
  return claims
}

/** Files that another one takes in: no project of their own. A canonical file that is only extended is one all the same. */
function usedBy(path: string, directory: string, tree: SourceTree): string[] {
  const shape = shapeOf(path, tree)
  if (!shape) return []
  const included = shape.includes.flatMap((file) => resolvePath(directory, file) ?? [])
  const extended = shape.extends.flatMap((file) => resolvePath(directory, file) ?? []).filter((file) => baseRank(file) === null)
  return [...included, ...extended].filter((file) => file !== path)
}

/** Project names that several directories give. */
function ambiguousNames(directories: Iterable<string>): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const directory of directories) {
    const name = projectNameOf(directory)
    if (seen.has(name)) twice.add(name)
    seen.add(name)
  }
  return twice
}

function runsOf(directory: string, files: readonly string[], tree: SourceTree): ComposeRun[] {
  const [only] = files
  if (only === undefined) return []
  const listed = listedFiles(directory, tree)
  if (files.length === 1 && listed.length === 0) {
    return [{ files: [only], scope: scopeOf([only], directory, true) }]
  }
  const shapes = files.flatMap((file) => shapeOf(file, tree) ?? [])
  const groups = groupsOf(directory, shapes, listed)
  const branches = alternativesOf(directory, groups, new Map(shapes.map((shape) => [shape.path, shape])))
  return groups.map((group) => {
    const own = branches.get(group)
    const exclusive = group.exclusive.length > 1 ? { exclusive: group.exclusive } : {}
    return { files: group.files, scope: group.scope, ...exclusive, ...(own && { branches: own }) }
  })
}

/** `COMPOSE_FILE` of the directory's `.env`. */
function listedFiles(directory: string, tree: SourceTree): string[] {
  if (!tree.has(directory === '' ? '.env' : `${directory}/.env`)) return []
  const { lookup } = new Variables(tree, directory, directory)
  const files = lookup('COMPOSE_FILE')
  const separator = lookup('COMPOSE_PATH_SEPARATOR')?.text || ':'
  if (!files || files.likely) return []
  return files.text.split(separator).flatMap((file) => {
    const path = resolvePath(directory, file)
    return path !== null && tree.has(path) ? [path] : []
  })
}

function groupsOf(directory: string, shapes: readonly Shape[], listed: readonly string[]): Group[] {
  const left = new Map(shapes.filter(({ path }) => !listed.includes(path)).map((shape) => [shape.path, shape]))
  const lists: string[][] = listed.length > 0 ? [[...listed]] : []
  const bases = [...left.keys()].filter((path) => baseRank(path) !== null).sort((a, b) => (baseRank(a) ?? 0) - (baseRank(b) ?? 0))
  for (const path of bases) {
    left.delete(path)
    lists.push([path])
  }
  // Overrides are loaded without being asked for, on the file of their own name, else on the project's main file.
  for (const path of [...left.keys()]) {
    const stem = overriddenStem(path)
    const base = stem === null ? undefined : (lists.find(([first]) => first !== undefined && stemOf(first) === stem) ?? lists[0])
    if (!base) continue
    left.delete(path)
    base.push(path)
  }
  const offered = new Map(shapes.map((shape) => [shape.path, shape.offers]))
  joinOverlays(lists, [...left.values()], offered)
  return lists.map((files, index) => ({
    files,
    scope: scopeOf(files, directory, index === 0),
    exclusive: files.slice(1).filter((file) => hasPurpose(file) && overriddenStem(file) === null),
  }))
}

/** Puts each file that needs others to the group that has what it needs; the rest stand alone. */
function joinOverlays(lists: string[][], shapes: readonly Shape[], offered: ReadonlyMap<string, ReadonlySet<string>>): void {
  const waiting = shapes.filter(({ needs }) => needs.size > 0)
  const alone = shapes.filter(({ needs }) => needs.size === 0)
  const offers = (files: readonly string[], need: string): boolean => files.some((file) => offered.get(file)?.has(need) === true)
  // Complete files come first: they can be what an overlay needs.
  for (const shape of alone) lists.push([shape.path])
  for (const shape of waiting) lists.push([shape.path])
  const join = (target: string[], source: string[]): void => {
    target.push(...source)
    lists.splice(lists.indexOf(source), 1)
    // The first file is the main one; the others follow by name.
    const [main, ...others] = target
    target.splice(0, target.length, main as string, ...others.sort())
  }
  const listOf = (shape: Shape): string[] => lists.find((list) => list.includes(shape.path)) as string[]
  const openOf = (shape: Shape): string[] => [...shape.needs].filter((need) => !offers(listOf(shape), need))
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const shape of waiting) {
      const own = listOf(shape)
      const open = openOf(shape)
      const count = (list: readonly string[]): number => open.filter((need) => offers(list, need)).length
      const [best] = lists.filter((list) => list !== own && count(list) > 0).sort((a, b) => count(b) - count(a))
      if (!best) continue
      isSettled = false
      // The older list keeps its place, so that a canonical file stays the main one.
      if (lists.indexOf(best) < lists.indexOf(own)) join(best, own)
      else join(own, best)
    }
  }
  // What nobody here declares is declared by a file that all who need it are loaded with.
  const missing = new Map<string, Shape>()
  for (const shape of waiting) {
    for (const need of openOf(shape)) {
      if (!need.startsWith('network ')) continue
      const first = missing.get(need) ?? shape
      missing.set(need, first)
      const [target, source] = [listOf(first), listOf(shape)]
      if (target === source) continue
      if (lists.indexOf(target) < lists.indexOf(source)) join(target, source)
      else join(source, target)
    }
  }
}

/** The main project of a directory is called by the directory, any other by its file. */
function scopeOf(files: readonly string[], directory: string, isFirst: boolean): string {
  const main = files[0] as string
  return isFirst && (baseRank(main) !== null || files.length > 1) ? directory : pathStem(main)
}

/** Compose files of one directory that nothing loads together are alternatives, and so are files of any name that define one service. */
function alternativesOf(directory: string, groups: readonly Group[], shapes: ReadonlyMap<string, Shape>): Map<Group, Branch[]> {
  const clusters: { groups: Group[]; services: Set<string>; named: boolean }[] = []
  for (const group of groups) {
    const services = new Set(group.files.flatMap((file) => [...(shapes.get(file)?.services ?? [])]))
    const named = isComposeName(group.files[0] as string)
    const joined = { groups: [group], services, named }
    for (const cluster of [...clusters]) {
      if (!(named && cluster.named) && ![...services].some((service) => cluster.services.has(service))) continue
      clusters.splice(clusters.indexOf(cluster), 1)
      joined.groups.unshift(...cluster.groups)
      for (const service of cluster.services) joined.services.add(service)
      joined.named ||= cluster.named
    }
    clusters.push(joined)
  }
  const branches = new Map<Group, Branch[]>()
  for (const cluster of clusters) {
    if (cluster.groups.length < 2) continue
    const choice = `compose files of ${directory === '' ? '.' : directory}: ${cluster.groups[0]?.scope}`
    for (const [arm, group] of cluster.groups.entries()) branches.set(group, [{ choice, arm }])
  }
  return branches
}
