import { type Hole, MappedText } from '../../source/index.js'
import type { MergedUnit } from '../../syntax/systemd/index.js'

/** A variable that the unit itself sets for its service. `sure: false` where an environment file may say otherwise. */
export interface Variable {
  readonly value: string
  readonly sure: boolean
}

/** What systemd puts in the place of `%N` and `${PORT}`, as far as the unit tells. */
export interface Expansion {
  /** By letter; what is missing only the machine or the instance knows. */
  readonly specifiers: Readonly<Record<string, string>>
  readonly variables: ReadonlyMap<string, Variable>
  /** Within it one variable has one value. */
  readonly variableScope: string
}

/** systemd.unit(5): the same for every unit of one manager, so of one host. */
const HOST_WIDE = 'aAbBCDEgGhHlLmMoqsStTuUvVwW'
/** Different from unit to unit or instance to instance. */
const UNIT_WIDE = 'dfiIjJnNpPyY'
const HOST_SCOPE = 'systemd'

const PERCENT = 37
const DOLLAR = 36

/**
 * One word of a service's command line as systemd fills it in: specifiers, then `${NAME}`, and `$NAME` where it is the whole word
 * (systemd.service(5)). What is not known stays as it reads, as a hole; `%%` and `$$` become one.
 */
export function expand(word: MappedText, expansion: Expansion): MappedText {
  const { text } = word
  if (!text.includes('%') && !text.includes('$')) return word
  const pieces: MappedText[] = []
  let from = 0
  const put = (start: number, end: number, piece: MappedText): void => {
    if (start > from) pieces.push(word.slice(from, start))
    pieces.push(piece)
    from = end
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code !== PERCENT && code !== DOLLAR) || at < from) continue
    // What another program fills in first is not systemd's.
    if (word.holes.some((hole) => hole.start <= at && at < hole.end)) continue
    if (text.charCodeAt(at + 1) === code) {
      put(at, at + 2, MappedText.decoded(text.charAt(at), word.span(at, at + 2)))
    } else if (code === PERCENT) {
      const piece = specifier(word, at, expansion)
      if (piece) put(at, at + 2, piece)
    } else {
      const end = variableEnd(text, at)
      if (end > at) put(at, end, variable(word, at, end, expansion))
    }
  }
  if (from === 0) return word
  if (from < text.length) pieces.push(word.slice(from))
  return MappedText.concat(pieces)
}

function specifier(word: MappedText, at: number, { specifiers }: Expansion): MappedText | null {
  const letter = word.text.charAt(at + 1)
  const value = specifiers[letter]
  if (value !== undefined) return MappedText.decoded(value, word.span(at, at + 2))
  const hostWide = letter !== '' && HOST_WIDE.includes(letter)
  // systemd leaves what is no specifier as it is: `%{http_code}`.
  if (!hostWide && (letter === '' || !UNIT_WIDE.includes(letter))) return null
  return hole(word, at, at + 2, hostWide ? HOST_SCOPE : null)
}

/** Where the variable reference that begins at `at` ends, or `at` when there is none. */
function variableEnd(text: string, at: number): number {
  if (text.charAt(at + 1) === '{') {
    const close = text.indexOf('}', at)
    return close < 0 ? at : close + 1
  }
  return at === 0 && /^\$[A-Za-z_]\w*$/.test(text) ? text.length : at
}

function variable(word: MappedText, at: number, end: number, { variables, variableScope }: Expansion): MappedText {
  const name = word.text.slice(at, end).replace(/^\$\{?|\}$/g, '')
  const set = variables.get(name)
  if (set === undefined) return hole(word, at, end, variableScope)
  const filled = MappedText.decoded(set.value, word.span(at, end))
  if (set.sure) return filled
  return filled.withHoles([
    { start: 0, end: set.value.length, expression: word.text.slice(at, end), scope: variableScope, defaulted: true } satisfies Hole,
  ])
}

function hole(word: MappedText, start: number, end: number, scope: string | null): MappedText {
  return word.slice(start, end).withHoles([{ start: 0, end: end - start, expression: word.text.slice(start, end), scope }])
}

/** The specifiers that a service's name without `.service` gives; those of the instance are missing for a template. */
export function specifiersOf(service: string): Readonly<Record<string, string>> {
  if (/[%$]/.test(service)) return {}
  const at = service.indexOf('@')
  const prefix = at < 0 ? service : service.slice(0, at)
  const component = prefix.slice(prefix.lastIndexOf('-') + 1)
  const known: Record<string, string> = { p: prefix, j: component }
  if (isPlain(prefix)) known.P = prefix
  if (isPlain(component)) known.J = component
  if (at >= 0 && at === service.length - 1) return known
  const instance = at < 0 ? '' : service.slice(at + 1)
  known.n = `${service}.service`
  known.N = service
  known.i = instance
  if (isPlain(instance)) known.I = instance
  return known
}

/** Unescaping would leave it as it is. */
const isPlain = (name: string): boolean => !name.includes('-') && !name.includes('\\')

/**
 * The variables that `[Service]` sets in so many words, and the scope of the others: units that read the same environment files have
 * the same values.
 */
export function variablesOf(
  unit: MergedUnit,
  specifiers: Readonly<Record<string, string>>,
  path: string,
): Pick<Expansion, 'variables' | 'variableScope'> {
  const files = unit.lookupStrv('Service', 'EnvironmentFile').map(({ text }) => text.text)
  const sure = files.length === 0
  const variables = new Map<string, Variable>()
  for (const { name, value } of unit.lookupKeyValues('Service', 'Environment')) {
    if (value === null) continue
    const filled = expand(value, { specifiers, variables: new Map(), variableScope: path })
    // Only specifiers are expanded in Environment=; a `$` stands for itself there.
    if (filled.holes.some((hole) => hole.expression.startsWith('%'))) variables.delete(name)
    else variables.set(name, { value: value.text.includes('%') ? filled.text : value.text, sure })
  }
  const shared = files.length > 0 && !files.some((file) => /%[dfiIjJnNpPyY]/.test(file))
  return { variables, variableScope: shared ? `environment ${files.join(' ')}` : path }
}
