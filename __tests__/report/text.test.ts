import { describe, expect, it } from '@jest/globals'
import { textReport } from '../../src/report/index.js'
import { declared, findingAt, reportOf, sideOf, spanIn } from '../support/reports.js'

const FILES = {
  'quadlet/db.container':
    '[Container]\nImage=docker.io/library/postgres:16\nEnvironment=POSTGRES_PASSWORD=hunter2\nPublishPort=5432:5432\n',
  'quadlet/api.container': '[Container]\nEnvironment="DATABASE_URL=postgres://app:s3cret@db:5432/app" MODE=x\n',
}
const PUBLISH = spanIn(FILES, 'quadlet/db.container', '5432:5432')
const USE = spanIn(FILES, 'quadlet/api.container', 'db:5432')

describe('textReport', () => {
  it('shows the place, what is related, why, and what to do', () => {
    const uses = declared('names-service', { who: 'api', target: 'db', setting: 'DATABASE_URL' }, USE)
    const finding = findingAt(PUBLISH, {
      message: 'port 5432 of db is published on every address, though only api uses it',
      related: [{ at: USE, label: 'api calls db here' }],
      because: [
        declared('published', { who: 'db', mapping: '5432:5432' }, PUBLISH),
        {
          claim: { id: 'calls', data: { from: 'api', to: 'db' } },
          value: '',
          origin: { kind: 'inferred', from: [uses], strength: 'certain' },
        },
      ],
      advice: 'Both are on network app.network already.',
      fixes: [
        {
          title: 'Do not publish it',
          safe: true,
          edits: [{ span: spanIn(FILES, 'quadlet/db.container', 'PublishPort=5432:5432\n'), text: '' }],
        },
        { title: 'Bind it to the host itself', safe: false, edits: [{ span: { ...PUBLISH, end: PUBLISH.start }, text: '127.0.0.1:' }] },
      ],
    })
    expect(
      textReport(reportOf(sideOf(FILES, [finding]))),
    ).toBe(`error[internal-port-published]: port 5432 of db is published on every address, though only api uses it
  --> quadlet/db.container:4:13
   4 | PublishPort=5432:5432
     |             ^^^^^^^^^
  ::: quadlet/api.container:2:49
   2 | Environment="DATABASE_URL=…db:5432…" MODE=…
     |                            ------- api calls db here
  = because:
    - db publishes 5432:5432 (quadlet/db.container:4)
    - api calls db (quadlet/api.container:2)
      - api names db in DATABASE_URL (quadlet/api.container:2)
  = help: Both are on network app.network already.
  = fix: Do not publish it
      - quadlet/db.container:4: PublishPort=5432:5432
  = possible fix: Bind it to the host itself
      - quadlet/db.container:4: PublishPort=5432:5432
      + quadlet/db.container:4: PublishPort=127.0.0.1:5432:5432

Read 2 quadlet units in 2 files.
1 error.
`)
  })

  it('shows an insertion as what is new, and an edit of several lines line by line', () => {
    const files = { 'a.yaml': 'ports:\n  - hostPort: 80\n    name: x\n' }
    const at = spanIn(files, 'a.yaml', '80')
    const end = { ...at, start: at.end }
    const text = textReport(
      reportOf(
        sideOf(files, [
          findingAt(at, {
            fixes: [
              { title: 'Insert', safe: true, edits: [{ span: end, text: '\n    hostIP: 127.0.0.1' }] },
              { title: 'Replace', safe: true, edits: [{ span: at, text: '81\n    hostIP: 127.0.0.1' }] },
            ],
          }),
        ]),
      ),
    )
    expect(text).toContain(`  = fix: Insert
      + a.yaml:2: hostIP: 127.0.0.1
  = fix: Replace
      - a.yaml:2: - hostPort: 80
      + a.yaml:2: - hostPort: 81
      + a.yaml:2: hostIP: 127.0.0.1
`)
  })

  it('says each reason once, and not those far down', () => {
    const reason = declared('published', { who: 'db', mapping: '1' }, PUBLISH)
    const chain = ['a', 'b', 'c', 'd'].reduce(
      (from, name) => ({
        claim: { id: 'calls' as const, data: { from: name, to: 'x' } },
        value: '',
        origin: { kind: 'inferred' as const, from: [from, from], strength: 'certain' as const },
      }),
      reason as ReturnType<typeof declared>,
    )
    const text = textReport(reportOf(sideOf(FILES, [findingAt(PUBLISH, { because: [chain, chain, reason] })])))
    expect(text.split('\n').filter((line) => /^ +- /.test(line))).toEqual([
      '    - d calls x (quadlet/db.container:4)',
      '      - c calls x (quadlet/db.container:4)',
      '        - b calls x (quadlet/db.container:4)',
      '    - db publishes 1 (quadlet/db.container:4)',
    ])
  })

  it('ends with what weakens the check, what was fixed and what went wrong', () => {
    const at = spanIn(FILES, 'quadlet/db.container', 'Image')
    const base = sideOf(FILES, [findingAt(PUBLISH, { message: 'it was open' })])
    const report = {
      ...reportOf(sideOf(FILES, [], { faults: [{ where: 'rule x', error: 'secret stack' }] }), base),
      weakened: [{ what: 'less is checked', at }],
      notices: ['The base is \u001b[31mold.'],
    }
    expect(textReport(report)).toBe(`The base is <U+001B>[31mold.
This change weakens the check: less is checked (quadlet/db.container:2)
Fixed: it was open [internal-port-published]
A fault of podman-topology, not of yours: rule x failed.
Read 2 quadlet units in 2 files.
No new findings; 1 fixed.
`)
  })

  it('uses the colours it is given', () => {
    const wrap = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const colors = {
      bold: wrap('b'),
      dim: wrap('dim'),
      red: wrap('red'),
      yellow: wrap('yellow'),
      blue: wrap('blue'),
      cyan: wrap('cyan'),
      green: wrap('green'),
    }
    const text = textReport(
      reportOf(sideOf(FILES, [findingAt(PUBLISH, { confidence: 'likely', related: [{ at: USE, label: 'here' }] })])),
      { colors },
    )
    expect(text).toContain('<b><red>error[internal-port-published]</red></b><b>: port 5432 of db is published</b><dim> (likely)</dim>')
    expect(text).toContain('<red>^^^^^^^^^</red>')
    expect(text).toContain('<blue>------- here</blue>')
    expect(text.replace(/<\/?\w+>/g, '')).toBe(
      textReport(reportOf(sideOf(FILES, [findingAt(PUBLISH, { confidence: 'likely', related: [{ at: USE, label: 'here' }] })]))),
    )
  })
})
