import { parseArgs } from 'node:util'
import { type CommandName, OPTIONS, type OptionName, type OptionValues } from '../config/index.js'
import { UserError } from '../host/index.js'
import { nearest } from '../source/index.js'

/** What each command takes besides flags, and the formats it can print; the first format is the default. */
export const COMMANDS = {
  lint: {
    summary: 'find needlessly published ports, colliding ports and broken references',
    operands: '[DIR]',
    formats: ['text', 'json', 'sarif', 'github'],
  },
  graph: { summary: 'draw the topology', operands: '[DIR]', formats: ['mermaid', 'dot', 'json'] },
} as const satisfies Partial<Record<CommandName, { summary: string; operands: string; formats: readonly string[] }>>

export type KnownCommand = keyof typeof COMMANDS

export interface Request {
  readonly command: KnownCommand
  readonly operands: readonly string[]
  readonly format: string
  readonly options: OptionValues
}

export type Parsed = { readonly kind: 'run'; readonly request: Request } | { readonly kind: 'help' } | { readonly kind: 'version' }

/** Reads the words after the program's name. Throws UserError with what to write instead. */
export function readCommandLine(words: readonly string[]): Parsed {
  const [first, ...rest] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return { kind: 'help' }
  if (first === 'version' || first === '--version' || first === '-V') return { kind: 'version' }
  if (!isCommand(first)) throw new UserError(`there is no command ${first}${didYouMean(first, Object.keys(COMMANDS))}`)
  const rows = OPTIONS.filter((row) => (row.commands as readonly string[]).includes(first))
  const names = [...rows.map((row) => row.name), 'format', 'help']
  const spec: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  }
  for (const row of rows) spec[row.name] = { type: row.type === 'boolean' ? 'boolean' : 'string' }
  const { values, positionals } = parse(rest, spec, names)
  if (values.help) return { kind: 'help' }
  const options: Record<string, string | boolean> = {}
  for (const row of rows) {
    const value = values[row.name]
    if (value === undefined) continue
    if (typeof value === 'string' && typeof row.type !== 'string') oneOf(`--${row.name}`, value, row.type)
    options[row.name] = value
  }
  const { formats } = COMMANDS[first]
  const format = typeof values.format === 'string' ? values.format : formats[0]
  oneOf('--format', format, formats)
  return { kind: 'run', request: { command: first, operands: positionals, format, options: options as OptionValues } }
}

function parse(
  words: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; short?: string }>,
  names: readonly string[],
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const flag = /'(?:-\w, )?(--?[\w-]+)/.exec((error as Error).message)?.[1]
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && flag) {
      throw new UserError(
        `there is no flag ${flag}${didYouMean(
          flag,
          names.map((name) => `--${name}`),
        )}`,
      )
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && flag)
      throw new UserError(`the flag ${flag} ${wants(options[flag.slice(2)]?.type)}`)
    throw new UserError((error as Error).message)
  }
}

const wants = (type: string | undefined): string => (type === 'boolean' ? 'takes no value' : 'needs a value')

function oneOf(flag: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new UserError(`${flag} ${value}: it must be one of ${allowed.join(', ')}${didYouMean(value, allowed)}`)
}

function didYouMean(word: string, words: readonly string[]): string {
  const near = nearest(word, words)
  return near === null ? '' : `; did you mean ${near}?`
}

const isCommand = (word: string): word is KnownCommand => Object.hasOwn(COMMANDS, word)

/** The usage text, made from the same tables. */
export function usage(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary, operands }]) => `  ${`${name} ${operands}`.padEnd(18)}${summary}`)
  const flags: [string, string][] = Object.entries(COMMANDS).map(([name, { formats }]) => [
    `--format ${formats.join('|')}`,
    `how ${name} prints`,
  ])
  for (const row of OPTIONS) {
    if (row.commands.length === 0) continue
    const value = row.type === 'boolean' ? '' : ` ${'placeholder' in row ? row.placeholder : (row.type as readonly string[]).join('|')}`
    flags.push([`--${row.name satisfies OptionName}${value}`, row.description])
  }
  return `podman-topology reads the Podman definitions below a directory (Quadlet, kube, compose, scripts) into one service graph.

Usage: podman-topology COMMAND [DIR] [FLAGS]

${commands.join('\n')}

Flags:
${flags.map(([flag, text]) => `  ${flag}\n      ${text}`).join('\n')}

Exit codes: 0 nothing that fails, 1 findings, 2 a mistake in flags or configuration, 3 a file that cannot be parsed or a fault of podman-topology.
`
}
