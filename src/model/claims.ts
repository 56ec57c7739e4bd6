/**
 * Every sentence a fact can say, with `{name}` for its data. Values of environment variables never go in here except hosts, ports
 * and names: reports are public.
 */
export const CLAIMS = {
  // declarations
  defined: '{who} is defined in {file}',
  named: '{name} is the name of {what}',
  published: '{who} publishes {mapping}',
  'publish-discarded': 'Podman discards {mapping} of {who}: network mode {mode} has no port mappings',
  'publishes-already': '{who} publishes the port here already',
  'in-pod': '{who} is a member of pod {pod}',
  'own-network': '{who} sets its own network {network}, so it is not in the network namespace of pod {pod}',
  'network-mode': '{who} runs with network mode {mode}',
  'on-network': '{who} is on network {network}',
  'shares-namespace': '{who} shares the network namespace of {other}',
  'has-alias': '{who} answers to the name {alias} on network {network}',
  'network-internal': 'network {network} is internal',
  'network-no-dns': 'network {network} has no name resolution',
  'network-isolation': 'network {network} is set to isolate={isolate}',
  'runs-image': '{who} runs the image {image}',
  'sets-variable': '{who} sets {variable}',
  'runs-command': '{who} runs {command}',
  // listeners
  'declares-port': '{who} declares port {port}',
  'image-listens': 'the image {image} listens on port {port} by default',
  'listens-by-setting': '{who} listens on port {port} because of {setting}',
  'exposes-port': 'the image of {who} exposes port {port}',
  listens: '{who} listens on port {port}',
  // what Podman answers
  'podman-says': 'Podman says: {message}',
  // defaults
  'default-network': 'without a network of its own {who} is on {network}',
  'default-name': 'Podman names it {name}',
  'host-mode': 'host {host} runs Podman {mode}',
  // dependencies and reachability
  'names-service': '{who} names {target} in {setting}',
  'setting-names': '{setting} names {target}',
  'setting-means-call': 'what {setting} names is called',
  'resolves-to': 'the name {name} means {target}',
  'default-address': '{image} calls {target} unless {setting} says otherwise',
  calls: '{from} calls {to}',
  'calls-through-host': '{from} calls {to} through the published port {port} of the host',
  'same-namespace': '{a} and {b} share one network namespace',
  'same-network': '{a} and {b} are both on network {network}',
  'no-common-network': '{a} and {b} have no network in common',
  'reachable-at': '{from} reaches {to} {how}',
  'unreachable-at': '{from} cannot reach {to} {how}',
  'undecided-at': 'whether {from} reaches {to} {how} is not decided by what is written',
  'separate-namespaces': '{a} and {b} have a localhost each',
  'other-host': '{b} runs on another host ({host}) than {a}',
  'no-such-name': '{name} does not stand for it on network {network}',
  'alone-in-network': '{who} has a network to itself, which only reaches the host',
  'networks-isolated': 'networks {a} and {b} are isolated from each other',
  'networks-routed': 'the host routes between networks {a} and {b}',
  'does-not-listen': 'nothing in {who} listens on port {port}',
  'not-published': '{who} does not publish {port}',
  exposed: 'port {port} of {who} can be reached {by}',
  'wants-same-port': '{a} and {b} both want port {port}',
  'several-of-one': 'several of {who} run, each with port {port}',
  'binds-loopback': 'the address {address} is only reachable on the host itself',
  'backing-service': '{image} is a backing service ({role})',
  'starts-after': '{who} starts after {other}',
  'no-known-client': 'nothing in the repository is seen to use {who} from outside',
  // suppressions
  'suppression-stands': 'the suppression stands here',
} as const

export type ClaimId = keyof typeof CLAIMS

/** What a fact says, as data: a template id and what fills it. `claimText` makes the sentence. */
export interface Claim {
  readonly id: ClaimId
  readonly data: Readonly<Record<string, string | number>>
}

/** The sentence a claim makes, in English, with its data as they are: escaping is the reporter's. */
export function claimText({ id, data }: Claim): string {
  let parts = PARTS.get(id)
  // Text and names in turn.
  if (parts === undefined) {
    parts = CLAIMS[id].split(/\{(\w+)\}/)
    PARTS.set(id, parts)
  }
  let text = parts[0] as string
  for (let i = 1; i < parts.length; i += 2) text += `${data[parts[i] as string] ?? ''}${parts[i + 1]}`
  return text
}

const PARTS = new Map<ClaimId, readonly string[]>()
