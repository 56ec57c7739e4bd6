import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const page = read('docs/security.md')
const model = page.slice(page.indexOf('## Nothing of the repository runs'))

const claims = model
  .split(/^- /m)
  .slice(1)
  .map((text) => text.split(/\n\n/)[0]?.replace(/\n\s+/g, ' ').trim() ?? '')

describe('the threat model', () => {
  it('has claims under every heading', () => {
    expect(claims.length).toBeGreaterThan(20)
    for (const section of model.split(/^## /m).slice(1)) expect(section).toMatch(/^- /m)
  })

  it.each(claims)('names the test of: %s', (claim) => {
    const [, path = '', name = ''] = /^.+\(`(__tests__\/[\w./-]+\.test\.ts)`: (.+)\)$/.exec(claim) ?? []
    expect(path).not.toBe('')
    // A test's name is the first argument of `it` or of what `it.each` gives, and is skipped by nothing.
    const run = read(path).replace(/^\s*(?:\/\/|.*\.(?:skip|todo)\b).*$/gm, '')
    const called = [...run.matchAll(/^ *(?:it|\)|\]\s*(?:as const)?\))?[^\n]*?\(?(['"`])((?:\\.|(?!\1).)+)\1, (?:async )?\(/gm)].map(
      ([, , text]) => text,
    )
    expect(called.filter((text) => text?.startsWith(name) || text?.endsWith(name))).not.toEqual([])
  })
})

describe('the program', () => {
  it('starts git and nothing else', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(200)
    const starting = files.filter((file) => /child_process|worker_threads|node:vm|\beval\(|new Function\(/.test(read(join('src', file))))
    // The other one asks V8 for its `gc`, and nothing that was read.
    expect(starting).toEqual(['host/git.ts', 'host/tidy-up.ts'])
    expect(read('src/host/tidy-up.ts').match(/node:vm'\)[^\n]*/g)).toEqual(["node:vm').runInNewContext('gc')"])
    // Without a shell, and nothing but what `programOf` found.
    const git = read('src/host/git.ts')
    expect(git.match(/\b(?:spawn|exec|fork)\w*\([^,)]*,/g)).toEqual(['spawn(program,', 'spawnSync(program,'])
    expect(git.match(/\bprogram = [^;\n]*/g)).toEqual(Array(2).fill("program = programOf(process.platform, process.env.PATH ?? '')"))
    expect(git).not.toMatch(/\bshell\b/)
  })
})
