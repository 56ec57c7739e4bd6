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

/** Looked up in the table's text: most commands use a handful of their 150 flags. */
export function flagSet(command: PodmanCommand): FlagSet {
  const own = rowOf(command)
  const inherited = command === 'global' ? '' : rowOf('global')
  return {
    long(name) {
      const canonical = unaliased(name)
      return find(own, canonical) ?? (NOT_INHERITED.has(canonical) ? undefined : find(inherited, canonical))
    },
    short(letter) {
      const at = own.indexOf(`:${letter}`)
      const start = own.lastIndexOf(' ', at) + 1
      return at < 0 ? undefined : read(own.slice(start, at), own, at + 2)
    },
  }
}

/** The flags of a command, a blank before and after each. */
function rowOf(command: PodmanCommand): string {
  const start = FLAGS.indexOf(`\n${command}\t`) + command.length + 2
  return ` ${FLAGS.slice(start, FLAGS.indexOf('\n', start))} `
}

function find(row: string, name: string): Flag | undefined {
  if (name === '' || /[ :=,]/.test(name)) return undefined
  for (let at = row.indexOf(` ${name}`); at >= 0; at = row.indexOf(` ${name}`, at + 1)) {
    const end = at + 1 + name.length
    if (row[end] === ':') return read(name, row, end + 2)
    if (row[end] === '=' || row[end] === ' ') return read(name, row, end)
  }
  return undefined
}

function read(name: string, row: string, marks: number): Flag {
  return { name, takesValue: row[marks] === '=', csv: row[marks] === '=' && row[marks + 1] === ',' }
}

function unaliased(name: string): string {
  const aliases = ` ${FLAG_ALIASES} `
  const at = aliases.indexOf(` ${name}=`)
  return at < 0 ? name : aliases.slice(at + name.length + 2, aliases.indexOf(' ', at + 1))
}
