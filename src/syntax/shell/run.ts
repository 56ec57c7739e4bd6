import {
  type AndOr,
  type ArithmeticFor,
  type Command,
  type CommandNode,
  type CompoundList,
  type For,
  type Function as FunctionNode,
  type If,
  type ParsedScript,
  type Pipeline,
  parse,
  type Redirection,
  type Statement,
} from 'unbash'
import { MappedText } from '../../source/index.js'
import { numbers } from './braces.js'
import { changes, declares, nameChanged } from './builtins.js'
import type { ShellBranch, ShellInput, ShellVisitor } from './command.js'
import { decide, select } from './conditions.js'
import { Expander, type ExpansionContext, type Positional } from './expand.js'
import { inputOf, outputOf, passedOn } from './input.js'
import { maskForShell } from './mask.js'
import { Places } from './places.js'
import { type ShellWord, Variables } from './variables.js'

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

const DEEPEST = 12
/** Commands looked at, over all loops and calls: a script is no place for a computation. */
const BUDGET = 20_000

interface Flow {
  readonly name: string
  readonly branches: readonly ShellBranch[]
  readonly conditional: boolean
  readonly repeated: boolean
  readonly shared: boolean
}

interface FunctionBody {
  readonly node: FunctionNode
  readonly text: MappedText
}

/**
 * Runs a script as far as it can be told without running anything: simple variables, lists, loops over literal words and functions with
 * literal arguments are followed, both arms of what cannot be decided are taken, everything else is a hole. Functions that nothing
 * calls are taken for entry points of their own. Never throws on what a script contains; returns what is no shell syntax.
 */
export function runShell(text: MappedText, options: ShellOptions, visitor: ShellVisitor): readonly ShellError[] {
  const run = new ShellRun(options, visitor)
  run.script(text)
  run.uncalled()
  return run.errors
}

class ShellRun {
  readonly errors: ShellError[] = []
  readonly #options: ShellOptions
  readonly #visitor: ShellVisitor
  readonly #variables: Variables
  readonly #places: Places
  readonly #functions = new Map<string, FunctionBody>()
  readonly #called = new Set<string>()
  readonly #written = new Map<string, MappedText>()
  readonly #locals: Set<string>[] = []
  #text: MappedText | null = null
  #working: readonly string[] | null
  #positional: Positional
  #flow: Flow
  #choices = 0
  #steps = 0
  #depth = 0
  #left = false

  constructor(options: ShellOptions, visitor: ShellVisitor) {
    this.#options = options
    this.#visitor = visitor
    this.#variables = new Variables([...(options.variables ?? [])].map(([name, text]) => [name, { kind: 'text', text }] as const))
    this.#places = new Places(options.own)
    this.#working = options.working
    this.#positional = { words: null, scope: options.scope }
    this.#flow = { name: options.flow ?? '', branches: [], conditional: false, repeated: false, shared: false }
  }

  script(text: MappedText): void {
    const script = parse(maskForShell(text))
    for (const { message, pos } of script.errors ?? []) this.errors.push({ message, at: text.slice(pos, pos + 1) })
    this.#inText(text, () => this.#statements(script.commands))
  }

  /** Functions that nothing calls: somebody calls them from outside, or by a name that only the machine knows. */
  uncalled(): void {
    for (const [name, body] of this.#functions) {
      if (this.#called.has(name)) continue
      const before = { variables: this.#variables.copy(), working: this.#working, flow: this.#flow, left: this.#left }
      this.#left = false
      this.#flow = { ...this.#flow, name: `${this.#flow.name} ${name}()`, branches: [], conditional: false, repeated: false }
      this.#positional = { words: null, scope: `${this.#options.scope} ${name}` }
      this.#called.add(name)
      this.#inText(body.text, () => this.#body(body.node))
      this.#variables.restore(before.variables)
      this.#working = before.working
      this.#flow = before.flow
      this.#left = before.left
    }
  }

  get #context(): ExpansionContext {
    return {
      text: this.#text as MappedText,
      variables: this.#variables,
      positional: this.#positional,
      scope: this.#options.scope,
      substitute: (script, expression) => this.#substitute(script, expression),
    }
  }

  get #expander(): Expander {
    return new Expander(this.#context)
  }

  #inText(text: MappedText, work: () => void): void {
    const before = this.#text
    this.#text = text
    work()
    this.#text = before
  }

