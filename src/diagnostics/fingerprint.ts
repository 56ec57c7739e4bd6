import type { Finding } from '../model/index.js'

/**
 * What a finding is recognised by in another version of the tree: its rule and what it is about, no lines and no words of the
 * message. 16 hexadecimal digits.
 */
export function fingerprintOf(finding: Pick<Finding, 'rule' | 'identity'>): string {
  return hash64([finding.rule, ...finding.identity].map((part) => `${part.length}:${part}`).join(''))
}

/** A 64-bit hash (two mixed 32-bit lanes) as 16 hexadecimal digits; not for secrets. Written out because node's crypto costs start-up time. */
export function hash64(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return hex(b) + hex(a)
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
