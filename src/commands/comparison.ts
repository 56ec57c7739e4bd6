import type { Host } from '../host/index.js'
import { commitAt, type Event, pullRequestOf } from './event.js'

/** What a run on GitHub is compared with, and which commit people look at. */
export interface Comparison {
  /** A commit that is in the clone; `null`: there is nothing to compare with. */
  readonly base: string | null
  /** The commit on whose lines the pull request shows annotations, where that is not the one that is checked out. */
  readonly shown: string | null
  /** What the reader should know of it. */
  readonly notices: readonly string[]
}

interface Wanted {
  readonly base: string
  /** What the base is, in words. */
  readonly why: string
  readonly shown?: string | null
  readonly notice?: string
}

const ADVICE = 'Give actions/checkout `fetch-depth: 2` to see only what a change brings.'

/** The commit that the event builds on. One that the clone lacks is fetched; where that fails, all is reported and the reader is told. */
export function comparisonOf(host: Host, directory: string, event: Event): Comparison {
  const wanted = wantedBy(event, commitsOf(host, directory))
  if (!wanted) return { base: null, shown: null, notices: [] }
  const shown = wanted.shown ?? null
  const missing = [wanted.base, ...(shown === null ? [] : [shown])].filter((id) => !isHere(host, directory, id))
  const fetched = missing.length === 0 ? null : host.fetchCommits(directory, missing)
  const shownIfHere = shown !== null && isHere(host, directory, shown) ? shown : null
  const notices = wanted.notice === undefined ? [] : [wanted.notice]
  if (isHere(host, directory, wanted.base)) {
    // A base that went on since the branch left it would show what others did there as taken away here.
    const fork = host.askGit(directory, ['merge-base', wanted.base, 'HEAD'])?.trim()
    return { base: fork === undefined || fork === '' ? wanted.base : fork, shown: shownIfHere, notices }
  }
  const reason = fetched && !fetched.ok ? `: ${fetched.reason}` : ''
  notices.push(`All findings are shown: ${wanted.why} is not in this clone and could not be fetched${reason}. ${ADVICE}`)
  return { base: null, shown: shownIfHere, notices }
}

/** The same for a base that was asked for by name, which may be a branch that only `origin` has. */
export function comparisonWith(host: Host, directory: string, event: Event, asked: string): Comparison {
  const { shown } = comparisonOf(host, directory, event)
  const here = [asked, `origin/${asked}`].find((ref) => isHere(host, directory, ref))
  if (here !== undefined) return { base: here, shown, notices: [] }
  const fetched = host.fetchCommits(directory, [asked.replace(/^origin\//, '')])
  if (fetched.ok) return { base: fetched.id, shown, notices: [] }
  const notice = `All findings are shown: the base ${asked} is not in this clone and could not be fetched: ${fetched.reason}. ${ADVICE}`
  return { base: null, shown, notices: [notice] }
}

interface Commits {
  readonly checkedOut: string | null
  /** As the commit itself names them: a shallow clone does not have them. */
  readonly parents: readonly string[]
}

function commitsOf(host: Host, directory: string): Commits {
  const header = host.askGit(directory, ['cat-file', 'commit', 'HEAD'])?.split('\n\n')[0] ?? ''
  return {
    checkedOut: host.askGit(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])?.trim() ?? null,
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id as string),
  }
}

function isHere(host: Host, directory: string, ref: string): boolean {
  return host.askGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]) !== null
}

/** What each event builds on. A schedule, a dispatch and the first push of a branch build on nothing. */
function wantedBy(event: Event, { checkedOut, parents }: Commits): Wanted | null {
  const [first, second] = parents
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = pullRequestOf(event)
      const base = pull?.base ?? null
      // What is checked out is GitHub's merge of the branch into its base, unless the workflow asked for something else.
      const isHead = pull !== null && pull.head !== null && pull.head === checkedOut
      if (!isHead && first !== undefined && second !== undefined && (pull?.head ?? second) === second)
        return { base: first, why: 'the first parent of the merge commit', shown: second }
      if (base === null) return null
      if (base === checkedOut)
        return {
          base,
          why: 'the base',
          notice:
            'What is checked out is the base of the pull request, so nothing of its change was looked at. Check out `refs/pull/NUMBER/merge`, or run on `pull_request`.',
        }
      return { base, why: 'the base of the pull request', shown: isHead ? null : (pull?.head ?? null) }
    }
    case 'merge_group': {
      const base = commitAt(event.payload, 'merge_group', 'base_sha') ?? first
      return base === undefined ? null : { base, why: 'the base of the merge group' }
    }
    case 'push': {
      const before = commitAt(event.payload, 'before')
      return before === null ? null : { base: before, why: 'the commit before the push' }
    }
    default:
      return null
  }
}
