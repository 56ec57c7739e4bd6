import type { Container, ContainerDraft, ContainerId, FileDraft, Host, Listener, Mention, Pod, PodId } from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import type { MappedText, SourceTree } from '../source/index.js'
import type { Machine } from './hosts.js'
import { ImageFiles } from './image-files.js'
import type { Images, RunImage } from './images.js'
import { weighed } from './listeners/hearsay.js'
import { Installed } from './listeners/installed.js'
import { type Listening, listenersOf } from './listeners/listeners.js'
import { MountedFiles } from './listeners/mounted-files.js'
import { Mentions } from './mentions.js'
import type { Namespaces } from './namespaces.js'
import { add, isContainer, isPod, labelOf, type Unit } from './units.js'

/** The containers, with what they run, listen on and name. */
export function containersOf(
  units: readonly Unit[],
  namespaces: Namespaces,
  images: Images,
  tree: SourceTree,
  placed: readonly FileDraft[],
): Container[] {
  const own = units.filter(isContainer)
  const drafts = own.map(({ draft }) => draft)
  const files = new MountedFiles(tree, new Installed(drafts, placed))
  files.prefetch(drafts)
  const mentions = new Mentions()
  const inImages = new ImageFiles(
    tree,
    units.flatMap(({ draft }) => (draft.kind === 'image' ? [draft] : [])),
  )
  const names = namesByDeployment(own)
  const containers = own.map((unit): Container => {
    const { draft, host, deployment, branches } = unit
    const membership = namespaces.membership(unit)
    const image = images.of(unit)
    const mounted = files.of(draft)
    const inside = image.built ? inImages.of(image.built) : []
    const configs = [...mounted, ...inside.filter(({ kind }) => kind === 'config')]
    const said = (): Said => ({
      ...listenersOf(unit, image, configs),
      mentions: mentions.of(draft, image, mounted, inside, names.get(deployment) ?? new Set()),
    })
    const isAlone = image.built === null && mounted.length === 0
    const { listeners, complete, mentions: mentioned } = isAlone ? saidAlone(unit, image, said) : said()
    return {
      id: unit.id as ContainerId,
      name: draft.name.value,
      label: labelOf(draft),
      draft,
      host,
      deployment,
      pod: (membership.pod?.id as PodId | undefined) ?? null,
      leftPodNetwork: membership.left,
      namespace: namespaces.of(unit).id,
      image: image.knowledge,
      builtImage: image.built,
      listeners,
      listenersComplete: complete,
      mentions: mentioned,
      branches,
    }
  })
  return withHearsay(containers, namespaces)
}

interface Said extends Listening {
  readonly mentions: readonly Mention[]
}

/** By the definition, which two trees share where neither changed it. */
const ALONE = new WeakMap<ContainerDraft, { readonly id: string; readonly image: RunImage; readonly said: Said }>()

/** What a container says that has nothing of the repository in it but its definition. */
function saidAlone({ id, draft }: Unit<ContainerDraft>, image: RunImage, said: () => Said): Said {
  const known = ALONE.get(draft)
  if (known?.id === id && known.image.row === image.row && known.image.text === image.text) return known.said
  const made = said()
  ALONE.set(draft, { id, image, said: made })
  return made
}

/** Every name by which the containers of a deployment may be called, lower-case. */
function namesByDeployment(units: readonly Unit<ContainerDraft>[]): Map<string, ReadonlySet<string>> {
  const byDeployment = new Map<string, Set<string>>()
  for (const { draft, deployment } of units) {
    const names = byDeployment.get(deployment) ?? new Set<string>()
    byDeployment.set(deployment, names)
    const add = (text: MappedText): void => {
      if (!hasOpenHole(text)) names.add(text.text.toLowerCase())
    }
    draft.aliases.forEach(add)
    for (const { aliases } of draft.network.attachments) aliases.forEach(add)
    if (draft.hostname) add(draft.hostname)
    names.add(labelOf(draft).toLowerCase())
    if (draft.name.value.known) names.add(draft.name.value.value.toLowerCase())
    names.delete('')
  }
  return byDeployment
}

function withHearsay(containers: readonly Container[], namespaces: Namespaces): Container[] {
  const byNamespace = new Map<string, Container[]>()
  for (const container of containers) add(byNamespace, container.namespace, container)
  const changed = new Map<string, readonly Listener[]>()
  for (const namespace of namespaces.all) {
    const members = byNamespace.get(namespace.id) ?? []
    for (const [id, listeners] of weighed(namespace, members)) changed.set(id, listeners)
  }
  return containers.map((container) => {
    const listeners = changed.get(container.id)
    return listeners ? { ...container, listeners } : container
  })
}

export function podsOf(units: readonly Unit[], namespaces: Namespaces): Pod[] {
  const members = new Map<Unit, Unit<ContainerDraft>[]>()
  for (const unit of units) {
    if (!isContainer(unit)) continue
    const { pod } = namespaces.membership(unit)
    if (pod) add(members, pod as Unit, unit)
  }
  return units.filter(isPod).map((unit) => ({
    id: unit.id as PodId,
    name: unit.draft.name.value,
    label: labelOf(unit.draft),
    draft: unit.draft,
    host: unit.host,
    deployment: unit.deployment,
    members: (members.get(unit) ?? []).map(({ id }) => id as ContainerId),
    namespace: namespaces.of(unit).id,
    branches: unit.branches,
  }))
}

/** The hosts that run something, the first named first. */
export function hostsOf(units: readonly Unit[], machines: ReadonlyMap<string, Machine>): Host[] {
  const members = new Map<string, (ContainerId | PodId)[]>()
  for (const unit of units) if (isContainer(unit) || isPod(unit)) add(members, unit.host, unit.id as ContainerId | PodId)
  return [...machines.values()]
    .filter(({ name }) => members.has(name))
    .map((machine) => ({ ...machine, members: members.get(machine.name) ?? [] }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
