import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
// @ts-expect-error The package has no types.
import { JSDOM } from 'jsdom'
import { gitlabReport } from '../../src/report/gitlab.js'
import { junitReport } from '../../src/report/junit.js'
import { rdjsonReport } from '../../src/report/rdjson.js'
import { findingAt, reportOf, sideOf, spanIn } from '../support/reports.js'

const FILES = {
  'a.container': '# podman-topology-ignore privileged-host-port -- meant <so>\nPublishPort=80:80 # 🐘 5432:5432\n',
  'clean.container': '[Container]\n',
}
const PUBLISH = spanIn(FILES, 'a.container', '5432:5432')
const report = reportOf(
  sideOf(FILES, [
    findingAt(PUBLISH, {
      message: 'open to "all" & <sundry>',
      related: [{ at: spanIn(FILES, 'clean.container', '[Container]'), label: 'used here' }],
      fixes: [
        { title: 'Drop', safe: true, edits: [{ span: PUBLISH, text: '' }] },
        { title: 'Bind', safe: false, edits: [{ span: PUBLISH, text: 'x' }] },
      ],
    }),
    findingAt(spanIn(FILES, 'a.container', '80:80'), { rule: 'privileged-host-port', severity: 'warning', identity: ['80'] }),
    findingAt(spanIn(FILES, 'clean.container', 'Container'), {
      rule: 'single-container-pod',
      severity: 'note',
      message: 'alone',
      identity: ['n'],
    }),
  ]),
)
const OPTIONS = { page: 'https://example.org/p', path: (file: string) => `deploy/${file}` }

describe('gitlabReport', () => {
  it('has an issue for each finding that counts', () => {
    expect(JSON.parse(gitlabReport(report, OPTIONS))).toEqual([
      {
        description: 'open to "all" & <sundry>',
        check_name: 'internal-port-published',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: 'major',
        location: { path: 'deploy/a.container', lines: { begin: 2, end: 2 } },
      },
      expect.objectContaining({
        check_name: 'single-container-pod',
        severity: 'info',
        location: { path: 'deploy/clean.container', lines: { begin: 1, end: 1 } },
      }),
    ])
  })
})

describe('rdjsonReport', () => {
  it('counts columns in bytes, and suggests what is safe', () => {
    expect(JSON.parse(rdjsonReport(report, OPTIONS))).toMatchObject({
      source: { name: 'podman-topology', url: 'https://example.org/p' },
      diagnostics: [
        {
          message: 'open to "all" & <sundry>',
          location: { path: 'deploy/a.container', range: { start: { line: 2, column: 26 }, end: { line: 2, column: 35 } } },
          severity: 'ERROR',
          code: { value: 'internal-port-published', url: 'https://example.org/p/blob/main/docs/rules/internal-port-published.md' },
          relatedLocations: [{ message: 'used here', location: { path: 'deploy/clean.container' } }],
          suggestions: [{ range: { start: { line: 2, column: 26 }, end: { line: 2, column: 35 } }, text: '' }],
        },
        { severity: 'INFO', suggestions: [] },
      ],
    })
  })
})

describe('junitReport', () => {
  it('is a suite for each file', () => {
    expect(junitReport(report, OPTIONS)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="podman-topology" tests="3" failures="1">
  <testsuite name="deploy/a.container" tests="2" failures="1" skipped="1">
    <testcase classname="deploy/a.container" name="privileged-host-port at 2:13" file="deploy/a.container" line="2"><skipped message="suppressed: meant &lt;so&gt;"/></testcase>
    <testcase classname="deploy/a.container" name="internal-port-published at 2:24" file="deploy/a.container" line="2"><failure type="error" message="open to &quot;all&quot; &amp; &lt;sundry&gt;">deploy/a.container:2:24: open to &quot;all&quot; &amp; &lt;sundry&gt;</failure></testcase>
  </testsuite>
  <testsuite name="deploy/clean.container" tests="1" failures="0" skipped="1">
    <testcase classname="deploy/clean.container" name="single-container-pod at 1:2" file="deploy/clean.container" line="1"><skipped message="note: alone"/></testcase>
  </testsuite>
</testsuites>
`)
  })

  it('has a test that passed for a file without findings', () => {
    const text = junitReport(reportOf(sideOf({ 'a.container': '' }, [])), { page: 'p' })
    expect(text).toContain(
      '<testsuite name="a.container" tests="1" failures="0" skipped="0">\n    <testcase classname="a.container" name="podman-topology"/>',
    )
  })

  it('is well-formed, whatever the repository holds', () => {
    const { DOMParser } = new JSDOM('').window
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\u0000', '\ud800', '\uffff', 'a'), maxLength: 8 }),
        (name, message) => {
          const file = `x${name}`
          const text = junitReport(reportOf(sideOf({ [file]: 'a' }, [findingAt({ file, start: 0, end: 1 }, { message })])), { page: 'p' })
          const document = new DOMParser().parseFromString(text, 'application/xml')
          expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
          expect(document.getElementsByTagName('failure')).toHaveLength(1)
        },
      ),
      { numRuns: 100 },
    )
  })
})
