import { CASES, SKIPPED } from './cases.js'
import { type Podman, type Proof, prove, proveRefusals, versionOf } from './prove.js'
import { randomSpecs } from './random.js'
import { REFUSALS } from './refusals.js'
import { FEATURES, type Spec } from './spec.js'

export interface Options {
  readonly count: number
  readonly seed: number
  /** `all`, `none`, or part of a name. */
  readonly cases: string
  readonly prefix: readonly string[]
  /** Whom rootless topologies run as; without one they are left out. */
  readonly user: string | null
  /** How many topologies run at a time, each with storage of its own. */
  readonly jobs: number
  /** Only the random topology of this index. */
  readonly only: number | null
  readonly verbose: boolean
  print(line: string): void
}

/** Runs the proof and prints what came of it. The exit code: 1 when a verdict that is not `unknown` was wrong, or nothing could be run. */
export async function main(options: Options): Promise<number> {
  const { print, prefix, user, verbose, cases } = options
  const version = await versionOf(prefix)
  if (version === null) {
    print('no Podman answers: give what enters its root with --podman')
    return 1
  }
  const specs = specsOf(options)
  print(
    `Podman ${version}, ${specs.length} topologies (${specs.filter(({ name }) => name.startsWith('random')).length} random, seed ${options.seed})`,
  )
  for (const line of distribution(specs)) print(line)
  const total = { asked: 0, agreed: 0, unknown: 0, collisions: 0, quiet: 0, again: 0, different: 0, failed: 0, refusals: 0 }
  const unknownBy: Record<string, number> = {}
  const tell = (proof: Proof): void => {
    total.asked += proof.asked
    total.agreed += proof.agreed
    total.unknown += proof.unknown
    total.collisions += proof.collisions
    total.quiet += proof.quiet
    if (proof.attempts > 1) total.again++
    total.different += proof.differences.length
    for (const [key, count] of Object.entries(proof.unknownBy)) unknownBy[key] = (unknownBy[key] ?? 0) + count
    if (proof.failed !== null) total.failed++
    if (verbose || proof.differences.length > 0 || proof.failed !== null) {
      print(`${proof.spec.name}: ${proof.agreed} of ${proof.asked} agree, ${proof.unknown} unknown, ${proof.collisions} collisions`)
    }
    for (const { what, expected, measured } of proof.differences) print(`  DIFFERENT ${what}: said ${expected}, was ${measured}`)
    if (proof.failed !== null) print(`  FAILED ${proof.failed}`)
    if (proof.differences.length > 0 || proof.failed !== null) print(`  ${JSON.stringify(proof.spec)}`)
  }
  const refusals = cases === 'none' ? [] : REFUSALS.filter(({ name }) => cases === 'all' || name.includes(cases))
  for (const { name, difference } of await proveRefusals(refusals, { prefix, user, version, slot: 0 })) {
    total.refusals++
    if (difference !== null) total.different++
    if (verbose || difference !== null) print(difference === null ? `${name}: as the rules say` : `  DIFFERENT ${name}: ${difference}`)
  }
  if (cases !== 'none') for (const { row, reason } of SKIPPED) print(`skipped ${row}: ${reason}`)
  const queue = specs.values()
  const worker = async (slot: number): Promise<void> => {
    const podman: Podman = { prefix, user, version, slot }
    for (const spec of queue) tell(await prove(spec, podman))
  }
  await Promise.all(Array.from({ length: options.jobs }, (_, slot) => worker(slot)))
  const share = total.asked === 0 ? 0 : (100 * total.unknown) / total.asked
  print(
    `${total.asked} pairs: ${total.agreed} agreed, ${total.unknown} unknown (${share.toFixed(1)} %), ${total.different} different; ` +
      `${total.collisions} collisions predicted and seen, none at ${total.quiet} other sockets; ${total.refusals} refusals asked; ${total.again} topologies asked again, ${total.failed} failed`,
  )
  if (total.unknown > 0)
    print(
      `unknown: ${Object.entries(unknownBy)
        .map(([key, count]) => `${key} ${count}`)
        .join(', ')}`,
    )
  return total.different > 0 || total.failed > 0 || total.asked + total.refusals === 0 ? 1 : 0
}

function specsOf({ count, seed, cases, user, only }: Options): readonly Spec[] {
  const named = cases === 'none' ? [] : CASES.filter(({ name }) => cases === 'all' || name.includes(cases))
  const random = randomSpecs(count, seed).filter((_, index) => only === null || index === only)
  const all = [...named, ...random]
  return user === null ? all.filter(({ rootless }) => !rootless) : all
}

/** How many of the random topologies have each feature. */
export function distribution(specs: readonly Spec[]): readonly string[] {
  const random = specs.filter(({ name }) => name.startsWith('random'))
  if (random.length === 0) return []
  return Object.entries(FEATURES).map(([name, has]) => {
    const percent = (100 * random.filter(has).length) / random.length
    return `  ${name}: ${percent.toFixed(0)} %`
  })
}
