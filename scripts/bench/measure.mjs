// @ts-check
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./workload.mjs').Command} Command */
/** @typedef {import('./workload.mjs').Skipped} Skipped */
/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number[]} seconds of each run, as they came
 * @property {number} median seconds
 * @property {number | null} megabytes peak resident memory; `null` where the system does not tell
 */
/** @typedef {{ name: string, skipped: string }} NotMeasured */

/**
 * Runs each command in turn, `runs` times and once before that, when its output is looked at. Throws where one of ours fails; a peer that
 * does is skipped from then on, and its reason told.
 * @param {Record<string, Command | Skipped>} commands
 * @param {{ runs: number, cwd: string }} options
 * @returns {Promise<(Measured | NotMeasured)[]>}
 */
export async function measure(commands, { runs, cwd }) {
  const all = Object.entries(commands).map(([name, command]) => ({ name, command, seconds: /** @type {number[]} */ ([]), peak: 0 }))
  for (let run = 0; run <= runs; run++) {
    for (const one of all) {
      if ('skipped' in one.command) continue
      // Looking at the memory takes time: only in the run that is not timed.
      try {
        const { seconds, peak } = await once(one.command, cwd, run === 0)
        if (run === 0) one.peak = peak
        else one.seconds.push(seconds)
      } catch (error) {
        if (!one.command.isPeer) throw error
        one.command = { skipped: `it does not work here: ${briefly(error)}` }
      }
    }
  }
  return all.map(({ name, command, seconds, peak }) =>
    'skipped' in command
      ? { name, skipped: command.skipped }
      : { name, seconds, median: medianOf(seconds), megabytes: peak > 0 ? peak / 1024 : null },
  )
}

/** The first two lines, which say what failed and how. @param {unknown} error */
const briefly = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n').filter(Boolean).slice(0, 2).join(' ').slice(0, 300)

/** @param {readonly number[]} values */
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? Number(sorted[middle]) : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2
}

/**
 * @param {Command} command
 * @param {string} cwd
 * @param {boolean} watch whether to look at its memory and at what it prints
 * @returns {Promise<{ seconds: number, peak: number }>} the peak in kibibytes, 0 where it is not known
 */
function once(command, cwd, watch) {
  const [program, ...args] = command.run
  const expected = command.status ?? [0, 1]
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', ...command.env }
    // A file, because programs that end themselves lose what has not gone through a pipe.
    const file = join(cwd, 'output')
    const output = watch ? openSync(file, 'w') : undefined
    const started = performance.now()
    const child = spawn(program, args, { cwd: command.cwd ?? cwd, env, stdio: ['ignore', output ?? 'ignore', 'pipe'] })
    let peak = 0
    let stderr = ''
    const timer = watch ? setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 5) : undefined
    child.stderr?.on('data', (chunk) => {
      if (stderr.length < 4000) stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => {
      const seconds = (performance.now() - started) / 1000
      clearInterval(timer)
      const stdout = output === undefined ? '' : readFileSync(file, 'utf8')
      if (output !== undefined) closeSync(output)
      rmSync(file, { force: true })
      const unsaid = watch ? command.says?.find((text) => !text.test(stdout)) : undefined
      if (status === null || !expected.includes(status)) reject(new Error(`${command.run.join(' ')} ends with ${status}:\n${stderr}`))
      else if (unsaid) reject(new Error(`${command.run.join(' ')} does not say ${unsaid}:\n${stdout.slice(-4000)}`))
      else resolve({ seconds, peak })
    })
  })
}

/**
 * The most memory a process has had so far, in kibibytes: Linux counts it.
 * @param {number | undefined} pid
 */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
