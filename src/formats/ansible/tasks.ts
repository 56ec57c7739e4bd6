import type { Branch } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/index.js'
import { armOf, branchesOf } from './conditions.js'
import { actionOf } from './free-form.js'
import type { Layout } from './layout.js'
import { loopOf } from './loops.js'
import { builtinOf, type Module, moduleOf } from './modules.js'
import { layerOf } from './variable-files.js'
import type { Layer, Reading, Variables } from './variables.js'

/** One run of a module: a task, or one round of its loop. */
export interface Task extends Frame {
  readonly module: Module | Helper
  /** The module's key with its arguments. */
  readonly entry: YamlEntry
  readonly map: YamlMap
  /** Its loop runs it more than once. */
  readonly shared: boolean
}

/** Modules and roles that bring something about by way of others. */
export type Helper = 'copy' | 'template' | 'command' | 'include' | 'role'

/** What a file of tasks is run with. */
export interface Frame {
  readonly variables: Variables
  readonly branches: readonly Branch[]
  /** It runs as often as a list has items that only the run knows. */
  readonly repeated: boolean
  readonly handler: boolean
  readonly defaults: readonly YamlMap[]
}

const TASK_LISTS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers']
/** Everywhere, or a name for the machine Ansible runs on: says nothing of which machines plays have in common. */
const ANY_HOST = /^(?:all|\*|localhost|127\.0\.0\.1|ungrouped)$|[{}:,!&*~[\]]/

/** All runs of the modules in a file, in the order in which they are written. */
export class TaskReader {
  readonly tasks: Task[] = []
  readonly #layout: Layout
  readonly #files: (name: MappedText) => Layer
  readonly #changing: ReadonlySet<string>
  #blocks = 0

  /** `files`: the variables of a file that a play names. `changing`: what tasks of the file set or register. */
  constructor(layout: Layout, files: (name: MappedText) => Layer, changing: ReadonlySet<string>) {
    this.#layout = layout
    this.#files = files
    this.#changing = changing
  }

  read(root: YamlNode, outer: Frame): void {
    if (root.kind !== 'seq') return
    const frame: Frame = { ...outer, handler: this.#layout.path.includes('/handlers/') }
    for (const item of root.items) {
      if (item.kind !== 'map') continue
      if (isPlay(item)) this.#play(item, frame)
      else this.#task(item, frame)
    }
  }

  #play(play: YamlMap, frame: Frame): void {
    const given = this.#enter(play, frame)
    const files = play.get('vars_files')
    let { variables } = given
    for (const file of files?.kind === 'seq' ? files.items : []) {
      // A list is of alternatives: the first that is there.
      if (file.kind === 'scalar') variables = variables.with(this.#files(variables.fill(file.text)))
    }
    const branches = [...given.branches, ...this.#hosts(play)]
    const within: Frame = { ...given, variables, branches }
    const roles = play.get('roles')
    for (const role of roles?.kind === 'seq' ? roles.items : []) this.#role(play, role, within)
    for (const key of TASK_LISTS) this.#list(play.get(key), { ...within, handler: key === 'handlers' })
  }

  /** `- web`, `- role: web`, with parameters beside it. */
  #role(play: YamlMap, role: YamlNode, outer: Frame): void {
    const entry = play.entry('roles')
    if (!entry) return
    if (role.kind !== 'map') {
      this.tasks.push({ ...outer, module: 'role', entry: { ...entry, value: role }, map: play, shared: false })
      return
    }
    const name = role.entry('role') ?? role.entry('name')
    const frame = this.#enter(role, { ...outer, variables: outer.variables.with(layerOf(role)) })
    if (name) this.tasks.push({ ...frame, module: 'role', entry: name, map: role, shared: false })
  }

  /** Two plays for two groups make their containers on two machines, as far as the names tell. */
  #hosts(play: YamlMap): Branch[] {
    const hosts = play.get('hosts')
    if (hosts?.kind !== 'scalar' || ANY_HOST.test(hosts.text.text)) return []
    return [{ choice: 'ansible hosts', arm: armOf(hosts.text.text) }]
  }

  #list(node: YamlNode | undefined, frame: Frame): void {
    for (const item of node?.kind === 'seq' ? node.items : []) if (item.kind === 'map') this.#task(item, frame)
  }

  #task(task: YamlMap, outer: Frame): void {
    const frame = this.#enter(task, outer)
    const block = task.get('block')
    if (block) {
      const choice = `${this.#layout.path} block ${this.#blocks++}`
      const arm = (key: string, number: number): void =>
        this.#list(task.get(key), { ...frame, branches: [...frame.branches, { choice, arm: number }] })
      if (task.get('rescue')) {
        arm('block', 0)
        arm('rescue', 1)
      } else this.#list(block, frame)
      this.#list(task.get('always'), frame)
      return
    }
    for (const entry of task.entries) {
      const called = actionOf(entry)
      const module = moduleOf(called.key.text) ?? HELPERS.get(builtinOf(called.key.text))
      if (module === undefined) continue
      const { rounds, repeated } = loopOf(task, frame.variables)
      const more = { module, entry: called, map: task, repeated: frame.repeated || repeated, shared: rounds.length > 1 }
      for (const variables of rounds) this.tasks.push({ ...frame, ...more, variables })
    }
  }

  /** What a play, block or task says for everything in it. */
  #enter(node: YamlMap, outer: Frame): Frame {
    const conditions = texts(node.get('when'))
    const defaults = node.get('module_defaults')
    return {
      ...outer,
      variables: outer.variables.with(layerOf(node.get('vars'))),
      branches: [...outer.branches, ...branchesOf(conditions, this.#layout.scope, this.#changing)],
      defaults: defaults?.kind === 'map' ? [defaults, ...outer.defaults] : outer.defaults,
    }
  }
}

const HELPERS: ReadonlyMap<string, Helper> = new Map([
  ['copy', 'copy'],
  ['template', 'template'],
  ['command', 'command'],
  ['shell', 'command'],
  ['raw', 'command'],
  ['include_tasks', 'include'],
  ['import_tasks', 'include'],
  ['include', 'include'],
  ['include_role', 'role'],
  ['import_role', 'role'],
])

const isPlay = (item: YamlMap): boolean => item.get('hosts') !== undefined || item.get('import_playbook') !== undefined

function texts(node: YamlNode | undefined): MappedText[] {
  return (node?.kind === 'seq' ? node.items : [node]).flatMap((item) => (item?.kind === 'scalar' ? [item.text] : []))
}

/** The names that tasks set while they run (`register:`, `set_fact:`): whatever files say of them may no longer hold. */
export function namesSetIn(root: YamlNode): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: YamlNode | undefined): void => {
    for (const item of node?.kind === 'seq' ? node.items : []) {
      if (item.kind !== 'map') continue
      for (const { key, value } of item.entries) {
        const name = builtinOf(key.text)
        if (name === 'register' && value.kind === 'scalar') names.add(value.text.text)
        else if (name === 'set_fact' && value.kind === 'map') for (const fact of value.entries) names.add(fact.key.text)
        else if (name === 'vars_prompt')
          for (const prompt of value.kind === 'seq' ? value.items : []) {
            const asked = prompt.kind === 'map' ? prompt.get('name') : undefined
            if (asked?.kind === 'scalar') names.add(asked.text.text)
          }
        else if (TASK_LISTS.includes(name) || name === 'block' || name === 'rescue' || name === 'always') visit(value)
      }
    }
  }
  visit(root)
  return names
}

/** They hide what files say. */
export const unknownLayer = (names: Iterable<string>): Layer => new Map<string, Reading | null>([...names].map((name) => [name, null]))
