import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository, runDist } from '../support/processes.js'

const WEB =
  '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n'
const DB = '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\nPublishPort=3306:3306\n'
const FIXED = DB.replace('PublishPort=3306:3306\n', '')
const SHOP = { 'shop.network': '[Network]\n', 'web.container': WEB, 'db.container': DB }

const NOTHING = 'Fixed nothing: no reported finding has a fix that is safe without asking.\n'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())
const run = (...args: string[]) => runDist('cli.js', args, repository.root)

describe('lint --fix', () => {
  it('takes the needless port back, says so, and passes', async () => {
    repository.write(SHOP)
    chmodSync(join(repository.root, 'db.container'), 0o640)
    const { status, stdout, stderr } = await run('lint', '--fix')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'Fixed 1 finding in 1 file:\n  db.container: Drop the published port 3306 of db [internal-port-published]\n',
    })
    expect(stdout).toContain('No findings.')
    expect(repository.read('db.container')).toBe(FIXED)
    expect(repository.read('web.container')).toBe(WEB)
    expect(statSync(join(repository.root, 'db.container')).mode & 0o777).toBe(0o640)
    expect((await run('lint', '--fix')).stderr).toBe(NOTHING)
  })

  it('keeps CRLF and a byte order mark', async () => {
    const windows = DB.replaceAll('\n', '\r\n')
    const compose = [
      '\ufeffservices:',
      '  web:',
      '    image: docker.io/library/wordpress:6',
      '    environment: { WORDPRESS_DB_HOST: "db:3306" }',
      '    ports: ["8080:80"]',
      '  db:',
      '    image: docker.io/library/mariadb:11',
      '    ports:',
      '      - 3306:3306',
      '',
    ].join('\r\n')
    repository.write({ ...SHOP, 'db.container': windows, 'other/compose.yaml': compose })
    await run('lint', '--fix')
    expect(repository.read('db.container')).toBe(windows.replace('PublishPort=3306:3306\r\n', ''))
    expect(repository.read('other/compose.yaml')).toBe(compose.replace('    ports:\r\n      - 3306:3306\r\n', ''))
  })

  it('only shows the diff with --dry-run, which git applies to the same end', async () => {
    repository.write(SHOP).commit('one')
    const { status, stdout, stderr } = await run('lint', '--fix', '--dry-run')
    expect(status).toBe(1)
    expect(stderr).toContain('Would fix 1 finding in 1 file')
    expect(stdout).toBe(
      '--- a/db.container\n+++ b/db.container\n@@ -2,4 +2,3 @@\n Image=docker.io/library/mariadb:11\n ContainerName=db\n Network=shop.network\n-PublishPort=3306:3306\n',
    )
    expect(repository.read('db.container')).toBe(DB)
    repository.write({ 'the.patch': stdout })
    repository.git('apply', 'the.patch')
    expect(repository.read('db.container')).toBe(FIXED)
  })

  it('fixes only what a base does not have', async () => {
    repository.write(SHOP).commit('one')
    expect((await run('lint', '--fix', '--base', 'HEAD')).stderr).toBe(NOTHING)
    expect(repository.read('db.container')).toBe(DB)
  })

  it('leaves what is suppressed', async () => {
    repository.write({
      ...SHOP,
      'db.container': DB.replace('PublishPort', '# podman-topology-ignore internal-port-published -- the office reads it\nPublishPort'),
    })
    expect((await run('lint', '--fix')).stderr).toBe(NOTHING)
  })

  it('writes the file inside the directory that a link leads to, and the link stays one', async () => {
    const { 'db.container': _, ...others } = SHOP
    repository.write({ ...others, 'real/db.txt': DB })
    symlinkSync('real/db.txt', join(repository.root, 'db.container'))
    expect((await run('lint', '--fix')).status).toBe(0)
    expect(repository.read('real/db.txt')).toBe(FIXED)
    expect(lstatSync(join(repository.root, 'db.container')).isSymbolicLink()).toBe(true)
  })

  it('wants --fix beside --dry-run', async () => {
    repository.write(SHOP)
    expect(await run('lint', '--dry-run')).toMatchObject({ status: 2, stderr: 'podman-topology: --dry-run goes with --fix\n' })
  })
})
