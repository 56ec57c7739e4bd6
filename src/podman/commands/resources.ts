import type { Fact, NetworkDraft, PodDraft, Value, VolumeDraft } from '../../model/index.js'
import { known, textValue } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { podSharing } from '../networks/index.js'
import type { Unplaced } from './entry.js'
import { type CommandLine, mapsPorts } from './line.js'
import { nameFrom } from './names.js'
import { refuseWithoutInfra } from './without-infra.js'

/** `podman pod create`, its name given as a flag or as an argument. */
export function podOf(line: CommandLine): Unplaced<PodDraft> {
  const { given } = line
  const name = nameFrom(given.last('--name') ?? given.positional[0])
  const who = name?.text ?? 'the pod'
  const network = line.network(who)
  refuseWithoutInfra(line, who)
  const hostname = given.last('--hostname')
  const ip = given.last('--ip')
  const neededFor = ['--infra', '--share'].find((flag) => given.has(flag))
  return {
    kind: 'pod',
    at: line.at,
    name: name ? line.named(name, 'pod') : line.unnamed('pod', who, 'podman-pod-create(1) --name: a random name'),
    network,
    publish: line.publishes(who, mapsPorts(network)),
    ...podSharing(given.last('--share'), given.switch('--infra')),
    aliases: given.all('--network-alias'),
    ...(hostname && { hostname }),
    ...(ip && { ip }),
    addHosts: given.all('--add-host'),
    ...(neededFor && { neededFor }),
    additions: line.additions,
    ...(given.open && { openFlags: true as const }),
  }
}

/** Names that mean something else behind `--network` (pkg/domain/infra/abi/network.go NetworkCreate). */
const MODES = new Set(['bridge', 'container', 'default', 'host', 'none', 'ns', 'pasta', 'private', 'slirp4netns'])

/** `podman network create NAME`; nothing without a name, which Podman then makes up. */
export function networkOf(line: CommandLine): (Unplaced<NetworkDraft> & { readonly text: MappedText }) | null {
  const { given } = line
  const name = nameFrom(given.positional[0])
  if (!name) return null
  if (MODES.has(name.text) && name.holes.length === 0) {
    line.refuse(
      'network-name',
      `cannot create network with name "${name.text}" because it conflicts with a valid network mode`,
      name.span(),
      name.text,
    )
  }
  const driver = given.last('--driver')
  const isolate = given
    .all('--opt')
    .findLast((option) => option.text.startsWith('isolate='))
    ?.slice('isolate='.length)
  return {
    kind: 'network',
    text: name,
    at: line.at,
    name: line.named(name, 'network'),
    driver: driver ? textValue(driver) : known('bridge'),
    internal: on(line, '--internal', 'network-internal', name, false),
    dns: on(line, '--disable-dns', 'network-no-dns', name, true),
    ...(isolate && {
      isolate: line.fact('network-isolation', { network: name.text, isolate: isolate.text }, textValue(isolate), isolate),
    }),
    subnets: given.all('--subnet'),
  }
}

function on(
  line: CommandLine,
  flag: string,
  id: 'network-internal' | 'network-no-dns',
  name: MappedText,
  inverted: boolean,
): Fact<Value<boolean>> {
  const given = line.given.on(flag)
  const claim = { id, data: { network: name.text } }
  if (given) return { claim, value: known(given.value !== inverted), origin: { kind: 'declared', span: given.at } }
  return { claim, value: known(inverted), origin: { kind: 'default', citation: `podman-network-create(1) ${flag}`, at: line.at } }
}

/** `podman volume create NAME`. */
export function volumeOf(line: CommandLine, words: readonly MappedText[]): (Unplaced<VolumeDraft> & { readonly text: MappedText }) | null {
  const name = nameFrom(words.at(-1))
  if (!name) return null
  return { kind: 'volume', text: name, at: line.at, name: line.named(name, 'volume') }
}
