import type { Report, Settled } from '../../diagnostics/index.js'
import type { GraphView } from '../../diff/index.js'
import { type Container, confidenceOf, type Dependency, type Fact, type Network, type Pod } from '../../model/index.js'
import type { SourceSpan } from '../../source/index.js'
import { type Reason, reasonsOf } from '../because.js'
import { excerptOf } from '../excerpt.js'
import type { explanationOf } from '../explain.js'
import { placeOf } from '../place.js'
import { printable } from '../printable.js'
import type { BoxData, CardData, ExplorerData, FindingData, Section, Statement, Target, Why } from './data.js'
import { Owners } from './findings.js'
import type { MarkedBox, Scene, SceneNode } from './scene.js'

/** Everything that the page can tell about what is in the picture, with its reasons and their places. */
export function detailsOf(
  view: GraphView,
  report: Report,
  findings: readonly Settled[],
  scene: Scene,
  explain: typeof explanationOf,
): ExplorerData {
  return new Telling(view, report, findings, scene, explain).data()
}

class Telling {
  readonly #view: GraphView
  readonly #report: Report
  readonly #findings: readonly Settled[]
  readonly #scene: Scene
  readonly #explain: typeof explanationOf
  readonly #texts = new Map<string, number>()
  readonly #cards: ReadonlyMap<string, number>
  readonly #boxes: ReadonlyMap<string, number>
  readonly #about: readonly (readonly Target[])[]

  constructor(view: GraphView, report: Report, findings: readonly Settled[], scene: Scene, explain: typeof explanationOf) {
    this.#view = view
    this.#report = report
    this.#findings = findings
    this.#scene = scene
    this.#explain = explain
    this.#cards = new Map(scene.nodes.map(({ id }, index) => [id, index]))
    this.#boxes = new Map(scene.boxes.flatMap(({ entity }, index) => (entity === null ? [] : [[entity, index] as const])))
    const owners = new Owners(view)
    this.#about = findings.map((finding) => owners.of(finding).flatMap((id) => (this.#target(id) ? [this.#target(id) as Target] : [])))
  }

