import type { Branch } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** A piece of shell that runs in one go. */
export interface ScriptPart {
  readonly text: MappedText
  /** What runs one after the other: a recipe, a job; see PodmanCall.flow. */
  readonly flow: string
  /** Directories of the tree that it may run in, the likeliest first. */
  readonly working: readonly string[]
  readonly variables?: Iterable<readonly [string, MappedText]>
  readonly branches?: readonly Branch[]
}

/** A file of scripts, taken apart. */
export interface ScriptFile {
  readonly parts: readonly ScriptPart[]
  /** Whether two flows are ever run together; absent: all of them are. */
  readonly together?: (a: string, b: string) => boolean
  readonly unparsed?: readonly { readonly at: ReturnType<MappedText['span']>; readonly reason: string }[]
}
