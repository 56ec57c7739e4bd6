import { describe, expect, it } from '@jest/globals'
import type { Edit, Publish } from '../../../src/model/index.js'
import { draftOf, lowerTree } from '../../support/lower-quadlet.js'

const FILE = 'web.container'
const unit = (lines: string): string => `[Container]\nImage=x\n${lines}\nLabel=end\n`
const publishes = (source: string): readonly Publish[] => draftOf(lowerTree({ [FILE]: source }), 'container', 'web').publish

function apply(source: string, edits: readonly Edit[] | undefined): string | undefined {
  return edits
    ?.toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), source)
}

/** The unit after the edit of its first publish. */
function edited(lines: string, kind: 'remove' | 'loopback'): string | undefined {
  const source = unit(lines)
  return apply(source, publishes(source)[0]?.edits?.[kind])
}

describe('the edits of a published port', () => {
  it('remove the line, with its line break', () => {
    expect(edited('PublishPort=80:80', 'remove')).toBe('[Container]\nImage=x\nLabel=end\n')
    expect(edited('  PublishPort = "80:80" ', 'remove')).toBe('[Container]\nImage=x\nLabel=end\n')
    const crlf = '[Container]\r\nImage=x\r\nPublishPort=80:80\r\nLabel=a\r\n'
    expect(apply(crlf, publishes(crlf)[0]?.edits?.remove)).toBe('[Container]\r\nImage=x\r\nLabel=a\r\n')
    const last = '[Container]\nImage=x\nPublishPort=80:80'
    expect(apply(last, publishes(last)[0]?.edits?.remove)).toBe('[Container]\nImage=x\n')
  })

  it('leave a line that says more than one port', () => {
    expect(edited('PublishPort=80:80,81:81', 'remove')).toBeUndefined()
    expect(edited('PublishPort=\\\n80:80', 'remove')).toBeUndefined()
    expect(edited('PodmanArgs=-p 80:80', 'remove')).toBeUndefined()
    expect(edited('PodmanArgs=-p 80:80', 'loopback')).toBeUndefined()
  })

  it('bind to loopback where the address stands, or would stand', () => {
    const value = (lines: string): string | undefined => /PublishPort=(.*)/.exec(edited(lines, 'loopback') ?? '')?.[1]
    expect(value('PublishPort=80:80')).toBe('127.0.0.1:80:80')
    expect(value('PublishPort="8080:80/udp"')).toBe('"127.0.0.1:8080:80/udp"')
    expect(value('PublishPort=0.0.0.0:80:80')).toBe('127.0.0.1:80:80')
    expect(value('PublishPort=192.168.1.2::80')).toBe('127.0.0.1::80')
    expect(value('PublishPort=[::]:80:80')).toBe('[::1]:80:80')
    expect(value('PublishPort=80')).toBe('127.0.0.1::80')
    expect(value('PublishPort=8000-8010:80-90')).toBe('127.0.0.1:8000-8010:80-90')
    expect(value('PublishPort=80:80,81:81')).toBe('127.0.0.1:80:80,81:81')
  })

  it('leave what is on loopback already', () => {
    expect(edited('PublishPort=127.0.0.1:80:80', 'loopback')).toBeUndefined()
    expect(edited('PublishPort=[::1]:80:80', 'loopback')).toBeUndefined()
  })

  it('read as they did, but narrower', () => {
    for (const mapping of ['80:80', '0.0.0.0:80:80', '80', '8000-8001:80-81/udp', '[::]:80:80', '10.0.0.1::53/udp']) {
      const [before] = publishes(unit(`PublishPort=${mapping}`))
      const [after] = publishes(edited(`PublishPort=${mapping}`, 'loopback') ?? '')
      expect(after?.hostAddress).toEqual({ known: true, value: mapping.startsWith('[') ? '::1' : '127.0.0.1' })
      expect([after?.hostPort, after?.containerPort, after?.count, after?.protocol]).toEqual([
        before?.hostPort,
        before?.containerPort,
        before?.count,
        before?.protocol,
      ])
    }
  })
})

describe('what Podman refuses of a published port', () => {
  const problems = (lines: string, more: Record<string, string> = {}) =>
    lowerTree({ [FILE]: unit(lines), ...more }).problems.map(({ rule, code, message, at }) => [rule, code, message, at.start])

  it('is a problem at its place, in Podman’s words', () => {
    const start = '[Container]\nImage=x\nPublishPort='.length
    expect(problems('PublishPort=80:80 # web')).toEqual([
      ['invalid-port-mapping', 'port-mapping', expect.stringContaining('Podman refuses web.container: '), start + 3],
    ])
    expect(problems('PublishPort=8000-8010:80')[0]?.[2]).toContain('host and container port ranges have different lengths: 11 vs 1')
  })

  it('counts two container ports on one host port, where ports are mapped', () => {
    const twice = 'PublishPort=80:80\nPublishPort=80:81'
    expect(problems(twice).map(([, code]) => code)).toEqual(['port-conflict-at-start'])
    expect(problems(`${twice}\nNetwork=host`)).toEqual([])
    expect(problems('PublishPort=80:80\nPublishPort=80:80')).toEqual([])
  })
})
