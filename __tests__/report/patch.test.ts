import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { diffLines } from '../../src/report/diff-lines.js'
import { unifiedDiff } from '../../src/report/patch.js'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'patch-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What git makes of the file by the patch. */
function applied(before: string, patch: string): string {
  writeFileSync(join(directory, 'unit'), before)
  if (patch !== '')
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: directory, input: patch, stdio: ['pipe', 'pipe', 'pipe'] })
  return readFileSync(join(directory, 'unit'), 'utf8')
}

const line = fc.constantFrom('a', 'b', '', '[Container]', 'PublishPort=1:1', '\ufeffx', '-- ', '+++ b')
const ending = fc.constantFrom('\n', '\r\n')
const text = fc
  .tuple(fc.array(fc.tuple(line, ending), { maxLength: 30 }), fc.constantFrom('', 'tail'))
  .map(([lines, tail]) => lines.map(([text, end]) => text + end).join('') + tail)
  // Git calls a patch that makes or empties a file something else.
  .filter((text) => text !== '')

describe('unifiedDiff', () => {
  it('is taken by git apply and gives the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, unifiedDiff('unit', before, after))).toBe(after)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it.each(['a\nb\n', 'a\r\nb'])('takes a file away: %j', (before) => {
    const file = join(directory, 'gone')
    writeFileSync(file, before)
    execFileSync('git', ['apply', '-'], { cwd: directory, input: unifiedDiff('gone', before, null), stdio: ['pipe', 'pipe', 'pipe'] })
    expect(existsSync(file)).toBe(false)
  })

  it('says nothing of equal texts', () => {
    expect(unifiedDiff('unit', 'a\nb', 'a\nb')).toBe('')
  })

  it('shows three lines around, and near changes in one hunk', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n'
    expect(unifiedDiff('pod/a.container', before, before.replace('2\n', '').replace('8', 'eight'))).toBe(
      '--- a/pod/a.container\n+++ b/pod/a.container\n@@ -1,9 +1,8 @@\n 1\n-2\n 3\n 4\n 5\n 6\n 7\n-8\n+eight\n 9\n',
    )
  })

  it('quotes names that would break its header', () => {
    expect(unifiedDiff('a\nb "c"', 'x\n', 'y\n').split('\n').slice(0, 2)).toEqual(['--- "a/a\\012b \\"c\\""', '+++ "b/a\\012b \\"c\\""'])
  })
})

describe('diffLines', () => {
  it('is the shortest for one line taken out, put in or changed', () => {
    expect(diffLines(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ from: 1, removed: 1, to: 1, added: 0 }])
    expect(diffLines(['a', 'c'], ['a', 'b', 'c'])).toEqual([{ from: 1, removed: 0, to: 1, added: 1 }])
    expect(diffLines(['a', 'b'], ['a', 'x'])).toEqual([{ from: 1, removed: 1, to: 1, added: 1 }])
  })

  it('gives up on detail, not on the answer, where everything differs', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`)
    const after = before.map((line) => `${line}!`)
    expect(diffLines(before, after)).toEqual([{ from: 0, removed: 3000, to: 0, added: 3000 }])
  })
})
