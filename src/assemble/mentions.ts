import type { ContainerDraft, EnvironmentEntry, Mention } from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import {
  isOwnAddress,
  mentionsOfConfig,
  mentionsOfEnvironment,
  mentionsOfSource,
  mentionsOfWords,
  parseImage,
  type SourceMention,
} from '../podman/index.js'
import { healthMentions } from './health.js'
import type { ImageFile } from './image-files.js'
import type { RunImage } from './images.js'
import type { MountedFile } from './listeners/mounted-files.js'

/** Collects what containers name as hosts: in variables, on the command line, in the configuration files they mount. */
export class Mentions {
  /** What a file says, for all who mount it. */
  readonly #ofFile = new Map<string, readonly Mention[]>()
  /** What a program's file says, by the names of siblings it is read for. */
  readonly #ofSource = new Map<ReadonlySet<string>, Map<string, readonly SourceMention[]>>()

  /**
   * @param files what the container mounts
   * @param inside what its image has in it
   * @param siblings the names of the others in its deployment: what programs are read for
   */
  of(
    draft: ContainerDraft,
    image: RunImage,
    files: readonly MountedFile[],
    inside: readonly ImageFile[],
    siblings: ReadonlySet<string>,
  ): Mention[] {
    const { built, text } = image
    const environment = built ? withDefaults(built.environment, draft.environment) : draft.environment
    const mentions = mentionsOfEnvironment(environment, repositoryOf(image), text ?? undefined)
    const entrypoint = draft.entrypoint ?? built?.entrypoint ?? []
    const command = draft.command.length > 0 || draft.entrypoint ? draft.command : (built?.command ?? [])
    // Together: `sh -c` may stand in one, its script in the other.
    if (entrypoint.length + command.length > 0) mentions.push(...mentionsOfWords([...entrypoint, ...command], 'command'))
    // `localhost` in a health check is the container itself.
    for (const mention of healthMentions(draft)) if (!isOwnAddress(mention)) mentions.push(mention)
    for (const file of files) mentions.push(...this.#inFile(file).map(file.unsure ? likely : (mention) => mention))
    const set = new Set(environment.map(({ name }) => name))
    for (const file of inside) {
      if (file.kind === 'source') {
        for (const { mention, unless } of this.#inSource(file, siblings)) if (unless === null || !set.has(unless)) mentions.push(mention)
      } else mentions.push(...this.#inFile(file).map(file.kind === 'likely' ? likely : (mention) => mention))
    }
    return mentions
  }

  #inSource({ path, text }: ImageFile, siblings: ReadonlySet<string>): readonly SourceMention[] {
    const ofSiblings = this.#ofSource.get(siblings) ?? new Map<string, readonly SourceMention[]>()
    this.#ofSource.set(siblings, ofSiblings)
    const cached = ofSiblings.get(path)
    if (cached) return cached
    const mentions = mentionsOfSource(path, text, siblings)
    ofSiblings.set(path, mentions)
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

/** The configuration is there, and likely in the image. */
function likely(mention: Mention): Mention {
  const { fact } = mention
  return { ...mention, fact: { claim: fact.claim, value: fact.value, origin: { kind: 'inferred', from: [fact], strength: 'likely' } } }
}
