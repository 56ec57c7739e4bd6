import type { Confidence, ContainerId, Fact, Listener, Origin, Protocol } from '../../model/index.js'
import { confidenceOf } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** An address that a program is told to listen on. */
export interface Bind {
  /** '' is every address. */
  readonly address: string
  /** `null`: only the address is said; `open`: one that the text does not show. */
  readonly port: number | 'open' | null
  readonly protocol?: Protocol
}

/** A range of more ports than this is a data channel (RTP, passive FTP): its ports are not listed one by one. */
export const LONGEST_RANGE = 32

const STRENGTH: Readonly<Record<Confidence, number>> = { certain: 2, likely: 1, guess: 0 }
const SOURCES = ['declared', 'image', 'inferred'] as const

/** The sockets a container is believed to open; of several reasons for one the surest is kept. */
export class Sockets {
  readonly #container: ContainerId
  readonly #found = new Map<string, Listener>()

  constructor(container: ContainerId) {
    this.#container = container
  }

  add(source: Listener['source'], port: number, protocol: Protocol, address: string, fact: Fact<number>): void {
    if (!Number.isInteger(port) || port < 1 || port > 65535) return
    const key = `${port}/${protocol}`
    const listener: Listener = { container: this.#container, address, port, protocol, fact, source }
    const known = this.#found.get(key)
    if (known === undefined) this.#found.set(key, listener)
    else {
      const [kept, other] = isSurer(listener, known) ? [listener, known] : [known, listener]
      // Where two reasons say the same, the weaker one still counts as a second.
      this.#found.set(key, { ...kept, fact: { ...kept.fact, shadowed: [...(kept.fact.shadowed ?? []), other.fact] } })
    }
  }

  has(port: number, protocol: Protocol): boolean {
    return this.#found.has(`${port}/${protocol}`)
  }

  get all(): Listener[] {
    return [...this.#found.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0))
  }
}

function isSurer(a: Listener, b: Listener): boolean {
  const difference = STRENGTH[confidenceOf(a.fact)] - STRENGTH[confidenceOf(b.fact)]
  if (difference !== 0) return difference > 0
  // What says an address says more.
  if ((a.address === '') !== (b.address === '')) return b.address === ''
  return SOURCES.indexOf(a.source) < SOURCES.indexOf(b.source)
}

/** A listener because of a setting: a flag, a variable, a line of a configuration file. */
export function settingFact(who: string, port: number, setting: string, text: MappedText, strength: Confidence): Fact<number> {
  const defaulted = text.holes.length > 0
  const origin: Origin = { kind: 'declared', span: text.span(), ...(defaulted && { defaulted: true }) }
  const claim = { id: 'listens-by-setting', data: { who, port, setting } } as const
  return { claim, value: port, origin: { kind: 'inferred', from: [{ claim, value: port, origin }], strength } }
}

const EVERYWHERE: ReadonlySet<string> = new Set(['', '*', '+', '0.0.0.0', '::', '[::]', '[::0]', '::0'])

/** How an address to listen on is recorded: '' for every address, an IPv4 loopback address for the namespace alone, anything else as written. */
export function boundAddress(text: string): string {
  const plain = text.trim().toLowerCase()
  if (EVERYWHERE.has(plain)) return ''
  if (plain === 'localhost' || plain === '::1' || plain === '[::1]' || /^127(?:\.\d+){1,2}$/.test(plain)) return '127.0.0.1'
  return plain
}
