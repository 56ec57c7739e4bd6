import type { Mention } from '../../model/index.js'
import { baseName, type MappedText } from '../../source/index.js'
import { distinct } from './distinct.js'
import { keyedSettings } from './files/keyed.js'
import { structuredSettings } from './files/structured.js'
import { mentionsOfSettings, type Setting } from './settings.js'

/** A program that is longer (UTF-16 units) is generated. */
const LONGEST = 65_536
const KEYED = /\.(?:conf|cfg|ini|toml|ya?ml|properties)$/i
/** A variable with what is used where it is not set: `os.environ.get('DB_HOST', 'db')`, `process.env.DB_HOST || 'db'`. */
const DEFAULTED: readonly RegExp[] = [
  /\b(?:getenv|env|environ\.get|env\.get|ENV\.fetch|config|get_env|getEnv|GetEnv|getEnvOrDefault|envOr)\(\s*["']([A-Z][A-Z0-9_]{1,60})["']\s*,\s*(?:default\s*=\s*)?["']([^"'\n]{1,300})["']/g,
  /\b(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env)(?:\.|\[["'])([A-Z][A-Z0-9_]{1,60})(?:["']\])?\s*(?:\|\||\?\?)\s*["'`]([^"'`\n]{1,300})["'`]/g,
  /\b(?:getenv|environ\.get|env\.get)\(\s*["']([A-Z][A-Z0-9_]{1,60})["']\s*\)\s*(?:or|\?:|\|\||\?\?)\s*["']([^"'\n]{1,300})["']/g,
  /\$\{([A-Z][A-Z0-9_]{1,60}):-?([\w.-]{1,100})\}/g,
]

/** A mention in a program, and the variable that says otherwise where it is set. */
export interface SourceMention {
  readonly mention: Mention
  readonly unless: string | null
}

/**
 * The siblings that a program's own text names: in a URL, with a port, or as the host of something that connects. `names` are the
 * siblings' names, lower-case: any other word of a program may mean anything. Likely at most, since nobody knows what of it is run.
 */
export function mentionsOfSource(path: string, text: MappedText, names: ReadonlySet<string>): SourceMention[] {
  if (names.size === 0 || text.length > LONGEST || !namesAny(text.text, names)) return []
  const label = baseName(path)
  const settings = KEYED.test(path) ? keyedSettings(text, label) : structuredSettings(text, label)
  const plain = mentionsOfSettings(settings, { in: 'file', ceiling: 'likely' }).filter((mention) => isSure(mention, names))
  const defaulted = defaultedSettings(text, label).flatMap(({ setting, variable }) =>
    mentionsOfSettings([setting, ...companions(text, label, variable)], { in: 'file', ceiling: 'likely' })
      .filter((mention) => names.has(mention.host))
      .map((mention): SourceMention => ({ mention, unless: variable })),
  )
  const places = new Map(defaulted.map((one) => [placeOf(one.mention), one]))
  const others = distinct(plain).filter((mention) => !places.has(placeOf(mention)))
  return [...[...places.values()], ...others.map((mention): SourceMention => ({ mention, unless: null }))]
}

const placeOf = ({ hostText }: Mention): string => `${hostText.span().start}`

/** A program names many things: a bare word counts with its port, or as the host of a service that is known. */
function isSure(mention: Mention, names: ReadonlySet<string>): boolean {
  if (!names.has(mention.host) || mention.publicAddress) return false
  if (mention.form !== 'name') return mention.form === 'url' || mention.port !== null
  return mention.port !== null
}

/** Cheap: most files of a program name no sibling at all. */
function namesAny(text: string, names: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase()
  for (const name of names) if (lower.includes(name)) return true
  return false
}

function defaultedSettings(text: MappedText, label: string): { setting: Setting; variable: string }[] {
  return DEFAULTED.flatMap((pattern) =>
    [...text.text.matchAll(pattern)].map((match) => {
      const [whole, variable = '', value = ''] = match
      const start = match.index + whole.lastIndexOf(value)
      return { setting: { name: variable, value: text.slice(start, start + value.length), label: `${label} ${variable}` }, variable }
    }),
  )
}

/** The default of the port that goes with a host: `DB_PORT` for `DB_HOST`. */
function companions(text: MappedText, label: string, variable: string): Setting[] {
  const stem = /^(.*)_(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$/.exec(variable)?.[1]
  if (stem === undefined) return []
  const at = text.text.search(new RegExp(`["'.]${stem}_PORT["']?\\]?\\)?\\s*(?:,|\\|\\||\\?\\?|or)\\s*["']?\\d{2,5}\\b`))
  if (at < 0) return []
  const value = /\d{2,5}\b/.exec(text.text.slice(at + stem.length + 6))
  if (!value) return []
  const start = at + stem.length + 6 + value.index
  return [{ name: `${stem}_PORT`, value: text.slice(start, start + value[0].length), label }]
}
