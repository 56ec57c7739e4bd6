import type { Settled } from '../../diagnostics/index.js'
import type { GraphView } from '../../diff/index.js'
import { type Container, confidenceOf, type FormatId, type NetworkNamespace, type Severity } from '../../model/index.js'
import { drawGraph } from '../draw-graph.js'
import type { PictureEdge } from '../picture.js'
import { printable } from '../printable.js'
import { imageText } from '../words.js'
import { Boxes, type MarkedBox } from './boxes.js'
import { findingsByEntity } from './findings.js'

/** A port that leads to a card from outside its machine, or from the machine itself. */
export interface Plug {
  readonly text: string
  readonly from: 'outside' | 'host'
  readonly flagged: boolean
}

export type { MarkedBox }

/** One card of the picture. */
export interface SceneNode {
  /** A container's id, or one of the picture's own: an infra container, the machine, a service outside the repository. */
  readonly id: string
  readonly kind: 'container' | 'backing' | 'infra' | 'host' | 'external'
  readonly label: string
  /** The image; empty where there is none. */
  readonly subtitle: string
  readonly format: FormatId | null
  /** Ports it listens on, likely at least. */
  readonly listens: readonly string[]
  /** Networks beside the one whose box it stands in. */
  readonly alsoOn: readonly string[]
  readonly plugs: readonly Plug[]
  /** The innermost box it stands in. */
  readonly box: string
  /** Of the worst finding that names it. */
  readonly severity: Severity | null
  readonly findings: number
}

export interface SceneCall {
  readonly from: string
  readonly to: string
  readonly ports: readonly string[]
  readonly kind: 'call' | 'unsure' | 'unreachable'
  readonly flagged: boolean
}

/** What is drawn, before it has a place. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  /** Machines, networks in them, and pods in those: an outer box stands before what it holds. */
  readonly boxes: readonly MarkedBox[]
  readonly calls: readonly SceneCall[]
}

/** The topology with its findings as cards, boxes and lines. */
export function sceneOf(view: GraphView, findings: readonly Settled[]): Scene {
  const { topology } = view
  const flagged = new Set(findings.filter(({ severity }) => severity !== 'note').map(({ finding: { at } }) => `${at.file} ${at.start}`))
  const picture = drawGraph(view, ({ file, start }) => flagged.has(`${file} ${start}`))
  const namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]))
  const containers = new Map(topology.containers.map((container) => [container.id as string, container]))
  const pods = new Map(topology.pods.map((pod) => [pod.id as string, pod]))
  const boxes = new Boxes(topology)
  const plugs = plugsOf(picture.edges)
  const calls = picture.edges.filter(isCall)
  const hostOf = (id: string): string => containers.get(id)?.host ?? pods.get(id.replace(/^infra:/, ''))?.host ?? id.replace(/^host:/, '')
  const found = findingsByEntity(view, findings)
  const nodes = picture.nodes.flatMap(({ id, kind, label }): SceneNode[] => {
    if (kind === 'outside' || kind === 'folded') return []
    const container = containers.get(id)
    const pod = pods.get(id.slice('infra:'.length))
    const member = container ?? pod
    const about = found.get(container ? id : id.replace(/^infra:/, '')) ?? []
    // The machine is drawn where something calls it; as the source of loopback ports it is a word on the plug.
    if (kind === 'host' && !calls.some(({ to }) => to === id)) return []
    const caller = calls.find(({ to }) => to === id)?.from ?? ''
    return [
      {
        id,
        kind,
        label: printable(container?.label ?? (pod ? 'infra' : label)),
        subtitle: printable(container ? (imageText(container) ?? '') : SUBTITLES[kind as 'infra' | 'host' | 'external']),
        format: member?.draft.format ?? null,
        listens: container ? listensOf(container) : [],
        alsoOn: container ? alsoOn(container, namespaces.get(container.namespace), boxes) : [],
        plugs: plugs.get(id) ?? [],
        box: member ? boxes.of(member) : boxes.host(hostOf(caller === '' ? id : caller)),
        severity: about[0]?.severity ?? null,
        findings: about.length,
      },
    ]
  })
  const marked = boxes.all().map((box): MarkedBox => {
    // An infra container is the pod's: where it is drawn, it bears the findings.
    const list = box.kind === 'pod' && !nodes.some(({ id }) => id === `infra:${box.entity}`) ? (found.get(box.entity ?? '') ?? []) : []
    return { ...box, severity: list[0]?.severity ?? null, findings: list.length }
  })
  return { nodes, boxes: marked, calls: calls.map(callOf) }
}

const SUBTITLES = { infra: 'holds the pod’s ports', host: 'the machine itself', external: 'not in this repository' } as const

const isCall = (edge: PictureEdge): edge is PictureEdge & { kind: SceneCall['kind'] } => edge.kind !== 'publish'

function callOf({ from, to, labels, kind, flagged }: PictureEdge & { kind: SceneCall['kind'] }): SceneCall {
  return { from, to, ports: labels.map(printable), kind, flagged: flagged === true }
}

function plugsOf(edges: readonly PictureEdge[]): Map<string, Plug[]> {
  const plugs = new Map<string, Plug[]>()
  for (const edge of edges) {
    if (edge.kind !== 'publish') continue
    const from = edge.from === 'outside' ? 'outside' : 'host'
    const list = plugs.get(edge.to) ?? []
    for (const text of edge.labels) list.push({ text: printable(shortPort(text)), from, flagged: edge.flagged === true })
    plugs.set(edge.to, list)
  }
  for (const [id, list] of plugs)
    plugs.set(id, [...list.filter(({ from }) => from === 'outside'), ...list.filter(({ from }) => from === 'host')])
  return plugs
}

/** `8080→8080` says no more than `8080`, and that a port is on the host's network the box says. */
function shortPort(text: string): string {
  return text.replace(/^(\d[\d-]*)→\1(?=\/|$)/, '$1').replace(/ on the host network$/, '')
}

function listensOf(container: Container): string[] {
  const sure = container.listeners.filter((listener) => confidenceOf(listener.fact) !== 'guess')
  return [...new Set(sure.map(({ port, protocol }) => `${port}${protocol === 'tcp' ? '' : `/${protocol}`}`))]
}

/** A pod's networks are the pod's: its members do not repeat them. */
function alsoOn(container: Container, namespace: NetworkNamespace | undefined, boxes: Boxes): string[] {
  return namespace && namespace.owner === container.id ? boxes.otherNetworks(namespace).map(printable) : []
}
