import { describe, expect, it } from '@jest/globals'
import { container, image, network, networks, pod, port, publish, ref, text } from '../support/drafts.js'

describe('the draft builder', () => {
  it('reads mappings as Podman does', () => {
    expect(publish('127.0.0.1:8080:80/udp')).toMatchObject({
      hostAddress: { value: '127.0.0.1' },
      hostPort: { value: 8080 },
      containerPort: { value: 80 },
      protocol: { value: 'udp' },
      count: 1,
    })
    expect(publish('80').hostPort).toBeNull()
    expect(publish('[::1]:8000-8002:9000-9002')).toMatchObject({ hostAddress: { value: '::1' }, hostPort: { value: 8000 }, count: 3 })
  })

  it('leaves what only the target knows unknown, and takes a default as likely', () => {
    expect(publish('${PORT}:80').hostPort).toEqual({ known: false, text: '${PORT}', key: ' ${PORT}' })
    expect(publish('${PORT:-8080}:80')).toMatchObject({ hostPort: { value: 8080 }, origin: { defaulted: true } })
    expect(publish('80%i:80').hostPort).toMatchObject({ known: false, key: null })
  })

  it('gives every text a place of its own in the file of its draft', () => {
    const {
      publish: publishes,
      environment,
      name,
    } = container({ scope: 'shop', local: 'db', publish: ['5432:5432'], environment: { A: 'b' } })
    expect(publishes[0]?.text.span().file).toBe('shop/db.container')
    expect(environment[0]?.value?.text).toBe('b')
    expect(environment[0]?.value?.span().start).not.toBe(publishes[0]?.text.span().start)
    expect(name.value).toEqual({ known: true, value: 'systemd-db' })
    expect(text('a', 'x').span()).not.toEqual(text('a', 'x').span())
  })

  it('writes network choices in short', () => {
    expect(networks([])).toMatchObject({ mode: { value: 'default' }, explicit: false })
    expect(networks(['host'])).toMatchObject({ mode: { value: 'host' }, explicit: true })
    expect(networks(['container:db']).target).toMatchObject({ by: 'name', name: { value: 'db' } })
    expect(networks(['a.network:alias=db,ip=10.0.0.2', 'b']).attachments).toMatchObject([
      {
        network: { by: 'file', required: { says: 'requested Quadlet unit a.network was not found' } },
        aliases: [{ text: 'db' }],
        ip: { text: '10.0.0.2' },
      },
      { network: { by: 'name', kind: 'network' } },
    ])
  })

  it('makes the other drafts', () => {
    expect(pod({ publish: ['80:80'] })).toMatchObject({ kind: 'pod', local: 'app', sharesNetwork: true, publish: [{ count: 1 }] })
    expect(network({ local: 'a', internal: true })).toMatchObject({
      internal: { value: { value: true } },
      name: { value: { value: 'systemd-a' } },
    })
    expect(image({ tags: ['localhost/a'], ports: ['80/udp'] })).toMatchObject({ ports: [{ protocol: { value: 'udp' }, kind: 'expose' }] })
    expect(port('80', 'container-port')).toMatchObject({ kind: 'container-port', port: { value: 80 } })
    expect(ref.local('container', 'db', 'shop')).toMatchObject({ by: 'local', scope: 'shop' })
  })
})
