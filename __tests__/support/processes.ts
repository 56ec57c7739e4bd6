import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const DIST = resolve(import.meta.dirname, '../../dist')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A scrubbed environment: what CI sets must not leak into what is tested. */
function environment(extra: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env
  // Nothing is kept in the home of who runs the tests.
  return { PATH, HOME, SystemRoot, NODE_DISABLE_COMPILE_CACHE: '1', ...extra }
}

/** Runs a file of dist/ as a process of its own; a server in this process can answer it. */
export function runDist(
  file: 'cli.js' | 'index.js',
  args: readonly string[],
  cwd: string,
  extra: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(DIST, file), ...args], { cwd, env: environment(extra), timeout: 60_000 })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', fail)
    child.on('close', (status) => done({ status, stdout, stderr }))
  })
}

/** A temporary git repository. */
export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'podman-topology-'))

  constructor() {
    this.git('init', '-q', '-b', 'main')
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false']
    return execFileSync('git', ['-C', this.root, ...identity, ...args], { encoding: 'utf8' }).trim()
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true })
      writeFileSync(join(this.root, path), text)
    }
    return this
  }

  commit(message: string): string {
    this.git('add', '-A')
    this.git('commit', '-q', '-m', message)
    return this.git('rev-parse', 'HEAD')
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
