import { pathGlob } from '../source/index.js'
import { bracesOf, MOST_ALTERNATIVES } from './braces.js'
import type { PathSet } from './config.js'

/** As long as a path may be. */
const LONGEST = 4096
const GLOB = /[*?[\]{}\\]/

/**
 * The paths that a list of patterns means, as workflow `paths:` filters do: `*` stays in a directory, `**` does not, `{a,b}` is either, a
 * plain path means the file or everything in the directory, `!` takes out again, and the last pattern that matches decides. Extended globs
 * (`+(a|b)`) are no patterns here.
 */
export function pathSet(patterns: readonly string[]): PathSet {
  const tests = patterns.map((written) => {
    const negated = written.startsWith('!')
    const pattern = written.slice(negated ? 1 : 0).replace(/^(?:\.?\/)+/, '')
    return { negated, test: GLOB.test(pattern) ? globTest(pattern) : plainTest(pattern) }
  })
  // With only exceptions, everything else is meant.
  const first = tests[0]?.negated ?? false
  return {
    patterns,
    matches(path) {
      let matched = first
      for (const { negated, test } of tests) if (matched === negated && test(path)) matched = !negated
      return matched
    },
  }
}

/** Why a pattern is refused; `null`: it is not. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > LONGEST) return `a pattern has at most ${LONGEST} characters`
  return bracesOf(pattern) === null ? `the braces stand for more than ${MOST_ALTERNATIVES} patterns` : null
}

function plainTest(pattern: string): (path: string) => boolean {
  let end = pattern.length
  while (pattern[end - 1] === '/') end--
  const directory = pattern.slice(0, end)
  return (path) => directory === '' || directory === '.' || path === directory || path.startsWith(`${directory}/`)
}

function globTest(pattern: string): (path: string) => boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern
  const tests = (bracesOf(whole) ?? []).map((one) => pathGlob(one.split('/')))
  return (path) => {
    const parts = path.split('/')
    return tests.some((test) => test(parts))
  }
}
