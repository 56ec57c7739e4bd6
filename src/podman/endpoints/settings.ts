import type { Building, Confidence, Hop, Mention, Value } from '../../model/index.js'
import { hasOpenHole, unknownOf, weaker } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { addressesIn } from './address.js'
import { connectionStringIn } from './connection-string.js'
import type { Endpoint } from './endpoint.js'
import { hostKind, isPort } from './host.js'
import { masked } from './mask.js'
import { type Finding, mentionOf } from './mention.js'
import { flat, type NameReading, readName } from './names.js'
import { type ImageVariable, schemeOf } from './tables.js'
import { urlsIn } from './url.js'

/** A name and its value, wherever they stood: a variable, a flag, a key of a configuration file. */
export interface Setting {
  readonly name: string
  /** `null`: set, but only the target machine knows to what. */
  readonly value: MappedText | null
  /** Settings of one group may belong together, as a host and its port do. */
  readonly group?: number
  /** How people call it; by default its name. */
  readonly label?: string
  /** What the reader of the setting takes for the port where none is written. */
  readonly defaultPort?: number
  readonly via?: readonly Hop[]
}

export interface Reading {
  readonly variables?: ReadonlyMap<string, ImageVariable>
  /** No mention is surer than this: in a file that is only mounted, a setting may be unused. */
  readonly ceiling?: Confidence
  /** The settings are what a reverse proxy passes requests on to. */
  readonly upstream?: true
  /** Where the settings stand: in an environment when nothing is said. Elsewhere a one-word name (`--url`) is no public address. */
  readonly in?: 'flags' | 'file'
}

/** Values longer than this, or of several lines, are documents: the configuration reader is for them. */
const LONGEST = 4096
/** More addresses than any service is told; they are data. */
const MOST = 1000
const STOP: ReadonlySet<string> = new Set([
  'true',
  'false',
  'none',
  'null',
  'nil',
  'yes',
  'no',
  'on',
  'off',
  'auto',
  'default',
  'any',
  'all',
])

/** The hosts that settings name, in their order. Linear in the values; names are looked up in each other's group only when needed. */
export function mentionsOfSettings(settings: readonly Setting[], reading: Reading = {}): Mention[] {
  if (settings.length === 0) return []
  const neighbours = new Neighbours(settings)
  const mentions: Mention[] = []
  for (const setting of settings) {
    if (mentions.length >= MOST) break
    const { value } = setting
    if (value === null || value.text === '' || value.length > LONGEST || value.text.includes('\n')) continue
    const variable = reading.variables?.get(setting.name)
    const name = readName(setting.name)
    if (name.kind === 'never' && !variable) continue
    findIn(mentions, setting, value, name, variable, neighbours, reading)
  }
  return mentions
}

function findIn(
  mentions: Mention[],
  setting: Setting,
  value: MappedText,
  name: NameReading,
  variable: ImageVariable | undefined,
  neighbours: Neighbours,
  reading: Reading,
): void {
  const isPublic = !variable && name.public && !(reading.in && name.bare)
  for (const endpoint of endpointsOf(value.trim(), name, variable)) {
    const strength = strengthOf(endpoint, name, variable, reading)
    if (strength === null) continue
    // A URL's port is never elsewhere: without one it is the scheme's.
    const beside = endpoint.port || endpoint.form === 'url' ? null : neighbours.port(setting, name, variable)
    const role = endpoint.role ?? variable?.role ?? name.role
    const assumed = endpoint.defaultPort ?? defaultPort(endpoint, setting, name, variable, neighbours)
    // A word that may be a host, with nothing that a host could be known by.
    if (strength === 'guess' && endpoint.form === 'name' && !beside && assumed === null && role === null) continue
    const finding: Building<Finding> = {
      host: endpoint.host,
      port: endpoint.port ?? beside?.text ?? null,
      defaultPort: assumed,
      protocol: endpoint.protocol,
      form: endpoint.form === 'string' ? 'address' : endpoint.form,
      scheme: endpoint.scheme,
      upstream: reading.upstream ?? false,
      setting: setting.label ?? setting.name,
      strength: weaker(isPublic ? weaker(strength, 'likely') : strength, reading.ceiling ?? 'certain'),
      role,
      publicAddress: isPublic,
    }
    if (beside?.open) finding.openPort = beside.open
    if (setting.via) finding.via = setting.via
    const mention = mentionOf(finding)
    if (mention) mentions.push(mention)
  }
}

/** The first notation that the value is written in. */
function endpointsOf(value: MappedText, name: NameReading, variable: ImageVariable | undefined): readonly Endpoint[] {
  const urls = value.text.includes('://') ? urlsIn(value) : []
  if (urls.some((url) => url.whole)) return urls
  const strings = connectionStringIn(value)
  if (strings) return [...strings, ...urls]
  if (urls.length > 0 || value.text.includes('://')) return urls
  if (!variable && name.kind === 'identity') return []
  return addressesIn(value) ?? []
}

