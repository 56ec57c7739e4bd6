import type { Branch } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { PodmanCall } from './call.js'
import type { Entry, Made } from './entry.js'

/** What has ended when something else begins: the two never meet. */
export class Lifetimes {
  readonly #path: string
  readonly #ended = new Map<string, Branch[]>()
  #ends = 0

  constructor(path: string) {
    this.#path = path
  }

  /** Where a command stands: in its own arms, and behind the end of what has ended in its flow. */
  branchesOf(call: PodmanCall): readonly Branch[] {
    return [...call.branches, ...(this.#ended.get(call.flow) ?? [])]
  }

  /** `podman rm`, `podman stop`: also of all. What depends on a condition may not have happened. */
  end(entries: readonly Entry[], call: PodmanCall, words: readonly MappedText[], kind: 'container' | 'pod'): void {
    if (call.conditional) return
    const all = words.some(({ text }) => text === '--all' || /^-(?=[^a]*a)[a-z]+$/.test(text))
    for (const entry of entries) {
      if (entry.flow !== call.flow || (entry.draft.kind !== 'container' && entry.draft.kind !== 'pod')) continue
      const isNamed = entry.draft.kind === kind && words.some((word) => entry.name !== null && word.text === entry.name.text)
      if (isNamed || (all && entry.draft.kind === kind)) this.finished(entry, call)
    }
  }

  finished(entry: Pick<Entry, 'branches' | 'end' | 'flow'>, { words }: Pick<PodmanCall, 'words'>): void {
    if (entry.end !== null) return
    const choice = `${this.#path} end ${++this.#ends}`
    entry.end = choice
    const at = words[0]?.outer
    const end = { choice, ...(at && { at }), isEnd: true } as const
    entry.branches = [...entry.branches, { ...end, arm: 0 }]
    this.#ended.set(entry.flow, [...(this.#ended.get(entry.flow) ?? []), { ...end, arm: 1 }])
  }

  /** `podman start`: it had only been stopped. */
  revive(entries: readonly Entry[], name: MappedText): void {
    const entry = entries.findLast(({ name: own, end }) => end !== null && own?.text === name.text)
    if (!entry) return
    entry.branches = entry.branches.filter(({ choice }) => choice !== entry.end)
    for (const [flow, ended] of this.#ended)
      this.#ended.set(
        flow,
        ended.filter(({ choice }) => choice !== entry.end),
      )
    entry.end = null
  }
}

/** Whether a later command makes the same thing again: of one kind and name, in one run, and not in another arm of a choice. */
export function isTwin(
  earlier: Entry,
  later: Pick<Entry<Made>, 'name' | 'flow' | 'branches'> & { readonly draft: { readonly kind: string } },
): boolean {
  if (earlier.draft.kind !== later.draft.kind || earlier.flow !== later.flow || earlier.name?.text !== later.name?.text) return false
  const own = earlier.end === null ? later.branches : later.branches.filter(({ choice }) => choice !== earlier.end)
  return !earlier.branches.some((left) => own.some((right) => left.choice === right.choice && left.arm !== right.arm))
}
