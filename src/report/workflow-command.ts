import { printable } from './printable.js'

/** One annotation on the lines of a pull request. Lines and columns are 1-based, the end column is exclusive. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly file: string
  readonly line: number
  readonly endLine: number
  /** Only on a single line: GitHub drops columns that span several. */
  readonly columns: { readonly start: number; readonly end: number } | null
  readonly title: string
  readonly message: string
}

/** The line of output that makes the runner annotate. Nothing in a file name or message can end it or begin another. */
export function annotationCommand({ level, file, line, endLine, columns, title, message }: Annotation): string {
  const properties = [`file=${property(file)}`, `line=${line}`, `endLine=${endLine}`]
  if (columns) properties.push(`col=${columns.start}`, `endColumn=${columns.end}`)
  properties.push(`title=${property(withoutOldCommands(printable(title)))}`)
  return `::${level} ${properties.join(',')}::${data(message.split('\n').map(printable).map(withoutOldCommands).join('\n'))}`
}

/** As the runner's own toolkit escapes the text of a command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}

/**
 * One line of a log that no runner takes for a command: `::` commands stand at the start of a line, `##[` ones anywhere in it.
 */
export function inertLine(text: string): string {
  return withoutOldCommands(printable(text).replace(/^(\s*)::/, '$1: :'))
}

/** Not needed inside a command of the new kind, but who else reads the log may not know that. */
function withoutOldCommands(text: string): string {
  return text.replace(/##\[/g, '# #[')
}

/** Text of several lines between marks that keep the runner from executing it. `token` must not be guessable by who wrote the text. */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`
}
