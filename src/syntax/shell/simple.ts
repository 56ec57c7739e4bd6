import type { Command, Redirection } from 'unbash'
import type { MappedText } from '../../source/index.js'
import { declares, exports, nameChanged, namesOf } from './builtins.js'
import { call } from './calls.js'
import type { ShellInput } from './command.js'
import { endOf } from './ends.js'
import { outputOf, passedOn } from './input.js'
import { nested } from './nested.js'
import type { Run } from './state.js'
import type { ShellWord } from './variables.js'

/** A simple command. Returns what it prints where that is known. */
export function runCommand(run: Run, node: Command, piped: ShellInput | null, background: boolean): MappedText | null {
  const expander = run.expander
  const input = run.input(node.redirects) ?? piped
  if (node.name === undefined) {
    for (const part of node.prefix) if (part.type === 'Assignment') declares(part, expander, run.variables)
    return null
  }
  const words: ShellWord[] = [...expander.fields(node.name)]
  const name = words[0]?.text.text ?? ''
  if (nameChanged(node, name, expander, run.variables, run.locals.at(-1))) {
    if (exports(node)) for (const exported of namesOf(node)) run.exported.add(exported)
    if (name === 'unset' && node.args[0]?.text === '-f') for (const unset of namesOf(node)) run.functions.delete(unset)
    return null
  }
  for (const argument of node.args) {
    if (argument.type === 'Word') words.push(...expander.fields(argument))
    else
      words.push({
        text: run.text.slice(argument.pos, argument.end),
        outer: run.text.span(argument.pos, argument.end),
      })
  }
  const [first, ...args] = words
  if (first === undefined) return null
  if (builtin(run, name, args)) return null
  const body = run.functions.get(name)
  if (body) {
    call(run, name, body, args)
    return null
  }
  if (nested(run, words, input)) {
    if (name === 'exec') run.ended = endOf('exit', undefined)
    return null
  }
  const before = run.variables.copy()
  for (const part of node.prefix) if (part.type === 'Assignment') declares(part, expander, run.variables)
  write(run, words, node.redirects, input)
  const printed = outputOf(name, args)
  const output = printed ?? report(run, words, first, input, background)
  if (node.prefix.length > 0) run.variables.restore(before)
  // `exec podman run …` is a command like any other, and the last.
  if (name === 'exec' && args.length > 0) run.ended = endOf('exit', undefined)
  return output
}

function report(run: Run, words: readonly ShellWord[], first: ShellWord, input: ShellInput | null, background: boolean): MappedText | null {
  if (run.silent) return null
  const { name, branches, conditional, repeated, shared } = run.flow
  const working = run.working
  return run.visitor.command({
    words,
    at: first.outer,
    branches: run.passed.length > 0 ? [...branches, ...run.passed.map(({ branch }) => branch)] : branches,
    conditional,
    repeated,
    shared,
    background,
    input,
    flow: name,
    paths: (path) => run.places.resolve(path, working),
    variable: (variable) => {
      const held = run.variables.get(variable)
      return held?.kind === 'text' ? held.text : null
    },
    written: (path) => run.written.get(path.text) ?? null,
  })
}

/** Commands of the shell itself that change where or how the rest runs. */
function builtin(run: Run, name: string, args: readonly ShellWord[]): boolean {
  switch (name) {
    case 'cd':
    case 'pushd': {
      const target = args.find(({ text }) => !text.text.startsWith('-'))?.text
      const paths = target ? run.places.resolve(target, run.working) : []
      run.working = paths.length > 0 ? paths : null
      return true
    }
    case 'popd':
      run.working = null
      return true
    case 'exit':
    case 'return':
    case 'break':
    case 'continue':
      run.ended = endOf(name, args[0]?.text.text)
      return true
    case 'source':
    case '.':
      source(run, args[0]?.text)
      return true
    case 'shift':
      shift(run, args)
      return true
    case 'set':
      setArguments(run, args)
      return true
    default:
      return false
  }
}

/** What a file sets that the script reads in. One that is not in the tree may set anything, unless it is the system's. */
function source(run: Run, target: MappedText | undefined): void {
  if (target === undefined || /^\/(?:etc|usr|lib|dev)\//.test(target.text)) return
  const text = run.visitor.sourced?.(run.places.resolve(target, run.working)) ?? null
  if (text === null) {
    run.variables.doubt(run.options.scope)
    return
  }
  if (!run.isNewSource(text.file)) return
  const { silent, ended, doubt } = run
  const functions = new Map(run.functions)
  run.silent = true
  run.depth++
  run.innerScript(text)
  run.depth--
  run.silent = silent
  run.ended = ended
  run.doubt = doubt
  run.functions.clear()
  for (const [name, body] of functions) run.functions.set(name, body)
}

function shift(run: Run, args: readonly ShellWord[]): void {
  const { words, scope } = run.positional
  const count = args.length === 0 ? 1 : Number(args[0]?.text.text)
  run.positional =
    words !== null && Number.isInteger(count)
      ? { words: words.slice(count), scope }
      : { words: null, scope: scope === null ? null : `${scope} shifted` }
}

function setArguments(run: Run, args: readonly ShellWord[]): void {
  const dashes = args.findIndex(({ text }) => text.text === '--')
  if (dashes >= 0) run.positional = { words: args.slice(dashes + 1), scope: run.positional.scope }
}

function write(run: Run, words: readonly ShellWord[], redirects: readonly Redirection[], input: ShellInput | null): void {
  const passed = passedOn(words, input)
  if (passed?.kind !== 'text') return
  const target = redirects.find((redirect) => redirect.type === 'Redirect' && /^(?:>|>\|)$/.test(redirect.operator))
  let path = target?.type === 'Redirect' && target.target ? run.expander.single(target.target) : null
  if (words.some(({ text }) => text.text === 'tee')) path = words.findLast(({ text }) => !text.text.startsWith('-'))?.text ?? null
  if (path === null) return
  run.written.set(path.text, passed.text)
  if (run.silent) return
  run.visitor.wrote?.({ path, text: passed.text })
}
