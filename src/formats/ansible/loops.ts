import type { YamlMap, YamlNode } from '../../syntax/yaml/index.js'
import { isLoopKey } from './modules.js'
import { itemsOf, type Reading, type Variables } from './variables.js'

/** A longer list is data. */
const MOST_ROUNDS = 200

export interface Loop {
  /** The variables of each round; one for a task without a loop. */
  readonly rounds: readonly Variables[]
  /** The list is only known when it runs: one round stands for any number. */
  readonly repeated: boolean
}

/** The rounds of a task's `loop:` or `with_…:`, as far as its list is literal. */
export function loopOf(task: YamlMap, variables: Variables): Loop {
  const entry = task.entries.find(({ key }) => isLoopKey(key.text))
  if (!entry) return { rounds: [variables], repeated: false }
  const control = task.get('loop_control')
  const name = (key: string): string | undefined => {
    const node = control?.kind === 'map' ? control.get(key) : undefined
    return node?.kind === 'scalar' ? node.text.text : undefined
  }
  const item = name('loop_var') ?? 'item'
  const items = itemsIn(entry.key.text, { node: entry.value, sure: true, via: entry.value.via }, variables)
  const others = [...(name('index_var') ? [name('index_var') as string] : []), 'ansible_loop']
  if (items === null || items.length > MOST_ROUNDS) return { rounds: [variables.changing([item, ...others])], repeated: true }
  return { rounds: items.map((reading) => variables.changing(others).with(new Map([[item, reading]]))), repeated: false }
}

function itemsIn(key: string, value: Reading, variables: Variables): readonly Reading[] | null {
  const list = variables.resolve(value)
  const { node } = list
  switch (key) {
    case 'loop':
    case 'with_list':
      return node.kind === 'seq' ? each(node.items, list) : null
    case 'with_items':
    case 'with_flattened':
      // One level of lists in the list is flattened; a lone value is a list of one.
      if (node.kind === 'scalar') return node.text.text.includes('{{') ? null : [list]
      return node.kind === 'seq' ? flattened(node.items, list, variables) : null
    case 'with_dict':
      return node.kind === 'map' ? each(itemsOf(node).items, list) : null
    default:
      return null
  }
}

const each = (items: readonly YamlNode[], { sure, via }: Reading): Reading[] => items.map((node) => ({ node, sure, via }))

function flattened(items: readonly YamlNode[], list: Reading, variables: Variables): Reading[] | null {
  const all: Reading[] = []
  for (const item of each(items, list)) {
    const resolved = variables.resolve(item)
    if (resolved.node.kind === 'seq') all.push(...each(resolved.node.items, resolved))
    else if (resolved.node.kind === 'scalar' && resolved.node.text.text.trim().startsWith('{{')) return null
    else all.push(resolved)
  }
  return all
}