  #statements(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (this.#left) return
      this.#node(statement.command, null, statement.background === true)
    }
  }

  #list(list: CompoundList): void {
    this.#statements(list.commands)
  }

  #node(node: Statement['command'], input: ShellInput | null, background: boolean): void {
    if (++this.#steps > BUDGET || this.#depth > DEEPEST) return
    switch (node.type) {
      case 'Command':
        this.#command(node, input, background)
        return
      case 'AndOr':
        this.#andOr(node)
        return
      case 'Pipeline':
        this.#pipeline(node)
        return
      case 'If':
        this.#if(node)
        return
      case 'For':
      case 'Select':
        this.#for(node)
        return
      case 'ArithmeticFor':
        this.#arithmeticFor(node)
        return
      case 'While':
        this.#list(node.clause)
        this.#repeatedly(node.body)
        return
      case 'Case':
        this.#case(node)
        return
      case 'Subshell':
        this.#apart(() => this.#list(node.body))
        return
      case 'BraceGroup':
        this.#list(node.body)
        return
      case 'Redirected':
        this.#node(node.command, this.#input(node.redirects) ?? input, background)
        return
      case 'Function':
        this.#functions.set(node.name.text, { node, text: this.#text as MappedText })
        return
      case 'ArithmeticCommand':
        for (const name of changes(node.body)) this.#variables.forget(name)
        return
      default:
        return
    }
  }

  /** In a process of its own: what it sets is gone afterwards. */
  #apart(work: () => void): void {
    const variables = this.#variables.copy()
    const working = this.#working
    const left = this.#left
    this.#depth++
    work()
    this.#depth--
    this.#variables.restore(variables)
    this.#working = working
    this.#left = left
  }

  #within(flow: Partial<Flow>, work: () => void): void {
    const before = this.#flow
    this.#flow = { ...before, ...flow }
    work()
    this.#flow = before
  }

  /** One arm of a choice, from the state before it; `exit` ends only the arm. Returns the state after it, `null` when the arm ends the script. */
  #arm(choice: string, arm: number, start: Variables, work: () => void): Variables | null {
    const { branches } = this.#flow
    const left = this.#left
    this.#variables.restore(start)
    this.#within({ branches: [...branches, { choice, arm }], conditional: true }, work)
    const ended = this.#left
    this.#left = left
    return ended ? null : this.#variables.copy()
  }

  #choose(arms: readonly (() => void)[], exhaustive: boolean): void {
    const choice = `${this.#options.scope} choice ${this.#options.part ?? ''}${++this.#choices}`
    const start = this.#variables.copy()
    const working = this.#working
    const ends: Variables[] = exhaustive ? [] : [start]
    let moved = false
    for (const [index, work] of arms.entries()) {
      this.#working = working
      const end = this.#arm(choice, index, start, work)
      if (end) ends.push(end)
      if (end && this.#working?.join('\n') !== working?.join('\n')) moved = true
    }
    this.#working = moved ? null : working
    if (ends.length > 0) this.#variables.merge(ends)
    else this.#left = true
  }

  #if(node: If): void {
    const single = (word: Parameters<Expander['single']>[0]): MappedText => this.#expander.single(word)
    const arms: CompoundList[] = []
    for (const { clause, then } of [node, ...node.elif]) {
      const decided = arms.length === 0 ? decide(clause, single) : null
      this.#list(clause)
      if (decided === true) {
        this.#list(then)
        return
      }
      if (decided !== false) arms.push(then)
    }
    if (node.else) arms.push(node.else)
    // Every condition before was decided against.
    if (node.else && arms.length === 1 && node.else === arms[0]) this.#list(node.else)
    else
      this.#choose(
        arms.map((arm) => () => this.#list(arm)),
        node.else !== undefined,
      )
  }

  #case(node: Extract<CommandNode, { type: 'Case' }>): void {
    const { items } = node
    const plain = items.every(({ terminator }) => terminator === undefined || terminator === ';;')
    const selected = plain ? select(this.#expander.single(node.word), items, (word) => this.#expander.single(word)) : null
    if (selected !== null) {
      const item = items[selected]
      if (item) this.#list(item.body)
      return
    }
    const exhaustive = items.some(({ pattern }) => pattern.some(({ text }) => text === '*'))
    this.#choose(
      items.map(
        ({ body }) =>
          () =>
            this.#list(body),
      ),
      exhaustive,
    )
  }

  /** `a && b || c`: what stands on the two sides of `||` does not run to its end twice. */
  #andOr(node: AndOr): void {
    const alternatives = node.operators.lastIndexOf('||')
    const choice = `${this.#options.scope} choice ${this.#options.part ?? ''}${++this.#choices}`
    const { branches, conditional } = this.#flow
    let parts = 0
    for (const [index, command] of node.commands.entries()) {
      if (index > 0 && node.operators[index - 1] === '||') parts++
      const isLast = index > alternatives + 1
      const own = alternatives < 0 || isLast ? branches : [...branches, { choice, arm: parts }]
      this.#within({ branches: own, conditional: conditional || index > 0 }, () => this.#operand(command, index > 0))
    }
  }

  #operand(command: AndOr['commands'][number], maybe: boolean): void {
    const before = maybe ? this.#variables.copy() : null
    const left = this.#left
    this.#node(command, null, false)
    // `|| exit 1` does not end the script.
    if (maybe) this.#left = left
    if (before) this.#variables.merge([before, this.#variables.copy()])
  }

  #pipeline(node: Pipeline): void {
    let input: ShellInput | null = null
    for (const command of node.commands) {
      const given = input
      this.#apart(() => this.#node(command, given, false))
      input = this.#output(command, given)
    }
  }

  #for(node: For | Extract<CommandNode, { type: 'Select' }>): void {
    const name = node.name.text
    const words = node.wordlist?.flatMap((word) => this.#expander.fields(word)) ?? this.#positional.words
    const isLiteral =
      words !== null &&
      node.type === 'For' &&
      words.every(({ text }) => text.holes.every((hole) => hole.defaulted) && !/[*?[]/.test(text.text))
    if (!isLiteral) {
      this.#variables.forget(name)
      this.#repeatedly(node.body)
      return
    }
    for (const { text } of words) {
      this.#variables.set(name, { kind: 'text', text })
      this.#within({ shared: words.length > 1 || this.#flow.shared }, () => this.#list(node.body))
      if (this.#left) return
    }
  }

  #arithmeticFor(node: ArithmeticFor): void {
    const [text, body] = [this.#text as MappedText, node.body]
    const header = /^for\s*\(\(\s*(\w+)\s*=\s*(\d+)\s*;\s*\1\s*(<=?)\s*(\d+)\s*;\s*(?:\1\s*\+\+|\+\+\s*\1)\s*\)\)/.exec(
      text.text.slice(node.pos, body.pos),
    )
    const from = Number(header?.[2])
    const to = Number(header?.[4]) - (header?.[3] === '<' ? 1 : 0)
    const values = header && to >= from ? numbers(from, to) : null
    const name = header?.[1]
    if (values === null || name === undefined) {
      this.#repeatedly(body)
      return
    }
    for (const value of values) {
      const at = text.span(node.pos, body.pos)
      this.#variables.set(name, { kind: 'text', text: MappedText.decoded(value, at) })
      this.#within({ shared: true }, () => this.#list(body))
    }
  }

  /** A loop that runs as often as the machine says. */
  #repeatedly(body: CompoundList): void {
    const source = (this.#text as MappedText).text.slice(body.pos, body.end)
    const forget = (): void => {
      for (const name of changes(source)) this.#variables.forget(name)
    }
    const left = this.#left
    forget()
    this.#within({ conditional: true, repeated: true, shared: true }, () => this.#list(body))
    forget()
    this.#left = left
  }

  #substitute(script: ParsedScript | undefined, expression: MappedText): MappedText | null {
    const own = this.#places.ofSubstitution(expression.text)
    if (own) {
      this.#places.name(expression.text, own)
      return null
    }
    // What stands in escaped backticks has offsets of its own.
    if (script === undefined || script.source !== undefined) return null
    let output: MappedText | null = null
    this.#apart(() => {
      for (const statement of script.commands) {
        const commands = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command]
        for (const command of commands) {
          output = null
          if (command.type === 'Command') output = this.#command(command, null, false)
          else this.#node(command, null, false)
          if (command.type === 'Command' && command.name?.text === 'pwd' && this.#working) this.#places.name(expression.text, this.#working)
        }
      }
    })
    return output
  }

  #body(node: FunctionNode): void {
    const { body } = node
    if (body.type === 'CompoundList') this.#list(body)
    else this.#node(body, null, false)
  }

  #call(name: string, body: FunctionBody, args: readonly ShellWord[]): void {
    this.#called.add(name)
    const positional = this.#positional
    const left = this.#left
    const certain = args.every(
      ({ text }) =>
        !text.holes.some((hole) => !hole.defaulted && hole.start === 0 && hole.end === text.length && /[@*]/.test(hole.expression)),
    )
    this.#positional = certain ? { words: args, scope: this.#options.scope } : { words: null, scope: null }
    this.#locals.push(new Set())
    const before = this.#variables.copy()
    this.#depth++
    this.#within({ shared: true }, () => this.#inText(body.text, () => this.#body(body.node)))
    this.#depth--
    for (const local of this.#locals.pop() ?? []) {
      const held = before.get(local)
      if (held) this.#variables.set(local, held)
      else this.#variables.unset(local)
    }
    this.#positional = positional
    this.#left = left
  }

  /** A simple command. Returns what it prints where that is known. */
  #command(node: Command, piped: ShellInput | null, background: boolean): MappedText | null {
    if (++this.#steps > BUDGET || this.#depth > DEEPEST) return null
    const expander = this.#expander
    const input = this.#input(node.redirects) ?? piped
    if (node.name === undefined) {
      for (const part of node.prefix) if (part.type === 'Assignment') declares(part, expander, this.#variables)
      return null
    }
    const words: ShellWord[] = [...expander.fields(node.name)]
    const name = words[0]?.text.text ?? ''
    if (nameChanged(node, name, expander, this.#variables, this.#locals.at(-1))) return null
    for (const argument of node.args) {
      if (argument.type === 'Word') words.push(...expander.fields(argument))
      else
        words.push({
          text: (this.#text as MappedText).slice(argument.pos, argument.end),
          outer: (this.#text as MappedText).span(argument.pos, argument.end),
        })
    }
    const [first, ...args] = words
    if (first === undefined) return null
    if (this.#builtin(name, args)) return null
    const body = this.#functions.get(name)
    if (body) {
      this.#call(name, body, args)
      return null
    }
    if (this.#nested(name, args, input)) return null
    const before = this.#variables.copy()
    for (const part of node.prefix) if (part.type === 'Assignment') declares(part, expander, this.#variables)
    this.#write(words, node.redirects, input)
    const printed = outputOf(name, args)
    const output = printed ?? this.#report(words, first, input, background)
    if (node.prefix.length > 0) this.#variables.restore(before)
    return output
  }

  #report(words: readonly ShellWord[], first: ShellWord, input: ShellInput | null, background: boolean): MappedText | null {
    const { name, branches, conditional, repeated, shared } = this.#flow
    const working = this.#working
    return this.#visitor.command({
      words,
      at: first.outer,
      branches,
      conditional,
      repeated,
      shared,
      background,
      input,
      flow: name,
      paths: (path) => this.#places.resolve(path, working),
      variable: (variable) => {
        const held = this.#variables.get(variable)
        return held?.kind === 'text' ? held.text : null
      },
      written: (path) => this.#written.get(path.text) ?? null,
    })
  }

  /** Commands of the shell itself that change where or how the rest runs. */
  #builtin(name: string, args: readonly ShellWord[]): boolean {
    switch (name) {
      case 'cd':
      case 'pushd': {
        const target = args.find(({ text }) => !text.text.startsWith('-'))?.text
        const paths = target ? this.#places.resolve(target, this.#working) : []
        this.#working = paths.length > 0 ? paths : null
        return true
      }
      case 'popd':
        this.#working = null
        return true
      case 'exit':
      case 'return':
      case 'exec':
        // `exec podman run …` is a command like any other, and the last.
        if (name === 'exec') return false
        if (!this.#flow.repeated) this.#left = true
        return true
      case 'shift':
        this.#shift(args)
        return true
      case 'set':
        this.#set(args)
        return true
      default:
        return false
    }
  }

  #shift(args: readonly ShellWord[]): void {
    const { words, scope } = this.#positional
    const count = args.length === 0 ? 1 : Number(args[0]?.text.text)
    this.#positional =
      words !== null && Number.isInteger(count)
        ? { words: words.slice(count), scope }
        : { words: null, scope: scope === null ? null : `${scope} shifted` }
  }

  #set(args: readonly ShellWord[]): void {
    const dashes = args.findIndex(({ text }) => text.text === '--')
    if (dashes >= 0) this.#positional = { words: args.slice(dashes + 1), scope: this.#positional.scope }
  }

  /** A script inside the script: `bash -c '…'`, `sh <<EOF`. */
  #nested(name: string, args: readonly ShellWord[], input: ShellInput | null): boolean {
    if (!/^(?:.*\/)?(?:ba|da|k)?sh$/.test(name)) return false
    const flag = args.findIndex(({ text }) => /^-[a-z]*c$/.test(text.text))
    const text =
      flag >= 0 ? args[flag + 1]?.text : args.every(({ text }) => text.text.startsWith('-')) && input?.kind === 'text' ? input.text : null
    if (!text) return false
    this.#apart(() => {
      const positional = this.#positional
      this.#positional = { words: flag >= 0 ? args.slice(flag + 3) : null, scope: null }
      this.script(text)
      this.#positional = positional
    })
    return true
  }

  #input(redirects: readonly Redirection[]): ShellInput | null {
    return inputOf(redirects, this.#text as MappedText, this.#expander)
  }

  /** What a command of a pipeline hands to the next. */
  #output(command: CommandNode, piped: ShellInput | null): ShellInput | null {
    if (command.type !== 'Command') return null
    const words = [...(command.name ? [command.name] : []), ...command.args].flatMap((word) =>
      word.type === 'Word' ? this.#expander.fields(word) : [],
    )
    return passedOn(words, this.#input(command.redirects) ?? piped)
  }

  #write(words: readonly ShellWord[], redirects: readonly Redirection[], input: ShellInput | null): void {
    const passed = passedOn(words, input)
    if (passed?.kind !== 'text') return
    const target = redirects.find((redirect) => redirect.type === 'Redirect' && /^(?:>|>\|)$/.test(redirect.operator))
    let path = target?.type === 'Redirect' && target.target ? this.#expander.single(target.target) : null
    if (words.some(({ text }) => text.text === 'tee')) path = words.findLast(({ text }) => !text.text.startsWith('-'))?.text ?? null
    if (path === null) return
    this.#written.set(path.text, passed.text)
    this.#visitor.wrote?.({ path, text: passed.text })
  }
}
