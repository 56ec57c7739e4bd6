/**
 * What the GitHub runner makes of a step's output, as far as annotations go: which lines are commands (`::` at the start of a line,
 * `##[` anywhere in it), how they are unescaped, what it drops (ten of each level, columns over several lines) and where it cuts.
 */
export interface RunnerAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

export interface RunnerResult {
  readonly annotations: readonly RunnerAnnotation[]
  /** Annotations beyond the limit: nobody sees them. */
  readonly dropped: readonly RunnerAnnotation[]
  /** Every command that was executed and makes no annotation, by name: each of them is a breach. */
  readonly otherCommands: readonly string[]
  /** What is in the log besides commands. */
  readonly log: readonly string[]
}

/** What the runner makes of GITHUB_OUTPUT: name → value. Throws where it would fail the step. */
export function parseOutputs(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), i + 1)
      if (end < 0) throw new Error(`no end of ${line}`)
      values[line.slice(0, heredoc)] = lines.slice(i + 1, end).join('\n')
      i = end
    } else if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1)
    else throw new Error(`neither NAME=VALUE nor NAME<<END: ${line}`)
  }
  return values
}

/** The runner drops a larger summary as a whole. In bytes. */
export const MOST_SUMMARY = 1024 * 1024

const KNOWN = new Set([
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'echo',
  'group',
  'endgroup',
  'debug',
  'internal-set-repo-path',
  'stop-commands',
])
const LEVELS = ['error', 'warning', 'notice'] as const
const LIMIT = 10
const LONGEST = 4096

interface Command {
  readonly name: string
  readonly properties: Record<string, string>
  readonly data: string
}

export function run(output: string): RunnerResult {
  const annotations: RunnerAnnotation[] = []
  const dropped: RunnerAnnotation[] = []
  const otherCommands: string[] = []
  const log: string[] = []
  let stopped: string | null = null
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parseModern(line) ?? parseLegacy(line)
    if (stopped !== null) {
      if (command?.name === stopped) stopped = null
      else log.push(line)
      continue
    }
    if (command === null || !(KNOWN.has(command.name) || LEVELS.some((level) => level === command.name))) {
      log.push(line)
      continue
    }
    if (command.name === 'stop-commands') {
      stopped = command.data
      continue
    }
    const level = LEVELS.find((name) => name === command.name)
    if (!level) {
      otherCommands.push(command.name)
      continue
    }
    const annotation = { level, message: command.data.slice(0, LONGEST), properties: checkedPlaces(command.properties) }
    const list = annotations.filter((other) => other.level === level).length < LIMIT ? annotations : dropped
    list.push(annotation)
  }
  return { annotations, dropped, otherCommands, log }
}

/** `::name key=value,key=value::data`, at the start of a line. */
function parseModern(line: string): Command | null {
  const text = line.trimStart()
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end < 0) return null
  return command(text.slice(2, end), ' ', ',', text.slice(end + 2), (value) =>
    value.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%'),
  )
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseLegacy(line: string): Command | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return null
  return command(line.slice(start + 3, end), ' ', ';', line.slice(end + 1), (value) =>
    value.replace(/%3B/g, ';').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%5D/g, ']'),
  )
}

function command(head: string, space: string, separator: string, rest: string, decode: (value: string) => string): Command {
  const at = head.indexOf(space)
  const properties: Record<string, string> = {}
  for (const pair of at < 0
    ? []
    : head
        .slice(at + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=')
    if (equals > 0) properties[pair.slice(0, equals)] = decode(pair.slice(equals + 1))
  }
  const data = rest.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
  return { name: at < 0 ? head : head.slice(0, at), properties, data }
}

/** Columns over several lines, and ends before their start, are dropped. */
function checkedPlaces(properties: Record<string, string>): Record<string, string> {
  const { line, endLine, col, endColumn, ...rest } = properties
  const first = Number(line)
  const last = endLine === undefined ? first : Number(endLine)
  const kept: Record<string, string> = { ...rest, ...(line === undefined ? {} : { line }) }
  if (endLine !== undefined && last >= first) kept.endLine = endLine
  const columnsMean = first === last && (endColumn === undefined || Number(endColumn) >= Number(col))
  if (col !== undefined && columnsMean) kept.col = col
  if (endColumn !== undefined && columnsMean) kept.endColumn = endColumn
  return kept
}
