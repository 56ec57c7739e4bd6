import type { Hop } from '../../model/index.js'
import { environmentTemplate } from '../../podman/index.js'
import { directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import type { MergedUnit } from '../../syntax/systemd/index.js'

/** A variable that the unit sets for its commands, and how it came to be one. */
export interface Variable {
  readonly text: MappedText
  readonly via: readonly Hop[]
}

/** `Environment=`, then `EnvironmentFile=` over it (systemd.exec(5)). Files outside of the tree are likely as the tree's template of them. */
export function variablesOf(unit: MergedUnit, path: string, tree: SourceTree): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>()
  for (const { name, value } of unit.lookupKeyValues('Service', 'Environment')) if (value) variables.set(name, { text: value, via: [] })
  for (const { text } of unit.lookupAll('Service', 'EnvironmentFile')) {
    const file = text.text.startsWith('-') ? text.slice(1) : text
    const template = environmentTemplate(file.text, directoryOf(path), tree)
    const content = template === null ? null : tree.read(template)
    if (template === null || !content?.ok) continue
    const via: readonly Hop[] = [{ kind: 'environment-file', span: file.span() }]
    for (const [name, value] of assignments(MappedText.verbatim(template, content.text, 0)))
      variables.set(name, { text: likely(value), via })
  }
  return variables
}

/** The machine's own file may say otherwise. */
function likely(value: MappedText): MappedText {
  if (value.text === '') return value
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }])
}

/** The lines of an environment file: `NAME=value`, in quotes or not, `#` and `;` comments, a backslash at the end goes on. */
function assignments(text: MappedText): (readonly [string, MappedText])[] {
  const found: (readonly [string, MappedText])[] = []
  for (const match of text.text.matchAll(
    /^[ \t]*([A-Za-z_]\w*)[ \t]*=[ \t]{0,40}(?:"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|((?:[^\\\r\n]|\\.)*?))[ \t]{0,40}\r?$/gm,
  )) {
    const [whole, name, double, single, plain] = match
    const value = double ?? single ?? plain ?? ''
    const quotes = double !== undefined || single !== undefined ? 1 : 0
    const end = match.index + whole.trimEnd().length - quotes
    if (name !== undefined) found.push([name, text.slice(end - value.length, end)])
  }
  return found
}
