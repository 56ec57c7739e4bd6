import { describe, expect, it } from '@jest/globals'
import type { CopyDraft, ImageDraft } from '../../src/model/index.js'
import { confidenceOf } from '../../src/model/index.js'
import { container, image, topologyOf } from '../support/drafts.js'

const NGINX = 'upstream app { server web1:5000; }\nserver { location / { proxy_pass http://app; } }\n'

/** What a container says whose image is built from the directory. */
function mentions(context: string, files: Readonly<Record<string, string>>, file = 'compose.yaml'): string[] {
  const built = { ...image({ format: 'compose', local: 'proxy', file, tags: ['x'] }), context }
  const topology = topologyOf([container({ format: 'compose', local: 'proxy', image: 'x', file }), built], { files })
  return topology.containers.flatMap((one) =>
    one.mentions.map(({ host, port, fact }) => `${host}:${port?.known ? port.value : ''} ${confidenceOf(fact)}`),
  )
}

describe('the directory an image is built from', () => {
  it('shows what a proxy in it passes requests to', () => {
    expect(mentions('nginx', { 'nginx/nginx.conf': NGINX, 'nginx/app.conf': 'host = db:1\n' })).toEqual(['web1:5000 likely'])
    expect(mentions('proxy', { 'proxy/conf/Caddyfile': 'x {\n  reverse_proxy app:80\n}\n' })).toEqual(['app:80 likely'])
  })

  it('shows nothing where everything is built from it', () => {
    expect(mentions('', { 'nginx.conf': NGINX })).toEqual([])
    expect(mentions('deploy', { 'deploy/nginx.conf': NGINX }, 'deploy/compose.yaml')).toEqual([])
  })

  it('shows nothing of an application', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`app/f${i}.js`, '']))
    expect(mentions('app', { ...many, 'app/nginx.conf': NGINX })).toEqual([])
    expect(mentions('ngin', { 'nginx/nginx.conf': NGINX })).toEqual([])
  })
})

/** What the web container names whose Containerfile copies `copies` of a context. */
function insideOf(
  files: Readonly<Record<string, string>>,
  copies: readonly CopyDraft[],
  options: { context?: string; environment?: Record<string, string>; others?: readonly ImageDraft[] } = {},
): string[] {
  const { context = 'app', environment = {}, others = [] } = options
  const built = { ...image({ format: 'compose', local: 'web', file: 'compose.yaml', tags: ['x'] }), context, copies, containerfile: 'f' }
  const at = { format: 'compose', file: 'compose.yaml', scope: 's' } as const
  const web = container({ ...at, local: 'web', image: 'x', environment })
  const db = container({ ...at, local: 'db', image: 'postgres:16' })
  const topology = topologyOf([web, db, container({ ...at, local: 'cache', image: 'redis:7' }), built, ...others], { files })
  return topology.containers
    .filter(({ label }) => label === 'web')
    .flatMap(({ mentions }) => mentions.map(({ host, port, fact }) => `${host}:${port?.known ? port.value : ''} ${confidenceOf(fact)}`))
}
const WHOLE: readonly CopyDraft[] = [{ source: 'app', target: '/app', into: true }]

describe('what a Containerfile copies', () => {
  it('names siblings in programs, likely at most, and others nowhere', () => {
    const files = {
      'app/main.py': "r = Redis(host='cache', port=6379)\ne = create_engine('postgresql://app@db/app')\nx = get('http://elsewhere:1')\n",
      'app/words.py': "kind = 'db'\nqueue = 'cache'\n",
    }
    expect(insideOf(files, WHOLE)).toEqual(['cache:6379 likely', 'db:5432 likely'])
  })

  it('is a configuration where a program looks for it', () => {
    const files = { 'app/site.conf': NGINX.replace('web1', 'db') }
    expect(insideOf(files, [{ source: 'app/site.conf', target: '/etc/nginx/conf.d/default.conf', into: false }])).toEqual([
      'db:5000 certain',
    ])
  })

  it('says a default that a variable of the container overrides', () => {
    const files = { 'app/db.js': "new Pool({ host: process.env.DB_HOST || 'db', port: process.env.DB_PORT || 5432 })\n" }
    expect(insideOf(files, WHOLE)).toEqual(['db:5432 likely'])
    expect(insideOf(files, WHOLE, { environment: { DB_HOST: 'cache' } })).toEqual(['cache: likely'])
  })

  it('leaves out tests, dependencies, pages and definitions', () => {
    const text = "connect('postgres://app@db/app')\n"
    const files = Object.fromEntries(
      ['tests/a.py', 'node_modules/x/a.js', 'static/a.js', 'docker-compose.yml', 'a.test.js', 'test_a.py', '.github/a.yml', 'a.md'].map(
        (name) => [`app/${name}`, text],
      ),
    )
    expect(insideOf(files, WHOLE)).toEqual([])
  })

  it('leaves out what belongs to another image, and what two images share', () => {
    const text = "connect('postgres://app@db/app')\n"
    const other = (context: string): ImageDraft => ({
      ...image({ format: 'compose', local: 'other', file: 'compose.yaml', tags: ['y'] }),
      context,
      containerfile: 'g',
    })
    const root: readonly CopyDraft[] = [{ source: '', target: '/app', into: true }]
    expect(insideOf({ 'app/a.py': text }, root, { context: '' })).toEqual(['db:5432 likely'])
    expect(insideOf({ 'app/a.py': text }, root, { context: '', others: [other('app')] })).toEqual([])
    expect(insideOf({ 'a.py': text }, root, { context: '', others: [other('')] })).toEqual([])
  })

  it('is read within bounds', () => {
    const long = `${'x'.repeat(70_000)}\nconnect('postgres://app@db/app')\n`
    expect(insideOf({ 'app/a.py': long, 'app/b.py': "u('postgres://app@db/app')\0" }, WHOLE)).toEqual([])
  })
})
