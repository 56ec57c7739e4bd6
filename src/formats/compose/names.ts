import { baseName } from '../../source/index.js'

/** The names that the providers look for, the first of a directory being the project's own (compose-go cli/options.go, podman-compose). */
const BASES = ['compose', 'docker-compose', 'podman-compose', 'container-compose']

/** Parts of file names that say what for, of which a machine has one: `compose.prod.yaml`. */
const PURPOSE =
  /^(?:dev|devel|development|devmode|prod|production|stage|staging|test|tests|testing|ci|e2e|local|debug|demo|qa|live|override|mac|macos|linux|windows|arm|arm64|amd64|gpu|cpu|cuda|rocm|nvidia)$/i

export function stemOf(path: string): string {
  return baseName(path).replace(/\.ya?ml$/i, '')
}

/** The file's path without its extension. */
export function pathStem(path: string): string {
  return path.replace(/\.ya?ml$/i, '')
}

/** Where a canonical name stands in the order of preference, `null` for any other name. */
export function baseRank(path: string): number | null {
  const rank = BASES.indexOf(stemOf(path))
  return rank < 0 ? null : rank * 2 + (/\.yml$/i.test(path) ? 1 : 0)
}

/** `docker-compose.override` belongs to `docker-compose`. */
export function overriddenStem(path: string): string | null {
  const match = /^(.+)\.override$/.exec(stemOf(path))
  return match !== null && BASES.includes(match[1] as string) ? (match[1] as string) : null
}

export function isComposeName(path: string): boolean {
  return /compose/i.test(stemOf(path))
}

export function hasPurpose(path: string): boolean {
  return stemOf(path)
    .split(/[-_.]/)
    .some((part) => PURPOSE.test(part))
}

/** The project's name from its directory's (podman-compose; compose-go also trims `_` and `-` in front, which no sane directory has). */
export function projectNameOf(directory: string): string {
  return baseName(directory)
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, '')
}
