import type { FileClaim, ImageDraft, LowerContext, Lowered } from '../../model/index.js'
import { directoryOf, MappedText, type SourceSpan } from '../../source/index.js'
import { copiesIn } from './copies.js'
import { readInstructions } from './instructions.js'
import { readStages } from './stages.js'

/**
 * The image that a Containerfile makes: its last stage, together with the stages that one is built from. Who builds it knows its tags and
 * refers to the file; `--target` is not looked at.
 */
export function lowerContainerfile(claim: FileClaim, { tree }: LowerContext): Lowered {
  const { path, context } = claim
  const source = claim.content?.text ?? read(path, tree)
  if (typeof source === 'string') return unread({ file: path, start: 0, end: 0 }, source)
  const stages = readStages(readInstructions(source), path)
  const stage = stages.at(-1)
  if (!stage) return unread(source.span(0, 0), 'no FROM statement found')
  const { name, at, base, ports, environment, entrypoint, command } = stage
  const copies = copiesIn(stage.copies, context ?? directoryOf(path))
  const draft: ImageDraft = {
    kind: 'image',
    format: 'containerfile',
    scope: path,
    local: name,
    at,
    tags: [],
    ...(base && { base }),
    ports,
    environment,
    ...(entrypoint && { entrypoint }),
    ...(command && { command }),
    containerfile: path,
    ...(context !== undefined && { context }),
    copies,
  }
  return { drafts: [draft], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 1 }
}

function read(path: string, tree: LowerContext['tree']): MappedText | string {
  const content = tree.read(path)
  return content.ok ? MappedText.verbatim(path, content.text, 0) : content.reason
}

function unread(at: SourceSpan, reason: string): Lowered {
  return { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [{ at, reason }], units: 0 }
}
