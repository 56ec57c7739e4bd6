import type { Additions, Edit, Insertion, NetworkChoice, NewPod, PodMade } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/index.js'
import { keysOfEmptied } from './emptied.js'
import type { ProjectAgain, Service } from './project.js'
import { writtenMapping } from './written-mapping.js'

/** What stands before the name of a service whose network is used. */
const SERVICE = 'service:'

/**
 * Where a service takes one more network. A service that names none is on an implicit one, which has to be named beside the new one to be
 * kept. Nothing where the service is put together from several places: an alias, `extends`, a second file. Looked for when asked for.
 */
export class ServiceAdditions implements Additions {
  readonly #name: string
  readonly #choice: NetworkChoice
  readonly #project: ProjectAgain

  constructor(name: string, choice: NetworkChoice, project: ProjectAgain) {
    this.#name = name
    this.#choice = choice
    this.#project = project
  }

  get #service(): Service {
    return this.#project.service(this.#name)
  }

  #source(file: string): MappedText | undefined {
    return this.#project.source(file)
  }

  get network(): Insertion | undefined {
    const { settings } = this.#service
    const source = this.#source(settings.span.file)
    if (!source?.isVerbatim || settings.via.length > 0 || settings.entry('network_mode')) return undefined
    const entry = settings.entry('networks')
    if (!entry) return below(settings, this.#choice, source) ?? undefined
    return (entry.merged || entry.value.span.file !== settings.span.file ? null : beside(entry.value, source)) ?? undefined
  }

  /** Compose has no pods, but a service can use another's network, which is the same for everything that a pod is made for here. */
  readonly lendsNetwork = true

  get pod(): Insertion | undefined {
    const place = this.#newKey()
    return place && { at: place.at, before: `${place.before}network_mode: `, after: '' }
  }

  podName(): string {
    return `${SERVICE}${this.#name}`
  }

  /** podman-compose starts what depends on nothing in written order, and knows no order for a network that is lent. */
  startAfter(lender: string): readonly Edit[] | undefined {
    const name = lender.slice(SERVICE.length)
    if (this.#project.startedBefore(name).has(this.#name)) return undefined
    if (this.#project.startedBefore(this.#name).has(name)) return []
    const { settings } = this.#service
    const entry = settings.entry('depends_on')
    if (!entry) {
      const place = this.#newKey()
      return place && [{ span: place.at, text: `${place.before}depends_on:${place.before}  - ${name}` }]
    }
    const source = this.#source(settings.span.file)
    const place = source?.isVerbatim && !entry.merged && entry.span.file === source.file ? beside(entry.value, source) : null
    if (!place) return undefined
    const how = entry.value.kind === 'map' ? ': { condition: service_started }' : ''
    return [{ span: place.at, text: `${place.before}${name}${how}` }]
  }

  get withoutNetworks(): readonly Edit[] | undefined {
    const { settings } = this.#service
    const entry = settings.entry('networks')
    if (!entry) return settings.entry('network_mode') ? undefined : []
    const source = this.#source(settings.span.file)
    if (!source?.isVerbatim || settings.via.length > 0 || entry.merged || entry.span.file !== source.file) return undefined
    const lines = wholeLines(entry, source)
    return lines ? [lines] : undefined
  }

  emptied(edits: readonly Edit[]): readonly Edit[] | undefined {
    const found: Edit[] = []
    for (const file of new Set(edits.map(({ span }) => span.file))) {
      const source = this.#source(file)
      const keys = source ? keysOfEmptied(source, edits) : []
      if (!keys) return undefined
      found.push(...keys)
    }
    return found
  }

  /** The ports of the members become the first one's; what networks they need it must be on. */
  newPod({ publish, networks, keepsPorts, removed }: NewPod): PodMade | undefined {
    const mappings = publish.map((one) => writtenMapping(one, this.#source(one.text.file)))
    if (networks.length > 0 || !mappings.every((mapping) => mapping !== null)) return undefined
    if (publish.length === 0) return { edits: [], files: [] }
    const { settings } = this.#service
    const own = settings.entry('ports')
    if (own && keepsPorts) {
      const source = this.#source(settings.span.file)
      const place = source?.isVerbatim && own.value.kind === 'seq' && !own.merged ? beside(own.value, source, removed) : null
      return place
        ? { edits: [{ span: place.at, text: mappings.map((mapping) => `${place.before}"${mapping}"`).join('') }], files: [] }
        : undefined
    }
    const place = this.#newKey()
    if (!place) return undefined
    const items = mappings.map((mapping) => `${place.before}  - "${mapping}"`).join('')
    return { edits: [{ span: place.at, text: `${place.before}ports:${items}` }], files: [] }
  }

  /** Behind the first setting of one line that stays: what else stands there may be on its way out. */
  #newKey(): { readonly at: Insertion['at']; readonly before: string } | undefined {
    const { settings } = this.#service
    const source = this.#source(settings.span.file)
    if (!source?.isVerbatim || settings.via.length > 0 || settings.flow) return undefined
    const base = source.span().start
    for (const { key, value, span, isMerge } of settings.written) {
      if (
        isMerge ||
        value.kind !== 'scalar' ||
        isBlock(value) ||
        span.file !== source.file ||
        /^(?:ports|networks|network_mode)$/.test(key.text)
      )
        continue
      const start = span.start - base
      const indent = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
      if (!/^ *$/.test(indent) || !endsLine(source.text, span.end - base)) continue
      return { at: { file: source.file, start: span.end, end: span.end }, before: `${lineBreak(source.text)}${indent}` }
    }
    return undefined
  }
}

/** The lines of a setting, where it has them to itself. */
function wholeLines({ span }: YamlEntry, source: MappedText): Edit | null {
  const base = source.span().start
  const start = source.text.lastIndexOf('\n', span.start - base - 1) + 1
  const feed = source.text.indexOf('\n', span.end - base)
  const isAlone = /^ *$/.test(source.text.slice(start, span.start - base)) && endsLine(source.text, span.end - base)
  return isAlone
    ? { span: { file: source.file, start: base + start, end: feed < 0 ? base + source.text.length : base + feed + 1 }, text: '' }
    : null
}

/** One more entry of a list or map of networks, in the form of those that are there and stay. */
function beside(networks: YamlNode, source: MappedText, removed: readonly Edit[] = []): Insertion | null {
  if ((networks.kind !== 'seq' && networks.kind !== 'map') || networks.via.length > 0 || networks.tag !== null) return null
  const stays = ({ span: own }: { readonly span: SourceSpan }): boolean =>
    removed.every(({ span }) => span.file !== own.file || own.end <= span.start || span.end <= own.start)
  const last = networks.kind === 'seq' ? networks.items.findLast(stays) : networks.written.findLast(stays)
  if (!last || last.span.file !== source.file || ('via' in last && last.via.length > 0)) return null
  const { file, start, end } = last.span
  const at = { file, start: end, end }
  const closing = networks.kind === 'map' ? ': {}' : ''
  if (networks.flow) return { at, before: ', ', after: closing }
  const base = source.span().start
  const lead = source.text.slice(source.text.lastIndexOf('\n', start - base - 1) + 1, start - base)
  // The map's key, or the dash with what stands in front of it, alone on the line.
  if (!(networks.kind === 'map' ? /^ *$/ : /^ *- +$/).test(lead) || !endsLine(source.text, end - base)) return null
  return { at, before: `${lineBreak(source.text)}${lead}`, after: closing }
}

/** A list of its own at the end of the service's settings. */
function below(settings: YamlMap, choice: NetworkChoice, source: MappedText): Insertion | null {
  const implicit = choice.attachments[0]?.network.name
  const last = settings.written.at(-1)
  if (!last || last.isMerge || last.span.file !== source.file || !implicit?.known) return null
  if (choice.attachments.length !== 1 || choice.explicit) return null
  const at = { file: last.span.file, start: last.span.end, end: last.span.end }
  if (settings.flow) return { at, before: `, networks: [${implicit.value}, `, after: ']' }
  const base = source.span().start
  const start = last.span.start - base
  const indent = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^ *$/.test(indent) || isBlock(last.value) || !endsLine(source.text, last.span.end - base)) return null
  const feed = lineBreak(source.text)
  return { at, before: `${feed}${indent}networks:${feed}${indent}  - ${implicit.value}${feed}${indent}  - `, after: '' }
}

/** A block scalar ends with a line of its own. */
const isBlock = (value: YamlNode): boolean => value.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded')

/** Nothing else stands behind it on its line: a comment would be moved to what is put in. */
function endsLine(text: string, at: number): boolean {
  const feed = text.indexOf('\n', at)
  return text.slice(at, feed < 0 ? text.length : feed).trim() === ''
}

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
