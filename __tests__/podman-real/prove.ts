import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Lab, probeId, probesOf, scriptFor } from './commands.js'
import { type Model, modelOf } from './model.js'
import { homeOf, type Question, questionsOf, type Verdict } from './questions.js'
import { type Refusal, refusalScript, rulesFor } from './refusals.js'
import type { Spec } from './spec.js'

export interface Podman extends Omit<Lab, 'patience'> {
  /** Words before `sh -c SCRIPT`: empty, or what enters another root. */
  readonly prefix: readonly string[]
  readonly version: string
}

export interface Difference {
  readonly what: string
  readonly expected: Verdict | 'collision' | 'no collision'
  readonly measured: string
}

export interface Proof {
  readonly spec: Spec
  readonly asked: number
  readonly agreed: number
  readonly unknown: number
  readonly unknownBy: Readonly<Record<string, number>>
  readonly differences: readonly Difference[]
  /** Collisions that the graph predicts and Podman (or the kernel) reports. */
  readonly collisions: number
  /** Sockets (a port of one network namespace) of which no collision is predicted, and that none has been seen of. */
  readonly quiet: number
  /** How often it was started. */
  readonly attempts: number
  /** Why nothing could be compared. */
  readonly failed: string | null
}

/** How long one topology may take, in milliseconds: more means that something hangs. */
const LIMIT = 400_000

async function runScript(script: string, prefix: readonly string[]): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'prove-'))
  const path = join(directory, 'out')
  // A file, not a pipe: what the containers' monitors keep open must not keep us.
  const out = openSync(path, 'w')
  try {
    const [command = 'sh', ...words] = [...prefix, 'sh', '-c', script]
    const child = spawn(command, words, { stdio: ['ignore', out, out], timeout: LIMIT, killSignal: 'SIGKILL' })
    await new Promise<void>((resolve) => child.on('exit', () => resolve()).on('error', () => resolve()))
    return readFileSync(path, 'utf8')
  } finally {
    closeSync(out)
    rmSync(directory, { recursive: true, force: true })
  }
}

/** The version of the Podman behind a prefix; `null` when there is none. */
export async function versionOf(prefix: readonly string[]): Promise<string | null> {
  const output = await runScript('podman --version </dev/null', prefix)
  return /podman version (\S+)/.exec(output)?.[1] ?? null
}

/** How patient each attempt is. */
const ATTEMPTS = [1, 4, 8]

/**
 * Starts one topology with the real Podman and compares every verdict with what its packets do. On a busy machine answers come late or name
 * servers do not come up: what did not answer is a difference when it never does, however patiently it is asked; what did answer is one
 * at once.
 */
export async function prove(spec: Spec, podman: Podman): Promise<Proof> {
  const made: Proof[] = []
  for (const patience of ATTEMPTS) {
    const proof = await attempt(spec, { ...podman, patience })
    made.push(proof)
    const differences = differencesIn(made)
    const excused = proof.differences.filter(({ what }) => !differences.some((one) => one.what === what)).length
    const judged = { ...proof, differences, agreed: proof.agreed + excused, attempts: made.length }
    if ((proof.failed === null && differences.length === 0) || patience === ATTEMPTS.at(-1)) return judged
  }
  throw new TypeError('there is a last attempt')
}

function differencesIn(made: readonly Proof[]): readonly Difference[] {
  const whole = made.filter(({ failed }) => failed === null)
  const found = new Map(whole.flatMap(({ differences }) => differences.map((one) => [one.what, one] as const)))
  return [...found.values()].filter(({ what }) => {
    const seen = whole.map(({ differences }) => differences.find((one) => one.what === what))
    return seen.some((one) => one?.measured === ANSWERED) || seen.every((one) => one !== undefined)
  })
}

const ANSWERED = 'an answer'
const words = (measured: boolean | null): string => (measured === null ? 'not tried' : measured ? ANSWERED : 'no answer')

