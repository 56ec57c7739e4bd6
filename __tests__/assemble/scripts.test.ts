import { describe, expect, it } from '@jest/globals'
import type { Container } from '../../src/model/index.js'
import { check, type Files } from '../support/fixtures.js'

const run = (name: string, flags = '-p 8080:80'): string => `#!/bin/sh\npodman run -d --name ${name} ${flags} ghcr.io/acme/${name}:1\n`
const DB = run('db')
const WEB = run('web')

/** How a collision on one port of the host is reported, if at all: only what runs together is sure to collide. */
async function collision(files: Files): Promise<string> {
  const { report } = await check(files)
  const found = report.findings.filter(({ finding }) => finding.rule === 'host-port-collision')
  expect(found.length).toBeLessThan(2)
  return found[0]?.severity ?? 'none'
}

const meeting = async (files: Files): Promise<string> => {
  const { graph, topology } = (await check(files)).analysis
  const [a, b] = topology.containers as [Container, Container]
  return graph.meet(a, b)
}

describe('two scripts of one directory', () => {
  it('are siblings where nothing says that they are run together', async () => {
    expect(await collision({ 'db.sh': DB, 'web.sh': WEB })).toBe('warning')
    expect(await meeting({ 'db.sh': DB, 'web.sh': WEB })).toBe('siblings')
  })

  it.each<[string, Files]>([
    ['one runs the other', { 'db.sh': DB, 'web.sh': `${WEB}./db.sh\n` }],
    ['one reads the other', { 'db.sh': DB, 'web.sh': `#!/bin/sh\n. "$(dirname "$0")/db.sh"\n${WEB}` }],
    ['a third runs both', { 'db.sh': DB, 'web.sh': WEB, 'up.sh': '#!/bin/sh\nset -e\n\n./db.sh\n\n./web.sh\n' }],
    [
      'a third in the directory above runs both',
      { 's/db.sh': DB, 's/web.sh': WEB, 'up.sh': '#!/bin/sh\ncd s\nbash s/db.sh && bash s/web.sh\n' },
    ],
    ['a recipe runs both', { 'db.sh': DB, 'web.sh': WEB, Makefile: 'up:\n\t./db.sh\n\t./web.sh\n' }],
    ['the README has both typed in', { 'db.sh': DB, 'web.sh': WEB, 'README.md': '# Start\n\n```sh\n./db.sh\n./web.sh\n```\n' }],
    ['they are steps', { '01-db.sh': DB, '02-web.sh': WEB }],
    [
      'one uses the network that the other makes',
      {
        'db.sh': `#!/bin/sh\npodman network create shop\n${run('db', '--network shop -p 8080:80')}`,
        'web.sh': run('web', '--network shop -p 8080:80'),
      },
    ],
    [
      'both use the network of a third',
      {
        'net.sh': '#!/bin/sh\npodman network create shop\n',
        'db.sh': run('db', '--network shop -p 8080:80'),
        'web.sh': run('web', '--network shop -p 8080:80'),
      },
    ],
    [
      'one joins the network of what the other runs',
      { 'db.sh': DB, 'web.sh': `${WEB}podman run -d --name spy --network container:db x\n` },
    ],
  ])('are run together where %s', async (_, files) => {
    expect(await collision(files)).toBe('error')
  })

  it.each<[string, Files]>([
    ['their names say for what', { 'start-dev.sh': DB, 'start-prod.sh': WEB }],
    ['one is the same for another machine', { 'run.sh': DB, 'run_gpu.sh': WEB }],
    ['the README names one or the other', { 'dev.sh': DB, 'prod.sh': WEB, 'README.md': '```sh\n./dev.sh\n# or\n./prod.sh\n```\n' }],
    [
      'they share a network and a purpose',
      {
        'start.dev.sh': run('db', '--network shop -p 8080:80'),
        'start.prod.sh': run('web', '--network shop -p 8080:80'),
      },
    ],
  ])('are alternatives where %s', async (_, files) => {
    expect(await collision(files)).toBe('none')
  })

  it.each<[string, Files]>([
    ['only a comment names the other', { 'db.sh': DB, 'web.sh': `${WEB}# see db.sh\n` }],
    ['a third runs one or the other', { 'db.sh': DB, 'web.sh': WEB, 'up.sh': 'if [ "$1" = db ]; then\n  ./db.sh\nelse\n  ./web.sh\nfi\n' }],
    [
      'the README has each in a block of its own',
      { 'db.sh': DB, 'web.sh': WEB, 'README.md': '```sh\n./db.sh\n```\nor\n```sh\n./web.sh\n```\n' },
    ],
    ['other scripts of those names are run together', { 'a/db.sh': DB, 'a/web.sh': WEB, 'up.sh': 'b/db.sh\nb/web.sh\n' }],
    [
      'each uses a network that Podman has anyway',
      { 'db.sh': run('db', '--network podman -p 8080:80'), 'web.sh': run('web', '--network podman -p 8080:80') },
    ],
  ])('are siblings though %s', async (_, files) => {
    expect(await collision(files)).toBe('warning')
  })

  it('one script and the units beside it are put up together', async () => {
    expect(await collision({ 'db.sh': DB, 'web.container': '[Container]\nImage=ghcr.io/acme/web:1\nPublishPort=8080:80\n' })).toBe('error')
  })
})

describe('what one script plays', () => {
  const pod = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - name: ${name}\n      image: x\n      ports: [{containerPort: 80, hostPort: 8080}]\n`

  it('is put up together with the rest of it', async () => {
    const files = { 'db.yaml': pod('db'), 'web.yaml': pod('web') }
    expect(await collision({ ...files, 'up.sh': 'podman kube play db.yaml\npodman kube play web.yaml\n' })).toBe('error')
    expect(await collision({ ...files, 'db.sh': 'podman kube play db.yaml\n', 'web.sh': 'podman kube play web.yaml\n' })).toBe('warning')
    expect(await collision({ 'db.yaml': pod('db'), 'up.sh': `podman kube play db.yaml\n${WEB}` })).toBe('error')
  })
})
