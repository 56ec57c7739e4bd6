import type { MappedText, SourceSpan } from '../../source/index.js'
import type { ShellWord } from './variables.js'

/** One arm of an `if`, `case` or `||`. */
export interface ShellBranch {
  readonly choice: string
  readonly arm: number
  /** The condition. */
  readonly at: SourceSpan
}

/** What a command reads on its standard input, when it can be told. */
export type ShellInput = { readonly kind: 'text'; readonly text: MappedText } | { readonly kind: 'file'; readonly path: MappedText }

/** A simple command that the script runs, its words expanded. */
export interface ShellCommand {
  readonly words: readonly ShellWord[]
  /** The first word. */
  readonly at: SourceSpan
  readonly branches: readonly ShellBranch[]
  /** Whether it runs depends on something: an `if`, a command before it, a loop. */
  readonly conditional: boolean
  /** It runs an unknown number of times: in a loop over what only the machine knows. */
  readonly repeated: boolean
  /** The same text runs several times: in a loop or a function. */
  readonly shared: boolean
  /** With `&`. */
  readonly background: boolean
  readonly input: ShellInput | null
  /** What runs one after the other: the script itself, or a function that nothing in it calls. */
  readonly flow: string
  /** The tree paths that a path among the words may mean, the likeliest first. */
  paths(path: MappedText): readonly string[]
  /** The value of a variable where the script sets it to something known. */
  variable(name: string): MappedText | null
  /** What the script wrote into a file, by the file's name as it is written there. */
  written(path: MappedText): MappedText | null
}

/** A file that a script writes with `cat > NAME <<EOF` or `tee NAME`. */
export interface WrittenFile {
  readonly path: MappedText
  readonly text: MappedText
}

/** Sees every command in the order in which they run; answers with what it prints, when that is known. */
export interface ShellVisitor {
  command(command: ShellCommand): MappedText | null
  wrote?(file: WrittenFile): void
  /** The text of a file that the script reads in, by the tree paths it may have; `null` where it is none of the tree's. */
  sourced?(paths: readonly string[]): MappedText | null
}
