import { describe, expect, it } from '@jest/globals'
import { sourcesOf } from '../../src/diagnostics/index.js'
import { suppress } from '../../src/diagnostics/suppress.js'
import { findingAt, spanIn, treeOf } from '../support/reports.js'

const KNOWN = new Set(['internal-port-published', 'privileged-host-port', 'unknown-reference'])

/** Which of the findings at `words` (each `RULE@WORDS`) are suppressed, with the reason, and what is wrong with the comments. */
function run(file: string, content: string, ...places: string[]): { suppressed: string[]; problems: string[] } {
  const files = { [file]: content }
  const findings = places.map((place) => {
    const [rule = '', words = ''] = place.split('@')
    return findingAt(spanIn(files, file, words), { rule })
  })
  const { by, problems } = suppress(findings, [file], sourcesOf(treeOf(files)), KNOWN)
  return {
    suppressed: findings.flatMap((finding, index) => (by.has(finding) ? [`${places[index]}: ${by.get(finding)?.reason}`] : [])),
    problems: problems.map(({ code, message, at }) => `${code}: ${message} at ${content.slice(at.start, at.end)}`),
  }
}

const PUBLISHED = 'internal-port-published@5432'

describe('suppress', () => {
  it.each([
    ['a.container', '# podman-topology-ignore internal-port-published -- LAN clients\nPublishPort=5432:5432\n'],
    ['a.container', '; podman-topology-ignore internal-port-published -- LAN clients\r\nPublishPort=5432:5432\r\n'],
    ['a.container.j2', '{# podman-topology-ignore internal-port-published -- LAN clients #}\nPublishPort=5432:5432\n'],
    ['a.container', '# podman-topology-ignore internal-port-published -- LAN clients\n# more to say\n; and more\nPublishPort=5432:5432\n'],
    ['compose.yaml', 'ports:\n  - 5432:5432 # podman-topology-ignore internal-port-published -- LAN clients\n'],
    ['compose.yaml', 'ports: # podman-topology-ignore internal-port-published -- LAN clients\n  - 5432:5432\n'],
    ['run.sh', 'podman run -p 5432:5432 db # podman-topology-ignore internal-port-published — LAN clients\n'],
    ['Makefile', '\t# podman-topology-ignore internal-port-published -- LAN clients\n\tpodman run -p 5432:5432 db\n'],
    [
      'run.sh',
      '# podman-topology-ignore internal-port-published -- LAN clients\npodman run -d \\\n  --name db \\\n  -p 5432:5432 \\\n  postgres\n',
    ],
    ['a.container', '# podman-topology-ignore internal-port-published -- LAN clients\nPodmanArgs=--rm \\\n  -p 5432:5432\n'],
    ['a.container', '## podman-topology-ignore   unknown-reference ,internal-port-published --   LAN clients  \nPublishPort=5432:5432\n'],
  ])('takes the comment of %s in %j', (file, content) => {
    const { suppressed } = run(file, content, PUBLISHED)
    expect(suppressed).toEqual([`${PUBLISHED}: LAN clients`])
  })

  it('works anywhere in the span of a finding', () => {
    const content = 'ports:\n  - 1:1\n  # podman-topology-ignore internal-port-published -- ok\n  - 2:2\n'
    expect(run('compose.yaml', content, `internal-port-published@${content.trimEnd()}`).suppressed).toHaveLength(1)
  })

  it('reaches the rule it names on its line and the next, and nothing else', () => {
    const content = '# podman-topology-ignore internal-port-published -- ok\nPublishPort=5432:5432\nPublishPort=80:80\n'
    const { suppressed, problems } = run('a.container', content, PUBLISHED, 'privileged-host-port@5432', 'internal-port-published@80:80')
    expect(suppressed).toEqual([`${PUBLISHED}: ok`])
    expect(problems).toEqual([])
  })

  it('does not reach what comes after a command of several lines', () => {
    const content = '# podman-topology-ignore internal-port-published -- ok\npodman run \\\n  -p 1:1 a\npodman run -p 2:2 b\n'
    expect(run('run.sh', content, 'internal-port-published@1:1', 'internal-port-published@2:2').suppressed).toEqual([
      'internal-port-published@1:1: ok',
    ])
  })

  it('does not reach the line below from behind a value that it means', () => {
    const content = '- 5432:5432 # podman-topology-ignore internal-port-published -- ok\n- 6379:6379\n'
    expect(run('compose.yaml', content, PUBLISHED, 'internal-port-published@6379').suppressed).toEqual([`${PUBLISHED}: ok`])
  })

  it('ends with the line on which a span ends', () => {
    const content = 'PublishPort=5432:5432\n# podman-topology-ignore internal-port-published -- ok\nPublishPort=80:80\n'
    expect(run('a.container', content, 'internal-port-published@PublishPort=5432:5432\n').suppressed).toEqual([])
  })

  it('takes no comment behind a value of a unit, where it is part of the value', () => {
    const content = 'PublishPort=5432:5432 # podman-topology-ignore internal-port-published -- ok\n'
    expect(run('a.container', content, PUBLISHED)).toEqual({ suppressed: [], problems: [] })
  })

  it.each([
    ['a.ign', '{"x": "# podman-topology-ignore internal-port-published -- ok 5432"}'],
    ['run.sh', 'echo a#podman-topology-ignore internal-port-published -- ok 5432'],
    ['run.sh', 'echo "podman-topology-ignore internal-port-published -- ok 5432"'],
    ['run.sh', '# podman-topology-ignored internal-port-published -- ok 5432'],
  ])('takes no comment where there is none: %s %j', (file, content) => {
    expect(run(file, content, PUBLISHED)).toEqual({ suppressed: [], problems: [] })
  })

  it('says what is wrong with a comment, and does not obey it', () => {
    expect(run('a.container', '# podman-topology-ignore\nPublishPort=5432:5432\n', PUBLISHED)).toEqual({
      suppressed: [],
      problems: ['no-rule: the comment names no rule at podman-topology-ignore'],
    })
    expect(run('a.container', '# podman-topology-ignore internal-port-published\nPublishPort=5432:5432\n', PUBLISHED)).toEqual({
      suppressed: [],
      problems: [
        'no-reason: the comment gives no reason; write `podman-topology-ignore internal-port-published -- why` at podman-topology-ignore internal-port-published',
      ],
    })
    expect(run('a.container', '# podman-topology-ignore internal-port-publishd -- why\nPublishPort=5432:5432\n', PUBLISHED)).toEqual({
      suppressed: [],
      problems: [
        'unknown-rule: there is no rule internal-port-publishd, did you mean internal-port-published? at podman-topology-ignore internal-port-publishd -- why',
      ],
    })
  })

  it('says which of its rules a comment suppresses nothing of', () => {
    expect(
      run('a.container', '# podman-topology-ignore internal-port-published, unknown-reference -- why\nPublishPort=5432:5432\n', PUBLISHED),
    ).toEqual({
      suppressed: [`${PUBLISHED}: why`],
      problems: [
        'unused: nothing here is reported by unknown-reference at podman-topology-ignore internal-port-published, unknown-reference -- why',
      ],
    })
  })

  it('lets stacked comments all reach the line below them', () => {
    const content =
      '# podman-topology-ignore internal-port-published -- a\n# podman-topology-ignore privileged-host-port -- b\nPublishPort=5432:5432\n'
    expect(run('a.container', content, PUBLISHED, 'privileged-host-port@5432')).toEqual({
      suppressed: [`${PUBLISHED}: a`, 'privileged-host-port@5432: b'],
      problems: [],
    })
  })
})
