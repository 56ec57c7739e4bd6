import { MappedText } from '../../src/source/index.js'
import { runShell, type ShellCommand, type ShellError, type ShellOptions, type WrittenFile } from '../../src/syntax/shell/index.js'

export interface ShellRecord {
  readonly commands: readonly ShellCommand[]
  readonly written: readonly WrittenFile[]
  readonly errors: readonly ShellError[]
}

/** Runs a script and keeps every command it comes to; `answer` is what they print. */
export function record(
  source: string,
  options: Partial<ShellOptions> = {},
  answer: (command: ShellCommand) => MappedText | null = () => null,
): ShellRecord {
  const commands: ShellCommand[] = []
  const written: WrittenFile[] = []
  const text = MappedText.verbatim('bin/run.sh', source, 0)
  const errors = runShell(
    text,
    { scope: 'bin/run.sh', own: 'bin', working: ['bin', ''], ...options },
    {
      command: (command) => {
        commands.push(command)
        return answer(command)
      },
      wrote: (file) => written.push(file),
    },
  )
  return { commands, written, errors }
}

/** The words of every command whose first word is `x`, without it: holes as `<expression>`, stand-ins as `~text~`. */
export function words(source: string, options: Partial<ShellOptions> = {}): string[][] {
  return record(source, options)
    .commands.filter(({ words }) => words[0]?.text.text === 'x')
    .map(({ words }) => words.slice(1).map(({ text }) => shown(text)))
}

export function shown(text: MappedText): string {
  let result = ''
  let at = 0
  for (const { start, end, expression, defaulted } of text.holes) {
    result += text.text.slice(at, start) + (defaulted ? `~${text.text.slice(start, end)}~` : `<${expression}>`)
    at = end
  }
  return result + text.text.slice(at)
}
