import type { Function as FunctionNode, ParsedScript } from 'unbash'
import type { MappedText } from '../../source/index.js'
import { leave } from './ends.js'
import type { FunctionBody, Run } from './state.js'
import type { ShellWord } from './variables.js'

export function call(run: Run, name: string, body: FunctionBody, args: readonly ShellWord[]): void {
  if (!run.silent) run.called.add(name)
  // How often a function calls itself is decided by what it computes.
  if (run.open.has(name)) return
  run.open.add(name)
  const positional = run.positional
  const { doubt } = run
  const passed = run.passed.length
  const certain = args.every(
    ({ text }) =>
      !text.holes.some((hole) => !hole.defaulted && hole.start === 0 && hole.end === text.length && /[@*]/.test(hole.expression)),
  )
  run.positional = certain ? { words: args, scope: run.options.scope } : { words: null, scope: null }
  run.locals.push(new Set())
  const before = run.variables.copy()
  run.depth++
  run.within({ shared: true }, () => run.inText(body.text, () => runBody(run, body.node)))
  run.depth--
  for (const local of run.locals.pop() ?? []) {
    const held = before.get(local)
    if (held) run.variables.set(local, held)
    else run.variables.unset(local)
  }
  run.open.delete(name)
  run.positional = positional
  leave(run, passed, ['return', 'break', 'continue'])
  run.doubt = doubt
  if (run.ended?.kind !== 'exit') run.ended = null
}

function runBody(run: Run, node: FunctionNode): void {
  const { body } = node
  if (body.type === 'CompoundList') run.list(body)
  else run.node(body, null, false)
}

export function substitute(run: Run, script: ParsedScript | undefined, expression: MappedText): MappedText | null {
  const own = run.places.ofSubstitution(expression.text)
  if (own) {
    run.places.name(expression.text, own)
    return null
  }
  // What stands in escaped backticks has offsets of its own.
  if (script === undefined || script.source !== undefined) return null
  let output: MappedText | null = null
  run.apart(() => {
    for (const statement of script.commands) {
      const commands = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command]
      for (const command of commands) {
        output = null
        if (command.type === 'Command') output = run.command(command, null, false)
        else run.node(command, null, false)
        if (command.type === 'Command' && command.name?.text === 'pwd' && run.working) run.places.name(expression.text, run.working)
      }
    }
  })
  return output
}
/**
 * Functions that nothing calls: somebody calls them from outside, or by a name that only the machine knows. Those that another one
 * calls come after it.
 */
export function runUncalled(run: Run): void {
  const bodies = [...run.functions]
  run.passed.length = 0
  // Each body is read once, whatever the number of functions. `null`: in several of them.
  const mentionedIn = new Map<string, FunctionBody['node'] | null>()
  for (const [, { node, text }] of bodies) {
    for (const [word] of text.text.slice(node.pos, node.end).matchAll(/[^\s;&|()<>"'`$={}]+/g)) {
      const known = mentionedIn.get(word)
      mentionedIn.set(word, known === undefined || known === node ? node : null)
    }
  }
  const first = bodies.filter(([name, { node }]) => {
    const by = mentionedIn.get(name)
    return by === undefined || by === node
  })
  for (const [name, body] of [...first, ...bodies]) {
    if (run.called.has(name)) continue
    run.called.add(name)
    const { positional } = run
    run.apart(() => {
      run.ended = null
      run.doubt = null
      run.positional = { words: null, scope: `${run.options.scope} ${name}` }
      run.within({ name: `${run.flow.name} ${name}()` }, () => run.inText(body.text, () => runBody(run, body.node)))
    })
    run.positional = positional
  }
}
