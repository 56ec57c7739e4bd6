import { hasOpenHole } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { type GivenFlag, type ParsedArguments, type PodmanCommand, parseArguments } from '../arguments/index.js'
import type { CommandWord } from './call.js'

/** The flags and arguments of one command: of a single value the last counts, lists go on. */
export class Given {
  readonly parsed: ParsedArguments

  constructor(command: PodmanCommand, words: readonly MappedText[]) {
    this.parsed = parseArguments(command, words)
  }

  flags(name: string): readonly (GivenFlag & { readonly value: MappedText })[] {
    return this.parsed.flags.filter((flag): flag is GivenFlag & { readonly value: MappedText } => flag.name === name && flag.value !== null)
  }

  all(name: string): readonly MappedText[] {
    return this.flags(name).map(({ value }) => value)
  }

  last(name: string): MappedText | null {
    return this.all(name).at(-1) ?? null
  }

  /** A switch; `null` when it is not there. */
  on(name: string): { readonly value: boolean; readonly at: SourceSpan } | null {
    const flag = this.parsed.flags.findLast((flag) => flag.name === name)
    return flag ? { value: !/^(?:0|f|false)$/i.test(flag.value?.text ?? 'true'), at: flag.at } : null
  }

  /** As `on`, and `undefined` where its value is an expression. */
  switch(name: string): boolean | null | undefined {
    const flag = this.parsed.flags.findLast((flag) => flag.name === name)
    return flag?.value && hasOpenHole(flag.value) ? undefined : (this.on(name)?.value ?? null)
  }

  isOn(name: string): boolean {
    return this.on(name)?.value === true
  }

  has(name: string): boolean {
    return this.parsed.flags.some((flag) => flag.name === name)
  }

  get positional(): readonly MappedText[] {
    return this.parsed.positional
  }

  /** Whether an expression may hold flags that nobody sees. */
  get open(): boolean {
    return this.parsed.open.length > 0
  }

  /** Whether more words may be there than are seen: then nothing can be said to be wrong. */
  get uncertain(): boolean {
    return this.parsed.uncertain
  }
}

/** The word that a text is part of. */
export function wordOf(text: SourceSpan, words: readonly CommandWord[]): CommandWord | null {
  return words.find(({ outer }) => outer.file === text.file && outer.start <= text.start && text.end <= outer.end) ?? null
}
