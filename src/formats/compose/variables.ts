import { environmentTemplate } from '../../podman/index.js'
import { MappedText, type SourceTree } from '../../source/index.js'
import { parseComposeDotenv } from './dotenv.js'
import type { Lookup, Setting } from './interpolate.js'

/**
 * Whether a value of a template says nothing of the machine: what is to be filled in, and the `localhost` of those who run the program by
 * hand. In a project each service has a localhost of its own.
 */
export const isOpenInTemplate = (text: string): boolean => text === '' || /\b(?:localhost|127\.0\.0\.1)\b/.test(text)

const NOTHING: Lookup = () => undefined

/** The variables that a project directory's `.env` sets: what compose fills `${…}` in with. */
export class Variables {
  readonly #tree: SourceTree
  readonly #scope: string
  readonly #directory: string
  readonly #files: readonly string[] | undefined
  #settings: ReadonlyMap<string, Setting> | undefined

  /** `files`: `--env-file`s, which stand in for `.env`. */
  constructor(tree: SourceTree, directory: string, scope: string, files?: readonly string[]) {
    this.#tree = tree
    this.#directory = directory
    this.#scope = scope
    this.#files = files
  }

  readonly lookup: Lookup = (name) => {
    this.#settings ??= this.#read()
    return this.#settings.get(name)
  }

  #read(): ReadonlyMap<string, Setting> {
    const settings = new Map<string, Setting>()
    const own = this.#directory === '' ? '.env' : `${this.#directory}/.env`
    const files = this.#files ?? [own]
    for (const path of files) {
      const isThere = this.#tree.has(path)
      const file = isThere ? path : environmentTemplate(path, this.#directory, this.#tree)
      const content = file === null ? null : this.#tree.read(file)
      if (file === null || !content?.ok) continue
      for (const { name, value } of parseComposeDotenv(MappedText.verbatim(file, content.text, 0), NOTHING, this.#scope).entries) {
        // A template leaves open what everybody has to fill in.
        if (value === null || value.holes.some((hole) => !hole.defaulted) || (!isThere && isOpenInTemplate(value.text))) continue
        settings.set(name, { text: value.text, likely: !isThere })
      }
    }
    return settings
  }
}
