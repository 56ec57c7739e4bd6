import type { Additions, Insertion } from '../../model/index.js'
import type { MappedText, SourceTree } from '../../source/index.js'
import type { PodmanCall } from './call.js'

/** Where a command line takes one more flag: right behind the command's word (`podman run`, `podman pod create`). Looked for when asked for. */
export class CommandAdditions implements Additions {
  readonly #call: PodmanCall
  readonly #behind: readonly MappedText[]
  readonly #tree: SourceTree

  /** `behind`: the words that follow the command's name. */
  constructor(call: PodmanCall, behind: readonly MappedText[], tree: SourceTree) {
    this.#call = call
    this.#behind = behind
    this.#tree = tree
  }

  get publish(): Insertion | undefined {
    return this.#insertion('--publish')
  }

  get network(): Insertion | undefined {
    return this.#insertion('--network')
  }

  #insertion(flag: string): Insertion | undefined {
    const { words, shared } = this.#call
    const [first] = this.#behind
    const index = first === undefined ? words.length : words.findIndex(({ text }) => text === first)
    const word = words[index - 1]
    // Text that runs several times, or that an expansion brought in, says something for others too.
    if (!word || shared) return undefined
    const { file, start, end } = word.outer
    const content = this.#tree.read(file)
    if (!content.ok || content.text.slice(start, end) !== word.text.text || !/^(?:run|create)$/.test(word.text.text)) return undefined
    return { at: { file, start: end, end }, before: ` ${flag} `, after: '' }
  }
}
