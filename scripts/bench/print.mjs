// @ts-check

/** @typedef {import('./measure.mjs').Measured | import('./measure.mjs').NotMeasured} Result */

/** @param {readonly Result[]} results */
export function printTimes(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  for (const result of results) {
    const name = `  ${result.name.padEnd(width)}`
    if ('skipped' in result) {
      console.log(`${name}  skipped: ${result.skipped}`)
      continue
    }
    const [least, most] = [Math.min(...result.seconds), Math.max(...result.seconds)]
    const memory = result.megabytes === null ? '' : `  peak ${result.megabytes.toFixed(0)} MB`
    console.log(`${name}  median ${time(result.median)}  (${time(least)} to ${time(most)})${memory}`)
  }
}

/**
 * Prints whether a bound holds.
 * @param {import('./workload.mjs').Bound} bound
 * @param {readonly Result[]} results
 * @param {boolean} smoke
 * @returns {'ok' | 'slow' | 'skipped'}
 */
export function verdict(bound, results, smoke) {
  let missing = ''
  const table = (/** @type {(result: import('./measure.mjs').Measured) => number | null} */ of) =>
    new Proxy(/** @type {Record<string, number>} */ ({}), {
      get: (_, name) => {
        const result = results.find((one) => one.name === name)
        if (!result) throw new TypeError(`bound ${bound.name} asks for ${String(name)}, which is not measured`)
        if ('skipped' in result) missing ||= `no ${result.name}`
        const value = 'skipped' in result ? null : of(result)
        if (value === null) missing ||= `no memory of ${result.name}`
        return value ?? Number.NaN
      },
    })
  const value = bound.value(
    // On a busy machine the shortest of a few runs says most.
    table(({ median, seconds }) => (smoke ? Math.min(...seconds) : median)),
    table(({ megabytes }) => megabytes),
  )
  const unit = bound.unit ?? '×'
  const atMost = smoke ? guardOf(bound.atMost, bound.guard, WIDER) : bound.atMost
  const atLeast = smoke ? guardOf(bound.atLeast, bound.guard, 1 / WIDER) : bound.atLeast
  const limits = [
    atMost === undefined ? '' : `at most ${tidy(atMost)}${unit}`,
    atLeast === undefined ? '' : `at least ${tidy(atLeast)}${unit}`,
    bound.goal === undefined ? '' : `goal ${bound.goal}${unit}`,
  ].filter(Boolean)
  const isOk = value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY)
  const said = missing ? 'skipped' : isOk ? 'ok' : 'slow'
  const label = { ok: 'ok     ', slow: 'SLOW   ', skipped: 'skipped' }[said]
  console.log(`${label} ${bound.name}: ${missing || `${value.toFixed(2)}${unit}`} (${limits.join(', ')})`)
  return said
}

/** How much wider the limits of `--smoke` are. */
const WIDER = 1.5

/**
 * @param {number | undefined} limit
 * @param {number | undefined} guard
 * @param {number} factor
 */
const guardOf = (limit, guard, factor) => (limit === undefined ? undefined : (guard ?? limit * factor))

/** @param {number} number */
const tidy = (number) => Number(number.toFixed(2))

/** @param {number} seconds */
const time = (seconds) => (seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(2)} s`)
