import { accessSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/**
 * Runs git on a repository whose content and configuration are not trusted: no hooks, no fsmonitor program, no pager, no prompt, no replaced
 * objects. Only plumbing is called, so no diff driver or alias of the repository's config runs either. What a partial clone lacks is not
 * fetched on the way: that would start the transport that the config names (`core.sshCommand`, `ext::`).
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
  return run([...SAFE, '-C', directory, ...args], { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }, input)
}

/** As `git`, while other things go on. Never rejects; arguments that no process can have (with a NUL in them) give a reason as well. */
export function gitMeanwhile(directory: string, args: readonly string[]): Promise<GitResult> {
  const env = environmentWith({ GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' })
  const program = programOf(process.platform, process.env.PATH ?? '')
  if (program === null) return Promise.resolve({ ok: false, reason: NOT_INSTALLED })
  const { spawn } = process.getBuiltinModule('node:child_process')
  if (args.some(holdsNul)) return Promise.resolve({ ok: false, reason: NO_ARGUMENT })
  return new Promise((resolve) => {
    const child = spawn(program, [...SAFE, '-C', directory, ...args], { env, timeout: LONGEST, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', (error) => resolve({ ok: false, reason: reasonOf(error) }))
    child.on('close', (status) =>
      resolve(status === 0 ? { ok: true, output: Buffer.concat(output) } : { ok: false, reason: complaint(Buffer.concat(errors), status) }),
    )
  })
}

/**
 * Flags that switch off the filters that the config of a repository names: git would run them on each file of the work tree that it
 * compares. What they change (large files kept elsewhere) holds no definitions.
 */
export function withoutFilters(directory: string): string[] {
  const listed = git(directory, ['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$'])
  const names = listed.ok ? [...new Set(listed.output.toString('utf8').split('\0'))].filter((name) => name !== '') : []
  return names.flatMap((name) => ['-c', name.endsWith('.required') ? `${name}=false` : `${name}=`])
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
  const env = environmentWith(environment)
  const program = programOf(process.platform, process.env.PATH ?? '')
  if (program === null) return { ok: false, reason: NOT_INSTALLED }
  if (args.some(holdsNul)) return { ok: false, reason: NO_ARGUMENT }
  // Loaded here, for the runs that compare with no commit: it takes 10 ms.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const run = spawnSync(program, [...args], { input, maxBuffer: 1 << 30, timeout: LONGEST, env })
  if (run.error) return { ok: false, reason: reasonOf(run.error) }
  if (run.status !== 0) return { ok: false, reason: complaint(run.stderr, run.status) }
  return { ok: true, output: run.stdout }
}

const NOT_INSTALLED = 'git is not installed'
/** No process can have such an argument, and Node throws. */
const holdsNul = (argument: string): boolean => argument.includes('\0')
const NO_ARGUMENT = 'an argument holds a NUL character'
/** Milliseconds. */
const LONGEST = 60_000

const reasonOf = (error: NodeJS.ErrnoException): string => (error.code === 'ENOENT' ? NOT_INSTALLED : error.message)

/** Git's first line. */
const complaint = (stderr: Buffer, status: number | null): string =>
  stderr.toString('utf8').split('\n')[0]?.trim() || `git exited with ${status}`

function environmentWith(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...environment }
  for (const [name, value] of Object.entries(environment)) if (value === '') delete env[name]
  for (const name of OF_A_HOOK) delete env[name]
  return env
}

/** What git sets for its hooks: the directory that is looked at decides which repository is meant. */
const OF_A_HOOK = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_EXTERNAL_DIFF']

/**
 * What is started as git. Windows looks into the working directory before PATH, and that is the repository: a `git.exe` in it would run.
 * `null`: there is none.
 */
export function programOf(platform: NodeJS.Platform, path: string, exists: (file: string) => boolean = isThere): string | null {
  if (platform !== 'win32') return 'git'
  const directories = path.split(delimiter).filter((directory) => isAbsolute(directory))
  return directories.map((directory) => join(directory, 'git.exe')).find(exists) ?? null
}

function isThere(file: string): boolean {
  try {
    accessSync(file)
    return true
  } catch {
    return false
  }
}
