import { analyse } from '../../src/analyse.js'
import { host, treeOf } from '../support/drafts.js'
import { inMachine } from './commands.js'

/** One thing that Podman takes or refuses, as commands and as the Quadlet files that come to the same. */
export interface Refusal {
  readonly name: string
  readonly rootless?: boolean
  /** `podman` arguments; only the last command is the question. `$IMAGE` is an image that sleeps. */
  readonly commands: readonly string[]
  /** What the last command does. */
  readonly outcome: 'accepted' | 'refused'
  readonly files: Readonly<Record<string, string>>
  /** The rule that must say so; `null`: no rule may. */
  readonly rule: string | null
}

const SLEEP = '$IMAGE sleep 60'
const POD = '[Pod]\nPodName=p\n'
const NETWORK = { 'n.network': '[Network]\nNetworkName=n\n' }
const IMAGE = '[Container]\nImage=localhost/prove:2\nExec=sleep 60\n'

const member = (name: string, flag: string, key: string, rule: string | null): Refusal => ({
  name: `a member with ${flag}`,
  commands: ['pod create --name p --network n', `create --pod p ${flag} ${SLEEP}`],
  outcome: rule === null ? 'accepted' : 'refused',
  files: { ...NETWORK, 'p.pod': `${POD}Network=n.network\n`, [`${name}.container`]: `${IMAGE}Pod=p.pod\n${key}\n` },
  rule,
})

const mapping = (value: string, rule: string | null): Refusal => ({
  name: `-p ${value}`,
  commands: [`create -p ${value} ${SLEEP}`],
  outcome: rule === null ? 'accepted' : 'refused',
  files: { 'a.container': `${IMAGE}PublishPort=${value}\n` },
  rule,
})

const podStart = (mappings: readonly string[]): Refusal => ({
  name: `a pod with ${mappings.join(' and ')}: start`,
  commands: [`pod create --name p ${mappings.map((value) => `-p ${value}`).join(' ')}`, 'pod start p'],
  outcome: 'refused',
  files: {
    'p.pod': `${POD}${mappings.map((value) => `PublishPort=${value}`).join('\n')}\n`,
    'a.container': `${IMAGE}Pod=p.pod\n`,
    'b.container': `${IMAGE}Pod=p.pod\n`,
  },
  rule: 'invalid-port-mapping',
})

