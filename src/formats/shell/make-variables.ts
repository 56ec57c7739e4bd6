import { MappedText } from '../../source/index.js'

/** What a Makefile sets; `null` for what cannot be told, `likely` where the environment may say otherwise (`?=`). */
export type MakeVariables = Map<string, { readonly text: MappedText; readonly likely: boolean } | null>

const DEEPEST = 8
/** `$(shell command -v podman || …)`: Podman where it is installed. */
const FINDS_PODMAN = /^\$[({]shell\s{1,20}(?:[^\n]{0,200}\s)?(?:command\s{1,20}-v|which|type\s{1,20}-[pP])\s{1,20}podman\b/

/** A recipe's text as the shell gets it: `$(NAME)` filled in where the file says what it is and otherwise a hole, `$$` one dollar. */
export function expandMake(text: MappedText, variables: MakeVariables, scope: string, depth = 0): MappedText {
  const source = text.text
  const parts: MappedText[] = []
  let from = 0
  for (let at = source.indexOf('$'); at >= 0; at = source.indexOf('$', at)) {
    const end = referenceEnd(source, at)
    const part = text.slice(at, end)
    if (from < at) parts.push(text.slice(from, at))
    parts.push(expanded(part, variables, scope, depth))
    from = end
    at = end
  }
  if (from === 0) return text
  if (from < source.length) parts.push(text.slice(from))
  const kept = parts.filter((part) => part.length > 0)
  return kept.length > 0 ? MappedText.concat(kept) : text.slice(0, 0)
}

/** Past `$(…)`, `${…}`, `$$` or `$x`. */
function referenceEnd(source: string, at: number): number {
  const open = source[at + 1]
  if (open !== '(' && open !== '{') return Math.min(at + 2, source.length)
  const close = open === '(' ? ')' : '}'
  let depth = 0
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === open) depth++
    else if (source[i] === close && --depth === 0) return i + 1
  }
  return source.length
}

function expanded(part: MappedText, variables: MakeVariables, scope: string, depth: number): MappedText {
  const expression = part.text
  const at = part.span()
  if (expression === '$$') return MappedText.decoded('$', at)
  const name = /^\$[({]([A-Za-z_][\w.-]*)[)}]$/.exec(expression)?.[1] ?? /^\$([A-Za-z])$/.exec(expression)?.[1]
  const held = name === undefined ? undefined : variables.get(name)
  if (held && depth < DEEPEST) {
    const value = expandMake(held.text, variables, scope, depth + 1)
    const placed = MappedText.decoded(value.text, at).withHoles(value.holes)
    const mark = { start: 0, end: value.length, expression, scope, defaulted: true } as const
    return held.likely && value.length > 0 && value.holes.length === 0 ? placed.withHoles([mark]) : placed
  }
  if (FINDS_PODMAN.test(expression)) {
    return MappedText.decoded('podman', at).withHoles([{ start: 0, end: 6, expression, scope, defaulted: true }])
  }
  // Automatic variables differ from recipe to recipe; ${X} and $(X) are one.
  const steady = name !== undefined && /^[A-Za-z_]/.test(name)
  const named = steady ? `$(${name})` : expression
  const text = named === expression ? part : MappedText.decoded(named, at)
  return text.withHoles([{ start: 0, end: text.length, expression: named, scope: steady ? scope : null }])
}
