import type { CopyDraft } from '../../model/index.js'
import { hasOpenHole } from '../../model/index.js'
import { type MappedText, resolvePath } from '../../source/index.js'

/** One source of a COPY or ADD, relative to the build context. */
export interface Copy {
  readonly source: string
  readonly target: string | null
  readonly into: boolean
}

/** Where a web server has what browsers load: code that runs elsewhere. */
const FOR_BROWSERS = /(?:^|\/)(?:html?|htdocs|www|public|static|assets|wwwroot)(?:\/|$)/i

/** `COPY [flags] SOURCE… TARGET` of files of the build context. URLs, heredocs and what only the builder knows are left out. */
export function copiesOf(words: readonly MappedText[], workdir: string): Copy[] {
  const [target, ...sources] = words.filter((word) => !word.text.startsWith('--')).reverse()
  if (!target || hasOpenHole(target)) return []
  const into = sources.length > 1 || /(?:^|\/)\.?\.?$/.test(target.text)
  const place = absolute(workdir, target.text)
  return sources.flatMap((word): Copy[] => {
    if (hasOpenHole(word) || word.text.startsWith('<<') || word.text.includes('://')) return []
    const glob = word.text.search(/[*?[]/)
    if (glob < 0) return [{ source: word.text, target: place, into }]
    // All of a directory is near enough to some of its files; of the context it is not.
    const directory = word.text.slice(0, word.text.lastIndexOf('/', glob) + 1)
    return /[^./]/.test(directory) ? [{ source: directory, target: place, into: true }] : []
  })
}

/** What `COPY --from=STAGE` takes on of the stage's files: a program made from them, or the pages of a web server, which it does not run. */
export function copiesOn(copies: readonly Copy[], target: MappedText | undefined): Copy[] {
  if (!target || FOR_BROWSERS.test(target.text)) return []
  return copies.map(({ source, into }) => ({ source, target: null, into }))
}

/** The copies as paths of the tree. A leading `/` is the context's root. */
export function copiesIn(copies: readonly Copy[], context: string): CopyDraft[] {
  const seen = new Set<string>()
  return copies.flatMap(({ source, target, into }): CopyDraft[] => {
    const path = resolvePath(context, source.replace(/^\/+/, ''))
    if (path === null || (context !== '' && path !== context && !path.startsWith(`${context}/`))) return []
    const key = `${path}\n${target}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ source: path, target, into }]
  })
}

/** `WORKDIR` under the one before. */
export function workdirAt(before: string, text: MappedText): string {
  return hasOpenHole(text) ? before : absolute(before, text.text.replace(/^["']|["']$/g, ''))
}

function absolute(workdir: string, path: string): string {
  const resolved = resolvePath(path.startsWith('/') ? '' : workdir.slice(1), path.replace(/^\/+/, ''))
  return `/${resolved ?? ''}`
}
