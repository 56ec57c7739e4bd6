import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type Arguments,
  COMMANDS,
  flagsOf,
  inputRows,
  NO_CONFIG,
  OPTIONS,
  readArguments,
  readInputs,
  resolveSettings,
  setBy,
  usage,
} from '../../src/config/index.js'
import { configWith } from '../support/reports.js'

const read = (line: string): Arguments => readArguments(line === '' ? [] : line.split(' '))
const mistake = (line: string): string | null => {
  const result = read(line)
  return result.kind === 'mistake' ? result.message : null
}

describe('readArguments', () => {
  it('reads a command, its directory, format and flags', () => {
    expect(read('lint deploy --format json --base main --findings all --fail-on=warning --pedantic --output out.json')).toMatchObject({
      kind: 'run',
      command: { name: 'lint' },
      positionals: ['deploy'],
      format: 'json',
      values: { base: 'main', findings: 'all', 'fail-on': 'warning', pedantic: true, output: 'out.json' },
    })
    expect(read('lint')).toMatchObject({ kind: 'run', positionals: [], format: 'text', values: {} })
    expect(read('graph')).toMatchObject({ kind: 'run', format: 'mermaid' })
    expect(read('reach . web db:5432')).toMatchObject({ kind: 'run', positionals: ['.', 'web', 'db:5432'] })
    expect(read('lint --pedantic=false --base=-x')).toMatchObject({ values: { pedantic: false, base: '-x' } })
    expect(read('lint -- --strange')).toMatchObject({ positionals: ['--strange'] })
  })

  it.each([
    ['', 'help'],
    ['--help', 'help'],
    ['-h', 'help'],
    ['help', 'help'],
    ['lint --help', 'help'],
    ['lint --base x -h', 'help'],
    ['--version', 'version'],
    ['-V', 'version'],
  ])('takes %j as %s', (line, kind) => {
    expect(read(line).kind).toBe(kind)
  })

  it('helps with the command that is asked about', () => {
    expect(read('help graph')).toMatchObject({ command: { name: 'graph' } })
    expect(read('diff -h')).toMatchObject({ command: { name: 'diff' } })
  })

  it.each([
    ['lnt', "there is no command 'lnt', did you mean 'lint'?"],
    ['frobnicate', "there is no command 'frobnicate'"],
    ['--format json', `the command comes first: ${COMMANDS.map(({ name }) => name).join(', ')}`],
    ['lint --fail-one error', "lint has no flag --fail-one, did you mean '--fail-on'?"],
    ['lint --zzz', 'lint has no flag --zzz'],
    ['graph --base main', 'graph has no flag --base'],
    ['lint --base', '--base needs a value'],
    ['lint --base --pedantic', '--base needs a value'],
    ['lint --base=', '--base needs a value'],
    ['lint --format jsn', "--format is text, json, sarif, github, junit, gitlab or rdjson, not 'jsn', did you mean 'json'?"],
    ['lint --findings none', "--findings is new, changed or all, not 'none'"],
    ['lint --pedantic=maybe', "--pedantic is true or false, not 'maybe'"],
    ['lint a b', "lint takes [DIR]: 'b' is too much"],
    ['reach', 'reach needs [DIR] FROM TO[:PORT]'],
    ['reach a', 'reach needs [DIR] FROM TO[:PORT]'],
  ])('says what is wrong with %j', (line, message) => {
    expect(mistake(line)).toBe(message)
  })

  it('never throws', () => {
    const word = fc.oneof(
      fc.constantFrom('lint', '--base', '--pedantic', '-x', '--', '-', '--format=json', '--=x', '--no-pedantic', '-hx'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) =>
        expect(['run', 'help', 'version', 'mistake']).toContain(readArguments(argv).kind),
      ),
    )
  })
})

describe('readInputs', () => {
  it('reads what is set', () => {
    const set: Record<string, string> = { base: ' main ', pedantic: 'TRUE', findings: 'new', directory: 'deploy' }
    expect(readInputs((name) => set[name] ?? '')).toEqual({
      ok: true,
      values: { base: 'main', pedantic: true, findings: 'new', directory: 'deploy' },
    })
    expect(readInputs(() => '')).toEqual({ ok: true, values: {} })
  })

  it('says which input is wrong', () => {
    expect(readInputs((name) => (name === 'fail-on' ? 'errors' : ''))).toEqual({
      ok: false,
      message: "the input 'fail-on' is error, warning or never, not 'errors', did you mean 'error'?",
    })
  })
})

describe('resolveSettings', () => {
  it('takes what is given, then the file, then the default', () => {
    const config = configWith({ values: { findings: 'changed', 'fail-on': 'never', pedantic: true } })
    expect(resolveSettings({ findings: 'all', pedantic: false }, config, true)).toMatchObject({
      findings: 'all',
      failOn: 'never',
      pedantic: false,
      annotations: 'changed',
    })
    expect(setBy('findings', { findings: 'all' }, config)).toBe('given')
    expect(setBy('fail-on', {}, config)).toBe('file')
    expect(setBy('base', {}, config)).toBe('default')
  })

  it('reports what is new where there is something to compare with', () => {
    expect(resolveSettings({}, NO_CONFIG, true).findings).toBe('new')
    expect(resolveSettings({ baseline: 'x' }, NO_CONFIG, false).findings).toBe('new')
    expect(resolveSettings({}, NO_CONFIG, false)).toEqual({
      findings: 'all',
      failOn: 'error',
      pedantic: false,
      annotations: 'all',
      comment: 'never',
      suggest: false,
      ifNoFiles: 'warn',
      base: null,
      baseline: null,
      composeProvider: null,
    })
  })
})

describe('the table of options', () => {
  it('names each option once, with what documentation needs', () => {
    expect(new Set(OPTIONS.map(({ name }) => name)).size).toBe(OPTIONS.length)
    for (const { name, description, default: unset, file, input, commands } of OPTIONS) {
      expect([
        name,
        /^[a-z][a-z-]*$/.test(name),
        /^[A-Z].*\.$/.test(description),
        unset.length > 0,
        file || input || commands.length > 0,
      ]).toEqual([name, true, true, true, true])
    }
  })

  it('makes usage texts with every flag of a command', () => {
    for (const { name, formats } of COMMANDS) {
      const text = usage(name)
      for (const flag of flagsOf(name)) expect(text).toContain(`--${flag.name}`)
      if (formats.length > 1) expect(text).toContain(`--format ${formats.join('|')}`)
    }
    for (const { name } of COMMANDS) expect(usage()).toContain(`  ${name} `)
    expect(inputRows().length).toBeGreaterThan(5)
  })
})