async function attempt(spec: Spec, podman: Podman & Lab): Promise<Proof> {
  const model = modelOf(spec, podman.version)
  const expected = expectedCollisions(spec, model)
  const questions = questionsOf(spec, model, (container, port) => expected.sockets.has(socketKey(container, port, spec)))
  const output = await runScript(scriptFor(spec, probesOf(questions), podman), podman.prefix)
  const run = readRun(output)
  if (run.version === '') return failedProof(spec, output)
  const unexpected = [...run.failures].filter(([name, text]) => !isAddressInUse(text) && !dependsOnFailed(name, run.failures, spec))
  if (unexpected.length > 0) return failedProof(spec, unexpected.map(([name, text]) => `${name}: ${text}`).join('\n'))
  const differences: Difference[] = [...compareCollisions(expected, run, spec)]
  const collisions = expected.sockets.size + expected.ports.size
  const sockets = new Set(spec.containers.flatMap(({ name, listeners }) => listeners.map(({ port }) => socketKey(name, port, spec))))
  const quiet = [...sockets].filter((key) => !expected.sockets.has(key)).length
  const isUp = (name: string): boolean => !isDown(name, run.failures, spec)
  let [asked, agreed, unknown] = [0, 0, 0]
  const unknownBy: Record<string, number> = {}
  for (const question of questions) {
    if (!isUp(question.from) || !isUp(question.to)) continue
    asked++
    const measured = answered(question, run)
    if (question.verdict === 'unknown' && spec.decided)
      differences.push({ what: describe(question), expected: 'unknown', measured: words(measured) })
    else if (question.verdict === 'unknown') {
      unknown++
      const known = question.way === 'address' && spec.turnsOut?.find(({ from, to }) => from === question.from && to === question.to)
      if (known && measured !== known.reachable)
        differences.push({ what: describe(question), expected: known.reachable ? 'reachable' : 'unreachable', measured: words(measured) })
      const key = `${question.way}${spec.rootless ? ' rootless' : ' rootful'}`
      unknownBy[key] = (unknownBy[key] ?? 0) + 1
    } else if (measured === (question.verdict === 'reachable')) agreed++
    else differences.push({ what: describe(question), expected: question.verdict, measured: words(measured) })
  }
  for (const { from, to } of spec.turnsOut ?? []) {
    const isAsked = questions.some((one) => one.from === from && one.to === to && one.way === 'address' && one.verdict === 'unknown')
    if (!isAsked) differences.push({ what: `${from} → ${to} by address`, expected: 'unknown', measured: 'not left open' })
  }
  return { spec, asked, agreed, unknown, unknownBy, differences, collisions, quiet, attempts: 1, failed: null }
}

const failedProof = (spec: Spec, why: string): Proof => ({
  spec,
  asked: 0,
  agreed: 0,
  unknown: 0,
  unknownBy: {},
  differences: [],
  collisions: 0,
  quiet: 0,
  attempts: 1,
  failed: why.slice(0, 2000),
})

interface Run {
  readonly version: string
  /** What failed to start, and Podman's words. */
  readonly failures: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, string>
  /** Listeners whose port was taken: `container/port`. */
  readonly busy: ReadonlySet<string>
}

function readRun(output: string): Run {
  const failures = new Map<string, string>()
  const answers = new Map<string, string>()
  const busy = new Set<string>()
  let version = ''
  for (const line of output.split('\n')) {
    const [word, key = '', ...rest] = line.split(' ')
    if (word === 'VERSION') version = key
    else if (word === 'FAIL') failures.set(key, rest.join(' '))
    else if (word === 'R') answers.set(key.replaceAll('%', '@'), rest.join(' ').trim())
    else if (word === 'BUSY' && /in use/.test(line)) busy.add(key)
    else if (word === 'BUSY') failures.set(key, rest.join(' '))
  }
  return { version, failures, answers, busy }
}

const isAddressInUse = (text: string): boolean => /ddress already in use|already been allocated|Failed to bind port/.test(text)

/** Whether the target itself answered at any of the endpoints; `null` when nothing was tried at all. */
function answered({ from, to, port, endpoints }: Question, run: Run): boolean | null {
  const answers = endpoints.map((endpoint) => run.answers.get(probeId(from, endpoint)))
  if (answers.every((answer) => answer === undefined)) return null
  return answers.includes(`${to}:${port}`)
}

/** Whether a container is not running: it failed itself, or what it joins did. */
function isDown(name: string, failures: ReadonlyMap<string, string>, spec: Spec): boolean {
  return failures.has(name) || dependsOnFailed(name, failures, spec)
}

function dependsOnFailed(name: string, failures: ReadonlyMap<string, string>, spec: Spec): boolean {
  const one = spec.containers.find((container) => container.name === name)
  if (!one) return false
  if (one.network.kind === 'container' && isDown(one.network.target, failures, spec)) return true
  // The first member that starts a pod reports what keeps the pod from starting; the others fail for the same reason.
  return one.pod !== undefined && spec.containers.some((other) => other.pod === one.pod && isAddressInUse(failures.get(other.name) ?? ''))
}

