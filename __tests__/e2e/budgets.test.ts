/** What is too much, or no text, or not of the repository: a line of the coverage for each, in no time, and the rest is read all the same. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { processHost } from '../../src/host/index.js'
import { main } from '../../src/main.js'

const UNIT = '[Container]\nImage=docker.io/library/nginx\n'
const MEGABYTE = 1024 * 1024
const numbers = (count: number): string => Array.from({ length: count }, (_, n) => n + 1).join(' ')
const loops = (command: string): string => `#!/bin/bash\nfor i in ${numbers(150)}; do for j in ${numbers(150)}; do ${command}; done; done\n`

/** Each name doubles… ten times over: `j` stands for ten thousand million nodes. */
const bomb = `x-a: &a [x]\n${[...'bcdefghij'].map((name, n) => `x-${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[n]}`).join(', ')}]\n`).join('')}services:\n  a: { image: x, labels: *j }\n`

let parent: string
let root: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'podman-topology-budgets-'))
  root = join(parent, 'repository')
  put('ok.container', UNIT)
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

interface Line {
  readonly file: string
  readonly reason: string
}

/** What is said to be left out, and the processor's seconds. The unit beside it is always read. */
async function lint(): Promise<{
  code: number
  left: Line[]
  units: Readonly<Record<string, number>>
  findings: Readonly<Record<string, unknown>>[]
  seconds: number
}> {
  const before = process.cpuUsage()
  let out = ''
  const print = (text: string): void => {
    out += text
  }
  const code = await main({ ...processHost(['lint', root, '--format', 'json'], {}), print, printError: print })
  const { user, system } = process.cpuUsage(before)
  const { coverage, findings } = JSON.parse(out) as {
    coverage: { unparsed: Line[]; skipped: Line[]; units: Record<string, number> }
    findings: Record<string, unknown>[]
  }
  expect(coverage.units.quadlet).toBeGreaterThan(0)
  return { code, left: [...coverage.unparsed, ...coverage.skipped], units: coverage.units, findings, seconds: (user + system) / 1e6 }
}

const A_MOMENT = 6

describe('over budget', () => {
  it.each<readonly [what: string, path: string, content: string | Buffer, reason: RegExp]>([
    ['a large file', 'x.container', `${UNIT}# ${'x'.repeat(3 * MEGABYTE)}\n`, /larger than the limit of 2 MiB/],
    [
      'ten megabytes in one line of YAML',
      'compose.yaml',
      `services: { a: { image: "${'x'.repeat(10 * MEGABYTE)}" } }`,
      /larger than the limit/,
    ],
    ['ten megabytes in one line of shell', 'x.sh', `podman run -p 80:80 ${'x'.repeat(10 * MEGABYTE)}`, /larger than the limit/],
    ['a NUL byte', 'x.container', `${UNIT}\0`, /NUL bytes/],
    ['another encoding', 'x.container', Buffer.from(`${UNIT}# \u00e4`, 'latin1'), /not UTF-8/],
    ['deep brackets', 'compose.yaml', `services:\n  a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, /deeper than 256 levels/],
    [
      'deep blocks',
      'compose.yaml',
      `services:\n${Array.from({ length: 300 }, (_, n) => `${' '.repeat(n + 2)}k:\n`).join('')}`,
      /deeper than 256 levels/,
    ],
    ['aliases of aliases', 'compose.yaml', bomb, /excessive aliasing/],
    ['an alias in itself', 'compose.yaml', 'services: &s\n  a: { image: x, more: *s }\n', /contains itself/],
    ['deep directories', `${'d/'.repeat(70)}x.container`, UNIT, /deeper than 64 directories/],
    ['substitutions in substitutions', 'x.sh', `#!/bin/sh\npodman run x ${'$('.repeat(2000)}${')'.repeat(2000)}\n`, /no shell syntax/],
    ['a loop of commands', 'x.sh', loops('echo $i$j; podman ps'), /more than \d+ commands/],
    ['a loop of containers', 'x.sh', loops('podman run -d --name x$i$j x'), /more than 2000 commands of Podman/],
    ['a loop of containers that end', 'x.sh', loops('podman run --rm -it --name x$i$j x'), /more than 2000 commands of Podman/],
    [
      'a loop of containers that are removed',
      'x.sh',
      loops('podman run -d --name x$i$j x; podman rm -f x$i$j'),
      /more than 2000 commands of Podman/,
    ],
  ])('%s is told', async (_, path, content, reason) => {
    put(path, content)
    const { left, seconds } = await lint()
    expect(left.length).toBeGreaterThan(0)
    expect(left.map((line) => line.reason)).toContainEqual(expect.stringMatching(reason))
    expect(seconds).toBeLessThan(A_MOMENT)
  })

  it.each<readonly [what: string, path: string, content: string]>([
    ['placeholders', 'x.container', `${UNIT}Environment=A=${'@A@<a>{A}'.repeat(200_000)}\n`],
    ['the beginnings of placeholders', 'x.container', `${UNIT}Environment=A=${'{{<a@A#{__A%%A'.repeat(130_000)}\n`],
    ['blocks of a template', 'x.container', `${UNIT}${'{{#if a}}\n'.repeat(60_000)}PublishPort=80:80\n`],
    ['expressions of a template', 'x.container.j2', `${UNIT}Environment=A=${'{{ a }}'.repeat(280_000)}\n`],
    ['a word in a README', 'README.md', `podman play kube ${'a'.repeat(1_900_000)}\n`],
  ])('two megabytes of %s take no longer than others', async (_, path, content) => {
    put('pod.yaml', 'kind: Pod\n')
    put(path, content)
    expect((await lint()).seconds).toBeLessThan(A_MOMENT)
  })

  it('a range of all ports is one mapping, and one that is none is refused', async () => {
    put('a.container', `${UNIT}PublishPort=1-65535:1-65535\nPublishPort=1-65535:1-65535/udp\n`)
    put('b.container', `${UNIT}PublishPort=1-65535:1-65535\nPublishPort=1-4294967296:80\n`)
    const { findings, seconds } = await lint()
    const rules = findings.map(({ rule, file }) => `${rule} ${file}`)
    expect(rules).toContain('host-port-collision b.container')
    expect(rules).toContain('invalid-port-mapping b.container')
    expect(findings.length).toBeLessThan(10)
    expect(seconds).toBeLessThan(A_MOMENT)
  })
})

