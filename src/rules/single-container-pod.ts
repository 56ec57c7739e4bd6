import type { Fact } from '../model/index.js'
import type { Rule } from './rule.js'

export const singleContainerPod: Rule = {
  id: 'single-container-pod',
  severity: 'note',
  summary: 'A pod with one container and nothing that needs a pod',
  messages: {
    single: 'pod {pod} has one container, {container}: a plain container needs no pod',
  },
  *check({ topology, graph }) {
    for (const pod of topology.pods) {
      const [only, ...others] = pod.members
      if (only === undefined || others.length > 0 || pod.draft.neededFor !== undefined || pod.draft.template) continue
      const container = graph.container(only)
      // A template is any number of containers.
      if (!container || container.draft.template || container.draft.replicas !== undefined) continue
      const reason: Fact<string> = {
        claim: { id: 'in-pod', data: { who: container.label, pod: pod.label } },
        value: container.label,
        origin: { kind: 'declared', span: container.draft.pod?.text.span() ?? container.draft.at },
      }
      yield {
        messageId: 'single',
        data: { pod: pod.label, container: container.label },
        at: pod.draft.at,
        related: [{ at: container.draft.pod?.text.span() ?? container.draft.at, label: `${container.label} is its only member` }],
        because: [reason],
        identity: [pod.id],
        advice: `Move the ports and networks of the pod to ${container.label} and drop the pod.`,
      }
    }
  },
}
