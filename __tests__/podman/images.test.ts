import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { imageKnowledge, imageKnowledgeOf, parseImage, serviceByPort } from '../../src/podman/index.js'
import { written } from './written.js'

const DIGEST = `sha256:${'0'.repeat(64)}`

describe('image names', () => {
  it.each([
    ['postgres', 'docker.io/library/postgres', null, null],
    ['postgres:16', 'docker.io/library/postgres', '16', null],
    ['bitnami/redis:7', 'docker.io/bitnami/redis', '7', null],
    ['docker.io/postgres', 'docker.io/library/postgres', null, null],
    ['quay.io/keycloak/keycloak', 'quay.io/keycloak/keycloak', null, null],
    ['localhost/app', 'localhost/app', null, null],
    ['localhost:5000/app:1', 'localhost:5000/app', '1', null],
    [`postgres@${DIGEST}`, 'docker.io/library/postgres', null, DIGEST],
    [`postgres:16@${DIGEST}`, 'docker.io/library/postgres', '16', DIGEST],
    ['docker://ghcr.io/a/b:c', 'ghcr.io/a/b', 'c', null],
    ['containers-storage:localhost/app', 'localhost/app', null, null],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx', null, null],
    ['mirror.gcr.io/library/nginx', 'docker.io/library/nginx', null, null],
    ['mirror.gcr.io/grafana/grafana', 'docker.io/grafana/grafana', null, null],
    ['public.ecr.aws/docker/library/nginx:1', 'docker.io/library/nginx', '1', null],
    ['public.ecr.aws/x/y', 'public.ecr.aws/x/y', null, null],
    ['arm64v8/nginx', 'docker.io/library/nginx', null, null],
    ['docker.io/arm64v8/nginx:1', 'docker.io/library/nginx', '1', null],
    [' nginx ', 'docker.io/library/nginx', null, null],
    ['', 'docker.io/library/', null, null],
  ])('%s', (text, repository, tag, digest) => {
    expect(parseImage(text)).toEqual({ repository, tag, digest })
  })

  it.each([
    ['postgres:${TAG}', { repository: 'docker.io/library/postgres', tag: '${TAG}', digest: null, open: { tag: true, tagParts: [] } }],
    ['postgres:${TAG:-16}', { repository: 'docker.io/library/postgres', tag: '16', digest: null }],
    ['${REGISTRY}/postgres:16', { repository: '${REGISTRY}/postgres', tag: '16', digest: null, open: { repository: true } }],
    ['${IMAGE}', { repository: '${IMAGE}', tag: null, digest: null, open: { repository: true } }],
    [
      '${REGISTRY}/app:${TAG}',
      { repository: '${REGISTRY}/app', tag: '${TAG}', digest: null, open: { repository: true, tag: true, tagParts: [] } },
    ],
  ])('%s', (source, expected) => {
    expect(parseImage(written(source))).toEqual(expected)
  })

  it('a hole hides the delimiters inside it', () => {
    const text = '{{ a | default("x:1@y/z") }}:5'
    const hole = { start: 0, end: text.length - 2, expression: text.slice(0, -2), scope: null }
    expect(parseImage(written(text).withHoles([hole]))).toEqual({
      repository: text.slice(0, -2),
      tag: '5',
      digest: null,
      open: { repository: true },
    })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => typeof imageKnowledgeOf(parseImage(text)) === 'object'))
  })
})

