import { describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { Random } from '../fuzz/random.js'
import { conversions } from '../support/convert.js'

type Data = string | number | readonly Data[] | { readonly [key: string]: Data }
type Fields = { readonly [key: string]: Data }

const RUNS = 200
/** Lists whose items move, and so have lines of their own. */
const ITEMS = new Set(['containers', 'initContainers', 'volumes'])

/** Kubernetes YAML as people and programs write it: every style that lines can be moved in, with numbered comments. */
class Writer {
  readonly #random: Random
  readonly #step: number
  readonly #dashes: number
  /** What becomes of those that are written now. */
  #kept = true
  readonly comments: string[] = []

  constructor(random: Random) {
    this.#random = random
    this.#step = random.pick([2, 2, 4])
    this.#dashes = random.pick([0, 2, 2])
  }

  document(data: Fields, stays: boolean): string {
    this.#kept = stays
    return `${this.#map(data, 0, true).join('\n')}\n`
  }

  #map(data: Fields, indent: number, shuffle: boolean): string[] {
    const entries = Object.entries(data)
    const lines = (shuffle && this.#random.once(2) ? entries.reverse() : entries).map(([key, value]) => this.#entry(key, value, indent))
    // The first stands behind a dash: nothing can be put above it.
    return lines.flatMap((some, index) => (index === 0 ? some : [...this.#comment(indent), ...some]))
  }

  #entry(key: string, value: Data, indent: number): string[] {
    const name = `${' '.repeat(indent)}${this.#random.once(12) ? `"${key}"` : key}:`
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== 'object' || this.#isLeaf(item as Fields)) && !ITEMS.has(key) && this.#random.once(4))
        return [`${name} ${flow(value)}${this.#behind()}`]
      return [`${name}${this.#behind()}`, ...this.#list(value, indent + this.#dashes, key)]
    }
    if (typeof value === 'object') {
      if (this.#isLeaf(value as Fields) && this.#random.once(3)) return [`${name} ${flow(value)}${this.#behind()}`]
      return [`${name}${this.#behind()}`, ...this.#map(value as Fields, indent + this.#step, true)]
    }
    const [first, ...rest] = this.#scalar(value as string | number, indent + this.#step)
    return [`${name} ${first}${rest.length > 0 ? '' : this.#behind()}`, ...rest]
  }

  #list(items: readonly Data[], indent: number, key: string): string[] {
    const isItem = ITEMS.has(key)
    const outer = this.#kept
    return items.flatMap((item) => {
      // A volume that both have stays as the other one has it.
      this.#kept = outer || (isItem && (item as Fields).name !== 'own')
      const lead = `${' '.repeat(indent)}-${' '.repeat(this.#random.pick([1, 1, 1, 3]))}`
      const own = this.#comment(indent)
      const lines =
        typeof item === 'object'
          ? this.#map(item as Fields, lead.length, key !== 'env')
          : this.#scalar(item, indent + this.#step).map((line, index) => (index === 0 ? `${' '.repeat(lead.length)}${line}` : line))
      const [first = '', ...rest] = lines
      const all = this.#random.once(10) && typeof item === 'object' ? [lead.trimEnd(), first, ...rest] : [lead + first.trimStart(), ...rest]
      const written = [...own, ...all, ...(isItem ? this.#comment(indent + 2) : [])]
      this.#kept = outer
      return written
    })
  }

  #scalar(value: string | number, indent: number): string[] {
    if (typeof value === 'number') return [String(value)]
    if (!value.includes('\n'))
      return [/^[\w./-]+$/.test(value) && !/^\d/.test(value) && this.#random.once(2) ? value : JSON.stringify(value)]
    if (this.#random.once(4)) return [JSON.stringify(value)]
    const mark = value.endsWith('\n') ? '|' : '|-'
    const number = value.startsWith(' ') || this.#random.once(4) ? this.#step : ''
    const lines = value.replace(/\n$/, '').split('\n')
    return [`${mark}${number}`, ...lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))]
  }

  #comment(indent: number): string[] {
    if (!this.#random.once(8)) return []
    return [...(this.#random.once(3) ? [''] : []), `${' '.repeat(indent)}${this.#numbered()}`]
  }

  #behind(): string {
    return this.#random.once(15) ? ` ${this.#numbered()}` : ''
  }

  #numbered(): string {
    const text = `# comment ${this.comments.length}.`
    if (this.#kept) this.comments.push(text)
    return this.#kept ? text : '# goes'
  }

  #isLeaf(value: Data): boolean {
    return (
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.values(value).every((one) => typeof one !== 'object' && !String(one).includes('\n'))
    )
  }
}

const flow = (value: Data): string => JSON.stringify(value)

const TEXTS = ['# no comment\n\n  set -e\necho - a: b\n', ' indented\nmore', 'one\n\n# two\n', 'plain', 'a: b # c', "it's"]

function stack(random: Random): { readonly before: readonly Fields[]; readonly after: readonly Fields[] } {
  const script = (): Fields => (random.once(2) ? { command: ['sh', '-c', random.pick(TEXTS)] } : {})
  const mounts = (name: string): Fields => (random.once(2) ? { volumeMounts: [{ name, mountPath: `/${name}` }] } : {})
  const more = (): Fields => (random.once(2) ? { args: [random.pick(TEXTS), random.pick(TEXTS)] } : { tty: 'x' })
  const wrap = (name: string, kind: string, spec: Fields): Fields =>
    kind === 'Pod'
      ? { apiVersion: 'v1', kind, metadata: { name }, spec }
      : { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { template: { spec } } }
  const kind = random.pick(['Pod', 'Deployment'])
  const suffix = kind === 'Pod' ? '' : '-pod'
  const web = (host: string): Fields => ({
    name: 'web',
    image: 'ghcr.io/acme/web:1',
    env: [{ name: 'REDIS_URL', value: `redis://${host}:6379/0` }],
    ...webMore,
  })
  const webMore = { ...script(), ...mounts('own') }
  const cacheMore = { ...mounts('data'), ...script(), ...more() }
  const port = random.once(2)
  const cache = (isBefore: boolean): Fields => ({
    name: 'redis',
    image: 'docker.io/library/redis:7',
    ...(port ? { ports: [{ containerPort: 6379, ...(isBefore ? { hostPort: 6379 } : {}) }] } : {}),
    ...cacheMore,
  })
  const volume = (name: string): Fields => ({ name, hostPath: { path: `/srv/${name}` } })
  const inits = random.once(2) ? [{ name: 'own-files', image: 'docker.io/library/busybox:1', ...script() }] : []
  const listed = (lists: Record<string, readonly Data[]>): Fields =>
    Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  const webVolumes = 'volumeMounts' in webMore || random.once(3) ? [volume('own')] : []
  const cacheVolumes = [
    ...('volumeMounts' in cacheMore ? [volume('data')] : []),
    ...(webVolumes.length > 0 && random.once(3) ? webVolumes : []),
  ]
  const other = wrap('other', 'Pod', { containers: [{ name: 'other', image: 'ghcr.io/acme/other:1', ...script() }] })
  const map: Fields = { kind: 'ConfigMap', metadata: { name: 'map' }, data: { text: random.pick(TEXTS) } }
  const one = wrap('web', kind, listed({ containers: [web(`cache${suffix}`)], volumes: webVolumes }))
  const two = wrap('cache', kind, listed({ initContainers: inits, containers: [cache(true)], volumes: cacheVolumes }))
  const both = wrap(
    'web',
    kind,
    listed({
      containers: [web('localhost'), cache(false)],
      initContainers: inits,
      volumes: [...new Map([...webVolumes, ...cacheVolumes].map((one) => [one.name, one])).values()],
    }),
  )
  const documents = [one, two, ...random.some([other, map])]
  const at = random.int(documents.length)
  const before = [...documents.slice(at), ...documents.slice(0, at)]
  return { before, after: before.flatMap((document) => (document === one ? [both] : document === two ? [] : [document])) }
}

describe('convert of Kubernetes YAML', () => {
  it('means the same in every style, and keeps the comments of what stays', async () => {
    for (let run = 0; run < RUNS; run++) {
      const random = new Random(`style ${run}`)
      const { before, after } = stack(random)
      const writer = new Writer(random)
      const texts = before.map((document) => writer.document(document, (document.metadata as Fields).name !== 'cache'))
      const feed = random.pick(['\n', '\n', '\r\n'])
      const head = random.pick(['# podman kube play\n', '# podman kube play\n---\n'])
      const text = `${head}${texts.join(random.pick(['---\n', '--- # next\n']))}`
        .replaceAll('\n', feed)
        .slice(0, random.once(5) ? -feed.length : undefined)
      const [made] = await conversions({ 'shop.yaml': text })
      const result = made?.files[0]?.text ?? ''
      if (made?.reasons.length) console.log(text)
      expect([run, made?.reasons]).toEqual([run, []])
      const read = parseAllDocuments(result).map((document) => document.toJSON())
      expect([run, read]).toEqual([run, after])
      // What is said of a published port goes with it.
      const kept = writer.comments.filter(
        (comment) => !text.split('\n').some((line) => line.includes(comment) && line.includes('hostPort')),
      )

      expect([run, kept.filter((comment) => result.split(comment).length !== 2)]).toEqual([run, []])
      expect([run, /(?<!\r)\n/.test(result) && result.includes('\r')]).toEqual([run, false])
    }
  })
})
