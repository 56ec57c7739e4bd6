import type { Confidence, EnvironmentEntry } from '../../model/index.js'
import type { ImageRow } from '../../podman/index.js'
import { MappedText } from '../../source/index.js'
import { isBindAddress, readBinds } from './binds.js'
import type { Heard } from './heard.js'

/** Variables by which programs in general are told where to listen, whatever the image; how far each can be trusted. */
const GENERIC: Readonly<Record<string, Confidence>> = {
  PORT: 'likely',
  SERVER_PORT: 'likely',
  LISTEN_PORT: 'likely',
  LISTEN_ADDR: 'likely',
  LISTEN_ADDRESS: 'likely',
  LISTEN: 'likely',
  BIND_ADDR: 'likely',
  BIND_ADDRESS: 'likely',
  BIND: 'likely',
  HTTP_LISTEN_ADDR: 'likely',
  ASPNETCORE_URLS: 'likely',
  ASPNETCORE_HTTP_PORTS: 'likely',
  ASPNETCORE_HTTPS_PORTS: 'likely',
  DOTNET_URLS: 'likely',
  FLASK_RUN_PORT: 'likely',
  UVICORN_PORT: 'likely',
  GRADIO_SERVER_PORT: 'likely',
  STREAMLIT_SERVER_PORT: 'likely',
  QUARKUS_HTTP_PORT: 'likely',
  MICRONAUT_SERVER_PORT: 'likely',
  NITRO_PORT: 'likely',
  HTTP_PORT: 'guess',
  HTTPS_PORT: 'guess',
  HTTP_ADDR: 'guess',
  APP_PORT: 'guess',
  WEB_PORT: 'guess',
  API_PORT: 'guess',
  GRPC_PORT: 'guess',
  METRICS_PORT: 'guess',
  ADDR: 'guess',
}

/** A variable that may move or add ports in a way nobody has modelled. */
const SUSPICIOUS = /PORT|LISTEN|BIND|ADDR|ENTRYPOINT|ENDPOINT|HTTP|SERVER|HOST/i

/** What the environment says about listening, and whether it may say more than was understood. */
export function heardInEnvironment(
  entries: readonly EnvironmentEntry[],
  row: ImageRow | null,
): { readonly heard: readonly Heard[]; readonly understood: boolean } {
  // The last of a name wins.
  const last = new Map(entries.map((entry) => [entry.name, entry]))
  const heard: Heard[] = []
  let understood = true
  for (const entry of last.values()) {
    const known = row?.listenEnv.filter(({ name }) => isNamed(entry.name, name)) ?? []
    for (const setting of known) heard.push(...read(entry, 'likely', setting.port))
    if (known.length > 0) {
      if (!entry.value || readBinds(entry.value) === null) understood = false
      continue
    }
    if (SUSPICIOUS.test(entry.name)) understood = false
    const strength = Object.hasOwn(GENERIC, entry.name) ? GENERIC[entry.name] : undefined
    if (strength === undefined || isClient(entry.name, last)) continue
    // A service whose variables are known does not listen by any other.
    if (row && (row.backing || row.listenEnv.length > 0)) continue
    heard.push(...read(entry, row ? 'guess' : strength, row ? null : undefined))
  }
  return { heard, understood }
}

function read(entry: EnvironmentEntry, strength: Confidence, moves: number | null | undefined): Heard[] {
  const said = moves === undefined ? {} : { moves }
  if (entry.value === null) {
    const text = MappedText.decoded('', entry.at)
    return [{ bind: { address: '', port: 'open' }, text, setting: entry.name, strength, ...said }]
  }
  return (readBinds(entry.value) ?? []).map(({ bind, text }) => ({ bind, text, setting: entry.name, strength, ...said }))
}

/** Whether a variable is the one a table names; `<NAME>` there stands for any part. */
function isNamed(name: string, pattern: string): boolean {
  if (name === pattern) return true
  const hole = pattern.search(/<name>/i)
  if (hole < 0) return false
  const tail = pattern.slice(hole + '<name>'.length)
  return name.length > pattern.length - '<name>'.length && name.startsWith(pattern.slice(0, hole)) && name.endsWith(tail)
}

/** `SERVER_PORT` beside `SERVER_HOST=db` is where the program calls, not where it listens. */
function isClient(name: string, all: ReadonlyMap<string, EnvironmentEntry>): boolean {
  const stem = /^(.+)_PORT$/.exec(name)?.[1]
  if (stem === undefined) return false
  for (const suffix of ['HOST', 'HOSTNAME', 'ADDRESS', 'ADDR', 'URL']) {
    const value = all.get(`${stem}_${suffix}`)?.value
    if (value && !isBindAddress(value.text)) return true
  }
  return false
}