/** How surely the text means a call; `null` when it does not mean one. */
function strengthOf(endpoint: Endpoint, name: NameReading, variable: ImageVariable | undefined, reading: Reading): Confidence | null {
  const kind = hostKind(endpoint.host.text)
  const local = kind === 'loopback' || kind === 'wildcard'
  if (endpoint.form === 'url') return kind === 'wildcard' && reading.in === 'flags' ? null : endpoint.whole ? 'certain' : 'likely'
  // Without a scheme a wildcard is where the container itself listens.
  if (kind === 'wildcard') return null
  if (endpoint.form === 'name' && STOP.has(endpoint.host.text.toLowerCase())) return null
  if (variable) return 'certain'
  if (endpoint.form === 'string') return endpoint.whole ? 'certain' : 'likely'
  if (endpoint.form === 'address') {
    if (name.kind === 'host' || name.kind === 'weak') return local ? loopbackStrength(name) : 'certain'
    return local ? 'guess' : 'likely'
  }
  if (name.kind === 'host') return local ? loopbackStrength(name) : 'likely'
  return name.kind === 'weak' && !local ? 'guess' : null
}

/** `DB_HOST=127.0.0.1` calls a neighbour in the pod, `HTTP_ADDR=127.0.0.1:80` is where the container listens. */
function loopbackStrength(name: NameReading): Confidence | null {
  return name.ownAddress ? null : 'likely'
}

function defaultPort(
  endpoint: Endpoint,
  setting: Setting,
  name: NameReading,
  variable: ImageVariable | undefined,
  neighbours: Neighbours,
): number | null {
  // A scheme without a default port (grpc, tcp) says that the port is elsewhere, one that only says how it is secured does not.
  if (endpoint.form === 'url' && endpoint.scheme !== null && !SECURED.has(endpoint.scheme)) return null
  return setting.defaultPort ?? variable?.port ?? name.port ?? neighbours.engine(setting, name, variable)
}

/** `tls://mail`: the service is the setting's own. */
const SECURED: ReadonlySet<string> = new Set(['tls', 'ssl', 'starttls'])

/** Endings of the variable that says which database it is: `DB_TYPE`, `DB_CONNECTION`. */
const ENGINE_WORDS = ['type', 'engine', 'dialect', 'client', 'connection', 'driver', 'adapter', 'dbtype', 'dbengine', 'vendor', 'kind']
const PORT_WORDS = ['port', 'portnumber', 'portvalue', 'hostport']

/** Looks a setting's companions up by name within its group. */
class Neighbours {
  readonly #settings: readonly Setting[]
  #byName: Map<string, Setting> | null = null

  constructor(settings: readonly Setting[]) {
    this.#settings = settings
  }

  #get(group: number, name: string): Setting | undefined {
    if (this.#byName === null) {
      this.#byName = new Map()
      for (const setting of this.#settings) this.#byName.set(`${setting.group ?? 0} ${flat(setting.name)}`, setting)
    }
    return this.#byName.get(`${group} ${name}`)
  }

  /** The port that stands in a variable of its own: `DB_PORT` for `DB_HOST`. */
  port(setting: Setting, name: NameReading, variable: ImageVariable | undefined): { text?: MappedText; open?: Value<number> } | null {
    const group = setting.group ?? 0
    const names = variable?.portName ? [flat(variable.portName)] : name.stem === null ? [] : PORT_WORDS.map((word) => name.stem + word)
    for (const candidate of [...names, `${flat(setting.name)}port`]) {
      const found = this.#get(group, candidate)
      if (!found || found === setting) continue
      if (found.value === null) return { open: { known: false, text: found.name, key: null } }
      const value = found.value.trim()
      if (value.text !== '' && isPort(masked(value))) return { text: value }
      if (hasOpenHole(value)) return { open: unknownOf(value) }
    }
    return null
  }

  /** The port that the engine named in a neighbouring variable listens on: `DB_CONNECTION=pgsql`. */
  engine(setting: Setting, name: NameReading, variable: ImageVariable | undefined): number | null {
    const group = setting.group ?? 0
    const names = variable?.selector ? [flat(variable.selector)] : name.stem === null ? [] : ENGINE_WORDS.map((word) => name.stem + word)
    for (const candidate of names) {
      const engine = this.#get(group, candidate)?.value?.text.toLowerCase().trim()
      const port = engine === undefined || engine.length > 40 ? null : (schemeOf(engine)?.port ?? null)
      if (port !== null) return port
    }
    return null
  }
}
