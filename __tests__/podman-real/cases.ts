import { type Choice, type ContainerSpec, type NetworkSpec, type PodSpec, type PublishSpec, type Spec, unsaid } from './spec.js'

/** The rows of docs/podman-facts.md, sections 8 (who reaches whom), 10 (measured) and 1.5 (one host port), as topologies. */

const HTTP = [{ port: 7001 }]
const on = (...networks: string[]): Choice => ({
  kind: 'networks',
  on: networks.map((text) => {
    const [network = '', alias] = text.split(':')
    return alias === undefined ? { network } : { network, alias }
  }),
})
const host: Choice = { kind: 'host' }
const none: Choice = { kind: 'none' }
const bridge: Choice = { kind: 'bridge' }
const pasta: Choice = { kind: 'pasta' }
const joins = (target: string): Choice => ({ kind: 'container', target })
const port = (hostPort: number, address = '', more: Partial<PublishSpec> = {}): PublishSpec => ({
  address,
  host: hostPort,
  container: 7001,
  count: 1,
  ...more,
})

interface ContainerPartial extends Partial<Omit<ContainerSpec, 'name' | 'network'>> {
  readonly network?: Choice
}
const box = (name: string, network: Choice = unsaid, more: ContainerPartial = {}): ContainerSpec => ({
  name,
  network,
  publish: [],
  listeners: HTTP,
  ...more,
})
const member = (name: string, pod: string, more: ContainerPartial = {}): ContainerSpec =>
  box(name, more.network ?? unsaid, { ...more, pod })
const group = (name: string, network: Choice = unsaid, publish: readonly PublishSpec[] = [], kube = false): PodSpec => ({
  name,
  network,
  publish,
  ...(kube && { kube }),
})
const net = (name: string, more: Omit<NetworkSpec, 'name'> = {}): NetworkSpec => ({ name, ...more })

interface Parts {
  readonly networks?: readonly NetworkSpec[]
  readonly pods?: readonly PodSpec[]
  readonly containers: readonly ContainerSpec[]
  /** Podman's own settings leave something open here. */
  readonly open?: boolean
  readonly turnsOut?: Spec['turnsOut']
}

/** The same topology for root and for a user, unless it makes sense for one of them only. */
function both(
  name: string,
  { networks = [], pods = [], containers, open = false, turnsOut }: Parts,
  only?: 'rootful' | 'rootless',
): Spec[] {
  return (['rootful', 'rootless'] as const)
    .filter((mode) => only === undefined || mode === only)
    .map((mode) => ({
      name: `${name}, ${mode}`,
      rootless: mode === 'rootless',
      networks,
      pods,
      containers,
      decided: !open,
      ...(turnsOut && { turnsOut }),
    }))
}

const LOOPBACK = [{ port: 7001 }, { port: 7002, loopback: true }]

