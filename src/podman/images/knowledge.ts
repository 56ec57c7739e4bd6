import type { Confidence, Protocol } from '../../model/index.js'
import { weaker } from '../../model/index.js'
import { IMAGES } from '../knowledge/images.js'
import { citation, type Row, RowsByName, rowAt } from '../tables.js'
import { forkOf } from './forks.js'
import { FURTHER_IMAGES } from './further.js'
import type { ImageReference } from './reference.js'

const HUB = 'docker.io/'

export interface ImagePort {
  /** The first of `count` consecutive ports. */
  readonly port: number
  readonly count: number
  readonly protocol: Protocol
  /** Lower than the row's where the image declares a port that it only opens when configured to: the TLS twin of a plain port. */
  readonly confidence: Confidence
}

/** A variable or flag that moves a port, and the port it moves: the one listened on when it is not set. */
export interface ImageSetting {
  readonly name: string
  /** `null`: nothing is listened on until it is set. */
  readonly port: number | null
  readonly protocol: Protocol
  /** Whether it was read in a source; otherwise it is commonly known and no more. */
  readonly verified: boolean
}

/** What is known of a public image. */
export interface ImageRow {
  /** The repository the knowledge is of: the canonical one for an alias, the original for a copy. */
  readonly name: string
  readonly ports: readonly ImagePort[]
  /** `database`, `cache`, `queue`, `web-server`, `app` … */
  readonly role: string
  /** A service that by its nature serves other services, not people. */
  readonly backing: boolean
  /** Backing by nature, yet often meant for clients outside as well, or the reverse. */
  readonly dualUse: boolean
  readonly listenEnv: readonly ImageSetting[]
  readonly listenArgs: readonly ImageSetting[]
  /** Never `certain`: EXPOSE and documentation say what an image does by default, not what this container was made to do. */
  readonly confidence: Confidence
  readonly citation: string
}

/** What is known of the image a reference names, `null` for an image nobody has listed. */
export function imageKnowledgeOf(reference: ImageReference): ImageRow | null {
  let row = KNOWN.get(reference)
  if (row === undefined) {
    row = lookUp(reference)
    KNOWN.set(reference, row)
  }
  return row
}

/** Parsed references are kept, and most images of a repository run more than once. */
const KNOWN = new WeakMap<ImageReference, ImageRow | null>()

function lookUp(reference: ImageReference): ImageRow | null {
  const tagIsOpen = reference.open?.tag === true || (reference.tag === null && reference.digest !== null)
  return imageKnowledge(reference.repository, reference.tag, tagIsOpen, reference.open?.tagParts)
}

/**
 * What is known of a normalised repository (see parseImage) under a tag; `null` as the tag is `latest`. With `tagIsOpen` no more
 * is said of the tag than its `tagParts`: where variants differ, and no part decides, the row is a guess.
 */
export function imageKnowledge(
  repository: string,
  tag: string | null,
  tagIsOpen = false,
  tagParts: readonly string[] = [],
): ImageRow | null {
  const asked: Tag = { text: tag, open: tagIsOpen, parts: tagParts }
  const listed = rowOf(repository)
  if (listed !== null) return read(listed, asked, 'likely')
  const mirrored = mirroredRow(repository)
  if (mirrored !== null) return read(mirrored, asked, 'likely')
  const fork = forkOf(repository)
  const row = fork && rowOf(fork.of)
  return fork && row && read(row, asked, fork.confidence)
}

/** The names of a row stand in spaces. */
const ROWS = new RowsByName(
  [IMAGES, FURTHER_IMAGES],
  (table, name) => {
    const at = table.indexOf(` ${name} `)
    return at < 0 ? -1 : table.lastIndexOf('\n', at) + 1
  },
  (head) => head.trim().split(' '),
)

/** What was looked up before: a repository of thousands of containers has few images, and a miss reads the whole table. */
const looked = new Map<string, Row | null>()

