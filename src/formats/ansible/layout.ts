import { hasOpenHole } from '../../model/index.js'
import { baseName, directoryOf, type MappedText, resolvePath, type SourceTree } from '../../source/index.js'

/** Where a file of tasks stands in Ansible's layout of directories. All paths are tree paths. */
export interface Layout {
  readonly path: string
  /** The role's directory; `null` for a playbook or a file of tasks beside one. */
  readonly role: string | null
  /** Where `files/`, `templates/` and `vars/` are looked for first. */
  readonly base: string
  /** Where the file's names bind: the role's directory, the playbook's path. */
  readonly scope: string
}

const IN_ROLE = /^(?:(.*)\/)?(?:tasks|handlers)\/(?:.*\/)?[^/]+$/

export function layoutOf(path: string, tree: SourceTree): Layout {
  const match = IN_ROLE.exec(path)
  const base = match?.[1] ?? ''
  const isRole = match !== null && base !== '' && (/(?:^|\/)roles\/(?:[^/]+\/)*[^/]+$/.test(base) || looksLikeRole(base, tree))
  return isRole ? { path, role: base, base, scope: base } : { path, role: null, base: directoryOf(path), scope: path }
}

const looksLikeRole = (base: string, tree: SourceTree): boolean =>
  ['meta/main', 'defaults/main', 'tasks/main'].some((name) => ['.yml', '.yaml'].some((end) => tree.has(`${base}/${name}${end}`)))

/** The files that give variables by their place alone, weakest first: a role's defaults, `group_vars/all`, a role's vars. */
export function variableFiles(layout: Layout, tree: SourceTree): readonly string[] {
  const { role, path } = layout
  const there = (stem: string): string[] => {
    const own = ['.yml', '.yaml', ''].map((end) => `${stem}${end}`).filter((file) => tree.has(file))
    return [...own, ...tree.list(stem).filter((file) => /\.ya?ml$/.test(file) || !baseName(file).includes('.'))]
  }
  const groups = ancestors(directoryOf(role ?? path)).flatMap((directory) =>
    ['', 'inventory/', 'inventories/'].flatMap((inventory) =>
      there(`${directory === '' ? '' : `${directory}/`}${inventory}group_vars/all`),
    ),
  )
  return role === null ? groups : [...there(`${role}/defaults/main`), ...groups, ...there(`${role}/vars/main`)]
}

/** The root first. */
function ancestors(directory: string): string[] {
  const found = [directory]
  for (let at = directory; at !== ''; at = directoryOf(at)) found.unshift(directoryOf(at))
  return found
}

const ROLE_PATH = /^\{\{-?\s*(role_path|playbook_dir|inventory_dir)\s*-?\}\}\//

/**
 * The file of the tree that a path on the controlling machine means: `src:` of a copy, a role's `{{ role_path }}/files/x`. Looked for as
 * Ansible does, in `files/`, `templates/` and beside the tasks; `null` where there is none.
 */
export function controllerFile(text: MappedText, layout: Layout, tree: SourceTree): string | null {
  const magic = ROLE_PATH.exec(text.text)
  const rest = magic ? text.slice(magic[0].length) : text
  if (hasOpenHole(rest) || rest.text === '') return null
  const near = directoryOf(layout.path)
  const bases = magic
    ? [magic[1] === 'role_path' ? layout.base : (playbookDirectory(layout) ?? layout.base)]
    : [layout.base, near, directoryOf(layout.base)].flatMap((base) =>
        ['files', 'templates', ''].map((sub) => resolvePath(base, sub) ?? base),
      )
  for (const base of bases) {
    const path = resolvePath(base, rest.text)
    if (path !== null && path !== '' && (tree.has(path) || tree.hasDirectory(path))) return path
  }
  return null
}

/** Roles stand in `roles/` beside the playbooks. */
function playbookDirectory({ role, path }: Layout): string | null {
  return role === null ? directoryOf(path) : directoryOf(directoryOf(role))
}
