import type { Additions, Edit, Insertion, NewPod, PodMade } from '../../model/index.js'
import type { UnitEntry } from '../../syntax/systemd/index.js'
import type { QuadletUnit } from './unit.js'

/**
 * Where the unit takes one more line: behind the last of its key, else at the end of its section. Only in the unit's own file. Looked for
 * when it is asked for: most units need nothing.
 */
export class UnitAdditions implements Additions {
  readonly #unit: QuadletUnit

  constructor(unit: QuadletUnit) {
    this.#unit = unit
  }

  get publish(): Insertion | undefined {
    return insertion(this.#unit, 'PublishPort')
  }

  get network(): Insertion | undefined {
    return insertion(this.#unit, 'Network')
  }

  get pod(): Insertion | undefined {
    return insertion(this.#unit, 'Pod')
  }

  readonly podNeeds = { what: '.pod units', version: '5.0' }

  podName(name: string): string {
    return `${name}.pod`
  }

  /** In drop-ins as well. Not where PodmanArgs= may say more. */
  get withoutNetworks(): readonly Edit[] | undefined {
    const { merged, info, input } = this.#unit
    const keys = merged.keys(info.section)
    if (input.embedded || keys.has('PodmanArgs') || keys.has('GlobalArgs')) return undefined
    const edits: Edit[] = []
    for (const entry of ['Network', 'NetworkAlias'].flatMap((key) => keys.get(key) ?? [])) {
      const { lines } = entry
      if (lines === null) return undefined
      edits.push({ span: lines, text: '' })
    }
    return edits
  }

  newPod({ name, publish, networks }: NewPod): PodMade | undefined {
    const { scope, tree, input } = this.#unit
    const path = scope === '' ? `${name}.pod` : `${scope}/${name}.pod`
    if (input.embedded || tree.has(path)) return undefined
    const lines = ['[Pod]', ...publish.map((one) => `PublishPort=${one.text.text}`), ...networks.map((network) => `Network=${network}`)]
    return { edits: [], files: [{ path, text: `${lines.join('\n')}\n` }] }
  }
}

function insertion(unit: QuadletUnit, key: string): Insertion | undefined {
  const section = unit.input.main.sections.findLast(({ name }) => name === unit.info.section)
  if (!section) return undefined
  const content = unit.tree.read(section.header.file)
  if (!content.ok) return undefined
  const own = section.entries.findLast((entry) => entry.key === key) ?? section.entries.at(-1)
  // Inside another file a line may have to be indented.
  const end = own ? endOf(own) : unit.input.embedded ? null : lineEnd(content.text, section.header.end)
  if (end === null) return undefined
  const feed = content.text.includes('\r\n') ? '\r\n' : '\n'
  const at = { file: section.header.file, start: end, end }
  // The last line of a file may have no end.
  return content.text[end - 1] === '\n' ? { at, before: `${key}=`, after: feed } : { at, before: `${feed}${key}=`, after: '' }
}

const endOf = (entry: UnitEntry): number | null => entry.lines?.end ?? null

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 ? text.length : feed + 1
}