/** The rows of section 10 that ask whether Podman takes something. */
export const REFUSALS: readonly Refusal[] = [
  member('a', '-p 18001:80', 'PublishPort=18001:80', 'publish-on-pod-member'),
  member('a', '-P', 'PodmanArgs=-P', 'publish-on-pod-member'),
  member('a', '--network-alias x', 'NetworkAlias=x', 'setting-conflicts-with-pod'),
  member('a', '--ip 10.89.0.77', 'IP=10.89.0.77', 'setting-conflicts-with-pod'),
  member('a', '--add-host x:10.0.0.1', 'AddHost=x:10.0.0.1', 'setting-conflicts-with-pod'),
  member('a', '--hostname x', 'HostName=x', 'setting-conflicts-with-pod'),
  member('a', '--expose 80', 'ExposeHostPort=80', null),
  member('a', '--network n -p 18001:80', 'Network=n.network\nPublishPort=18001:80', null),
  {
    name: 'a member that joins the network of a container outside its pod',
    commands: ['pod create --name p', `create --name r ${SLEEP}`, `create --pod p --network container:r ${SLEEP}`],
    outcome: 'refused',
    files: {
      'p.pod': POD,
      'r.container': `${IMAGE}ContainerName=r\n`,
      'a.container': `${IMAGE}Pod=p.pod\nNetwork=r.container\n`,
      'b.container': `${IMAGE}Pod=p.pod\n`,
    },
    rule: 'setting-conflicts-with-pod',
  },
  {
    name: 'a container that joins the network of a member of a pod',
    commands: ['pod create --name p', `create --name a --pod p ${SLEEP}`, `create --network container:a ${SLEEP}`],
    outcome: 'refused',
    files: { 'p.pod': POD, 'a.container': `${IMAGE}Pod=p.pod\n`, 'r.container': `${IMAGE}Network=a.container\n` },
    rule: 'invalid-unit',
  },
  {
    name: 'a member that joins the network of another member',
    commands: ['pod create --name p', `create --name a --pod p ${SLEEP}`, `create --pod p --network container:a ${SLEEP}`],
    outcome: 'accepted',
    files: { 'p.pod': POD, 'a.container': `${IMAGE}Pod=p.pod\n`, 'b.container': `${IMAGE}Pod=p.pod\nNetwork=a.container\n` },
    rule: null,
  },
  mapping('18092-18093:80', 'invalid-port-mapping'),
  mapping('18092-18095:80-81', 'invalid-port-mapping'),
  mapping('80/foo', 'invalid-port-mapping'),
  mapping('70000:80', 'invalid-port-mapping'),
  mapping('0:80', 'invalid-port-mapping'),
  mapping('18098:80/TCP', null),
  podStart(['18090:80', '18090:81']),
  podStart(['18091:80', '127.0.0.1:18091:81']),
  {
    name: 'rootless, host port 80: start',
    rootless: true,
    commands: [`run -d -p 80:80 ${SLEEP}`],
    outcome: 'refused',
    files: { 'a.container': `${IMAGE}PublishPort=80:80\n` },
    rule: 'privileged-host-port',
  },
  {
    name: 'a pod and a container of one name',
    commands: ['pod create --name x', `create --name x ${SLEEP}`],
    outcome: 'accepted',
    files: {
      'a.pod': '[Pod]\nPodName=x\n',
      'b.container': `${IMAGE}ContainerName=x\n`,
      'c.container': `${IMAGE}Pod=a.pod\n`,
      'd.container': `${IMAGE}Pod=a.pod\n`,
    },
    rule: null,
  },
  {
    name: 'two containers of one name',
    commands: [`create --name x ${SLEEP}`, `create --name x ${SLEEP}`],
    outcome: 'refused',
    files: { 'a.container': `${IMAGE}ContainerName=x\n`, 'b.container': `${IMAGE}ContainerName=x\n` },
    rule: 'duplicate-name',
  },
  {
    name: '--pod new:NAME with -p',
    commands: [`create --pod new:np -p 18085:80 ${SLEEP}`],
    outcome: 'accepted',
    files: { 'np.pod': '[Pod]\nPublishPort=18085:80\n', 'a.container': `${IMAGE}Pod=np.pod\n`, 'b.container': `${IMAGE}Pod=np.pod\n` },
    rule: null,
  },
]

/** A script that prints `RC index code` for each; those for root and those for a user are run apart. */
export function refusalScript(refusals: readonly Refusal[], user: string | null, slot: number): string {
  const asked = refusals.map(({ commands }, index) => {
    const before = commands.slice(0, -1).map((command) => `try setup-${index} ${command}`)
    return `podman network create n >/dev/null 2>&1 </dev/null\n${before.join('\n')}\npodman ${commands.at(-1)} >/dev/null 2>$LAB/run/error </dev/null; echo "RC ${index} $? $(head -c 300 $LAB/run/error | tr '\\n' ' ')"\nclean`
  })
  return inMachine(asked.join('\n'), user, slot)
}

/** What our rules say of the same: the errors and, for the rule asked about, anything. */
export async function rulesFor({ files, rule, rootless }: Refusal, podman: string): Promise<readonly string[]> {
  const mode = rootless ? ('rootless' as const) : ('rootful' as const)
  const { findings } = await analyse(treeOf(files), { hosts: [host('here', [''], { mode, podman })], includes: () => true })
  return [...new Set(findings.filter((one) => one.severity === 'error' || one.rule === rule).map((one) => one.rule))]
}
