import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Publish, Value } from '../../src/model/index.js'
import { parsePublish } from '../../src/podman/index.js'
import { DECLARED, written } from './written.js'

const parse = (source: string) => parsePublish(written(source), DECLARED)

/** `?text` is an unknown that equals itself, `??text` one that need not. */
function show<T>(value: Value<T> | null): string {
  if (value === null) return 'random'
  if (value.known) return String(value.value)
  return `${value.key === null ? '??' : '?'}${value.text}`
}

function row({ hostAddress, hostPort, containerPort, count, protocol }: Publish): string {
  return `${show(hostAddress)} | ${show(hostPort)} | ${show(containerPort)} x${count} | ${show(protocol)}`
}

function one(source: string): Publish {
  const { publishes, errors } = parse(source)
  expect(errors).toEqual([])
  expect(publishes).toHaveLength(1)
  return publishes[0] as Publish
}

describe('a mapping with holes is read as far as its text allows', () => {
  it.each([
    // address | host port | container port x count | protocol
    ['${PORT}:80', ' | ?${PORT} | 80 x1 | tcp'],
    ['8080:${PORT}', ' | 8080 | ?${PORT} x1 | tcp'],
    ['8080:${PORT}/udp', ' | 8080 | ?${PORT} x1 | udp'],
    ['8080:80/${PROTO}', ' | 8080 | 80 x1 | ?${PROTO}'],
    ['80%i:80', ' | ??80%i | 80 x1 | tcp'],
    ['%i80:80', ' | ??%i80 | 80 x1 | tcp'],
    ['${HOST}:8080:80', '?${HOST} | 8080 | 80 x1 | tcp'],
    ['${HOST}::80', '?${HOST} | random | 80 x1 | tcp'],
    ['127.0.0.1:${PORT}:80', '127.0.0.1 | ?${PORT} | 80 x1 | tcp'],
    ['192.168.${NET}.1:80:80', '?192.168.${NET}.1 | 80 | 80 x1 | tcp'],
    ['[${IP}]:80:80', '?${IP} | 80 | 80 x1 | tcp'],
    ['[::1]:${PORT}:80', '::1 | ?${PORT} | 80 x1 | tcp'],
    ['127.0.0.1:${P:-8080}:80', '127.0.0.1 | 8080 | 80 x1 | tcp'],
    ['${BIND:-127.0.0.1:}8080:80', '127.0.0.1 | 8080 | 80 x1 | tcp'],
    ['${A}-${B}:80-90', ' | ?${A} | 80 x11 | tcp'],
    ['8000-8010:${A}-${B}', ' | 8000 | ?${A} x11 | tcp'],
    ['8000-8010:${RANGE}', ' | 8000 | ?${RANGE} x11 | tcp'],
    ['${RANGE}:80-82', ' | ?${RANGE} | 80 x3 | tcp'],
    ['3000-${END}:3000-${END}', ' | 3000 | 3000 x2 | tcp'],
    ['3000-${END}', ' | random | 3000 x2 | tcp'],
    ['${A}:${B}', ' | ?${A} | ?${B} x1 | tcp'],
  ])('%s', (source, expected) => {
    expect(row(one(source))).toBe(expected)
  })

  it.each([
    // A variable that may bring an address along says nothing certain about it.
    ['${BIND_IP}8080:80', '?${BIND_IP} | 8080 | 80 x1 | tcp'],
    ['${LISTEN}:80', '?${LISTEN} | ??${LISTEN} | 80 x1 | tcp'],
    ['${HOST_PORT}:80', ' | ?${HOST_PORT} | 80 x1 | tcp'],
    ['${ZIP_PORT}:80', ' | ?${ZIP_PORT} | 80 x1 | tcp'],
    // As a host port an address is an error, so what follows holds two ports.
    ['127.0.0.1:${PORTS}', '127.0.0.1 | ??${PORTS} | ??${PORTS} x1 | ??${PORTS}'],
    ['[::1]:${PORTS}', '::1 | ??${PORTS} | ??${PORTS} x1 | ??${PORTS}'],
    // A whole mapping: Podman may even pick the host port, so two of the same need not clash.
    ['${MAPPING}', '??${MAPPING} | ??${MAPPING} | ??${MAPPING} x1 | ??${MAPPING}'],
    ['${MAPPING}/udp', '??${MAPPING} | ??${MAPPING} | ??${MAPPING} x1 | udp'],
    ['80${REST}', '??80${REST} | ??80${REST} | ??80${REST} x1 | ??80${REST}'],
  ])('%s', (source, expected) => {
    expect(row(one(source))).toBe(expected)
  })

  it('keeps defaults as likely values', () => {
    expect(one('${P:-8080}:80').origin).toEqual({ ...DECLARED, defaulted: true })
    expect(one('8080:80').origin).toEqual(DECLARED)
    expect(one('${P}:80').origin).toEqual(DECLARED)
    const [first, second] = parse('80:80,${P:-443}:443').publishes
    expect([first?.origin, second?.origin]).toEqual([DECLARED, { ...DECLARED, defaulted: true }])
  })

  it('leaves an inferred origin as it is', () => {
    const origin = { kind: 'inferred', from: [], strength: 'likely' } as const
    expect(parsePublish(written('${P:-80}:80'), origin).publishes[0]?.origin).toBe(origin)
  })
})

