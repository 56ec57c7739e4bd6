import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sourcesOf } from '../../src/diagnostics/index.js'
import { dotGraph } from '../../src/report/dot.js'
import { graphJson } from '../../src/report/graph-json.js'
import { reachJson, reachText } from '../../src/report/reach.js'
import { declared, spanIn, treeOf } from '../support/reports.js'
import { SHOP, stack } from '../support/topologies.js'

const NO_SOURCES = sourcesOf(treeOf({}))

interface GraphJson {
  schemaVersion: number
  containers: Record<string, unknown>[]
  pods: Record<string, unknown>[]
  networks: Record<string, unknown>[]
  hosts: Record<string, unknown>[]
  dependencies: Record<string, unknown>[]
}
const json = (view: ReturnType<typeof stack>): GraphJson => JSON.parse(graphJson(view, NO_SOURCES))

describe('graphJson', () => {
  it('has the shape that scripts rely on', () => {
    const data = json(stack(SHOP))
    expect(data.schemaVersion).toBe(1)
    expect(data.containers.find(({ id }) => id === 'container:app/db')).toEqual({
      id: 'container:app/db',
      name: 'systemd-db',
      label: 'db',
      format: 'quadlet',
      file: 'app/db.container',
      line: 1,
      image: 'docker.io/library/postgres:16',
      pod: null,
      netns: 'netns:app/db',
      host: 'default',
      networkMode: 'bridge',
      networks: [{ id: 'network:app/back', aliases: [] }],
      publish: [
        { hostAddress: '127.0.0.1', hostPort: 5432, containerPort: 5432, count: 1, protocol: 'tcp', file: 'test.container', line: 1 },
      ],
      listeners: [
        {
          address: '',
          port: 5432,
          protocol: 'tcp',
          exposure: 'host',
          origin: 'image',
          confidence: 'certain',
          file: 'stack.container',
          line: 1,
        },
      ],
    })
    expect(data.pods).toEqual([
      {
        id: 'pod:app/web',
        name: 'systemd-web',
        label: 'web',
        format: 'quadlet',
        members: ['container:app/app', 'container:app/worker'],
        netns: 'netns:pod/app/web',
        host: 'default',
        publish: [{ hostAddress: '', hostPort: 9000, containerPort: 9000, count: 1, protocol: 'tcp', file: 'test.container', line: 1 }],
        networks: [
          { id: 'network:app/back', aliases: [] },
          { id: 'network:app/front', aliases: [] },
        ],
        file: 'app/web.pod',
        line: 1,
      },
    ])
    expect(data.networks[0]).toEqual({
      id: 'network:app/back',
      name: 'systemd-back',
      label: 'back',
      host: 'default',
      internal: false,
      dns: true,
      external: false,
      file: 'stack.container',
      line: 1,
    })
    expect(data.hosts).toEqual([{ name: 'default', mode: 'unknown', podman: '5.8', members: data.containers.map(({ id }) => id) }])
    expect(data.dependencies[3]).toEqual({
      from: 'container:app/proxy',
      to: 'container:app/cache',
      port: 6379,
      protocol: 'tcp',
      confidence: 'certain',
      file: 'stack.container',
      line: 1,
      via: null,
      reach: 'unreachable',
    })
  })

  it('tells what it does not know, what Podman picks, and who shares a namespace', () => {
    const data = json(
      stack({
        containers: [
          { name: 'vpn', image: 'x:${TAG}', publish: ['${PORT}:80', '90', '1000-1002:2000-2002/udp'] },
          { name: 'app', joins: 'vpn' },
        ],
      }),
    )
    expect(data.containers[0]).toMatchObject({ image: null, imageText: 'x:${TAG}', networkMode: 'default' })
    expect(data.containers[0]?.publish).toMatchObject([
      { hostPort: null, hostPortText: '${PORT}', containerPort: 80 },
      { hostPort: null, random: true, containerPort: 90 },
      { hostPort: 1000, containerPort: 2000, count: 3, protocol: 'udp' },
    ])
    expect(data.containers[1]).toMatchObject({ networkMode: 'shared', netns: 'netns:app/vpn', publish: [] })
  })
})

describe('dotGraph', () => {
  it('draws the same as the other picture', () => {
    const text = dotGraph(stack(SHOP))
    expect(text).toContain('label="pod web"')
    expect(text).toContain('n0 -> n2 [label="8080→80", penwidth=2, color="#0969da"]')
    expect(text).toContain('n2 -> n6 [label="✗ 6379", style=dashed, color="#cf222e"]')
  })

  it('lets no name out of its quotes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom('"', '\\', '\n', ']', ';', '}'), fc.string({ unit: 'binary', maxLength: 2 })) }),
        (name) => {
          const text = dotGraph(
            stack({
              containers: [
                { name, image: name, host: name },
                { name: 'b', host: 'h', publish: ['80:80'] },
              ],
            }),
          )
          // Without its quoted strings nothing but the language itself is left.
          expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')).toMatch(/^[\w\s{}[\]=,"\->#]*$/)
        },
      ),
    )
  })
})

describe('reach', () => {
  const files = { 'a.container': '[Container]\nNetwork=x\n' }
  const sources = sourcesOf(treeOf(files))
  const on = declared('on-network', { who: 'a', network: 'x' }, spanIn(files, 'a.container', 'x'))
  const fact = {
    claim: { id: 'reachable-at' as const, data: { from: 'a', to: 'b', how: 'by name' } },
    value: '',
    origin: {
      kind: 'inferred' as const,
      strength: 'certain' as const,
      from: [on, { ...on, origin: { kind: 'default' as const, citation: 'podman-run(1)' } }],
    },
  }
  const answer = { from: 'a', to: 'b', port: 80, reach: { verdict: 'reachable' as const, via: 'name' as const, fact } }

  it('is a verdict with its reasons', () => {
    expect(JSON.parse(reachJson(answer, sources))).toMatchObject({
      from: 'a',
      to: 'b',
      port: 80,
      verdict: 'reachable',
      via: 'name',
      because: [
        {
          claim: 'a reaches b by name',
          because: [
            { claim: 'a is on network x', file: 'a.container', line: 2 },
            { citation: 'podman-run(1)', file: null },
          ],
        },
      ],
    })
  })

  it('is a sentence with its reasons', () => {
    expect(reachText(answer, sources)).toBe(
      'b:80 is reachable from a: a reaches b by name\n  - a is on network x (a.container:2)\n  - a is on network x (podman-run(1))\n',
    )
    const unknown = { ...answer, port: null, reach: { ...answer.reach, verdict: 'unknown' as const } }
    expect(reachText(unknown, sources)).toMatch(/^b is perhaps reachable from a: /)
  })
})
