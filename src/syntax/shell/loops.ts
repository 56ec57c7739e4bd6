import type { ArithmeticFor, CommandNode, CompoundList, For } from 'unbash'
import { MappedText } from '../../source/index.js'
import { numbers } from './braces.js'
import { changes } from './builtins.js'
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
  for (const { text } of words) {
    run.variables.set(name, { kind: 'text', text })
    run.within({ shared: words.length > 1 || run.flow.shared }, () => run.list(node.body))
    if (run.left) return
  }
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
  for (const value of values) {
    const at = text.span(node.pos, body.pos)
    run.variables.set(name, { kind: 'text', text: MappedText.decoded(value, at) })
    run.within({ shared: true }, () => run.list(body))
  }
}

/** A loop that runs as often as the machine says. */
export function repeatedly(run: Run, body: CompoundList): void {
  const source = run.text.text.slice(body.pos, body.end)
  const forget = (): void => {
    for (const name of changes(source)) run.variables.forget(name)
  }
  const left = run.left
  forget()
  run.within({ conditional: true, repeated: true, shared: true }, () => run.list(body))
  forget()
  run.left = left
}
