import type { Ternary } from './answer.js'

/**
 * Whether a Podman version (`5`, `5.8`, `6.0.0-rc1`) is at least `major.minor`. `null` when it does not say: `5` may be any 5.x, and
 * text that is no version may be anything.
 */
export function atLeastVersion(version: string, major: number, minor: number): Ternary {
  const match = /^v?(\d+)(?:\.(\d+))?/.exec(version.trim())
  if (!match) return null
  const have = Number(match[1])
  if (have !== major) return have > major
  if (minor === 0) return true
  return match[2] === undefined ? null : Number(match[2]) >= minor
}
