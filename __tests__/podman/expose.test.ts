import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseExpose } from '../../src/podman/index.js'
import { DECLARED, written } from './written.js'

const parse = (source: string) => parseExpose(written(source), DECLARED)

describe('--expose', () => {
  it.each([
    ['80', [[80, 1, 'tcp']]],
    ['53/UDP', [[53, 1, 'udp']]],
    ['8000-8010/sctp', [[8000, 11, 'sctp']]],
    ['80/', [[80, 1, 'tcp']]],
    [
      '80,443/tcp',
      [
        [80, 1, 'tcp'],
        [443, 1, 'tcp'],
      ],
    ],
    ['${P:-80}', [[80, 1, 'tcp']]],
    ['3000-${END}', [[3000, 2, 'tcp']]],
  ])('%s', (source, expected) => {
    const { ports, errors } = parse(source)
    expect(errors).toEqual([])
    expect(ports.map(({ port, count, protocol }) => [port.known && port.value, count, protocol.known && protocol.value])).toEqual(expected)
    expect(ports.every((port) => port.kind === 'expose')).toBe(true)
  })

  it.each([
    ['', null],
    ['80-', "invalid range format for --expose: 80-: invalid end port '': value is empty"],
    ['/tcp', 'invalid range format for --expose: /tcp: empty string specified for ports'],
    ['100-99', 'invalid range format for --expose: 100-99: invalid port range: 100-99'],
    ['http', "invalid range format for --expose: http: invalid start port 'http': invalid syntax"],
    ['70000', "invalid range format for --expose: 70000: invalid start port '70000': value out of range (0–65535)"],
    // What the first check lets pass and the second does not.
    ['0', 'port numbers must be between 1 and 65535 (inclusive), got 0'],
    ['80-80', 'the end port of a range must be higher than the start port - 80 is not higher than 80'],
    ['53/tcp-55/tcp', 'invalid expose format - protocol can only be specified once'],
    ['80/icmp', 'validating protocols for exposed port 80: unrecognized protocol "icmp" in port mapping'],
    ['"80" ', 'invalid argument "\\"80\\" " for "--expose" flag: parse error on line 1, column 4: extraneous or missing " in quoted-field'],
  ])('%s is refused', (source, message) => {
    expect(parse(source).errors.map((error) => error.message)).toEqual(message === null ? [] : [message])
  })

  it('says nothing certain of a hole', () => {
    const [whole, port] = [parse('${P}').ports[0], parse('${P}/udp').ports[0]]
    expect([whole?.port.known, whole?.protocol.known]).toEqual([false, false])
    expect([port?.port, port?.protocol]).toEqual([
      { known: false, text: '${P}', key: 'scope ${P}' },
      { known: true, value: 'udp' },
    ])
    expect(parse('${P:-80}').ports[0]?.origin).toEqual({ ...DECLARED, defaulted: true })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), (source) => Array.isArray(parse(source).ports)))
  })
})
