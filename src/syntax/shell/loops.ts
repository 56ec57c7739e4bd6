import type { ArithmeticFor, CommandNode, CompoundList, For } from 'unbash'
import { MappedText } from '../../source/index.js'
import { numbers } from './braces.js'
import { changes } from './builtins.js'
import { attempt, leave, outside } from './ends.js'
import type { Run } from './state.js'

export function runFor(run: Run, node: For | Extract<CommandNode, { type: 'Select' }>): void {
  const name = node.name.text
  const words = node.wordlist?.flatMap((word) => run.expander.fields(word)) ?? run.positional.words
  const isLiteral =
    words !== null &&
    node.type === 'For' &&
    words.every(({ text }) => text.holes.every((hole) => hole.defaulted) && !/[*?[]/.test(text.text))
  if (!isLiteral) {
    run.variables.forget(name)
    repeatedly(run, node.body)
    return
  }
  turns(
    run,
    name,
    words.map(({ text }) => text),
    node.body,
  )
}

/** A loop over values that are known. */
function turns(run: Run, name: string, values: readonly MappedText[], body: CompoundList): void {
  const { doubt } = run
  run.doubt = null
  for (const text of values) {
    run.variables.set(name, { kind: 'text', text })
    const before = run.passed.length
    const conditional = run.flow.conditional || run.doubt === 'break'
    run.within({ shared: values.length > 1 || run.flow.shared, conditional }, () => run.list(body))
    leave(run, before, ['break', 'continue'])
    if (run.doubt === 'continue') run.doubt = null
    if (run.ended === null) continue
    const goesOn = run.ended.kind === 'continue' && run.ended.levels === 1
    run.ended = outside(run.ended)
    if (!goesOn) break
  }
  run.doubt = doubt
}

export function runArithmeticFor(run: Run, node: ArithmeticFor): void {
  const [text, body] = [run.text, node.body]
  const header = /^for\s*\(\(\s*(\w+)\s*=\s*(\d+)\s*;\s*\1\s*(<=?)\s*(\d+)\s*;\s*(?:\1\s*\+\+|\+\+\s*\1)\s*\)\)/.exec(
    text.text.slice(node.pos, body.pos),
  )
  const from = Number(header?.[2])
  const to = Number(header?.[4]) - (header?.[3] === '<' ? 1 : 0)
  const values = header && to >= from ? numbers(from, to) : null
  const name = header?.[1]
  if (values === null || name === undefined) {
    repeatedly(run, body)
    return
  }
  const at = text.span(node.pos, body.pos)
  turns(
    run,
    name,
    values.map((value) => MappedText.decoded(value, at)),
    body,
  )
  // It has counted on.
  run.variables.forget(name)
}

/** A loop that runs as often as the machine says. */
export function repeatedly(run: Run, body: CompoundList): void {
  const source = run.text.text.slice(body.pos, body.end)
  const forget = (): void => {
    for (const name of changes(source)) run.variables.forget(name)
  }
  const { doubt } = run
  const before = run.passed.length
  forget()
  attempt(run, source, run.text.span(body.pos, body.pos), { conditional: true, repeated: true, shared: true }, () => run.list(body))
  forget()
  leave(run, before, ['break', 'continue'])
  run.doubt = doubt
}
