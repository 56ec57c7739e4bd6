// @ts-check
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git, put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

const COMPOSE =
  'services:\n  web:\n    image: nginx\n    ports: ["8081:80"]\n    environment:\n      REDIS_URL: redis://cache:6379\n  cache:\n    image: redis:7\n'

/** What a pre-commit hook waits for: the rest of the time is Node's own. */
export const start = workload({
  name: 'start',
  what: 'one small repository',
  runs: 21,
  smokeRuns: 7,
  make(root) {
    quadlet(root, 'quadlet')
    quadlet(root, 'compose')
    put(root, 'compose/compose.yaml', COMPOSE)
    quadlet(root, 'action')
    quadlet(root, 'pull')
    git(root, 'pull', 'init', '-q', '-b', 'main')
    git(root, 'pull', 'add', '-A')
    git(root, 'pull', 'commit', '-q', '-m', 'base')
    put(root, 'pull/quadlet/db.container', '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=8080:5432\n')
    git(root, 'pull', 'checkout', '-q', '-b', 'change')
    git(root, 'pull', 'commit', '-q', '-a', '-m', 'change')
    git(root, 'pull', 'checkout', '-q', '--detach', 'main')
    git(root, 'pull', 'merge', '-q', '--no-ff', '--no-edit', 'change')
    const pull = {
      number: 7,
      pull_request: { number: 7, base: { sha: git(root, 'pull', 'rev-parse', 'main') }, head: { sha: '0'.repeat(40) } },
    }
    put(root, 'runner/push.json', JSON.stringify({ ref: 'refs/heads/main', before: '0'.repeat(40) }))
    put(root, 'runner/pull_request.json', JSON.stringify(pull))
    for (const file of ['output', 'summary']) put(root, `runner/${file}`, '')
  },
  commands: ({ cli, action, root }) => ({
    bare: BARE_NODE,
    quadlet: { run: [process.execPath, cli, 'lint', 'quadlet'], says: [/^Read 2 quadlet units in 2 files\.$/m] },
    compose: { run: [process.execPath, cli, 'lint', 'compose'], says: [/^Read 3 compose units and 2 quadlet units in 3 files\.$/m] },
    // The log of the action has nothing to say where all is well.
    action: { run: [process.execPath, action], ...runner(root, 'push', 'action'), status: [0] },
    // A base as well, out of git, and a finding.
    'pull request': { run: [process.execPath, action], ...runner(root, 'pull_request', 'pull'), status: [1], says: [/^::error .*8080/m] },
  }),
  bounds: [
    { name: 'Quadlet only to bare node', value: ({ quadlet, bare }) => Number(quadlet) / Number(bare), atMost: 2, goal: 1.5 },
    { name: 'with compose to bare node', value: ({ compose, bare }) => Number(compose) / Number(bare), atMost: 2.5 },
    { name: 'the action to bare node', value: ({ action, bare }) => Number(action) / Number(bare), atMost: 3, goal: 2 },
  ],
})

/**
 * @param {string} root
 * @param {string} directory
 */
function quadlet(root, directory) {
  put(root, `${directory}/quadlet/web.container`, '[Container]\nImage=docker.io/library/nginx:1.27\nPublishPort=8080:80\n')
  put(root, `${directory}/quadlet/db.container`, '[Container]\nImage=docker.io/library/postgres:16\n')
}

/**
 * What GitHub's runner gives a step: every input of action.yml, set or not, and its own variables.
 * @param {string} root
 * @param {string} event
 * @param {string} directory the checkout
 */
function runner(root, event, directory) {
  const manifest = readFileSync(resolve(import.meta.dirname, '../../action.yml'), 'utf8')
  const [, inputs = ''] = /^inputs:\n([\s\S]*?)^\S/m.exec(manifest) ?? []
  const names = [...inputs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name = '']) => name)
  if (names.length === 0) throw new Error('action.yml has no inputs')
  const at = (/** @type {string} */ file) => join(root, 'runner', file)
  const env = {
    ...Object.fromEntries(names.map((name) => [`INPUT_${name.toUpperCase()}`, ''])),
    CI: 'true',
    GITHUB_ACTION: '__owner_podman-topology',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'someone',
    GITHUB_API_URL: 'https://api.github.example',
    GITHUB_BASE_REF: event === 'push' ? '' : 'main',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: at(`${event}.json`),
    GITHUB_HEAD_REF: event === 'push' ? '' : 'change',
    GITHUB_JOB: 'lint',
    GITHUB_OUTPUT: at('output'),
    GITHUB_REF: event === 'push' ? 'refs/heads/main' : 'refs/pull/7/merge',
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_RUN_ID: '100',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKFLOW: 'topology',
    GITHUB_WORKSPACE: join(root, directory),
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: at('.'),
    RUNNER_TOOL_CACHE: at('tools'),
  }
  return { env, cwd: join(root, directory) }
}