interface Expected {
  /** `namespace/port` of listeners that collide. */
  readonly sockets: ReadonlySet<string>
  /** Host ports that are published twice. */
  readonly ports: ReadonlySet<number>
}

const socketKey = (container: string, port: number, spec: Spec): string => `${homeOf(container, spec).owner}/${port}`

function expectedCollisions(spec: Spec, model: Model): Expected {
  const sockets = new Set<string>()
  const ports = new Set<number>()
  for (const { participants, port } of model.graph.listenerCollisions()) {
    for (const { container } of participants) sockets.add(socketKey(labelOf(container, model), port, spec))
  }
  for (const { participants, port, count } of model.graph.hostPortCollisions()) {
    if (port === null) continue
    if (participants.every(({ listener }) => listener)) sockets.add(`host/${port}`)
    else for (let offset = 0; offset < count; offset++) ports.add(port + offset)
  }
  return { sockets, ports }
}

const labelOf = (id: `container:${string}`, model: Model): string => model.graph.container(id)?.label ?? id

/** Every collision that was seen must have been predicted, and every one predicted must be seen. */
function* compareCollisions(expected: Expected, run: Run, spec: Spec): Iterable<Difference> {
  const seen = new Set([...run.busy].map((key) => socketKey(key.split('/')[0] as string, Number(key.split('/')[1]), spec)))
  for (const key of seen) if (!expected.sockets.has(key)) yield { what: `listeners ${key}`, expected: 'no collision', measured: 'in use' }
  for (const key of expected.sockets) {
    const up = spec.containers.filter(
      (one) => !isDown(one.name, run.failures, spec) && one.listeners.some(({ port }) => socketKey(one.name, port, spec) === key),
    )
    if (!seen.has(key) && up.length > 1) yield { what: `listeners ${key}`, expected: 'collision', measured: 'all listen' }
  }
  const inUse = [...run.failures.values()].some(isAddressInUse)
  if (inUse && expected.ports.size === 0)
    yield { what: 'host ports', expected: 'no collision', measured: [...run.failures.values()].join(' ') }
  if (!inUse && expected.ports.size > 0)
    yield { what: `host ports ${[...expected.ports].join(' ')}`, expected: 'collision', measured: 'all start' }
}

function describe({ from, to, port, way, name, endpoints }: Question): string {
  const at = endpoints.map(({ host, port: number }) => `${host}:${number}`).join(' ')
  return `${from} → ${to}:${port} by ${way}${name === undefined ? '' : ` ${name}`} (${at})`
}

export interface Refused {
  readonly name: string
  /** What is wrong; `null` when the rules and Podman agree. */
  readonly difference: string | null
}

/** Asks Podman what it takes and what it refuses, and compares with what the rules report. */
export async function proveRefusals(refusals: readonly Refusal[], { prefix, user, slot, version }: Podman): Promise<readonly Refused[]> {
  const proofs: Refused[] = []
  for (const rootless of [false, true]) {
    const asked = refusals.filter((one) => (one.rootless ?? false) === rootless)
    if (asked.length === 0 || (rootless && user === null)) continue
    const output = await runScript(refusalScript(asked, rootless ? user : null, slot), prefix)
    for (const [index, refusal] of asked.entries()) {
      const [, code, text = ''] = new RegExp(`^RC ${index} (\\d+) ?(.*)$`, 'm').exec(output) ?? []
      proofs.push({ name: refusal.name, difference: await compareRefusal(refusal, code, text, version, output) })
    }
  }
  return proofs
}

async function compareRefusal(
  refusal: Refusal,
  code: string | undefined,
  text: string,
  version: string,
  output: string,
): Promise<string | null> {
  if (code === undefined) return `not asked: ${output.slice(0, 500)}`
  const measured = code === '0' ? 'accepted' : 'refused'
  if (measured !== refusal.outcome) return `Podman ${measured} it (${code}): ${text}`
  const rules = await rulesFor(refusal, version)
  const expected = refusal.rule === null ? [] : [refusal.rule]
  if (rules.join() !== expected.join()) return `Podman ${measured} it, the rules say ${rules.join(', ') || 'nothing'}`
  return null
}
