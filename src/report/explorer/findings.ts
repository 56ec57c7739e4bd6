import type { Settled } from '../../diagnostics/index.js'
import type { GraphView } from '../../diff/index.js'
import type { Severity } from '../../model/index.js'
import type { SourceSpan } from '../../source/index.js'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

export function worstFirst(findings: readonly Settled[]): Settled[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])
}

/** The findings that are about each container and pod, by id, the most severe first. */
export function findingsByEntity(view: GraphView, findings: readonly Settled[]): Map<string, Settled[]> {
  const owners = new Owners(view)
  const map = new Map<string, Settled[]>()
  for (const settled of worstFirst(findings)) {
    for (const id of owners.of(settled)) {
      const known = map.get(id)
      if (known) known.push(settled)
      else map.set(id, [settled])
    }
  }
  return map
}

/**
 * Whom a finding is about: those its identity names and the one in whose definition it stands. Whoever is only mentioned (the callers of a
 * needlessly published port) has nothing to answer for.
 */
export class Owners {
  readonly #known: ReadonlySet<string>
  readonly #definitions = new Map<string, { readonly start: number; readonly id: string }[]>()

  constructor({ topology }: GraphView) {
    const members = [...topology.containers, ...topology.pods]
    this.#known = new Set(members.map(({ id }) => id))
    for (const { id, draft } of members) {
      const known = this.#definitions.get(draft.at.file)
      const entry = { start: draft.at.start, id }
      if (known) known.push(entry)
      else this.#definitions.set(draft.at.file, [entry])
    }
    for (const list of this.#definitions.values()) list.sort((a, b) => a.start - b.start)
  }

  of({ finding }: Settled): string[] {
    const named = finding.identity.filter((text) => this.#known.has(text))
    // A collision inside one namespace names the namespace: its places are those of the rivals.
    const places = named.length > 0 ? [finding.at] : [finding.at, ...finding.related.map(({ at }) => at)]
    return [...new Set([...named, ...places.flatMap((span) => this.#at(span) ?? [])])]
  }

  /** The definition in which a place stands: the last that begins before it in its file. */
  #at({ file, start }: SourceSpan): string | null {
    const list = this.#definitions.get(file) ?? []
    return list.findLast((definition) => definition.start <= start)?.id ?? (list.length === 1 ? (list[0]?.id ?? null) : null)
  }
}