describe('an error is only what no hole can make right', () => {
  it.each([
    ['${P}:', 'must provide a non-empty container port to publish', 0, 5],
    ['${P}:99999', 'parsing container port: port numbers must be between 1 and 65535 (inclusive), got 99999', 5, 10],
    ['0:${P}', 'parsing host port: port numbers must be between 1 and 65535 (inclusive), got 0', 0, 1],
    ['a:${P}', 'parsing host port: invalid port number: strconv.Atoi: parsing "a": invalid syntax', 0, 1],
    ['${A}:${B}:${C}:${D}', 'invalid port format - format is [[hostIP:]hostPort:]containerPort', 0, 19],
    ['${A}/tcp/${B}', 'invalid port format - protocol can only be specified once', 0, 13],
    ['${P}:80/foo', 'unrecognized protocol "foo" in port mapping', 8, 11],
    ['${P}:80/', 'must provide a non-empty protocol to publish', 0, 8],
    ['nohost:${P}:80', 'cannot parse "nohost" as an IP address', 0, 6],
    ['1-2-${P}:80', 'parsing host port: invalid port format - port ranges are formatted as startPort-stopPort', 0, 8],
    ['[::1]:${A}:${B}:80', 'invalid port format - when v6 address specified, must be [ipv6]:hostPort:ctrPort', 0, 18],
  ])('%s', (source, message, from, to) => {
    const { publishes, errors } = parse(source)
    expect(publishes).toEqual([])
    expect(errors).toEqual([{ message, at: { file: 'unit.container', start: 100 + from, end: 100 + to } }])
  })

  it.each(['${X}]:80:80', '[${X}', '"${X}', '[::1]${X}:80', '8000-8010:${P}', '${A}-${B}:80', '${A},${B}'])('%s may be right', (source) => {
    expect(parse(source).errors).toEqual([])
  })
})

describe('lists', () => {
  it('splits at commas, not at those of a hole', () => {
    expect(parse('80:80,127.0.0.1:443:443').publishes.map(row)).toEqual([' | 80 | 80 x1 | tcp', '127.0.0.1 | 443 | 443 x1 | tcp'])
    expect(parse('80:80,127.0.0.1:443:443').publishes.map((publish) => publish.text.span().start)).toEqual([100, 106])
    const hole = { start: 0, end: 6, expression: '$[a,b]', scope: 's' }
    expect(parsePublish(written('$[a,b]:80').withHoles([hole]), DECLARED).publishes.map(row)).toEqual([' | ?$[a,b] | 80 x1 | tcp'])
  })

  it('reports each bad item and keeps the good ones', () => {
    const { publishes, errors } = parse('80:80,x,81:81')
    expect(publishes.map(row)).toEqual([' | 80 | 80 x1 | tcp', ' | 81 | 81 x1 | tcp'])
    expect(errors.map((error) => error.at.start)).toEqual([106])
  })

  it('reads an item that was split off before as one mapping', () => {
    expect(parsePublish(written('80:80,81:81'), DECLARED, { csv: false }).errors.map((error) => error.message)).toEqual([
      'cannot parse "80" as an IP address',
    ])
  })

  it('gives nothing for an empty value', () => {
    expect(parse('')).toEqual({ publishes: [], errors: [] })
  })

  it('takes the quotes off a quoted item', () => {
    const publish = parse('"8080:80",81:81').publishes[0]
    expect(publish?.text.span()).toEqual({ file: 'unit.container', start: 101, end: 108 })
    expect(parse('"80:80/udp,tcp"').publishes.map(row)).toEqual([' | 80 | 80 x1 | tcp', ' | 80 | 80 x1 | udp'])
  })
})

