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
  return run([...SAFE, '-C', directory, ...args], {}, input)
}

/** Programs that the repository's config could name, other than those that `SAFE` has: none of them is started. */
const SAFE_REMOTE = [
  'core.sshCommand=ssh -oBatchMode=yes',
  'core.askPass=',
  'core.alternateRefsCommand=true',
  'credential.helper=',
  'gc.auto=0',
]

/** A commit id or the plain name of a branch or tag: nothing that git would take for a flag, a pattern or a place to write to. */
const FETCHABLE = /^[0-9a-z_][\w./-]*$/i

/**
 * Gets single commits from `origin`, without their history where the clone is shallow, and without moving any ref. The only credentials
 * are those that the checkout left in the repository's config; nobody is asked for others. The answer is the first one's id.
 */
export function fetchCommits(directory: string, refs: readonly string[]): GitResult {
  const wrong = refs.find((ref) => !FETCHABLE.test(ref) || ref.includes('..'))
  if (wrong !== undefined) return { ok: false, reason: `${wrong} is no commit, branch or tag that could be fetched` }
  const shallow = git(directory, ['rev-parse', '--is-shallow-repository'])
  // In a whole clone a depth would cut history off.
  const depth = shallow.ok && shallow.output.toString('utf8').trim() === 'true' ? ['--depth=1'] : []
  const flags = ['--quiet', ...depth, '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', '--refmap=']
  const args = ['fetch', ...flags, '--upload-pack=git-upload-pack', '--', 'origin', ...refs]
  // Besides plain transports git would start any program called git-remote-NAME, and for git:// the one that core.gitProxy names.
  const environment = { GIT_ALLOW_PROTOCOL: 'file:http:https:ssh', GIT_ASKPASS: '', SSH_ASKPASS: '', GIT_SSH_COMMAND: '' }
  const fetched = run([...SAFE, ...SAFE_REMOTE.flatMap((setting) => ['-c', setting]), '-C', directory, ...args], environment)
  return fetched.ok ? git(directory, ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}']) : fetched
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>, input?: string): GitResult {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...environment }
  for (const [name, value] of Object.entries(environment)) if (value === '') delete env[name]
  // Loaded here, for the runs that compare with no commit: it takes 10 ms.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const run = spawnSync('git', [...args], { input, maxBuffer: 1 << 30, timeout: 60_000, env })
  if (run.error)
    return { ok: false, reason: (run.error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : run.error.message }
  if (run.status !== 0) return { ok: false, reason: run.stderr.toString('utf8').split('\n')[0]?.trim() || `git exited with ${run.status}` }
  return { ok: true, output: run.stdout }
}
