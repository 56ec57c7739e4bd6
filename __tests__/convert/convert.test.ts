import { describe, expect, it } from '@jest/globals'
import { STORIES } from '../podman-real/convert.js'
import { conversions, reasonsFor, run } from '../support/convert.js'
import type { Files } from '../support/fixtures.js'

const WEB =
  '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n'
const DB = '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\nPublishPort=3306:3306\n'
const SHOP = { 'apps/shop.network': '[Network]\n', 'apps/web.container': WEB, 'apps/db.container': DB }

describe('convert', () => {
  it('makes a Quadlet pod: no ports and networks of their own, localhost, the needless port gone', async () => {
    const [made] = await conversions(SHOP)
    expect(made).toMatchObject({ pod: 'web-db', members: ['db', 'web'], reasons: [] })
    expect(Object.fromEntries(made?.files.map(({ path, text }) => [path, text]) ?? [])).toEqual({
      'apps/web-db.pod': '[Pod]\nPublishPort=8080:80\nNetwork=shop.network\n',
      // To MySQL's clients localhost is a socket in the file system.
      'apps/web.container':
        '[Container]\nImage=docker.io/library/wordpress:6\nEnvironment=WORDPRESS_DB_HOST=127.0.0.1:3306\nPod=web-db.pod\n',
      'apps/db.container': '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nPod=web-db.pod\n',
    })
    expect(made?.notes).toContain('db publishes 3306:3306 no more: nobody outside the pod is seen to need it')
  })

  it('follows a call through the host to the port inside', async () => {
    const files = {
      'cache.container': '[Container]\nImage=docker.io/library/redis:7\nPublishPort=16379:6379\n',
      'web.container':
        '[Container]\nImage=ghcr.io/acme/shop:2\nEnvironment=REDIS_URL=redis://host.containers.internal:16379/0\nPublishPort=8080:8080\n',
    }
    const [made] = await conversions(files)
    expect(made?.files.find(({ path }) => path === 'web.container')?.text).toContain('REDIS_URL=redis://localhost:6379/0')
    expect(made?.files.find(({ path }) => path.endsWith('.pod'))?.text).toBe('[Pod]\nPublishPort=8080:8080\n')
  })

  it.each(STORIES.map((story) => [[story.form, story.variant].filter(Boolean).join(': '), story] as const))(
    'tells the story in %s',
    async (_, { files, pod }) => {
      const [made, ...others] = await conversions(files)
      expect(others).toEqual([])
      expect(made).toMatchObject({ pod, reasons: [] })
      expect(made?.files.map(({ text }) => text).join('\n')).not.toContain('16379')
    },
  )

  it('prints a patch and a text of the same', async () => {
    expect((await run(SHOP, [], 'patch')).printed).toContain('--- /dev/null\n+++ b/apps/web-db.pod\n@@ -0,0 +1,3 @@\n+[Pod]\n')
    expect((await run(SHOP, [], 'text')).printed).toContain('Pod web-db of db and web:\n  - ')
  })

  // podman-compose would start web first, and there is no container whose network it could use.
  it.each([
    ['', '    network_mode: service:db\n    depends_on:\n      - db\n'],
    ['    depends_on:\n      - db\n', '    network_mode: service:db\n    depends_on:\n      - db\n'],
    ['    depends_on: [job]\n', '    network_mode: service:db\n    depends_on: [job, db]\n'],
    [
      '    depends_on:\n      job:\n        condition: service_started\n',
      '    network_mode: service:db\n    depends_on:\n      job:\n        condition: service_started\n      db: { condition: service_started }\n',
    ],
    // By way of another one.
    ['    depends_on: [late]\n', '    network_mode: service:db\n    depends_on: [late]\n'],
  ])('has a service of Compose started after the one whose network it uses: %j', async (written, expected) => {
    const service = (name: string, more: string): string => `  ${name}:\n    image: ghcr.io/acme/${name}:1\n${more}`
    const url = '    environment:\n      DB_URL: postgres://DB_HOST/x\n'
    const rest = `${service('job', '')}${service('late', '    depends_on: [db]\n')}  db:\n    image: docker.io/library/postgres:17\n`
    const [made] = await conversions({ 'compose.yaml': `services:\n${service('web', url.replace('DB_HOST', 'db') + written)}${rest}` }, [
      'web,db',
    ])
    const after = expected.replace('    network_mode: service:db\n', '')
    const [first, ...more] = written === '' ? [expected, ''] : ['    network_mode: service:db\n', after]
    expect(made?.reasons).toEqual([])
    expect(made?.files[0]?.text).toBe(`services:\n${service('web', first + url.replace('DB_HOST', 'localhost') + more.join(''))}${rest}`)
  })

  it('says so when there is nothing to convert', async () => {
    expect((await run({ 'a.container': '[Container]\nImage=x\n' }, [], 'text')).printed).toMatch(/^Nothing to convert/)
  })
})

