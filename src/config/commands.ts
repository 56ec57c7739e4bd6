import { type CommandName, OPTIONS, type OptionRow } from './options.js'

/** A command of the program: what it takes and in which formats it prints, the first by default. */
export interface CommandRow {
  readonly name: CommandName
  /** `[DIR]` may be left out. */
  readonly positionals: readonly string[]
  readonly formats: readonly string[]
  readonly summary: string
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'lint',
    positionals: ['[DIR]'],
    formats: ['text', 'json', 'sarif', 'github', 'junit', 'gitlab', 'rdjson'],
    summary: 'report needlessly published ports, port collisions and what else Podman or its users would trip over',
  },
  { name: 'graph', positionals: ['[DIR]'], formats: ['mermaid', 'dot', 'json', 'html', 'svg'], summary: 'draw the topology' },
  { name: 'diff', positionals: ['[DIR]'], formats: ['markdown', 'json', 'text'], summary: 'say what changed in the topology since --base' },
  {
    name: 'reach',
    positionals: ['[DIR]', 'FROM', 'TO[:PORT]'],
    formats: ['text', 'json'],
    summary: 'say whether one service reaches another, and why',
  },
  {
    name: 'explain',
    positionals: ['[DIR]', 'NAME'],
    formats: ['text', 'json'],
    summary: 'describe a rule, or everything known about one service or network',
  },
  {
    name: 'convert',
    positionals: ['[DIR]', '[NAME,NAME…]'],
    formats: ['text', 'patch', 'json'],
    summary: 'turn containers that call each other into one pod, and print the new definitions',
  },
  {
    name: 'init',
    positionals: ['[DIR]'],
    formats: ['text'],
    summary: 'write a configuration, a workflow and a baseline for this repository',
  },
]

export function commandOf(name: string): CommandRow | undefined {
  return COMMANDS.find((command) => command.name === name)
}

/** The flags of a command, in the order of the tables; `format` apart. */
export function flagsOf(command: CommandName): OptionRow[] {
  const rows: readonly OptionRow[] = OPTIONS
  return rows.filter((row) => row.commands.includes(command))
}

/** The inputs of the action. */
export function inputRows(): OptionRow[] {
  const rows: readonly OptionRow[] = OPTIONS
  return rows.filter((row) => row.input)
}

/** The usage text of the program, or of one command. */
export function usage(name?: CommandName): string {
  const command = name && commandOf(name)
  if (!command) {
    const lines = COMMANDS.map(({ name, positionals, summary }) => `  ${`${name} ${positionals.join(' ')}`.padEnd(28)} ${summary}`)
    return `Usage: podman-topology COMMAND\n\nCommands:\n${lines.join('\n')}\n\n--help after a command describes its flags; --version prints the version.\n`
  }
  const rows = flagsOf(command.name).map((row): [string, string] => [flagText(row), `${row.description} Default: ${row.default}.`])
  if (command.formats.length > 1) rows.unshift([`--format ${command.formats.join('|')}`, `How to print. Default: ${command.formats[0]}.`])
  const lines = rows.map(([flag, text]) => `  ${flag}\n      ${text}`)
  return `Usage: podman-topology ${[command.name, ...command.positionals].join(' ')}\n\n${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.\n${lines.length > 0 ? `\nFlags:\n${lines.join('\n')}\n` : ''}`
}

function flagText({ name, type, placeholder }: OptionRow): string {
  if (type === 'boolean') return `--${name}`
  return `--${name} ${type === 'text' ? (placeholder ?? 'TEXT') : type.join('|')}`
}
