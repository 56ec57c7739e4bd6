import { describe, expect, it } from '@jest/globals'
import { conversions, reasonsFor } from '../support/convert.js'
import type { Files } from '../support/fixtures.js'

const DB = 'podman run -d --name db --network shop docker.io/library/postgres:17\n'
const WEB = 'podman run -d --name web --network shop -e DB_URL=postgres://db/x ghcr.io/acme/shop:2\n'
const AFTER =
  'podman pod create --name web-db --network shop\npodman run --pod web-db -d --name db docker.io/library/postgres:17\npodman run --pod web-db -d --name web -e DB_URL=postgres://localhost/x ghcr.io/acme/shop:2\n'
const GUARD = 'if [[ $POD_NAME == "" ]]; then\n  echo usage\n  exit 1\nfi\n'
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')

const script = (...lines: string[]): Files => ({ 'up.sh': ['#!/bin/bash\npodman network create shop\n', ...lines].join('') })

const compose = (image: string): string =>
  `services:\n  web:\n    image: ${image}\n    environment:\n      DB_URL: postgres://db/x\n  db:\n    image: docker.io/library/postgres:17\n`

describe('convert of what depends on conditions', () => {
  it.each([
    ['behind a guard', script(GUARD, DB, WEB), `${GUARD}${AFTER}`],
    ['in one arm', script('if [ -n "$ALL" ]; then\n', indented(DB + WEB), 'fi\n'), `if [ -n "$ALL" ]; then\n${indented(AFTER)}fi\n`],
    [
      'in one of many',
      script(`case $1 in\nup)\n${DB}${WEB};;\ndown) podman stop -a;;\nesac\n`),
      `case $1 in\nup)\n${AFTER};;\ndown) podman stop -a;;\nesac\n`,
    ],
  ])('takes containers %s, which depend on the same', async (_, files, after) => {
    const [made, ...others] = await conversions(files)
    expect(others).toEqual([])
    expect(made?.reasons).toEqual([])
    expect(made?.files).toEqual([{ path: 'up.sh', new: false, text: `#!/bin/bash\npodman network create shop\n${after}` }])
  })

  it('takes each of two Compose files that define the same by itself', async () => {
    const made = await conversions({ 'compose.yaml': compose('ghcr.io/acme/shop:2'), 'compose.dev.yaml': compose('ghcr.io/acme/shop:dev') })
    const of = (path: string, image: string) => ({
      pod: 'web-db',
      reasons: [],
      files: [
        {
          path,
          new: false,
          text: `services:\n  web:\n    image: ${image}\n    network_mode: service:db\n    depends_on:\n      - db\n    environment:\n      DB_URL: postgres://localhost/x\n  db:\n    image: docker.io/library/postgres:17\n`,
        },
      ],
    })
    expect(made.map(({ pod, reasons, files }) => ({ pod, reasons, files }))).toEqual([
      of('compose.dev.yaml', 'ghcr.io/acme/shop:dev'),
      of('compose.yaml', 'ghcr.io/acme/shop:2'),
    ])
  })

  it.each([
    [
      script(DB, 'if [ -n "$WITH_WEB" ]; then\n', indented(WEB), 'fi\n'),
      ['whether web runs depends on a condition (up.sh:4), and db does not depend on it alike'],
    ],
    [script(DB, GUARD, WEB), ['whether web runs depends on a condition (up.sh:4), and db does not depend on it alike']],
    [script(DB, 'podman ps || exit 1\n', WEB), ['whether web runs depends on a condition (up.sh:4), and db does not depend on it alike']],
    [script(DB, WEB, 'podman rm -f web\n'), ['web is ended again (up.sh:5)']],
  ])('says which condition is not that of all: %#', async (files, reasons) => {
    expect(await reasonsFor(files, ['web,db'])).toEqual(reasons)
  })

  it('says of which files one is chosen', async () => {
    const web = (tag: string): string =>
      `services:\n  web:\n    image: ghcr.io/acme/shop:${tag}\n    environment:\n      DB_URL: postgres://db/x\n`
    const files = {
      'compose.yaml': 'services:\n  db:\n    image: docker.io/library/postgres:17\n',
      'compose.dev.yaml': `${web('dev')}    depends_on: [db]\n`,
      'compose.prod.yaml': `${web('2')}    depends_on: [db]\n`,
    }
    expect(await reasonsFor(files)).toEqual([
      'whether web runs depends on whether compose.dev.yaml is used, and db does not depend on it alike',
    ])
  })

  it('leaves two alone of which only one runs', async () => {
    const web = (tag: string): string =>
      `[Container]\nImage=ghcr.io/acme/shop:${tag}\nNetwork=shop.network\nEnvironment=DB_URL=postgres://db/x\n`
    const files = {
      'shop.network': '[Network]\n',
      'web.container': web('2'),
      'web-dev.container': web('dev'),
      'db.container': '[Container]\nImage=docker.io/library/postgres:17\nContainerName=db\nNetwork=shop.network\n',
    }
    expect(await reasonsFor(files)).toEqual(['web-dev and web are two of which one is chosen'])
  })

  it('leaves instances of a template alone, which are made of one text', async () => {
    const files = {
      'shop.network': '[Network]\n',
      'web@.container': '[Container]\nImage=ghcr.io/acme/shop:2\nNetwork=shop.network\nEnvironment=DB_URL=postgres://db/x\n',
      'web@one.container': '[Container]\nImage=ghcr.io/acme/shop:2\nNetwork=shop.network\nEnvironment=DB_URL=postgres://db/x\n',
      'db.container': '[Container]\nImage=docker.io/library/postgres:17\nContainerName=db\nNetwork=shop.network\n',
    }
    expect(await reasonsFor(files, ['web@one,db'])).toContain('web@one is an instance of a template')
  })
})
