/** What the rules about calls and listeners tell people to do is done to their fixtures, and the result is linted again. */
import { describe, expect, it } from '@jest/globals'
import type { Settled } from '../../src/diagnostics/index.js'
import { applyEdits } from '../../src/source/index.js'
import { check, checkWhole, type Files, fixtureCases } from '../support/fixtures.js'
import { pasted } from '../support/paste.js'

const RULES = [
  'unreachable-dependency',
  'dependency-through-host',
  'publish-without-listener',
  'dependency-cycle',
  'internal-port-published',
]

/** A text in a file and what to write instead; in a new file the text is empty. */
type Change = readonly [file: string, before: string, after: string]

const SHOP: Change = ['shop.network', '', '[Network]\n']
const BY_THE_WAY_OF_THE_OTHERS: readonly Change[] = [
  ['report.container', '[Container]\n', '[Container]\nNetwork=shop.network\n'],
  ['report.container', '@host.containers.internal:', '@db:'],
  ['db.container', 'PublishPort=5432:5432\n', ''],
]

/** Where the program offers neither an edit nor a text to paste: the advice, followed by hand. */
const BY_HAND: Readonly<Record<string, readonly Change[]>> = {
  'dependency-through-host/on-one-network-already internal-port-published': [
    ['web.container', 'host.containers.internal:15432', 'db:5432'],
    ['db.container', 'PublishPort=15432:5432\n', ''],
  ],
  // Make a network for both web and cache.
  'unreachable-dependency/default-network-has-no-names unreachable-dependency': [
    SHOP,
    ['cache.container', '[Container]\n', '[Container]\nNetwork=shop.network\n'],
    ['web.container', '[Container]\n', '[Container]\nNetwork=shop.network\n'],
  ],
  // Put both on one network and use the name of dovecot.
  'unreachable-dependency/mail-at-localhost unreachable-dependency': [
    SHOP,
    ['dovecot.container', '[Container]\n', '[Container]\nContainerName=dovecot\nNetwork=shop.network\n'],
    ['webmail.container', '[Container]\n', '[Container]\nNetwork=shop.network\n'],
    ['webmail.container', 'tls://localhost', 'tls://dovecot'],
  ],
  // Put both into one pod.
  'unreachable-dependency/member-that-left-the-pod unreachable-dependency': [['db.container', 'Network=db.network\n', '']],
  // Check that the network resolves names.
  'unreachable-dependency/network-without-names unreachable-dependency': [['shop.network', 'DisableDNS=true\n', '']],
  // Drop the mapping.
  'publish-without-listener/inputs-that-only-read publish-without-listener': [
    ['compose.yaml', '    ports:\n      # want publish-without-listener\n      - "5044:5044"\n', ''],
  ],
  // Let one of them do without calling the other.
  'dependency-cycle/two-services dependency-cycle': [['orders.container', 'Environment=BILLING_URL=http://billing:8080\n', '']],
  // Let web call api by its name instead of localhost, then drop the published port.
  'internal-port-published/misled-proxy internal-port-published': [
    ['site.conf', 'http://127.0.0.1:8000', 'http://api:8000'],
    ['compose.yaml', '    ports:\n      # want internal-port-published\n      - "8000:8000"\n', ''],
  ],
  'internal-port-published/one-comes-through-the-host internal-port-published': BY_THE_WAY_OF_THE_OTHERS,
  'internal-port-published/one-comes-through-the-host dependency-through-host': BY_THE_WAY_OF_THE_OTHERS,
  // Drop the published port.
  'internal-port-published/podman-args internal-port-published': [['memcached.container', ' --publish 11211:11211', '']],
}

/** The files after each thing that can be done about a finding. */
function remedies(key: string, files: Files, { finding }: Settled, all: readonly Settled[]): readonly (readonly [string, Files])[] {
  if (finding.fixes.length > 0) return finding.fixes.map(({ title, edits }) => [title, withEdits(files, edits)] as const)
  // What is reached through the host is told with the port that is published for it.
  const partner = all.find(({ finding: other }) => other.snippet !== undefined && other.messageId === 'through-host')
  const snippet = finding.snippet ?? (finding.rule === 'dependency-through-host' ? partner?.finding.snippet : undefined)
  if (snippet !== undefined) return [['the text to paste', pasted('quadlet', files, snippet)]]
  const changes = BY_HAND[key]
  return changes ? [['the advice', changes.reduce(changed, files)]] : []
}

function changed(files: Files, [file, before, after]: Change): Files {
  const text = files[file] ?? ''
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
  return { ...files, [file]: text.replace(before, after) }
}

function withEdits(files: Files, edits: Settled['finding']['fixes'][number]['edits']): Files {
  const paths = new Set(edits.map(({ span }) => span.file))
  const texts = [...paths].map((file) => [
    file,
    applyEdits(
      files[file] as string,
      edits.filter(({ span }) => span.file === file),
    ),
  ])
  return { ...files, ...Object.fromEntries(texts) }
}

const FOUND: (readonly [rule: string, key: string, files: Files, settled: Settled, all: readonly Settled[]])[] = []
for (const { rule, name, files } of fixtureCases().filter(({ kind }) => kind === 'invalid')) {
  const { report } = await check(files)
  const open = report.findings.filter(({ suppressed }) => !suppressed)
  for (const settled of open)
    if (RULES.includes(settled.finding.rule))
      FOUND.push([settled.finding.rule, `${rule}/${name} ${settled.finding.rule}`, files, settled, open])
}

describe.each(RULES)('what %s tells to do', (rule) => {
  it.each(FOUND.filter(([id]) => id === rule).map(([, key, ...more]) => [key, ...more] as const))(
    '%s',
    async (key, files, settled, all) => {
      const done = remedies(key, files, settled, all)
      expect(done.length).toBeGreaterThan(0)
      const before = (await findings(files)).map(wordsOf)
      for (const [what, after] of done) {
        const left = (await findings(after)).map(wordsOf)
        expect({ what, left }).toEqual({ what, left: expect.not.arrayContaining([wordsOf(settled)]) })
        expect({ what, fresh: left.filter((words) => !before.includes(words)) }).toEqual({ what, fresh: [] })
      }
    },
  )

  it('is done to some fixture', () => {
    expect(FOUND.some(([id]) => id === rule)).toBe(true)
  })
})

it('follows no advice that nobody gives', () => {
  expect(Object.keys(BY_HAND).filter((key) => !FOUND.some((found) => found[1] === key))).toEqual([])
})

const wordsOf = ({ finding, fingerprint }: Settled): string => `${finding.rule} ${fingerprint}`

async function findings(files: Files): Promise<readonly Settled[]> {
  const { report } = await checkWhole(files)
  expect(report.faults).toEqual([])
  expect(report.coverage.unparsed).toEqual([])
  return report.findings.filter(({ suppressed }) => !suppressed)
}
