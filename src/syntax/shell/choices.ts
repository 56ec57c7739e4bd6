import type { AndOr, CommandNode, CompoundList, If, Pipeline, Word } from 'unbash'
import type { MappedText } from '../../source/index.js'
import type { ShellInput } from './command.js'
import { decide, select } from './conditions.js'
import { passedOn } from './input.js'
import type { Run } from './state.js'
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
      arms.map((arm) => () => run.list(arm)),
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
    items.map(
      ({ body }) =>
        () =>
          run.list(body),
    ),
    exhaustive,
  )
}

function choose(run: Run, arms: readonly (() => void)[], exhaustive: boolean): void {
  const choice = run.newChoice()
  const start = run.variables.copy()
  const working = run.working
  const ends: Variables[] = exhaustive ? [] : [start]
  let moved = false
  for (const [index, work] of arms.entries()) {
    run.working = working
    const end = arm(run, choice, index, start, work)
    if (end) ends.push(end)
    if (end && run.working?.join('\n') !== working?.join('\n')) moved = true
  }
  run.working = moved ? null : working
  if (ends.length > 0) run.variables.merge(ends)
  else run.left = true
}

/** One arm of a choice, from the state before it; `exit` ends only the arm. Returns the state after it, `null` when the arm ends the script. */
function arm(run: Run, choice: string, arm: number, start: Variables, work: () => void): Variables | null {
  const { branches } = run.flow
  const left = run.left
  run.variables.restore(start)
  run.within({ branches: [...branches, { choice, arm }], conditional: true }, work)
  const ended = run.left
  run.left = left
  return ended ? null : run.variables.copy()
}

/** `a && b || c`: what stands on the two sides of `||` does not run to its end twice. */
export function runAndOr(run: Run, node: AndOr): void {
  const alternatives = node.operators.lastIndexOf('||')
  const choice = run.newChoice()
  const { branches, conditional } = run.flow
  let parts = 0
  for (const [index, command] of node.commands.entries()) {
    if (index > 0 && node.operators[index - 1] === '||') parts++
    const isLast = index > alternatives + 1
    const own = alternatives < 0 || isLast ? branches : [...branches, { choice, arm: parts }]
    run.within({ branches: own, conditional: conditional || index > 0 }, () => operand(run, command, index > 0))
  }
}

function operand(run: Run, command: AndOr['commands'][number], maybe: boolean): void {
  const before = maybe ? run.variables.copy() : null
  const left = run.left
  run.node(command, null, false)
  // `|| exit 1` does not end the script.
  if (maybe) run.left = left
  if (before) run.variables.merge([before, run.variables.copy()])
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