describe('convert refuses', () => {
  const compose = (web: string, db: string): Files => ({
    'compose.yaml': `services:\n  web:\n    image: docker.io/library/wordpress:6\n    environment: { WORDPRESS_DB_HOST: "db:3306" }\n${web}  db:\n    image: docker.io/library/mariadb:11\n${db}`,
  })

  it('two that listen on one port', async () => {
    const files = {
      ...SHOP,
      'apps/web.container': WEB.replace('wordpress:6', 'nginx:1').replace('Environment=WORDPRESS_DB_HOST', 'Environment=DB_HOST'),
    }
    const both = { ...files, 'apps/db.container': DB.replace('mariadb:11', 'httpd:2') }
    expect(await reasonsFor(both, ['web,db'])).toContain('web and db both listen on port 80')
  })

  it('the network of the host', async () => {
    expect(await reasonsFor({ ...SHOP, 'apps/db.container': DB.replace('shop.network', 'host') }, ['web,db'])).toContain(
      'db runs on the network of the host',
    )
  })

  it('replicas', async () => {
    expect(await reasonsFor(compose('    scale: 2\n', ''))).toContain('2 of web run, and they would want the same port')
  })

  it('a service of Compose that starts before the one whose network it would use', async () => {
    const files = compose('', '    depends_on: [web]\n')
    const refusal = 'web cannot be made to start after db, whose network it would use'
    expect(await reasonsFor(files)).toEqual([refusal])
    expect(await reasonsFor({ 'compose.yaml': files['compose.yaml']?.replace('depends_on: [web]', 'links: ["web:front"]') ?? '' })).toEqual(
      [refusal],
    )
  })

  it('what others outside call by its name', async () => {
    const files = {
      ...SHOP,
      'apps/job.container': '[Container]\nImage=ghcr.io/acme/job:1\nNetwork=shop.network\nEnvironment=DB_URL=mysql://db:3306/x\n',
    }
    expect(await reasonsFor(files, ['web,db'])).toContain('job, which would not be in the pod, calls db as db')
  })

  it('settings of which a pod has one', async () => {
    expect(await reasonsFor({ ...SHOP, 'apps/db.container': `${DB}HostName=data\n` })).toContain(
      "db sets --hostname, which in a pod is the pod's",
    )
  })

  it('what it cannot put in order by lines alone, and answers 1 where it was asked for by name', async () => {
    const files = { ...SHOP, 'apps/db.container': `${DB}PodmanArgs=--memory 1g\n` }
    expect(await reasonsFor(files)).toEqual(['db is written so that it cannot be moved by changing its lines alone'])
    expect((await run(files, ['web,db'])).code).toBe(1)
    expect((await run(files)).code).toBe(0)
  })

  it('containers of two notations', async () => {
    const files = { ...SHOP, 'up.sh': 'podman run -d --name cache docker.io/library/redis:7\n' }
    expect(await reasonsFor(files, ['db,cache'])).toContain('db and cache are not defined in one place and notation')
  })
})
