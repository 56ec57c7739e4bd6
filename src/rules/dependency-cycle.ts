import { atLeast, type ContainerId, confidenceOf, type Dependency, spanOf } from '../model/index.js'
import type { Rule } from './rule.js'
import { listText } from './words.js'

export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  severity: 'note',
  summary: 'Services call each other in a circle, so none of them can start last',
  messages: {
    circle: '{services} call each other in a circle: whichever starts first finds its peer missing',
  },
  *check({ graph }) {
    const calls = graph.dependencies.filter((call) => call.to.startsWith('container:') && atLeast(confidenceOf(call.fact), 'likely'))
    for (const circle of circlesOf(calls)) {
      const within = calls.filter((call) => circle.has(call.from) && circle.has(call.to as ContainerId))
      const first = within[0]
      const at = first && spanOf(first.fact)
      if (!first || !at) continue
      const labels = [...circle].map((id) => graph.container(id)?.label ?? id)
      yield {
        messageId: 'circle',
        data: { services: listText(labels) },
        at,
        related: within.slice(1, 8).flatMap((call) => {
          const place = spanOf(call.fact)
          return place ? [{ at: place, label: `${graph.container(call.from)?.label ?? call.from} calls on` }] : []
        }),
        because: within.slice(0, 8).map((call) => call.fact),
        identity: [...circle].sort(),
        advice: 'Let one of them do without calling the other, which ends the circle; or let it wait and retry, and start it first.',
      }
    }
  },
}

/** Sets of containers that all reach each other over calls (Tarjan 1972, without recursion: a chain of thousands must not overflow the stack). */
function circlesOf(calls: readonly Dependency[]): Set<ContainerId>[] {
  const next = new Map<ContainerId, ContainerId[]>()
  for (const call of calls) {
    const targets = next.get(call.from)
    if (targets) targets.push(call.to as ContainerId)
    else next.set(call.from, [call.to as ContainerId])
  }
  const index = new Map<ContainerId, number>()
  const low = new Map<ContainerId, number>()
  const open: ContainerId[] = []
  const isOpen = new Set<ContainerId>()
  const circles: Set<ContainerId>[] = []
  for (const root of next.keys()) {
    if (index.has(root)) continue
    const work: { id: ContainerId; child: number }[] = [{ id: root, child: 0 }]
    while (work.length > 0) {
      const frame = work[work.length - 1] as { id: ContainerId; child: number }
      const { id } = frame
      if (frame.child === 0) {
        index.set(id, index.size)
        low.set(id, index.get(id) as number)
        open.push(id)
        isOpen.add(id)
      }
      const target = next.get(id)?.[frame.child++]
      if (target !== undefined) {
        if (!index.has(target)) work.push({ id: target, child: 0 })
        else if (isOpen.has(target)) low.set(id, Math.min(low.get(id) as number, index.get(target) as number))
        continue
      }
      work.pop()
      const parent = work[work.length - 1]
      if (parent) low.set(parent.id, Math.min(low.get(parent.id) as number, low.get(id) as number))
      if (low.get(id) !== index.get(id)) continue
      const circle = new Set<ContainerId>()
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen.delete(member)
        circle.add(member)
        if (member === id) break
      }
      if (circle.size > 1) circles.push(circle)
    }
  }
  return circles
}
