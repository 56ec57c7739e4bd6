import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { keysOf, QUADLET_SECTIONS } from '../../src/formats/quadlet/keys.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'quadlet-keys.json')
const sections: Record<string, Record<string, { lookup: string; since: string }>> = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).keys
  : {}

const LOOKUPS: Readonly<Record<string, string>> = { 'all-strv': 'strv', 'all-args': 'args', 'all-keyval': 'keyval' }
/** What came after the vectors were made. */
const NEWER = new Set(['ImageVolume', 'Umask'])
const version = (tag: string): string => (tag === 'HEAD' ? '6.0' : (/^v(\d+\.\d+)/.exec(tag)?.[1] ?? tag))

;(existsSync(file) ? describe : describe.skip)('every key of Podman’s generator (vectors)', () => {
  it('has the same sections', () => expect([...QUADLET_SECTIONS].sort()).toEqual(Object.keys(sections).sort()))

  for (const [section, keys] of Object.entries(sections)) {
    it(`[${section}]`, () => {
      const ours = Object.fromEntries(
        [...keysOf(section)].filter(([key]) => !NEWER.has(key)).map(([key, { lookup, since }]) => [key, { lookup, since }]),
      )
      const theirs = Object.fromEntries(
        Object.entries(keys).map(([key, { lookup, since }]) => [key, { lookup: LOOKUPS[lookup] ?? lookup, since: version(since) }]),
      )
      expect(ours).toEqual(theirs)
    })
  }
})
