import type { Command, Redirection } from 'unbash'
import type { MappedText } from '../../source/index.js'
import { declares, nameChanged } from './builtins.js'
import { call } from './calls.js'
import type { ShellInput } from './command.js'
import { outputOf, passedOn } from './input.js'
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
  if (nameChanged(node, name, expander, run.variables, run.locals.at(-1))) return null
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
  if (nested(run, name, args, input)) return null
  const before = run.variables.copy()
  for (const part of node.prefix) if (part.type === 'Assignment') declares(part, expander, run.variables)
  write(run, words, node.redirects, input)
  const printed = outputOf(name, args)
  const output = printed ?? report(run, words, first, input, background)
  if (node.prefix.length > 0) run.variables.restore(before)
  return output
}

function report(run: Run, words: readonly ShellWord[], first: ShellWord, input: ShellInput | null, background: boolean): MappedText | null {
  const { name, branches, conditional, repeated, shared } = run.flow
  const working = run.working
  return run.visitor.command({
    words,
    at: first.outer,
    branches,
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
    case 'exec':
      // `exec podman run …` is a command like any other, and the last.
      if (name === 'exec') return false
      if (!run.flow.repeated) run.left = true
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

/** A script inside the script: `bash -c '…'`, `sh <<EOF`. */
function nested(run: Run, name: string, args: readonly ShellWord[], input: ShellInput | null): boolean {
  if (!/^(?:.*\/)?(?:ba|da|k)?sh$/.test(name)) return false
  const flag = args.findIndex(({ text }) => /^-[a-z]*c$/.test(text.text))
  const text =
    flag >= 0 ? args[flag + 1]?.text : args.every(({ text }) => text.text.startsWith('-')) && input?.kind === 'text' ? input.text : null
  if (!text) return false
  run.apart(() => {
    const positional = run.positional
    run.positional = { words: flag >= 0 ? args.slice(flag + 3) : null, scope: null }
    run.script(text)
    run.positional = positional
  })
  return true
}

function write(run: Run, words: readonly ShellWord[], redirects: readonly Redirection[], input: ShellInput | null): void {
  const passed = passedOn(words, input)
  if (passed?.kind !== 'text') return
  const target = redirects.find((redirect) => redirect.type === 'Redirect' && /^(?:>|>\|)$/.test(redirect.operator))
  let path = target?.type === 'Redirect' && target.target ? run.expander.single(target.target) : null
  if (words.some(({ text }) => text.text === 'tee')) path = words.findLast(({ text }) => !text.text.startsWith('-'))?.text ?? null
  if (path === null) return
  run.written.set(path.text, passed.text)
  run.visitor.wrote?.({ path, text: passed.text })
}
