import { fstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { FileContent } from '../source/index.js'
import { linesInCommit } from './changed-lines.js'
import { compareWith } from './compare.js'
import { decode } from './decode.js'
import { type DiskTree, readDiskTree } from './disk-tree.js'
import { fetchCommits, git } from './git.js'
import type { Host } from './host.js'
import { Progress, wantsProgress } from './progress.js'
import { objectionToWriting, replaceFiles } from './replace-files.js'
import { tidyUp } from './tidy-up.js'
import { UserError } from './user-error.js'

/** The process that runs the program. `environment` and `args` default to its own. */
export function processHost(args: readonly string[] = process.argv.slice(2), environment: NodeJS.ProcessEnv = process.env): Host {
  const progress = wantsProgress(() => isTerminal(2), args, environment) ? new Progress((text) => writeAll(2, text), Date.now) : null
  return {
    arguments: args,
    colors: wantsColors(environment),
    variable: (name) => environment[name],
    event: () => ({ name: environment.GITHUB_EVENT_NAME ?? '', payload: payloadOf(environment.GITHUB_EVENT_PATH) }),
    readDirectory: (directory) => readDirectory(directory, progress),
    compare: compareWith,
    askGit: (directory, gitArgs) => {
      const result = git(directory, gitArgs)
      return result.ok ? result.output.toString('utf8') : null
    },
    linesIn: linesInCommit,
    fetchCommits: (directory, refs) => {
      const result = fetchCommits(directory, refs)
      return result.ok ? { ok: true, id: result.output.toString('utf8').trim() } : result
    },
    sha256: (text) => digest(text),
    readText,
    readOwn: (path) => readText(join(ownDirectory(), path)),
    writeText,
    replaceFiles,
    objectionToWriting,
    relativeToWorkspace: (directory) => pathInRepository(directory, environment.GITHUB_WORKSPACE),
    tidyUp,
    print: (text) => {
      progress?.clear()
      writeAll(1, text)
    },
    printError: (text) => {
      progress?.clear()
      writeAll(2, text)
    },
  }
}

/** Loaded when it is asked for: it costs start-up time, and only runs on GitHub need it. */
const digest = (text: string): string => process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')

/** The project's directory: the program is dist/cli.js in it, often started through a symlink in some bin directory. */
function ownDirectory(): string {
  return dirname(dirname(realpathSync(process.argv[1] ?? '.')))
}

/** https://no-color.org and Node's own FORCE_COLOR. */
function wantsColors(environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return environment.TERM !== 'dumb' && isTerminal(1)
}

/** `process.stdout` and node:tty load Node's streams, for 9 ms: they are only asked about what may be a terminal. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false
  } catch {
    // It is closed.
    return false
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true
}

function readDirectory(directory: string, progress: Progress | null): DiskTree {
  try {
    return readDiskTree(directory, progress ? () => progress.step() : undefined)
  } catch (error) {
    throw new UserError(`cannot read the directory ${directory}: ${reasonOf(error)}`)
  }
}

function readText(path: string): FileContent {
  try {
    return decode(readFileSync(path))
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

function writeText(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}

/**
 * Synchronous and whole: `process.stdout.write` to a pipe may still be under way when the process ends. A reader that went away (`| head`)
 * is no fault.
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') continue
      if (code === 'EPIPE') return
      throw error
    }
  }
}

/**
 * GitHub matches paths with those of the repository, wherever in the workspace it is checked out (`path:` of actions/checkout), and whichever
 * directory of it a step works in. A submodule is no place of its pull requests. Elsewhere what counts is where the program is called.
 */
function pathInRepository(directory: string, workspace: string | undefined): string {
  if (!workspace) return toTreePath(relative(process.cwd(), resolve(directory)))
  const asked = git(directory, ['rev-parse', '--show-prefix', '--show-superproject-working-tree'])
  const [prefix = '', superproject = ''] = asked.ok ? asked.output.toString('utf8').split('\n') : []
  if (asked.ok && superproject === '') return prefix.replace(/\/$/, '')
  const path = toTreePath(relative(workspace, resolve(directory)))
  return path.startsWith('..') ? '' : path
}

const toTreePath = (path: string): string => path.split(sep).join('/')

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'no such file or directory'
    case 'ENOTDIR':
      return 'not a directory'
    case 'EISDIR':
      return 'it is a directory'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    default:
      return code ?? String(error)
  }
}

function payloadOf(file: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'))
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
