import type { Branch } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { namesIn } from './jinja.js'

/**
 * The arms that a `when:` stands in. Two tasks exclude each other where one says `x` and the other `not x`, or where both want one
 * variable equal to different literals. `changing`: names whose value may be another by the time of the next task.
 */
export function branchesOf(conditions: readonly MappedText[], scope: string, changing: ReadonlySet<string>): Branch[] {
  return conditions.flatMap((condition) => conjuncts(condition.text).flatMap((part) => branches(part, scope, changing)))
}

function branches(text: string, scope: string, changing: ReadonlySet<string>): Branch[] {
  if (namesIn(text).some((name) => changing.has(name))) return []
  const { positive, negated } = normal(text)
  if (/^(?:true|false|yes|no)$/i.test(positive)) return []
  const own: Branch = { choice: `${scope} when ${positive}`, arm: negated ? 1 : 0 }
  const equal = negated ? null : /^([\w.[\]'"]+) == (?:'([^']*)'|"([^"]*)"|(\d+))$/.exec(positive)
  return equal ? [own, { choice: `${scope} value of ${equal[1]}`, arm: armOf(equal[2] ?? equal[3] ?? equal[4] ?? '') }] : [own]
}

/** `a and b` without an `or` or brackets around it. */
function conjuncts(text: string): string[] {
  return /\bor\b|\(|\bif\b/.test(text) ? [text] : text.split(/\s{1,99}and\s{1,99}/)
}

function normal(text: string): { readonly positive: string; readonly negated: boolean } {
  let positive = text.trim().replace(/\s+/g, ' ')
  let negated = false
  for (let changed = true; changed; ) {
    const before = positive
    positive = bare(positive.replace(/ ?\| ?bool$/, ''))
    if (/^not\b/.test(positive) && !/\b(?:and|or)\b/.test(bareOperand(positive.slice(3)))) {
      positive = bare(positive.slice(3).trim())
      negated = !negated
    }
    changed = positive !== before
  }
  const flipped = positive
    .replace(/ != /, ' == ')
    .replace(/ is not /, ' is ')
    .replace(/ not in /, ' in ')
  // One sign can be turned round; a formula with `and` in it cannot by its first.
  if (flipped !== positive && !/\b(?:and|or)\b/.test(positive)) {
    positive = flipped
    negated = !negated
  }
  if (/ is undefined$/.test(positive)) {
    positive = positive.replace(/undefined$/, 'defined')
    negated = !negated
  }
  return { positive, negated }
}

/** Without the brackets around all of it. */
function bare(text: string): string {
  return isBracketed(text) ? text.slice(1, -1).trim() : text
}

/** What a `not` in front takes in: a bracket's inside is its own business. */
const bareOperand = (text: string): string => (isBracketed(text.trim()) ? '' : text)

function isBracketed(text: string): boolean {
  if (!text.startsWith('(')) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1
  }
  return false
}

/** A number for a literal, the same in every file (FNV-1a). */
export function armOf(literal: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < literal.length; i++) hash = Math.imul(hash ^ literal.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
