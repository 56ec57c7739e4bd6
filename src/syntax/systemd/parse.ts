import type { MappedText } from '../../source/index.js'
import { isSpace, syntaxOf } from './chars.js'
import { UnitEntry, type UnitError, type UnitFile, type UnitSection } from './unit-file.js'

export interface ParseOptions {
  /**
   * What a continuation puts between the lines: Podman's parser nothing (`foo\⏎bar` is `foobar`), systemd's a space.
   */
  readonly continuation?: 'nothing' | 'space'
}

const HASH = 35
const SEMICOLON = 59
const OPEN = 91
const BACKSLASH = 92

/**
 * Reads systemd unit syntax as Podman's pkg/systemd/parser/unitfile.go does: comments are lines of their own, a trailing backslash
 * continues a line, comment and blank lines inside a continuation are skipped. Never throws: lines that are no syntax are in `errors`,
 * and reading goes on behind them. `file` is the path the unit stands in; positions are the text's own.
 */
export function parseUnit(file: string, text: MappedText, options: ParseOptions = {}): UnitFile {
  return new UnitParser(file, text, options.continuation === 'space' ? ' ' : '').parse()
}

class UnitParser implements UnitFile {
  readonly file: string
  readonly sections: UnitSection[] = []
  readonly errors: UnitError[] = []
  readonly #text: MappedText
  readonly #syntax: string
  readonly #joiner: string
  readonly #commentParts: number[] = []
  #entries: UnitEntry[] | undefined

  constructor(file: string, text: MappedText, joiner: string) {
    this.file = file
    this.#text = text
    this.#syntax = syntaxOf(text)
    this.#joiner = joiner
  }

  get comments(): readonly MappedText[] {
    const comments: MappedText[] = []
    const parts = this.#commentParts
    for (let i = 0; i < parts.length; i += 2) comments.push(this.#text.slice(parts[i] as number, parts[i + 1]))
    return comments
  }

  parse(): UnitFile {
    const syntax = this.#syntax
    const length = syntax.endsWith('\n') ? syntax.length - 1 : syntax.length
    /** Pieces of the logical line so far, as offset pairs, and how much text they hold. */
    let pending: number[] = []
    let pendingLength = 0
    let line = 0
    for (let start = 0, next = 0; start <= length; start = next + 1) {
      line++
      const found = syntax.indexOf('\n', start)
      next = found < 0 || found > length ? length : found
      let from = start
      let to = next
      while (from < to && isSpace(syntax.charCodeAt(from))) from++
      while (to > from && isSpace(syntax.charCodeAt(to - 1))) to--
      const first = syntax.charCodeAt(from)
      if (from === to || first === HASH || first === SEMICOLON) {
        // Inside a continuation they are skipped (Podman 5.4; before, they ended up in the value).
        if (from < to) this.#commentParts.push(from, to)
        continue
      }
      if (syntax.charCodeAt(to - 1) === BACKSLASH) {
        to--
        if (next < length) {
          // A line with nothing but the backslash does not begin a continuation.
          if (to > from || pendingLength > 0) pending.push(from, to)
          pendingLength += to - from
          continue
        }
      }
      if (pendingLength > 0) {
        pending.push(from, to)
        this.#logicalLine(pending, line)
      } else this.#logicalLine([from, to], line)
      pending = []
      pendingLength = 0
    }
    return this
  }

  #logicalLine(parts: readonly number[], line: number): void {
    let content: string
    if (parts.length === 2) content = this.#syntax.slice(parts[0], parts[1])
    else {
      const pieces: string[] = []
      for (let i = 0; i < parts.length; i += 2) pieces.push(this.#syntax.slice(parts[i], parts[i + 1]))
      content = pieces.join(this.#joiner)
    }
    if (content.charCodeAt(0) === OPEN && this.#header(content, parts, line)) return
    const equals = content.indexOf('=')
    if (equals <= 0) {
      this.#error(`file contains line ${line}: “${content}” which is not a key-value pair, group, or comment`, parts, line)
    } else this.#keyValue(content, equals, parts, line)
  }

  #header(content: string, parts: readonly number[], line: number): boolean {
    const end = content.indexOf(']')
    if (end < 0) return false
    for (let i = end + 1; i < content.length; i++) if (content[i] !== ' ' && content[i] !== '\t') return false
    const name = content.slice(1, end)
    if (!isSectionName(name)) {
      this.#error(`invalid group name: ${name}`, parts, line)
      return true
    }
    const start = parts[0] as number
    const entries: UnitEntry[] = []
    const header = parts.length === 2 ? this.#text.span(start, start + end + 1) : this.#text.span(start, parts[parts.length - 1])
    this.sections.push({ name, header, entries })
    this.#entries = entries
    return true
  }

  #keyValue(content: string, equals: number, parts: readonly number[], line: number): void {
    const section = this.sections[this.sections.length - 1]
    if (section === undefined || this.#entries === undefined) {
      this.#error('key file does not start with a group', parts, line)
      return
    }
    let keyEnd = equals
    while (keyEnd > 0 && isSpace(content.charCodeAt(keyEnd - 1))) keyEnd--
    let valueAt = equals + 1
    while (valueAt < content.length && isAsciiSpace(content.charCodeAt(valueAt))) valueAt++
    const start = parts[0] as number
    // With holes the syntax is masked: the key is what the text says.
    const key = parts.length === 2 ? this.#text.text.slice(start, start + keyEnd) : content.slice(0, keyEnd)
    if (parts.length === 2) this.#entries.push(new UnitEntry(section, key, this.#text, parts, valueAt, this.#joiner))
    else this.#entries.push(new UnitEntry(section, key, this.#text, ...dropBefore(parts, valueAt, this.#joiner.length), this.#joiner))
  }

  #error(message: string, parts: readonly number[], line: number): void {
    this.errors.push({ message, line, at: this.#text.span(parts[0], parts[parts.length - 1]) })
  }
}

/**
 * Pieces and value offset such that the value begins in the first piece or at its end: a key whose `=` comes lines later leaves only
 * its first piece in front.
 */
function dropBefore(parts: readonly number[], valueAt: number, joiner: number): [readonly number[], number] {
  const first = (parts[1] as number) - (parts[0] as number)
  if (valueAt <= first || parts.length === 2) return [parts, valueAt]
  let rest = valueAt - first - joiner
  const kept = [parts[0] as number, parts[1] as number]
  for (let i = 2; i < parts.length; i += 2) {
    const start = parts[i] as number
    const end = parts[i + 1] as number
    if (rest <= 0) kept.push(start, end)
    else if (rest < end - start) kept.push(start + rest, end)
    rest -= end - start + joiner
  }
  return [kept, first]
}

const isAsciiSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

function isSectionName(name: string): boolean {
  if (name === '') return false
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code === OPEN || code < 32 || (code >= 127 && code < 160)) return false
  }
  return true
}
