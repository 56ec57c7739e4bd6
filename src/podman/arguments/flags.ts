import { FLAG_ALIASES, FLAGS } from '../knowledge/flags.js'

/** The Podman commands that define something. `global` is what stands before any subcommand. */
export type PodmanCommand = 'run' | 'create' | 'pod create' | 'kube play' | 'network create' | 'network connect' | 'global'

export interface Flag {
  /** Without dashes. */
  readonly name: string
  readonly takesValue: boolean
  /** Its value is a comma-separated list (pflag StringSlice). */
  readonly csv: boolean
}

/** The flags of one command, by name and by shorthand. */
export interface FlagSet {
  long(name: string): Flag | undefined
  short(letter: string): Flag | undefined
}

/** Flags of `podman` itself that its subcommands do not inherit (cmd/podman/root.go rootFlags: Flags, not PersistentFlags). */
const NOT_INHERITED = new Set(
  'ssh connection url host config context identity tls-cert tls-key tls-ca tls-details out noout remote module debug'.split(' '),
)

/** Unpacked at the first look-up of each command, then kept. */
const sets = new Map<PodmanCommand, FlagSet>()

export function flagSet(command: PodmanCommand): FlagSet {
  const existing = sets.get(command)
  if (existing !== undefined) return existing
  const made = unpack(command)
  sets.set(command, made)
  return made
}

function unpack(command: PodmanCommand): FlagSet {
  const byName = new Map<string, Flag>()
  const byLetter = new Map<string, Flag>()
  if (command !== 'global') {
    for (const [flag] of read('global')) {
      if (!NOT_INHERITED.has(flag.name)) byName.set(flag.name, flag)
    }
  }
  for (const [flag, letter] of read(command)) {
    byName.set(flag.name, flag)
    if (letter !== null) byLetter.set(letter, flag)
  }
  const aliases = new Map(FLAG_ALIASES.split(' ').map((pair) => pair.split('=') as [string, string]))
  return { long: (name) => byName.get(aliases.get(name) ?? name), short: (letter) => byLetter.get(letter) }
}

function* read(command: PodmanCommand): Iterable<[Flag, string | null]> {
  const start = FLAGS.indexOf(`\n${command}\t`) + command.length + 2
  for (const word of FLAGS.slice(start, FLAGS.indexOf('\n', start)).split(' ')) {
    const [, name, letter, marks] = /^([^:=,]+)(?::(.))?([=,]*)$/.exec(word) as unknown as [string, string, string | undefined, string]
    yield [{ name, takesValue: marks.includes('='), csv: marks.includes(',') }, letter ?? null]
  }
}
