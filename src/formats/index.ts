import type { FormatEntry } from '../model/index.js'

const QUADLET = new Set(['container', 'pod', 'kube', 'network', 'volume', 'image', 'build', 'artifact', 'quadlets'])
const YAML = new Set(['yaml', 'yml', 'json'])

/**
 * Every format, in the order in which files are read: what only refers to other files comes before what is referred to, so that a
 * kube file is read once, with the options of whoever plays it.
 */
export const FORMATS: readonly FormatEntry[] = [
  {
    id: 'quadlet',
    candidate: (_path, _base, extension) => QUADLET.has(extension),
    load: async () => (await import('./quadlet/index.js')).format,
  },
  {
    id: 'compose',
    candidate: (_path, _base, extension) => extension === 'yml' || extension === 'yaml',
    load: async () => (await import('./compose/index.js')).format,
  },
  {
    id: 'kube',
    candidate: (_path, _base, extension) => YAML.has(extension),
    load: async () => (await import('./kube/index.js')).format,
  },
]
