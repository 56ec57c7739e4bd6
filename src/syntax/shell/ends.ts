import type { SourceSpan } from '../../source/index.js'
import type { End, Flow, Run } from './state.js'

const KINDS: readonly End['kind'][] = ['continue', 'break', 'return', 'exit']
const MAY_END = /\b(?:continue|break|return|exit|exec)\b/

export function endOf(name: string, argument: string | undefined): End | null {
  const kind = KINDS.find((kind) => kind === name)
  if (kind === undefined) return null
  const levels = kind === 'break' || kind === 'continue' ? Number(argument ?? 1) : 1
  return { kind, levels: Number.isInteger(levels) && levels > 0 ? levels : 1 }
}

/**
 * Runs a part of which nobody knows whether it runs. Where it ends the script, what follows never runs beside it. Returns how it ends,
 * `null` when it goes on.
 */
export function attempt(run: Run, source: string, at: SourceSpan, flow: Partial<Flow>, work: () => void): End | null {
  const choice = MAY_END.test(source) ? run.newChoice() : null
  const branches = flow.branches ?? run.flow.branches
  run.within({ ...flow, branches: choice === null ? branches : [...branches, { choice, arm: 0, at }] }, work)
  const end = run.ended
  run.ended = null
  if (end === null) return null
  if (choice !== null) run.passed.push({ kind: end.kind, branch: { choice, arm: 1, at } })
  if (end.kind === 'break' || (end.kind === 'continue' && run.doubt === null)) run.doubt = end.kind
  return end
}

/** Of several ways to end, the one that reaches the least far: beyond it something may still run. */
export function nearest(ends: readonly End[]): End | null {
  return ends.reduce((best: End | null, end) => (best === null || KINDS.indexOf(end.kind) < KINDS.indexOf(best.kind) ? end : best), null)
}

/** What is left of a loop's end outside of it. */
export function outside({ kind, levels }: End): End | null {
  if (kind !== 'break' && kind !== 'continue') return { kind, levels }
  return levels > 1 ? { kind, levels: levels - 1 } : null
}

/** Leaves a loop or function: what some of its choices have ruled out, they no longer do. */
export function leave(run: Run, before: number, kinds: readonly End['kind'][]): void {
  const inside = run.passed.splice(before)
  run.passed.push(...inside.filter(({ kind }) => !kinds.includes(kind)))
}
