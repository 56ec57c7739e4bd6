import type { Sources } from '../diagnostics/index.js'
import type { GraphView } from '../diff/index.js'
import {
  type Container,
  confidenceOf,
  type Fact,
  type Network,
  type NetworkNamespace,
  type Pod,
  spanOf,
  type Value,
} from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { type Reason, reasonsOf } from './because.js'
import { byDefinition, definedHere, imageFacts, inPod, networkFacts, sharing } from './explain-facts.js'
import { reasonData } from './json.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'
import { imageText, publishText, valueText } from './words.js'

/** One thing that is known of a container, pod or network, and why. */
interface Statement {
  readonly says: string
  readonly facts: readonly Fact<unknown>[]
}

export interface Explanation {
  readonly id: string
  readonly title: string
  /** `null`: nothing in the repository defines it. */
  readonly at: SourceSpan | null
  readonly sections: readonly { readonly name: string; readonly statements: readonly Statement[] }[]
}

/** Everything that is known of one container, pod or network. */
export function explanationOf(view: GraphView, entity: Container | Pod | Network): Explanation {
  return 'namespace' in entity ? ofMember(view, entity) : ofNetwork(view, entity)
}

function ofMember(view: GraphView, member: Container | Pod): Explanation {
  const namespace = view.topology.namespaces.find(({ id }) => id === member.namespace)
  const isContainer = 'listeners' in member
  const sections = [
    {
      name: 'is',
      statements: isContainer ? identity(view, member) : [said(`Podman's name is ${valueText(member.name)}`, member.draft.name)],
    },
    { name: 'members', statements: isContainer ? [] : members(view, member) },
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

function ofNetwork(view: GraphView, entity: Network): Explanation {
  const { draft, internal, dns, isolate, driver, label } = entity
  const on = view.topology.namespaces.flatMap((namespace) =>
    namespace.attachments.flatMap((attachment) => (attachment.network === entity.id ? { namespace, attachment } : [])),
  )
  const facts = networkFacts(
    entity,
    on.map(({ attachment }) => attachment.fact),
  )
  const is = [said(`Podman's name is ${valueText(entity.name)}`, ...facts)]
  if (entity.external) is.push(said('nothing in the repository makes it', ...facts))
  else {
    if (valueText(driver) !== 'bridge') is.push(said(`its driver is ${valueText(driver)}`, ...facts))
    const isClosed = internal.known && internal.value
    const isDumb = dns.known && !dns.value
    is.push(
      said(`it is ${openWord(internal, 'internal', 'not internal')}`, ...(draft ? [byDefinition(draft, draft.internal, isClosed)] : facts)),
    )
    is.push(
      said(
        `it ${openWord(dns, 'resolves names', 'does not resolve names')}`,
        ...(draft ? [byDefinition(draft, draft.dns, isDumb)] : facts),
      ),
    )
    if (isolate && draft?.isolate) is.push(said(`it is set to isolate=${valueText(isolate)}`, draft.isolate))
  }
  const carries = on.map(({ namespace, attachment }) => {
    const owner = [...view.topology.containers, ...view.topology.pods].find(({ id }) => id === namespace.owner)
    const names = attachment.names.map(({ value }) => value).join(', ')
    return said(`${owner?.label ?? namespace.id}${names === '' ? '' : ` as ${names}`}`, attachment.fact, ...attachment.names)
  })
  const sections = [
    { name: 'is', statements: is },
    { name: 'carries', statements: carries },
  ]
  return {
    id: entity.id,
    title: `${label}, a ${draft ? `${draft.format} network` : 'network'}`,
    at: draft?.at ?? facts.flatMap((fact) => spanOf(fact) ?? [])[0] ?? null,
    sections: sections.filter(({ statements }) => statements.length > 0),
  }
}

const openWord = (value: Value<boolean>, yes: string, no: string): string =>
  value.known ? (value.value ? yes : no) : `${yes} or not, as ${value.text} says`

const said = (says: string, ...facts: readonly Fact<unknown>[]): Statement => ({ says, facts })

function members({ topology }: GraphView, pod: Pod): Statement[] {
  const own = new Set(pod.members)
  return topology.containers.filter(({ id }) => own.has(id)).map((container) => said(container.id, inPod(container, pod.label)))
}

function identity({ topology }: GraphView, container: Container): Statement[] {
  const statements = [said(`Podman's name is ${valueText(container.name)}`, container.draft.name)]
  const image = imageText(container)
  if (image !== null) statements.push(said(`its image is ${image}`, ...imageFacts(container)))
  if (container.image) {
    const kind = container.image.backing ? 'a backing service' : 'no backing service'
    statements.push(said(`the image is known: ${container.image.role}, ${kind}`, container.image.fact))
  }
  if (container.pod !== null) {
    const pod = topology.pods.find(({ id }) => id === container.pod)
    const membership = inPod(container, pod?.label ?? container.pod)
    if (container.leftPodNetwork) statements.push(said(`it left the network of ${container.pod}`, membership, container.draft.network.mode))
    else statements.push(said(`it is a member of ${container.pod}`, membership))
  }
  statements.push(said(`it stands in host group ${container.host}, deployment ${container.deployment}`, definedHere(container)))
  return statements
}

function network({ topology }: GraphView, namespace: NetworkNamespace, member: Container | Pod): Statement[] {
  const statements = [said(`its network mode is ${namespace.mode}`, namespace.modeFact)]
  const others = new Set(namespace.members.filter((id) => id !== member.id))
  if (others.size > 0 && namespace.mode !== 'host') {
    const sharers = topology.containers.filter(({ id }) => others.has(id) || id === member.id)
    const facts = sharers.map((container) => sharing(container, namespace, topology.pods))
    statements.push(said(`it shares its network namespace with ${[...others].join(', ')}`, ...facts))
  }
  for (const attachment of namespace.attachments) {
    const label = topology.networks.find(({ id }) => id === attachment.network)?.label ?? attachment.network
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
  if (!container.listenersComplete && statements.length > 0)
    statements.push(said('it may listen on more: not every socket is known', ...imageFacts(container)))
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
  const lines = [printable(`${title} (${id})`)]
  if (at) {
    const { file, line } = placeOf(at, sources)
    lines.push(printable(`  ${file}:${line}`))
  }
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
  const place = at && placeOf(at, sources)
  const data = {
    schemaVersion: 1,
    id,
    title,
    file: place?.file ?? null,
    line: place?.line ?? null,
    sections: sections.map(({ name, statements }) => ({
      name,
      statements: statements.map(({ says, facts }) => ({ says, because: reasonsOf(facts).map((reason) => reasonData(reason, sources)) })),
    })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
