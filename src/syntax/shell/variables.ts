import type { MappedText, SourceSpan } from '../../source/index.js'

/** A word of a command after expansion. */
export interface ShellWord {
  readonly text: MappedText
  /** Where it stands with its quotes, for taking it out. */
  readonly outer: SourceSpan
}

/** What the script itself shows of a variable. */
export type Held =
  | { readonly kind: 'text'; readonly text: MappedText }
  | { readonly kind: 'list'; readonly items: readonly ShellWord[] }
  /** It was set to something that cannot be told. Two unknowns of one version are the same. */
  | { readonly kind: 'unknown'; readonly version: number }

/** The variables at one point of a script; what it never set is not in here and comes from the environment. */
export class Variables {
  #held: Map<string, Held>
  /** Counted over all copies, so that no two unknowns are taken for one. */
  readonly #counter: { version: number }

  constructor(held: Iterable<readonly [string, Held]> = [], counter = { version: 0 }) {
    this.#held = new Map(held)
    this.#counter = counter
  }

  get(name: string): Held | undefined {
    return this.#held.get(name)
  }

  set(name: string, held: Held): void {
    this.#held.set(name, held)
  }

  forget(name: string): void {
    this.#held.set(name, { kind: 'unknown', version: ++this.#counter.version })
  }

  unset(name: string): void {
    this.#held.delete(name)
  }

  /** Where others may be set to anything, or not at all. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.#held.keys()) if (!names.has(name)) this.forget(name)
  }

  /** Something unseen may have set any of them to something else. */
  doubt(scope: string): void {
    for (const [name, held] of this.#held) {
      if (held.kind !== 'text' || held.text.holes.length > 0) continue
      if (held.text.length === 0) this.forget(name)
      else this.set(name, { kind: 'text', text: likely(held.text, name, scope) })
    }
  }

  copy(): Variables {
    return new Variables(this.#held, this.#counter)
  }

  /** Takes on another state, after a subshell or a branch. */
  restore(other: Variables): void {
    this.#held = new Map(other.#held)
  }

  /** After a choice: what differs between the arms is unknown. */
  merge(arms: readonly Variables[]): void {
    const [first, ...others] = arms
    if (first === undefined) return
    this.restore(first)
    const names = new Set(arms.flatMap((arm) => [...arm.#held.keys()]))
    for (const name of names) {
      const held = first.get(name)
      if (others.every((other) => isSame(other.get(name), held))) continue
      const doubted = arms.map((arm) => arm.get(name)).find((one) => one?.kind === 'text' && one.text.holes.length > 0)
      if (doubted && arms.every((arm) => readsAs(arm.get(name), doubted))) this.set(name, doubted)
      else this.forget(name)
    }
  }
}

const likely = (text: MappedText, name: string, scope: string): MappedText =>
  text.withHoles([{ start: 0, end: text.length, expression: `\${${name}}`, scope, defaulted: true }])

/** One text, whatever stands in for something else in it. */
const readsAs = (a: Held | undefined, b: Held): boolean =>
  a?.kind === 'text' &&
  b.kind === 'text' &&
  a.text.text === b.text.text &&
  [...a.text.holes, ...b.text.holes].every((hole) => hole.defaulted)

function isSame(a: Held | undefined, b: Held | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.kind !== b.kind) return false
  if (a.kind === 'text' && b.kind === 'text') return a.text.text === b.text.text && a.text.holes.length === 0 && b.text.holes.length === 0
  if (a.kind === 'list' && b.kind === 'list') return a.items === b.items
  return a.kind === 'unknown' && b.kind === 'unknown' && a.version === b.version
}
