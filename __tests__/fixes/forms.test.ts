import { describe, expect, it } from '@jest/globals'
import { mended } from '../support/mended.js'

const compose = (web: string, db: string): string =>
  `services:\n  web:\n    image: ghcr.io/acme/shop:2\n    environment:\n      DATABASE_URL: postgres://shop@db/shop\n${web}  db:\n    image: docker.io/library/postgres:16\n${db}networks:\n  front: {}\n  back: {}\n`
const BACK = '    networks: [back]\n'

describe('a network is joined', () => {
  it.each([
    ['a list', '    networks:\n      - front\n', '    networks:\n      - front\n      - back\n'],
    ['a list in brackets', '    networks: [ front ]\n', '    networks: [ front, back ]\n'],
    [
      'a map',
      '    networks:\n      front:\n        aliases: [shop]\n',
      '    networks:\n      front:\n        aliases: [shop]\n      back: {}\n',
    ],
  ])('in %s of a Compose service', async (_, before, after) => {
    const { 'compose.yaml': text } = await mended({ 'compose.yaml': compose(before, BACK) })
    expect(text).toBe(compose(after, BACK))
  })

  it('beside the implicit network of a Compose service', async () => {
    const only = (web: string): string => compose(web, BACK).replace('  front: {}\n', '  default: {}\n')
    const { 'compose.yaml': text } = await mended({ 'compose.yaml': only('') })
    expect(text).toBe(only('    networks:\n      - default\n      - back\n'))
  })

  it('not where a comment behind the last one would come to stand with the new one', async () => {
    const text = compose('    networks:\n      - front # the proxy\n', BACK)
    expect(await mended({ 'compose.yaml': text })).toEqual({ 'compose.yaml': text })
  })

  it('on a command line', async () => {
    const script = (flag: string): string =>
      `#!/bin/sh\npodman network create front\npodman network create back\npodman run -d --name db --network back docker.io/library/postgres:16\npodman run${flag} -d --name web \\\n  --network front -p 8080:8080 -e DATABASE_URL=postgres://shop@db/shop ghcr.io/acme/shop:2\n`
    expect(await mended({ 'up.sh': script('') })).toEqual({ 'up.sh': script(' --network back') })
  })

  it('by the pod of a member', async () => {
    const files = {
      'back.network': '[Network]\n',
      'front.network': '[Network]\n',
      'shop.pod': '[Pod]\nNetwork=front.network\n',
      'web.container': '[Container]\nImage=ghcr.io/acme/shop:2\nPod=shop.pod\nEnvironment=DATABASE_URL=postgres://shop@db/shop\n',
      'cron.container': '[Container]\nImage=ghcr.io/acme/cron:2\nPod=shop.pod\n',
      'db.container': '[Container]\nContainerName=db\nImage=docker.io/library/postgres:16\nNetwork=back.network\n',
    }
    expect(await mended(files)).toEqual({ ...files, 'shop.pod': '[Pod]\nNetwork=front.network\nNetwork=back.network\n' })
  })
})

describe('a published port is moved to the pod', () => {
  it('of a script', async () => {
    const script = (pod: string, member: string): string =>
      `podman pod create${pod} --name shop\npodman run -d --pod shop${member} --name web docker.io/library/nginx:1\npodman run -d --pod shop --name app ghcr.io/acme/shop:2\n`
    expect(await mended({ 'up.sh': script('', ' -p 8080:80') })).toEqual({ 'up.sh': script(' --publish 8080:80', '') })
  })

  it('whose file ends without a line end, or in CRLF', async () => {
    const files = {
      'shop.pod': '[Pod]',
      'app.container': '[Container]\nImage=ghcr.io/acme/shop:2\nPod=shop.pod\n',
      'web.container': '[Container]\nImage=docker.io/library/nginx:1\nPod=shop.pod\nPublishPort=8080:80\n',
    }
    const web = files['web.container'].replace('PublishPort=8080:80\n', '')
    expect(await mended(files)).toEqual({ ...files, 'web.container': web, 'shop.pod': '[Pod]\nPublishPort=8080:80' })
    const windows = { ...files, 'shop.pod': '[Pod]\r\nPodName=shop\r\n\r\n[Install]\r\nWantedBy=default.target\r\n' }
    expect((await mended(windows))['shop.pod']).toBe(
      '[Pod]\r\nPodName=shop\r\nPublishPort=8080:80\r\n\r\n[Install]\r\nWantedBy=default.target\r\n',
    )
  })

  it('of two members after each other', async () => {
    const files = {
      'shop.pod': '[Pod]\n',
      'app.container':
        '[Container]\nImage=docker.io/library/httpd:2\nEnvironment=X=1\nExec=httpd -c "Listen 8081"\nPod=shop.pod\nPublishPort=8081:8081\n',
      'web.container': '[Container]\nImage=docker.io/library/nginx:1\nPod=shop.pod\nPublishPort=8080:80\n',
    }
    const { 'shop.pod': pod } = await mended(files)
    expect(pod).toBe('[Pod]\nPublishPort=8081:8081\nPublishPort=8080:80\n')
  })
})

describe('nothing is done', () => {
  it('where another container gets the setting too', async () => {
    const files = {
      'shop.network': '[Network]\n',
      'db.container': '[Container]\nContainerName=db\nImage=docker.io/library/mariadb:11\nNetwork=shop.network\n',
      'shop.env': 'DATABASE_URL=mysql://shop@db:3307/shop\n',
      'web.container': '[Container]\nImage=ghcr.io/acme/shop:2\nNetwork=shop.network\nEnvironmentFile=./shop.env\n',
      'job.container': '[Container]\nImage=ghcr.io/acme/job:2\nNetwork=shop.network\nEnvironmentFile=./shop.env\n',
    }
    expect(await mended(files)).toEqual(files)
  })

  it('where a database would be opened', async () => {
    const files = {
      'db.container': '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=5432:5433\n',
    }
    expect(await mended(files)).toEqual(files)
  })

  it('to a port whose client may be outside', async () => {
    const files = { 'db.container': '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=5432:5432\n' }
    expect(await mended(files)).toEqual(files)
  })
})

describe('published ports', () => {
  it.each([
    ['a list', '    ports:\n      - "5432:5432"\n      - "5433:5432"\n'],
    ['a list with a comment in it', '    ports:\n      # for ports elsewhere\n      - "5432:5432"\n      - "5433:5432"\n'],
    ['a list in brackets', '    ports: ["5432:5432", "5433:5432"]\n'],
    ['maps', '    ports:\n      - target: 5432\n        published: 5432\n      - target: 5432\n        published: 5433\n'],
  ])('that all go leave no empty `ports:` of %s', async (_, ports) => {
    const { 'compose.yaml': text = '' } = await mended({ 'compose.yaml': compose(BACK, `${ports}${BACK}`) })
    // Whom a comment is for is not known: then the last one stays, on the machine itself.
    expect(text.match(/^.*543[23].*$/gm) ?? []).toEqual(ports.includes('#') ? ['      - "127.0.0.1:5433:5432"'] : [])
    expect(text).not.toMatch(/ports:[ \t]*(?:\n {0,4}\S|$)/)
  })
})
