import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { PodDraft } from '../../src/model/index.js'
import { type PodSummary, playKube, summaryOf } from '../support/kube-play.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'kube-play.json')

interface Play extends Partial<Omit<PodSummary, 'published'>> {
  readonly pods?: readonly (string | (PodSummary & { readonly hostname: string }))[]
  readonly pod?: string
  readonly published?: readonly string[]
  readonly error?: string
  readonly warning?: string
  readonly ignoredKinds?: readonly string[]
  readonly initType?: string
  readonly rootlessError?: string
}

interface Vector {
  readonly id: string
  readonly yaml: string
  readonly args: readonly string[]
  readonly expect: Play
  readonly derived?: Play
}

const there = existsSync(file)
const vectors: readonly Vector[] = there ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const SKIPPED: Readonly<Record<string, string>> = {}

/** Vectors of Podman 6 that the newest stable release answers in other words, or only when the pod starts. */
const BEFORE_6: Readonly<Record<string, string>> = {
  'derived/same hostPort, different containerPort': 'listen tcp :8080: bind: address already in use',
}

const mapping = ({ hostIP, hostPort, containerPort, protocol }: PodSummary['published'][number]): string =>
  `${hostIP === '' ? '' : `${hostIP}:`}${hostPort}:${containerPort}/${protocol}`

;(there ? describe : describe.skip)('podman kube play (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(60))

  for (const { id, yaml, args, expect: asserted, derived } of vectors) {
    const reason = SKIPPED[id]
    ;(reason ? it.skip : it)(reason ? `${id}: ${reason}` : id, () => {
      const lowered = playKube({ 'play.yaml': yaml }, 'play.yaml', args)
      const refused = lowered.problems.filter(({ severity }) => severity === undefined)
      const said = [...refused.map(({ message }) => message), ...lowered.unparsed.map(({ reason }) => reason)]
      const error = BEFORE_6[id] ?? asserted.error ?? derived?.error
      if (error !== undefined) {
        expect(said.join('\n')).toContain(error.replace(/…$/, ''))
        return
      }
      expect(said).toEqual([])
      const pods = lowered.drafts.filter((draft): draft is PodDraft => draft.kind === 'pod').map((pod) => summaryOf(pod, lowered.drafts))
      compareDerived(derived?.pods ?? asserted.pods ?? [], pods)
      compareAsserted(asserted, pods)
      const notes = lowered.problems.map(({ message }) => message).join('\n')
      for (const warning of [asserted.warning ?? []].flat()) expect(notes).toContain(warning)
      const ignored = asserted.ignoredKinds ?? derived?.ignoredKinds
      if (ignored)
        expect(lowered.unmodelledKeys.map(({ key }) => key).filter((key) => key.startsWith('kind:'))).toEqual(
          ignored.map((kind) => `kind: ${kind}`),
        )
    })
  }
})

/** Every pod as computed from Podman's source. */
function compareDerived(expected: NonNullable<Play['pods']>, pods: readonly PodSummary[]): void {
  expect(pods.map(({ name }) => name)).toEqual(expected.map((pod) => (typeof pod === 'string' ? pod : pod.name)))
  for (const [index, pod] of expected.entries()) {
    const had = pods[index]
    if (typeof pod === 'string' || !had) continue
    const { name, networkMode, networks, published, networkAliases, initContainers, containers, addHost = [] } = pod
    expect(had).toMatchObject({ name, networkMode, networks, published, networkAliases, initContainers, containers, addHost })
    expect(had.hostname).toBe(pod.hostname === name || pod.hostname === '<node name>' ? undefined : pod.hostname)
  }
}

/** What the upstream test itself asserts, for its first pod. */
function compareAsserted(asserted: Play, [pod]: readonly PodSummary[]): void {
  if (asserted.pod !== undefined) expect(pod?.name).toBe(asserted.pod)
  if (asserted.published && !asserted.pods) expect(pod?.published.map(mapping).sort()).toEqual([...asserted.published].sort())
  for (const key of ['containers', 'initContainers', 'networkMode', 'networks', 'networkAliases', 'addHost'] as const) {
    if (asserted[key] !== undefined) expect({ [key]: pod?.[key] }).toEqual({ [key]: asserted[key] })
  }
}
