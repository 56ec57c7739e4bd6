import { join } from 'node:path'
import { Repository, type Run, runDist } from './processes.js'
import { parseOutputs, type RunnerResult, run } from './runner.js'

export const SHOP = {
  'quadlet/shop.network': '[Network]\n',
  'quadlet/web.container':
    '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n',
  'quadlet/db.container': '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\n',
}
export const PUBLISHED = { 'quadlet/db.container': `${SHOP['quadlet/db.container']}PublishPort=3306:3306\n` }

export interface ActionRun extends Run {
  /** What the runner makes of standard output and standard error together. */
  readonly shown: RunnerResult
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** A repository on a machine of GitHub's, with what the runner gives the action. */
export class Workspace extends Repository {
  /** Starts the built action as the runner does. `extra` is more of its environment. */
  async act(
    event: string,
    payload: unknown,
    inputs: Readonly<Record<string, string>> = {},
    extra: Readonly<Record<string, string>> = {},
  ): Promise<ActionRun> {
    const at = (path: string): string => join(this.root, '.git', 'runner', path)
    this.write({ '.git/runner/event.json': JSON.stringify(payload), '.git/runner/output': '', '.git/runner/summary': '' })
    const done = await runDist('index.js', [], this.root, {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_WORKSPACE: this.root,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_RUN_ID: '100',
      GITHUB_SHA: this.git('rev-parse', 'HEAD'),
      GITHUB_WORKFLOW: 'topology',
      GITHUB_JOB: 'lint',
      RUNNER_TEMP: at('.'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...extra,
    })
    return {
      ...done,
      shown: run(`${done.stdout}\n${done.stderr}`),
      outputs: parseOutputs(this.read('.git/runner/output')),
      summary: this.read('.git/runner/summary'),
    }
  }

  /** A file that the action wrote for later steps. */
  later(name: string): string {
    return this.read(`.git/runner/${name}`)
  }

  /** A branch `change` with these files (`null` takes one away), and GitHub's merge of it into main checked out. Answers with the event. */
  pullRequest(files: Readonly<Record<string, string | null>>, onMain: Readonly<Record<string, string>> = {}): PullRequestEvent {
    this.git('checkout', '-q', '-b', 'change')
    for (const [path, text] of Object.entries(files)) if (text === null) this.git('rm', '-q', '--', path)
    this.write(Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]]))))
    const head = this.commit('change')
    this.git('checkout', '-q', 'main')
    if (Object.keys(onMain).length > 0) this.write(onMain).commit('meanwhile')
    const base = this.git('rev-parse', 'HEAD')
    this.git('checkout', '-q', '--detach')
    this.git('merge', '-q', '--no-ff', '--no-edit', 'change')
    return {
      number: 7,
      pull_request: { number: 7, state: 'open', base: { sha: base }, head: { sha: head, repo: { full_name: 'fork/name' } } },
    }
  }
}

export interface PullRequestEvent {
  readonly number: number
  readonly pull_request: {
    readonly number: number
    readonly state: string
    readonly base: { readonly sha: string }
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } }
  }
}