describe('what is known of an image', () => {
  const of = (text: string) => imageKnowledgeOf(parseImage(written(text)))
  const ports = (text: string) => of(text)?.ports.map(({ port, protocol, confidence }) => `${port}/${protocol} ${confidence}`)

  it('a database', () => {
    const row = of('postgres:16')
    expect(row).toMatchObject({ name: 'docker.io/library/postgres', role: 'database', backing: true, dualUse: false, confidence: 'likely' })
    expect(row?.ports).toEqual([{ port: 5432, count: 1, protocol: 'tcp', confidence: 'likely' }])
    expect(row?.listenEnv).toEqual([{ name: 'PGPORT', port: 5432, protocol: 'tcp', verified: true }])
    expect(row?.listenArgs).toEqual([
      { name: '-p', port: 5432, protocol: 'tcp', verified: true },
      { name: '-c port=', port: 5432, protocol: 'tcp', verified: false },
    ])
    expect(row?.citation).toMatch(/^docker-library\/postgres@[0-9a-f]{12}:.+#L\d+$/)
  })

  it('variants by tag', () => {
    expect(ports('nextcloud')).toEqual(['80/tcp likely'])
    expect(ports('nextcloud:29-fpm-alpine')).toEqual(['9000/tcp likely'])
    expect([of('nextcloud')?.backing, of('nextcloud:29-fpm')?.backing]).toEqual([false, true])
    expect(ports('rabbitmq:3')).not.toContain('15672/tcp likely')
    expect(ports('rabbitmq:3-management')).toContain('15672/tcp likely')
    expect(ports('wordpress:cli')).toEqual([])
  })

  it('an unknown tag decides nothing where variants differ', () => {
    expect([of('nextcloud:${TAG}')?.confidence, of('postgres:${TAG}')?.confidence]).toEqual(['guess', 'likely'])
    expect(of(`nextcloud@${DIGEST}`)?.confidence).toBe('guess')
    // What is known of it does: the name of the variable does not.
    expect(ports('nextcloud:${MAJOR}-fpm-alpine')).toEqual(['9000/tcp likely'])
    expect(of('nextcloud:${fpm}')?.confidence).toBe('guess')
    expect(imageKnowledge('docker.io/library/nextcloud', null)?.confidence).toBe('likely')
  })

  it('the TLS twin of a declared plain port is a guess', () => {
    expect(ports('quay.io/keycloak/keycloak')).toEqual(['8080/tcp likely', '8443/tcp guess'])
    expect(ports('caddy')).toContain('443/tcp guess')
  })

  it('aliases, mirrors and copies', () => {
    expect(of('quay.io/coreos/etcd')?.name).toBe('docker.io/coreos/etcd')
    expect(of('registry.example/cache/grafana/grafana:10')).toMatchObject({ name: 'docker.io/grafana/grafana', confidence: 'likely' })
    expect(of('registry.example/quay.io/keycloak/keycloak')).toMatchObject({ name: 'quay.io/keycloak/keycloak', confidence: 'likely' })
    expect(of('ghcr.io/acme/postgres:16')).toMatchObject({ name: 'docker.io/library/postgres', confidence: 'likely' })
    expect(of('${REGISTRY}/redis')).toMatchObject({ name: 'docker.io/library/redis', confidence: 'likely' })
    expect(of('quay.io/acme/mysql-80')).toMatchObject({ name: 'docker.io/library/mysql', confidence: 'guess' })
    expect(of('ghcr.io/acme/postgres16-alpine')).toMatchObject({ name: 'docker.io/library/postgres', confidence: 'guess' })
  })

  it.each([
    'ghcr.io/acme/postgres-exporter',
    'ghcr.io/acme/redis-commander',
    'ghcr.io/acme/mysql-backup',
    'ghcr.io/acme/app',
    '${IMAGE}',
    '${X}postgres',
    'ghcr.io/acme/constructor',
    '',
  ])('%s is not known', (text) => {
    expect(of(text)).toBeNull()
  })
})

describe('what a port is for', () => {
  it('is in a table', () => {
    expect(serviceByPort(5432, 'tcp')).toMatchObject({ service: 'postgresql', role: 'database', internal: true, tls: false })
    expect(serviceByPort(443, 'tcp')?.tls).toBe(true)
    expect(serviceByPort(53, 'udp')?.role).toBe('dns')
    expect(serviceByPort(5432, 'udp')).toBeNull()
    expect(serviceByPort(1, 'tcp')).toBeNull()
  })
})
