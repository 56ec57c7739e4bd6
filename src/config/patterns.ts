import type { PathSet } from './config.js'

const GLOB = /[*?[\]{}()!+@\\]/

/**
 * The paths that a list of patterns means, as workflow `paths:` filters do: `*` stays in a directory, `**` does not, a plain path means
 * the file or everything in the directory, `!` takes out again, and the last pattern that matches decides. The glob library is loaded
 * only when there is a glob.
 */
export async function pathSet(patterns: readonly string[]): Promise<PathSet> {
  const globs = patterns.some((pattern) => GLOB.test(pattern.replace(/^!/, '')))
  // Extended globs are off: nested ones can take exponential time, and patterns come with a pull request.
  const picomatch = globs ? (await import('picomatch')).default : null
  const tests = patterns.map((written) => {
    const negated = written.startsWith('!')
    const pattern = written.slice(negated ? 1 : 0).replace(/^(?:\.?\/)+/, '')
    const directory = pattern.replace(/\/+$/, '')
    const plain = (path: string): boolean => directory === '' || directory === '.' || path === directory || path.startsWith(`${directory}/`)
    const glob =
      picomatch && GLOB.test(pattern)
        ? picomatch(pattern.endsWith('/') ? `${pattern}**` : pattern, { dot: true, noextglob: true, nonegate: true })
        : null
    return { negated, test: glob ?? plain }
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
