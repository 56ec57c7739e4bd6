import { directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { parseUnit, type UnitFile } from '../../syntax/systemd/index.js'
import { splitName } from './kinds.js'

/**
 * The directories whose `*.conf` files are merged into a unit, most specific first (Podman's UnitFile.GetUnitDropinPaths; the truncated
 * and the top-level ones since 5.2): `foo-bar@i.container` has `foo-bar@i.container.d`, `foo-bar@.container.d`, `foo-@.container.d`,
 * `foo-.container.d`, `container.d`.
 */
export function dropInNames(fileName: string): string[] {
  const { prefix, instance, extension } = splitName(fileName)
  const suffix = `.${extension}.d`
  const names = [`${fileName}.d`]
  if (instance) names.push(`${prefix}@${suffix}`)
  for (let dash = prefix.lastIndexOf('-'); dash >= 0; dash = dash === 0 ? -1 : prefix.lastIndexOf('-', dash - 1)) {
    const truncated = prefix.slice(0, dash + 1)
    if (instance !== null) names.push(`${truncated}@${suffix}`)
    names.push(`${truncated}${suffix}`)
  }
  names.push(`${extension}.d`)
  return names
}

const NONE: readonly UnitFile[] = []
const DROP_IN = /\.d\/[^/]*\.conf$/
const known = new WeakMap<SourceTree, boolean>()

/** Most trees have no drop-ins at all: every unit would look in a dozen places for them. */
function hasDropIns(tree: SourceTree): boolean {
  let has = known.get(tree)
  if (has === undefined) {
    has = tree.entries.some(({ path }) => DROP_IN.test(path))
    known.set(tree, has)
  }
  return has
}

/**
 * The drop-ins of a unit, in the order in which they are merged. Every directory that Quadlet searches is looked in; which those are
 * a repository does not say, so the unit's own and those above it are taken, the outermost first as the generator walks them.
 */
export function dropInsOf(fileName: string, directory: string, tree: SourceTree): readonly UnitFile[] {
  if (!hasDropIns(tree)) return NONE
  const byName = new Map<string, string>()
  const directories = [directory]
  for (let parent = directory; parent !== ''; ) {
    parent = directoryOf(parent)
    directories.unshift(parent)
  }
  for (const name of dropInNames(fileName)) {
    for (const searched of directories) {
      for (const path of tree.list(searched === '' ? name : `${searched}/${name}`)) {
        const base = path.slice(path.lastIndexOf('/') + 1)
        // The most specific file of a name wins.
        if (base.endsWith('.conf') && !byName.has(base)) byName.set(base, path)
      }
    }
  }
  const files: UnitFile[] = []
  for (const base of [...byName.keys()].sort()) {
    const path = byName.get(base) as string
    const content = tree.read(path)
    if (content.ok) files.push(parseUnit(path, MappedText.verbatim(path, content.text, 0)))
  }
  return files
}
