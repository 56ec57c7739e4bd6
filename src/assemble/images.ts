import type { Confidence, ContainerDraft, Fact, ImageDraft, ImageKnowledge } from '../model/index.js'
import { confidenceOf, hasOpenHole, weaker } from '../model/index.js'
import { type ImageRow, imageKnowledgeOf, parseImage } from '../podman/index.js'
import { baseName, type MappedText } from '../source/index.js'
import type { Bindings } from './bindings.js'
import { nearestTo } from './unit-files.js'
import { add, areApart, labelOf, type Unit } from './units.js'

/** What is known of the image a container runs. */
export interface RunImage {
  readonly row: ImageRow | null
  readonly knowledge: ImageKnowledge | null
  /** The image as written, here or in the `.image` unit. */
  readonly text: MappedText | null
  /** The image of this repository that it is, with what its Containerfile says. */
  readonly built: ImageDraft | null
  /** The row is of what the image was built from, not of the image itself. */
  readonly isBase: boolean
}

/** Finds what containers run: public images by name, images of the repository by unit or tag. */
export class Images {
  readonly #bindings: Bindings
  readonly #byTag = new Map<string, Unit<ImageDraft>[]>()
  readonly #containerfiles = new Map<string, ImageDraft>()
  readonly #merged = new Map<ImageDraft, ImageDraft>()
  readonly #rows = new Map<string, ImageRow | null>()

  constructor(units: readonly Unit[], bindings: Bindings) {
    this.#bindings = bindings
    for (const unit of units) {
      if (unit.draft.kind !== 'image') continue
      const { draft } = unit
      if (draft.format === 'containerfile') this.#containerfiles.set(draft.containerfile ?? draft.at.file, draft)
      if (isPulled(draft)) continue
      for (const tag of draft.tags) if (!hasOpenHole(tag)) add(this.#byTag, tagKey(tag), unit as Unit<ImageDraft>)
    }
  }

  of(unit: Unit<ContainerDraft>): RunImage {
    const { draft } = unit
    const bound = draft.imageUnit ? this.#bindings.unit(draft.imageUnit, unit) : null
    const own = bound?.draft.kind === 'image' ? bound.draft : null
    const text = own && isPulled(own) ? (own.tags[0] ?? null) : (draft.image?.value ?? own?.tags[0] ?? null)
    const built = own && !isPulled(own) ? own : text && this.#builtAs(text, unit)
    const who = labelOf(draft)
    if (!built) {
      const row = text && this.#row(text)
      const byImage = row && text && knowledgeOf(row, who, text)
      // `redis-6` alone may be anything; run as `redis` it is not.
      const byName = text && (!byImage || confidenceOf(byImage.fact) === 'guess') ? this.#byServiceName(draft, text) : null
      const knowledge = byName && (!byImage || byName.role === byImage.role) ? byName : byImage
      return { row, knowledge, text, built: null, isBase: false }
    }
    const image = this.#withContainerfile(built)
    const row = image.base ? this.#row(image.base) : null
    return { row, knowledge: row && image.base ? knowledgeOf(row, who, image.base, 'likely') : null, text, built: image, isBase: true }
  }

  #builtAs(text: MappedText, unit: Unit): ImageDraft | null {
    if (hasOpenHole(text)) return null
    const candidates = (this.#byTag.get(tagKey(text)) ?? []).filter((image) => !areApart(image, unit))
    return (candidates.length === 1 ? candidates[0] : nearestTo(unit.directory, candidates))?.draft ?? null
  }

  /** A `.build` unit or a compose `build:` together with its Containerfile. */
  #withContainerfile(image: ImageDraft): ImageDraft {
    const cached = this.#merged.get(image)
    if (cached) return cached
    const file = image.containerfile === undefined ? undefined : this.#containerfiles.get(image.containerfile)
    const merged: ImageDraft =
      file === undefined || file === image
        ? image
        : {
            ...image,
            ports: [...image.ports, ...file.ports],
            environment: [...file.environment, ...image.environment],
            ...(file.base && !image.base && { base: file.base }),
            ...(file.entrypoint && !image.entrypoint && { entrypoint: file.entrypoint }),
            ...(file.command && !image.command && { command: file.command }),
            ...(file.context !== undefined && image.context === undefined && { context: file.context }),
            ...(file.copies && { copies: file.copies }),
          }
    this.#merged.set(image, merged)
    return merged
  }

  /** An unknown image under a name that says what it is: the role is likely, its ports are not known. */
  #byServiceName(draft: ContainerDraft, text: MappedText): ImageKnowledge | null {
    // `rag-chromadb` is the chromadb of rag; `redis-exporter` is no redis.
    const name = baseName(draft.local).toLowerCase()
    const image = BY_SERVICE_NAME.get(name) ?? BY_SERVICE_NAME.get(name.split(/[-_]/).pop() ?? '')
    const row = image === undefined ? null : imageKnowledgeOf(parseImage(image))
    return row?.backing ? knowledgeOf(row, labelOf(draft), text, 'likely') : null
  }

  #row(text: MappedText): ImageRow | null {
    // Half of a big repository runs the same few images.
    const isOpen = hasOpenHole(text)
    const cached = isOpen ? undefined : this.#rows.get(text.text)
    if (cached !== undefined) return cached
    const row = imageKnowledgeOf(parseImage(text))
    if (!isOpen) this.#rows.set(text.text, row)
    return row
  }
}

/** Names under which only one kind of service runs. */
const BY_SERVICE_NAME: ReadonlyMap<string, string> = new Map([
  ['postgres', 'docker.io/library/postgres'],
  ['postgresql', 'docker.io/library/postgres'],
  ['mysql', 'docker.io/library/mysql'],
  ['mariadb', 'docker.io/library/mariadb'],
  ['mongo', 'docker.io/library/mongo'],
  ['mongodb', 'docker.io/library/mongo'],
  ['redis', 'docker.io/library/redis'],
  ['valkey', 'docker.io/valkey/valkey'],
  ['memcached', 'docker.io/library/memcached'],
  ['kafka', 'docker.io/apache/kafka'],
  ['zookeeper', 'docker.io/library/zookeeper'],
  ['chroma', 'docker.io/chromadb/chroma'],
  ['chromadb', 'docker.io/chromadb/chroma'],
  ['etcd', 'quay.io/coreos/etcd'],
])

/** An `.image` unit only pulls; every other image draft is made here. */
function isPulled(draft: ImageDraft): boolean {
  return draft.format === 'quadlet' && draft.containerfile === undefined && /\.image(?:\.|$)/.test(baseName(draft.at.file))
}

/** `web`, `localhost/web` and `docker.io/library/web:latest` are the same once `web` is built here: Podman looks at local images first. */
function tagKey(text: MappedText): string {
  const { repository, tag, digest } = parseImage(text)
  return `${repository.replace(/^(?:localhost|docker\.io\/library)\//, '')}:${digest ?? tag ?? 'latest'}`
}

function knowledgeOf(row: ImageRow, who: string, text: MappedText, ceiling: Confidence = 'certain'): ImageKnowledge {
  const { name, role, backing, dualUse } = row
  const fact: Fact<string> = {
    claim: backing ? { id: 'backing-service', data: { image: name, role } } : { id: 'runs-image', data: { who, image: name } },
    value: role,
    origin: { kind: 'image', image: name, citation: row.citation, confidence: weaker(row.confidence, ceiling), at: text.span() },
  }
  return { repository: name, role, backing, dualUse, fact }
}