describe('not of the repository', () => {
  it('links out of the tree, in a circle and to what is ignored are not followed, and are told', async () => {
    writeFileSync(join(parent, 'out.container'), UNIT)
    put('.gitignore', 'secret\n')
    put('secret', UNIT)
    put('.git/config', UNIT)
    for (const [name, target] of [
      ['out.container', '../out.container'],
      ['circle.container', 'circle.container'],
      ['ignored.container', 'secret'],
      ['token.container', '.git/config'],
    ] as const)
      symlinkSync(target, join(root, name))
    const { left, units } = await lint()
    expect(units.quadlet).toBe(1)
    expect(left.map(({ file }) => file).sort()).toEqual(['circle.container', 'ignored.container', 'out.container', 'token.container'])
  })

  it('submodules and nested repositories are left out, and told', async () => {
    put('nested/x.container', UNIT)
    execFileSync('git', ['init', '-q', join(root, 'nested')])
    put('module/.git', 'gitdir: ../.git/modules/module\n')
    put('module/x.container', UNIT)
    const { left, units } = await lint()
    expect(units.quadlet).toBe(1)
    expect(left).toEqual([
      { file: 'module', reason: expect.stringContaining('a repository of its own') },
      { file: 'nested', reason: expect.stringContaining('a repository of its own') },
    ])
  })
})
