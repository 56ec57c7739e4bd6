import type { Hop } from '../../model/index.js'
import { type Hole, MappedText } from '../../source/index.js'
import { YamlMap, type YamlNode, YamlScalar, YamlSeq } from '../../syntax/yaml/index.js'
import { expressionsIn, type Filter, namesIn, parseExpression } from './jinja.js'
import { pythonString } from './python.js'

/** A value that was found, and how. */
export interface Reading {
  readonly node: YamlNode
  /** Nothing outside of the file can set it to something else: an item of a literal list. */
  readonly sure: boolean
  /** The expressions that led there. */
  readonly via: readonly Hop[]
}

/** Values by name; `null` is a variable that only the run knows. */
export type Layer = ReadonlyMap<string, Reading | null>

/** Variables may name each other; Ansible itself gives up on a circle. */
const DEPTH = 8
/** They leave what text they get as it is. */
const PLAIN_FILTERS: ReadonlySet<string> = new Set(['string', 'int', 'trim', 'mandatory', 'quote', 'list', 'default', 'd'])

/** The variables that a task sees, the strongest layer last (Ansible's order of precedence). */
export class Variables {
  /** Where one expression has one value. */
  readonly scope: string
  readonly #layers: readonly Layer[]
  /** Names that have another value each time round a loop. */
  readonly #changing: ReadonlySet<string>

  constructor(scope: string, layers: readonly Layer[], changing: ReadonlySet<string> = new Set()) {
    this.scope = scope
    this.#layers = layers
    this.#changing = changing
  }

