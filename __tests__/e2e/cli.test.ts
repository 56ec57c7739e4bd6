import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository, runDist } from '../support/processes.js'

const WEB =
  '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n'
const DB = '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\n'
const SHOP = { 'shop.network': '[Network]\n', 'web.container': WEB, 'db.container': DB }
const PUBLISHED = `${DB}PublishPort=3306:3306\n`

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())
const run = (...args: string[]) => runDist('cli.js', args, repository.root)

describe('dist/cli.js', () => {
  it('passes a clean repository', async () => {
    repository.write(SHOP)
    const { status, stdout, stderr } = await run('lint')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('No findings.')
  })

  it('finds a needlessly published port, on its line and column, in the contract of JSON', async () => {
    repository.write({ ...SHOP, 'db.container': PUBLISHED })
    const { status, stdout } = await run('lint', '--format', 'json')
    const report = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(report).toMatchObject({
      schemaVersion: 1,
      summary: { error: 1, warning: 0, note: 0 },
      coverage: { files: 3, units: { quadlet: 3 } },
    })
    expect(report.findings[0]).toMatchObject({
      rule: 'internal-port-published',
      severity: 'error',
      file: 'db.container',
      line: 5,
      column: 13,
      endLine: 5,
      endColumn: 22,
      suppressed: null,
      new: true,
    })
  })

  it('says what was passed over to who has nothing else, how to have it read, and tells programs always', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - {name: web, image: docker.io/library/nginx:1}\n'
    repository.write({ 'deploy/web.yaml': pod, 'deploy/db.yaml': pod.replaceAll('web', 'db') })
    const alone = await run('lint')
    expect(alone).toMatchObject({ status: 0 })
    expect(alone.stderr).toBe(
      'podman-topology: nothing that Podman runs was found in this directory; 2 Kubernetes files were passed over\n',
    )
    for (const [command, ...names] of [['graph'], ['convert'], ['reach', 'web', 'db'], ['explain', 'web']] as const)
      expect([command, (await run(command, '.', ...names)).stderr.split('\n')[0]]).toEqual([command, alone.stderr.trimEnd()])
    expect((await run('graph', '.', '--quiet')).stderr).toBe('')
    const line = alone.stdout.split('\n').find((text) => text.startsWith('Passed over 2 Kubernetes files, such as deploy/db.yaml: '))
    const passedOver = async () => JSON.parse((await run('lint', '--format', 'json')).stdout).coverage.passedOver
    expect(await passedOver()).toEqual(['deploy/db.yaml', 'deploy/web.yaml'].map((file) => ({ file, format: 'kube' })))

    // Who does as the line says has it read.
    repository.write({ '.podman-topology.yml': `${/include: .*/.exec(line ?? '')?.[0]}\n` })
    expect((await run('lint')).stdout).toBe('Read 2 kube units in 1 file.\nNo findings.\n')
    expect(await passedOver()).toEqual([{ file: 'deploy/web.yaml', format: 'kube' }])

    // What a script plays is read, and where something is read nothing is said of the rest.
    repository.write({ '.podman-topology.yml': '', 'up.sh': 'podman kube play deploy/web.yaml\n' })
    const played = await run('lint')
    expect(played).toMatchObject({ status: 0, stderr: '' })
    expect(played.stdout).not.toContain('Passed over')
    expect(await passedOver()).toEqual([{ file: 'deploy/db.yaml', format: 'kube' }])
  })

  it('is silenced by a comment with a reason', async () => {
    repository.write({
      ...SHOP,
      'db.container': `${DB}# podman-topology-ignore internal-port-published -- the office reads it\nPublishPort=3306:3306\n`,
    })
    expect((await run('lint')).status).toBe(0)
  })

  it('reports only what differs from a base', async () => {
    repository.write({ ...SHOP, 'db.container': PUBLISHED }).commit('one')
    repository.write({ 'cache.container': '[Container]\nImage=docker.io/library/redis:7\nPod=missing.pod\n' })
    const { status, stdout } = await run('lint', '--base', 'HEAD', '--format', 'json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).findings.map((finding: { rule: string }) => finding.rule)).toEqual(['unknown-reference'])
  })

  it('says with a base what a change opens, though that is no finding, and nothing but findings when it is to be quiet', async () => {
    repository.write(SHOP).commit('one')
    repository.write({
      'web.container': `${WEB}PublishPort=9100:9100\n`,
      'mail.container': '[Container]\nImage=mailhog/mailhog\nPublishPort=8025:8025\n',
    })
    const headline = 'This change makes mail:8025 and web:9100 reachable from outside.\n'
    const { status, stdout } = await run('lint', '--base', 'HEAD')
    expect([status, stdout.startsWith(headline)]).toEqual([0, true])
    expect((await run('diff', '--base', 'HEAD', '--format', 'text')).stdout.startsWith(headline)).toBe(true)
    expect((await run('lint', '--base', 'HEAD', '--quiet')).stdout).toBe('')
    repository.write({ 'db.container': PUBLISHED })
    const loud = await run('lint', '--base', 'HEAD')
    const brief = await run('lint', '--base', 'HEAD', '--quiet')
    expect([loud.status, brief.status, brief.stdout]).toEqual([1, 1, loud.stdout.slice(0, loud.stdout.indexOf('\nThis change makes'))])
    repository.commit('two')
    repository.write({ 'web.container': `${WEB}PublishPort=9100:9100\nLabel=a=b\n` })
    expect((await run('lint', '--base', 'HEAD')).stdout).not.toContain('This change')
  })

  it('draws, compares, answers and explains', async () => {
    repository.write(SHOP).commit('one')
    repository.write({ 'db.container': PUBLISHED })
    const graph = JSON.parse((await run('graph', '--format', 'json')).stdout)
    expect(graph.dependencies).toMatchObject([{ from: 'container:web', to: 'container:db', port: 3306, reach: 'reachable' }])
    expect((await run('graph')).stdout).toMatch(/^flowchart /)
    expect((await run('diff', '--base', 'HEAD', '--format', 'text')).stdout).toContain('3306')
    expect(JSON.parse((await run('reach', 'web', 'db:3306', '--format', 'json')).stdout)).toMatchObject({
      verdict: 'reachable',
      via: 'name',
    })
    expect((await run('explain', '.', 'db')).stdout).toContain('db.container:3')
    expect((await run('explain', '.', 'shop')).stdout).toMatch(/^shop, a quadlet network .*db is on network shop \(db\.container:\d+\)/s)
    expect((await run('explain', '.', 'shp')).stderr).toContain('there is no container, pod or network shp; did you mean shop?')
  })

  it('names a few of many that a name may mean', async () => {
    const places = Array.from({ length: 7 }, (_, i) => `host${i}`)
    repository.write(Object.fromEntries(places.map((place) => [`${place}/web.container`, WEB])))
    const some = places.slice(0, 5).map((place) => `container:${place}/web`)
    expect((await run('reach', 'web', 'web')).stderr).toBe(
      `podman-topology: web may be ${some.join(', ')} and 2 more: give one of the ids, or a directory with one of them\n`,
    )
    expect((await run('reach', 'host0', 'web', 'web')).status).not.toBe(2)
  })

  it('holds what the configuration asserts', async () => {
    repository
      .write({
        ...SHOP,
        '.podman-topology.yml':
          'assert:\n  forbid:\n    - { from: outside, to: db }\n  allow-outside: ["web:8080"]\n  no-new-exposure: true\n',
      })
      .commit('one')
    expect((await run('lint', '--base', 'HEAD')).status).toBe(0)
    repository.write({ 'db.container': PUBLISHED })
    const { stdout } = await run('lint', '--base', 'HEAD', '--format', 'json')
    const rules = JSON.parse(stdout).findings.map((finding: { rule: string }) => finding.rule)
    expect(new Set(rules)).toEqual(new Set(['internal-port-published', 'forbidden-path', 'new-exposure']))
  })

  it('says that nothing was compared where new exposure is ruled out and there is no base', async () => {
    repository.write({ ...SHOP, '.podman-topology.yml': 'assert: { no-new-exposure: true }\n' }).commit('one')
    const notice = 'assert.no-new-exposure was not checked: there is no base to compare with.'
    const { status, stdout } = await run('lint')
    expect([status, stdout.split('\n').filter((line) => line === notice)]).toEqual([0, [notice]])
    expect(JSON.parse((await run('lint', '--format', 'json')).stdout).notices).toEqual([notice])
    expect((await run('lint', '--base', 'HEAD')).stdout).not.toContain('not checked')
    repository.write({ '.podman-topology.yml': '' })
    expect((await run('lint')).stdout).not.toContain('not checked')
  })

  it('warns of names in assertions that nothing has, unless the configuration may serve other repositories as well', async () => {
    const assertions = 'assert:\n  forbid: [{ from: outsde, to: db }]\n  allow-outside: ["wbe:8080", "web:8080"]\n'
    repository.write({ ...SHOP, '.podman-topology.yml': assertions })
    const own = await run('lint')
    expect(own.status).toBe(0)
    expect(own.stdout).toContain('there is no outsde here, did you mean outside?\n  --> .podman-topology.yml:2:12\n')
    expect(own.stdout).toContain('there is no wbe here, did you mean web?\n  --> .podman-topology.yml:3:19\n')
    expect(own.stdout).toContain('\n2 warnings.\n')
    const shared = await runDist(
      'cli.js',
      ['lint', repository.root, '--config', 'shared.yml'],
      `${repository.write({ 'ci/shared.yml': assertions }).root}/ci`,
    )
    expect([shared.status, shared.stdout.split('\n').at(-2)]).toEqual([0, 'No findings.'])
  })

  it('tells the user what is wrong with flags, names and configuration, and exits with 2', async () => {
    repository.write({ ...SHOP, '.podman-topology.yml': 'hots: {}\n' })
    expect(await run('lnt')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("did you mean 'lint'?") })
    expect(await run('lint')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/\.podman-topology\.yml:1:1: .*did you mean 'hosts'\?/),
    })
    expect(await run('lint', 'nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('no such file or directory') })
  })

  it('reads what it can beside what nobody can read, names the rest, and exits with 3 for a unit that does not parse', async () => {
    repository.write({
      ...SHOP,
      'binary.container': '[Container]\0',
      'garbage.container': 'before any section\n[Container]\nImage=x\n',
      'cycle.kube': '[Kube]\nYaml=cycle.yaml\n',
      'cycle.yaml': 'kind: Pod\nspec: &s\n  containers: [*s]\n',
      'large.container': `[Container]\nImage=x\nLabel=${'a'.repeat(5_000_000)}\n`,
      'locked.container': '[Container]\nImage=x\n',
    })
    chmodSync(join(repository.root, 'locked.container'), 0o000)
    symlinkSync('nowhere', join(repository.root, 'broken.container'))
    symlinkSync('/etc/hostname', join(repository.root, 'out.container'))
    const { status, stdout } = await run('lint')
    expect(status).toBe(3)
    for (const name of ['binary.container', 'garbage.container', 'cycle.yaml', 'large.container', 'broken.container', 'out.container'])
      expect(stdout).toContain(name)
    expect(stdout).toContain('quadlet units')
  })
})
