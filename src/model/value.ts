import type { MappedText } from '../source/index.js'

/**
 * A value that the text shows, or one that only the target machine knows. Every reader has to choose: unknown is never false
 * and never the default.
 */
export type Value<T> = Known<T> | Unknown

export interface Known<T> {
  readonly known: true
  readonly value: T
}

export interface Unknown {
  readonly known: false
  /** As written, with its holes: `${PORT}`, `1%i80`. */
  readonly text: string
  /** Two unknowns with the same key have the same value. `null`: not even that can be said. */
  readonly key: string | null
}

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

/** The unknown that a text with holes stands for. Its key is the text within the scope, so `${Q}` equals `${Q}` in one project. */
export function unknownOf(text: MappedText): Unknown {
  const scopes = new Set(text.holes.map((hole) => hole.scope))
  const scope = scopes.size === 1 ? [...scopes][0] : null
  return { known: false, text: text.text, key: scope == null ? null : `${scope} ${text.text}` }
}

/** Whether anything in the text must be filled in elsewhere. A default written in the expression itself does not count. */
export function hasOpenHole(text: MappedText): boolean {
  return text.holes.some((hole) => !hole.defaulted)
}

/** The text as a value: known when it has no open hole. */
export function textValue(text: MappedText): Value<string> {
  return hasOpenHole(text) ? unknownOf(text) : known(text.text)
}

/** Certainly equal: both known and the same, or the same expression in the same scope. */
export function surelyEqual<T extends string | number | boolean>(a: Value<T>, b: Value<T>): boolean {
  if (a.known && b.known) return a.value === b.value
  return !a.known && !b.known && a.key !== null && a.key === b.key
}
