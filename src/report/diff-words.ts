import type { Changes, Difference, GraphView, Opening, TopologyDiff } from '../diff/index.js'
import type { Dependency } from '../model/index.js'
import { listed, publishText } from './words.js'

/** One line of a comparison of topologies. */
export interface DiffRow {
  readonly change: 'added' | 'removed' | 'changed'
  readonly kind: 'exposure' | 'container' | 'pod' | 'network' | 'dependency'
  readonly name: string
  readonly detail: string
}

/** `This change makes db:5432 reachable from outside.` `null`: what can be reached from outside stays the same. */
export function diffHeadline({ openings }: Pick<TopologyDiff, 'openings'>, subject = 'This change'): string | null {
  const opened = [...openings.added, ...widened(openings)].filter(({ level }) => level === 'outside').map(openingName)
  if (opened.length > 0) return `${subject} makes ${someOf(opened)} reachable from outside.`
  const closed = [...openings.removed, ...narrowed(openings)].filter(({ level }) => level === 'outside').map(openingName)
  return closed.length > 0 ? `${subject} makes ${someOf(closed)} no longer reachable from outside.` : null
}

const widened = (openings: Changes<Opening>): Opening[] =>
  openings.changed.filter(({ before, after }) => before.level !== after.level).map(({ after }) => after)
const narrowed = (openings: Changes<Opening>): Opening[] =>
  openings.changed.filter(({ before, after }) => before.level !== after.level).map(({ before }) => before)

export function openingName({ label, port, protocol }: Opening): string {
  return `${label}:${port}${protocol === null || protocol === 'tcp' ? '' : `/${protocol}`}`
}

/** `a, b and 3 more`. */
function someOf(names: readonly string[]): string {
  const unique = [...new Set(names)]
  if (unique.length > 4) return `${unique.slice(0, 3).join(', ')} and ${unique.length - 3} more`
  return listed(unique)
}

/** Everything that differs: exposures first, since they matter most, then services, then calls. */
export function diffRows(diff: TopologyDiff, base: GraphView, head: GraphView): DiffRow[] {
  const labels = new Map<string, string>()
  for (const { topology } of [base, head])
    for (const member of [...topology.containers, ...topology.pods]) labels.set(member.id, member.label)
  const end = (id: string): string => labels.get(id) ?? id.replace(/^external:/, '').replace(/^host:.*/, 'the host')
  return [
    ...rows('exposure', diff.openings, openingName, openingDetail),
    ...rows(
      'container',
      diff.containers,
      ({ label }) => label,
      ({ draft }) => draft.image?.value.text ?? '',
    ),
    ...rows(
      'pod',
      diff.pods,
      ({ label }) => label,
      ({ members }) => members.map(end).join(', '),
    ),
    ...rows(
      'network',
      diff.networks,
      ({ label }) => label,
      () => '',
    ),
    ...rows(
      'dependency',
      diff.dependencies,
      (call) => callName(call, end),
      ({ reach }) => reach.verdict,
    ),
  ]
}

function rows<T>(kind: DiffRow['kind'], changes: Changes<T>, name: (thing: T) => string, detail: (thing: T) => string): DiffRow[] {
  return [
    ...changes.added.map((thing): DiffRow => ({ change: 'added', kind, name: name(thing), detail: detail(thing) })),
    ...changes.removed.map((thing): DiffRow => ({ change: 'removed', kind, name: name(thing), detail: detail(thing) })),
    ...changes.changed.map(
      ({ after, differences }): DiffRow => ({ change: 'changed', kind, name: name(after), detail: differencesText(differences) }),
    ),
  ]
}

function differencesText(differences: readonly Difference[]): string {
  return differences.map(({ what, before, after }) => `${what}: ${before} → ${after}`).join('; ')
}

function openingDetail({ level, through }: Opening): string {
  const way = through.length > 0 ? through.map(({ publish }) => publishText(publish)).join(', ') : 'on the host network'
  return `${level === 'outside' ? 'from outside' : 'from the host itself'}, ${way}`
}

function callName({ from, to, port }: Dependency, end: (id: string) => string): string {
  return `${end(from)} → ${end(to)}${port === null ? '' : `:${port}`}`
}
