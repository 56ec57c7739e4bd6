import { baseName, type MappedText, type SourceTree } from '../../source/index.js'

/** How much of its end a path on the machine must have in common with a file's: its name and the directory it lies in. */
const ENOUGH = 2

/**
 * Which files of the tree paths on the machine mean: `/srv/shop/nginx.conf` or `%h/shop/nginx.conf` the only file that is called
 * `shop/nginx.conf`, the one with the most directories in common where there are several.
 */
export class MachineFiles {
  readonly #byName = new Map<string, string[]>()

  constructor(tree: SourceTree) {
    for (const { path } of tree.entries) {
      const name = baseName(path)
      const paths = this.#byName.get(name)
      if (paths) paths.push(path)
      else this.#byName.set(name, [path])
    }
  }

  /** `null` where no file is likely, or two are equally so. */
  find(path: MappedText): string | null {
    const open = path.holes.filter((hole) => !hole.defaulted)
    const known = path.text.slice(open.at(-1)?.end ?? 0)
    let best: string | null = null
    let most = ENOUGH - 1
    for (const candidate of this.#byName.get(baseName(known)) ?? []) {
      const common = commonEnd(known, candidate)
      if (common === most) best = null
      if (common <= most) continue
      most = common
      best = candidate
    }
    return best
  }
}

function commonEnd(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  let count = 0
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count) && left.at(-1 - count) !== '') count++
  return count
}
