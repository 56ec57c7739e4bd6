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
})
