import type { HostRule } from './context.js'
import { splitsOf } from './siblings.js'
import type { Unit } from './units.js'

/**
 * Which part of the tree a unit belongs to, by its path alone, before anything is bound:
 * `config NAME` a configured host, `group PATH` an environment or one of several hosts, `heap PATH` a collection to choose from
 * (examples, tests, archives), and `''` the rest.
 */
export type Territory = { readonly kind: 'config' | 'group' | 'heap' | 'rest'; readonly path: string }

/** Directories whose content is a choice, never one machine: each deployment in them stands for itself. */
const HEAPS = words(
  'example examples sample samples demo demos tutorial tutorials recipe recipes cookbook playground playgrounds sandbox snippets showcase',
  'exercise exercises exemple exemples exercices beispiel beispiele ejemplo ejemplos ejercicios',
  'workshop workshops doc docs documentation archive archives archived old legacy deprecated attic obsolete disabled retired graveyard trash',
)
/** The same, and what stands side by side in one directory has nothing to do with each other either. */
const LOOSE_HEAPS = words(
  'test tests testing testdata test-data test_data fixture fixtures e2e __tests__ spec specs molecule integration-tests smoke-tests',
  'ci .ci .github .gitlab .circleci .forgejo .gitea .woodpecker',
)
/** One environment each. */
const ENVIRONMENTS = words('dev devel develop development local stage staging preprod pre-prod uat qa canary acceptance prod production')
/** Their subdirectories are machines or environments. */
const COLLECTIONS_OF_HOSTS = words('hosts host_vars machines nodes servers environments envs inventories inventory clusters')

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '))
}

/** `quadlet-examples` */
const HEAP_SUFFIX = /[-_.](?:examples?|samples|demos|tutorials?|recipes|archived?|deprecated|playground|sandbox)$/

const plainName = (segment: string): string => {
  const lower = segment.toLowerCase()
  return lower.startsWith('_') && !lower.startsWith('__') ? lower.slice(1) : lower
}

/** What the names of the directories say. The outermost heap wins over everything, then the innermost environment or host. */
function territoryOfPath(directory: string): Territory {
  const segments = directory === '' ? [] : directory.split('/')
  let group = 0
  for (const [index, segment] of segments.entries()) {
    const name = plainName(segment)
    // An old tree that is kept as `.archive` is as archived as any.
    if (HEAPS.has(name) || HEAPS.has(name.replace(/^\./, '')) || LOOSE_HEAPS.has(name) || HEAP_SUFFIX.test(name))
      return { kind: 'heap', path: segments.slice(0, index + 1).join('/') }
    if (ENVIRONMENTS.has(name)) group = index + 1
    else if (COLLECTIONS_OF_HOSTS.has(name) && index + 1 < segments.length) group = index + 2
  }
  return group > 0 ? { kind: 'group', path: segments.slice(0, group).join('/') } : { kind: 'rest', path: '' }
}

/** Whether what stands in one directory of the heap is still not taken for one deployment. */
export function isLooseHeap(territory: string): boolean {
  if (!isHeap(territory)) return false
  const { path } = territoryOf(territory)
  return LOOSE_HEAPS.has(plainName(path.slice(path.lastIndexOf('/') + 1)))
}

const COLLECTION = /(?:examples|samples|demos|tutorials|recipes|snippets)$/

/** Whether a file lies at the top of a collection, where each is an example of its own, and not in the directory of one of several files. */
export function isTopOfHeap(territory: string, directory: string): boolean {
  return isHeap(territory) && territoryOf(territory).path === directory && COLLECTION.test(directory.toLowerCase())
}

export function isHeap(territory: string): boolean {
  return territory.startsWith('heap ')
}

export function isConfigured(territory: string): boolean {
  return territory.startsWith('config ')
}

/** A territory from its key. */
export function territoryOf(key: string): Territory {
  if (key === '') return { kind: 'rest', path: '' }
  const space = key.indexOf(' ')
  return { kind: key.slice(0, space) as Territory['kind'], path: key.slice(space + 1) }
}

/** Settles every unit's territory. */
export function settleTerritories(units: readonly Unit[], hosts: readonly HostRule[]): void {
  const byDirectory = new Map<string, string>()
  for (const unit of units) {
    const rule = hosts.find((host) => host.matches(unit.draft.at.file))
    if (rule) {
      unit.territory = `config ${rule.name}`
      continue
    }
    let key = byDirectory.get(unit.directory)
    if (key === undefined) {
      const { kind, path } = territoryOfPath(unit.directory)
      key = kind === 'rest' ? '' : `${kind} ${path}`
      byDirectory.set(unit.directory, key)
    }
    unit.territory = key
  }
  settleHostTrees(units)
}

/**
 * Sibling directories that hold Quadlet units of the same file names are trees of several machines: one machine cannot have a unit
 * twice (of equal file names the generator takes the first it finds). Told from an accident by how many of the siblings do so.
 */
function settleHostTrees(units: readonly Unit[]): void {
  const free = units.filter((unit) => unit.draft.format === 'quadlet' && !isHeap(unit.territory) && !isConfigured(unit.territory))
  const places = new Map<string, string[]>()
  for (const { draft, directory, territory } of free) {
    // Networks and volumes of one name in two trees are more likely an oversight than two machines.
    if (draft.kind !== 'container' && draft.kind !== 'pod' && draft.kind !== 'unit') continue
    const key = `${territory}\n${draft.kind} ${draft.local}`
    const directories = places.get(key)
    if (directories) directories.push(directory)
    else places.set(key, [directory])
  }
  const several = [...places.values()].filter((directories) => directories.length > 1)
  if (several.length === 0) return
  const runs = free.filter(({ draft }) => draft.kind === 'container' || draft.kind === 'pod' || draft.kind === 'unit')
  const trees = splitsOf(several, new Set(runs.map((unit) => unit.directory))).filter((split) => split.touched * 2 >= split.children)
  const parents = new Set(trees.map((split) => split.parent))
  // A directory that only holds networks or volumes beside them is shared by the machines.
  const machines = new Set(runs.map((unit) => innermostChild(unit.directory, parents)))
  for (const unit of units) {
    if (isHeap(unit.territory) || isConfigured(unit.territory)) continue
    const path = innermostChild(unit.directory, parents)
    // A tree inside an environment is a machine of that environment; the environment itself stays what its name says.
    if (path !== null && machines.has(path) && path.length > territoryOf(unit.territory).path.length) unit.territory = `group ${path}`
  }
}

/** The longest prefix of the directory that is a direct child of one of the parents. */
export function innermostChild(directory: string, parents: ReadonlySet<string>): string | null {
  if (directory === '') return null
  for (let path = directory; path !== ''; ) {
    const slash = path.lastIndexOf('/')
    const parent = slash < 0 ? '' : path.slice(0, slash)
    if (parents.has(parent)) return path
    path = parent
  }
  return null
}
