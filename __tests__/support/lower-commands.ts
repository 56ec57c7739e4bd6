import { format as shell } from '../../src/formats/shell/index.js'
import { format as systemd } from '../../src/formats/systemd/index.js'
import type {
  ContainerDraft,
  Draft,
  Edit,
  FileClaim,
  Format,
  Lowered,
  NetworkDraft,
  PodDraft,
  Problem,
  Publish,
} from '../../src/model/index.js'
import { baseName } from '../../src/source/index.js'
import { treeOf } from './drafts.js'

export interface LoweredCommands {
  readonly files: Readonly<Record<string, string>>
  readonly claimed: readonly FileClaim[]
  readonly lowered: readonly Lowered[]
  readonly drafts: readonly Draft[]
  readonly claims: readonly FileClaim[]
  readonly problems: readonly Problem[]
}

/** Claims and lowers what scripts and services of some files run. */
export function lowerCommands(files: Readonly<Record<string, string>>): LoweredCommands {
  const tree = treeOf(files)
  const paths = tree.entries.map(({ path }) => path)
  const isService = (path: string): boolean => /\.service(?:\.\w+)?$/.test(baseName(path))
  const claimedBy = (format: Format, own: (path: string) => boolean): readonly FileClaim[] => format.claim(paths.filter(own), tree)
  const claimed = [...claimedBy(shell, (path) => !isService(path)), ...claimedBy(systemd, isService)]
  const lowered = claimed.map((claim) => (claim.format === 'systemd' ? systemd : shell).lower(claim, { tree }))
  return {
    files,
    claimed,
    lowered,
    drafts: lowered.flatMap(({ drafts }) => drafts),
    claims: lowered.flatMap(({ claims }) => claims),
    problems: lowered.flatMap(({ problems }) => problems),
  }
}

export const script = (source: string, more: Readonly<Record<string, string>> = {}): LoweredCommands =>
  lowerCommands({ 'run.sh': source, ...more })

function find<D extends Draft>(kind: D['kind'], { drafts }: LoweredCommands, local: string): D {
  const found = drafts.find((draft) => draft.kind === kind && draft.local === local)
  if (!found) throw new Error(`no ${kind} ${local} among ${drafts.map((draft) => `${draft.kind} ${draft.local}`).join(', ')}`)
  return found as D
}

export const container = (from: LoweredCommands, local: string): ContainerDraft => find<ContainerDraft>('container', from, local)
export const pod = (from: LoweredCommands, local: string): PodDraft => find<PodDraft>('pod', from, local)
export const network = (from: LoweredCommands, local: string): NetworkDraft => find<NetworkDraft>('network', from, local)

/** `container web`, `pod p` … in order. */
export const made = ({ drafts }: LoweredCommands): string[] => drafts.map((draft) => `${draft.kind} ${draft.local}`)

export const ports = (publishes: readonly Publish[]): string[] => publishes.map(({ text }) => text.text)

/** A file after some edits of it. */
export function edited({ files }: LoweredCommands, edits: readonly Edit[] | undefined): string {
  if (!edits) return 'no edits'
  let text = files[edits[0]?.span.file ?? ''] ?? ''
  for (const { span, text: by } of [...edits].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + by + text.slice(span.end)
  return text
}

/** Whether two drafts never exist together. */
export function exclude(a: Draft, b: Draft): boolean {
  return (a.branches ?? []).some((left) => (b.branches ?? []).some((right) => left.choice === right.choice && left.arm !== right.arm))
}
