import type { MappedText } from '../../source/index.js'
import type { ParsedArguments } from './arguments.js'
import { parseArguments } from './arguments.js'
import type { PodmanCommand } from './flags.js'

/** What a `podman …` command line runs. */
export interface Invocation {
  /** The flags in front of the subcommand, read. */
  readonly global: ParsedArguments
  /** The subcommand as written, without its aliases' detours: `run`, `pod create`, `image pull`; '' when there is none. */
  readonly name: string
  /** Which set of flags its words follow; `null` for a subcommand that is not modelled. */
  readonly command: PodmanCommand | null
  /** The words after the subcommand. */
  readonly words: readonly MappedText[]
}

/** Subcommands that are themselves groups of subcommands. */
const GROUPS = new Set(
  'artifact container farm generate healthcheck image kube machine manifest network play pod quadlet secret system volume'.split(' '),
)

const COMMANDS: Readonly<Record<string, PodmanCommand>> = {
  run: 'run',
  'container run': 'run',
  create: 'create',
  'container create': 'create',
  'pod create': 'pod create',
  'kube play': 'kube play',
  'play kube': 'kube play',
  'network create': 'network create',
  'network connect': 'network connect',
}

/** Finds the subcommand in the words after `podman`, past its global flags (`podman --log-level debug run …`). */
export function parseInvocation(words: readonly MappedText[]): Invocation {
  const global = parseArguments('global', words)
  const [first, second] = global.positional
  const group = first !== undefined && GROUPS.has(first.text) && second !== undefined
  const name = group ? `${first.text} ${second.text}` : (first?.text ?? '')
  const command = Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? null) : null
  return { global, name, command, words: global.positional.slice(group ? 2 : 1) }
}
