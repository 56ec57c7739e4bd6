import type { Command, CompoundList, Function as FunctionNode, ParsedScript, Redirection, Statement } from 'unbash'
import type { MappedText } from '../../source/index.js'
import type { ShellBranch, ShellInput, ShellVisitor } from './command.js'
import { Expander, type Positional } from './expand.js'
import { inputOf } from './input.js'
import { Places } from './places.js'
import { Variables } from './variables.js'

/** How a script is started. */
export interface ShellOptions {
  /** Within it one expression has one value: the file's path. */
  readonly scope: string
  /** The directory of the tree that the script stands in. */
  readonly own: string
  /** What the working directory may be, the likeliest first. */
  readonly working: readonly string[]
  /** Variables that are set before it starts. */
  readonly variables?: Iterable<readonly [string, MappedText]>
  /** What its commands run after one another with; see ShellCommand.flow. */
  readonly flow?: string
  /** Tells the choices of this part of a file from those of the others. */
  readonly part?: string
}

/** A part that is no syntax: the rest of the script is read all the same. */
export interface ShellError {
  readonly message: string
  readonly at: MappedText
}

/** What a command's circumstances are. */
export interface Flow {
  readonly name: string
  readonly branches: readonly ShellBranch[]
  readonly conditional: boolean
  readonly repeated: boolean
  readonly shared: boolean
}

export interface FunctionBody {
  readonly node: FunctionNode
  /** The text that its offsets are of. */
  readonly text: MappedText
}

type Node = Statement['command']

/** What runs each kind of node: given from outside, so that the kinds can stand in files of their own. */
export interface Runner {
  node(run: Run, node: Node, input: ShellInput | null, background: boolean): void
  command(run: Run, node: Command, input: ShellInput | null, background: boolean): MappedText | null
  substitute(run: Run, script: ParsedScript | undefined, expression: MappedText): MappedText | null
  script(run: Run, text: MappedText): void
}

const DEEPEST = 12
/** Commands looked at, over all loops and calls: a script is no place for a computation. */
const BUDGET = 20_000

/** Where a script has got to. */
export class Run {
  readonly options: ShellOptions
  readonly visitor: ShellVisitor
  readonly errors: ShellError[] = []
  readonly variables: Variables
  readonly places: Places
  readonly functions = new Map<string, FunctionBody>()
  readonly called = new Set<string>()
  readonly written = new Map<string, MappedText>()
  /** The `local` variables of the calls that are open. */
  readonly locals: Set<string>[] = []
  text: MappedText
  /** What the working directory may be; `null`: unknown. */
  working: readonly string[] | null
  positional: Positional
  flow: Flow
  depth = 0
  /** `exit` or `return`: what follows does not run. */
  left = false
  readonly #runner: Runner
  #choices = 0
  #steps = 0

  constructor(text: MappedText, options: ShellOptions, visitor: ShellVisitor, runner: Runner) {
    this.text = text
    this.options = options
    this.visitor = visitor
    this.#runner = runner
    this.variables = new Variables([...(options.variables ?? [])].map(([name, text]) => [name, { kind: 'text', text }] as const))
    this.places = new Places(options.own)
    this.working = options.working
    this.positional = { words: null, scope: options.scope }
    this.flow = { name: options.flow ?? '', branches: [], conditional: false, repeated: false, shared: false }
  }

  get expander(): Expander {
    return new Expander({
      text: this.text,
      variables: this.variables,
      positional: this.positional,
      scope: this.options.scope,
      substitute: (script, expression) => this.#runner.substitute(this, script, expression),
    })
  }

  script(text: MappedText): void {
    this.#runner.script(this, text)
  }

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (this.left) return
      this.node(statement.command, null, statement.background === true)
    }
  }

  list(list: CompoundList): void {
    this.statements(list.commands)
  }

  node(node: Node, input: ShellInput | null = null, background = false): void {
    if (this.#spend()) this.#runner.node(this, node, input, background)
  }

  /** A simple command. Returns what it prints where that is known. */
  command(node: Command, input: ShellInput | null = null, background = false): MappedText | null {
    return this.#spend() ? this.#runner.command(this, node, input, background) : null
  }

  input(redirects: readonly Redirection[]): ShellInput | null {
    return inputOf(redirects, this.text, this.expander)
  }

  newChoice(): string {
    return `${this.options.scope} choice ${this.options.part ?? ''}${++this.#choices}`
  }

  inText(text: MappedText, work: () => void): void {
    const before = this.text
    this.text = text
    work()
    this.text = before
  }

  within(flow: Partial<Flow>, work: () => void): void {
    const before = this.flow
    this.flow = { ...before, ...flow }
    work()
    this.flow = before
  }

  /** In a process of its own: what it sets is gone afterwards. */
  apart(work: () => void): void {
    const { working, left } = this
    const variables = this.variables.copy()
    this.depth++
    work()
    this.depth--
    this.variables.restore(variables)
    this.working = working
    this.left = left
  }

  #spend(): boolean {
    return ++this.#steps <= BUDGET && this.depth <= DEEPEST
  }
}
