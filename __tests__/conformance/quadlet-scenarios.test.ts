import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft } from '../../src/model/index.js'
import { treeOf } from '../support/drafts.js'
import { summarise } from '../support/quadlet-summary.js'
import { type Derived, expectedOf } from '../support/quadlet-vectors.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'quadlet-scenarios.json')

interface Scenario {
  id: string
  files: Record<string, string>
  expect: Record<string, Derived & { error?: string; serviceFile?: string; unit?: Record<string, string[]> }>
}

const scenarios: Scenario[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const SKIPPED: Readonly<Record<string, string>> = {}

;(scenarios.length ? describe : describe.skip)('Quadlet scenarios of several files (vectors)', () => {
  it('has vectors', () => expect(scenarios.length).toBeGreaterThan(20))

  for (const { id, files, expect: expected } of scenarios) {
    const reason = SKIPPED[id]
    ;(reason ? it.skip : it)(reason ? `${id}: ${reason}` : id, () => {
      const units = summarise(treeOf(files))
      for (const [path, wanted] of Object.entries(expected)) {
        const unit = units.get(path)
        if (wanted.error !== undefined) {
          expect(unit?.refused.join('\n')).toContain(wanted.error.replace(/^converting "[^"]*": /, ''))
          continue
        }
        expect(unit?.refused).toEqual([])
        const draft = unit?.draft as ContainerDraft | undefined
        const had: Record<string, unknown> = {
          resource: unit?.resource,
          publish: unit?.publish,
          network: unit?.network,
          pod: unit?.pod,
          aliases: draft?.aliases?.map(({ text }) => text),
          addHosts: draft?.addHosts?.map(({ text }) => text),
          ip: draft?.ip?.text,
          hostname: draft?.hostname?.text,
          environment: draft?.environment && Object.fromEntries(draft.environment.map(({ name, value }) => [name, value?.text ?? null])),
          healthCommand: draft?.healthCommand?.text,
          command: draft?.command?.map(({ text }) => text),
        }
        const wants = expectedOf(wanted, wanted.serviceFile ?? '')
        expect(Object.fromEntries(Object.keys(wants).map((key) => [key, had[key]]))).toEqual(wants)
      }
    })
  }
})
