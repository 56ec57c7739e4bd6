import { describe, expect, it } from '@jest/globals'
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
