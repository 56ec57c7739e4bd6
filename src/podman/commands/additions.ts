import type { Additions, Edit, Insertion, NewPod, PodMade } from '../../model/index.js'
import type { MappedText, SourceTree } from '../../source/index.js'
import type { PodmanCall } from './call.js'
import { flagRemoval } from './edits.js'
import { Given } from './given.js'

const NETWORK_FLAG = /^--(?:net|network|network-alias)$/

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

  get pod(): Insertion | undefined {
    return this.#insertion('--pod')
  }

  podName(name: string): string {
    return name
  }

  get withoutNetworks(): readonly Edit[] | undefined {
    const { words, shared } = this.#call
    if (shared) return undefined
    const edits: Edit[] = []
    for (const flag of new Given('run', this.#behind).parsed.flags) {
      if (flag.name !== '--network' && flag.name !== '--network-alias') continue
      const removed = flag.value && flagRemoval(flag.value, flag.at, NETWORK_FLAG, words, this.#tree)
      if (!removed) return undefined
      edits.push(...removed)
    }
    return edits
  }

  /** `podman pod create` on a line of its own, before the command that makes the first member. */
  newPod({ name, publish, networks }: NewPod): PodMade | undefined {
    const first = this.#call.words[0]
    const content = first && this.#tree.read(first.outer.file)
    if (!first || !content?.ok || this.#insertion('--pod') === undefined) return undefined
    const { file, start } = first.outer
    const lineStart = content.text.lastIndexOf('\n', start - 1) + 1
    const lead = content.text.slice(lineStart, start)
    const program = this.#program(content.text)
    // Behind `&&` or a line that goes on it would be part of another command.
    if (!/^[ \t]*$/.test(lead) || /(?:\\|&&|\|\||\|)[ \t]*\r?\n$/.test(content.text.slice(0, lineStart)) || program === null)
      return undefined
    const flags = [...publish.map((one) => `--publish ${one.text.text}`), ...networks.map((network) => `--network ${network}`)]
    const feed = content.text.includes('\r\n') ? '\r\n' : '\n'
    const text = `${lead}${program} pod create ${[`--name ${name}`, ...flags].join(' ')}${feed}`
    return { edits: [{ span: { file, start: lineStart, end: lineStart }, text }], files: [] }
  }

  /** What the command line has before its command: `sudo podman`. */
  #program(source: string): string | null {
    const words = this.#call.words
    const at = words.findIndex(({ text }) => /(?:^|\/)podman$/.test(text.text))
    const own = words.slice(0, at + 1).map(({ outer }) => source.slice(outer.start, outer.end))
    return at < 0 || own.some((word) => !/^[\w./=-]+$/.test(word)) ? null : own.join(' ')
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
