/**
 * Runs git on a repository whose content is not trusted: no hooks, no fsmonitor program, no pager, no prompt, no replaced objects.
 * Only plumbing is called, so no filter, diff driver or alias of the repository's config runs either.
 */
const SAFE = [
  '--no-pager',
  '--no-replace-objects',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.ext.allow=never',
]

export type GitResult = { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly reason: string }

/** `input` goes to git's standard input. The reason of a failure is git's first line. */
export function git(directory: string, args: readonly string[], input?: string): GitResult {
  // Loaded here, for the runs that compare with no commit: it takes 10 ms.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const run = spawnSync('git', [...SAFE, '-C', directory, ...args], {
    input,
    maxBuffer: 1 << 30,
    timeout: 60_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  })
  if (run.error)
    return { ok: false, reason: (run.error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : run.error.message }
  if (run.status !== 0) return { ok: false, reason: run.stderr.toString('utf8').split('\n')[0]?.trim() || `git exited with ${run.status}` }
  return { ok: true, output: run.stdout }
}
