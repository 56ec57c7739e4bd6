import type {
  Attachment,
  Building,
  ContainerDraft,
  Fact,
  NetworkChoice,
  NetworkId,
  NetworkModeName,
  Origin,
  PodDraft,
} from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import type { MappedText } from '../source/index.js'
import type { Networks } from './networks.js'
import { labelOf, type Unit } from './units.js'

/** An attachment whose names are still collected. */
export interface AttachmentInProgress extends Building<Attachment> {
  readonly names: Fact<string>[]
}

/** The networks that a namespace of the unit's own is on, with the names the unit has there. */
export function attachmentsOf(
  unit: Unit<ContainerDraft> | Unit<PodDraft>,
  network: NetworkChoice,
  mode: Fact<NetworkModeName>,
  networks: Networks,
): AttachmentInProgress[] {
  const who = labelOf(unit.draft)
  const attachments: AttachmentInProgress[] = []
  for (const { network: reference, aliases, ip, origin } of network.attachments) {
    const { id, label } = networks.of(reference, unit)
    let attachment = attachments.find((other) => other.network === id)
    if (!attachment) {
      attachment = {
        network: id,
        names: namesOf(unit, label),
        fact: { claim: { id: 'on-network', data: { who, network: label } }, value: id, origin },
      }
      if (ip && !hasOpenHole(ip)) attachment.ip = addressFact(ip, who, label)
      attachments.push(attachment)
    }
    for (const alias of aliases) addName(attachment, nameFact(alias, who, label))
  }
  // `--network bridge`, and rootful Podman when nothing is said.
  if (attachments.length === 0) {
    const { id, label } = networks.own('podman', unit)
    const fact: Fact<NetworkId> = {
      claim: { id: 'default-network', data: { who, network: label } },
      value: id,
      origin: { kind: 'inferred', from: [mode], strength: 'certain' },
    }
    attachments.push({ network: id, names: namesOf(unit, label), fact })
  }
  // `--ip` is for the only network there is.
  const [only] = attachments
  const { ip } = unit.draft
  if (only && attachments.length === 1 && !only.ip && ip && !hasOpenHole(ip))
    attachments[0] = { ...only, ip: addressFact(ip, who, only.network) }
  return attachments
}

/** kube play adds the containers' names to what the pod answers to. */
export function addMemberName(attachments: readonly AttachmentInProgress[], member: Unit<ContainerDraft>): void {
  const who = labelOf(member.draft)
  for (const attachment of attachments) {
    addName(attachment, {
      claim: { id: 'has-alias', data: { who, alias: who, network: attachment.network } },
      value: who.toLowerCase(),
      origin: { kind: 'declared', span: member.draft.at },
    })
    for (const alias of member.draft.aliases) addName(attachment, nameFact(alias, who, attachment.network))
  }
}

/** Podman's name, the host name that is set, and the aliases for every network (libpod/networking_common.go getNetworkOptions). */
function namesOf(unit: Unit<ContainerDraft> | Unit<PodDraft>, network: string): Fact<string>[] {
  const { name, hostname, aliases } = unit.draft
  const who = labelOf(unit.draft)
  const names: Fact<string>[] = []
  if (name.value.known) {
    names.push({
      claim: { id: 'has-alias', data: { who, alias: name.value.value, network } },
      value: name.value.value.toLowerCase(),
      origin: { kind: 'inferred', from: [name], strength: 'certain' },
    })
  }
  const holder = { names }
  for (const text of hostname ? [hostname, ...aliases] : aliases) addName(holder, nameFact(text, who, network))
  return names
}

function nameFact(text: MappedText, who: string, network: string): Fact<string> | null {
  if (hasOpenHole(text) || text.text === '') return null
  return { claim: { id: 'has-alias', data: { who, alias: text.text, network } }, value: text.text.toLowerCase(), origin: declared(text) }
}

function addName(holder: { readonly names: Fact<string>[] }, name: Fact<string> | null): void {
  if (name && !holder.names.some((other) => other.value === name.value)) holder.names.push(name)
}

function addressFact(ip: MappedText, who: string, network: string): Fact<string> {
  return { claim: { id: 'has-alias', data: { who, alias: ip.text, network } }, value: ip.text, origin: declared(ip) }
}

function declared(text: MappedText): Origin {
  return text.holes.length > 0 ? { kind: 'declared', span: text.span(), defaulted: true } : { kind: 'declared', span: text.span() }
}
