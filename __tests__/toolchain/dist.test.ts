import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bundle } from '../../scripts/bundle.mjs'

const ROOT = join(import.meta.dirname, '../..')

/** The modules of a bundled file, by the comments the bundler leaves (two where a module's imports stand apart). */
const modulesOf = (text: string) => [...new Set([...text.matchAll(/^\/\/! (\S+)$/gm)].map(([, path = '']) => path))]

/** The files that `name` requires while it loads, itself included. `import()` stands in a function. */
function loadedWith(name: string, files: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
  seen.add(name)
  const required = (files.get(name) ?? '').matchAll(/^(?:var import_.*=|.*module2\.exports =) .*require\("\.\/([^"]+)"\)/gm)
  for (const [, next = ''] of required) if (!seen.has(next)) loadedWith(next, files, seen)
  return seen
}

describe('the bundle of src/', () => {
  let files: Map<string, string>
  let modules: readonly string[]
  beforeAll(async () => {
    files = await bundle()
    modules = [...files.values()].flatMap(modulesOf)
  })

  it('is the same byte for byte when built again', async () => {
    expect([...(await bundle())]).toEqual([...files])
  })

  it('holds each module once, so that a class with private fields is one class', () => {
    expect(modules).toContain('src/source/mapped-text.ts')
    expect(modules.filter((module, index) => modules.indexOf(module) !== index)).toEqual([])
    expect([...files.values()].join('').match(/\bclass _?MappedText\b/g)).toHaveLength(1)
  })

  it.each(['cli.js', 'index.js'])('%s loads nothing at start that only some repositories need', (entry) => {
    const loaded = [...loadedWith(entry, files)]
    const atStart = loaded.flatMap((name) => modulesOf(files.get(name) ?? ''))
    expect(atStart).toContain('src/analyse.ts')
    expect(
      atStart.filter((module) => /node_modules\/(yaml|unbash|dockerfile-ast|zod|undici|@octokit|@actions\/github)\//.test(module)),
    ).toEqual([])
    const kilobytes = loaded.reduce((sum, name) => sum + Buffer.byteLength(files.get(name) ?? ''), 0) / 1024
    expect(kilobytes).toBeLessThan(960)
  })

  it('keeps the toolkit out of the command line', () => {
    const atStart = [...loadedWith('cli.js', files)].flatMap((name) => modulesOf(files.get(name) ?? ''))
    expect(atStart.filter((module) => module.includes('node_modules/@actions/'))).toEqual([])
  })

  it('starts the command line with node and says that it is CommonJS', () => {
    expect(files.get('cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(JSON.parse(files.get('package.json') ?? '')).toEqual({ type: 'commonjs' })
  })

  it('names no path of this machine', () => {
    expect([...files].filter(([, text]) => text.includes(ROOT)).map(([name]) => name)).toEqual([])
  })

  it('names the license of every package it holds', () => {
    const packages = new Set(modules.flatMap((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? []))
    const notices = files.get('THIRD-PARTY-NOTICES.txt') ?? ''
    expect(packages.size).toBeGreaterThan(0)
    expect([...packages].filter((name) => !new RegExp(`^${name} \\S+ \\(.+\\)$`, 'm').test(notices))).toEqual([])
  })
})

describe('a module loaded late', () => {
  const SOURCES = {
    'src/shared.ts': `export class Secret {\n  readonly #value: string\n  constructor(value: string) {\n    this.#value = value\n  }\n  static read(secret: Secret): string {\n    return secret.#value\n  }\n}\n`,
    'src/main.ts': `import { Secret } from './shared.js'\nexport async function main(): Promise<void> {\n  const { read } = await import('./late/index.js')\n  console.log(read(new Secret('the same class')))\n}\n`,
    'src/late/index.ts': `import { helper } from './helper.js'\nimport { Secret } from '../shared.js'\nexport const read = (secret: unknown): string => (secret instanceof Secret ? helper(Secret.read(secret)) : 'another class')\n`,
    'src/late/helper.ts': `export const helper = (text: string): string => text\n`,
    'src/cli.ts': `import { main } from './main.js'\nvoid main()\n`,
    'src/index.ts': `import { main } from './main.js'\nvoid main()\n`,
  }
  let root: string
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'bundle-'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const write = (directory: string, files: Iterable<[string, string]>) => {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(root, directory, name)), { recursive: true })
      writeFileSync(join(root, directory, name), text)
    }
  }

  it('stands in a file of its own, under a stable name, and shares the classes of the start', async () => {
    write('.', Object.entries(SOURCES))
    const files = await bundle({ root })
    write('dist', files)
    expect([...files.keys()]).toEqual(['THIRD-PARTY-NOTICES.txt', 'cli.js', 'index.js', 'late.js', 'main.js', 'package.json'])
    expect(modulesOf(files.get('late.js') ?? '')).toEqual(['src/late/helper.ts', 'src/late/index.ts'])
    expect(execFileSync(process.execPath, [join(root, 'dist/cli.js')], { encoding: 'utf8' })).toBe('the same class\n')
  })

  it('is refused where something loads it at start all the same', async () => {
    write('.', [['src/cli.ts', `import './late/index.js'\nimport { main } from './main.js'\nvoid main()\n`]])
    write('.', [['src/index.ts', `import './late/index.js'\nimport { main } from './main.js'\nvoid main()\n`]])
    await expect(bundle({ root })).rejects.toThrow('imported with import(), but loaded at start all the same: src/late/index.ts')
  })
})
