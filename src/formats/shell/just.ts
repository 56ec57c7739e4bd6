import { directoryOf, MappedText } from '../../source/index.js'
import { filledIn } from '../../syntax/template/index.js'
import { Recipes } from './recipes.js'
import type { ScriptFile, ScriptPart } from './unit.js'

const ASSIGNMENT = /^(?:export +)?([A-Za-z_][\w-]*) *:= *([\s\S]*)$/
const HEADER = /^@?([A-Za-z_][\w-]*)((?:[ \t][^:\n]*)?):(?!=)[ \t]*([\s\S]*)$/
const EXPRESSION = /\{\{(?!\{)(?:(?!\{\{)[\s\S])*?\}\}/g

/** A justfile: recipes whose lines each run in a shell of their own, or as one script under a `#!` line. */
export function readJustfile(text: MappedText, path: string): ScriptFile {
  const directory = directoryOf(path)
  const working = directory === '' ? [''] : [directory, '']
  const variables = new Map<string, MappedText | null>()
  const recipes = new Recipes()
  const bodies: { name: string; parameters: Map<string, MappedText | null>; lines: MappedText[] }[] = []
  let offset = 0
  for (const line of text.text.split('\n')) {
    const start = offset
    offset += line.length + 1
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line
    if (/^[ \t]/.test(bare) || bare === '') {
      bodies.at(-1)?.lines.push(text.slice(start, Math.min(offset, text.length)))
      continue
    }
    const assigned = ASSIGNMENT.exec(bare)
    if (assigned) {
      const value = assigned[2] as string
      variables.set(assigned[1] as string, literal(text.slice(start + bare.length - value.length, start + bare.length), path))
      continue
    }
    const header = HEADER.exec(bare)
    if (!header) continue
    const [, name = '', given = '', needed = ''] = header
    bodies.push({ name, parameters: parametersOf(given, text.slice(start, start + bare.length), path), lines: [] })
    recipes.needs(
      name,
      [...needed.matchAll(/[A-Za-z_][\w-]*/g)].map(([one]) => one),
    )
  }
  const parts: ScriptPart[] = []
  for (const { name, parameters, lines } of bodies) {
    const value = (expression: string): MappedText | null => {
      const wanted = expression.slice(2, -2).trim()
      return parameters.get(wanted) ?? variables.get(wanted) ?? null
    }
    for (const script of scriptsOf(lines)) {
      for (const [, called = ''] of script.text.matchAll(/\bjust[ \t]+([A-Za-z_][\w-]*)/g)) recipes.needs(name, [called])
      parts.push({ text: filledIn(script, EXPRESSION, path, value), flow: name, working })
    }
  }
  return { parts, together: recipes.together }
}

/** `"podman"`, `'podman'`; `env('X', 'podman')` and `env_var_or_default` say what it is by default. */
function literal(text: MappedText, scope: string): MappedText | null {
  const trimmed = text.trim()
  const plain = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(trimmed.text)
  if (plain) return trimmed.slice(1, trimmed.length - 1)
  const fallback = /^env(?:_var_or_default)?\(\s*(?:"[^"]*"|'[^']*')\s*,\s*(?:"([^"]*)"|'([^']*)')\s*\)$/.exec(trimmed.text)
  const value = fallback?.[1] ?? fallback?.[2]
  if (value === undefined || value === '') return null
  const found = trimmed.text.lastIndexOf(value)
  const mark = { start: 0, end: value.length, expression: trimmed.text, scope, defaulted: true } as const
  return trimmed.slice(found, found + value.length).withHoles([mark])
}

function parametersOf(given: string, header: MappedText, scope: string): Map<string, MappedText | null> {
  const parameters = new Map<string, MappedText | null>()
  for (const [, name = '', double, single] of given.matchAll(/[+*$]?([A-Za-z_][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|\S+))?/g)) {
    const value = double ?? single
    const text = value ? MappedText.decoded(value, header.span()) : null
    parameters.set(name, text?.withHoles([{ start: 0, end: text.length, expression: name, scope, defaulted: true }]) ?? null)
  }
  return parameters
}

/** The scripts of a recipe's indented lines: `\` at the end joins lines, `@` and `-` in front are just's own. */
function scriptsOf(lines: readonly MappedText[]): MappedText[] {
  const own = lines.filter((line) => line.text.trim() !== '')
  const [first] = own
  if (first === undefined) return []
  const indent = /^[ \t]*/.exec(first.text)?.[0].length ?? 0
  const bare = own.map((line) => line.slice(Math.min(indent, line.text.length - line.text.trimStart().length)))
  if (bare[0]?.text.startsWith('#!')) return [MappedText.concat(bare)]
  const scripts: MappedText[][] = []
  let goesOn = false
  for (const line of bare) {
    if (goesOn) scripts.at(-1)?.push(line)
    else scripts.push([line.slice(/^[@-]*/.exec(line.text)?.[0].length ?? 0)])
    goesOn = /\\\r?\n?$/.test(line.text)
  }
  return scripts.map((script) => MappedText.concat(script))
}