  /** These, and over them those of what runs it. */
  under(outer: Variables): Variables {
    return new Variables(this.scope, [...this.#layers, ...outer.#layers], new Set([...this.#changing, ...outer.#changing]))
  }

  with(layer: Layer): Variables {
    return layer.size === 0 ? this : new Variables(this.scope, [...this.#layers, layer], this.#changing)
  }

  /** With names whose values differ from one time to the next. */
  changing(names: readonly string[]): Variables {
    const unknown = new Map(names.map((name) => [name, null] as const))
    return new Variables(this.scope, [...this.#layers, unknown], new Set([...this.#changing, ...names]))
  }

  get(name: string): Reading | null {
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const found = this.#layers[i]?.get(name)
      if (found !== undefined) return found
    }
    return null
  }

  /** What a node says once an expression that is all of it is followed: `"{{ ports }}"` is the list. */
  resolve(reading: Reading, depth = 0): Reading {
    const { node } = reading
    if (node.kind !== 'scalar' || depth > DEPTH) return reading
    const whole = wholeExpression(node.text)
    const found = whole === null ? null : this.#find(whole)
    if (found === null) return reading
    const via: readonly Hop[] = [...reading.via, { kind: 'template', span: node.text.span() }, ...found.via]
    return this.resolve({ node: found.node, sure: reading.sure && found.sure, via }, depth + 1)
  }

  /** Whether an expression leaves its parameter out: `{{ item.ports | default(omit) }}` of an item that is known to have none. */
  omits({ node }: Reading): boolean {
    const source = node.kind === 'scalar' ? wholeExpression(node.text) : null
    const piped = source === null ? null : parseExpression(source)
    if (!piped?.filters.some(({ name, empty }) => empty && (name === 'default' || name === 'd')) || piped.path.length < 2) return false
    const outer = this.#walk(piped.path.slice(0, -1))
    const map = outer && this.resolve(outer).node
    if (map?.kind !== 'map') return false
    const value = map.get(piped.path.at(-1) as string)
    return value === undefined
  }

  /** The text with what is known filled in and holes where nothing is. */
  fill(text: MappedText, depth = 0): MappedText {
    const expressions = text.text.includes('{') ? expressionsIn(text.text) : []
    if (expressions.length === 0) return text
    const parts: MappedText[] = []
    let at = 0
    for (const { start, end, source } of expressions) {
      parts.push(text.slice(at, start))
      const value = source === null || depth > DEPTH ? null : this.#value(source, depth)
      const expression = text.text.slice(start, end)
      if (value === null) {
        const hole: Hole = { start: 0, end: end - start, expression, scope: this.#scopeOf(source) }
        parts.push(text.slice(start, end).withHoles([hole]))
      } else if (value.text !== '') parts.push(standIn(value, text, start, end, expression))
      at = end
    }
    parts.push(text.slice(at))
    return MappedText.concat(parts.filter(({ length }, index) => length > 0 || index === 0))
  }

  /** A scalar as the text that Ansible passes on, filled in; a value that may be set elsewhere is marked as a default. */
  text({ node, sure }: Reading): MappedText | null {
    const text = pythonString(node)
    if (text === null) return null
    const filled = this.fill(text)
    if (sure || filled.holes.length > 0 || filled.length === 0) return filled
    return filled.withHoles([{ start: 0, end: filled.length, expression: filled.text, scope: this.scope, defaulted: true }])
  }

  #value(source: string, depth: number): MappedText | null {
    const piped = parseExpression(source)
    if (piped === null || piped.filters.some(({ name }) => !PLAIN_FILTERS.has(name))) return null
    if (piped.literal !== undefined) return constant(piped.literal)
    const found = this.#walk(piped.path)
    if (found === null) return defaultOf(piped.filters)
    const { node, sure } = this.resolve(found, depth)
    const text = pythonString(node)
    if (text === null) return null
    const filled = this.fill(text, depth + 1)
    if (sure || filled.holes.length > 0) return filled
    return filled.withHoles([{ start: 0, end: filled.length, expression: source, scope: this.scope, defaulted: true }])
  }

  /** The node that an expression names. */
  #find(source: string): Reading | null {
    const piped = parseExpression(source)
    if (piped === null || piped.literal !== undefined) return null
    const found = this.#walk(piped.path)
    if (found === null) return null
    let result: Reading = found
    for (const { name } of piped.filters) {
      if (name === 'dict2items') {
        const inner = this.resolve(result)
        if (inner.node.kind !== 'map') return null
        result = { ...inner, node: itemsOf(inner.node) }
      } else if (!PLAIN_FILTERS.has(name)) return null
    }
    return result
  }

  #walk(path: readonly string[]): Reading | null {
    const [name, ...steps] = path[0] === 'vars' && path.length > 1 ? path.slice(1) : path
    let reading = name === undefined ? null : this.get(name)
    for (const step of steps) {
      if (reading === null) return null
      const { node, sure, via } = this.resolve(reading)
      const next: YamlNode | undefined = node.kind === 'map' ? node.get(step) : node.kind === 'seq' ? node.items[Number(step)] : undefined
      reading = next === undefined ? null : { node: next, sure, via }
    }
    return reading
  }

  #scopeOf(source: string | null): string | null {
    return source === null || namesIn(source).some((name) => this.#changing.has(name)) ? null : this.scope
  }
}

/** What is in the braces of a text that is nothing else. */
function wholeExpression(text: MappedText): string | null {
  const trimmed = text.text.trim()
  if (!trimmed.startsWith('{{')) return null
  const [only, second] = expressionsIn(trimmed)
  return only && second === undefined && only.start === 0 && only.end === trimmed.length ? only.source : null
}

/** A value at the place of the expression that names it: one text cannot stand in two files. */
function standIn(value: MappedText, text: MappedText, start: number, end: number, expression: string): MappedText {
  const open = value.holes.filter(({ defaulted }) => !defaulted)
  const placed = MappedText.decoded(value.text, text.span(start, end))
  if (open.length > 0) return placed.withHoles(open)
  const scope = value.holes[0]?.scope
  return scope === undefined ? placed : placed.withHoles([{ start: 0, end: placed.length, expression, scope, defaulted: true }])
}

const constant = (text: string): MappedText => MappedText.decoded(text, { file: '', start: 0, end: 0 })

/** `{{ port | default(8080) }}` of a variable that nothing in the repository sets. */
function defaultOf(filters: readonly Filter[]): MappedText | null {
  const filter = filters.find(({ name }) => name === 'default' || name === 'd')
  if (filter?.argument === undefined) return null
  const text = constant(filter.argument)
  return text.withHoles([{ start: 0, end: text.length, expression: filter.argument, scope: null, defaulted: true }])
}

/** `{a: 1}` as `[{key: a, value: 1}]`. */
export function itemsOf(map: YamlMap): YamlSeq {
  const items = map.entries.map(({ key, value, span }) => {
    const word = (text: MappedText): YamlScalar =>
      new YamlScalar(
        { span: key.span(), tag: '!!str', anchor: null, via: [] },
        { style: 'single', dialect: '1.1', value: text.text, decode: () => text },
      )
    const entry = (name: string, node: YamlNode) => ({
      key: MappedText.decoded(name, span),
      value: node,
      span,
      isMerge: false,
      merged: false,
    })
    return new YamlMap({ span, tag: null, anchor: null, via: map.via }, false, [entry('key', word(key)), entry('value', value)])
  })
  return new YamlSeq({ span: map.span, tag: null, anchor: null, via: map.via }, false, items)
}
