import { ENVIRONMENT_CONVENTIONS, IMAGE_VARIABLES, URL_SCHEMES } from '../knowledge/conventions.js'
import { RowsByName } from '../tables.js'

export interface Scheme {
  readonly port: number | null
  /** What answers there; `null` when the scheme does not tell (http). */
  readonly role: string | null
}

/** A variable of a public image that is known to name another service. */
export interface ImageVariable {
  readonly name: string
  readonly role: string | null
  /** The port it means when none is written and there is only one candidate. */
  readonly port: number | null
  /** The variable that holds the port. */
  readonly portName: string | null
  /** The variable that says which kind of service it is: `DB_TYPE`. */
  readonly selector: string | null
  /** The host that the image uses when the variable is not set. */
  readonly fallback: string | null
  readonly citation: string
  /** Read in the publisher's own source, not only in a catalogue of working files. */
  readonly published: boolean
}

export interface Convention {
  readonly role: string | null
  readonly port: number | null
}

/** Roles that say nothing about who answers. */
const VAGUE: ReadonlySet<string> = new Set(['any', 'unknown', 'other', 'api', 'app', 'build', 'web-server', ''])

const meaningful = (role: string | undefined): string | null => (role === undefined || VAGUE.has(role) ? null : role)
const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text))

/** What is known of a URL scheme; of `postgresql+driver` what is known of `postgresql`, of `jdbc:mysql` what is known of `mysql`. */
export function schemeOf(scheme: string): Scheme | null {
  const exact = rowAt(URL_SCHEMES, `\n${scheme}\t`)
  if (exact) return { port: number(exact[1]), role: meaningful(exact[2]) }
  if (scheme.startsWith('jdbc:')) return schemeOf(scheme.slice(5))
  const plus = scheme.indexOf('+')
  return plus > 0 ? schemeOf(scheme.slice(0, plus)) : null
}

/** The known variables of an image, by name. `repository` is normalised: `docker.io/library/wordpress`. */
export function variablesOf(repository: string): ReadonlyMap<string, ImageVariable> {
  let found = VARIABLES.get(repository)
  if (found === undefined) {
    if (VARIABLES.size >= MOST_KEPT) VARIABLES.clear()
    found = readVariables(repository)
    VARIABLES.set(repository, found)
  }
  return found
}

/** A row begins with the repository and a space; those of one stand together. */
const VARIABLE_ROWS = new RowsByName(
  [IMAGE_VARIABLES],
  (table, repository) => {
    const at = table.indexOf(`\n${repository} `)
    return at < 0 ? -1 : at + 1
  },
  (head) => [head.slice(0, head.indexOf(' '))],
)

/** Many containers run one image, and an image without a row costs a search of the whole table. */
const VARIABLES = new Map<string, ReadonlyMap<string, ImageVariable>>()
const MOST_KEPT = 1000

function readVariables(repository: string): ReadonlyMap<string, ImageVariable> {
  const found = new Map<string, ImageVariable>()
  const key = `\n${repository} `
  const first = VARIABLE_ROWS.find(repository)
  let at = first === null ? -1 : first.at - 1
  while (at >= 0) {
    const end = IMAGE_VARIABLES.indexOf('\n', at + 1)
    const fields = IMAGE_VARIABLES.slice(at + key.length, end).split('\t')
    const [name = '', , roles = '', ports = '', , evidence, citation = ''] = fields
    found.set(name, {
      name,
      role: meaningful(roles.includes(' ') ? '' : roles),
      port: ports.includes(' ') ? null : number(ports),
      portName: fields[7] || null,
      selector: fields[8] || null,
      fallback: fields[9] || null,
      citation,
      published: evidence === 'p',
    })
    at = IMAGE_VARIABLES.startsWith(key, end) ? end : -1
  }
  return found
}

/** As the table has it, `MINIO` is found in `ASYNC_MINION_URL`: what follows the service's word has to be set off. */
const LOOSE = '_*(?:.*_)?'
const STRICT = '(?:_+(?:.*_)?)?'

/** The rows with a role, compiled when first needed. */
let conventions: readonly { readonly pattern: RegExp; readonly convention: Convention }[] | null = null

/** The convention that a variable's name follows: `POSTGRES_HOST`, `CELERY_BROKER_URL`. */
export function conventionOf(name: string): Convention | null {
  // Longer names are nobody's convention, and some patterns are quadratic in them.
  if (name.length > 100) return null
  conventions ??= ENVIRONMENT_CONVENTIONS.trim()
    .split('\n')
    .map((row) => row.split('\t'))
    .filter((row) => row[2] !== 'any')
    .map((row) => ({
      pattern: new RegExp((row[4] ?? '$^').replaceAll(LOOSE, STRICT)),
      convention: { role: meaningful(row[2]), port: number(row[1]) },
    }))
  return conventions.find((row) => row.pattern.test(name))?.convention ?? null
}

function rowAt(table: string, key: string): string[] | null {
  const at = table.indexOf(key)
  return at < 0 ? null : table.slice(at + 1, table.indexOf('\n', at + 1)).split('\t')
}
