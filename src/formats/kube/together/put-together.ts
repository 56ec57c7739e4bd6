import type { Edit, TakenIn } from '../../../model/index.js'
import { applyEdits } from '../../../source/index.js'
import { differencesOf, nameOf, objectionsTo } from './differences.js'
import type { Range } from './documents.js'
import { isBlank, movedItem, removalOf } from './lines.js'
import type { ItemText } from './list-text.js'
import type { ListName, ObjectText, PodText } from './pod-text.js'
import { volumeName, volumesBeside } from './volumes.js'

/** Puts the containers of pods, with their init containers and volumes, into another pod, and takes their documents away. */
export function putTogether(into: PodText, pods: readonly PodText[], edits: readonly Edit[]): TakenIn {
  const taken = itemsOf(pods, into)
  const removed = removals(pods, into, edits)
  const reasons = [
    ...[into, ...pods].flatMap(objectionsTo),
    ...pods.flatMap((pod) => differencesOf(pod, into)),
    ...taken.reasons,
    ...removed.reasons,
  ]
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)] }
  const added = additionsTo(into, taken.items, edits)
  if (!added) return { ok: false, reasons: [`the lines of ${pods.map(nameOf).join(' and ')} cannot be moved so far to the left`] }
  const stays = edits.filter(
    ({ span }) =>
      !removed.files.includes(span.file) && !pods.some(({ claim, document }) => claim.path === span.file && isWithin(span, document)),
  )
  return {
    ok: true,
    edits: [...stays, ...added, ...removed.edits],
    removed: removed.files,
    locals: pods.map((pod) => `${nameOf(into)}/${containersOf(pod)[0] ?? ''}`),
    notes: notesOn(pods, into),
  }
}

const isWithin = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

// --- what moves ----------------------------------------------------------------------------------------------------------------------

interface Moved {
  readonly pod: PodText
  readonly item: ItemText
}

type Items = Record<ListName, Moved[]>

function itemsOf(pods: readonly PodText[], into: PodText): { readonly items: Items; readonly reasons: string[] } {
  // Behind the containers, where a list that is not there yet goes, come the containers first.
  const items: Items = { containers: [], initContainers: [], volumes: [] }
  const reasons: string[] = []
  const names = new Set(containersOf(into))
  const volumes = new Map((into.lists.volumes?.items ?? []).map((item) => [volumeName(item), item]))
  for (const pod of pods) {
    for (const name of containersOf(pod)) {
      if (names.has(name)) reasons.push(`two containers would be called ${name} in one pod`)
      names.add(name)
    }
    for (const list of ['initContainers', 'containers'] as const)
      for (const item of pod.lists[list]?.items ?? []) items[list].push({ pod, item })
    const beside = volumesBeside(pod, pod.lists.volumes, volumes)
    reasons.push(...beside.reasons)
    for (const item of beside.items) {
      items.volumes.push({ pod, item })
      volumes.set(volumeName(item), item)
    }
  }
  return { items, reasons }
}

/** Of its containers, those first that do not run to their end before the others start. */
function containersOf({ lists }: PodText): string[] {
  return [...(lists.containers?.items ?? []), ...(lists.initContainers?.items ?? [])].map(({ fields }) => fields.text('name')?.text ?? '')
}

/** Behind the last of each list; a list that is not there yet behind the containers. `null` where a line cannot be moved. */
function additionsTo(into: PodText, items: Items, edits: readonly Edit[]): Edit[] | null {
  const { containers } = into.lists
  if (!containers) return null
  const feed = into.text.includes('\r\n') ? '\r\n' : '\n'
  const texts = new Map<number, string>()
  for (const name of Object.keys(items) as ListName[]) {
    const own = into.lists[name]
    const moved = items[name]
    if (moved.length === 0) continue
    const lines: string[] = own ? [] : [`${' '.repeat(containers.key)}${name}:\n`]
    for (const { pod, item } of moved) {
      const text = movedItem(
        item,
        pod.text,
        edits.filter(({ span }) => span.file === pod.claim.path),
        own?.dash ?? containers.dash,
      )
      if (text === null) return null
      lines.push(text)
    }
    const end = own?.end ?? containers.end
    texts.set(end, `${texts.get(end) ?? ''}${lines.join('')}`)
  }
  return Array.from(texts, ([end, text]) => {
    const isOpen = !into.text.slice(0, end).endsWith('\n')
    return { span: { file: into.claim.path, start: end, end }, text: `${isOpen ? feed : ''}${text.replace(/\r?\n/g, feed)}` }
  })
}

// --- what goes -----------------------------------------------------------------------------------------------------------------------

