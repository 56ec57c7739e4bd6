import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '..')
const CONFIG = '.dependency-cruiser.mjs'
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
}

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

/** Looks at src/ below `directory`. The exit code is the number of violations, so a failure of the command shows in its output only. */
function cruise(directory: string): Cruise {
  const args = [DEPCRUISE, '--config', CONFIG, '--output-type', 'json', 'src']
  let output: string
  try {
    output = execFileSync(process.execPath, args, { cwd: directory, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    output = String((error as { stdout?: unknown }).stdout)
  }
  return JSON.parse(output) as Cruise
}

const SOURCE = `export class Text {\n  readonly #text: string = ''\n  get text(): string {\n    return this.#text\n  }\n}\n`
const IMPORTS_SOURCE = `import { Text } from '../source/index.js'\nexport const text = new Text().text\n`

/** A tree with the layout of src/ that breaks no rule, and uses the syntax that a parser of old would stumble over. */
const CLEAN: Record<string, string> = {
  'package.json': JSON.stringify({ dependencies: { '@actions/core': '1', '@actions/github': '1' }, devDependencies: { jest: '1' } }),
  'node_modules/@actions/core/package.json': JSON.stringify({ name: '@actions/core', main: 'index.js' }),
  'node_modules/@actions/core/index.js': '',
  'node_modules/@actions/github/package.json': JSON.stringify({ name: '@actions/github', main: 'index.js' }),
  'node_modules/@actions/github/index.js': '',
  'node_modules/jest/package.json': JSON.stringify({ name: 'jest', main: 'index.js' }),
  'node_modules/jest/index.js': '',
  'src/cli.ts': `import { main } from './main.js'\nimport { argv } from 'node:process'\nmain(argv satisfies readonly string[])\n`,
  'src/main.ts': `import { rules } from './rules/index.js'\nimport { lint } from './commands/lint.js'\nexport const main = (_: readonly string[]) => [rules, lint]\n`,
  'src/commands/lint.ts': `import { FORMATS } from '../analyse.js'\nexport const lint = FORMATS\n`,
  'src/analyse.ts': `export { FORMATS } from './formats/index.js'\n`,
  'src/source/index.ts': SOURCE,
  'src/model/index.ts': IMPORTS_SOURCE,
  'src/podman/index.ts': IMPORTS_SOURCE,
  'src/syntax/unit/index.ts': IMPORTS_SOURCE.replace('../', '../../'),
  'src/assemble/index.ts': IMPORTS_SOURCE,
  'src/graph/index.ts': IMPORTS_SOURCE,
  'src/config/index.ts': IMPORTS_SOURCE,
  'src/diff/index.ts': IMPORTS_SOURCE,
  'src/fixes/index.ts': IMPORTS_SOURCE,
  'src/convert/index.ts': IMPORTS_SOURCE,
  'src/diagnostics/index.ts': IMPORTS_SOURCE,
  'src/report/index.ts': `import { createHash } from 'node:crypto'\nexport const hash = (text: string) => createHash('sha256').update(text).digest('hex')\n`,
  'src/rules/index.ts': `import { aRule } from './a-rule.js'\nimport { bRule } from './b-rule.js'\nexport const rules = [aRule, bRule]\n`,
  'src/rules/helper.ts': `import type { Text } from '../source/index.js'\nexport const helper = <const T extends Text>(text: T): T => text\n`,
  'src/rules/a-rule.ts': `import { helper } from './helper.js'\nexport const aRule = helper\n`,
  'src/rules/b-rule.ts': `import { helper } from './helper.js'\nexport const bRule = helper\n`,
  'src/formats/index.ts': `export const FORMATS = [{ load: async () => (await import('./kube/index.js')).kube }, { load: () => import('./quadlet/index.js') }] as const\n`,
  'src/formats/kube/index.ts': `import { text } from '../../syntax/unit/index.js'\nexport const kube = text\n`,
  'src/formats/quadlet/index.ts': `import { text } from '../../podman/index.js'\nexport const quadlet = text\n`,
  'src/host/index.ts': `import { readFileSync } from 'node:fs'\nimport { info } from '@actions/core'\nexport const host = { readFileSync, info, api: () => import('./github.js') }\n`,
  'src/host/github.ts': `import { getOctokit } from '@actions/github'\nexport const api = getOctokit\n`,
}

const imports = (path: string) => `import { text } from '${path}'\nexport const planted = text\n`

/** Rule → a file that breaks it. */
const PLANTED: Record<string, { readonly file: string; readonly code: string }> = {
  'layer-source': { file: 'src/source/planted.ts', code: imports('../model/index.js') },
  'layer-syntax': { file: 'src/syntax/unit/planted.ts', code: imports('../../podman/index.js') },
  'layer-model': {
    file: 'src/model/planted.ts',
    code: `import type { text } from '../podman/index.js'\nexport type Planted = typeof text\n`,
  },
  'layer-podman': { file: 'src/podman/planted.ts', code: imports('../syntax/unit/index.js') },
  'layer-formats': { file: 'src/formats/kube/planted.ts', code: imports('../../graph/index.js') },
  'layer-assemble': { file: 'src/assemble/planted.ts', code: imports('../syntax/unit/index.js') },
  'layer-graph': { file: 'src/graph/planted.ts', code: `export { kube } from '../formats/kube/index.js'\n` },
  'layer-rules': { file: 'src/rules/planted.ts', code: `export * from '../formats/kube/index.js'\n` },
  'layer-config': { file: 'src/config/planted.ts', code: imports('../graph/index.js') },
  'layer-diagnostics': { file: 'src/diagnostics/planted.ts', code: imports('../report/index.js') },
  'layer-convert': { file: 'src/convert/planted.ts', code: imports('../podman/index.js') },
  'layer-fixes': { file: 'src/fixes/planted.ts', code: imports('../podman/index.js') },
  'layer-diff': { file: 'src/diff/planted.ts', code: imports('../assemble/index.js') },
  'layer-report': { file: 'src/report/planted.ts', code: imports('../config/index.js') },
  'layer-host': { file: 'src/host/planted.ts', code: imports('../model/index.js') },
  'formats-do-not-meet': { file: 'src/formats/kube/meets.ts', code: imports('../quadlet/index.js') },
  'rules-do-not-meet': { file: 'src/rules/c-rule.ts', code: `import { aRule } from './a-rule.js'\nexport const cRule = aRule\n` },
  'through-the-index': { file: 'src/graph/reaches-in.ts', code: imports('../source/inner.js') },
  'nothing-imports-the-top': { file: 'src/report/upwards.ts', code: `import { main } from '../main.js'\nexport const upwards = main\n` },
  'only-host-touches-the-world': {
    file: 'src/report/disk.ts',
    code: `import { readFileSync } from 'node:fs'\nexport const disk = readFileSync\n`,
  },
  'only-host-talks-to-github': { file: 'src/report/prints.ts', code: `import { info } from '@actions/core'\nexport const prints = info\n` },
  'github-api-is-loaded-late': { file: 'src/host/eager.ts', code: `import { api } from './github.js'\nexport const eager = api\n` },
  'no-cycles': { file: 'src/source/circle.ts', code: `import { inner } from './inner.js'\nexport const circle = () => inner\n` },
  'bundled-packages-are-dependencies': { file: 'src/podman/dev.ts', code: `import jest from 'jest'\nexport const dev = jest\n` },
  resolvable: { file: 'src/podman/nowhere.ts', code: imports('./not-there.js') },
}

/** What the planted files need to stand on. */
const SUPPORT: Record<string, string> = {
  'src/source/inner.ts': `import { circle } from './circle.js'\nexport const inner = () => circle\nexport const text = ''\n`,
}

function plant(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  copyFileSync(join(ROOT, CONFIG), join(directory, CONFIG))
  return directory
}

describe('layers', () => {
  let directories: string[] = []
  let clean: Cruise
  let broken: Cruise
  let rules: string[]

  beforeAll(async () => {
    const planted = Object.values(PLANTED).map(({ file, code }) => [file, code])
    directories = [plant(CLEAN), plant({ ...CLEAN, ...SUPPORT, ...Object.fromEntries(planted) })]
    clean = cruise(directories[0]!)
    broken = cruise(directories[1]!)
    const { default: config } = await import('../.dependency-cruiser.mjs')
    rules = (config.forbidden ?? []).map(({ name }) => name ?? '')
    expect(config.forbidden?.filter(({ comment }) => !comment)).toEqual([])
  })

  afterAll(() => {
    for (const directory of directories) rmSync(directory, { recursive: true, force: true })
  })

  it('finds nothing in this repository', () => {
    const { modules, summary } = cruise(ROOT)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    // Were the parser blind to TypeScript, there would be no violations either, and hardly an import.
    const seen = modules.flatMap(({ source, dependencies }) => (source.startsWith('src/') ? dependencies : []))
    expect(seen.length).toBeGreaterThan(modules.length)
  })

  it('finds nothing in a tree that keeps the rules', () => {
    expect(clean.summary.violations).toEqual([])
  })

  it('has a planted violation for every rule', () => {
    expect(Object.keys(PLANTED).sort()).toEqual([...rules].sort())
  })

  it.each(Object.entries(PLANTED))('%s', (rule, { file }) => {
    const found = broken.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)
    expect(found).toContain(rule)
  })

  it('blames no file that keeps the rules', () => {
    const innocent = Object.keys(CLEAN)
    expect(broken.summary.violations.filter(({ from }) => innocent.includes(from))).toEqual([])
  })
})
