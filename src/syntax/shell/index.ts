/**
 * Shell scripts, as far as they can be told without running them: a thin layer over the `unbash` parser (the only importer of it; load
 * this layer lazily) that hands out every simple command with its words expanded, each character with its place. Knows no Podman.
 *
 *   runShell(MappedText.verbatim(path, source, 0), { scope: path, own: 'scripts', working: ['scripts', ''] }, {
 *     command({ words, branches, input }) { … return null },
 *   })
 */
export type { ShellBranch, ShellCommand, ShellInput, ShellVisitor, WrittenFile } from './command.js'
export { runShell } from './run.js'
export type { ShellError, ShellOptions } from './state.js'
export type { ShellWord } from './variables.js'
