import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft, EnvironmentEntry } from '../../src/model/index.js'
import { ListedTree } from '../../src/source/index.js'
import { summarise } from '../support/quadlet-summary.js'
import { type Derived, expectedOf } from '../support/quadlet-vectors.js'

const directory = process.env.CONFORMANCE_DIR ?? '../shared/vectors'
const vectorFile = join(directory, 'quadlet-e2e.json')
const filesDirectory = join(directory, 'quadlet-e2e-files')

interface Vector {
  file: string
  expects: { failed: boolean; dependsOn: string[] }
  derived?: Derived & { error?: string }
  serviceFile?: string
}

const there = existsSync(vectorFile) && existsSync(filesDirectory)
const vectors: Vector[] = there ? JSON.parse(readFileSync(vectorFile, 'utf8')).vectors : []
const paths = there
  ? readdirSync(filesDirectory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(filesDirectory.length + 1))
      .sort()
  : []

/** What the units' files stand beside here: a kube file (upstream's stand outside the tree), and a unit that is certainly Quadlet's. */
const BESIDE: Readonly<Record<string, string>> = { 'deployment.yml': '', 'beside.container': '[Container]\nImage=localhost/imagename\n' }

/** The files of one run of the generator: the unit, its drop-ins and what it is said to depend on. */
function treeOf(file: string, others: readonly string[]): ListedTree {
  const run = paths.filter(
    (path) => path === file || others.includes(path) || path.startsWith(`${file}.d/`) || isTemplateDropIn(file, path),
  )
  const read = (path: string): string => readFileSync(join(filesDirectory, path), 'utf8').replaceAll('=/opt/k8s/', '=')
  return new ListedTree(
    [...run, ...Object.keys(BESIDE)].sort().map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: BESIDE[path] ?? read(path) }),
  )
}

const isTemplateDropIn = (file: string, path: string): boolean => {
  const template = /^(.*@)[^@]+(\.\w+)$/.exec(file)
  return template !== null && path.startsWith(`${template[1]}${template[2]}.d/`)
}

const notSaid = (file: string): string =>
  file.endsWith('.conf') ? 'no unit: a part of the units it is dropped in to' : 'upstream only asks whether it is found'

const SKIPPED: Readonly<Record<string, string>> = {}

/** Without those that stand for a secret, which the vectors do not count. */
function plainVariables(entries: readonly EnvironmentEntry[], tree: ListedTree): [string, string | null][] {
  const isSecret = ({ at }: EnvironmentEntry): boolean => {
    const content = tree.read(at.file)
    return content.ok && content.text.slice(at.start, at.end).includes('type=env')
  }
  return entries.filter((entry) => !isSecret(entry)).map(({ name, value }) => [name, value?.text ?? null])
}

;(there ? describe : describe.skip)('Podman’s Quadlet end-to-end files (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThan(300))

  for (const { file, expects, derived, serviceFile } of vectors) {
    const reason = derived ? SKIPPED[file] : notSaid(file)
    ;(reason ? it.skip : it)(reason ? `${file}: ${reason}` : file, () => {
      if (!derived) return
      const tree = treeOf(file, expects.dependsOn)
      const unit = summarise(tree).get(file)
      expect(unit).toBeDefined()
      if (!unit) return
      if (derived.error) {
        const words = derived.error.replace(/^converting "[^"]*": /, '').replace(/ in \/\S+$/, '')
        expect(unit.refused.join('\n')).toContain(words)
        return
      }
      expect(unit.refused).toEqual([])
      expect(unit.unparsed).toEqual([])
      const expected = expectedOf(derived, serviceFile ?? '')
      const draft = unit.draft as ContainerDraft | null
      const had = {
        resource: unit.resource,
        publish: unit.publish,
        network: unit.network,
        pod: unit.pod,
        aliases: draft?.aliases?.map(({ text }) => text),
        addHosts: draft?.addHosts?.map(({ text }) => text),
        ip: draft?.ip?.text,
        hostname: draft?.hostname?.text,
        environment: draft?.environment && Object.fromEntries(plainVariables(draft.environment, tree)),
        healthCommand: draft?.healthCommand?.text,
        command: draft?.command?.map(({ text }) => text),
      }
      for (const [key, value] of Object.entries(expected)) expect({ [key]: had[key as keyof typeof had] }).toEqual({ [key]: value })
    })
  }
})
