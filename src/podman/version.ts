/** The newest stable Podman: what is assumed where nobody says which one runs. */
export const NEWEST_PODMAN = '5.8'

/**
 * Whether a configured version is at least another: `podmanAtLeast('5.8.2', '5.4')`. What is left open counts as the newest of its line
 * (`5` is the newest 5.x), a release candidate as its release, and a text that is no version as the newest of all.
 */
export function podmanAtLeast(version: string, floor: string): boolean {
  const key = `${version} ${floor}`
  let answer = ANSWERS.get(key)
  if (answer === undefined) {
    answer = isAtLeast(version, floor)
    ANSWERS.set(key, answer)
  }
  return answer
}

/** Asked of every port and network, with the few versions that the hosts of one configuration have. */
const ANSWERS = new Map<string, boolean>()

function isAtLeast(version: string, floor: string): boolean {
  const have = numbers(version)
  const want = numbers(floor)
  for (let i = 0; i < 3; i++) {
    const left = have[i] ?? Number.POSITIVE_INFINITY
    const right = want[i] ?? 0
    if (left !== right) return left > right
  }
  return true
}

function numbers(version: string): number[] {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version.trim())
  return match === null ? [] : match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
}
