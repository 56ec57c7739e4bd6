import type { Report, Settled } from '../diagnostics/index.js'

/** Where the program's page is, and the way from a path in the tree to one in the workspace. */
export interface PathOptions {
  readonly page: string
  readonly path?: (file: string) => string
}

/** The findings that count. */
export function activeFindings(report: Report): Settled[] {
  return report.findings.filter((settled) => !settled.suppressed)
}

export const rulePage = (page: string, rule: string): string => `${page}/blob/main/docs/rules/${rule}.md`
