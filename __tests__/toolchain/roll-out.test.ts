import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { starterWorkflow } from '../../src/commands/starter.js'
import { readArguments } from '../../src/config/index.js'
import { format } from '../../src/formats/containerfile/index.js'
import { ListedTree } from '../../src/source/index.js'

const ROOT = join(import.meta.dirname, '../..')
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const manifest = JSON.parse(text('package.json'))

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly pass_filenames: boolean
}

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(text('.pre-commit-hooks.yaml')) as readonly Hook[]

  it.each(hooks.map((hook) => [hook.id, hook] as const))(
    '%s has what pre-commit asks for, and starts a command that there is',
    (_, hook) => {
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false, name: expect.any(String) })
      const [program, ...args] = hook.entry.split(' ')
      expect(manifest.bin).toHaveProperty(program as string, 'dist/cli.js')
      expect(readArguments(args)).toMatchObject({ kind: 'run', command: { name: 'lint' } })
    },
  )

  it('runs when a definition may have changed, and not for other files', () => {
    const pattern = new RegExp((hooks[0] as Hook).files.replace(/^\(\?i\)/, ''), 'i')
    for (const path of ['db.container', 'quadlet/shop.pod', 'compose.yaml', 'up.sh', 'Makefile', 'roles/web/templates/web.container.j2'])
      expect([path, pattern.test(path)]).toEqual([path, true])
    for (const path of ['README.md', 'src/main.ts', 'logo.png']) expect([path, pattern.test(path)]).toEqual([path, false])
  })
})

describe('the package', () => {
  it('says where it comes from, as provenance asks, and holds what it runs', () => {
    expect(manifest).toMatchObject({
      repository: { url: 'git+https://github.com/podman-topology/podman-topology.git' },
      publishConfig: { access: 'public', provenance: true },
      files: expect.arrayContaining(['dist', 'docs']),
    })
    expect(manifest.private).toBeUndefined()
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|publish)/.test(name))).toEqual([])
  })
})

describe('the Containerfile', () => {
  const lines = text('Containerfile')

  it('is read by the program itself, installs nothing and is nobody special', () => {
    const tree = new ListedTree([{ path: 'Containerfile' }], () => ({ ok: true, text: lines }))
    const lowered = format.lower({ format: 'containerfile', path: 'Containerfile', evidence: 'a test' }, { tree })
    expect(lowered.unparsed).toEqual([])
    expect(lines).not.toMatch(/^(?:RUN|ADD|EXPOSE)\b/m)
    expect(lines).toMatch(/^USER 65532:65532$/m)
    expect(lines).toMatch(/^ENTRYPOINT \["\/nodejs\/bin\/node", "\/opt\/podman-topology\/dist\/cli\.js"\]$/m)
  })

  it('copies only what .containerignore lets through', () => {
    const kept = text('.containerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const copied = [...lines.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources]) => (sources as string).split(' '))
    expect(copied.length).toBeGreaterThan(0)
    expect(copied.filter((path) => !kept.includes(path.split('/')[0] as string))).toEqual([])
  })
})

describe('the workflow that init writes', () => {
  it('pins what this project pins', () => {
    const own = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/.exec(text('.github/workflows/test.yml'))?.[0]
    expect(own).toBeDefined()
    expect(starterWorkflow('main', '')).toContain(`uses: ${own}`)
  })

  it('may only read, and is given a directory where it stands in one', () => {
    expect(parse(starterWorkflow('trunk', 'deploy'))).toMatchObject({
      on: { push: { branches: ['trunk'] } },
      permissions: { contents: 'read' },
      jobs: { 'podman-topology': { steps: [{}, { with: { directory: 'deploy' } }] } },
    })
  })
})
