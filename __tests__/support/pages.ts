/** Pages of the documentation as tests see them: sections, and examples that are repositories. */
import type { Files } from './fixtures.js'

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
