/** Pages of the documentation as tests see them: sections, and examples that are repositories. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './fixtures.js'

export const ROOT = join(import.meta.dirname, '../..')

/** Every page that people read, by its path: those at the top and those below docs/. */
export const PAGES: ReadonlyMap<string, string> = new Map(
  [
    ...readdirSync(ROOT),
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path.replaceAll('\\', '/')}`),
  ]
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
)

/** A fenced block of a page. */
export interface Block {
  readonly page: string
  /** Where it stands, for the name of a test: `README.md 3`. */
  readonly name: string
  /** The words behind the three backticks. */
  readonly info: string
  readonly text: string
}

export const BLOCKS: readonly Block[] = [...PAGES].flatMap(([page, text]) =>
  [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', block = ''], index) => ({
    page,
    name: `${page} ${index + 1}`,
    info: info.trim(),
    text: block,
  })),
)

/** `## Title` → what stands below it, in order. */
export function sectionsOf(page: string): Map<string, string> {
  const sections = new Map<string, string>()
  let title: string | null = null
  let fence: string | null = null
  for (const line of page.split('\n')) {
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === null || mark === fence)) fence = fence === null ? mark : null
    const heading = fence === null ? /^## (.+)$/.exec(line) : null
    if (heading) {
      title = heading[1] as string
      sections.set(title, '')
    } else if (title !== null) sections.set(title, `${sections.get(title)}${line}\n`)
  }
  return sections
}

export interface Example {
  /** The subheading it stands under, for the name of a test. */
  readonly title: string
  readonly files: Files
}

const BLOCK = /^```[^\n]*\bfile=(\S+)[^\n]*\n([\s\S]*?)^```$/gm

/** The repositories of a section: fenced blocks with a file name in the info string (` ```ini file=db.container `). A subheading begins another one. */
export function examplesIn(section: string): Example[] {
  return section.split(/^(?=### )/m).flatMap((part) => {
    const files: Record<string, string> = {}
    for (const [, file, text] of part.matchAll(BLOCK)) {
      if (file === undefined || text === undefined) continue
      if (file in files) throw new Error(`${file} is there twice; a subheading begins another example`)
      files[file] = text
    }
    const title = /^### (.+)$/m.exec(part)?.[1] ?? ''
    return Object.keys(files).length > 0 ? [{ title, files }] : []
  })
}
