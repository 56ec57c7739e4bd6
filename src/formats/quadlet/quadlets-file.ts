import type { MappedText, SourceSpan } from '../../source/index.js'
import { kindOf } from './kinds.js'

/** One unit of a `.quadlets` file, under the name `podman quadlet install` writes it. */
export interface InstalledUnit {
  readonly name: string
  readonly text: MappedText
}

export interface QuadletsFile {
  readonly units: readonly InstalledUnit[]
  /** Why Podman refuses the file, in its words. */
  readonly error: { readonly message: string; readonly at: SourceSpan } | null
}

/**
 * Splits a `.quadlets` file (Podman 6.0, `podman quadlet install`) at its `---` lines; each part names itself in a `# FileName=NAME`
 * comment (Podman's pkg/domain/infra/abi/quadlet.go: parseMultiQuadletFile). `path` is for the message.
 */
export function splitUnits(text: MappedText, path: string): QuadletsFile {
  const units: InstalledUnit[] = []
  let number = 0
  for (const part of partsOf(text)) {
    number++
    if (part.text.trim() === '') continue
    const lines = part.text.split('\n').map((line) => line.trim())
    const extension = extensionOf(lines)
    if (extension === null) {
      const kinds = '[Container], [Volume], [Network], [Kube], [Image], [Build], or [Pod]'
      const message = `unable to detect quadlet type in section ${number}: no recognized quadlet section found (expected ${kinds})`
      return { units: [], error: { message, at: part.trim().span() } }
    }
    const name = fileNameOf(lines)
    if ('error' in name) return { units: [], error: { message: `section ${number}: ${name.error}`, at: part.trim().span() } }
    units.push({ name: `${name.name}.${extension}`, text: part })
  }
  if (units.length > 0) return { units, error: null }
  return { units, error: { message: `no valid quadlet sections found in file ${path}`, at: text.span(0, 0) } }
}

/** What stands between the separator lines; parts without a line do not count. */
function partsOf(text: MappedText): MappedText[] {
  const parts: MappedText[] = []
  let from = 0
  for (let start = 0; start <= text.length; ) {
    const end = text.text.indexOf('\n', start)
    const next = end < 0 ? text.length + 1 : end + 1
    if (text.text.slice(start, end < 0 ? undefined : end).trim() === '---') {
      if (start > from) parts.push(text.slice(from, start))
      from = next
    }
    start = next
  }
  if (from <= text.length) parts.push(text.slice(from))
  return parts
}

function extensionOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (!line.startsWith('[') || !line.endsWith(']')) continue
    const name = line.replace(/^[[\]]+|[[\]]{1,99}$/g, '').toLowerCase()
    if (kindOf(`a.${name}`)) return name
  }
  return null
}

function fileNameOf(lines: readonly string[]): { readonly name: string } | { readonly error: string } {
  for (const line of lines) {
    if (!line.startsWith('#')) continue
    const comment = line.slice(1).trim()
    if (!comment.startsWith('FileName=')) continue
    const name = comment.slice('FileName='.length).trim()
    if (name === '') return { error: 'FileName comment found but no filename specified' }
    if (/[/\\]/.test(name)) return { error: `FileName '${name}' cannot contain path separators` }
    return { name }
  }
  return { error: "missing required '# FileName=<name>' comment at the beginning of quadlet section" }
}
