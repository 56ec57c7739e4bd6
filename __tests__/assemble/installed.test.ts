import { describe, expect, it } from '@jest/globals'
import type { Draft, FileDraft } from '../../src/model/index.js'
import { confidenceOf } from '../../src/model/index.js'
import { container, text, topologyOf } from '../support/drafts.js'

const CONF = {
  'roles/app/templates/config.yaml.j2': 'redis:\n  host: cache\n  port: 6379\n',
  'site.conf': 'server { location / { proxy_pass http://cache:80; } }',
}
const put = (target: string, at = 'roles/app/tasks/main.yml'): FileDraft => {
  const to = text(target, at)
  return {
    kind: 'file',
    format: 'ansible',
    scope: 'roles/app',
    local: target,
    at: to.span(),
    source: 'roles/app/templates/config.yaml.j2',
    target: to,
  }
}
const mount = (hostPath: string, target: string) => ({ text: text(hostPath), source: null, target, hostPath: text(hostPath) })
/** `host:port confidence` of what the app names. */
function named(drafts: readonly Draft[]): string[] {
  const app = topologyOf(drafts, { files: CONF }).containers.find(({ label }) => label === 'app')
  return (app?.mentions ?? []).map(({ host, port, fact }) => `${host}:${port?.known ? port.value : ''} ${confidenceOf(fact)}`)
}
const app = (hostPath: string, file = 'roles/app/templates/app.service.j2'): Draft =>
  container({ local: 'app', file, image: 'ghcr.io/acme/app', mounts: [mount(hostPath, '/etc/app')] })

describe('what tasks put on the machine', () => {
  it('is in the directory that a container of the role mounts', () => {
    expect(named([app('{{ root }}/conf'), put('{{ base }}/conf/config.yaml')])).toEqual(['cache:6379 likely'])
    expect(named([app('/srv/app/conf'), put('/srv/app/conf/config.yaml')])).toEqual(['cache:6379 likely'])
    expect(named([app('{{ root }}/config.yaml'), put('{{ root }}/config.yaml')])).toEqual(['cache:6379 likely'])
  })

  it('is not in another directory, in another role, or anywhere', () => {
    expect(named([app('{{ root }}/data'), put('{{ root }}/conf/config.yaml')])).toEqual([])
    expect(named([app('/srv/other/conf'), put('/srv/app/conf/config.yaml')])).toEqual([])
    expect(named([app('/srv/conf'), put('{{ root }}/conf/config.yaml')])).toEqual([])
    expect(named([app('{{ root }}'), put('{{ root }}/conf/config.yaml')])).toEqual([])
    expect(named([app('{{ root }}/conf', 'roles/web/templates/app.service.j2'), put('{{ root }}/conf/config.yaml')])).toEqual([])
  })
})

describe('another definition of the same image', () => {
  const site = (image: string, target = '/etc/nginx/conf.d/default.conf'): Draft =>
    container({ local: 'twin', file: 'compose.yaml', format: 'compose', image, mounts: [`site.conf:${target}`] })
  const web = (image: string): Draft =>
    container({ local: 'app', file: 'web.container', image, mounts: [mount('/srv/sites', '/etc/nginx/conf.d')] })

  it('shows what stands at that place', () => {
    expect(named([site('ghcr.io/acme/web:1'), web('ghcr.io/acme/web:2')])).toEqual(['cache:80 likely'])
  })

  it('shows nothing of another place, of another image, or of an image that everybody runs', () => {
    expect(named([site('ghcr.io/acme/web:1', '/srv/x.conf'), web('ghcr.io/acme/web:2')])).toEqual([])
    expect(named([site('ghcr.io/acme/web:1'), web('ghcr.io/acme/other:2')])).toEqual([])
    expect(named([site('nginx:1'), web('nginx:1')])).toEqual([])
  })
})
