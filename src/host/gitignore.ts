import { type Meter, nameGlob, pathGlob } from '../source/index.js'

interface Rule {
  readonly negated: boolean
  readonly directoriesOnly: boolean
  /** Of the path below the `.gitignore` where the pattern has a `/`, else of the name. */
  readonly matches: (name: string, below: () => readonly string[]) => boolean
}

/** A path cannot be longer. */
const LONGEST_PATTERN = 4096
/** Comparisons of one walk: a second or two. Repositories of a hundred thousand files take a tenth of it. */
const MOST_STEPS = 300_000_000

/** The `.gitignore` files in force in one directory: its own and those of every directory above it, the nearest one first to decide. */
export class GitignoreChain {
  /** The last rule that matches decides: they are asked from the end. */
  readonly #rules: readonly Rule[]
  readonly #directory: string
  readonly #above: GitignoreChain | undefined
  readonly #meter: Meter

  private constructor(directory: string, rules: readonly Rule[], above: GitignoreChain | undefined, meter: Meter) {
    this.#directory = directory
    this.#rules = rules
    this.#above = above
    this.#meter = meter
  }

  /** For one walk: what its patterns cost is counted together. */
  static start(): GitignoreChain {
    return new GitignoreChain('', [], undefined, { steps: 0 })
  }

  /** Patterns have taken so long that they are not looked at any more: more is read then, never less. */
  get isExhausted(): boolean {
    return this.#meter.steps > MOST_STEPS
  }

  /** The chain below `directory` (a tree path), which holds a `.gitignore` with this text. */
  with(directory: string, text: string): GitignoreChain {
    const rules = rulesOf(text, this.#meter)
    return rules.length === 0 ? this : new GitignoreChain(directory, rules, this.#rules.length > 0 ? this : undefined, this.#meter)
  }

  /** `path` is a tree path below every directory of the chain, `name` its last part. */
  ignores(path: string, name: string, isDirectory: boolean): boolean {
    if (this.isExhausted) return false
    for (let chain: GitignoreChain | undefined = this; chain; chain = chain.#above) {
      this.#meter.steps += chain.#rules.length
      const directory = chain.#directory
      let parts: readonly string[] | undefined
      const below = (): readonly string[] => {
        parts ??= (directory === '' ? path : path.slice(directory.length + 1)).split('/')
        return parts
      }
      for (const { negated, directoriesOnly, matches } of chain.#rules) {
        if ((isDirectory || !directoriesOnly) && matches(name, below)) return !negated
      }
    }
    return false
  }
}

/** gitignore(5), line by line. Names are compared as they are written, as git does where `core.ignoreCase` is off. */
function rulesOf(text: string, meter: Meter): Rule[] {
  const rules: Rule[] = []
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const rule = ruleOf(line.endsWith('\r') ? line.slice(0, -1) : line, meter)
    if (rule) rules.push(rule)
  }
  return rules.reverse()
}

function ruleOf(line: string, meter: Meter): Rule | null {
  if (line.startsWith('#') || line.length > LONGEST_PATTERN) return null
  const negated = line.startsWith('!')
  let pattern = withoutTrailingSpaces(negated ? line.slice(1) : line)
  const directoriesOnly = pattern.endsWith('/')
  if (directoriesOnly) pattern = pattern.slice(0, -1)
  if (pattern === '' || /^(?:[^\\]|\\.)*\\$/.test(pattern)) return null
  if (!pattern.includes('/')) {
    const matches = nameGlob(pattern, meter)
    return { negated, directoriesOnly, matches: (name) => matches(name) }
  }
  const below = pattern.startsWith('/') ? pattern.slice(1) : pattern
  // An escaped slash is a slash, but behind `**` there is a directory in front of it.
  const plain = below.replace(/(^|\/)\*\*+\\\//g, '$1**/*/')
  const parts = plain.replace(/\\(.)/gs, (pair, escaped) => (escaped === '/' ? escaped : pair)).split('/')
  const startsEscaped = /[*?[\\]/.exec(below)?.[0] === '\\'
  const readings = (startsEscaped ? [parts] : readingsOf(parts)).map((reading) => {
    // `a/**` is all that is in it, not the directory itself.
    return pathGlob(/^\*\*+$/.test(reading[reading.length - 1] as string) ? [...reading, '*'] : reading, meter)
  })
  return { negated, directoriesOnly, matches: (_, path) => readings.some((matches) => matches(path())) }
}

/**
 * Git takes off the part of a pattern that is plain text, and compares the rest by itself (match_pathname in dir.c). The stars of `lib**` in
 * `lib**` `/x` then stand at a beginning, where with the slash they are any number of directories or none: it is `libx` as well.
 */
function readingsOf(parts: readonly string[]): (readonly string[])[] {
  const at = parts.findIndex((part) => /[*?[\\]/.test(part))
  const prefix = /^([^*?[\\]+)\*\*+$/.exec(parts[at] ?? '')?.[1]
  if (prefix === undefined || at === parts.length - 1) return [parts]
  const before = parts.slice(0, at)
  const [next = '', ...rest] = parts.slice(at + 1)
  return [[...before, `${prefix}*`, '**', next, ...rest], ...readingsOf([...before, `${prefix}${next}`, ...rest])]
}

/** Spaces at the end do not count unless a backslash stands before them. */
function withoutTrailingSpaces(pattern: string): string {
  let end = pattern.length
  while (end > 0 && pattern[end - 1] === ' ' && pattern[end - 2] !== '\\') end--
  return pattern.slice(0, end)
}
