import type { Confidence, Fact } from '../model/index.js'
import { weaker } from '../model/index.js'

export type Verdict = 'reachable' | 'unreachable' | 'unknown'

/** A verdict with its reasons, before it is made a fact. */
export interface Answer {
  readonly verdict: Verdict
  readonly because: readonly Fact<unknown>[]
  /** How far the step from the reasons to the verdict can be trusted. */
  readonly strength: Confidence
}

/** A question of yes or no that the text may leave open (`null`). */
export type Ternary = boolean | null

export const yes = (because: readonly Fact<unknown>[], strength: Confidence = 'certain'): Answer => ({
  verdict: 'reachable',
  because,
  strength,
})

export const no = (because: readonly Fact<unknown>[], strength: Confidence = 'certain'): Answer => ({
  verdict: 'unreachable',
  because,
  strength,
})

export const unsure = (because: readonly Fact<unknown>[]): Answer => ({ verdict: 'unknown', because, strength: 'certain' })

/** Several ways, one is enough. */
export function either(answers: readonly Answer[]): Answer {
  const works = answers.find((answer) => answer.verdict === 'reachable')
  if (works) return works
  const open = answers.filter((answer) => answer.verdict === 'unknown')
  return open.length > 0 ? unsure(reasonsOf(open)) : no(reasonsOf(answers), weakest(answers))
}

/** Several steps, all are needed. */
export function both(answers: readonly Answer[]): Answer {
  const fails = answers.find((answer) => answer.verdict === 'unreachable')
  if (fails) return fails
  const open = answers.filter((answer) => answer.verdict === 'unknown')
  return open.length > 0 ? unsure(reasonsOf(open)) : yes(reasonsOf(answers), weakest(answers))
}

/** Several cases of which one holds, nobody knows which: a verdict only where all agree. */
export function agree(answers: readonly Answer[]): Answer {
  const first = answers[0]
  if (first === undefined) return unsure([])
  if (answers.every((answer) => answer.verdict === first.verdict)) return { ...first, strength: weakest(answers) }
  return unsure(reasonsOf(answers))
}

/** The reasons of several answers, each once. */
function reasonsOf(answers: readonly Answer[]): Fact<unknown>[] {
  return [...new Set(answers.flatMap((answer) => answer.because))]
}

function weakest(answers: readonly Answer[]): Confidence {
  return answers.reduce((least: Confidence, answer) => weaker(least, answer.strength), 'certain')
}
