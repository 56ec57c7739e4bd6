import type { Confidence } from '../../model/index.js'
import { CONNECTION_FORMS, ENVIRONMENT_CONVENTIONS, IMAGE_VARIABLES, NOT_DEPENDENCIES, URL_SCHEMES } from '../knowledge/conventions.js'
import { citation, rowsOf, rowWith } from '../tables.js'

/**
 * How programs name the services they call: schemes of URLs, forms of connection strings, variables by convention and by image.
 * The patterns expect one variable's name or value; some need time that grows with the square of its length, so callers pass
 * nothing longer than a few hundred characters.
 */

/** What a URL's scheme tells of the service behind it. */
export interface UrlScheme {
  readonly scheme: string
  /** `null`: the scheme names no host, or has no default. */
  readonly defaultPort: number | null
  readonly role: string
  /** Its target by nature serves other services. */
  readonly internal: boolean
  /** Several hosts may stand in one URL, separated by commas. */
  readonly multipleHosts: boolean
  readonly tls: boolean
  readonly confidence: Confidence
  readonly citation: string
}

/** The scheme of a URL, without `://`, in lower case: `postgresql+asyncpg`, `jdbc:mariadb`. */
export function urlScheme(scheme: string): UrlScheme | null {
  const row = /[\t\n]/.test(scheme) || scheme === '' ? null : rowWith(URL_SCHEMES, `\n${scheme}\t`)
  if (row === null) return null
  const flags = row.text(3)
  return {
    scheme,
    defaultPort: row.number(1),
    role: row.text(2),
    internal: flags.includes('i'),
    multipleHosts: flags.includes('m'),
    tls: flags.includes('t'),
    confidence: trust(flags),
    citation: citation(row.text(4)),
  }
}

/** A way to write host and port that is no URL: a libpq string, a Go DSN, a list of brokers. */
export interface ConnectionForm {
  readonly name: string
  readonly defaultPort: number | null
  readonly role: string
  /** Group 1 is the host (group 2 of URLs), the group after it the port where the form has one. */
  readonly pattern: RegExp
  /** Where the port stands apart from the host; group 1 is it. */
  readonly portPattern: RegExp | null
  readonly confidence: Confidence
  readonly citation: string
}

export function connectionForms(): ConnectionForm[] {
  return Array.from(rowsOf(CONNECTION_FORMS), (row) => {
    const caseless = row.text(3).endsWith('c') && row.text(3).length > 1 ? 'i' : ''
    return {
      name: row.text(0),
      defaultPort: row.number(1),
      role: row.text(2),
      pattern: new RegExp(row.text(4), caseless),
      portPattern: row.text(5) === '' ? null : new RegExp(row.text(5), caseless),
      confidence: trust(row.text(3)),
      citation: citation(row.text(6)),
    }
  })
}

/** A family of variable names that name a service whatever image reads them: `*_REDIS_HOST`. */
export interface EnvironmentConvention {
  readonly name: string
  /** The role the target has; `any` where the name does not tell. */
  readonly role: string
  readonly defaultPort: number | null
  readonly pattern: RegExp
  /** How often the target was of which role in the compose files that were read. */
  readonly seen: ReadonlyMap<string, number>
  readonly confidence: Confidence
  readonly citation: string
}

export function environmentConventions(): EnvironmentConvention[] {
  return Array.from(rowsOf(ENVIRONMENT_CONVENTIONS), (row) => ({
    name: row.text(0),
    defaultPort: row.number(1),
    role: row.text(2),
    confidence: trust(row.text(3)),
    pattern: new RegExp(row.text(4)),
    seen: new Map(row.words(5).map((item) => [item.slice(0, item.indexOf('=')), Number(item.slice(item.indexOf('=') + 1))])),
    citation: citation(row.text(6)),
  }))
}

/** A variable of one image that names another service. */
export interface ImageVariable {
  readonly variable: string
  /** How its value names the host: `url`, `hostport`, `host`, `dsn` (inside key=value or `tcp()`), `list`. */
  readonly forms: readonly string[]
  readonly roles: readonly string[]
  /** Default ports of the target. */
  readonly ports: readonly number[]
  readonly schemes: readonly string[]
  /** The variable that holds the port. */
  readonly portVariable: string | null
  /** The variable that decides which service is meant. */
  readonly selector: string | null
  /** The host the image calls when the variable is not set. */
  readonly defaultHost: string | null
  readonly confidence: Confidence
  readonly citation: string
}

/** The variables of a normalised repository (see parseImage) that name other services; none for an image that is not listed. */
export function imageVariables(repository: string): ImageVariable[] {
  if (repository.includes('\n')) return []
  return Array.from(rowsOf(IMAGE_VARIABLES, `${repository} `), (row) => ({
    variable: row.text(0).slice(repository.length + 1),
    forms: row.words(1),
    roles: row.words(2),
    ports: row.words(3).map(Number),
    schemes: row.words(4),
    confidence: row.text(5) === '?' ? 'guess' : 'likely',
    citation: citation(row.text(6)),
    portVariable: row.text(7) || null,
    selector: row.text(8) || null,
    defaultHost: row.text(9) || null,
  }))
}

/** A kind of variable whose value looks like a dependency and is none. */
export interface NotDependency {
  readonly rule: string
  readonly pattern: RegExp
}

export function notDependencies(): NotDependency[] {
  return Array.from(rowsOf(NOT_DEPENDENCIES), (row) => ({ rule: row.text(0), pattern: new RegExp(row.text(1)) }))
}

function trust(flags: string): Confidence {
  return flags.startsWith('?') ? 'guess' : 'likely'
}
