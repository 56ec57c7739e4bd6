import { LineIndex } from '../source/index.js'
import type { Config } from './config.js'
import { OPTIONS, type OptionName, type OptionRow, type OptionValues } from './options.js'
import { resolveSettings, setBy } from './resolve.js'

/** The configuration that holds, as YAML, with where each value comes from. `text` is the configuration file's, '' without one. */
export function printConfig(given: OptionValues, config: Config, text: string, hasBase: boolean): string {
  const settings = resolveSettings(given, config, hasBase)
  const values: Partial<Record<OptionName, string | boolean | null>> = {
    base: settings.base,
    findings: settings.findings,
    'fail-on': settings.failOn,
    'if-no-files': settings.ifNoFiles,
    pedantic: settings.pedantic,
    baseline: settings.baseline,
    'compose-provider': settings.composeProvider,
    annotations: settings.annotations,
    comment: settings.comment,
    suggest: settings.suggest,
  }
  const index = new LineIndex(text)
  const placeOf = (key: string): string => {
    const place = config.places.get(key)
    return place ? `${config.file}:${index.position(place.start).line}` : 'default'
  }
  const rows: readonly OptionRow[] = OPTIONS
  const lines = [`# ${config.file === null ? 'no configuration file' : `configuration file: ${config.file}`}`]
  for (const { name, default: otherwise } of rows) {
    const value = values[name as OptionName]
    if (value === undefined) continue
    const by = setBy(name as OptionName, given, config)
    const where = by === 'given' ? `--${name}` : by === 'file' ? placeOf(name) : `default: ${otherwise}`
    lines.push(`${value === null ? '# ' : ''}${name}: ${value === null ? '(none)' : JSON.stringify(value)}  # ${where}`)
  }
  const plain = (config.plain ?? {}) as Readonly<Record<string, unknown>>
  for (const key of ['paths', 'include', 'hosts', 'rules', 'ignore', 'assert']) {
    if (plain[key] === undefined) lines.push(`# ${key}: (none)`)
    else lines.push(...structured(key, plain[key], placeOf))
  }
  return `${lines.join('\n')}\n`
}

/** One level of a structured key: each entry with the line it stands on. */
function structured(key: string, value: unknown, placeOf: (key: string) => string): string[] {
  if (typeof value !== 'object' || value === null) return [`${key}: ${JSON.stringify(value)}  # ${placeOf(key)}`]
  const entries = Array.isArray(value)
    ? value.map((item, index) => `  - ${JSON.stringify(item)}  # ${placeOf(`${key}/${index}`)}`)
    : Object.entries(value).map(([name, item]) => `  ${JSON.stringify(name)}: ${JSON.stringify(item)}  # ${placeOf(`${key}/${name}`)}`)
  return [`${key}:  # ${placeOf(key)}`, ...entries]
}