  data(): ExplorerData {
    const containers = new Map(this.#view.topology.containers.map((container) => [container.id as string, container]))
    const cards = this.#scene.nodes.map((node) => this.#card(node, containers.get(node.id)))
    const boxes = this.#scene.boxes.map((box) => this.#box(box))
    const findings = this.#findings.map((settled, index) => this.#finding(settled, this.#about[index] ?? []))
    return { texts: [...this.#texts.keys()], cards, boxes, findings, sections: [], tiles: [] }
  }

  #card(node: SceneNode, container: Container | undefined): CardData {
    const findings = this.#findingsOf('card', this.#cards.get(node.id))
    const open = node.plugs.filter(({ from }) => from === 'outside').map(({ text }) => text)
    const name = container?.name.known ? container.name.value : ''
    const words = [
      node.label,
      node.subtitle,
      node.format ?? '',
      name,
      ...node.plugs.map(({ text }) => text),
      ...node.listens,
      ...node.alsoOn,
      ...this.#boxesAround(node),
    ]
    return {
      label: node.label,
      subtitle: node.subtitle,
      kind: node.kind,
      format: node.format ?? '',
      at: container ? this.#place(container.draft.at) : '',
      where: '',
      open,
      findings,
      severity: node.severity ?? '',
      search: printable(words.join(' ')).toLowerCase(),
      sections: container ? this.#sections(container) : this.#callers(node.id),
    }
  }

  /** The labels of its pod, network, project and machine. */
  #boxesAround(node: SceneNode): string[] {
    const labels: string[] = []
    for (let at = this.#scene.boxes.find(({ id }) => id === node.box); at; at = this.#outer(at)) labels.push(at.label, at.scope)
    return labels
  }

  #outer({ parent }: MarkedBox): MarkedBox | undefined {
    return this.#scene.boxes.find(({ id }) => id === parent)
  }

  /** The explanation of a member, with links in place of ids where it names others. */
  #sections(member: Container | Pod): Section[] {
    const explained = this.#explain(this.#view, member).sections.filter(({ name }) => !['calls', 'is called by', 'members'].includes(name))
    const own = explained.map(
      ({ name, statements }): Section => ({
        name,
        statements: statements.map(({ says, facts }) => ({ says: printable(says), why: this.#why(facts) })),
      }),
    )
    const calls = this.#view.dependencies.filter(({ from }) => from === member.id).map((call) => this.#call(call, call.to))
    return [...own, ...section('calls', calls), ...this.#callers(member.id)]
  }

  #callers(id: string): Section[] {
    const target = id.replace(/^infra:/, '')
    return section(
      'is called by',
      this.#view.dependencies.filter(({ to }) => to === target).map((call) => this.#call(call, call.from)),
    )
  }

  #call(call: Dependency, end: string): Statement {
    const verdict =
      call.reach.verdict === 'reachable'
        ? 'works'
        : call.reach.verdict === 'unreachable'
          ? 'cannot work'
          : 'is not decided by what is written'
    const port = call.port === null ? '' : ` on port ${call.port}`
    const target = this.#target(end)
    const label = target ? '' : `${printable(end.replace(/^external:/, ''))} `
    return {
      says: `${label}${port.trim()}, ${confidenceOf(call.fact)}, ${verdict}`.replace(/^, /, ''),
      ...(target ? { target } : {}),
      why: this.#why([call.fact, call.reach.fact]),
    }
  }

  #box(box: MarkedBox): BoxData {
    const inside = new Set([box.id, ...this.#scene.boxes.filter(({ parent }) => parent === box.id).map(({ id }) => id)])
    for (const { id, parent } of this.#scene.boxes) if (parent !== null && inside.has(parent)) inside.add(id)
    const cards = this.#scene.nodes.flatMap((node, index) => (inside.has(node.box) ? [index] : []))
    const pod = this.#view.topology.pods.find(({ id }) => id === box.entity)
    const network = this.#view.topology.networks.find(({ id }) => id === box.entity)
    const members = cards.map((index): Statement => ({ says: '', target: ['card', index], why: [] }))
    return {
      label: box.label,
      subtitle: box.note,
      kind: box.kind,
      at: pod ? this.#place(pod.draft.at) : network?.draft ? this.#place(network.draft.at) : '',
      cards,
      findings: this.#findingsOf('box', this.#boxes.get(box.entity ?? '')),
      sections: [...(pod ? this.#sections(pod) : network ? this.#network(network) : []), ...section('holds', members)],
    }
  }

  #network(network: Network): Section[] {
    const { draft, fact } = network
    const says = (text: string, ...facts: readonly Fact<unknown>[]): Statement => ({ says: printable(text), why: this.#why(facts) })
    const yesNo = (value: Network['internal'], yes: string, no: string): string =>
      value.known ? (value.value ? yes : no) : `${value.text} decides: ${yes}, or ${no}`
    return section('is', [
      says(`Podman’s name is ${network.name.known ? network.name.value : network.name.text}`, draft ? draft.name : fact),
      says(yesNo(network.internal, 'internal: no way out of it', 'not internal'), ...(draft ? [draft.internal] : [])),
      says(
        yesNo(network.dns, 'its members find each other by name', 'its members do not find each other by name'),
        ...(draft ? [draft.dns] : []),
      ),
      ...(network.external ? [says('made outside this repository')] : []),
    ])
  }

  #finding({ finding, severity }: Settled, about: readonly Target[]): FindingData {
    const excerpt = excerptOf(finding.at, this.#report)
    return {
      rule: finding.rule,
      severity,
      message: printable(finding.message),
      at: this.#place(finding.at),
      line: excerpt ? excerpt.text.trim() : '',
      advice: printable(finding.advice ?? finding.fixes[0]?.title ?? ''),
      about,
      why: this.#why(finding.because),
    }
  }

  #target(id: string): Target | null {
    const card = this.#cards.get(id) ?? this.#cards.get(`infra:${id}`)
    if (card !== undefined) return ['card', card]
    const box = this.#boxes.get(id)
    return box === undefined ? null : ['box', box]
  }

  #findingsOf(kind: Target[0], number: number | undefined): number[] {
    return this.#about.flatMap((targets, index) => (targets.some((target) => target[0] === kind && target[1] === number) ? [index] : []))
  }

  #why(facts: readonly Fact<unknown>[]): Why[] {
    return reasonsOf(facts).map((reason) => this.#reason(reason))
  }

  #reason({ claim, at, citation, because }: Reason): Why {
    const source = at ? this.#place(at) : citation
    return {
      claim: this.#text(printable(claim)),
      ...(source === null ? {} : { at: this.#text(printable(source)) }),
      ...(because.length > 0 ? { because: because.map((cause) => this.#reason(cause)) } : {}),
    }
  }

  #text(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, this.#texts.size)
    return this.#texts.size - 1
  }

  #place(span: SourceSpan): string {
    const { file, line } = placeOf(span, this.#report.sources)
    return printable(`${file}:${line}`)
  }
}

const section = (name: string, statements: readonly Statement[]): Section[] => (statements.length > 0 ? [{ name, statements }] : [])
