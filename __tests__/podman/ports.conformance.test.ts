import { expect, it } from '@jest/globals'
import type { Publish } from '../../src/model/index.js'
import type { PortMapping } from '../../src/podman/index.js'
import {
  combineMappings,
  exposedMappings,
  parseArguments,
  parseExpose,
  parseNetworks,
  parsePublish,
  publishConflicts,
} from '../../src/podman/index.js'
import { verifyRange } from '../../src/podman/ports/expose.js'
import { parsePort } from '../../src/podman/ports/range.js'
import { describeWith, vectorsOf } from './vectors.js'
import { DECLARED, words, written } from './written.js'

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly expect: Record<string, unknown>
  readonly since?: string
}

/** Not questions about one container's own strings: __tests__/conformance/port-mappings.test.ts asks the whole program. */
const ELSEWHERE = new Set(['runtimeCollision', 'cliError'])

/** Single vectors that are not met, each with its reason. */
const SKIPPED: Readonly<Record<string, string>> = {}

const file = vectorsOf<{ vectors: Vector[] }>('port-mappings.json')
const NEW = '6.0.0-rc1'
const OLD = '5.8'

interface Mapping {
  readonly hostIP: string
  readonly hostPort: number | null
  readonly containerPort: number
  readonly range: number
  readonly protocol: string
}

const plain = ({ hostIP, hostPort, containerPort, range, protocol }: Mapping): Mapping => ({
  hostIP,
  hostPort,
  containerPort,
  range,
  protocol,
})
const byText = (a: Mapping, b: Mapping): number => JSON.stringify(a).localeCompare(JSON.stringify(b))

function ofPublish(publish: Publish): Mapping {
  const { hostAddress, hostPort, containerPort, protocol, count } = publish
  if (!hostAddress.known || !containerPort.known || !protocol.known || hostPort?.known === false) throw new Error('an unknown value')
  return {
    hostIP: hostAddress.value,
    hostPort: hostPort?.value ?? null,
    containerPort: containerPort.value,
    range: count,
    protocol: protocol.value,
  }
}

function publishesOf(texts: readonly string[]): Publish[] {
  return texts.flatMap((text) => {
    const { publishes, errors } = parsePublish(written(text), DECLARED)
    expect(errors).toEqual([])
    return publishes
  })
}

const toPodman = (mapping: Mapping): PortMapping => ({ ...mapping, hostPort: mapping.hostPort ?? 0 })