interface Removals {
  readonly edits: readonly Edit[]
  readonly files: readonly string[]
  readonly reasons: readonly string[]
}

/** Each pod's document; the whole file where nothing else is in it, or nothing but what can go to the other one with it. */
function removals(pods: readonly PodText[], into: PodText, edits: readonly Edit[]): Removals {
  const removed: Edit[] = []
  const files: string[] = []
  const reasons: string[] = []
  const there = [...into.objects]
  for (const path of new Set(pods.map((pod) => pod.claim.path))) {
    const own = pods.filter((pod) => pod.claim.path === path).sort((a, b) => a.document.start - b.document.start)
    const [first] = own
    if (!first) continue
    const spans = joined(own.map((pod) => removalOf(first.text, pod.document, pod.root.span.start)))
    const gone = spans.map((span) => ({ span: { file: path, ...span }, text: '' }))
    const left = applyEdits(first.text, [
      ...gone,
      ...edits.filter(({ span }) => span.file === path && !spans.some((range) => isWithin(span, range))),
    ])
    const { play } = first.claim
    if (isBlank(left) && play) reasons.push(`nothing would be left of ${path}, which ${play.at.file} plays`)
    if (path === into.claim.path || play) removed.push(...gone)
    else {
      files.push(path)
      if (isBlank(left)) continue
      const rest = first.objects.filter(({ at }) => !own.some(({ root }) => root.span.start === at))
      reasons.push(...against(rest, there, path, into.claim.path))
      there.push(...rest)
      removed.push(appended(left, into))
    }
  }
  return { edits: removed, files, reasons }
}

/** What a pod has, and which is no use without it. */
const BELONGINGS = new Set(['ConfigMap', 'Secret', 'PersistentVolumeClaim'])

/** Why objects cannot be played with another file. */
function against(objects: readonly ObjectText[], there: readonly ObjectText[], path: string, into: string): string[] {
  return objects.flatMap(({ kind, name }) => {
    if (!BELONGINGS.has(kind)) return [`${path} defines ${kind} ${name} too, which would not be played by itself any more`]
    const isTwice = there.some((other) => other.kind === kind && other.name === name)
    return isTwice ? [`${path} and ${into} both define ${kind} ${name}`] : []
  })
}

/** Documents of another file at the end of this one. */
function appended(text: string, { claim, text: own }: PodText): Edit {
  const feed = own.includes('\r\n') ? '\r\n' : '\n'
  // A mark before the first of them is there already, and a comment above it says something of what follows.
  const documents = text.replace(/^((?:[ \t]*(?:#.*)?\r?\n)*)---[ \t]*\r?\n/, '$1').trimEnd()
  const mark = own.endsWith('\n') ? '---' : `${feed}---`
  return { span: { file: claim.path, start: own.length, end: own.length }, text: `${mark}\n${documents}\n`.replace(/\r?\n/g, feed) }
}

/** Ranges in order; the first document takes the mark of the next one with it. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    if (last && range.start <= last.end) found[found.length - 1] = { start: last.start, end: range.end }
    else found.push(range)
  }
  return found
}

// --- what else changes ---------------------------------------------------------------------------------------------------------------

/**
 * A container is called PODNAME-NAME, and has the pod's name for a host name. `kube play --replace` and `kube down` take only those pods
 * away that are in the file they are given (all measured with 5.4.2).
 */
function notesOn(pods: readonly PodText[], into: PodText): string[] {
  const to = nameOf(into)
  const hostname = into.spec.text('hostname')?.text || to
  const notes = pods.flatMap((pod) => {
    const from = nameOf(pod)
    const labels = pod.workload.labels.map(({ name, value }) => `${name.text}: ${value.text}`).join(', ')
    return [
      ...(into.claim.play?.noPodPrefix ? [] : containersOf(pod).map((name) => `the container ${from}-${name} is called ${to}-${name}`)),
      `the host name of ${from} is ${hostname}`,
      ...(labels === '' ? [] : [`the labels of the pod ${from} are gone: ${labels}`]),
    ]
  })
  return [...notes, `${takenDown(pods)}, or ${pods.map(nameOf).join(' and ')} would go on running`]
}

function takenDown(pods: readonly PodText[]): string {
  const unit = pods[0]?.claim.play?.at.file
  if (unit?.endsWith('.kube')) return `the service of ${unit} is to be stopped before its file is changed`
  const files = [...new Set(pods.map(({ claim }) => claim.path))]
  return `what runs is to be taken down before the file is changed (${files.map((path) => `podman kube down ${path}`).join(', ')})`
}
