#!/usr/bin/env node
/**
 * Has a real Podman start the two-container story as it is, and then what `convert` prints for it, in every notation: afterwards the web
 * service must answer with what the cache says, and the cache must not be reachable from the host any more. Needs root, busybox (static),
 * iproute2, util-linux and, for Compose, podman-compose beside Podman.
 *
 *   node scripts/prove-convert.mjs [--podman 'COMMAND PREFIX'] [--form NAME] [--verbose]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './load.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { podman: { type: 'string', default: '' }, form: { type: 'string' }, verbose: { type: 'boolean', default: false } },
})
const { STORIES, storyScript } = await load(`export { STORIES, storyScript } from './__tests__/podman-real/convert.ts'`)

/** What `convert` makes of the files; the tree keeps what it does not change. */
function converted(files) {
  const directory = mkdtempSync(join(tmpdir(), 'convert-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    const run = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'convert', directory, '--format', 'json'], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    const [conversion] = JSON.parse(run.stdout).conversions
    if (!conversion?.pod) throw new Error(`nothing was converted: ${JSON.stringify(conversion)}`)
    const all = { ...files, ...Object.fromEntries(conversion.files.map(({ path, text }) => [path, text])) }
    // A file of which nothing is left has no text.
    return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== null))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function start(story, files) {
  const [command, ...args] = [...values.podman.split(' ').filter(Boolean), 'sh', '-c', storyScript(story, files, 90)]
  const run = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 170_000 })
  if (values.verbose) console.log(run.stdout, run.stderr)
  const answer = (name) => new RegExp(`^${name} (.*)$`, 'm').exec(run.stdout)?.[1]?.trim() ?? null
  return { web: answer('WEB'), cache: answer('CACHE'), version: answer('VERSION'), log: run.stdout + run.stderr }
}

let failed = 0
for (const story of STORIES.filter(({ form }) => values.form === undefined || form === values.form)) {
  const before = start(story, story.files)
  const after = start(story, converted(story.files))
  // What does not run before proves nothing about afterwards.
  const held = before.web === 'cache-answers' && before.cache === 'cache-answers' && after.web === 'cache-answers' && after.cache === ''
  console.log(
    `${held ? 'holds' : 'FAILS'} ${[story.form, story.variant].filter(Boolean).join(': ')} (Podman ${after.version}): before ${before.web}/${before.cache}, after ${after.web}/${after.cache || 'closed'}`,
  )
  if (held) continue
  failed++
  console.log(before.web === 'cache-answers' ? after.log : before.log)
}
process.exitCode = failed > 0 ? 1 : 0
