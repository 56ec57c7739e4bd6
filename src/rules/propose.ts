import type { Graph } from '../graph/index.js'
import type { Container, Dependency, Mention, Pod, ProposedMember, ProposedSetting, PublishedPort } from '../model/index.js'
import type { RuleContext } from './rule.js'

/**
 * Text to paste that lets those who call a server through the host call it directly: on a network, or at localhost in one pod. Nothing where
 * they are written in several forms, or have a network that cannot be changed so.
 * @param isNeedless whether the published port is of no use to anybody else
 */
export function withoutHost(
  { graph, propose }: Pick<RuleContext, 'graph' | 'propose'>,
  server: Container,
  published: PublishedPort,
  calls: readonly Dependency[],
  isNeedless: boolean,
): string | undefined {
  const clients = [...new Set(calls.map(({ from }) => from))].flatMap((id) => graph.container(id) ?? [])
  const { format } = server.draft
  const [first] = clients
  if (!propose || !first || clients.some((client) => client.draft.format !== format || client.host !== server.host)) return undefined
  const target = ownerOf(graph, server)
  const name = target && nameOf(target, server)
  if (!target || name === undefined) return undefined
  const inOnePod = clients.every((client) => client.namespace === server.namespace)
  const isCalled = (call: Dependency): boolean =>
    graph.reach(call.from, server.id, call.port, call.protocol, 'name').verdict === 'reachable'
  const members: ProposedMember[] = [
    {
      label: server.label,
      container: server.draft,
      owner: target.draft,
      settings: [],
      drop: isNeedless ? [published.publish] : [],
      keep: target.draft.publish.filter((publish) => !isNeedless || publish !== published.publish),
    },
  ]
  for (const client of clients) {
    const owner = ownerOf(graph, client)
    if (!owner) return undefined
    const settings = calls
      .filter(({ from }) => from === client.id)
      .flatMap((call) => settingsOf(client, call, inOnePod ? '127.0.0.1' : name, published))
    members.push({ label: client.label, container: client.draft, owner: owner.draft, settings, drop: [], keep: owner.draft.publish })
  }
  const network = inOnePod || calls.every(isCalled) ? {} : { network: freeName(graph, `${first.label}-${server.label}`) }
  return propose(format, { ...network, members })
}

/** Whose network the container has, where a network can be added to it. */
function ownerOf(graph: Graph, container: Container): Container | Pod | undefined {
  const namespace = graph.namespace(container.namespace)
  if (!namespace || !['bridge', 'default', 'pasta', 'slirp4netns'].includes(namespace.mode) || namespace.owner === null) return undefined
  const { owner } = namespace
  return owner.startsWith('pod:') ? graph.pod(owner as Pod['id']) : graph.container(owner as Container['id'])
}

/** How others on a network call it: a compose service by its key, anything else by Podman's name. */
function nameOf(owner: Container | Pod, server: Container): string | undefined {
  if (server.draft.format === 'compose') return owner.label
  return owner.name.known && /^[\w.-]+$/.test(owner.name.value) ? owner.name.value : undefined
}

function settingsOf(client: Container, call: Dependency, name: string, { publish }: PublishedPort): ProposedSetting[] {
  const port = call.port ?? (publish.containerPort.known ? publish.containerPort.value : null)
  const mentions = client.mentions.filter(
    ({ host, port: mentioned }) =>
      host === call.hostText && (mentioned?.known ? carries(publish, mentioned.value) : publish.hostPort !== null),
  )
  const settings = mentions.flatMap((mention) => settingOf(client, mention, name, port))
  return settings.length > 0 ? settings : [{ before: call.hostText, now: port === null ? name : `${name}:${port}` }]
}

const carries = ({ hostPort, count }: PublishedPort['publish'], port: number): boolean =>
  hostPort?.known === true && hostPort.value <= port && port < hostPort.value + count

function settingOf(client: Container, { hostText, portText }: Mention, name: string, port: number | null): ProposedSetting[] {
  const host = holderOf(client, hostText)
  const other = portText && holderOf(client, portText)
  const own = portText && other === host ? `:${portText.text}` : ''
  const before = `${hostText.text}${own}`
  const now = own !== '' && port !== null ? `${name}:${port}` : name
  const settings: ProposedSetting[] = [setting(host, before, now)]
  if (portText && other && other !== host && port !== null && portText.text !== String(port))
    settings.push(setting(other, portText.text, String(port)))
  return settings
}

type Holder = Container['draft']['environment'][number] | undefined

function setting(holder: Holder, before: string, now: string): ProposedSetting {
  if (!holder) return { before, now }
  return { variable: holder.name, before, now, ...(holder.value?.text === before && { value: now }) }
}

/** The variable in whose value the text stands. */
function holderOf({ draft }: Container, text: Mention['hostText']): Holder {
  const { file, start, end } = text.span()
  return draft.environment.find(({ value }) => {
    const span = value?.span()
    return span?.file === file && span.start <= start && end <= span.end
  })
}

function freeName({ topology }: Graph, wanted: string): string {
  const plain = wanted.replace(/[^\w.-]/g, '-')
  const isTaken = topology.networks.some(({ name, label }) => (name.known && name.value === plain) || label === plain)
  return isTaken ? `${plain}-net` : plain
}
