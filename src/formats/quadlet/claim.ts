import type { FileClaim } from '../../model/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { kindOf, unitNameOf } from './kinds.js'
import { splitUnits } from './quadlets-file.js'

/** Sections that any unit may have: alone they do not say whose unit it is. */
const COMMON = new Set(['Unit', 'Service', 'Install', 'Quadlet'])

/** `own`: it has the section of its kind. `plain`: nothing speaks against it, as in an empty `.volume`. */
type Look = 'own' | 'plain' | 'foreign'

/**
 * Quadlet units among the candidates. systemd-networkd's `.network`, Perl's `.pod` and others share the extensions, so each is looked
 * into; one that has no section of its own (`data.volume` may be empty) counts beside others that do.
 */
export function claimUnits(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  const plain: string[] = []
  const quadletDirectories = new Set<string>()
  for (const path of candidates(paths, tree)) {
    if (path.endsWith('.quadlets')) {
      claims.push(...installed(path, tree))
      continue
    }
    const look = lookAt(path, tree)
    if (look === 'plain') plain.push(path)
    if (look !== 'own') continue
    claims.push(claim(path))
    quadletDirectories.add(directoryOf(path))
  }
  for (const path of plain) if (quadletDirectories.has(directoryOf(path))) claims.push(claim(path))
  return claims
}

const claim = (path: string): FileClaim => {
  const kind = kindOf(unitNameOf(baseName(path)))
  return { format: 'quadlet', path, evidence: `a [${kind?.section ?? ''}] unit by its name and sections` }
}

/** The units that `podman quadlet install` makes of a `.quadlets` file; a file it refuses is claimed as a whole, to say why. */
function installed(path: string, tree: SourceTree): FileClaim[] {
  const content = tree.read(path)
  if (!content.ok) return []
  const evidence = 'a file for podman quadlet install'
  const { units, error } = splitUnits(MappedText.verbatim(path, content.text, 0), path)
  if (error) return [{ format: 'quadlet', path, evidence }]
  return units.map((content): FileClaim => ({ format: 'quadlet', path, evidence, content }))
}

/** Without symlinks that only lead to another candidate of the same name: that is one unit, not two. */
function candidates(paths: readonly string[], tree: SourceTree): readonly string[] {
  const links = new Map<string, string>()
  for (const { path, symlink } of tree.entries) if (symlink?.target) links.set(path, symlink.target)
  if (links.size === 0) return paths
  const all = new Set(paths)
  return paths.filter((path) => {
    const target = links.get(path)
    return target === undefined || baseName(target) !== baseName(path) || !all.has(target)
  })
}

const HEADER = /^[\ufeff \t]*\[([^[\]\r\n]+)\][ \t\r]*$/

/** The names of the sections, by their headers alone: this is asked of every file that has a unit's extension. */
function headersOf(text: string): string[] {
  const names: string[] = []
  for (let open = text.indexOf('['); open >= 0; ) {
    const start = text.lastIndexOf('\n', open) + 1
    const newline = text.indexOf('\n', open)
    const end = newline < 0 ? text.length : newline
    const name = HEADER.exec(text.slice(start, end))?.[1]
    if (name !== undefined) names.push(name)
    open = text.indexOf('[', end)
  }
  return names
}

function lookAt(path: string, tree: SourceTree): Look {
  const info = kindOf(unitNameOf(baseName(path)))
  const content = info ? tree.read(path) : null
  if (!info || !content?.ok) return 'foreign'
  let own = false
  for (const name of headersOf(content.text)) {
    if (name === info.section || name.toLowerCase() === info.section.toLowerCase()) own = true
    // systemd-networkd has a [Network] too, beside a [Match] that Quadlet has not.
    else if (info.kind === 'network' && !COMMON.has(name) && !name.startsWith('X-')) return 'foreign'
  }
  if (own) return 'own'
  return onlyCommon(content.text) ? 'plain' : 'foreign'
}

/** Nothing but comments and sections that any unit may have. */
function onlyCommon(text: string): boolean {
  let section = ''
  for (const line of text.split('\n')) {
    const content = line.trim()
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue
    const header = /^\[([^[\]]+)\]$/.exec(content)
    if (header?.[1] !== undefined) {
      if (!COMMON.has(header[1])) return false
      section = header[1]
    } else if (section === '') return false
  }
  return true
}
