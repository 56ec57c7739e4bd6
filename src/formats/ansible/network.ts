import { type Fact, known, type NetworkDraft, textValue, type Value } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { Parameters } from './parameters.js'
import type { Made, Unit } from './unit.js'

/** `podman_network`, which runs `podman network create`. */
export function lowerNetwork(unit: Unit): Made {
  const { parameters } = unit
  const name = unit.name()
  const driver = parameters.text('driver')
  const options = parameters.pairs('opt')
  const isolate = options.findLast((option) => option.name === 'isolate')?.value
  const subnet = parameters.text('subnet')
  const draft: Omit<NetworkDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = {
    kind: 'network',
    name: unit.named(name, 'network'),
    driver: driver ? textValue(driver) : known(parameters.entry('macvlan') ? 'macvlan' : 'bridge'),
    internal: flag(unit, 'internal', 'network-internal', false),
    dns: flag(unit, 'disable_dns', 'network-no-dns', true),
    ...(isolate && {
      isolate: {
        claim: { id: 'network-isolation', data: { network: name.text, isolate: isolate.text } },
        value: isolation(isolate),
        origin: unit.origin(isolate),
      },
    }),
    subnets: [...(subnet ? [subnet] : []), ...subnets(unit)],
  }
  return { draft, name: name.text === '' ? 'the network' : name.text, claims: [] }
}

/** `True` from an unquoted `true` is made lower-case by the module. */
function isolation(text: MappedText): Value<string> {
  const value = textValue(text)
  return value.known && /^(?:true|false)$/i.test(value.value) ? known(value.value.toLowerCase()) : value
}

function flag(unit: Unit, key: string, id: 'network-internal' | 'network-no-dns', inverted: boolean): Fact<Value<boolean>> {
  const given = unit.parameters.boolean(key)
  const claim = { id, data: { network: unit.name().text } } as const
  if (given === null) {
    return {
      claim,
      value: known(inverted),
      origin: { kind: 'default', citation: `podman-network-create(1) --${key.replace('_', '-')}`, at: unit.at },
    }
  }
  const value: Value<boolean> =
    given.value === undefined ? { known: false, text: given.text.text, key: null } : known(given.value !== inverted)
  return { claim, value, origin: unit.origin(given.text) }
}

/** `net_config: [{subnet: …, gateway: …}]` */
function subnets({ parameters }: Unit): NetworkDraft['subnets'] {
  const list = parameters.reading('net_config')
  if (list?.node.kind !== 'seq') return []
  return list.node.items.flatMap((item) => {
    const subnet = new Parameters([parameters.variables.resolve({ ...list, node: item })], parameters.variables).text('subnet')
    return subnet ? [subnet] : []
  })
}
