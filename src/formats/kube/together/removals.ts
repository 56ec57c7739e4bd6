import type { Edit } from '../../../model/index.js'
import { applyEdits } from '../../../source/index.js'
import type { Range } from './documents.js'
import { isBlank, isWithin, removalOf } from './lines.js'
import type { ObjectText, PodText } from './pod-text.js'

/** What is taken away of files. */
export interface Removals {
  readonly edits: readonly Edit[]
  readonly files: readonly string[]
  readonly reasons: readonly string[]
}

/** Each pod's document; the whole file where nothing else is in it, or nothing but what can go to the other one with it. */
export function removals(pods: readonly PodText[], into: PodText, edits: readonly Edit[]): Removals {
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
