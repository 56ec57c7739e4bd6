import type { Assignment, Command } from 'unbash'
import type { Expander } from './expand.js'
import { joined } from './pieces.js'
import type { Held, Variables } from './variables.js'

const DECLARING = new Set(['export', 'local', 'declare', 'typeset', 'readonly'])

/** `A=x`, `A+=x`, `A=(x y)`, `A+=(z)`. */
export function declares({ name, value, append, index }: Assignment, expander: Expander, variables: Variables): void {
  if (index) {
    variables.forget(name)
    return
  }
  const before = variables.get(name)
  // `([2]=x)` puts each where it says.
  if (value.type === 'ArrayValue' && value.elements.some(({ text }) => /^\[[^\]]*\]=/.test(text))) {
    variables.forget(name)
    return
  }
  if (value.type === 'ArrayValue') {
    const items = value.elements.flatMap((word) => expander.fields(word))
    if (!append) variables.set(name, { kind: 'list', items })
    else if (before === undefined || before.kind === 'list')
      variables.set(name, { kind: 'list', items: [...(before?.items ?? []), ...items] })
    else variables.forget(name)
    return
  }
  const text = expander.single(value)
  if (!append) variables.set(name, { kind: 'text', text })
  else variables.set(name, appended(before, text) ?? unknown(variables, name))
}

function appended(before: Held | undefined, text: Parameters<typeof joined>[0][number]): Held | null {
  if (before?.kind !== 'text') return null
  return { kind: 'text', text: joined([before.text, text], text.span()) }
}

function unknown(variables: Variables, name: string): Held {
  variables.forget(name)
  return variables.get(name) as Held
}

/** Commands that set variables; true when the command is one and does nothing else. */
export function nameChanged(
  node: Command,
  name: string,
  expander: Expander,
  variables: Variables,
  locals: Set<string> | undefined,
): boolean {
  if (DECLARING.has(name)) {
    for (const argument of node.args) {
      const declared = argument.type === 'Assignment' ? argument.name : /^[A-Za-z_]\w*$/.test(argument.text) ? argument.text : null
      if (declared !== null && (name === 'local' || ((name === 'declare' || name === 'typeset') && locals))) locals?.add(declared)
      if (argument.type === 'Assignment') declares(argument, expander, variables)
      else if (declared !== null && name === 'local') variables.set(declared, { kind: 'text', text: expander.single(argument).slice(0, 0) })
    }
    return true
  }
  if (name === 'unset') {
    for (const argument of node.args) variables.forget(argument.text)
    return true
  }
  if (name === 'read' || name === 'mapfile' || name === 'readarray' || name === 'getopts') {
    for (const argument of node.args) if (/^[A-Za-z_]\w*$/.test(argument.text)) variables.forget(argument.text)
    return true
  }
  if (name === 'printf' && node.args[0]?.text === '-v') {
    if (node.args[1]) variables.forget(node.args[1].text)
    return true
  }
  return false
}

/** `export A=x B`, `declare -x A`. */
export function exports({ name, args }: Command): boolean {
  return name?.text === 'export' || args.some(({ text }) => /^-[a-z]*x/.test(text))
}

export function namesOf({ args }: Command): string[] {
  return args.flatMap((argument) =>
    argument.type === 'Assignment' ? [argument.name] : /^[A-Za-z_]\w*$/.test(argument.text) ? [argument.text] : [],
  )
}

/** The variables that a piece of script may set, by its text. */
export function changes(source: string): Set<string> {
  const names = new Set<string>()
  for (const [, name = ''] of source.matchAll(/\b([A-Za-z_]\w*)(?:\[[^\]\n]{0,200}\])?\s{0,20}(?:\+\+|--|[-+*/]?=(?!=))/g)) names.add(name)
  for (const [, after = ''] of source.matchAll(/(?:\+\+|--)([A-Za-z_]\w*)/g)) names.add(after)
  for (const [, read = ''] of source.matchAll(/\b(?:read|mapfile|readarray|for|printf -v)\s+([^;\n|]*)/g)) {
    for (const [word] of read.matchAll(/\b[A-Za-z_]\w*/g)) names.add(word)
  }
  return names
}
