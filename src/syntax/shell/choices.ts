import type { AndOr, CommandNode, CompoundList, If, Pipeline, Word } from 'unbash'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { ShellInput } from './command.js'
import { decide, decideNode, select } from './conditions.js'
import { attempt, nearest } from './ends.js'
import { passedOn } from './input.js'
import type { End, Run } from './state.js'
import type { Variables } from './variables.js'

export function runIf(run: Run, node: If): void {
  const single = (word: Word): MappedText => run.expander.single(word)
  const arms: CompoundList[] = []
  for (const { clause, then } of [node, ...node.elif]) {
    const decided = arms.length === 0 ? decide(clause, single) : null
    run.list(clause)
    if (decided === true) {
      run.list(then)
      return
    }
    if (decided !== false) arms.push(then)
  }
  if (node.else) arms.push(node.else)
  // Every condition before was decided against.
  if (node.else && arms.length === 1 && node.else === arms[0]) run.list(node.else)
  else
    choose(
      run,
      run.text.span(node.clause.pos, node.clause.end),
      arms.map((arm) => ({ source: sourceOf(run, arm), work: () => run.list(arm) })),
      node.else !== undefined,
    )
}

export function runCase(run: Run, node: Extract<CommandNode, { type: 'Case' }>): void {
  const { items } = node
  const plain = items.every(({ terminator }) => terminator === undefined || terminator === ';;')
  const selected = plain ? select(run.expander.single(node.word), items, (word) => run.expander.single(word)) : null
  if (selected !== null) {
    const item = items[selected]
    if (item) run.list(item.body)
    return
  }
  const exhaustive = items.some(({ pattern }) => pattern.some(({ text }) => text === '*'))
  choose(
    run,
    run.text.span(node.word.pos, node.word.end),
    items.map(({ body }) => ({ source: sourceOf(run, body), work: () => run.list(body) })),
    exhaustive,
  )
}

interface Arm {
  readonly source: string
  readonly work: () => void
}

const sourceOf = (run: Run, { pos, end }: { readonly pos: number; readonly end: number }): string => run.text.text.slice(pos, end)

function choose(run: Run, at: SourceSpan, arms: readonly Arm[], exhaustive: boolean): void {
  const choice = run.newChoice()
  const start = run.variables.copy()
  const working = run.working
  const states: Variables[] = exhaustive ? [] : [start]
  const ends: End[] = []
  let moved = false
  const { branches } = run.flow
  for (const [arm, { source, work }] of arms.entries()) {
    run.working = working
    run.variables.restore(start)
    const end = attempt(run, source, at, { branches: [...branches, { choice, arm, at }], conditional: true }, work)
    if (end) ends.push(end)
    else {
      states.push(run.variables.copy())
      if (run.working?.join('\n') !== working?.join('\n')) moved = true
    }
  }
  run.working = moved ? null : working
  if (states.length > 0) run.variables.merge(states)
  else run.ended = nearest(ends)
}

/** `a && b || c`: what stands on the two sides of `||` does not run to its end twice. */
export function runAndOr(run: Run, node: AndOr): void {
  const alternatives = node.operators.lastIndexOf('||')
  const choice = run.newChoice()
  const [first] = node.commands
  const at = run.text.span(first?.pos ?? node.pos, first?.end ?? node.end)
  const { branches, conditional } = run.flow
  // How what ran before ended, where that is the same on every machine.
  let status: boolean | null = null
  let parts = 0
  for (const [index, command] of node.commands.entries()) {
    if (index > 0 && node.operators[index - 1] === '||') parts++
    const isSure: boolean = index === 0 || status !== null
    if (index > 0 && status !== null && status !== (node.operators[index - 1] === '&&')) continue
    status = isSure ? decideNode(command, (word) => run.expander.single(word)) : null
    const isLast = index > alternatives + 1
    const own = alternatives < 0 || isLast ? branches : [...branches, { choice, arm: parts, at }]
    const flow = { branches: own, conditional: conditional || !isSure }
    if (isSure) {
      run.within(flow, () => run.node(command))
      if (run.ended) return
      continue
    }
    const before = run.variables.copy()
    const end = attempt(run, sourceOf(run, command), at, flow, () => run.node(command))
    run.variables.merge(end ? [before] : [before, run.variables.copy()])
  }
}

export function runPipeline(run: Run, node: Pipeline): void {
  let input: ShellInput | null = null
  for (const command of node.commands) {
    const given = input
    run.apart(() => run.node(command, given, false))
    input = output(run, command, given)
  }
}

/** What a command of a pipeline hands to the next. */
function output(run: Run, command: CommandNode, piped: ShellInput | null): ShellInput | null {
  if (command.type !== 'Command') return null
  const words = [...(command.name ? [command.name] : []), ...command.args].flatMap((word) =>
    word.type === 'Word' ? run.expander.fields(word) : [],
  )
  return passedOn(words, run.input(command.redirects) ?? piped)
}
