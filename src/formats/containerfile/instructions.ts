import { DockerfileParser } from 'dockerfile-ast'
import { LineIndex, MappedText, type SourceSpan } from '../../source/index.js'

/** One instruction with its arguments: lines joined, comments between them left out, flags (`--platform=…`) still in front. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string
  /** Every flag and argument. */
  readonly text: MappedText
  /** From the keyword to the end of the arguments. */
  readonly at: SourceSpan
}

export interface Containerfile {
  readonly instructions: readonly Instruction[]
  /** What continues lines and quotes characters: a backslash unless a directive says otherwise. */
  readonly escapeChar: string
}

/** Splits a file into its instructions; what stands in heredocs is none. */
export function readInstructions(source: MappedText): Containerfile {
  // A byte order mark is no part of the first instruction (imagebuilder strips it as well).
  const file = source.text.startsWith('\ufeff') ? source.slice(1) : source
  const parsed = DockerfileParser.parse(file.text)
  const escapeChar = parsed.getEscapeCharacter()
  const lines = new LineIndex(file.text)
  const offset = ({ line, character }: { line: number; character: number }): number => lines.start(line + 1) + character
  const instructions = parsed.getInstructions().map((instruction): Instruction => {
    const word = instruction.getInstructionRange()
    const whole = instruction.getRange()
    const start = offset(word.end)
    const end = offset(whole.end)
    return {
      keyword: instruction.getKeyword(),
      text: joinLines(file.slice(start, end), escapeChar).trim(),
      at: file.span(offset(word.start), end),
    }
  })
  return { instructions, escapeChar }
}

/** Takes out line continuations, and the empty and comment lines that may follow them. */
function joinLines(text: MappedText, escapeChar: string): MappedText {
  if (!text.text.includes('\n')) return text
  const parts: MappedText[] = []
  const source = text.text
  let start = 0
  let continues = false
  while (start <= source.length) {
    const feed = source.indexOf('\n', start)
    const end = feed < 0 ? source.length : feed
    const line = source.slice(start, end).trimEnd()
    const blank = line.trimStart() === '' || line.trimStart().startsWith('#')
    if (!(continues && blank)) {
      const cut = line.endsWith(escapeChar) ? line.length - escapeChar.length : line.length
      parts.push(text.slice(start, start + cut))
      // What follows without a continuation is a heredoc's text.
      if (cut === line.length) break
      continues = true
    }
    if (feed < 0) break
    start = feed + 1
  }
  return MappedText.concat(parts)
}