/** Docker Hub's images stand in the table without their registry. */
function rowOf(repository: string): Row | null {
  const before = looked.get(repository)
  if (before !== undefined) return before
  const name = repository.startsWith(HUB) ? repository.slice(HUB.length) : repository
  const found = /\s/.test(name) ? null : ROWS.find(name)
  const row = found && rowAt(found.table, found.at)
  looked.set(repository, row)
  return row
}

/** `registry.example/cache/quay.io/keycloak/keycloak` and `registry.example/grafana/grafana` are pull-through copies of what they end in. */
function mirroredRow(repository: string): Row | null {
  const parts = repository.split('/')
  const organisation = parts.at(-2)
  const name = parts.at(-1)
  if (parts.length < 3 || organisation === undefined) return null
  const registry = parts.at(-3)
  const under = registry !== undefined && parts.length > 3 && registry.includes('.') ? registry : 'docker.io'
  return rowOf(`${under}/${organisation}/${name}`)
}

function fullName(name: string): string {
  return name.slice(0, name.indexOf('/')).includes('.') ? name : `${HUB}${name}`
}

interface Tag {
  readonly text: string | null
  readonly open: boolean
  /** What is known of an open one. */
  readonly parts: readonly string[]
}

function read(row: Row, tag: Tag, ceiling: Confidence): ImageRow {
  const flags = row.text(3)
  const variants = list(row.text(7))
  const said = tag.open ? tag.parts : [tag.text ?? 'latest']
  const variant = variants.find(([pattern]) => said.some((part) => new RegExp(pattern).test(part)))
  const words = variant ? variant[1].split(' ').filter((word) => word !== '') : row.words(1)
  const undecided: Confidence = tag.open && variants.length > 0 && !variant ? 'guess' : 'likely'
  const confidence = weaker(weaker(flags[1] === 'l' ? 'guess' : 'likely', undecided), ceiling)
  return {
    name: fullName(row.text(0).trimStart().split(' ', 1)[0] ?? ''),
    ports: ports(
      words.filter((word) => word !== 'i'),
      confidence,
      flags.startsWith('x'),
    ),
    role: row.text(2),
    backing: flags.includes('i', 2) || words.includes('i'),
    dualUse: flags.includes('d', 2),
    listenEnv: settings(row.text(5)),
    listenArgs: settings(row.text(6)),
    confidence,
    citation: citation(row.text(4)),
  }
}

/** The plain port whose TLS twin an image declares, too, but only opens once it is given a certificate. */
const TWINS: Readonly<Record<number, readonly number[]>> = {
  443: [80, 8080],
  636: [389],
  853: [53],
  1636: [1389],
  5349: [3478],
  5443: [5000],
  5671: [5672],
  7001: [7000],
  7473: [7474],
  8443: [80, 8000, 8080],
  8448: [8008],
  15671: [15672],
}

function ports(words: readonly string[], confidence: Confidence, declared: boolean): ImagePort[] {
  const all = words.map(port)
  return all.map((one) => {
    const isTwin = declared && TWINS[one.port]?.some((plain) => all.some((other) => other.port === plain)) === true
    return { ...one, confidence: isTwin ? 'guess' : confidence }
  })
}

function port(word: string): { port: number; count: number; protocol: Protocol } {
  const [range, protocol] = word.split('/') as [string, string | undefined]
  const [first, last] = range.split('-').map(Number) as [number, number | undefined]
  return { port: first, count: (last ?? first) - first + 1, protocol: protocol === 'udp' ? 'udp' : 'tcp' }
}

function settings(text: string): ImageSetting[] {
  return list(text).map(([name, value]) => {
    const verified = !value.endsWith('?')
    const governed = value.replace('?', '')
    if (governed === '') return { name, port: null, protocol: 'tcp', verified }
    return { name, port: port(governed).port, protocol: port(governed).protocol, verified }
  })
}

/** `name=>value;name=>value` */
function list(text: string): [string, string][] {
  if (text === '') return []
  return text.split(';').map((item) => {
    const arrow = item.lastIndexOf('=>')
    return [item.slice(0, arrow), item.slice(arrow + 2)]
  })
}
