import type { FileClaim, LowerContext, Lowered } from '../../model/index.js'
import { kubeInstances, type PodmanCall, Session } from '../../podman/commands/index.js'
import { baseName, directoryOf, MappedText } from '../../source/index.js'
import { runShell, type ShellCommand, type WrittenFile } from '../../syntax/shell/index.js'
import { jinjaText } from '../../syntax/template/index.js'
import { unitsOfMachine } from './butane.js'
import { readGitlab, readWorkflow } from './ci.js'
import { readJustfile } from './just.js'
import { kindOf, type ScriptKind } from './kinds.js'
import { readMakefile } from './make.js'
import { readTaskfile } from './taskfile.js'
import type { ScriptFile } from './unit.js'

const NOTHING: Lowered = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 }
const UNIT = /\.(?:container|pod|kube|network|volume|image|build)$/

/** Follows the commands of one file of scripts. Never throws on what a file contains. */
export function lowerScript(claim: FileClaim, { tree }: LowerContext): Lowered {
  const { path } = claim
  const content = claim.content ? null : tree.read(path)
  if (content && !content.ok) return { ...NOTHING, unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.reason }] }
  const source = claim.content?.text ?? MappedText.verbatim(path, content?.ok ? content.text : '', 0)
  const text = jinjaText(source, claim.content?.name ?? baseName(path), path)
  const kind = kindOf(path, text.text) ?? 'shell'
  if (kind === 'machine') return { ...NOTHING, claims: [...unitsOfMachine(text, path), ...kubeInstances(text, path, tree)] }
  const file = readParts(kind, text, path)
  // What make, a template or another shell brings in need not be bash's syntax; the rest is read all the same.
  const isOther = /\.(?:zsh|ksh)$/.test(path) || /^#![^\n]*\b[zk]sh\b/.test(text.text)
  const isPlain = kind === 'shell' && text.isVerbatim && text.holes.length === 0 && !isOther
  const session = new Session({ format: 'shell', path, scope: path, tree, sequential: true })
  const claims: FileClaim[] = []
  const unparsed = [...(file.unparsed ?? [])]
  for (const [index, part] of file.parts.entries()) {
    const branches = part.branches ?? []
    const errors = runShell(
      part.text,
      {
        scope: path,
        own: directoryOf(path),
        working: part.working,
        flow: part.flow,
        part: index === 0 ? '' : `${index}.`,
        ...(part.variables && { variables: part.variables }),
      },
      {
        command: (command) => session.run(branches.length > 0 ? inBranches(command, branches) : command),
        wrote: (written) => claims.push(...unitIn(written, path)),
        sourced: (paths) => sourced(paths, tree),
      },
    )
    const told = errors.find(({ kind }) => isPlain || kind === 'budget')
    if (told) unparsed.push({ at: told.at.span(), reason: told.message })
  }
  const outcome = session.finish(file.together ?? callsOf)
  if (outcome.left) unparsed.push(outcome.left)
  return {
    ...NOTHING,
    drafts: outcome.drafts,
    problems: outcome.problems,
    claims: [...outcome.claims, ...claims, ...kubeInstances(text, path, tree)],
    unparsed,
    units: outcome.drafts.length,
  }
}

function readParts(kind: Exclude<ScriptKind, 'machine'>, text: MappedText, path: string): ScriptFile {
  switch (kind) {
    case 'make':
      return readMakefile(text, path)
    case 'just':
      return readJustfile(text, path)
    case 'task':
      return readTaskfile(text, path)
    case 'workflow':
      return readWorkflow(text, path)
    case 'gitlab':
      return readGitlab(text, path)
    case 'shell': {
      const directory = directoryOf(path)
      return { parts: [{ text, flow: '', working: directory === '' ? [''] : [directory, ''] }] }
    }
  }
}

/** More than this is no list of settings. */
const LONGEST = 100_000

function sourced(paths: readonly string[], tree: LowerContext['tree']): MappedText | null {
  for (const path of paths) {
    const content = tree.read(path)
    if (content.ok) return content.text.length > LONGEST ? null : MappedText.verbatim(path, content.text, 0)
  }
  return null
}

const inBranches = (command: ShellCommand, branches: PodmanCall['branches']): PodmanCall => ({
  ...command,
  branches: [...branches, ...command.branches],
})

/** Functions that nothing calls are called from outside, one or the other; the script itself runs before each of them. */
const callsOf = (a: string, b: string): boolean => a === b || a === '' || b === ''

/** A Quadlet unit that the script writes where it belongs. */
function unitIn({ path: target, text }: WrittenFile, path: string): FileClaim[] {
  const name = baseName(target.text)
  if (!UNIT.test(name) || name.includes('$') || !/^[ \t]*\[[A-Z]\w+\]/m.test(text.text)) return []
  return [{ format: 'quadlet', path, content: { text, name }, evidence: `a unit that ${path} writes` }]
}
