import type { Branch, Draft, Fact, FileClaim, Hop, NetworkChoice, Origin, Problem, Reference, Value } from '../../model/index.js'
import { hasOpenHole, textValue } from '../../model/index.js'
import { NEWEST_PODMAN, type PortError, parseNetworks } from '../../podman/index.js'
import { MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import type { YamlMap } from '../../syntax/yaml/index.js'
import { freeForm } from './free-form.js'
import type { Layout } from './layout.js'
import { builtinOf, type Module, moduleOf } from './modules.js'
import { Parameters } from './parameters.js'
import type { Helper, Task } from './tasks.js'
import type { Files } from './transfers.js'
import type { Reading } from './variables.js'

/** What a module makes; `format`, `scope` and the like are added by `Unit.base`. */
export interface Made {
  readonly draft: Omit<Draft, 'format' | 'scope' | 'local' | 'at' | 'branches'> | null
  readonly name: string
  readonly claims: readonly FileClaim[]
}

export interface UnitContext {
  readonly layout: Layout
  readonly tree: SourceTree
  readonly files: Files
}

/** One thing that a task makes, while it is lowered. */
export class Unit {
  readonly module: Module
  readonly parameters: Parameters
  readonly layout: Layout
  readonly tree: SourceTree
  readonly files: Files
  /** The module's key, or the item of a batch. */
  readonly at: SourceSpan
  readonly problems: Problem[] = []
  readonly #branches: readonly Branch[]
  readonly #repeated: boolean

  private constructor(module: Module, task: Task, parameters: Parameters, at: SourceSpan, context: UnitContext) {
    this.module = module
    this.parameters = parameters
    this.at = at
    this.layout = context.layout
    this.tree = context.tree
    this.files = context.files
    this.#branches = task.branches
    this.#repeated = task.repeated
  }

  /** `podman_containers` makes several. */
  static of(task: Task, context: UnitContext): Unit[] {
    const { module, variables, entry } = task
    if (isHelper(module)) return []
    const maps = argumentsOf(task)
    const parameters = new Parameters(maps, variables)
    const at = entry.key.span()
    if (module !== 'containers') return [new Unit(module, task, parameters, at, context)]
    const list = parameters.reading('containers')
    if (list?.node.kind !== 'seq') return []
    return list.node.items.flatMap((item) => {
      const one = variables.resolve({ ...list, node: item })
      if (one.node.kind !== 'map') return []
      const name = one.node.entry('name')?.span ?? one.node.span
      return [new Unit('containers', task, new Parameters([one], variables), name, context)]
    })
  }

  /** Whether the task brings it about; `state: absent` and the like take it away. */
  get makes(): boolean {
    const state = this.parameters.text('state')
    return state === null || hasOpenHole(state) || !/^(?:absent|stopped|killed|paused|unmounted)$/.test(state.text)
  }

  /** Whether the task surely takes away a container or pod. */
  get ends(): boolean {
    const isOne = this.module === 'container' || this.module === 'containers' || this.module === 'pod'
    return isOne && this.#branches.length === 0 && !this.#repeated && !hasOpenHole(this.name())
  }

  base(name: string): Pick<Draft, 'format' | 'scope' | 'local' | 'at'> & { branches?: readonly Branch[]; template?: true } {
    return {
      format: 'ansible',
      scope: this.layout.scope,
      local: name,
      at: this.at,
      ...(this.#branches.length > 0 && { branches: this.#branches }),
      ...(this.#repeated && { template: true as const }),
    }
  }

  get branches(): readonly Branch[] {
    return this.#branches
  }

  origin(text: MappedText, via: readonly Hop[] = []): Origin {
    const defaulted = text.holes.some((hole) => hole.defaulted)
    return { kind: 'declared', span: text.span(), ...(via.length > 0 && { via }), ...(defaulted && { defaulted }) }
  }

  /** The `name:` of the module. */
  name(): MappedText {
    return this.parameters.text('name') ?? MappedText.verbatim(this.at.file, '', this.at.start)
  }

  named(text: MappedText, what: string): Fact<Value<string>> {
    const value: Value<string> = text.text === '' ? { known: false, text: '', key: null } : textValue(text)
    return { claim: { id: 'named', data: { name: text.text, what } }, value, origin: this.origin(text) }
  }

  reference(text: MappedText, kind: Reference['kind']): Reference {
    return { by: 'name', kind, name: textValue(text), scope: this.layout.scope, text }
  }

  network(who: string): NetworkChoice {
    const { choice, errors } = parseNetworks(this.parameters.texts('network', 'net', 'network_mode'), {
      scope: this.layout.scope,
      who,
      at: this.at,
      podmanVersion: NEWEST_PODMAN,
    })
    for (const { message, at } of errors)
      this.#problem({ rule: 'invalid-unit', code: 'network', message: `Podman refuses ${who}: ${message}`, at }, who)
    return choice
  }

  refusePorts(errors: readonly PortError[], who: string): void {
    for (const { message, at, related, startOnly } of errors) {
      this.#problem(
        {
          rule: 'invalid-port-mapping',
          code: startOnly ? 'port-conflict-at-start' : 'port-mapping',
          message: `Podman ${startOnly ? 'cannot start' : 'refuses'} ${who}: ${message}`,
          at,
          ...(related && {
            because: [
              {
                claim: { id: 'publishes-already' as const, data: { who } },
                value: who,
                origin: { kind: 'declared' as const, span: related },
              },
            ],
          }),
        },
        who,
      )
    }
  }

  warn(code: string, message: string, at: SourceSpan, who: string): void {
    this.#problem({ rule: 'invalid-port-mapping', code, message, at, severity: 'warning' }, who)
  }

  #problem(problem: Omit<Problem, 'subject'>, who: string): void {
    this.problems.push({ ...problem, subject: `${this.layout.scope} ${who}` })
  }
}

const isHelper = (module: Task['module']): module is Helper =>
  module === 'copy' || module === 'template' || module === 'command' || module === 'include' || module === 'role'

/** The module's arguments, what `args:` adds, and the defaults that stand around the task. */
function argumentsOf(task: Task): Reading[] {
  const { entry, map, variables, defaults } = task
  const own = variables.resolve({ node: entry.value, sure: true, via: entry.value.via })
  const given: Reading[] = own.node.kind === 'scalar' ? [{ ...own, node: freeForm(own.node) }] : [own]
  const more = map.entry('args')
  if (more) given.push(variables.resolve({ node: more.value, sure: true, via: more.value.via }))
  const module = moduleOf(entry.key.text)
  for (const map of defaults) {
    const found = map.entries.find(({ key }) => moduleOf(builtinOf(key.text)) === module)
    if (found) given.push({ node: found.value as YamlMap, sure: true, via: found.value.via })
  }
  return given
}
