import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Publish } from '../../src/model/index.js'
import { lowerRun, type Provider, services } from '../support/compose.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'compose-ports.json')

interface Mapping {
  readonly hostIP: string
  readonly protocol: string
  readonly hostPort: number | null
  readonly containerPort: number
  readonly range: number
}

interface Port {
  readonly hostIP?: string
  readonly host_ip?: string
  readonly published?: string | number
  readonly target: number
  readonly protocol?: string
}

interface Vector {
  readonly id: string
  readonly kind: 'shortSyntax' | 'shortSyntaxList' | 'longSyntax' | 'load' | 'unicity' | 'podmanCompose' | 'dockerApi'
  readonly input: never
  readonly podmanRunP?: { readonly mappings?: readonly Mapping[]; readonly error?: string }
  readonly expect: never
}

const there = existsSync(file)
const vectors: readonly Vector[] = there ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const SKIPPED: Readonly<Record<string, string>> = {
  'transformPorts/ignore invalid IP': 'what compose-go does when told not to interpolate; here both expressions are holes',
}

interface Read {
  readonly publishes: readonly Publish[]
  readonly refused: readonly string[]
}

function read(yaml: string, provider: Provider): Read {
  const lowered = lowerRun({ 'compose.yaml': yaml }, { files: ['compose.yaml'] }, provider)
  return {
    publishes: services(lowered).get('a')?.publish ?? [],
    refused: lowered.problems.filter(({ rule }) => rule === 'invalid-port-mapping').map(({ message }) => message),
  }
}

const serviceWith = (item: unknown): string => `services:\n  a:\n    image: x\n    ports: ${JSON.stringify(item)}\n`

/** One line a port, however the ports are put together in ranges. */
function singly(publishes: readonly Publish[]): string[] {
  return publishes
    .flatMap(({ hostAddress, hostPort, containerPort, protocol, count }) =>
      Array.from({ length: count }, (_, i) => {
        const host = hostPort === null ? '' : hostPort.known ? String(hostPort.value + i) : '?'
        return `${hostAddress.known ? hostAddress.value : '?'}|${host}|${containerPort.known ? containerPort.value + i : '?'}/${protocol.known ? protocol.value : '?'}`
      }),
    )
    .sort()
}

const ofMappings = (mappings: readonly Mapping[]): string[] =>
  mappings
    .flatMap(({ hostIP, hostPort, containerPort, protocol, range }) =>
      Array.from({ length: range }, (_, i) => `${hostIP}|${hostPort === null ? '' : hostPort + i}|${containerPort + i}/${protocol}`),
    )
    .sort()

const ofPorts = (ports: readonly Port[]): string[] =>
  ports.map((port) => `${port.hostIP ?? port.host_ip ?? ''}|${port.published ?? ''}|${port.target}/${port.protocol ?? 'tcp'}`).sort()

/** What compose-go hands on as `8000-9000` the Podman API does not take for one port. */
const isRange = (port: Port): boolean => String(port.published ?? '').includes('-')

;(there ? describe : describe.skip)('compose ports (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(60))

  for (const vector of vectors) {
    const reason = SKIPPED[vector.id]
    const name = vector.id.replaceAll('\n', ' ')
    ;(reason ? it.skip : it)(reason ? `${name}: ${reason}` : name, () => check(vector))
  }
})

function check({ kind, input, expect: wanted, podmanRunP }: Vector): void {
  switch (kind) {
    case 'shortSyntax':
    case 'shortSyntaxList': {
      const items = ([input].flat() as string[]).map(String)
      const { ports, error } = wanted as { ports?: readonly Port[]; error?: string }
      const docker = read(serviceWith(items), 'docker-compose')
      if (error !== undefined || ports?.some(isRange)) expect(docker.refused).not.toEqual([])
      else expect(singly(docker.publishes)).toEqual(ofPorts(ports ?? []))
      if (!podmanRunP) return
      const podman = read(serviceWith(items), 'podman-compose')
      if (podmanRunP.error !== undefined) {
        expect(podman.refused.join('\n')).toContain(podmanRunP.error)
        expect(podman.publishes).toEqual([])
      } else {
        expect(podman.refused).toEqual([])
        expect(singly(podman.publishes)).toEqual(ofMappings(podmanRunP.mappings ?? []))
      }
      return
    }
    case 'longSyntax': {
      const { port } = wanted as { port: Port }
      expect(singly(read(serviceWith([input]), 'docker-compose').publishes)).toEqual(ofPorts([port]))
      return
    }
    case 'unicity': {
      const { ports } = wanted as { ports: readonly (string | Port)[] }
      const once = read(serviceWith(ports), 'docker-compose')
      const all = read(serviceWith(input), 'docker-compose')
      expect(singly(all.publishes)).toEqual(singly(once.publishes))
      return
    }
    case 'podmanCompose': {
      const { yaml } = input as { yaml: string }
      const { podman } = wanted as { podman: { mappings?: readonly Mapping[]; error?: string } }
      const indented = yaml.replace(/^/gm, '    ').trimEnd()
      const result = read(`services:\n  a:\n    image: x\n${indented}\n`, 'podman-compose')
      if (podman.error !== undefined) expect(result.refused.join('\n')).toContain(podman.error)
      else expect(singly(result.publishes)).toEqual(ofMappings(podman.mappings ?? []))
      return
    }
    case 'dockerApi': {
      const { mapping } = wanted as { mapping: Omit<Mapping, 'range'> }
      expect(singly(read(serviceWith([input]), 'docker-compose').publishes)).toEqual(ofMappings([{ ...mapping, range: 1 }]))
      return
    }
    case 'load': {
      const { files, env } = input as { files: readonly string[]; env?: Readonly<Record<string, string>> }
      const { services: expected } = wanted as {
        services: Readonly<Record<string, { ports?: readonly Port[]; dependsOn?: readonly string[] }>>
      }
      const tree: Record<string, string> = {}
      for (const [index, text] of files.entries()) tree[`${index}.yaml`] = text
      tree['testdata/extends/ports.yaml'] = files[0] ?? ''
      tree['.env'] = Object.entries(env ?? LOADED)
        .map(([key, value]) => `${key}=${value}`)
        .join('\n')
      const lowered = lowerRun(tree, { files: files.map((_, index) => `${index}.yaml`), projectDirectory: '' }, 'docker-compose')
      const found = services(lowered)
      for (const [name, service] of Object.entries(expected)) {
        expect(singly(found.get(name)?.publish ?? [])).toEqual(ofPorts(service.ports ?? []))
        if (service.dependsOn) {
          const names = found.get(name)?.after.map((reference) => (reference.name.known ? reference.name.value : '?'))
          expect(names?.sort()).toEqual([...service.dependsOn].sort())
        }
      }
      expect(Object.keys(expected).length).toBeGreaterThan(0)
    }
  }
}

const LOADED: Readonly<Record<string, string>> = { theint: '555', thebool: 'true', thefloat: '3.14', thesize: '1G', theduration: '10s' }
