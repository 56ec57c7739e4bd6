import { baseName, directoryOf, MappedText, resolvePath, type SourceTree } from '../../source/index.js'
import { parseYaml } from '../../syntax/yaml/index.js'
import { type Layout, layoutOf } from './layout.js'
import { Parameters } from './parameters.js'
import { type Frame, namesSetIn, type Task, TaskReader, unknownLayer } from './tasks.js'
import { Variables } from './variables.js'

/** More uses than this nobody follows. */
const MOST_USES = 50

/** Built once a tree, which does not change; a file that is being looked at stands as run without anything. */
interface Known {
  readonly frames: Map<string, readonly Frame[]>
  readonly tasks: Map<string, readonly Task[]>
}
const knownOf = new WeakMap<SourceTree, Known>()

/**
 * What a file of tasks is run with: the conditions, loops and variables of the `include_tasks`, and of the plays that take the role. One
 * frame for each use; one without anything where none is found.
 */
export function framesOf(layout: Layout, tree: SourceTree): readonly Frame[] {
  const known = knownOf.get(tree) ?? { frames: new Map(), tasks: new Map() }
  knownOf.set(tree, known)
  const cached = known.frames.get(layout.path)
  if (cached) return cached
  const alone: Frame = { variables: new Variables(layout.scope, []), branches: [], repeated: false, handler: false, defaults: [] }
  known.frames.set(layout.path, [alone])
  const isMain = layout.role !== null && /^(?:tasks|handlers)\/main\.ya?ml$/.test(layout.path.slice(layout.role.length + 1))
  const uses = isMain ? roleUses(layout, tree, known) : includes(layout, tree, known)
  const frames = uses.length === 0 ? [alone] : uses.slice(0, MOST_USES)
  known.frames.set(layout.path, frames)
  return frames
}

/** `include_tasks: web.yml` in the files around it. */
function includes(layout: Layout, tree: SourceTree, known: Known): Frame[] {
  const { path, role } = layout
  const directory = directoryOf(path)
  const places = role === null ? [directory, directoryOf(directory)] : [`${role}/tasks`, `${role}/handlers`, directory]
  const files = filesIn(places, tree).filter((file) => file !== path)
  return files.flatMap((file) => {
    const tasks = tasksOf(file, baseName(path), tree, known)
    const found = tasks.filter((task) => task.module === 'include' && includedBy(task, file, role).includes(path))
    if (found.length === 0) return []
    const outer = framesOf(layoutOf(file, tree), tree)
    return found.flatMap((task) => outer.map((frame) => inside(frame, task)))
  })
}

/** The tree paths that an include may mean: beside the file, or in the role's tasks. */
function includedBy(task: Task, file: string, role: string | null): (string | null)[] {
  const name = fileOf(task)
  if (name === null) return []
  return [directoryOf(file), ...(role === null ? [] : [`${role}/tasks`])].map((base) => resolvePath(base, name))
}

function fileOf({ entry, variables }: Task): string | null {
  const { value } = entry
  const text = value.kind === 'scalar' ? variables.fill(value.text) : parametersOf(entry.value, variables).text('file', '_raw_params')
  return text && !text.holes.some(({ defaulted }) => !defaulted) ? text.text : null
}

const parametersOf = (node: Task['entry']['value'], variables: Variables): Parameters =>
  new Parameters([{ node, sure: true, via: [] }], variables)

/** Plays and tasks that take the role. Taken by plays for several groups of hosts it is on each, so that nothing keeps it from anything. */
function roleUses(layout: Layout, tree: SourceTree, known: Known): Frame[] {
  const role = layout.role as string
  const name = baseName(role)
  const project = directoryOf(directoryOf(role))
  const prefix = project === '' ? '' : `${project}/`
  const uses = filesIn([project, `${prefix}playbooks`], tree).flatMap((file) => {
    const found = tasksOf(file, name, tree, known).filter((task) => task.module === 'role' && roleOf(task) === name)
    if (found.length === 0) return []
    const outer = framesOf(layoutOf(file, tree), tree)
    return found.flatMap((task) => outer.map((frame) => inside(frame, task)))
  })
  if (uses.length < 2) return uses
  return uses.map((use) => ({ ...use, branches: use.branches.filter(({ choice }) => choice !== 'ansible hosts') }))
}

function roleOf({ entry, variables }: Task): string | null {
  const { value } = entry
  const text = value.kind === 'scalar' ? variables.fill(value.text) : parametersOf(value, variables).text('name')
  return text && baseName(text.text)
}

function inside(outer: Frame, task: Task): Frame {
  return {
    variables: outer.variables.under(task.variables),
    branches: [...outer.branches, ...task.branches],
    repeated: outer.repeated || task.repeated,
    handler: false,
    defaults: [...task.defaults, ...outer.defaults],
  }
}

const filesIn = (directories: readonly string[], tree: SourceTree): string[] =>
  [...new Set(directories.flatMap((directory) => tree.list(directory)))].filter((path) => /\.ya?ml$/.test(path))

/** The tasks of a file that has a word in it. */
function tasksOf(path: string, word: string, tree: SourceTree, known: Known): readonly Task[] {
  const content = tree.read(path)
  if (!content.ok || !content.text.includes(word) || !/(?:include|import)_(?:tasks|role)|\binclude:|\broles:/.test(content.text)) return []
  const cached = known.tasks.get(path)
  if (cached) return cached
  const layout = layoutOf(path, tree)
  const tasks = parseYaml(MappedText.verbatim(path, content.text, 0), '1.1').documents.flatMap(({ root, errors }) => {
    if (errors.length > 0) return []
    const set = namesSetIn(root)
    const reader = new TaskReader(layout, () => new Map(), set)
    const variables = new Variables(layout.scope, [unknownLayer(set)])
    reader.read(root, { variables, branches: [], repeated: false, handler: false, defaults: [] })
    return reader.tasks
  })
  known.tasks.set(path, tasks)
  return tasks
}
