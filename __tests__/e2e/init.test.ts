import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository, runDist } from '../support/processes.js'

const UNITS = '.config/containers/systemd'
const WEB =
  '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n'
const DB = '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\nPublishPort=3306:3306\n'
const SHOP = { [`${UNITS}/shop.network`]: '[Network]\n', [`${UNITS}/web.container`]: WEB, [`${UNITS}/db.container`]: DB }
const BASELINE = '.podman-topology-baseline.json'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())
const run = (...args: string[]) => runDist('cli.js', args, repository.root)

describe('init', () => {
  it('makes the first run green, says what it took for true, and only new findings fail from then on', async () => {
    repository.write(SHOP)
    expect((await run('lint')).status).toBe(1)
    const { status, stdout, stderr } = await run('init')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Wrote .podman-topology-baseline.json: 1 finding that the first run will not fail on.')
    const config = repository.read('.podman-topology.yml')
    expect(config).toContain(`# rootless, because ${UNITS}/db.container is where a user's units stand.`)
    expect(config).toContain('    mode: rootless\n')
    const first = await run('lint')
    expect(first.status).toBe(0)
    expect(first.stdout).toContain('No findings; 1 known before.')
    repository.write({ [`${UNITS}/cache.container`]: '[Container]\nImage=docker.io/library/redis:7\nPod=missing.pod\n' })
    expect((await run('lint')).status).toBe(1)
  })

  it('writes a baseline that is found from the top of the repository, wherever it runs itself', async () => {
    repository.write(SHOP)
    const { stdout } = await runDist('cli.js', ['init', repository.root], tmpdir())
    expect(stdout).toContain(`Wrote ${repository.root}/.github/workflows/podman-topology.yml:`)
    expect(stdout).toContain('run `podman-topology lint` at the top of the repository')
    expect(repository.read('.podman-topology.yml')).toContain(`baseline: "${BASELINE}"`)
    expect((await run('lint')).stdout).toContain('No findings; 1 known before.')
  })

  it('writes a baseline of a directory for the workflow, which runs at the top', async () => {
    repository.write(Object.fromEntries(Object.entries(SHOP).map(([path, text]) => [`home/${path}`, text])))
    const { stdout } = await runDist('cli.js', ['init'], join(repository.root, 'home'))
    expect(stdout).toContain('run `podman-topology lint home` at the top of the repository')
    expect(repository.read('.github/workflows/podman-topology.yml')).toContain('directory: "home"')
    expect(repository.read('home/.podman-topology.yml')).toContain(`baseline: "${BASELINE}"`)
    // From wherever it is asked for, and whatever lies there under the same name.
    repository.write({ [BASELINE]: '{}' })
    for (const directory of ['home', join(repository.root, 'home')])
      expect((await run('lint', directory)).stdout).toContain('No findings; 1 known before.')
    expect((await runDist('cli.js', ['lint', '..'], join(repository.root, 'home/.config'))).stdout).toContain('1 known before.')
  })

  it('overwrites nothing unless it is told to', async () => {
    repository.write({ ...SHOP, '.podman-topology.yml': 'fail-on: never\n', '.github/workflows/podman-topology.yml': 'mine\n' })
    const { stdout } = await run('init')
    expect(stdout).toContain('Kept .podman-topology.yml')
    expect(repository.read('.podman-topology.yml')).toBe('fail-on: never\n')
    expect(repository.read('.github/workflows/podman-topology.yml')).toBe('mine\n')
    expect(existsSync(join(repository.root, BASELINE))).toBe(false)
    await run('init', '--force')
    expect(repository.read('.podman-topology.yml')).toContain(`baseline: "${BASELINE}"`)
    expect(repository.read('.github/workflows/podman-topology.yml')).toContain('name: podman-topology')
  })

  it('writes no baseline where nothing is found, and no host where nothing tells of it', async () => {
    repository.write({ 'web.container': '[Container]\nImage=docker.io/library/nginx:1\nPublishPort=8080:80\n' })
    await run('init')
    expect(existsSync(join(repository.root, BASELINE))).toBe(false)
    expect(repository.read('.podman-topology.yml')).toContain('\n# hosts:\n')
    expect((await run('lint')).status).toBe(0)
  })

  it('takes a version that is written down for true, and does not believe what contradicts itself', async () => {
    repository.write({
      'up.sh': 'sudo podman run -d --name web docker.io/library/nginx:1\nsystemctl --user daemon-reload\n# podman_version: "5.4"\n',
    })
    await run('init')
    const config = repository.read('.podman-topology.yml')
    expect(config).toContain('    podman: "5.4"\n')
    expect(config).toContain('#     mode: rootless')
  })

  it('names Kubernetes files that it passes over, and how to have them read', async () => {
    repository.write({ 'web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: nginx}]}\n' })
    expect((await run('init')).stdout).toContain('\nPassed over a Kubernetes file, web.yaml: ')
    const config = repository.read('.podman-topology.yml')
    expect(config).toContain('\n# include:\n#   kube: ["web.yaml"]\n')
    // The workflow that was written is no definition of Podman's.
    expect((await run('lint')).stderr).toContain('nothing that Podman runs was found in this directory; 1 Kubernetes file was passed over')
    repository.write({ '.podman-topology.yml': config.replace('# include:\n#   kube', 'include:\n  kube') })
    expect((await run('lint')).stdout).toContain('Read 2 kube units in 1 file.\n')
  })

  it.each([
    ['of one machine', SHOP],
    ['of several', { 'hosts/a/web.container': WEB, 'hosts/b/web.container': WEB }],
    ['with examples', { ...SHOP, 'examples/db.container': DB }],
    ['with Kubernetes YAML alone', { 'web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: []}\n' }],
  ])('writes comments that are settings, in a repository %s', async (_, files) => {
    repository.write(files)
    await run('init')
    const written = repository.read('.podman-topology.yml')
    const open = written.replace(/^# (?=[a-z][a-z-]*:(?: |$)| +(?:- |[a-z-]+:))/gm, '').replace(/^yaml-language-server:.*\n/, '')
    repository.write({ '.podman-topology.yml': open })
    const { status, stdout, stderr } = await run('lint', '--print-config')
    expect([status, stderr]).toEqual([0, ''])
    for (const key of ['hosts', 'rules', 'ignore', 'assert'])
      expect(stdout).toMatch(new RegExp(`^${key}:  # [.]podman-topology[.]yml:`, 'm'))
    repository.write({ '.podman-topology.yml': open.replace('ignore:', 'ignored:') })
    expect((await run('lint', '--print-config')).status).toBe(2)
  })

  it('names what it would turn off, and how much that is', async () => {
    repository.write({
      ...SHOP,
      'examples/old/db.container': '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=5432:5432\n',
      'one/solo.pod': '[Pod]\n',
      'one/solo-app.container': '[Container]\nImage=ghcr.io/acme/app:1\nPod=solo.pod\n',
    })
    await run('init')
    const config = repository.read('.podman-topology.yml')
    expect(config).toContain('#   - "!examples/**"  # 1 found')
    expect(config).toContain('#   single-container-pod: off  # 1 found')
    expect((await run('lint')).status).toBe(0)
  })
})

describe('lint', () => {
  it('writes a baseline, also where the configuration names it already', async () => {
    repository.write({ ...SHOP, '.podman-topology.yml': 'baseline: known.json\n' })
    expect((await run('lint')).status).toBe(2)
    const { status, stdout, stderr } = await run('lint', '--write-baseline', 'known.json')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'Wrote known.json: 1 known finding.\n' })
    expect((await run('lint')).status).toBe(0)
  })

  it('prints the configuration that holds, with where each value comes from', async () => {
    repository.write({ ...SHOP, '.podman-topology.yml': '\nfail-on: warning\nrules:\n  single-container-pod: off\n' })
    const { status, stdout } = await run('lint', '--print-config', '--findings', 'all')
    expect(status).toBe(0)
    expect(stdout).toContain('fail-on: "warning"  # .podman-topology.yml:2\n')
    expect(stdout).toContain('findings: "all"  # --findings\n')
    expect(stdout).toContain('pedantic: false  # default: false\n')
    expect(stdout).toContain('  "single-container-pod": "off"  # .podman-topology.yml:4\n')
  })

  it('is quiet when there is nothing to say', async () => {
    repository.write({ 'web.container': '[Container]\nImage=docker.io/library/nginx:1\nPublishPort=8080:80\n' })
    expect(await run('lint', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' })
    repository.write(SHOP)
    const { status, stdout, stderr } = await run('lint', '--fix', '--quiet')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, false],
    [{ TERM: 'dumb' }, false],
  ])('shows colours with %j: %s', async (environment, isColoured) => {
    repository.write(SHOP)
    const { stdout } = await runDist('cli.js', ['lint'], repository.root, environment as Record<string, string>)
    expect(stdout.includes('\u001b[')).toBe(isColoured)
  })
})

describe('explain', () => {
  it('shows a rule in short, and knows one that is nearly spelt right', async () => {
    repository.write(SHOP)
    const { stdout } = await run('explain', 'host-port-collision')
    expect(stdout).toMatch(/^host-port-collision\n\nUnits of one host publish .*\n\nWhat:\n/)
    expect(stdout).not.toContain('```')
    expect(await run('explain', 'host-port-colision')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no rule host-port-colision; did you mean host-port-collision?'),
    })
  })

  it.each([
    [['lnt'], "there is no command 'lnt', did you mean 'lint'?"],
    [['lint', '--pedantci'], "lint has no flag --pedantci, did you mean '--pedantic'?"],
    [['lint', '--format', 'jsn'], "did you mean 'json'?"],
    [['explain', '.', 'wep'], 'did you mean web?'],
    [['reach', 'web', 'bd:3306'], 'did you mean db?'],
  ])('%j says what was meant', async (args, words) => {
    repository.write(SHOP)
    const { status, stderr } = await run(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(words) })
  })
})
