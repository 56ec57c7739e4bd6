import { format } from '../../src/formats/kube/index.js'
import type { ContainerDraft, FileClaim, KubePlay, Lowered, PodDraft, Publish } from '../../src/model/index.js'
import { combineMappings, NEWEST_PODMAN, parseArguments } from '../../src/podman/index.js'
import { ListedTree, MappedText, type SourceTree } from '../../src/source/index.js'

/** A tree of files given as text. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  const paths = Object.keys(files).sort()
  return new ListedTree(
    paths.map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: files[path] ?? '' }),
  )
}

/** Plays one file of a tree with the arguments of a `podman kube play` command, which stands in a file `play.sh`. */
export function playKube(files: Readonly<Record<string, string>>, path: string, args: readonly string[] = []): Lowered {
  const words: MappedText[] = []
  let at = 'podman kube play '.length
  for (const arg of args) {
    words.push(MappedText.verbatim('play.sh', arg, at))
    at += arg.length + 1
  }
  const { flags } = parseArguments('kube play', words)
  const values = (name: string): MappedText[] => flags.flatMap((flag) => (flag.name === name && flag.value ? [flag.value] : []))
  const has = (name: string): boolean => flags.some((flag) => flag.name === name && flag.value?.text !== 'false')
  const play: KubePlay = {
    publish: values('--publish'),
    network: values('--network'),
    configMaps: values('--configmap').map(({ text }) => text),
    ...(has('--publish-all') && { publishAll: true }),
    ...(has('--no-pod-prefix') && { noPodPrefix: true }),
    at: { file: 'play.sh', start: 0, end: at - 1 },
    scope: path,
    files: [path],
  }
  const claim: FileClaim = { format: 'kube', path, evidence: 'a test', play }
  return format.lower(claim, { tree: treeOf(files) })
}

/** A pod in the terms of `podman pod inspect`, for comparison. */
export interface PodSummary {
  readonly name: string
  readonly networkMode: string
  readonly networks: readonly string[]
  readonly published: readonly { hostIP: string; hostPort: number | null; containerPort: number; protocol: string; range: number }[]
  readonly networkAliases: readonly string[]
  readonly addHost: readonly string[]
  readonly hostname: string | undefined
  readonly initContainers: readonly string[]
  readonly containers: readonly string[]
}

export function summaryOf(pod: PodDraft, drafts: Lowered['drafts']): PodSummary {
  const members = drafts.filter((draft) => draft.kind === 'container' && draft.pod?.name.known && draft.pod.name.value === pod.local)
  const names = (init: boolean): string[] =>
    (members as ContainerDraft[]).filter((member) => (member.init === true) === init).map((member) => shown(member.name.value))
  const onBridge = pod.network.mode.value === 'bridge'
  const aliases = (members as ContainerDraft[]).filter((member) => !member.init).map(({ local }) => local.slice(local.lastIndexOf('/') + 1))
  return {
    name: shown(pod.name.value),
    networkMode: pod.network.mode.value,
    networks: pod.network.attachments.map(({ network }) => shown(network.name)),
    published: combined(pod.publish),
    networkAliases: onBridge && pod.memberNamesResolve ? aliases : [],
    addHost: pod.addHosts.map(({ text }) => text),
    // Without one of its own a pod is called by its name, on the host's network like the host.
    hostname: pod.hostname?.text,
    initContainers: names(true),
    containers: names(false),
  }
}

function combined(publishes: readonly Publish[]): PodSummary['published'] {
  const mappings = publishes.map((publish) => ({
    hostIP: shown(publish.hostAddress),
    hostPort: publish.hostPort?.known ? publish.hostPort.value : 0,
    containerPort: publish.containerPort.known ? publish.containerPort.value : 0,
    range: publish.count,
    protocol: shown(publish.protocol),
  }))
  return combineMappings(mappings, NEWEST_PODMAN).combined.map(({ hostIP, hostPort, containerPort, range, protocol }) => ({
    hostIP,
    hostPort,
    containerPort,
    protocol,
    range,
  }))
}

const shown = (value: { known: true; value: string } | { known: false; text: string }): string => (value.known ? value.value : value.text)
