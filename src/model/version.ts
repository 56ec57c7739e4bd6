/**
 * Whether a Podman version (`5`, `5.8`, `6.0.0-rc1`) is at least another: `podmanAtLeast('5.8.2', '5.4')`. A release candidate counts as its
 * release. `null` when it does not say: `5` may be any 5.x, and text that is no version may be anything.
 */
export function podmanAtLeast(version: string, floor: string): boolean | null {
  const key = `${version} ${floor}`
  let answer = ANSWERS.get(key)
  if (answer === undefined) {
    answer = isAtLeast(version, floor)
    ANSWERS.set(key, answer)
  }
  return answer
}

/** Asked of every port and network, with the few versions that the hosts of one configuration have. */
const ANSWERS = new Map<string, boolean | null>()

function isAtLeast(version: string, floor: string): boolean | null {
  const have = numbers(version)
  const want = numbers(floor)
  for (let i = 0; i < 3; i++) {
    const left = have[i]
    const right = want[i] ?? 0
    // Whatever it is, it is not less than nothing.
    if (left === undefined && (i === 0 || right > 0)) return null
    if (left !== undefined && left !== right) return left > right
  }
  return true
}

function numbers(version: string): number[] {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version.trim())
  return match === null ? [] : match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
}
