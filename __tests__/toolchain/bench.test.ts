import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'

const module = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, `../../scripts/bench/${name}.mjs`)).href)
const node = (script: string): { status: number | null; stderr: string; stdout: string } =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })

/** What measuring these commands gives, in a process of its own as the benchmark does. */
function measured(commands: object): ReturnType<typeof node> {
  return node(`import { measure } from ${module('measure')}
const commands = ${JSON.stringify(commands)}
if (commands.peer?.says) commands.peer.says = [/[d]b8/]
console.log(JSON.stringify(await measure(commands, { runs: 2, cwd: ${JSON.stringify(tmpdir())} })))`)
}

const OURS = { run: [process.execPath, '-e', '0'] }
const FAILING = [process.execPath, '-e', 'console.error("no such project"); process.exit(7)']

describe('a benchmark', () => {
  it('goes on without a peer that fails here, and tells why', () => {
    const { stdout } = measured({ ours: OURS, peer: { run: FAILING, isPeer: true } })
    const [ours, peer] = JSON.parse(stdout)
    expect(ours.seconds).toHaveLength(2)
    expect(peer.name).toBe('peer')
    expect(peer.skipped).toMatch(/^it does not work here: .* ends with 7: no such project$/)
  })

  it('goes on without a peer that does something else than it is timed for', () => {
    const { stdout } = measured({ ours: OURS, peer: { ...OURS, isPeer: true, says: true } })
    const [, peer] = JSON.parse(stdout)
    expect(peer.skipped).toMatch(/ does not say \/\[d\]b8\/:$/)
  })

  it('ends where one of our own fails', () => {
    const { status, stderr } = measured({ ours: { run: FAILING } })
    expect(status).toBe(1)
    expect(stderr).toContain('ends with 7:\nno such project')
  })

  it('shows what does not hold, and fails in CI only beyond its guard', () => {
    const { stdout } = node(`import { verdict } from ${module('print')}
const bound = { name: 'ours to bare', value: ({ ours, bare }) => ours / bare, atMost: 3, guard: 6 }
const took = (name, median) => ({ name, seconds: [median], median, megabytes: null })
for (const [ours, smoke] of [[2.9, false], [3.6, false], [3.6, true], [6.1, true]])
  verdict(bound, [took('ours', ours), took('bare', 1)], smoke)
verdict(bound, [took('ours', 1), { name: 'bare', skipped: 'not here' }], false)`)
    expect(stdout.split('\n')).toEqual([
      'ok      ours to bare: 2.90× (at most 3×)',
      'SLOW    ours to bare: 3.60× (at most 3×)',
      'ok      ours to bare: 3.60× (at most 6×)',
      'SLOW    ours to bare: 6.10× (at most 6×)',
      'skipped ours to bare: no bare (at most 3×)',
      '',
    ])
  })
})
