import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Mention } from '../../../src/model/index.js'
import {
  mentionsOfConfig,
  mentionsOfEnvironment,
  mentionsOfHealthCheck,
  mentionsOfWords,
  splitWords,
} from '../../../src/podman/endpoints/index.js'
import { MappedText } from '../../../src/source/index.js'

const FILE = 'a.conf'
const SEED = { seed: 20260801, numRuns: 400 }

/** What names and addresses are made of, so that random text often is one. */
const pieces = fc.constantFrom(
  ...[
    'db',
    'redis',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '0.0.0.0',
    'a.b',
    '5432',
    '80',
    '99999',
    '://',
    ':',
    '@',
    '/',
    '?',
    '#',
    '=',
    ',',
    ';',
    ' ',
  ],
  ...[
    '-',
    '--',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\t',
    '\\',
    '|',
    '$',
    '${X}',
    '%i',
    'postgres',
    'http',
    'jdbc:',
    'tcp(',
    'host=',
    'server.1=',
  ],
  ...[
    'proxy_pass ',
    'upstream x {',
    'server ',
    'reverse_proxy ',
    'backend x\n',
    '- ',
    'host: ',
    'DB_HOST=',
    '--host',
    'sh -c ',
    'nc ',
    'é',
    '\u{1F600}',
    '\0',
  ],
)
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))
const names = fc.oneof(
  fc.constantFrom('DB_HOST', 'REDIS_URL', 'FOO', 'KAFKA_BROKERS', 'PUBLIC_URL', 'DSN', 'A__HOST', 'LISTEN'),
  fc.string({ maxLength: 12 }),
)

/** A text at an offset of its own, some of it open or defaulted. */
const mapped = fc
  .tuple(texts, fc.nat(1000), fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.boolean()), { maxLength: 3 }))
  .map(([content, start, cuts]) => {
    let from = 0
    const holes = cuts
      .sort((a, b) => a[0] - b[0])
      .flatMap(([at, length, defaulted]) => {
        const begin = Math.max(from, Math.min(at, content.length))
        const end = Math.min(content.length, begin + length)
        from = end
        if (end === begin) return []
        const hole = { start: begin, end, expression: content.slice(begin, end), scope: '' }
        return [defaulted ? { ...hole, defaulted: true as const } : hole]
      })
    return { content, start, text: MappedText.verbatim(FILE, content, start).withHoles(holes) }
  })

/** Every host and port of a mention reads in the source as the mention says, and is not open. */
function expectExact(mentions: readonly Mention[], content: string, start: number): void {
  for (const { host, hostText, port, portText, fact } of mentions) {
    const { file, start: from, end } = hostText.span()
    expect([file, content.slice(from - start, end - start).toLowerCase()]).toEqual([FILE, host])
    expect(hostText.holes.some((hole) => !hole.defaulted)).toBe(false)
    expect(host).toMatch(/^[a-z0-9_.:-]+$/)
    if (portText && port?.known) {
      const at = portText.span()
      expect([content.slice(at.start - start, at.end - start), port.value]).toEqual([portText.text, Number(portText.text)])
      expect(port.value >= 1 && port.value <= 65535).toBe(true)
    }
    expect(fact.origin.kind === 'declared' || fact.origin.kind === 'inferred').toBe(true)
  }
}

describe('whatever the text', () => {
  it('reading variables is exact and never throws', () => {
    fc.assert(
      fc.property(names, mapped, (name, { content, start, text }) => {
        const entry = { name, value: text, at: text.span() }
        expectExact(mentionsOfEnvironment([entry], null), content, start)
        expectExact(mentionsOfEnvironment([entry], 'docker.io/library/odoo'), content, start)
      }),
      SEED,
    )
  })

  it('reading command lines is exact and never throws', () => {
    fc.assert(
      fc.property(mapped, ({ content, start, text }) => {
        const words = splitWords(text)
        for (const word of words) expect(content.slice(word.span().start - start, word.span().end - start)).toBe(word.text)
        expectExact(mentionsOfWords(words, 'Exec'), content, start)
        expectExact(mentionsOfWords([text], 'Exec'), content, start)
        expectExact(mentionsOfHealthCheck([text], 'HealthCmd'), content, start)
      }),
      SEED,
    )
  })

  it.each(['a.conf', 'a.yaml', 'a.json', 'a.ini', 'a.py', 'a.sh', 'Caddyfile', 'nginx.conf', 'haproxy.cfg', '.env', 'a'])(
    'reading %s is exact and never throws',
    (path) => {
      fc.assert(
        fc.property(mapped, ({ content, start, text }) => {
          expectExact(mentionsOfConfig(path, text), content, start)
        }),
        SEED,
      )
    },
  )
})

describe('a URL', () => {
  const host = fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}[a-z0-9]$/)
  const port = fc.integer({ min: 1, max: 65535 })
  // What people's passwords have; `://` and quotes end a URL for every reader, `?…=` begins a query.
  const password = fc
    .stringMatching(/^[A-Za-z0-9!$%&()*+,.:;=?#/@_~-]{0,12}$/)
    .filter((text) => !text.startsWith('//') && !/:\/\/|\?.*=/.test(text))

  it('gives its host and port back, whatever the password', () => {
    fc.assert(
      fc.property(host, port, password, (name, number, secret) => {
        const value = MappedText.verbatim(FILE, `postgres://user:${secret}@${name}:${number}/app`, 0)
        const [mention, ...others] = mentionsOfEnvironment([{ name: 'DATABASE_URL', value, at: value.span() }], null)
        expect([mention?.host, mention?.port, others]).toEqual([name, { known: true, value: number }, []])
        expect(JSON.stringify(mention?.fact)).not.toMatch(/user/)
      }),
      SEED,
    )
  })
})

describe('time', () => {
  // Each of these takes a quadratic reader minutes, and a linear one well below a second on an idle machine.
  it.each<[string, string]>([
    ['schemes', 'a://'.repeat(25_000)],
    ['userinfo', `http://${'a@'.repeat(50_000)}`],
    ['colons', `http://${':'.repeat(100_000)}`],
    ['lists', `redis://${'a,'.repeat(50_000)}`],
    ['queries', `postgres:///x?${'a&'.repeat(50_000)}`],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['quotes', '"a '.repeat(30_000)],
    ['brackets', '{[('.repeat(30_000)],
    ['dashes', '- '.repeat(50_000)],
    ['nesting', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i % 250)}k${i}:`).join('\n')],
    ['lines', 'host: a\nport: 1\n'.repeat(6_000)],
    ['nginx', `proxy_pass ${'$a'.repeat(30_000)};\n${'server a;'.repeat(5_000)}`],
    ['flags', '--a=b '.repeat(20_000)],
    ['backslashes', '\\'.repeat(100_000)],
  ])(
    'grows with the length of %s only',
    (_, content) => {
      const text = MappedText.verbatim(FILE, content, 0)
      const started = performance.now()
      for (const path of ['a.conf', 'a.json', 'a.sh', 'nginx.conf']) mentionsOfConfig(path, text)
      mentionsOfEnvironment([{ name: 'A_URL', value: text, at: text.span() }], null)
      mentionsOfWords(splitWords(text), 'Exec')
      mentionsOfWords([text], 'Exec')
      expect(performance.now() - started).toBeLessThan(15_000)
    },
    60_000,
  )
})
