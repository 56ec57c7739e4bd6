import { expand } from '../../src/formats/quadlet/specifiers.js'
import { parseArguments, parsePublish } from '../../src/podman/index.js'
import { MappedText } from '../../src/source/index.js'

/** What the vectors say a unit becomes, in the generator's terms. */
export interface Derived {
  readonly kind?: string
  readonly name?: string
  readonly resolvedName?: string | null
  readonly resource?: string
  readonly publish?: readonly string[]
  readonly network?: readonly string[]
  readonly networkAlias?: readonly string[]
  readonly addHost?: readonly string[]
  readonly podmanArgs?: readonly string[]
  readonly pod?: string | null
  readonly ip?: string
  readonly hostName?: readonly string[] | string
  readonly env?: Readonly<Record<string, string | null>>
  readonly healthCmd?: string | null
  readonly exec?: readonly string[] | null
}

const COMMANDS = { container: 'run', pod: 'pod create', kube: 'kube play', network: 'network create' } as const

/** The words that systemd leaves of `%N`, `%n`, `%p` and `%i`, where the service is no template. */
export function fill(text: string, serviceFile: string): string {
  const service = serviceFile.replace(/\.service$/, '')
  const at = service.indexOf('@')
  const template = at >= 0 && at === service.length - 1
  const values: Record<string, string | undefined> = {
    N: template ? undefined : service,
    n: template ? undefined : serviceFile,
    p: at < 0 ? service : service.slice(0, at),
    i: template ? undefined : at < 0 ? '' : service.slice(at + 1),
    '%': '%',
  }
  return text.replace(/%(.)/g, (whole, letter: string) => values[letter] ?? whole)
}

/** The topology of a vector, under the names the comparison uses; only what the vector speaks of. */
export function expectedOf(derived: Derived, serviceFile: string): Record<string, unknown> {
  const { kind } = derived
  const command = COMMANDS[kind as keyof typeof COMMANDS]
  const words = (derived.podmanArgs ?? []).map((word) => MappedText.verbatim('args', word, 0))
  const flags = command && words.length > 0 ? parseArguments(command, words).flags : []
  const given = (name: string): string[] => flags.flatMap((flag) => (flag.name === name && flag.value ? [flag.value.text] : []))
  const filled = (text: string): string => fill(text, serviceFile)
  const expected: Record<string, unknown> = {}
  if (kind !== 'image' && kind !== 'build' && kind !== 'artifact' && derived.name !== undefined) {
    expected.resource = derived.resolvedName ?? filled(derived.name)
  }
  if (derived.resource !== undefined) expected.resource = derived.resource
  if (derived.publish && kind !== 'build') expected.publish = [...derived.publish.flatMap(items), ...given('--publish')]
  if (derived.network && kind !== 'build') expected.network = [...derived.network, ...given('--network')]
  if (kind === 'container') {
    expected.pod = derived.pod ?? null
    expected.environment = derived.env
    expected.command = (derived.exec ?? []).map(filled)
    expected.healthCommand = derived.healthCmd ?? undefined
  }
  if (kind === 'container' || kind === 'pod') {
    expected.aliases = derived.networkAlias
    expected.addHosts = derived.addHost
    expected.ip = derived.ip
    expected.hostname = typeof derived.hostName === 'string' ? derived.hostName : derived.hostName?.at(-1)
    // The vectors of containers leave HostName= out.
    if (kind === 'container' && derived.hostName === undefined) delete expected.hostname
  }
  return expected
}

/** The mappings of one value that Podman takes; those it refuses are no publishes. */
export function items(value: string): string[] {
  const text = expand(MappedText.verbatim('value', value, 0), { specifiers: {}, variables: new Map(), variableScope: '' })
  return parsePublish(text, { kind: 'declared', span: text.span() }).publishes.map((publish) => publish.text.text)
}
