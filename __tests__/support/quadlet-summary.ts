/**
 * What the Quadlet format makes of a tree, in the terms of the command lines that Podman's generator writes: for comparing the two, by
 * vectors and by scripts/agree-quadlet.mjs. References are resolved as the generator does, by file name in one flat list.
 */
import { format } from '../../src/formats/quadlet/index.js'
import type {
  ContainerDraft,
  Draft,
  FileClaim,
  KubePlay,
  NetworkChoice,
  PodDraft,
  Problem,
  Reference,
  Value,
} from '../../src/model/index.js'
import { baseName, type SourceSpan, type SourceTree } from '../../src/source/index.js'
import { items } from './quadlet-vectors.js'

export interface UnitSummary {
  readonly path: string
  readonly draft: Draft | null
  /** What another unit's reference to it becomes: a container's, pod's, network's, volume's or image's name. */
  readonly resource: string | null
  readonly publish: readonly string[]
  readonly network: readonly string[]
  readonly pod: string | null
  /** What is refused, in the order it was found; '' when nothing is. */
  readonly refused: readonly string[]
  readonly problems: readonly Problem[]
  readonly unparsed: readonly string[]
  readonly claims: readonly FileClaim[]
  /** The Quadlet files it refers to. */
  readonly refersTo: readonly string[]
}

const textOf = (value: Value<string>): string => (value.known ? value.value : value.text)

function resourceOf(draft: Draft): string | null {
  if (draft.kind === 'image') return draft.tags[0]?.text ?? null
  return draft.kind === 'unit' || draft.kind === 'file' ? null : textOf(draft.name.value)
}

export function summarise(tree: SourceTree, paths: readonly string[] = tree.entries.map(({ path }) => path)): Map<string, UnitSummary> {
  const lowered = format.claim(paths, tree).map((claim) => ({ claim, ...format.lower(claim, { tree }) }))
  const byFile = new Map<string, Draft | null>()
  for (const { claim, drafts } of lowered) {
    const name = claim.content?.name ?? baseName(claim.path)
    if (!byFile.has(name)) byFile.set(name, drafts[0] ?? null)
  }
  const written = ({ file, start, end }: SourceSpan): string => {
    const content = tree.read(file)
    return content.ok ? content.text.slice(start, end) : ''
  }
  const missing = (reference: Reference | undefined): string[] =>
    reference?.by === 'file' && reference.required && !byFile.has(textOf(reference.name)) ? [reference.required.says] : []
  const named = (reference: Reference): string => {
    const name = textOf(reference.name)
    const draft = reference.by === 'file' ? byFile.get(name) : undefined
    return draft ? (resourceOf(draft) ?? name) : name
  }

  function networks(choice: NetworkChoice): string[] {
    if (choice.attachments.length > 0) {
      return choice.attachments.map(({ network, origin }) => {
        const text = origin.kind === 'declared' ? written(origin.span) : ''
        const colon = text.indexOf(':')
        return named(network) + (colon < 0 ? '' : text.slice(colon))
      })
    }
    if (!choice.explicit || choice.mode.origin.kind !== 'declared') return []
    return [choice.target ? `container:${named(choice.target)}` : written(choice.mode.origin.span)]
  }

  function play({ network, networkUnits }: KubePlay): string[] {
    return network.map((text) => {
      const unit = networkUnits?.find((reference) => reference.text.span().start === text.span().start)
      if (!unit) return text.text
      const colon = text.text.indexOf(':')
      return (unit.kind === 'container' ? 'container:' : '') + named(unit) + (colon < 0 ? '' : text.text.slice(colon))
    })
  }

  const result = new Map<string, UnitSummary>()
  for (const { claim, drafts, problems, unparsed, claims } of lowered) {
    const draft = drafts[0] ?? null
    const inNamespace = draft?.kind === 'container' || draft?.kind === 'pod' ? (draft as ContainerDraft | PodDraft) : null
    const kube = claims.find(({ play }) => play)?.play
    const container = draft?.kind === 'container' ? draft : null
    const references = [
      container?.imageUnit,
      container?.pod,
      ...(inNamespace?.network.attachments.map(({ network }) => network) ?? []),
      inNamespace?.network.target,
      ...(container?.mounts.map(({ volume }) => volume) ?? []),
      ...(container?.after ?? []),
      ...(draft?.references ?? []),
    ]
    result.set(claim.content ? `${claim.path}#${claim.content.name}` : claim.path, {
      path: claim.path,
      draft,
      resource: draft && resourceOf(draft),
      publish: inNamespace?.publish.map(({ text }) => written(text.span())) ?? kube?.publish.flatMap(({ text }) => items(text)) ?? [],
      network: inNamespace ? networks(inNamespace.network) : kube ? play(kube) : [],
      pod: container?.pod ? named(container.pod) : null,
      refused: [...problems.filter(isRefusal).map(({ message }) => message), ...references.flatMap(missing)],
      problems,
      unparsed: unparsed.map(({ reason }) => reason),
      claims,
      refersTo: references.flatMap((reference) => (reference?.by === 'file' ? [textOf(reference.name)] : [])),
    })
  }
  return result
}

/** What the generator itself refuses: the rest is Podman's, when the service starts. */
const isRefusal = ({ message }: Problem): boolean => message.startsWith('Quadlet refuses ')
