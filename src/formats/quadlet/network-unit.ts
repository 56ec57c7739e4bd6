import { type Building, type Fact, known, type NetworkDraft, textValue, type Value } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { type PodmanArgs, podmanArgs } from './arguments.js'
import { named, resourceName } from './names.js'
import { dependencies } from './references.js'
import type { QuadletUnit } from './unit.js'

/** `podman network create` of a `.network` unit (Podman's ConvertNetwork). */
export function lowerNetwork(unit: QuadletUnit): NetworkDraft {
  const args = podmanArgs(unit, 'network create')
  checkSubnets(unit)
  const driver = args.last('--driver') ?? unit.lookup('Driver')
  const isolate = isolation(unit, args)
  const { after, others } = dependencies(unit)
  const references = [...after, ...others]
  const draft: Building<NetworkDraft> = {
    format: 'quadlet',
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: 'network',
    name: resourceName(unit, 'NetworkName'),
    driver: driver ? textValue(driver) : known('bridge'),
    internal: flag(unit, args, 'Internal', '--internal', 'network-internal'),
    dns: not(flag(unit, args, 'DisableDNS', '--disable-dns', 'network-no-dns')),
    subnets: [...unit.expandedAll('Subnet'), ...args.all('--subnet')],
  }
  if (isolate) draft.isolate = isolate
  if (references.length > 0) draft.references = references
  return unit.mark(draft)
}

/** A switch as Podman gets it in the end; off when nothing says so. */
function flag(
  unit: QuadletUnit,
  args: PodmanArgs,
  key: string,
  name: string,
  claim: 'network-internal' | 'network-no-dns',
): Fact<Value<boolean>> {
  const given = args.on(name)
  const fact = (value: boolean, span: SourceSpan, via = unit.viaOf(span.file)): Fact<Value<boolean>> => ({
    claim: { id: claim, data: { network: unit.who } },
    value: known(value),
    origin: { kind: 'declared', span, ...(via.length > 0 && { via }) },
  })
  if (given) return fact(given.value, given.at)
  const set = unit.merged.lookupBoolean(unit.info.section, key)
  const entry = unit.entry(key)
  if (set !== null && entry) return fact(set, entry.at)
  return {
    claim: { id: claim, data: { network: unit.who } },
    value: known(false),
    origin: { kind: 'default', citation: `podman-network-create(1) ${name}`, at: unit.at },
  }
}

const not = (fact: Fact<Value<boolean>>): Fact<Value<boolean>> => (fact.value.known ? { ...fact, value: known(!fact.value.value) } : fact)

/** `Options=isolate=…`, `--opt isolate=…`: the last one. */
function isolation(unit: QuadletUnit, args: PodmanArgs): Fact<Value<string>> | null {
  const options = unit.merged.lookupKeyValues(unit.info.section, 'Options').map(({ word }) => unit.expand(word))
  const value = [...options, ...args.all('--opt')].findLast((option) => option.text.startsWith('isolate='))?.slice('isolate='.length)
  return value ? isolated(unit, value) : null
}

const isolated = (unit: QuadletUnit, value: MappedText): Fact<Value<string>> => ({
  ...named(unit, value, 'isolate'),
  claim: { id: 'network-isolation', data: { network: unit.who, isolate: value.text } },
})

function checkSubnets(unit: QuadletUnit): void {
  const subnets = unit.all('Subnet').length
  const gateways = unit.all('Gateway')
  const ranges = unit.all('IPRange')
  if (subnets > 0) {
    const gateway = gateways[subnets]
    const range = ranges[subnets]
    if (gateway) unit.refuse('subnets', 'cannot set more gateways than subnets', gateway.text.span())
    else if (range) unit.refuse('subnets', 'cannot set more ranges than subnets', range.text.span())
    return
  }
  const alone = gateways[0] ?? ranges[0]
  if (alone) unit.refuse('subnets', 'cannot set gateway or range without subnet', alone.entry.keyAt)
}
