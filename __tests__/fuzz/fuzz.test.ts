import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Files } from '../support/fixtures.js'
import { failuresOf, inputOf, kindOf, minimise } from './engine.js'
import { readSeeds, targets } from './targets.js'

const REGRESSIONS = join(import.meta.dirname, 'regressions')
const all = targets(readSeeds(join(import.meta.dirname, '../..'), ''))
const named = (name: string) => {
  const target = all.find((each) => each.name === name)
  if (!target) throw new Error(`no target ${name}`)
  return target
}

describe('what the fuzzer found', () => {
  it.each(readdirSync(REGRESSIONS))('%s stays mended', async (file) => {
    const { target, files } = JSON.parse(readFileSync(join(REGRESSIONS, file), 'utf8')) as { target: string; files: Files }
    expect(await failuresOf(named(target), files)).toEqual([])
  })
})

describe.each(all)('$name', (target) => {
  const isSlow = target.name.endsWith('repository')

  it('holds for made-up inputs, the same ones each time', async () => {
    for (let number = 0; number < (isSlow ? 15 : 60); number++) {
      const files = inputOf(target, 'jest', number)
      expect(files).toEqual(inputOf(target, 'jest', number))
      expect({ number, failures: await failuresOf(target, files) }).toEqual({ number, failures: [] })
    }
  })
})

/** The characters that every syntax here gives a meaning to. */
const SYNTAX = fc.string({ unit: fc.constantFrom(...'ab1 \n\r\t:-?|>&*!%@`#,[]{}()<>"\'\\$=;~.^/_\u00a0\u2028😀'), maxLength: 60 })

describe.each(all.filter(({ name }) => !name.endsWith('repository')))('$name, any text', (target) => {
  it('throws nothing and keeps its positions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(SYNTAX, fc.string({ unit: 'binary', maxLength: 30 })), async (input) => {
        expect(await failuresOf(target, { input })).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('the fuzzer itself', () => {
  const broken = {
    name: 'broken',
    make: () => ({ a: 'x', b: `one\ntwo x\n${'three\n'.repeat(50)}`, c: 'y' }),
    check: (files: Files): string[] => {
      if (files.b?.includes('x') && files.c !== undefined) throw new RangeError(`at ${files.b.length}`)
      return []
    },
  }

  it('sees what is thrown, and makes the input that throws as small as it goes', async () => {
    const files = inputOf(broken, 'seed', 1)
    const [failure = ''] = await failuresOf(broken, files)
    expect(failure).toContain('RangeError')
    const small = await minimise(files, async (candidate) =>
      (await failuresOf(broken, candidate)).some((one) => kindOf(one) === kindOf(failure)),
    )
    expect(small).toEqual({ b: 'x', c: '' })
  })

  it('says of every output that is broken that it is', async () => {
    const { malformed } = await import('./well-formed.js')
    const fine = {
      text: 'x',
      json: '{}',
      sarif: '{}',
      github: '::error file=a,line=1,endLine=1,title=x::y\nz',
      gitlab: '[]',
      junit: '<a b="c">x &amp; y</a>',
      rdjson: '{}',
      markdown: '# x `<b>` <details>',
      mermaid: 'flowchart LR\n  n0["x"]',
      dot: 'digraph { a [label="\\""] }',
      graph: '{}',
    }
    expect(malformed(fine)).toEqual([])
    const broken: Partial<Record<keyof typeof fine, string>> = {
      text: '\u001b[0m',
      json: '{',
      github: '::set-output name=a::b',
      junit: '<a>&</a>',
      markdown: '<script>',
      mermaid: 'flowchart LR\n  n0["<b>"]',
      dot: 'a [label="]',
      graph: '',
    }
    for (const [output, text] of Object.entries(broken))
      expect(malformed({ ...fine, [output]: text })[0]).toContain(output === 'graph' ? 'graph' : output)
    expect(malformed({ ...fine, markdown: 'by @someone' })).toHaveLength(1)
    expect(malformed({ ...fine, github: 'x ##[error]' })).toHaveLength(1)
  })
})
