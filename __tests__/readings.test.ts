import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type Analysis, analyse } from '../src/analyse.js'
import { sourcesOf } from '../src/diagnostics/index.js'
import { graphJson } from '../src/report/graph-json.js'
import { type Files, filesIn, fixtureCases, headOf, treeOf } from './support/fixtures.js'

const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../shared/corpus')
const HOSTS = { hosts: [], includes: () => true }

type Tree = readonly [name: string, files: Files]

const fixtures = fixtureCases().map(({ rule, kind, name, files }): Tree => [`${rule}/${kind}/${name}`, headOf(files)])
const corpus = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }): Tree => [name, filesIn(join(CORPUS, name))])
  : []

describe('a base that shares files with the head, in fixtures', () => comparisons(fixtures, 100))
if (corpus.length > 0) describe('a base that shares files with the head, in real repositories', () => comparisons(corpus, 6))
else it.skip('real repositories: CORPUS_DIR names no directory', () => undefined)

/** Changes some files of each tree, one at a time, and looks at the tree before with and without what the changed one gave. */
function comparisons(trees: readonly Tree[], most: number): void {
  let shared = 0

  it.each(trees)('%s: it is what it is alone', async (_, files) => {
    const paths = Object.keys(files).sort()
    for (const path of paths.filter((_, i) => i % Math.ceil(paths.length / most) === 0)) {
      const changed = { ...files, [path]: edited(files[path] as string) }
      const head = await analyse(treeOf(changed), { ...HOSTS, remember: true })
      const base = await analyse(treeOf(files), {
        ...HOSTS,
        before: head.readings && { readings: head.readings, changed: new Set([path]) },
      })
      const alone = await analyse(treeOf(files), HOSTS)
      expect({ path, ...told(base) }).toEqual({ path, ...told(alone) })
      const drafts = new Set(head.topology.containers.map(({ draft }) => draft))
      shared += base.topology.containers.filter(({ draft }) => drafts.has(draft)).length
    }
  })

  it('and most definitions are read once', () => {
    expect(shared).toBeGreaterThan(trees.length)
  })
}

describe('what is not shared', () => {
  const files = { 'a.container': '[Container]\nImage=nginx\n', 'b.container': '[Container]\nImage=redis\n' }

  it('anything, when the trees list other files', async () => {
    const head = await analyse(treeOf({ ...files, 'c.container': '[Container]\nImage=nginx\n' }), { ...HOSTS, remember: true })
    const base = await analyse(treeOf(files), {
      ...HOSTS,
      before: head.readings && { readings: head.readings, changed: new Set(['c.container']) },
    })
    const drafts = new Set(head.topology.containers.map(({ draft }) => draft))
    expect(base.topology.containers.map(({ draft }) => drafts.has(draft))).toEqual([false, false])
  })

  it('what changed', async () => {
    const head = await analyse(treeOf({ ...files, 'a.container': '[Container]\nImage=httpd\n' }), { ...HOSTS, remember: true })
    const base = await analyse(treeOf(files), {
      ...HOSTS,
      before: head.readings && { readings: head.readings, changed: new Set(['a.container']) },
    })
    const drafts = new Set(head.topology.containers.map(({ draft }) => draft))
    expect(base.topology.containers.map(({ draft }) => [draft.image?.value.text, drafts.has(draft)])).toEqual([
      ['nginx', false],
      ['redis', true],
    ])
  })

  it('a definition that reads a file which changed', async () => {
    const tree = {
      'compose.yaml': 'services:\n  web:\n    image: nginx\n    env_file: web.env\n',
      'web.env': 'DB_HOST=db\n',
      'other.container': '[Container]\nImage=redis\n',
    }
    const head = await analyse(treeOf({ ...tree, 'web.env': 'DB_HOST=other\n' }), { ...HOSTS, remember: true })
    const base = await analyse(treeOf(tree), {
      ...HOSTS,
      before: head.readings && { readings: head.readings, changed: new Set(['web.env']) },
    })
    const web = base.topology.containers.find(({ label }) => label === 'web')
    expect(web?.draft.environment.map(({ value }) => value?.text)).toEqual(['db'])
  })
})

/** Everything that is told of a tree. */
function told({ tree, graph, findings, coverage, faults }: Analysis): object {
  return { graph: graphJson(graph, sourcesOf(tree)), findings: findings.map(plain), coverage, faults }
}

/** A finding as data: what makes its fixes is another object in each analysis. */
const plain = (finding: Analysis['findings'][number]): unknown => JSON.parse(JSON.stringify(finding))

/** Another port, another image, another line: what a change does. */
function edited(text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /\d{4}/.test(line))
  return at < 0
    ? `# a line more\n${text}`
    : [...lines.slice(0, at), '', (lines[at] as string).replace(/\d{4}/, '4711'), ...lines.slice(at + 1)].join('\n')
}
