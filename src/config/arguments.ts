import { parseArgs } from 'node:util'
import { nearest } from '../source/index.js'
import { COMMANDS, type CommandRow, commandOf, flagsOf } from './commands.js'
import type { OptionRow, OptionValues } from './options.js'

/** What a command line asks for. */
export type Arguments =
  | {
      readonly kind: 'run'
      readonly command: CommandRow
      readonly positionals: readonly string[]
      readonly format: string
      readonly values: OptionValues
    }
  | { readonly kind: 'help'; readonly command: CommandRow | null }
  | { readonly kind: 'version' }
  /** The user's mistake, one sentence without a full stop. */
  | { readonly kind: 'mistake'; readonly message: string }

/** Reads the arguments after the program's name. Never throws. */
export function readArguments(argv: readonly string[]): Arguments {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return { kind: 'help', command: commandOf(rest[0] ?? '') ?? null }
  if (name === '--version' || name === '-V') return { kind: 'version' }
  const command = commandOf(name)
  if (!command) {
    const names = COMMANDS.map((row) => row.name)
    return mistake(
      name.startsWith('-') ? `the command comes first: ${names.join(', ')}` : `there is no command '${name}'${suggestion(name, names)}`,
    )
  }
  return readFlags(command, rest)
}

function readFlags(command: CommandRow, argv: readonly string[]): Arguments {
  const rows = new Map(flagsOf(command.name).map((row) => [row.name, row]))
  if (command.formats.length > 1) rows.set('format', formatRow(command))
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = { help: { type: 'boolean', short: 'h' } }
  for (const row of rows.values()) options[row.name] = { type: row.type === 'boolean' ? 'boolean' : 'string' }
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, string | boolean> = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return { kind: 'help', command }
    const row = rows.get(token.name)
    if (!row) return mistake(`${command.name} has no flag ${token.rawName}${suggestion(token.name, [...rows.keys(), 'help'], '--')}`)
    // Without `=`, what looks like a flag is one: its value was forgotten.
    const forgotten = row.type !== 'boolean' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
    const value = forgotten ? `${token.rawName} needs a value` : readValue(row, token.value ?? 'true', token.rawName)
    if (forgotten || typeof value === 'object') return mistake(typeof value === 'object' ? value.message : String(value))
    values[row.name] = value
  }
  const most = command.positionals.length
  const least = command.positionals.filter((positional) => !positional.startsWith('[')).length
  if (positionals.length > most)
    return mistake(`${command.name} takes ${command.positionals.join(' ')}: '${positionals[most]}' is too much`)
  if (positionals.length < least) return mistake(`${command.name} needs ${command.positionals.join(' ')}`)
  const { format = command.formats[0] ?? 'text', ...others } = values
  return { kind: 'run', command, positionals, format: String(format), values: others as OptionValues }
}

/** The value of a flag or input, or what is wrong with it. */
export function readValue(row: OptionRow, text: string, called: string): string | boolean | { readonly message: string } {
  if (row.type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    return { message: `${called} is true or false, not '${text}'` }
  }
  if (row.type === 'text') return text === '' ? { message: `${called} needs a value` } : text
  if (row.type.includes(text)) return text
  return { message: `${called} is ${row.type.join(', ').replace(/, ([^,]*)$/, ' or $1')}, not '${text}'${suggestion(text, row.type)}` }
}

function formatRow(command: CommandRow): OptionRow {
  return {
    name: 'format',
    type: command.formats,
    default: command.formats[0] ?? '',
    description: '',
    file: false,
    input: false,
    commands: [command.name],
  }
}

function suggestion(word: string, known: readonly string[], prefix = ''): string {
  const meant = nearest(word, known)
  return meant === null ? '' : `, did you mean '${prefix}${meant}'?`
}

const mistake = (message: string): Arguments => ({ kind: 'mistake', message })
