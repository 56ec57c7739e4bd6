import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { type Coverage, sourcesOf } from '../../src/diagnostics/index.js'
import { diffTopologies, type GraphView } from '../../src/diff/index.js'
import type { FormatId } from '../../src/model/index.js'
import {
  countsSentence,
  coverageLines,
  type DiffReport,
  diffHeadline,
  diffJson,
  diffMarkdown,
  diffText,
  markdownSummary,
} from '../../src/report/index.js'
import { findingAt, reportOf, sideOf, spanIn, treeOf } from '../support/reports.js'
import { SHOP, stack } from '../support/topologies.js'

const FILES = { 'a.container': '[Container]\nPublishPort=5432:5432\n' }
const PUBLISH = spanIn(FILES, 'a.container', '5432:5432')
const EMPTY = stack({})

describe('markdownSummary', () => {
  it('has the findings, the picture, what is open, why, and what was read', () => {
    const report = reportOf(sideOf(FILES, [findingAt(PUBLISH, { advice: 'Drop | it.', message: 'a | b <i> @me' })]))
    const text = markdownSummary(report, {
      view: stack({ containers: [{ name: 'db', listeners: [5432], publish: ['5432:5432'] }] }),
      link: (file, line) => `https://x/${file}#L${line}`,
    })
    expect(text).toBe(`## Podman topology

1 error.

|  | where | what | rule |
| --- | --- | --- | --- |
| ❌ error | [\`a.container:2\`](<https://x/a.container#L2>) | a &vert; b &lt;i&gt; @\u2060me<br>→ Drop &vert; it. | \`internal-port-published\` |

### Topology

\`\`\`mermaid
flowchart LR
  n0(("outside"))
  n1["db · :5432"]
  n0 ==>|"5432→5432"| n1
  classDef outside fill:#0969da,stroke:#0969da,color:#ffffff
  class n0 outside
  linkStyle 0 stroke:#0969da
\`\`\`

<sub>thick arrow: published on the host, host port → container port</sub>

<details><summary>Reachable from outside: 1</summary>

| service | through |
| --- | --- |
| db:5432 | 5432→5432 |

</details>

<details><summary>Why</summary>

- a &vert; b &lt;i&gt; @\u2060me
  - db publishes 5432:5432 (\`a.container:2\`)

</details>

<details><summary>What was read</summary>

- Read 1 quadlet unit in 1 file.

</details>
`)
  })

  it('shows suppressed and fixed findings, notices and what weakens the check', () => {
    const files = { 'a.container': '# podman-topology-ignore internal-port-published -- meant | so\nPublishPort=5432:5432\n' }
    const gone = findingAt(PUBLISH, { identity: ['gone'], message: 'it was open' })
    const head = sideOf(files, [findingAt(spanIn(files, 'a.container', '5432'))])
    const text = markdownSummary(reportOf(head, sideOf(FILES, [gone]), { notices: ['The base is old.'], selection: 'all' }), {
      view: EMPTY,
    })
    expect(text).toContain('> The base is old.')
    expect(text).toContain('- a comment suppresses internal-port-published: port 5432 of db is published (reason given: meant &vert; so)')
    expect(text).toContain('| `a.container:2` | port 5432 of db is published | meant &vert; so |')
    expect(text).toContain('- it was open (`internal-port-published`)')
  })

  it.each([2_000, 20_000, 60_000, 1_000_000])('stays within %d bytes and cuts whole rows and sections', (budget) => {
    const findings = Array.from({ length: 3000 }, (_, i) =>
      findingAt(PUBLISH, { message: `finding „${i}“ ${'x'.repeat(i % 700)}`, identity: [String(i)] }),
    )
    const text = markdownSummary(reportOf(sideOf(FILES, findings)), { view: stack(SHOP), budget })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget)
    expect(text).toContain('3000 errors.')
    const rows = text.match(/^\| ❌ error/gm)?.length ?? 0
    if (rows > 0) expect(text).toContain(`${3000 - rows} more findings are in the log of the step.`)
    expect(marked.lexer(text).filter(({ type }) => type === 'code').length).toBeLessThanOrEqual(1)
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
    expect((text.match(/^```/gm)?.length ?? 0) % 2).toBe(0)
  })
})

const compare = (base: GraphView, head: GraphView, more: Partial<DiffReport> = {}): DiffReport => {
  const sources = sourcesOf(treeOf({}))
  return { diff: diffTopologies(base, head), base, head, baseSources: sources, headSources: sources, weakened: [], ...more }
}

describe('the comparison of topologies', () => {
  const base = stack(SHOP)
  const containers = (SHOP.containers ?? []).map((container) =>
    container.name === 'db' ? { ...container, publish: ['5432:5432'] } : container,
  )
  const head = stack({
    ...SHOP,
    containers: [...containers.filter(({ name }) => name !== 'lonely'), { name: 'new|er', image: 'x' }],
    calls: (SHOP.calls ?? []).slice(1),
  })

  it('begins with what is newly open', () => {
    expect(diffHeadline(diffTopologies(base, head))).toBe('This change makes db:5432 reachable from outside.')
    expect(diffHeadline(diffTopologies(head, base))).toBe('This change makes db:5432 no longer reachable from outside.')
    expect(diffHeadline(diffTopologies(base, base))).toBeNull()
    const many = stack({ containers: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, listeners: [80], publish: ['80:80'] })) })
    expect(diffHeadline(diffTopologies(EMPTY, many))).toBe('This change makes a:80, b:80, c:80 and 2 more reachable from outside.')
  })

  it('is text', () => {
    expect(
      diffText(compare(base, head, { weakened: [{ what: 'it ignores x', at: null }] })),
    ).toBe(`This change makes db:5432 reachable from outside.
~ exposure db:5432 (reachable from: host → outside; through: 127.0.0.1:5432 → 5432)
+ container new|er (x)
- container lonely
~ container db (published ports: 127.0.0.1:5432:5432 → 5432:5432)
- dependency proxy → app:3000 (reachable)
! This change weakens the check: it ignores x
`)
    expect(diffText(compare(base, base))).toBe('Nothing changed in the topology.\n')
  })

  it('is markdown with a picture and a table', () => {
    const text = diffMarkdown(compare(base, head, { weakened: [{ what: 'it ignores <x>', at: null }] }))
    expect(text).toContain('**This change makes db:5432 reachable from outside.**')
    expect(text).toContain('```mermaid\nflowchart')
    expect(text).toContain('| + added | container | new&vert;er | x |')
    expect(text).toContain('- it ignores &lt;x&gt;')
    expect(diffMarkdown(compare(base, base))).toBe('Nothing changed in the topology.\n')
  })

  it('is data', () => {
    expect(JSON.parse(diffJson(compare(base, head)))).toMatchObject({
      schemaVersion: 1,
      headline: 'This change makes db:5432 reachable from outside.',
      containers: {
        added: [{ id: 'container:app/new|er', label: 'new|er', file: 'app/new|er.container', line: 1 }],
        removed: [{ id: 'container:app/lonely' }],
        changed: [
          { id: 'container:app/db', differences: [{ what: 'published ports', before: '127.0.0.1:5432:5432', after: '5432:5432' }] },
        ],
      },
      pods: { added: [], removed: [], changed: [] },
      networks: { added: [], removed: [], changed: [] },
      exposures: {
        changed: [{ target: 'container:app/db', port: 5432, protocol: 'tcp', level: 'outside', through: [{ mapping: '5432→5432' }] }],
      },
      dependencies: { removed: [{ from: 'container:app/proxy', to: 'container:app/app', port: 3000, reach: 'reachable' }] },
      weakened: [],
    })
  })

  it('draws only what is near the change when the whole is large', () => {
    const crowd = Array.from({ length: 100 }, (_, i) => ({ name: `s${i}`, listeners: [80], publish: [`${1000 + i}:80`] }))
    const calls = crowd.slice(1).map(({ name }, i) => ({ from: `s${i}`, to: name, port: 80 }))
    const text = diffMarkdown(
      compare(
        stack({ containers: crowd, calls }),
        stack({ containers: [...crowd, { name: 'new' }], calls: [...calls, { from: 'new', to: 's50', port: 80 }] }),
      ),
    )
    expect(text).toContain('"+\u2060 new"')
    expect(text).toContain('"s50 · :80"')
    expect(text).not.toContain('"s10 · :80"')
  })
})

describe('what was read', () => {
  it('is said whole', () => {
    const files = { 'a.container': 'a\nb\n', 'b.yaml': '' }
    const at = spanIn(files, 'a.container', 'b')
    const coverage = {
      files: [
        { path: 'a.container', format: 'quadlet' as const, units: 1 },
        { path: 'b.yaml', format: 'kube' as const, units: 2 },
        { path: 'b.yaml', format: 'compose' as const, units: 1 },
      ],
      unparsed: [{ at, reason: 'not a\nunit' }],
      unmodelledKeys: [
        { at, key: 'A', reason: 'unsupported' as const },
        { at, key: 'A', reason: 'unsupported' as const },
        { at, key: 'B', reason: 'unknown' as const },
      ],
      skipped: [{ path: 'c', reason: 'a symlink out of the tree' }],
    }
    expect(coverageLines(coverage, sourcesOf(treeOf(files)))).toEqual([
      'Read 1 quadlet unit, 2 kube units and 1 compose unit in 2 files.',
      'Not understood: a.container:2: not a unit',
      'Not read: c: a symlink out of the tree',
      'Keys that are not modelled: A (2 times)',
      'Keys that nobody knows: B',
    ])
  })

  const linesOf = (coverage: Partial<Coverage>): string[] =>
    coverageLines({ files: [], unparsed: [], unmodelledKeys: [], ...coverage }, sourcesOf(treeOf({ 'a.yaml': 'a\nb\n' })))
  const file = (path: string, format: FormatId, units: number) => ({ path, format, units })

  it.each([
    ['no units', []],
    ['1 kube unit in 1 file', [file('a', 'kube', 1)]],
    ['1 kube unit in 2 files', [file('a', 'kube', 1), file('b', 'kube', 0)]],
    ['2 kube units in 1 file, and 1 shell file that defines no unit', [file('a', 'kube', 2), file('b', 'shell', 0)]],
    ['1 shell file that defines no unit', [file('b', 'shell', 0)]],
    [
      '2 shell files that define no unit and 1 systemd file that defines no unit',
      [file('b', 'shell', 0), file('c', 'shell', 0), file('d', 'systemd', 0)],
    ],
    // A script that plays what stands in it is a file of both formats.
    ['1 kube unit in 1 file', [file('a', 'shell', 0), file('a', 'kube', 1)]],
  ] as const)('is %s', (sentence, files) => {
    expect(linesOf({ files })).toEqual([`Read ${sentence}.`])
  })

  it('names what was passed over, where there is nothing else', () => {
    const passedOver = ['a.yaml', 'b.yaml'].map((path) => ({ path, format: 'kube' as const }))
    expect(linesOf({ passedOver })).toEqual([
      'Read no units.',
      'Passed over 2 Kubernetes files, such as a.yaml: nothing says that Podman plays them. Where it does, say so in .podman-topology.yml: include: { kube: ["a.yaml"] }',
    ])
    expect(linesOf({ passedOver: passedOver.slice(1) })[1]).toMatch(
      /^Passed over a Kubernetes file, b.yaml: nothing says that Podman plays it. /,
    )
    expect(linesOf({ passedOver, files: [file('c', 'shell', 0)] })[1]).toMatch(/^Passed over 2 /)
    expect(linesOf({ passedOver, files: [file('c', 'quadlet', 1)] })).toEqual(['Read 1 quadlet unit in 1 file.'])
  })

  it('is said once where much of it is alike', () => {
    const skipped = ['a', 'b', 'c', 'd'].map((path) => ({ path, reason: path === 'd' ? 'over budget' : 'not UTF-8 text' }))
    const at = (start: number) => ({ file: 'a.yaml', start, end: start })
    const unparsed = [0, 0, 2].map((start) => ({ at: at(start), reason: 'excessive aliasing' }))
    expect(linesOf({ skipped, unparsed })).toEqual([
      'Read no units.',
      'Not understood: a.yaml:1: excessive aliasing (and 2 more places)',
      'Not read: a: not UTF-8 text (and 2 more files)',
      'Not read: d: over budget',
    ])
    expect(linesOf({ skipped: skipped.slice(1) })).toEqual([
      'Read no units.',
      'Not read: b: not UTF-8 text',
      'Not read: c: not UTF-8 text',
      'Not read: d: over budget',
    ])
  })

  it('is counted in a sentence', () => {
    const warning = findingAt(PUBLISH, { severity: 'warning', identity: ['w'] })
    const guess = findingAt(PUBLISH, { confidence: 'guess', identity: ['g'] })
    expect(countsSentence(reportOf(sideOf(FILES, [findingAt(PUBLISH), warning, guess])))).toBe(
      '1 error, 1 warning; 1 guess (--pedantic shows them).',
    )
    expect(countsSentence(reportOf(sideOf(FILES, [findingAt(PUBLISH), warning]), sideOf(FILES, [warning])))).toBe(
      '1 new error; 1 known before.',
    )
    expect(countsSentence(reportOf(sideOf(FILES, [warning]), sideOf(FILES, [warning])))).toBe('No new findings; 1 known before.')
  })
})
