import type { Files } from '../support/fixtures.js'
import { Random } from './random.js'
import type { Target } from './targets.js'

/** The input of one case: the same for the same seed and number, whatever ran before. */
export function inputOf(target: Pick<Target, 'name' | 'make'>, seed: string, number: number): Files {
  return target.make(new Random(`${seed} ${target.name} ${number}`))
}

/** What is wrong with an input; what is thrown is wrong too. */
export async function failuresOf(target: Pick<Target, 'check'>, files: Files): Promise<string[]> {
  try {
    return await target.check(files)
  } catch (error) {
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error)}`]
  }
}

/** What two failures have in common when they are the same one: the words without what the input brought in. */
export function kindOf(failure: string): string {
  return failure.replace(/"(?:[^"\\]|\\.)*"|\d+|\(.*?\)/g, '').slice(0, 60)
}

/**
 * A smaller input that fails in the same way: files, then lines, then characters are left out as long as it still does.
 * @param isBad whether an input still fails
 * @param budget how many inputs may be tried
 */
export async function minimise(files: Files, isBad: (files: Files) => Promise<boolean>, budget = 600): Promise<Files> {
  let left = budget
  const tryOut = async (candidate: Files): Promise<boolean> => left-- > 0 && (await isBad(candidate))
  let best = files
  for (const path of Object.keys(files)) {
    const { [path]: _, ...rest } = best
    if (await tryOut(rest)) best = rest
  }
  for (const unit of ['\n', '']) {
    for (const path of Object.keys(best)) {
      let parts = (best[path] as string).split(unit)
      for (let size = Math.ceil(parts.length / 2); size >= 1 && left > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let from = 0; from < parts.length && left > 0; ) {
          const shorter = [...parts.slice(0, from), ...parts.slice(from + size)]
          const candidate = { ...best, [path]: shorter.join(unit) }
          if (await tryOut(candidate)) {
            parts = shorter
            best = candidate
          } else from += size
        }
      }
    }
  }
  return best
}
