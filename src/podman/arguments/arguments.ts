import type { MappedText, SourceSpan } from '../../source/index.js'
import { splitCsv } from '../csv.js'
import { quote } from '../go.js'
import { HOLE, isHole, maskHoles } from '../masking.js'
import type { Flag, FlagSet, PodmanCommand } from './flags.js'
import { flagSet } from './flags.js'

/** One flag as it was given; a flag that takes a list gives one entry per item. */
export interface GivenFlag {
  /** Podman's name for it, whatever alias or shorthand was written: `--publish`. */
  readonly name: string
  /** `null` for a bool flag without `=value`. */
  readonly value: MappedText | null
  /** The flag with its value. */
  readonly at: SourceSpan
  /** Words in front of it may stand for any number of words: it may be the value of another flag. */
  readonly unsure?: true
}

export interface ParsedArguments {
  readonly flags: readonly GivenFlag[]
  readonly positional: readonly MappedText[]
  /** What Podman refuses, in its words. It stops there; this goes on as well as it can. */
  readonly errors: readonly { readonly message: string; readonly at: SourceSpan }[]
  /** Words before the first positional that are wholly a hole, and by their name or place hold further flags. */
  readonly open: readonly MappedText[]
  /** Some word may stand for any number of words, or a flag is not known: what follows may be read wrongly. */
  readonly uncertain: boolean
}

/**
 * Reads the words after a Podman command as its own flag parser does (pflag, parseArgs): shorthand groups, values glued on or in the
 * next word, `--` ends the flags, and for `run`, `create`, `pod create` and before a subcommand the first positional ends them, too
 * (SetInterspersed(false)). List values are split at commas, so pass them on with `csv: false`.
 */
export function parseArguments(command: PodmanCommand, words: readonly MappedText[]): ParsedArguments {
  const parser = new Parser(command, words)
  parser.run()
  return parser
}

const INTERSPERSED: ReadonlySet<PodmanCommand> = new Set(['kube play', 'network create', 'network connect'])

class Parser implements ParsedArguments {
  readonly flags: GivenFlag[] = []
  readonly positional: MappedText[] = []
  readonly errors: { message: string; at: SourceSpan }[] = []
  readonly open: MappedText[] = []
  uncertain = false
  readonly #words: readonly MappedText[]
  readonly #set: FlagSet
  readonly #interspersed: boolean
  #next = 0

  constructor(command: PodmanCommand, words: readonly MappedText[]) {
    this.#words = words
    this.#set = flagSet(command)
    this.#interspersed = INTERSPERSED.has(command)
  }

  run(): void {
    while (this.#next < this.#words.length) {
      const word = this.#words[this.#next++] as MappedText
      const masked = maskHoles(word)
      if (isHole(word)) {
        this.uncertain = true
        if (this.#holdsFlags(word)) {
          this.open.push(word)
          continue
        }
      }
      if (masked === '--') break
      if (!masked.startsWith('-') || masked === '-') {
        this.positional.push(word)
        if (!this.#interspersed) break
      } else if (masked.startsWith('--')) this.#long(word, masked)
      else this.#shorts(word, masked)
    }
    for (const word of this.#words.slice(this.#next)) {
      if (isHole(word)) this.uncertain = true
      this.positional.push(word)
    }
  }

  /** `podman run $OPTS -p 80:80 image`: by its name, or because a flag of this command follows that would otherwise be the container's. */
  #holdsFlags(word: MappedText): boolean {
    if (this.#interspersed) return false
    if (/opt|arg|flag|param|extra/i.test(word.text)) return true
    if (/image|img|repo|registry/i.test(word.text)) return false
    const next = this.#words[this.#next]
    if (next === undefined) return false
    const masked = maskHoles(next)
    if (masked.startsWith('--')) return this.#set.long(before(masked.slice(2), '=')) !== undefined
    return /^-[^-]/.test(masked) && this.#set.short(masked[1] as string) !== undefined
  }

  /** pflag parseLongArg */
  #long(word: MappedText, masked: string): void {
    const equals = masked.indexOf('=', 2)
    const name = masked.slice(2, equals < 0 ? undefined : equals)
    const flag = this.#set.long(name)
    if (name.includes(HOLE)) this.#skip(word)
    else if (name === '' || name.startsWith('-')) this.#refuse(`bad flag syntax: ${word.text}`, word.span())
    else if (flag === undefined) {
      if (name === 'help') return
      this.uncertain = true
      this.#refuse(`unknown flag: --${name}`, word.span())
    } else if (equals >= 0) this.#give(flag, word.slice(equals + 1), word.span())
    else if (flag.takesValue) this.#giveNext(flag, word.span(), `flag needs an argument: --${name}`)
    else this.#give(flag, null, word.span())
  }

  /** pflag parseShortArg: `-it`, `-dp 80:80`, `-p80:80`, `-p=80:80`. */
  #shorts(word: MappedText, masked: string): void {
    let at = 1
    while (at < masked.length) at = this.#short(word, masked, at)
  }

  /** Reads the letter at an offset; returns where the next one stands, the word's end when the rest was its value. */
  #short(word: MappedText, masked: string, at: number): number {
    const end = masked.length
    const letter = masked[at] as string
    const flag = this.#set.short(letter)
    const span = at === 1 ? word.span() : word.span(at)
    if (letter === HOLE) this.#skip(word)
    else if (flag === undefined) {
      if (letter === 'h') return end
      this.uncertain = true
      this.#refuse(`unknown shorthand flag: '${letter}' in -${word.text.slice(at)}`, span)
    } else if (masked[at + 1] === '=' && at + 2 < end) this.#give(flag, word.slice(at + 2), span)
    else if (!flag.takesValue) {
      this.#give(flag, null, word.span(at, at + 1))
      return at + 1
    } else if (at + 1 < end) this.#give(flag, word.slice(at + 1), span)
    else this.#giveNext(flag, span, `flag needs an argument: '${letter}' in -${word.text.slice(at)}`)
    return end
  }

  /** A hole in a flag's name: a flag nobody can tell. */
  #skip(word: MappedText): void {
    this.uncertain = true
    this.open.push(word)
  }

  #giveNext(flag: Flag, from: SourceSpan, missing: string): void {
    const value = this.#words[this.#next]
    if (value === undefined) {
      this.#refuse(missing, from)
      return
    }
    this.#next++
    const to = value.span()
    const together = from.file === to.file && from.start <= to.start
    this.#give(flag, value, together ? { file: from.file, start: from.start, end: Math.max(from.end, to.end) } : from)
  }

  #give(flag: Flag, value: MappedText | null, at: SourceSpan): void {
    const name = `--${flag.name}`
    if (value === null || !flag.csv) {
      this.flags.push(this.#given(name, value, at))
      return
    }
    const { items, error } = splitCsv(value)
    for (const item of items) this.flags.push(this.#given(name, item, at))
    if (error !== null && !maskHoles(value).includes(HOLE)) {
      this.#refuse(`invalid argument ${quote(value.text)} for ${quote(name)} flag: ${error}`, value.span())
    }
  }

  #given(name: string, value: MappedText | null, at: SourceSpan): GivenFlag {
    return this.uncertain ? { name, value, at, unsure: true } : { name, value, at }
  }

  #refuse(message: string, at: SourceSpan): void {
    this.errors.push({ message, at })
  }
}

function before(text: string, delimiter: string): string {
  const at = text.indexOf(delimiter)
  return at < 0 ? text : text.slice(0, at)
}