const CHECKS: Readonly<Record<string, (vector: Vector) => void>> = {
  parsePortMapping({ input, expect: expected, since }) {
    const { mappings, exposePublished } = input as { mappings: PortMapping[]; exposePublished: Record<string, ('tcp' | 'udp')[]> }
    const { combined, refusals } = combineMappings(mappings, since ?? OLD)
    if (expected.error !== undefined) {
      expect(refusals[0]?.message).toBe(expected.error)
      return
    }
    const exposed = Object.entries(exposePublished).flatMap(([port, list]) => list.map((protocol) => ({ port: Number(port), protocol })))
    const all = [...combined, ...exposedMappings(combined, exposed)].map(plain)
    const want = (expected.mappings as Mapping[]).map(plain)
    expect(refusals).toEqual([])
    if (expected.order === 'exact') expect(all).toEqual(want)
    else expect(all.sort(byText)).toEqual(want.sort(byText))
  },
  createExpose({ input, expect: expected }) {
    const results = (input as string[]).map((text) => parseExpose(written(text), DECLARED))
    const errors = results.flatMap((result) => result.errors)
    if (expected.error) {
      expect(errors).toHaveLength(1)
      return
    }
    expect(errors).toEqual([])
    const exposed: Record<string, string> = {}
    for (const { port, count, protocol } of results.flatMap((result) => result.ports)) {
      if (!port.known || !protocol.known) throw new Error('an unknown port')
      for (let i = 0; i < count; i++) exposed[port.value + i] = protocol.value
    }
    expect(exposed).toEqual(expected.exposed)
  },
  parsePort({ input, expect: expected }) {
    const parsed = parsePort(input as string)
    if (expected.error) expect(parsed).toHaveProperty('error')
    else expect(parsed).toEqual({ port: expected.port })
  },
  verifyExpose({ input, expect: expected }) {
    const refused = (input as string[]).map((text) => verifyRange(text.split('/', 1)[0] ?? ''))
    expect(refused.some((reason) => reason !== null)).toBe(expected.error)
  },
  cliInspect({ input, expect: expected }) {
    const { argv, imageExpose = [] } = input as { argv: string[]; imageExpose?: string[] }
    const { flags, errors } = parseArguments(argv[0] === 'run' ? 'run' : 'create', words(...argv.slice(1)))
    expect(errors).toEqual([])
    const given = (name: string) => flags.flatMap((flag) => (flag.name === name && flag.value !== null ? [flag.value] : []))
    const publishes = given('--publish').flatMap((value) => parsePublish(value, DECLARED, { csv: false }).publishes)
    const declared = [...given('--expose'), ...imageExpose.map((text) => written(text))]
    const exposed = declared
      .flatMap((value) => parseExpose(value, DECLARED).ports)
      .flatMap(({ port, count, protocol }) => {
        if (!port.known || !protocol.known) throw new Error('an unknown port')
        return Array.from({ length: count }, (_, i) => ({ port: port.value + i, protocol: protocol.value }))
      })
    const { combined } = combineMappings(publishes.map(ofPublish).map(toPodman), OLD)
    const publishAll = flags.some((flag) => flag.name === '--publish-all')
    const { choice } = parseNetworks(given('--network'), { scope: '', who: 'it', at: DECLARED.span })
    const isPublished = choice.mode.value === 'default' || choice.mode.value === 'bridge'
    const all = isPublished ? [...combined, ...(publishAll ? exposedMappings(combined, exposed) : [])] : []
    const ports: Record<string, (string | null)[]> = {}
    for (const mapping of all) {
      for (let i = 0; i < mapping.range; i++) {
        const key = `${mapping.containerPort + i}/${mapping.protocol}`
        ports[key] = [...(ports[key] ?? []), mapping.hostPort === null ? null : String(mapping.hostPort + i)]
      }
    }
    const want = expected.inspectPorts as Record<string, { bindings?: number; hostPort?: string | null; hostPorts?: string[] }>
    expect(Object.keys(ports).sort()).toEqual(Object.keys(want).sort())
    expect(Object.keys(ports)).toHaveLength(expected.portCount as number)
    for (const [key, { bindings, hostPort, hostPorts }] of Object.entries(want)) {
      if (bindings !== undefined) expect(ports[key]).toHaveLength(bindings)
      expect(ports[key]).toEqual(hostPorts ?? [hostPort ?? null])
    }
  },
  publishString({ input, expect: expected }) {
    const { publishes, errors } = parsePublish(written(input as string), DECLARED, { csv: false })
    if (expected.error !== undefined) {
      expect(errors.map((error) => error.message)).toEqual([expected.error])
      expect(publishes).toEqual([])
      return
    }
    expect(errors).toEqual([])
    expect(publishes.map(ofPublish)).toEqual((expected.final as Mapping[]).map(plain))
  },
  publishFlagValue({ input, expect: expected }) {
    const { publishes, errors } = parsePublish(written(input as string), DECLARED)
    if (expected.error !== undefined) {
      expect(errors[0]?.message).toMatch(/^invalid argument ".*" for "-p, --publish" flag: parse error on line 1, column \d+: /)
      expect(errors).toHaveLength(1)
      return
    }
    const each = expected.each as { mapping?: { hostPort: number; containerPort: number }; error?: string }[]
    expect(errors.map((error) => error.message)).toEqual(each.flatMap((one) => one.error ?? []))
    const got = publishes.map(ofPublish).map(({ hostPort, containerPort }) => ({ hostPort, containerPort }))
    expect(got).toEqual(
      each.flatMap(({ mapping }) => (mapping ? [{ hostPort: mapping.hostPort, containerPort: mapping.containerPort }] : [])),
    )
  },
  publishMulti({ input, expect: expected }) {
    const publishes = publishesOf(input as string[])
    const { combined, refusals } = combineMappings(publishes.map(ofPublish).map(toPodman), OLD)
    expect(refusals).toEqual([])
    expect(combined.map(plain).sort(byText)).toEqual((expected.mappings as Mapping[]).map(plain).sort(byText))
    const conflicts = publishConflicts(publishes, NEW)
    expect(conflicts.length > 0).toBe(expected.startConflict)
    const since6 = expected.errorSince_6_0_0
    if (since6 !== undefined) {
      expect(conflicts.map((error) => error.message)).toEqual([since6])
      expect(conflicts[0]?.startOnly).toBeUndefined()
      expect(publishConflicts(publishes, OLD)[0]?.startOnly).toBe(true)
    } else expect(conflicts.every((error) => error.startOnly)).toBe(true)
  },
}

describeWith('port mappings as Podman reads them', file !== null, 'port-mappings.json', () => {
  const vectors = file?.vectors ?? []
  const own = vectors.filter((vector) => !ELSEWHERE.has(vector.kind))

  it('knows every kind of vector, and skips at most two in a hundred', () => {
    expect(own.map((vector) => vector.kind).filter((kind) => !Object.hasOwn(CHECKS, kind))).toEqual([])
    expect(Object.keys(SKIPPED).filter((id) => !own.some((vector) => vector.id === id))).toEqual([])
    expect(Object.keys(SKIPPED).length).toBeLessThanOrEqual(own.length * 0.02)
  })
  for (const vector of own) {
    const reason = SKIPPED[vector.id]
    if (reason !== undefined) it.skip(`${vector.id} (${reason})`, () => undefined)
    else it(vector.id, () => CHECKS[vector.kind]?.(vector))
  }
})