describe('properties', () => {
  const port = fc.integer({ min: 1, max: 65000 })
  const mapping = fc.record({
    address: fc.constantFrom('', '127.0.0.1:', '[::1]:', '0.0.0.0:', '${HOST}:'),
    host: port,
    container: port,
    more: fc.integer({ min: 0, max: 9 }),
    protocol: fc.constantFrom('', '/tcp', '/udp', '/sctp', '/UDP'),
  })
  const text = ({
    address,
    host,
    container,
    more,
    protocol,
  }: {
    address: string
    host: number
    container: number
    more: number
    protocol: string
  }) => {
    const range = (first: number): string => (more === 0 ? String(first) : `${first}-${first + more}`)
    return `${address}${range(host)}:${range(container)}${protocol}`
  }

  it('the parts are slices whose spans read exactly like them', () => {
    fc.assert(
      fc.property(fc.array(mapping, { minLength: 1, maxLength: 4 }), (mappings) => {
        const source = mappings.map(text).join(',')
        const { publishes, errors } = parse(source)
        expect(errors).toEqual([])
        expect(publishes).toHaveLength(mappings.length)
        for (const [i, publish] of publishes.entries()) {
          const under = ({ start, end }: { start: number; end: number }): string => source.slice(start - 100, end - 100)
          const { host, container, more } = mappings[i] as { host: number; container: number; more: number }
          expect(under(publish.text.span())).toBe(text(mappings[i] as never))
          expect(publish.hostPort).toEqual({ known: true, value: host })
          expect(publish.containerPort).toEqual({ known: true, value: container })
          expect(publish.count).toBe(more + 1)
          for (const part of [publish.hostPortText, publish.containerPortText]) {
            expect(part).toBeDefined()
            expect(under(part?.span() ?? { start: 0, end: 0 })).toBe(part?.text)
          }
          expect(publish.hostPortText?.text.split('-')[0]).toBe(String(host))
        }
      }),
    )
  })

  it('never throws, never blames a hole, and keeps its spans inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(':', '-', '/', ',', '[', ']', '"', '80', '127.0.0.1', '::1', 'tcp', '${P}', '${P:-80}', '%i', ' ', '\r\n', '-1'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = pieces.join('')
        const { publishes, errors } = parse(source)
        for (const { at } of [...errors, ...publishes.map((publish) => ({ at: publish.text.span() }))]) {
          expect(at.start).toBeGreaterThanOrEqual(100)
          expect(at.end).toBeLessThanOrEqual(100 + source.length)
          expect(at.start).toBeLessThanOrEqual(at.end)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('what is right with a value in place of a hole is no error with the hole', () => {
    const values = fc.constantFrom('8080', '8080-8081', '127.0.0.1', '127.0.0.1:8080', '80:80', '53/udp', '[::1]:80', 'udp', '0', '')
    const before = fc.constantFrom('', '127.0.0.1:', '8080:', '[::1]:', '80', '80-', '80:80/')
    const after = fc.constantFrom('', ':80', '80', ':80-81', '/tcp', ':80/tcp', '0:80', ',81:81')
    fc.assert(
      fc.property(before, values, after, (left, value, right) => {
        const filled = parse(`${left}${value}${right}`)
        if (filled.errors.length === 0) expect(parse(`${left}\${X}${right}`).errors).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
