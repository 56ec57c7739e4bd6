import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sourcesOf } from '../../src/diagnostics/index.js'
import { type Reason, reasonsOf } from '../../src/report/because.js'
import { explanationOf, explanationText } from '../../src/report/explain.js'
import { placeOf } from '../../src/report/place.js'
import { check, type Files, filesIn, fixtureCases, headOf, treeOf } from '../support/fixtures.js'

const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../shared/corpus')
const fixtures = fixtureCases().map(({ rule, kind, name, files }) => [`${rule}/${kind}/${name}`, files] as const)
const corpus = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, filesIn(join(CORPUS, name))] as const)
  : []

/** Whatever every explanation of a tree says without a place in a file, and how much it says at all. */
async function unfounded(files: Files): Promise<{ entities: number; claims: number; without: string[] }> {
  const { analysis } = await check(files)
  const { graph } = analysis
  const sources = sourcesOf(treeOf(headOf(files)))
  const without: string[] = []
  let claims = 0
  const isPlaced = ({ at }: Reason): boolean => at !== null && sources.text(at.file) !== '' && placeOf(at, sources).line > 0
  const { containers, pods, networks } = graph.topology
  for (const entity of [...containers, ...pods, ...networks]) {
    const { sections } = explanationOf(graph, entity)
    for (const { name, statements } of sections) {
      for (const { says, facts } of statements) {
        const reasons = reasonsOf(facts)
        if (!reasons.some(isPlaced)) without.push(`${entity.id} ${name}: ${says}`)
        const visit = (reason: Reason): void => {
          claims++
          // What Podman does unasked stands in its own sources.
          if (!isPlaced(reason) && reason.citation === null) without.push(`${entity.id} ${name}: ${says}: ${reason.claim}`)
          for (const cause of reason.because) visit(cause)
        }
        for (const reason of reasons) visit(reason)
      }
    }
  }
  return { entities: containers.length + pods.length + networks.length, claims, without }
}

describe('explain', () => {
  it.each(fixtures)('says nothing without a place: %s', async (_, files) => {
    expect((await unfounded(files)).without).toEqual([])
  })

  if (corpus.length === 0) it.skip('says nothing without a place in real repositories: CORPUS_DIR names no directory', () => undefined)
  else {
    it.each(corpus)('says nothing without a place in a real repository: %s', async (_, files) => {
      const { entities, claims, without } = await unfounded(files)
      expect(without).toEqual([])
      if (entities > 0) expect(claims).toBeGreaterThan(entities)
    })
  }

  it('tells of a network who is on it and what it is', async () => {
    const files = {
      'back.network': '[Network]\nInternal=true\n',
      'db.container': '[Container]\nContainerName=db\nImage=docker.io/library/postgres:16\nNetwork=back.network\n',
      'app.pod': '[Pod]\nNetwork=back.network:alias=shop\nNetwork=outer\n',
    }
    const { analysis } = await check(files)
    const text = (id: string): string => {
      const network = analysis.graph.topology.networks.find((one) => one.label === id)
      if (!network) throw new TypeError(`there is no network ${id}`)
      return explanationText(explanationOf(analysis.graph, network), sourcesOf(treeOf(files)))
    }
    expect(text('back')).toMatchInlineSnapshot(`
"back, a quadlet network (network:back)
  back.network:1

is
  Podman's name is systemd-back
    - Podman names it systemd-back (back.network:1)
  it is internal
    - network back is internal (back.network:2)
  it resolves names
    - network back is defined in back.network (back.network:1)

carries
  app as systemd-app, shop
    - app is on network back (app.pod:2)
    - app answers to the name systemd-app on network back (app.pod:1)
      - Podman names it systemd-app (app.pod:1)
    - app answers to the name shop on network back (app.pod:2)
  db as db
    - db is on network back (db.container:4)
    - db answers to the name db on network back (db.container:2)
      - db is the name of container (db.container:2)
"
`)
    expect(text('outer')).toMatchInlineSnapshot(`
"outer, a network (network:default/outer)
  app.pod:1

is
  Podman's name is outer
    - outer is the name of network (app.pod:1)
    - app is on network outer (app.pod:3)
  nothing in the repository makes it
    - outer is the name of network (app.pod:1)
    - app is on network outer (app.pod:3)

carries
  app as systemd-app
    - app is on network outer (app.pod:3)
    - app answers to the name systemd-app on network outer (app.pod:1)
      - Podman names it systemd-app (app.pod:1)
"
`)
  })
})
