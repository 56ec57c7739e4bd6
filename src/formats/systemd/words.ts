import type { CommandWord } from '../../podman/commands/index.js'
import { MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import { splitWords } from '../../syntax/systemd/index.js'
import type { Variable } from './variables.js'

/** What systemd fills in, as far as the unit tells. */
export interface Filling {
  /** By letter; the rest only the machine knows. */
  readonly specifiers: Readonly<Record<string, string>>
  readonly variables: ReadonlyMap<string, Variable>
  readonly scope: string
  readonly tree: SourceTree
}

/** A value that `${NAME}` brought in, by the place of the expression. */
export type Origins = Map<string, Variable>

/** systemd.unit(5): different from unit to unit or instance to instance. */
const UNIT_WIDE = 'dfiIjJnNpPyY'

/** The commands of one Exec line: prefixes gone, specifiers and variables filled in, split at lone semicolons. */
export function commandsOf(value: MappedText, filling: Filling, origins: Origins): CommandWord[][] {
  const prefix = /^[-+!:@|]*/.exec(value.text)?.[0] ?? ''
  const { words } = splitWords(value.slice(prefix.length), 'args')
  // `@` gives the program its name in a word of its own.
  const own = prefix.includes('@') ? words.toSpliced(1, 1) : words
  const commands: CommandWord[][] = [[]]
  for (const word of own) {
    if (word.text === ';' && word.isVerbatim) commands.push([])
    else commands.at(-1)?.push(...filled(word, filling, origins, prefix.includes(':')))
  }
  return commands.filter((command) => command.length > 0)
}

function filled(word: MappedText, filling: Filling, origins: Origins, literal: boolean): CommandWord[] {
  const outer = outerOf(word, filling.tree)
  const alone = literal ? null : /^\$([A-Za-z_]\w*)$/.exec(word.text)
  const variable = alone && filling.variables.get(alone[1] as string)
  if (alone) {
    // On its own it is split into words, none when it is empty.
    if (variable) return wordsOf(variable.text).map((text) => ({ text, outer: text.span() }))
    return [{ text: hole(word, `\${${alone[1]}}`, filling.scope), outer }]
  }
  return [{ text: expand(word, filling, origins, literal), outer }]
}

/** A default is text like any other, so it is split before it is marked as one. */
function wordsOf(value: MappedText): MappedText[] {
  const [hole] = value.holes
  const { words } = splitWords(value.withHoles([]), 'args')
  return hole ? words.map((word) => word.withHoles([{ ...hole, start: 0, end: word.length }])) : [...words]
}

function hole(text: MappedText, expression: string, scope: string | null): MappedText {
  const named = text.text === expression ? text : MappedText.decoded(expression, text.span())
  return named.withHoles([{ start: 0, end: named.length, expression, scope }])
}

/** `%%`, `$$`, `%n`, `${NAME}` inside a word. */
function expand(word: MappedText, filling: Filling, origins: Origins, literal: boolean): MappedText {
  const pieces: MappedText[] = []
  let from = 0
  for (const match of word.text.matchAll(/%([%A-Za-z])|\$(?:(\$)|\{([A-Za-z_]\w*)\})/g)) {
    const [whole, letter, dollar, name] = match
    const start = match.index
    const end = start + whole.length
    if (word.holes.some((hole) => hole.start <= start && start < hole.end) || (literal && letter === undefined)) continue
    if (start > from) pieces.push(word.slice(from, start))
    from = end
    const part = word.slice(start, end)
    const at = part.span()
    if (dollar !== undefined || letter === '%') pieces.push(MappedText.decoded(whole.slice(1), at))
    else if (letter !== undefined) {
      const value = filling.specifiers[letter]
      pieces.push(value === undefined ? hole(part, whole, UNIT_WIDE.includes(letter) ? null : 'systemd') : MappedText.decoded(value, at))
    } else {
      const variable = filling.variables.get(name as string)
      if (!variable) pieces.push(hole(part, whole, filling.scope))
      else {
        pieces.push(MappedText.decoded(variable.text.text, at).withHoles(variable.text.holes))
        origins.set(`${at.file} ${at.start} ${at.end}`, variable)
      }
    }
  }
  if (from === 0) return word
  if (from < word.length) pieces.push(word.slice(from))
  const kept = pieces.filter((piece) => piece.length > 0)
  return kept.length > 0 ? MappedText.concat(kept) : word.slice(0, 0)
}

/** The word with the quotes around it. */
function outerOf(word: MappedText, tree: SourceTree): SourceSpan {
  const span = word.span()
  const content = tree.read(span.file)
  if (!content.ok) return span
  const before = content.text[span.start - 1]
  const quoted = (before === '"' || before === "'") && content.text[span.end] === before
  return quoted ? { ...span, start: span.start - 1, end: span.end + 1 } : span
}
