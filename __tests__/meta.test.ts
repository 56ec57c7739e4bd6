import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { COMMANDS, flagsOf } from '../src/config/commands.js'
import { inputRows, OPTIONS, OUTPUTS, STRUCTURED_KEYS } from '../src/config/index.js'
import { DIAGNOSTIC_RULES } from '../src/diagnostics/index.js'
import { FORMATS } from '../src/formats/index.js'
import { RULES } from '../src/rules/index.js'
import { VERSION } from '../src/version.js'
import { fixtureCases, KINDS, RULE_IDS } from './support/fixtures.js'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('rules', () => {
  it('have ids of their own that name the defect', () => {
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length)
    for (const id of RULE_IDS) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
  })

  it.each([...RULES, ...DIAGNOSTIC_RULES].map((rule) => [rule.id, rule] as const))('%s has a summary and a page', (id, rule) => {
    expect(rule.summary).toMatch(/^(?:[A-Z]|podman-compose).*[^.]$/)
    expect(existsSync(join(ROOT, `docs/rules/${id}.md`))).toBe(true)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s stands in a file of its name', (id) => {
    expect(existsSync(join(ROOT, `src/rules/${id}.ts`))).toBe(true)
  })

  const cases = fixtureCases()
  it.each(RULE_IDS)('%s has fixtures of every kind', (id) => {
    const kinds = new Set(cases.filter(({ rule }) => rule === id).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...KINDS].sort())
  })
})

describe('formats', () => {
  it.each(FORMATS.map(({ id }) => id))('%s has a page and a folder', (id) => {
    expect(read(`docs/formats/${id}.md`)).toMatch(/^# [A-Z][\s\S]*^## What is read$[\s\S]*^## What it cannot see$/im)
    expect(existsSync(join(ROOT, `src/formats/${id}/index.ts`))).toBe(true)
  })

  it('have a page each, and no other has one', () => {
    expect(readdirSync(join(ROOT, 'docs/formats')).sort()).toEqual(FORMATS.map(({ id }) => `${id}.md`).sort())
  })

  it.each(FORMATS.map((entry) => [entry.id, entry] as const))('%s loads what it says', async (id, entry) => {
    expect((await entry.load()).id).toBe(id)
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml')) as Record<'inputs' | 'outputs', Record<string, Record<string, unknown>>> & {
    runs: Record<string, unknown>
  }

  it('has the inputs that are read, and leaves defaults to the code', () => {
    expect(Object.keys(action.inputs)).toEqual(inputRows().map(({ name }) => name))
    for (const [name, input] of Object.entries(action.inputs))
      expect([name, Object.keys(input).sort()]).toEqual([name, ['description', 'required']])
  })

  it('has the outputs that are set', () => {
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS.map(({ name }) => name))
    const code = ['src/action.ts', ...(existsSync(join(ROOT, 'src/commands/comment.ts')) ? ['src/commands/comment.ts'] : [])]
      .map(read)
      .join('')
    const set = [...code.matchAll(/setOutput\('([\w-]+)'/g)].map((match) => match[1])
    expect([...new Set(set)].sort()).toEqual(OUTPUTS.map(({ name }) => name as string).sort())
  })

  it('runs the bundle', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('options', () => {
  it('have names of their own, one sentence and a default', () => {
    const names = [...OPTIONS, ...STRUCTURED_KEYS].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, description, default: value } of OPTIONS) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)])
      expect([name, value.trim()]).not.toEqual([name, ''])
    }
  })
})

describe('docs/configuration.md', () => {
  const page = read('docs/configuration.md')
  const rows = page.split('\n').flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? [])

  it('has an entry for every setting, key, command and output, and for nothing else', () => {
    const commands = COMMANDS.map(({ name, positionals }) => [name, ...positionals].join(' '))
    const names = [...OPTIONS, ...STRUCTURED_KEYS].map(({ name }) => name)
    expect(rows).toEqual([...names, ...commands, ...OUTPUTS.map(({ name }) => name)])
  })

  it('names every flag, and every format that a command prints', () => {
    for (const { name, formats } of COMMANDS) {
      for (const flag of flagsOf(name))
        expect([name, page]).toEqual([name, expect.stringMatching(new RegExp(`\`--${flag.name}\` of [^|]*\\b${name}\\b`))])
      if (formats.length > 1) expect(page).toContain(`| ${formats.join(', ')} |`)
    }
  })

  it('says of each key what the schema tells editors', () => {
    const schema = JSON.parse(read('schemas/config.schema.json')) as Schema
    const rows = [...OPTIONS, ...STRUCTURED_KEYS].map(({ name, description }) => [name.replace(/[.][A-Z]+/g, '.*'), description] as const)
    const said = describedIn(schema, '').map(([key, description]) => [key.replace(/^include[.].*/, 'include.*'), description] as const)
    expect(said.length).toBeGreaterThan(30)
    for (const [key, description] of said) expect([key, description]).toEqual([key, new Map<string, string>(rows).get(key)])
  })

  it('has the keys that the schema has, however deep', () => {
    const schema = JSON.parse(read('schemas/config.schema.json')) as Schema
    const documented = [...OPTIONS.filter(({ file }) => file), ...STRUCTURED_KEYS].map(({ name }) => name.replace(/[.][A-Z]+/g, '.*'))
    // What stands under `include` is a format, each of them a key of its own.
    const known = keysIn(schema, '').map((key) => key.replace(/^include[.].*/, 'include.*'))
    expect([...new Set(known)].sort()).toEqual([...documented].sort())
  })
})

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** `hosts`, `hosts.*`, `ignore[].rule`. */
const keysIn = (schema: Schema, path: string): string[] => describedIn(schema, path).map(([key]) => key)

function describedIn({ properties = {}, additionalProperties, items, anyOf = [] }: Schema, path: string): [string, string | undefined][] {
  const below = (key: string, schema: Schema): [string, string | undefined][] => [[key, schema.description], ...describedIn(schema, key)]
  return [
    ...Object.entries(properties).flatMap(([key, schema]) => below(path === '' ? key : `${path}.${key}`, schema)),
    ...(typeof additionalProperties === 'object' ? below(`${path}.*`, additionalProperties) : []),
    ...(items ? describedIn(items, `${path}[]`) : []),
    ...anyOf.flatMap((schema) => describedIn(schema, path)),
  ]
}

it('the version is the one of the package', () => {
  expect(VERSION).toBe((JSON.parse(read('package.json')) as { version: string }).version)
})
