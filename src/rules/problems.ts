import { claimText, type Fact, type Problem, type Topology } from '../model/index.js'
import type { RuleFinding } from './rule.js'

/** The findings of a rule whose defects are already seen while reading and assembling: one a problem. */
export function* problemsOf(topology: Topology, rule: Problem['rule']): Iterable<RuleFinding> {
  for (const problem of topology.problems) {
    if (problem.rule !== rule) continue
    yield {
      messageId: 'refused',
      data: { message: problem.message, subject: problem.subject },
      at: problem.at,
      related: placesOf(problem.because ?? []),
      because: problem.because?.length ? problem.because : [podmanSays(problem)],
      fixes: problem.fix ? [problem.fix] : [],
      identity: [problem.subject, problem.code, problem.message],
      ...(problem.severity ? { severity: problem.severity } : {}),
      ...(problem.advice ? { advice: problem.advice } : {}),
    }
  }
}

function podmanSays(problem: Problem): Fact<string> {
  return {
    claim: { id: 'podman-says', data: { message: problem.message } },
    value: problem.message,
    origin: { kind: 'declared', span: problem.at },
  }
}

function placesOf(facts: readonly Fact<unknown>[]): NonNullable<RuleFinding['related']> {
  return facts.flatMap((fact) => (fact.origin.kind === 'declared' ? [{ at: fact.origin.span, label: claimText(fact.claim) }] : []))
}
