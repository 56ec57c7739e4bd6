import type { ChangedLineRanges, Host } from '../host/index.js'
import { uriOf } from '../report/index.js'
import type { Comparison } from './comparison.js'
import { pullRequestOf } from './event.js'

/** From places in the linted tree to those that people see on GitHub. */
export interface Places {
  /** From a path in the tree to one in the workspace. */
  readonly path: (file: string) => string
  /** From a line to the commit that the pull request shows; `null`: that has no such line. Absent where the tree itself is shown. */
  readonly lineInHead?: (file: string, line: number) => number | null
  /** The page that shows a line as people see it; `null` where none does. Absent outside of GitHub. */
  readonly link?: (file: string, line: number) => string | null
}

export function placesOf(host: Host, directory: string, comparison: Comparison, changed: ChangedLineRanges | null): Places {
  const prefix = host.relativeToWorkspace(directory)
  const path = (file: string): string => (prefix === '' ? file : `${prefix}/${file}`)
  const lineInHead = comparison.shown === null ? undefined : host.linesIn(directory, comparison.shown)
  const page = repositoryPage(host)
  const pull = pullRequestOf(host.event())
  const commit = comparison.shown ?? host.variable('GITHUB_SHA')
  const link = (file: string, line: number): string | null => {
    // Stays the same from push to push, so that a comment that says the same is the same.
    if (pull) return changed?.has(file) ? `${page}/pull/${pull.number}/files#diff-${host.sha256(path(file))}R${line}` : null
    return commit === undefined ? null : `${page}/blob/${commit}/${uriOf(path(file))}#L${line}`
  }
  return { path, ...(lineInHead ? { lineInHead } : {}), ...(page === null ? {} : { link }) }
}

function repositoryPage(host: Host): string | null {
  const [server, repository] = [host.variable('GITHUB_SERVER_URL'), host.variable('GITHUB_REPOSITORY')]
  return server && repository ? `${server}/${repository}` : null
}
