import type { FileClaim } from '../../model/index.js'
import { baseName, type MappedText, type SourceTree } from '../../source/index.js'
import { controllerFile, type Layout } from './layout.js'
import { Parameters } from './parameters.js'
import type { Task } from './tasks.js'
import { templateText } from './templates.js'

/** Files of the repository by where tasks put them on the machine. */
export interface Files {
  /** The tree path of what stands at a path on the machine; `null` where nothing in the file of tasks puts it there. */
  at(path: MappedText): string | null
  /** Each of them. */
  readonly placed: readonly { readonly source: string; readonly target: MappedText }[]
}

/** What the `copy` and `template` tasks of a file put where. */
export function transferred(tasks: readonly Task[], layout: Layout, tree: SourceTree): Files {
  const files = new Map<string, string>()
  const placed: { source: string; target: MappedText }[] = []
  for (const { module, entry, variables } of tasks) {
    if (module !== 'copy' && module !== 'template') continue
    const parameters = new Parameters([variables.resolve({ node: entry.value, sure: true, via: [] })], variables)
    const source = parameters.text('src')
    const target = parameters.text('dest')
    const path = source && controllerFile(source, layout, tree)
    if (!path || !target) continue
    const base = path.slice(path.lastIndexOf('/') + 1)
    files.set(normal(target.text), path)
    placed.push({ source: path, target })
    // Into a directory, under its own name.
    if (target.text.endsWith('/')) files.set(normal(`${target.text}${base}`), path)
  }
  return { placed, at: (path) => files.get(normal(path.text)) ?? controllerFile(path, layout, tree) }
}

const normal = (path: string): string =>
  path
    .replace(/\{\{-?\s*/g, '{{')
    .replace(/\s{0,40}-?\}\}/g, '}}')
    .replace(/^\.\//, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')

const UNIT = /\.(?:container|pod|kube|network|volume|image|build)$/
/** Where Quadlet looks, or a variable that says so. */
const QUADLETS = /containers\/systemd\/|\{\{[^{}]{0,200}(?:quadlet|systemd)[^{}]{0,200}\}\}\//i

/** `copy` with the text of a Quadlet unit in `content:`. */
export function unitsWritten(tasks: readonly Task[], { path, scope }: Layout): FileClaim[] {
  return tasks.flatMap(({ module, entry, variables }) => {
    if (module !== 'copy') return []
    const parameters = new Parameters([variables.resolve({ node: entry.value, sure: true, via: [] })], variables)
    const target = parameters.text('dest')
    const name = target && baseName(target.text)
    if (!name || !UNIT.test(name) || name.includes('{{') || !QUADLETS.test(target.text)) return []
    const content = parameters.reading('content')?.node
    if (content?.kind !== 'scalar' || content.text.file !== path || !content.text.text.includes('\n')) return []
    return [
      { format: 'quadlet', path, content: { text: templateText(content.text, scope), name }, evidence: `content of a task in ${path}` },
    ]
  })
}