export const CASES: readonly Spec[] = [
  ...both('8.1 one namespace: pod members, sockets on loopback included', {
    networks: [net('n1')],
    pods: [group('p1', on('n1'))],
    containers: [member('c1', 'p1', { listeners: LOOPBACK }), member('c2', 'p1', { listeners: [{ port: 7003 }] })],
  }),
  ...both('8.1 one namespace: container:X', {
    networks: [net('n1')],
    containers: [box('c1', on('n1'), { listeners: LOOPBACK }), box('c2', joins('c1'), { listeners: [{ port: 7003 }] })],
  }),
  ...both('8.1 one namespace: container:X without a network', {
    containers: [box('c1', none), box('c2', joins('c1'), { listeners: [{ port: 7003 }] })],
  }),
  ...both('8.1 one namespace: container:X of the default network', {
    containers: [box('c1'), box('c2', joins('c1'), { listeners: [{ port: 7003 }] })],
  }),
  ...both('8.2 a network in common, published or not', {
    networks: [net('n1')],
    containers: [box('c1', on('n1')), box('c2', on('n1:alias2'), { publish: [port(18001)] })],
  }),
  ...both('8.2 one of two networks in common', {
    networks: [net('n1'), net('n2')],
    containers: [box('c1', on('n1')), box('c2', on('n2', 'n1')), box('c3', on('n2'))],
  }),
  ...both('8.3 a network in common without DNS', {
    networks: [net('n1', { dns: false })],
    containers: [box('c1', on('n1')), box('c2', on('n1'), { publish: [port(18001)] })],
  }),
  ...both('8.3 both on the default bridge', { containers: [box('c1', bridge), box('c2', bridge, { publish: [port(18001)] })] }),
  ...both('8.4 two networks', {
    networks: [net('n1'), net('n2')],
    containers: [box('c1', on('n1')), box('c2', on('n2'), { publish: [port(18001)] })],
  }),
  ...both('8.5 two networks with isolate=true', {
    networks: [net('n1', { isolate: 'true' }), net('n2', { isolate: 'true' })],
    containers: [box('c1', on('n1')), box('c2', on('n2'), { publish: [port(18001)] })],
  }),
  ...both('8.5 isolate=true and a network without', {
    networks: [net('n1', { isolate: 'true' }), net('n2')],
    containers: [box('c1', on('n1'), { publish: [port(18002)] }), box('c2', on('n2'), { publish: [port(18001)] })],
  }),
  ...both('8.5 isolate=strict and a network without', {
    networks: [net('n1', { isolate: 'strict' }), net('n2')],
    containers: [box('c1', on('n1'), { publish: [port(18002)] }), box('c2', on('n2'), { publish: [port(18001)] })],
  }),
  ...both('8.6 nothing said', {
    containers: [box('c1'), box('c2', unsaid, { publish: [port(18001)] }), box('c3', unsaid, { publish: [port(18002, '127.0.0.1')] })],
  }),
  ...both(
    '8.7 pasta and a bridge',
    {
      networks: [net('n1')],
      containers: [box('c1', pasta, { publish: [port(18001)] }), box('c2', on('n1'), { publish: [port(18002)] })],
    },
    'rootless',
  ),
  ...both('8.8 none', {
    networks: [net('n1')],
    containers: [box('c1', none), box('c2', on('n1'), { publish: [port(18001)] }), box('c3', host, { listeners: [{ port: 7005 }] })],
  }),
  ...both('8.9, 8.10, 8.11 host mode and a bridge', {
    networks: [net('n1')],
    containers: [
      box('c1', host, { listeners: [{ port: 7005 }, { port: 7006, loopback: true }] }),
      box('c2', on('n1'), { publish: [port(18001), port(18002, '127.0.0.1')] }),
    ],
  }),
  ...both('8.9 an internal network and host mode', {
    networks: [net('n1', { internal: true }), net('n2', { internal: true, dns: false })],
    containers: [box('c1', on('n1')), box('c2', on('n2')), box('c3', host, { listeners: [{ port: 7005 }] })],
  }),
  ...both('8.11, 8.22 host mode and the default network', {
    containers: [
      box('c1', host, { listeners: [{ port: 7005 }, { port: 7006, loopback: true }] }),
      box('c2', unsaid, { publish: [port(18001)] }),
    ],
  }),
  ...both('8.12 two in host mode', {
    containers: [
      box('c1', host, { listeners: [{ port: 7005 }, { port: 7006, loopback: true }] }),
      box('c2', host, { listeners: [{ port: 7007 }] }),
    ],
  }),
  ...both('8.12 joining one in host mode', {
    containers: [
      box('c1', host, { listeners: [{ port: 7005 }] }),
      box('c2', joins('c1'), { listeners: [{ port: 7006 }] }),
      box('c3', joins('c2'), { listeners: [{ port: 7007 }] }),
      box('c4', host, { listeners: [{ port: 7008 }] }),
    ],
  }),
  ...both('8.13 a member with its own network', {
    networks: [net('n1'), net('n2')],
    pods: [group('p1', on('n1:front'), [port(18001)])],
    containers: [
      member('c1', 'p1'),
      member('c2', 'p1', { network: on('n1'), listeners: [{ port: 7002 }] }),
      member('c3', 'p1', { network: on('n2'), publish: [port(18002)] }),
      member('c4', 'p1', { network: host, listeners: [{ port: 7005 }] }),
    ],
  }),
  ...both('8.14 from outside the pod: its name and alias, not its members', {
    networks: [net('n1')],
    pods: [group('p1', on('n1:front'), [port(18001)])],
    containers: [
      member('c1', 'p1'),
      member('c2', 'p1', { listeners: [{ port: 7002 }] }),
      box('c3', on('n1'), { listeners: [{ port: 7003 }] }),
    ],
    // Its own published port, from a member: up to the host's bridges.
    open: true,
  }),
  ...both('8.14 kube play: the members’ names too', {
    networks: [net('n1')],
    pods: [group('p1', on('n1'), [port(18001)], true)],
    containers: [
      member('c1', 'p1'),
      member('c2', 'p1', { listeners: [{ port: 7002 }] }),
      box('c3', on('n1'), { listeners: [{ port: 7003 }] }),
    ],
    // Its own published port, from a member: up to the host's bridges.
    open: true,
  }),
  ...both('8.15 to 8.18 the machine and beyond', {
    networks: [net('n1')],
    containers: [
      box('c1', on('n1'), {
        publish: [port(18001), port(18002, '127.0.0.1', { container: 7002 })],
        listeners: [{ port: 7001 }, { port: 7002 }],
      }),
      box('c2', unsaid, {
        publish: [port(18003, '0.0.0.0'), port(18010, '', { container: 7002, count: 3 })],
        listeners: [{ port: 7001 }, { port: 7003 }],
      }),
    ],
  }),
  ...both('8.19 published from an internal network', {
    networks: [net('n1', { internal: true }), net('n2')],
    containers: [
      box('c1', on('n1'), { publish: [port(18001)] }),
      box('c2', on('n1', 'n2'), { publish: [port(18002)] }),
      box('c3', on('n2')),
    ],
    // Into an internal network from another: up to what came up first.
    open: true,
  }),
  ...both('8.20, 8.21 host mode from the machine and from outside', {
    networks: [net('n1')],
    pods: [group('p1', host)],
    containers: [member('c1', 'p1', { listeners: [{ port: 7005 }, { port: 7006, loopback: true }] }), box('c2', on('n1'))],
  }),
  ...both('8.23 out of every kind of network', {
    networks: [net('n1'), net('n2', { internal: true }), net('n3', { isolate: 'strict', dns: false })],
    containers: [
      box('c1', on('n1')),
      box('c2', on('n2')),
      box('c3', on('n3')),
      box('c4', none),
      box('c5'),
      box('c6', host, { listeners: [{ port: 7005 }] }),
    ],
    open: true,
  }),
  ...both('10 internal and other networks', {
    networks: [net('n1', { internal: true }), net('n2')],
    containers: [box('c1', on('n1')), box('c2', on('n1')), box('c3', on('n2'), { publish: [port(18001)] })],
    open: true,
  }),
  ...both(
    '10 an internal network that comes up before the machine forwards',
    {
      networks: [net('n1', { internal: true }), net('n2')],
      containers: [box('c1', on('n1')), box('c2', on('n2'))],
      turnsOut: [{ from: 'c2', to: 'c1', reachable: true }],
      open: true,
    },
    'rootful',
  ),
  ...both(
    '10 an internal network that comes up on a machine that forwards',
    {
      networks: [net('n1', { internal: true }), net('n2')],
      containers: [box('c2', on('n2')), box('c1', on('n1'))],
      turnsOut: [{ from: 'c2', to: 'c1', reachable: false }],
      open: true,
    },
    'rootful',
  ),
  ...both(
    '10 an internal network that comes up before the machine forwards, isolated',
    {
      networks: [net('n1', { internal: true, isolate: 'strict' }), net('n2', { isolate: 'strict' })],
      containers: [box('c1', on('n1')), box('c2', on('n2'))],
      turnsOut: [{ from: 'c2', to: 'c1', reachable: true }],
      open: true,
    },
    'rootful',
  ),
  ...both('10 one member listens where another does', {
    pods: [group('p1')],
    containers: [member('c1', 'p1'), member('c2', 'p1')],
  }),
  ...both('10 one listens on every address, one on loopback', {
    pods: [group('p1')],
    containers: [member('c1', 'p1'), member('c2', 'p1', { listeners: [{ port: 7001, loopback: true }] })],
  }),
  ...both('10 a joiner listens where its target does', { containers: [box('c1', none), box('c2', joins('c1'))] }),
  ...both('10 two in host mode on one port', { containers: [box('c1', host), box('c2', host)] }),
  ...both('10 its own published port, from inside', {
    networks: [net('n1')],
    pods: [group('p1', on('n1'), [port(18001)])],
    containers: [member('c1', 'p1'), member('c2', 'p1', { listeners: [{ port: 7002 }] })],
    open: true,
  }),
  ...both('10 a socket on loopback behind a published port', {
    networks: [net('n1')],
    containers: [box('c1', on('n1'), { publish: [port(18001)], listeners: [{ port: 7001, loopback: true }] }), box('c2')],
  }),
  ...both('1.5 one host port twice', {
    containers: [box('c1', unsaid, { publish: [port(18001)] }), box('c2', unsaid, { publish: [port(18001, '', { container: 7002 })] })],
  }),
  ...both('1.5 every IPv4 address and loopback', {
    containers: [box('c1', unsaid, { publish: [port(18001, '0.0.0.0')] }), box('c2', unsaid, { publish: [port(18001, '127.0.0.1')] })],
  }),
  ...both('1.5 ranges that overlap', {
    containers: [
      box('c1', unsaid, { publish: [port(18001, '', { count: 3 })] }),
      box('c2', unsaid, { publish: [port(18003, '', { count: 2 })] }),
    ],
  }),
  ...both('1.5 two addresses of loopback, and two protocols', {
    containers: [
      box('c1', unsaid, { publish: [port(18001, '127.0.0.1')] }),
      box('c2', unsaid, { publish: [port(18001, '127.0.0.2')] }),
      box('c3', unsaid, { publish: [port(18001, '127.0.0.1', { protocol: 'udp' })] }),
    ],
  }),
  ...both('1.5 loopback of IPv4 and of IPv6', {
    networks: [net('n1')],
    containers: [box('c1', on('n1'), { publish: [port(18001, '127.0.0.1')] }), box('c2', on('n1'), { publish: [port(18001, '[::1]')] })],
    open: true,
  }),
  ...(['', '0.0.0.0'] as const).flatMap((address) => [
    ...both(`1.5 ${address || 'every address'} and IPv6`, {
      networks: [net('n1')],
      containers: [box('c1', on('n1'), { publish: [port(18002, address)] }), box('c2', on('n1'), { publish: [port(18002, '[::]')] })],
      open: true,
    }),
    ...both(`1.5 ${address || 'every address'} and IPv6, nothing said`, {
      containers: [box('c1', unsaid, { publish: [port(18002, address)] }), box('c2', unsaid, { publish: [port(18002, '[::]')] })],
      open: true,
    }),
  ]),
  ...both('1.5 a publish and a socket in host mode', {
    containers: [box('c1', host, { listeners: [{ port: 18001 }] }), box('c2', unsaid, { publish: [port(18001)] })],
  }),
]

