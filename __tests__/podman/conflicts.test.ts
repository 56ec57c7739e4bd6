import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkMapping, combineMappings, parsePublish, publishConflicts } from '../../src/podman/index.js'
import { DECLARED, words } from './written.js'

function conflicts(version: string, ...sources: string[]) {
  const publishes = words(...sources).flatMap((text) => parsePublish(text, DECLARED).publishes)
  return publishConflicts(publishes, version).map(({ message, startOnly }) => (startOnly ? `start: ${message}` : message))
}

describe('conflicts among the mappings of one container', () => {
  it.each([
    [['80:80', '80:80']],
    [['8080:80', '8081:80']],
    [['8080:80', '8080:80/udp']],
    [['80', '80', '81']],
    [['8000-8010:80-90', '8005:85']],
    [['127.0.0.1:80:80', '10.0.0.5:80:81']],
    [['0.0.0.0:80:80', '[::]:80:80']],
    [['[::1]:80:80', '127.0.0.1:80:81']],
    // Two sctp sockets are never reserved, so Podman starts them.
    [['80:80/sctp', '0.0.0.0:80:81/sctp']],
    // Nothing is known of either.
    [['${A}:80', '${B}:81']],
    [['${A}:80', '8080:81']],
    [['8080:${A}', '8080:${B}']],
    [['%i:80', '%i:81']],
    [['${A}:80', '${A}:80']],
    [['${A}:80', '${A}:81/udp']],
    [['${MAPPING}', '${MAPPING}']],
  ])('%j: none, in any version', (sources) => {
    expect(conflicts('5.8', ...sources)).toEqual([])
    expect(conflicts('6.0', ...sources)).toEqual([])
  })

  it('a host port inside a range with another offset is refused at create', () => {
    const message = 'conflicting port mappings for host port 8001 (protocol tcp)'
    expect(conflicts('5.8', '8000-8005:80-85', '8001:90')).toEqual([message])
    expect(conflicts('6.0', '8000-8005:80-85', '8001:90')).toEqual([message])
  })

  it('one host port to two container ports: the start fails up to 5.8, the create since 6.0', () => {
    expect(conflicts('5.8', '8080:80', '8080:81')).toEqual(['start: listen tcp :8080: bind: address already in use'])
    expect(conflicts('6.0', '8080:80', '8080:81')).toEqual(['host port ":8080/tcp" was already assigned in another port mapping'])
    expect(conflicts('6.0', '[::1]:8080:80', '[::1]:8080:81')).toEqual([
      'host port "[::1]:8080/tcp" was already assigned in another port mapping',
    ])
  })

  it('addresses that overlap: only the start fails', () => {
    expect(conflicts('6.0', '80:80', '127.0.0.1:80:80')).toEqual(['start: listen tcp 127.0.0.1:80: bind: address already in use'])
    expect(conflicts('5.8', '0.0.0.0:80:80', '127.0.0.1:80:81')).toHaveLength(1)
    expect(conflicts('5.8', '127.0.0.1:8000-8010:80-90', '8010:1')).toHaveLength(1)
    expect(conflicts('5.8', '127.0.0.1:8000-8010:80-90', '8011:1')).toEqual([])
  })

  it('an empty address is IPv6 as well since 6.0 only', () => {
    expect(conflicts('6.0', '80:80', '[::]:80:81')).toHaveLength(1)
    expect(conflicts('6.0', '80:80', '[::1]:80:81')).toHaveLength(1)
    expect(conflicts('5.8', '80:80', '[::]:80:81')).toEqual([])
    expect(conflicts('5.8', '80:80', '[::1]:80:81')).toEqual([])
  })

  it('the same expression of one scope is one host port', () => {
    expect(conflicts('5.8', '${A}:80', '${A}:81')).toEqual(['start: listen tcp :${A}: bind: address already in use'])
    expect(conflicts('6.0', '${A}:80', '${A}:81')).toEqual(['host port ":${A}/tcp" was already assigned in another port mapping'])
    expect(conflicts('6.0', '${H}:${A}:80', '${H}:${A}:81')).toHaveLength(1)
    expect(conflicts('6.0', '127.0.0.1:${A}:80', '${H}:${A}:81')).toEqual([])
  })

  it('blames the mapping written later and names the other', () => {
    const publishes = words('8080:81', '9090:1', '8080:80').flatMap((text) => parsePublish(text, DECLARED).publishes)
    const [error, ...more] = publishConflicts(publishes, '6.0')
    expect(more).toEqual([])
    expect([error?.at, error?.related]).toEqual([publishes[2]?.text.span(), publishes[0]?.text.span()])
  })

  it('reports each mapping once, however many it clashes with', () => {
    expect(conflicts('5.8', '80:80', '80:81', '80:82')).toHaveLength(2)
    expect(conflicts('6.0', '80:80', '80:81', '127.0.0.1:80:82', '0.0.0.0:80:83')).toHaveLength(3)
  })
})

describe('one mapping by itself', () => {
  const mapping = { hostIP: '', hostPort: 80, containerPort: 80, range: 1, protocol: 'tcp' }
  it.each([
    [{}, null],
    [{ protocol: 'TCP,udp,' }, null],
    [{ protocol: 'icmp' }, 'unrecognized protocol "icmp" in port mapping'],
    [{ hostIP: 'localhost' }, 'invalid IP address "localhost" in port mapping'],
    [{ containerPort: 0 }, 'container port number must be non-0'],
    [{ containerPort: 65535, range: 2 }, 'container port range exceeds maximum allowable port number'],
    [{ hostPort: 65535, range: 2 }, 'host port range exceeds maximum allowable port number'],
  ])('%j: %s', (change, message) => {
    expect(checkMapping({ ...mapping, ...change })).toBe(message)
  })
})

describe('combining', () => {
  const mapping = fc.record({
    hostIP: fc.constantFrom('', '127.0.0.1', '::1'),
    hostPort: fc.integer({ min: 0, max: 12 }),
    containerPort: fc.integer({ min: 1, max: 12 }),
    range: fc.integer({ min: 1, max: 4 }),
    protocol: fc.constantFrom('tcp', 'udp'),
  })

  it('loses no port of what it accepts, and invents none', () => {
    fc.assert(
      fc.property(fc.array(mapping, { maxLength: 8 }), (mappings) => {
        const { combined, refusals } = combineMappings(mappings, '6.0')
        const refused = new Set(refusals.map((refusal) => refusal.index))
        const ports = (
          list: readonly { hostIP: string; hostPort: number | null; containerPort: number; range: number; protocol: string }[],
        ) =>
          new Set(
            list.flatMap(({ hostIP, hostPort, containerPort, range, protocol }) =>
              Array.from({ length: range }, (_, i) => `${hostIP} ${hostPort ? hostPort + i : 'random'} ${containerPort + i} ${protocol}`),
            ),
          )
        const accepted = ports(mappings.filter((_, index) => !refused.has(index)))
        const given = ports(mappings)
        const got = ports(combined)
        for (const port of accepted) if (refused.size === 0) expect(got).toContain(port)
        for (const port of got) expect(given).toContain(port)
      }),
    )
  })

  it('takes many mappings in stride', () => {
    const many = Array.from({ length: 20000 }, (_, i) => ({
      hostIP: '',
      hostPort: 1 + 3 * i,
      containerPort: 80,
      range: 1,
      protocol: 'tcp',
    }))
    expect(combineMappings(many, '6.0').combined).toHaveLength(20000)
  })
})
