import { type Hop, hasOpenHole } from '../../model/index.js'
import { type PodmanCommand, parseArguments } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { QuadletUnit } from './unit.js'

interface Flag {
  readonly name: string
  readonly value: MappedText | null
  readonly at: SourceSpan
}

/** The flags of `PodmanArgs=`. They stand behind what the generator writes: of a single value the last wins, lists go on. */
export class PodmanArgs {
  readonly #flags: readonly Flag[]
  readonly open: boolean

  /** `open`: an expression among them may hold flags that nobody sees. */
  constructor(flags: readonly Flag[], open: boolean) {
    this.#flags = flags
    this.open = open
  }

  /** Every value of a flag, under its canonical name. */
  all(wanted: string): readonly MappedText[] {
    if (this.#flags.length === 0) return NONE
    const values: MappedText[] = []
    for (const { name, value } of this.#flags) if (value && name === wanted) values.push(value)
    return values
  }

  last(name: string): MappedText | null {
    return this.all(name).at(-1) ?? null
  }

  /** A switch: `--internal`, `--internal=false`; `null` when it is not there. */
  on(name: string): { readonly value: boolean; readonly at: SourceSpan } | null {
    const flag = this.#flags.findLast((flag) => flag.name === name)
    return flag ? { value: !/^(?:0|f|false)$/i.test(flag.value?.text ?? 'true'), at: flag.at } : null
  }

  /** As `on`, and `undefined` where its value is an expression. */
  switch(name: string): boolean | null | undefined {
    const flag = this.#flags.findLast((flag) => flag.name === name)
    return flag?.value && hasOpenHole(flag.value) ? undefined : (this.on(name)?.value ?? null)
  }

  /** Whether any flag's name begins so. */
  some(prefix: string): boolean {
    return this.#flags.some(({ name }) => name.startsWith(prefix))
  }
}

/** Reads `PodmanArgs=` with the flag table of the command the generator puts it behind. */
export function podmanArgs(unit: QuadletUnit, command: PodmanCommand): PodmanArgs {
  const words = unit.args('PodmanArgs').map(({ text }) => unit.expand(text))
  if (words.length === 0) return new PodmanArgs([], false)
  const { flags, errors, open } = parseArguments(command, words)
  // Behind an expression that may be any number of words nothing is certain.
  // Podman stops at the first.
  const [error] = open.length === 0 ? errors : []
  if (error) unit.problem('podman-args', `Podman refuses ${unit.name.fileName}: ${error.message}`, error.at)
  return new PodmanArgs(flags, open.length > 0)
}

const NONE: readonly MappedText[] = []

/** The values of a key that Podman splits at commas, then those of the flag it becomes. */
export function listed(unit: QuadletUnit, args: PodmanArgs, key: string, flag: string): readonly MappedText[] {
  const given = args.all(flag)
  return unit.entry(key) ? [...unit.expandedList(key), ...given] : given
}

/** How a value of PodmanArgs= came to be a setting. */
export const argumentHop = (text: MappedText): Hop => ({ kind: 'argument', span: text.span() })
