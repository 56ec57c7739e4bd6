import type { ContainerDraft, Mention } from '../model/index.js'
import { mentionsOfHealthCheck } from '../podman/index.js'

const NOTHING: readonly Mention[] = []
const READ = new WeakMap<ContainerDraft, readonly Mention[]>()

/** The addresses that a container's health check asks, its own among them: they say what it listens on, the others whom it calls. */
export function healthMentions(draft: ContainerDraft): readonly Mention[] {
  if (!draft.healthCommand) return NOTHING
  let mentions = READ.get(draft)
  if (mentions === undefined) {
    mentions = mentionsOfHealthCheck([draft.healthCommand], 'health check')
    READ.set(draft, mentions)
  }
  return mentions
}
