import type { SourceTree } from '../source/index.js'

/** What the files tell of the machine that runs them, with the place that says so. */
export interface Evidence {
  readonly mode: { readonly value: 'rootless' | 'rootful'; readonly why: string } | null
  readonly podman: { readonly value: string; readonly why: string } | null
}

/** More files than that say the same again. */
const MOST_FILES = 400

const ROOTLESS_PATH = /(?:^|\/)(?:\.config\/containers\/systemd|etc\/containers\/systemd\/users)\//
const ROOTFUL_PATH = /(?:^|\/)(?:etc|usr\/share)\/containers\/systemd\//
const ROOTLESS_TEXT = /\bsystemctl[ \t]+--user\b|\bloginctl[ \t]+enable-linger\b/
const ROOTFUL_TEXT = /\bsudo[ \t]+podman\b/
const VERSION = /\bpodman\/(?:stable|podman):v?(\d{1,2}\.\d{1,2})|\bpodman[_-]version["']?[ \t]*[:=][ \t]*["']?v?(\d{1,2}\.\d{1,2})/i

/** `files`: those that define something. What contradicts itself is no evidence. */
export function evidenceIn(tree: SourceTree, files: readonly string[]): Evidence {
  const modes = new Map<'rootless' | 'rootful', string>()
  let podman: Evidence['podman'] = null
  const found = (mode: 'rootless' | 'rootful', why: string): void => {
    if (!modes.has(mode)) modes.set(mode, why)
  }
  for (const path of files) {
    if (ROOTLESS_PATH.test(path)) found('rootless', `${path} is where a user's units stand`)
    else if (ROOTFUL_PATH.test(path)) found('rootful', `${path} is where the system's units stand`)
  }
  const byPath = modes.size > 0
  for (const path of files.slice(0, MOST_FILES)) {
    const content = tree.read(path)
    if (!content.ok) continue
    const { text } = content
    if (!byPath) {
      const user = ROOTLESS_TEXT.exec(text)
      const root = ROOTFUL_TEXT.exec(text)
      if (user) found('rootless', `${path}:${lineOf(text, user.index)} says ${user[0]}`)
      if (root) found('rootful', `${path}:${lineOf(text, root.index)} says ${root[0]}`)
    }
    const version: RegExpExecArray | null = podman === null ? VERSION.exec(text) : null
    if (version) podman = { value: version[1] ?? version[2] ?? '', why: `${path}:${lineOf(text, version.index)} says ${version[0]}` }
  }
  const [only, ...others] = modes
  return { mode: only && others.length === 0 ? { value: only[0], why: only[1] } : null, podman }
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length
