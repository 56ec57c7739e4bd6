import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sourcesOf } from '../../src/diagnostics/index.js'
import { excerptOf } from '../../src/report/excerpt.js'
import { hiddenRanges, secretRanges } from '../../src/report/redact.js'
import type { SourceSpan } from '../../src/source/index.js'
import { spanIn, treeOf } from '../support/reports.js'

const show = (text: string, words: string, masks: readonly string[] = []): string | null => {
  const files = { f: text }
  const spans = masks.map((mask): SourceSpan => spanIn(files, 'f', mask))
  const excerpt = excerptOf(spanIn(files, 'f', words), { sources: sourcesOf(treeOf(files)), masks: new Map([['f', spans]]) })
  if (!excerpt) return null
  const [mark] = excerpt.marks
  return mark
    ? `${excerpt.text.slice(0, mark.start)}«${excerpt.text.slice(mark.start, mark.end)}»${excerpt.text.slice(mark.end)}`
    : excerpt.text
}

describe('excerptOf', () => {
  it.each([
    ['PublishPort=5432:5432', '5432:5432', 'PublishPort=«5432:5432»'],
    ['Environment=POSTGRES_PASSWORD=hunter2', 'POSTGRES_PASSWORD', 'Environment=«POSTGRES_PASSWORD»=…'],
    ['Environment="A=one two" "URL=postgres://u:p@db:5432/x"', 'db:5432', 'Environment="A=…" "URL=…«db:5432»…"'],
    ['  POSTGRES_PASSWORD: hunter2 # why', 'POSTGRES_PASSWORD', '  «POSTGRES_PASSWORD»: …'],
    ['      - DB_HOST=db', 'db', '      - DB_HOST=«db»'],
    ['      - DB_HOST=db and more', 'DB_HOST=db and more', '      - «DB_HOST=…»'],
    ['      value: hunter2', 'value', '      «value»: …'],
    ['podman run -e PASS=x -p 80:80 --network=front web', '80:80', 'podman run -e PASS=… -p «80:80» --network=front web'],
    ['podman run --env=PASS="a b" -p 80:80 web', '80:80', 'podman run --env=PASS=… -p «80:80» web'],
    ['Exec=redis-server --requirepass hunter2 --port 6379', '6379', 'Exec=redis-server --requirepass … --port «6379»'],
    ['Exec=x --db-password=hunter2 --port 6379', '6379', 'Exec=x --db-password=… --port «6379»'],
    ['url = http://user:pass@host/x', 'host', 'url = http://…@«host»/x'],
    ['PodmanArgs=--creds me:hunter2 -p 80:80', '80:80', 'PodmanArgs=--creds … -p «80:80»'],
    ['HealthCmd=curl -u me:hunter2 http://db:5432/', 'db:5432', 'HealthCmd=curl -u me:… http://«db:5432»/'],
    ['Exec=x --user=me:hunter2 --port 80', '80', 'Exec=x --user=me:… --port «80»'],
    ['podman run --user 1000:1000 -p 80:80 web', '80:80', 'podman run --user 1000:1000 -p «80:80» web'],
    ['HealthCmd=mysqladmin ping -h db -uroot -phunter2 -P 3306', '3306', 'HealthCmd=mysqladmin ping -h db -uroot -p… -P «3306»'],
    [
      'podman run --name mysql -p3306:3306 -p127.0.0.1:80:80/tcp mysql',
      '80:80',
      'podman run --name mysql -p3306:3306 -p127.0.0.1:«80:80»/tcp mysql',
    ],
    ['test: ["CMD", "redis-cli", "-a", "hunter2", "-p", "6379"]', '6379', 'test: ["CMD", "redis-cli", "-a", "…", "-p", "«6379»"]'],
    ['ExecStart=sshpass -p hunter2 ssh a@b podman run -p 80:80 x', '80:80', 'ExecStart=sshpass -p … ssh a@b podman run -p «80:80» x'],
    ['db_password: hunter2', 'db_password', '«db_password»: …'],
  ])('shows %j without what may be secret', (line, words, expected) => {
    expect(show(line, words)).toBe(expected)
  })

  it('hides the values that a format read as environment, but not the host or port in them that a finding means', () => {
    expect(show('  url: tcp://db:5432/secret', 'db:5432', ['tcp://db:5432/secret'])).toBe('  url: …«db:5432»…')
    expect(show('  url: secret', 'url: secret', ['secret'])).toBe('  «url: …»')
  })

  it('hides a whole line inside a longer value', () => {
    expect(show('x: |\n  first line\n  second db line\n', 'db', ['first line\n  second db line'])).toBe('…«db»…')
  })

  it('spells out what cannot be seen, and keeps the mark where it belongs', () => {
    expect(show('a\u202e\tb\u001b[31m c', 'c')).toBe('a<U+202E> b<U+001B>[31m «c»')
  })

  it('cuts a long line around the mark', () => {
    expect(show(`${'a '.repeat(200)}HERE${' b'.repeat(200)}`, 'HERE')).toMatch(/^…(?:a ){20}«HERE»(?: b){38}…$/)
    expect(show(`PublishPort=80:80 ${'x'.repeat(500)}`, '80:80')).toMatch(/^PublishPort=«80:80» x{102}…$/)
  })

  it('marks a multi-line span on its first line, and an empty one where it is', () => {
    expect(show('one two\nthree', 'two\nthree')).toBe('one «two»')
    const files = { f: 'ab' }
    expect(excerptOf({ file: 'f', start: 1, end: 1 }, { sources: sourcesOf(treeOf(files)), masks: new Map() })?.marks).toEqual([
      { start: 1, end: 2 },
    ])
  })

  it('has nothing to show of a file that is not there', () => {
    expect(excerptOf({ file: 'gone', start: 3, end: 4 }, { sources: sourcesOf(treeOf({})), masks: new Map() })).toBeNull()
  })

  it('never shows a value in full that is assigned to a variable', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,12}$/)
    const value = fc.stringMatching(/^[a-z]{8,20}$/)
    const before = fc.constantFrom(
      '',
      '- ',
      'Environment=',
      'Environment="',
      'export ',
      'podman run -e ',
      'podman run --env=',
      '  - "',
      '--env ',
    )
    fc.assert(
      fc.property(before, name, fc.constantFrom('=', ': '), value, (prefix, variable, sign, secret) => {
        const line = `${prefix}${variable}${sign}${secret}`
        const excerpt = excerptOf({ file: 'f', start: 0, end: line.length }, { sources: sourcesOf(treeOf({ f: line })), masks: new Map() })
        expect(excerpt?.text).not.toContain(secret)
      }),
    )
  })

  it('takes no more than linear time for hostile lines', () => {
    const started = process.hrtime.bigint()
    for (const unit of ['A', 'A=', '--a', ':', '://', 'a-', '"', "'", 'A =', '_', ' ', 'mysql ', '-u a:', 'redis-cli -', 'sshpass,'])
      secretRanges(unit.repeat(100_000 / unit.length))
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000)
  })
})

describe('hiddenRanges', () => {
  it('keeps what is shown inside, joins what overlaps, and shows nothing for a place that reaches over the edge', () => {
    const ranges = [
      { start: 0, end: 10 },
      { start: 5, end: 20 },
    ]
    expect(hiddenRanges(ranges, [])).toEqual([{ start: 0, end: 20 }])
    expect(hiddenRanges(ranges, [{ start: 3, end: 6 }])).toEqual([
      { start: 0, end: 3 },
      { start: 6, end: 20 },
    ])
    expect(hiddenRanges(ranges, [{ start: 15, end: 25 }])).toEqual([{ start: 0, end: 20 }])
  })
})
