/**
 * What Podman's command lines mean, wherever they stand: `podman run`, `create`, `pod create`, `network create`, `network connect`,
 * `kube play`, `build`, `rm`, compose. An entry of its own, so that reading units alone does not load it.
 *
 *   const session = new Session(context)
 *   for (const call of calls) session.run(call)
 *   const { drafts, claims, problems } = session.finish()
 */
export type { CommandContext, CommandInput, CommandWord, PodmanCall } from './call.js'

export { kubeInstances, unescapePath } from './kube-instance.js'
export { type Program, programOf } from './program.js'
export { type ProposedFlags, proposedFlags } from './propose.js'
export { type Outcome, Session } from './session.js'
export { hostPorts, type Together } from './settle.js'
