import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseComposeDotenv } from '../../src/formats/compose/dotenv.js'
import { interpolate, type Lookup } from '../../src/formats/compose/interpolate.js'
import type { MappedText } from '../../src/source/index.js'
import { mapped } from '../support/compose.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'interpolation.json')

interface Vector {
  readonly id: string
  readonly kind: 'substitute' | 'operatorChoice' | 'tree' | 'dotenv'
  readonly input: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly expect: {
    readonly value?: unknown
    readonly error?: unknown
    readonly errorContains?: string
    readonly vars?: Readonly<Record<string, string>>
    readonly operator?: string
  }
}

const there = existsSync(file)
const vectors: readonly Vector[] = there ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const SKIPPED: Readonly<Record<string, string>> = {}

const lookup =
  (env: Vector['env'] = {}): Lookup =>
  (name) =>
    Object.hasOwn(env, name) ? { text: env[name] as string, likely: false } : undefined

/** What compose itself makes of what is left open: nothing. */
function closed(text: MappedText): string {
  let result = ''
  let at = 0
  for (const hole of text.holes) {
    if (hole.defaulted) continue
    result += text.text.slice(at, hole.start)
    at = hole.end
  }
  return result + text.text.slice(at)
}

function filled(node: unknown, env: Vector['env'], errors: string[]): unknown {
  if (typeof node === 'string') {
    const result = interpolate(mapped(node), lookup(env), 'scope')
    errors.push(...result.errors.map(({ message }) => message))
    return closed(result.text)
  }
  if (Array.isArray(node)) return node.map((item) => filled(item, env, errors))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, env, errors)]))
}

/** Types are cast where they are used; the vectors of a whole tree compare what is written. */
const asText = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node), (_, value) => (typeof value === 'object' ? value : String(value)))

;(there ? describe : describe.skip)('interpolation (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(200))

  for (const vector of vectors) {
    const reason = SKIPPED[vector.id]
    const { input, env, expect: wanted } = vector
    ;(reason ? it.skip : it)(reason ? `${vector.id}: ${reason}` : vector.id, () => {
      if (vector.kind === 'operatorChoice') {
        const name = 'VARNAME'
        const written = `\${${input as string}}`
        const rest = (input as string).slice(name.length + (wanted.operator as string).length)
        const unset = interpolate(mapped(written), lookup(), 'scope')
        const set = interpolate(mapped(written), lookup({ VARNAME: 'set' }), 'scope')
        const operator = (wanted.operator as string).slice(-1)
        if (operator === '-') expect([unset.text.text, set.text.text]).toEqual([rest, 'set'])
        else if (operator === '+') expect([unset.text.text, set.text.text]).toEqual(['', rest])
        else expect([unset.errors[0]?.message, set.text.text]).toEqual([`required variable VARNAME is missing a value: ${rest}`, 'set'])
        return
      }
      if (vector.kind === 'dotenv') {
        const { entries, errors } = parseComposeDotenv(mapped(input as string), lookup(env), 'scope')
        if (wanted.vars === undefined) {
          expect(errors).toHaveLength(1)
          if (wanted.errorContains) expect(errors[0]?.message).toContain(wanted.errorContains)
          return
        }
        expect(errors).toEqual([])
        expect(Object.fromEntries(entries.map(({ name, value }) => [name, value && closed(value)]))).toEqual(wanted.vars)
        return
      }
      const errors: string[] = []
      const value = filled(input, env, errors)
      const error = wanted.errorContains ?? wanted.error
      if (error === undefined) {
        expect(errors).toEqual([])
        expect(value).toEqual(asText(wanted.value))
      } else if (typeof error === 'string' && !error.startsWith('invalid interpolation format')) expect(errors[0]).toContain(error)
      else expect(errors[0]).toContain('Invalid template')
    })
  }
})
