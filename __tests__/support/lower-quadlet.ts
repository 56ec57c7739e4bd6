import { format } from '../../src/formats/quadlet/index.js'
import type { Draft, FileClaim, Lowered, Problem } from '../../src/model/index.js'
import type { SourceTree } from '../../src/source/index.js'
import { treeOf } from './drafts.js'

/** Claims and lowers the Quadlet units of some files; problems and claims together, drafts by `LOCAL.kind`. */
export interface LoweredTree {
  readonly tree: SourceTree
  readonly claims: readonly FileClaim[]
  readonly lowered: readonly Lowered[]
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

export function lowerTree(files: Readonly<Record<string, string>>, tree: SourceTree = treeOf(files)): LoweredTree {
  const claims = format.claim(
    tree.entries.map(({ path }) => path),
    tree,
  )
  const lowered = claims.map((claim) => format.lower(claim, { tree }))
  return {
    tree,
    claims,
    lowered,
    drafts: lowered.flatMap(({ drafts }) => drafts),
    problems: lowered.flatMap(({ problems }) => problems),
  }
}

/** The draft of a kind with a local name, `web`, in any scope. */
export function draftOf<K extends Draft['kind']>({ drafts }: LoweredTree, kind: K, local: string): Extract<Draft, { kind: K }> {
  const found = drafts.find((draft) => draft.kind === kind && draft.local === local)
  if (!found) throw new Error(`no ${kind} ${local}`)
  return found as Extract<Draft, { kind: K }>
}
