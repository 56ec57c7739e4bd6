import type { EnvironmentEntry } from '../../model/index.js'
import type { Hole } from '../../source/index.js'
import { MappedText } from '../../source/index.js'

const REFERENCE = /\$(\$|\(([^()]*)\))/g

/**
 * `$(NAME)` in a command becomes the variable's value, `$$` a dollar (abi/play.go expandForKube, which knows the image's variables too:
 * what is not declared here is open).
 */
export function expanded(text: MappedText, environment: readonly EnvironmentEntry[], scope: string): MappedText {
  if (!text.text.includes('$')) return text
  const parts: MappedText[] = []
  let at = 0
  for (const match of text.text.matchAll(REFERENCE)) {
    const start = match.index
    const end = start + match[0].length
    parts.push(text.slice(at, start), match[2] === undefined ? text.slice(start, start + 1) : filled(text.slice(start, end), match[2]))
    at = end
  }
  if (at === 0) return text
  parts.push(text.slice(at))
  return MappedText.concat(parts)

  function filled(reference: MappedText, name: string): MappedText {
    const value = environment.findLast((entry) => entry.name === name)?.value
    if (value != null && value.holes.length === 0) return MappedText.decoded(value.text, reference.span())
    const hole: Hole = { start: 0, end: reference.length, expression: reference.text, scope }
    return reference.withHoles([hole])
  }
}
