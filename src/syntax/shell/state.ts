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

/** A part that is no syntax: the rest of the script is read all the same. Or where it is left, since there is too much of it. */
export interface ShellError {
  readonly kind: 'syntax' | 'budget'
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

/** What ends more than itself: the script, a function, a turn of a loop. */
export interface End {
  readonly kind: 'continue' | 'break' | 'return' | 'exit'
  /** Of how many loops. */
  readonly levels: number
}

/** A choice that what follows knows the outcome of: had it gone the other way, it would not run. */
export interface Passed {
  readonly kind: End['kind']
  readonly branch: ShellBranch
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
/** UTF-16 units of scripts inside the script, over all loops and calls. */
const INNER_BUDGET = 2_000_000

/** Where a script has got to. */
export class Run {
  readonly options: ShellOptions
  readonly visitor: ShellVisitor
  readonly errors: ShellError[] = []
  readonly variables: Variables
  readonly places: Places
  readonly functions = new Map<string, FunctionBody>()
  readonly called = new Set<string>()
  /** The variables that processes started by the script see. */
  readonly exported: Set<string>
  readonly written = new Map<string, MappedText>()
  /** The functions that are running. */
  readonly open = new Set<string>()
  /** The `local` variables of the calls that are open. */
  readonly locals: Set<string>[] = []
  text: MappedText
  /** What the working directory may be; `null`: unknown. */
  working: readonly string[] | null
  positional: Positional
  flow: Flow
  depth = 0
  /** `exit`, `return` and the like: what follows does not run. */
  ended: End | null = null
  /** The turn of the loop, or all that are left of it, may have been ended. */
  doubt: 'continue' | 'break' | null = null
  readonly passed: Passed[] = []
  /** In a file that is read for what it sets: its own commands are its own business. */
  silent = false
  readonly #runner: Runner
  readonly #sourced = new Set<string>()
  #choices = 0
  #inner = 0
  #steps = 0

  constructor(text: MappedText, options: ShellOptions, visitor: ShellVisitor, runner: Runner) {
    this.text = text
    this.options = options
    this.visitor = visitor
    this.#runner = runner
    this.#sourced.add(text.file)
    const given = [...(options.variables ?? [])]
    this.variables = new Variables(given.map(([name, text]) => [name, { kind: 'text', text }] as const))
    this.exported = new Set(given.map(([name]) => name))
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

  /** A script inside the script. */
  innerScript(text: MappedText): void {
    this.#inner += text.length
    if (this.#inner <= INNER_BUDGET && this.depth <= DEEPEST) this.script(text)
  }

  /** Whether a file is read in for the first time: what it sets again changes little, and files may read in each other. */
  isNewSource(path: string): boolean {
    const isNew = !this.#sourced.has(path)
    this.#sourced.add(path)
    return isNew
  }

  statements(statements: readonly Statement[]): void {
    for (const { command, background } of statements) {
      if (this.ended) return
      if (this.doubt === null) this.node(command, null, background === true)
      else this.within({ conditional: true }, () => this.node(command, null, background === true))
    }
  }

  list(list: CompoundList): void {
    this.statements(list.commands)
  }

  node(node: Node, input: ShellInput | null = null, background = false): void {
    if (this.#spend(node.pos)) this.#runner.node(this, node, input, background)
  }

  /** A simple command. Returns what it prints where that is known. */
  command(node: Command, input: ShellInput | null = null, background = false): MappedText | null {
    return this.#spend(node.pos) ? this.#runner.command(this, node, input, background) : null
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
    const { working, ended, doubt } = this
    const passed = this.passed.length
    const variables = this.variables.copy()
    this.depth++
    work()
    this.depth--
    this.variables.restore(variables)
    this.working = working
    this.ended = ended
    this.doubt = doubt
    this.passed.length = passed
  }

  #spend(pos: number): boolean {
    if (++this.#steps === BUDGET + 1) {
      const at = this.text.slice(pos, pos + 1)
      this.errors.push({ kind: 'budget', message: `more than ${BUDGET} commands to follow; the rest is left`, at })
    }
    return this.#steps <= BUDGET && this.depth <= DEEPEST
  }
}
