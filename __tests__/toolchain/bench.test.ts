import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'

const MEASURE = pathToFileURL(join(import.meta.dirname, '../../scripts/bench/measure.mjs')).href

/** What measuring these commands gives, in a process of its own as the benchmark does. */
function measured(commands: object): { status: number | null; stderr: string; stdout: string } {
  const script = `import { measure } from ${JSON.stringify(MEASURE)}
const commands = ${JSON.stringify(commands)}
if (commands.peer?.says) commands.peer.says = [/[d]b8/]
console.log(JSON.stringify(await measure(commands, { runs: 2, cwd: ${JSON.stringify(tmpdir())} })))`
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
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
})
