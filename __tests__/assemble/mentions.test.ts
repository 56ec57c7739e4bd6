import { describe, expect, it } from '@jest/globals'
import { container, image, text, topologyOf } from '../support/drafts.js'

const mentionsOf = (
  partial: Parameters<typeof container>[0],
  files: Readonly<Record<string, string>> = {},
  others: Parameters<typeof topologyOf>[0] = [],
) => topologyOf([container(partial), ...others], { files }).containers.find(({ label }) => label === 'web')?.mentions ?? []
const hosts = (mentions: ReturnType<typeof mentionsOf>): string[] => mentions.map(({ host }) => host)

describe('mentions', () => {
  it('are collected from variables, the command and the entrypoint', () => {
    const mentions = mentionsOf({
      image: 'acme/app',
      environment: { DATABASE_URL: 'postgres://u:p@db:5432/x' },
      command: ['--redis-host', 'cache'],
      entrypoint: ['/wait-for-it.sh', 'queue:5672'],
    })
    expect(hosts(mentions).sort()).toEqual(['cache', 'db', 'queue'])
    expect(mentions.find(({ host }) => host === 'db')).toMatchObject({ port: { value: 5432 }, setting: 'DATABASE_URL' })
  })

  it('are collected from configuration files that are mounted, with their place there', () => {
    const files = {
      'conf/default.conf': 'server {\n  location / { proxy_pass http://backend:8000; }\n}\n',
      'src/a.py': 'x = "http://nobody:1"',
    }
    const mentions = mentionsOf({ image: 'nginx', mounts: ['conf:/etc/nginx/conf.d', 'src:/app'] }, files)
    expect(hosts(mentions)).toEqual(['backend'])
    const at = mentions[0]?.hostText.span()
    expect([at?.file, files['conf/default.conf'].slice(at?.start, at?.end)]).toEqual(['conf/default.conf', 'backend'])
  })

  it('leave out what is no configuration: binaries, long files, directories of sources', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`app/c${i}.conf`, 'x=http://nobody:1']))
    expect(mentionsOf({ mounts: ['app:/etc/app'] }, many)).toEqual([])
    expect(mentionsOf({ mounts: ['a.conf:/a'] }, { 'a.conf': `u=http://nobody:1\n${'x'.repeat(300_000)}` })).toEqual([])
    expect(mentionsOf({ mounts: ['a.conf:/a'] }, { 'a.conf': 'u=http://nobody:1\0' })).toEqual([])
    expect(mentionsOf({ mounts: ['gone.conf:/a', { text: text('x'), source: null, target: null }] })).toEqual([])
  })

  it('take the variables of a Containerfile unless the container sets them', () => {
    const built = image({ format: 'compose', local: 'web', tags: ['x'], environment: { API_URL: 'http://api:1', DB_HOST: 'olddb' } })
    expect(hosts(mentionsOf({ image: 'x', environment: { DB_HOST: 'db' } }, {}, [built])).sort()).toEqual(['api', 'db'])
  })

  it('are not a container’s own health check', () => {
    expect(mentionsOf({ image: 'acme/app', healthCommand: 'curl http://localhost:80/' })).toEqual([])
  })
})
