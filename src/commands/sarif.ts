import type { Report } from '../diagnostics/index.js'
import type { Host } from '../host/index.js'
import { PAGE, VERSION } from '../version.js'

/** The report as SARIF, each rule described by its page. `path` leads from the linted directory to the workspace. */
export async function sarifOf(host: Host, report: Report, path: (file: string) => string): Promise<string> {
  const { sarifReport } = await import('../report/sarif.js')
  const help = (rule: string): string | null => {
    const page = host.readOwn(`docs/rules/${rule}.md`)
    return page.ok ? page.text : null
  }
  return sarifReport(report, { version: VERSION, page: PAGE, path, help })
}
