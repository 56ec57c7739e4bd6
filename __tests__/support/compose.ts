import { format } from '../../src/formats/compose/index.js'
import type { ComposeRun, ContainerDraft, FileClaim, Lowered, NetworkDraft, Publish } from '../../src/model/index.js'
import { ListedTree, MappedText } from '../../src/source/index.js'

export type Provider = 'podman-compose' | 'docker-compose'
export type Files = Readonly<Record<string, string>>

function treeOf(files: Files): ListedTree {
  const entries = Object.keys(files)
    .sort()
    .map((path) => ({ path }))
  return new ListedTree(entries, ({ path }) => ({ ok: true, text: files[path] as string }))
}

/** What the format claims in a tree of these files. */
export function claimsOf(files: Files): readonly FileClaim[] {
  const paths = Object.keys(files)
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
  const claims = format.claim(paths, treeOf(files))
  return format.settle?.(claims) ?? claims
}

/** Everything that the projects of a tree lower to. */
export function lowerAll(files: Files, provider?: Provider): Lowered {
  const tree = treeOf(files)
  const all = claimsOf(files).map((claim) => format.lower(claim, { tree, ...(provider && { composeProvider: provider }) }))
  return {
    drafts: all.flatMap(({ drafts }) => drafts),
    problems: all.flatMap(({ problems }) => problems),
    claims: all.flatMap(({ claims }) => claims),
    unmodelledKeys: all.flatMap(({ unmodelledKeys }) => unmodelledKeys),
    unparsed: all.flatMap(({ unparsed }) => unparsed),
    units: all.reduce((sum, { units }) => sum + units, 0),
  }
}

/** One project of named files, as a command would load them. */
export function lowerRun(files: Files, run: Partial<ComposeRun> & { readonly files: readonly string[] }, provider?: Provider): Lowered {
  const claim: FileClaim = { format: 'compose', path: run.files[0] as string, evidence: 'a test', compose: run }
  return format.lower(claim, { tree: treeOf(files), ...(provider && { composeProvider: provider }) })
}

export function services(lowered: Lowered): Map<string, ContainerDraft> {
  return new Map(lowered.drafts.flatMap((draft) => (draft.kind === 'container' ? [[draft.local, draft]] : [])))
}

export function networks(lowered: Lowered): Map<string, NetworkDraft> {
  return new Map(lowered.drafts.flatMap((draft) => (draft.kind === 'network' ? [[draft.local, draft]] : [])))
}

/** `ADDRESS:HOST:CONTAINER+COUNT/PROTOCOL`, as short as can be; `?TEXT` where it is not known. */
export function publishText({ hostAddress, hostPort, containerPort, count, protocol }: Publish): string {
  const show = (value: { known: boolean; value?: unknown; text?: string }): string => (value.known ? String(value.value) : `?${value.text}`)
  const address = show(hostAddress)
  const host = hostPort === null ? '' : show(hostPort)
  const more = count > 1 ? `+${count}` : ''
  return `${address === '' ? '' : `${address}:`}${host}:${show(containerPort)}${more}/${show(protocol)}`
}

export function mapped(text: string): MappedText {
  return MappedText.verbatim('compose.yaml', text, 0)
}
