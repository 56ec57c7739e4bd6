import type { Sources } from '../diagnostics/index.js'
import type { GraphView } from '../diff/index.js'
import { type Container, confidenceOf, type Fact, type NetworkNamespace, type Pod } from '../model/index.js'
import { type Reason, reasonsOf } from './because.js'
import { reasonData } from './json.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'
import { imageText, publishText, valueText } from './words.js'

/** One thing that is known of a container or pod, and why. */
interface Statement {
  readonly says: string
  readonly facts: readonly Fact<unknown>[]
}

export interface Explanation {
  readonly id: string
  readonly title: string
  readonly at: Container['draft']['at']
  readonly sections: readonly { readonly name: string; readonly statements: readonly Statement[] }[]
}

/** Everything that is known of one container or pod. */
export function explanationOf(view: GraphView, member: Container | Pod): Explanation {
  const namespace = view.topology.namespaces.find(({ id }) => id === member.namespace)
  const isContainer = 'listeners' in member
  const sections = [
    { name: 'is', statements: isContainer ? identity(member) : [said(`Podman's name is ${valueText(member.name)}`, member.draft.name)] },
    { name: 'members', statements: isContainer ? [] : member.members.map((id): Statement => ({ says: id, facts: [] })) },
    { name: 'network', statements: namespace ? network(view, namespace, member) : [] },
    { name: 'listens', statements: isContainer ? listens(view, member) : [] },
    { name: 'calls', statements: calls(view, ({ from }) => from === member.id, 'to') },
    { name: 'is called by', statements: calls(view, ({ to }) => to === member.id, 'from') },
  ]
  return {
    id: member.id,
    title: `${member.label}, a ${member.draft.format} ${isContainer ? 'container' : 'pod'}`,
    at: member.draft.at,
    sections: sections.filter(({ statements }) => statements.length > 0),
  }
}

const said = (says: string, ...facts: readonly Fact<unknown>[]): Statement => ({ says, facts })

function identity(container: Container): Statement[] {
  const statements = [said(`Podman's name is ${valueText(container.name)}`, container.draft.name)]
  const image = imageText(container)
  if (image !== null) statements.push(said(`its image is ${image}`, ...(container.draft.image ? [container.draft.image] : [])))
  if (container.image) {
    const kind = container.image.backing ? 'a backing service' : 'no backing service'
    statements.push(said(`the image is known: ${container.image.role}, ${kind}`, container.image.fact))
  }
  if (container.pod !== null)
    statements.push(said(`${container.leftPodNetwork ? 'it left the network of' : 'it is a member of'} ${container.pod}`))
  statements.push(said(`it stands in host group ${container.host}, deployment ${container.deployment}`))
  return statements
}

function network(view: GraphView, namespace: NetworkNamespace, member: Container | Pod): Statement[] {
  const statements = [said(`its network mode is ${namespace.mode}`, namespace.modeFact)]
  const others = namespace.members.filter((id) => id !== member.id)
  if (others.length > 0 && namespace.mode !== 'host') statements.push(said(`it shares its network namespace with ${others.join(', ')}`))
  for (const attachment of namespace.attachments) {
    const label = view.topology.networks.find(({ id }) => id === attachment.network)?.label ?? attachment.network
    const names = attachment.names.map(({ value }) => value).join(', ')
    statements.push(said(`it is on network ${label}${names === '' ? '' : ` as ${names}`}`, attachment.fact, ...attachment.names))
  }
  for (const { publish, fact } of namespace.publishes) statements.push(said(`publishes ${publishText(publish)}`, fact))
  return statements
}

function listens(view: GraphView, container: Container): Statement[] {
  const exposures = new Map(view.exposures.map((exposure) => [exposure.listener, exposure]))
  const statements = container.listeners.map((listener): Statement => {
    const exposure = exposures.get(listener)
    const where = `${listener.address === '' ? '' : `${listener.address}:`}${listener.port}/${listener.protocol}`
    const who = exposure ? `, open to: ${exposure.level}` : ''
    return said(`on ${where} (${confidenceOf(listener.fact)})${who}`, listener.fact, ...(exposure ? [exposure.fact] : []))
  })
  if (!container.listenersComplete && statements.length > 0) statements.push(said('it may listen on more: not every socket is known'))
  return statements
}

function calls(view: GraphView, isMine: (call: GraphView['dependencies'][number]) => boolean, end: 'from' | 'to'): Statement[] {
  return view.dependencies.filter(isMine).map((call) => {
    const port = call.port === null ? '' : `:${call.port}`
    return said(
      `${call[end]}${end === 'to' ? port : ` on ${call.port ?? 'its port'}`} (${confidenceOf(call.fact)}), ${call.reach.verdict}`,
      call.fact,
      call.reach.fact,
    )
  })
}

/** The explanation for a terminal. */
export function explanationText({ id, title, at, sections }: Explanation, sources: Sources): string {
  const { file, line } = placeOf(at, sources)
  const lines = [printable(`${title} (${id})`), printable(`  ${file}:${line}`)]
  const write = (reason: Reason, indent: string): void => {
    const place = reason.at && placeOf(reason.at, sources)
    const source = place ? `${place.file}:${place.line}` : reason.citation
    lines.push(printable(`${indent}- ${reason.claim}${source ? ` (${source})` : ''}`))
    for (const cause of reason.because) write(cause, `${indent}  `)
  }
  for (const { name, statements } of sections) {
    lines.push('', name)
    for (const { says, facts } of statements) {
      lines.push(printable(`  ${says}`))
      for (const reason of reasonsOf(facts)) write(reason, '    ')
    }
  }
  return `${lines.join('\n')}\n`
}

/** The explanation as `explain --format json` prints it. */
export function explanationJson({ id, title, at, sections }: Explanation, sources: Sources): string {
  const { file, line } = placeOf(at, sources)
  const data = {
    schemaVersion: 1,
    id,
    title,
    file,
    line,
    sections: sections.map(({ name, statements }) => ({
      name,
      statements: statements.map(({ says, facts }) => ({ says, because: reasonsOf(facts).map((reason) => reasonData(reason, sources)) })),
    })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
