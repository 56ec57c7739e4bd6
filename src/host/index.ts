export type { DiskTree } from './disk-tree.js'
export type { GitTree } from './git-tree.js'
export { type Host, UserError } from './host.js'
export { processHost } from './process-host.js'