/** The rows of section 10, in their order, and what asks them: part of the name of a case, of a refusal or of a row that is skipped. */
export const MEASURED: readonly (readonly [row: string, asked: string])[] = [
  ['two pod members listening on one port', '10 one member listens where another does'],
  ['same user network, by name', '8.2 a network in common'],
  ['other user network, by name and by IP', '8.4 two networks'],
  ['default network, by name', '8.3 both on the default bridge'],
  ['isolate=true on both', '8.5 two networks with isolate=true'],
  ['isolate=true on one', '8.5 isolate=true and a network without'],
  ['internal network and another, by IP', '10 an internal network that comes up on a machine that forwards'],
  ['two on one internal network, by name', '10 internal and other networks'],
  ['host to an internal network, by IP and published', '8.19 published from an internal network'],
  ['other network to a published port', '8.4 two networks'],
  ['bridge to host mode', '8.9, 8.10, 8.11 host mode and a bridge'],
  ['host mode to a bridge', '8.9, 8.10, 8.11 host mode and a bridge'],
  ['container:X to localhost', '8.1 one namespace: container:X'],
  ['outside container to a pod by name, alias and member name', '8.14 from outside the pod'],
  ['outside container to a pod by infra id', '10 the infra container’s id as a name'],
  ['member to member', '8.1 one namespace: pod members'],
  ['member with its own network and -p', 'a member with --network n -p'],
  ['member with -p', 'a member with -p'],
  ['member with -P', 'a member with -P'],
  ['member with --network-alias', 'a member with --network-alias'],
  ['member with --ip', 'a member with --ip'],
  ['member with --add-host', 'a member with --add-host'],
  ['member with --hostname', 'a member with --hostname'],
  ['member with --expose', 'a member with --expose'],
  ['--pod new:np', '--pod new:NAME with -p'],
  ['pod with one host port twice', 'a pod with 18090:80 and 18090:81'],
  ['pod with one host port on two addresses', 'a pod with 18091:80 and 127.0.0.1:18091:81'],
  ['range to a single port', '-p 18092-18093:80'],
  ['ranges of different lengths', '-p 18092-18095:80-81'],
  ['unknown protocol', '-p 80/foo'],
  ['host port too high', '-p 70000:80'],
  ['host port 0', '-p 0:80'],
  ['upper-case protocol', '-p 18098:80/TCP'],
  ['start: every address and loopback', '1.5 every IPv4 address and loopback'],
  ['start: two addresses of loopback, two protocols', '1.5 two addresses of loopback'],
  ['start: loopback of IPv4 and IPv6', '1.5 loopback of IPv4 and of IPv6'],
  ['start: IPv6 and nothing', '1.5 every address and IPv6'],
  ['rootless slirp4netns', '10 rootless slirp4netns'],
  ['rootless, host port 80', 'rootless, host port 80'],
  ['a pod and a container of one name', 'a pod and a container of one name'],
  ['two containers of one name', 'two containers of one name'],
  ['a unit file that does not parse', '10 a unit file that does not parse'],
  ['a member with its own network, to the pod by its name', '8.13 a member with its own network'],
]

/** Rows that cannot be asked here, and why. */
export const SKIPPED: readonly { readonly row: string; readonly reason: string }[] = [
  { row: '8.5 networks isolated by default', reason: 'needs Podman 6; the verdicts for 6 are tested in __tests__/graph/reach.test.ts' },
  { row: '10 rootless slirp4netns', reason: 'needs Podman 4 with slirp4netns' },
  { row: '10 the infra container’s id as a name', reason: 'an id is nothing that a repository shows' },
  { row: '10 a unit file that does not parse', reason: 'a question about the Quadlet generator, not about packets' },
]
