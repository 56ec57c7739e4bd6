import type { FormatEntry } from '../model/index.js'

const QUADLET = new Set(['container', 'pod', 'kube', 'network', 'volume', 'image', 'build', 'artifact', 'quadlets'])
const YAML = new Set(['yaml', 'yml', 'json'])
const SCRIPTS = new Set(['sh', 'bash', 'ksh', 'zsh', 'mk', 'just', 'bu', 'fcc', 'ign'])
/** Templates of other tools have an extension behind that of what they become: `web.container.j2`. */
const TEMPLATES = new Set(['j2', 'jinja', 'jinja2', 'tmpl', 'tpl', 'template', 'in'])
const NO_SCRIPT = /^(?:licen[cs]e|copying|readme|notice|authors|changelog|changes|version|codeowners|dockerfile|containerfile)/i

/** The extension of what a file is or, for a template, becomes. */
function extensionOf(base: string, extension: string): string {
  if (!TEMPLATES.has(extension)) return extension
  const inner = base.slice(0, -extension.length - 1)
  return inner.slice(inner.lastIndexOf('.') + 1).toLowerCase()
}

function isScript(path: string, base: string, extension: string): boolean {
  if (SCRIPTS.has(extensionOf(base, extension))) return true
  // Without an extension, its first line or its name says what it is: Makefile, justfile, `bin/start`.
  if (!base.includes('.', 1)) return !NO_SCRIPT.test(base)
  if (/^(?:gnu)?makefile/i.test(base)) return true
  if (!YAML.has(extension)) return false
  return path.startsWith('.github/') || /gitlab-ci|^action\.|^taskfile|butane|ignition/i.test(base)
}

/**
 * Every format, in the order in which files are read: what only refers to other files comes before what is referred to, so that a
 * kube file is read once, with the options of whoever plays it.
 */
export const FORMATS: readonly FormatEntry[] = [
  {
    id: 'quadlet',
    candidate: (_path, base, extension) => QUADLET.has(extensionOf(base, extension)),
    load: async () => (await import('./quadlet/index.js')).format,
  },
  {
    id: 'shell',
    candidate: isScript,
    load: async () => (await import('./shell/index.js')).format,
  },
  {
    id: 'systemd',
    candidate: (_path, base, extension) => extensionOf(base, extension) === 'service',
    load: async () => (await import('./systemd/index.js')).format,
  },
  {
    id: 'compose',
    candidate: (_path, _base, extension) => extension === 'yml' || extension === 'yaml',
    load: async () => (await import('./compose/index.js')).format,
  },
  {
    id: 'ansible',
    candidate: (_path, _base, extension) => extension === 'yml' || extension === 'yaml',
    load: async () => (await import('./ansible/index.js')).format,
  },
  {
    id: 'kube',
    candidate: (_path, _base, extension) => YAML.has(extension),
    load: async () => (await import('./kube/index.js')).format,
  },
  {
    id: 'containerfile',
    // Only images that a unit builds matter: read when claimed by one.
    candidate: () => false,
    load: async () => (await import('./containerfile/index.js')).format,
  },
]
