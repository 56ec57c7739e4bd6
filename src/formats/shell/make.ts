import { directoryOf, MappedText } from '../../source/index.js'
import { expandMake, type MakeVariables } from './make-variables.js'
import { Recipes } from './recipes.js'
import type { ScriptFile, ScriptPart } from './unit.js'

interface Line {
  /** Offsets of the logical line, its last line break left out. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const ASSIGNMENT = /^ *(?:export +|override +)*([A-Za-z_][\w.-]*)[ \t]*(\?=|::?:?=|\+=|!=|=)[ \t]*/
const RULE = /^([^\s#=][^#=]*?)::?(?!=)[ \t]*([^#\r\n]*)/
const CALL = /(?:\$[({]MAKE[)}]|\bmake)((?:[ \t]+[^\s;&|)]+)+)/g

/**
 * A Makefile: its recipes as scripts, one line a shell, with make's own variables filled in where the file sets them once to something
 * literal. Prerequisites and `$(MAKE) target` say which recipes run together.
 */
export function readMakefile(text: MappedText, path: string): ScriptFile {
  const lines = logicalLines(text.text)
  const variables = variablesOf(lines, text)
  const recipes = new Recipes()
  const parts: ScriptPart[] = []
  const directory = directoryOf(path)
  const working = directory === '' ? [''] : [directory, '']
  const oneShell = lines.some((line) => /^\.ONESHELL\b/.test(line.text))
  let targets: readonly string[] = []
  let inDefine = false
  for (const line of lines) {
    if (/^(?:define)\b/.test(line.text)) inDefine = true
    else if (/^endef\b/.test(line.text)) inDefine = false
    if (inDefine) continue
    if (line.text.startsWith('\t')) {
      const [target] = targets
      if (target === undefined) continue
      const prefix = /^[\t @+-]*/.exec(line.text)?.[0].length ?? 0
      for (const called of callsIn(line.text)) for (const one of targets) recipes.needs(one, [called])
      const raw = withoutTabs(text.slice(line.start + prefix, line.end))
      if (!raw.text.includes('podman') && !/\$[({]\w+[)}]/.test(raw.text)) continue
      parts.push({ text: expandMake(raw, variables, path), flow: target, working, variables: [] })
      continue
    }
    const rule = ASSIGNMENT.test(line.text) ? null : RULE.exec(line.text)
    if (!rule) {
      if (/^\S/.test(line.text) && !/^(?:#|ifn?eq|ifn?def|else|endif|-?include)/.test(line.text)) targets = []
      continue
    }
    targets = (rule[1] as string)
      .trim()
      .split(/\s+/)
      .filter((target) => !target.startsWith('.'))
    const [needed = ''] = (rule[2] as string).split(';', 1)
    for (const target of targets)
      recipes.needs(
        target,
        needed.split(/\s+/).filter((one) => one !== '' && one !== '|'),
      )
    const behind = (rule[2] as string).indexOf(';')
    if (behind >= 0 && targets[0] !== undefined) {
      const start = line.start + rule[0].length - (rule[2] as string).length + behind + 1
      parts.push({ text: expandMake(text.slice(start, line.end), variables, path), flow: targets[0], working })
    }
  }
  return { parts: oneShell ? joinedByFlow(parts) : parts, together: recipes.together }
}

function* callsIn(line: string): Iterable<string> {
  for (const [, words = ''] of line.matchAll(CALL)) {
    for (const word of words.trim().split(/\s+/)) if (/^[\w.-]+$/.test(word) && !word.startsWith('-')) yield word
  }
}

/** Behind a continuation make takes the recipe's tab away. */
function withoutTabs(text: MappedText): MappedText {
  if (!/\n\t/.test(text.text)) return text
  const parts: MappedText[] = []
  let from = 0
  for (const match of text.text.matchAll(/\n\t/g)) {
    parts.push(text.slice(from, match.index + 1))
    from = match.index + 2
  }
  parts.push(text.slice(from))
  return MappedText.concat(parts.filter((part) => part.length > 0))
}

function joinedByFlow(parts: readonly ScriptPart[]): ScriptPart[] {
  const joined: ScriptPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.flow !== part.flow) joined.push(part)
    else
      joined[joined.length - 1] = {
        ...last,
        text: MappedText.concat([last.text, MappedText.decoded('\n', part.text.span(0, 0)), part.text]),
      }
  }
  return joined
}

function logicalLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= source.length; ) {
    const feed = source.indexOf('\n', at)
    const end = feed < 0 ? source.length : feed
    const bare = source[end - 1] === '\r' ? end - 1 : end
    if (feed >= 0 && source[bare - 1] === '\\') {
      at = feed + 1
      continue
    }
    lines.push({ start, end: bare, text: source.slice(start, bare) })
    if (feed < 0) break
    start = feed + 1
    at = start
  }
  return lines
}

/** What the file sets once, or always to the same; in a conditional, or twice differently, it is whatever the machine makes of it. */
function variablesOf(lines: readonly Line[], text: MappedText): MakeVariables {
  const variables: MakeVariables = new Map()
  let depth = 0
  for (const line of lines) {
    if (/^[ \t]*if(?:n?eq|n?def)\b/.test(line.text)) depth++
    else if (/^[ \t]*endif\b/.test(line.text)) depth--
    if (line.text.startsWith('\t')) continue
    const match = ASSIGNMENT.exec(line.text)
    if (!match) continue
    const [whole, name = '', operator = ''] = match
    const comment = / #/.exec(line.text.slice(whole.length))
    const value = text.slice(line.start + whole.length, comment ? line.start + whole.length + comment.index : line.end).trim()
    const before = variables.get(name)
    if (operator === '?=' && before !== undefined) continue
    if (operator === '!=' || depth > 0) variables.set(name, null)
    else if (operator === '+=')
      variables.set(
        name,
        before ? { text: MappedText.concat([before.text, MappedText.decoded(' ', value.span(0, 0)), value]), likely: before.likely } : null,
      )
    else if (before === null || (before && before.text.text !== value.text)) variables.set(name, null)
    else variables.set(name, { text: value, likely: operator === '?=' })
  }
  return variables
}
