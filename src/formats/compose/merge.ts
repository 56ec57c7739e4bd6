import { type AliasHop, type YamlEntry, YamlMap, type YamlNode, YamlSeq } from '../../syntax/yaml/index.js'

/** Settings whose later value takes the earlier one's place as a whole (compose-go override/merge.go, podman-compose rec_merge_one). */
const REPLACED = new Set(['command', 'entrypoint', 'test'])

/** A list or map written in different forms in two files: its parts in order, a later one over an earlier one. */
const LAYERS = '!layers'

/** Merges a later map over an earlier one: maps deep, sequences appended, anything else replaced. Copies no more than what is in both. */
export function mergeMaps(base: YamlMap, over: YamlMap): YamlMap {
  if (over.entries.length === 0) return base
  const merged = new Map<string, YamlEntry>(base.entries.map((entry) => [entry.key.text, entry]))
  for (const entry of over.entries) {
    const before = merged.get(entry.key.text)
    merged.set(entry.key.text, before ? mergeEntries(before, entry) : entry)
  }
  // What `<<` brought in is settled: the entries stand for themselves now.
  const entries = [...merged.values()].map((entry) => (entry.isMerge ? { ...entry, isMerge: false } : entry))
  return new YamlMap({ span: base.span, tag: base.tag, anchor: null, via: [] }, base.flow, entries)
}

function mergeEntries(before: YamlEntry, after: YamlEntry): YamlEntry {
  const value = mergeNodes(before.value, after.value, after.key.text)
  return value === before.value ? before : value === after.value ? after : { ...before, value }
}

function mergeNodes(before: YamlNode, after: YamlNode, key: string): YamlNode {
  if (after.tag === '!reset' || after.tag === '!override' || before.tag === '!reset') return after
  if (after.kind === 'null') return before
  if (before.kind === 'null' || REPLACED.has(key)) return after
  if (before.kind === 'map' && after.kind === 'map') return mergeMaps(before, after)
  const properties = { span: after.span, tag: null, anchor: null, via: [] }
  if (isList(before) && isList(after)) return new YamlSeq(properties, false, [...before.items, ...after.items])
  if (before.kind === 'scalar' && after.kind === 'scalar') return after
  return new YamlSeq({ ...properties, tag: LAYERS }, false, [...layersOf(before), ...layersOf(after)])
}

const isList = (node: YamlNode): node is YamlSeq => node.kind === 'seq' && node.tag !== LAYERS

/** The parts of a setting that several files write in different forms; the node itself otherwise. */
export function layersOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'seq' && node.tag === LAYERS ? node.items : [node]
}

/** The map without one of its keys. */
export function without(map: YamlMap, key: string): YamlMap {
  if (!map.entry(key)) return map
  const entries = map.entries.filter((entry) => entry.key.text !== key)
  return new YamlMap({ span: map.span, tag: map.tag, anchor: map.anchor, via: [] }, map.flow, entries)
}

/** The map as it is seen from where it was brought in. */
export function reachedBy(map: YamlMap, kind: AliasHop['kind'], span: AliasHop['span']): YamlMap {
  return map.reachedBy([{ kind, span }])
}
