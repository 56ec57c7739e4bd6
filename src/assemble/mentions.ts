import type { ContainerDraft, EnvironmentEntry, Mention } from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import {
  isOwnAddress,
  mentionsOfConfig,
  mentionsOfEnvironment,
  mentionsOfHealthCheck,
  mentionsOfWords,
  parseImage,
} from '../podman/index.js'
import type { RunImage } from './images.js'
import type { MountedFile } from './listeners/mounted-files.js'

/** Collects what containers name as hosts: in variables, on the command line, in the configuration files they mount. */
export class Mentions {
  /** What a file says, for all who mount it. */
  readonly #ofFile = new Map<string, readonly Mention[]>()

  of(draft: ContainerDraft, image: RunImage, files: readonly MountedFile[]): Mention[] {
    const { built, text } = image
    const environment = built ? withDefaults(built.environment, draft.environment) : draft.environment
    const mentions = mentionsOfEnvironment(environment, repositoryOf(image), text ?? undefined)
    const entrypoint = draft.entrypoint ?? built?.entrypoint ?? []
    const command = draft.command.length > 0 || draft.entrypoint ? draft.command : (built?.command ?? [])
    // Together: `sh -c` may stand in one, its script in the other.
    if (entrypoint.length + command.length > 0) mentions.push(...mentionsOfWords([...entrypoint, ...command], 'command'))
    if (draft.healthCommand) {
      // `localhost` in a health check is the container itself.
      const asked = mentionsOfHealthCheck([draft.healthCommand], 'health check')
      mentions.push(...asked.filter((mention) => !isOwnAddress(mention)))
    }
    for (const file of files) mentions.push(...this.#inFile(file))
    return mentions
  }

  #inFile({ path, text, unsure }: MountedFile): readonly Mention[] {
    // One that stands inside another file has a path in the container, where each may have its own.
    const { file, start } = text.span()
    const key = `${path}\n${file}\n${start}\n${unsure ?? false}`
    const cached = this.#ofFile.get(key)
    if (cached) return cached
    const mentions = mentionsOfConfig(path, text)
    const settled = unsure ? mentions.map(likelyAtMost) : mentions
    this.#ofFile.set(key, settled)
    return settled
  }
}

function likelyAtMost(mention: Mention): Mention {
  const { claim, value } = mention.fact
  return { ...mention, fact: { claim, value, origin: { kind: 'inferred', from: [mention.fact], strength: 'likely' } } }
}

/** The repository by which the variables of public images are known; none for an image of this repository. */
function repositoryOf({ isBase, row, text }: RunImage): string | null {
  if (isBase || text === null) return null
  return row?.name ?? (hasOpenHole(text) ? null : parseImage(text.text).repository)
}

/** The image's variables that the container does not set itself. */
function withDefaults(defaults: readonly EnvironmentEntry[], own: readonly EnvironmentEntry[]): EnvironmentEntry[] {
  const set = new Set(own.map(({ name }) => name))
  return [...defaults.filter(({ name }) => !set.has(name)), ...own]
}
