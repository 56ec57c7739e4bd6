import { type Building, type Confidence, confidenceOf, type Finding, weaker } from '../model/index.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'

/** A rule that threw: a fault of ours, reported as such while the other rules go on. */
export interface RuleFault {
  readonly rule: string
  readonly error: string
}

/** Runs every rule. Findings come in the order of the rules and of what each yields. */
export function runRules(rules: readonly Rule[], context: RuleContext): { findings: Finding[]; faults: RuleFault[] } {
  const findings: Finding[] = []
  const faults: RuleFault[] = []
  for (const rule of rules) {
    try {
      for (const found of rule.check(context)) findings.push(complete(rule, found))
    } catch (error) {
      faults.push({ rule: rule.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  return { findings, faults }
}

function complete(rule: Rule, found: RuleFinding): Finding {
  const template = rule.messages[found.messageId]
  if (template === undefined) throw new TypeError(`rule ${rule.id} has no message ${found.messageId}`)
  if (found.because.length === 0) throw new TypeError(`rule ${rule.id} gives no reason for ${found.messageId}`)
  const confidence = found.because.reduce((weakest: Confidence, fact) => weaker(weakest, confidenceOf(fact)), 'certain')
  const finding: Building<Finding> = {
    rule: rule.id,
    messageId: found.messageId,
    data: found.data,
    message: template.replace(/\{(\w+)\}/g, (_, name: string) => String(found.data[name] ?? '')),
    severity: found.severity ?? rule.severity,
    confidence,
    at: found.at,
    related: found.related ?? [],
    because: found.because,
    fixes: found.fixes ?? [],
    identity: found.identity,
  }
  if (found.advice !== undefined) finding.advice = found.advice
  if (found.snippet !== undefined) finding.snippet = found.snippet
  return finding
}
