import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type FileContent, ListedTree, type TreeEntry } from '../source/index.js'
import { decode, MAX_FILE_BYTES, OVER_BUDGET } from './decode.js'
import { GitignoreChain } from './gitignore.js'

/** Never holds definitions of the repository itself, with or without a `.gitignore`. */
const SKIPPED_DIRECTORIES = new Set(['.git', 'node_modules'])

/** Deeper than any real repository; a loop of mounts must end somewhere. */
const MAX_DEPTH = 64

export interface DiskTree {
  readonly tree: ListedTree
  /** What was left out and why, as tree paths. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

/**
 * The files below a directory that git would see: `.gitignore` respected, symlinks listed with where they lead but never followed,
 * nested repositories left out. Throws when the directory itself cannot be read: the caller named it.
 */
export function readDiskTree(root: string): DiskTree {
  const realRoot = realpathSync(root)
  const entries: TreeEntry[] = []
  const skipped: { path: string; reason: string }[] = []

  const walk = (directory: string, above: GitignoreChain, depth: number, listing: Dirent[]): void => {
    const ignoreFile = listing.find((entry) => entry.name === '.gitignore' && entry.isFile())
    const chain = ignoreFile ? withGitignore(above, directory, join(realRoot, directory, '.gitignore')) : above
    // Directories sort as `name/`, so that the walk yields paths in the order of a plain sort.
    const named = listing.map((entry) => ({ entry, key: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    named.sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const { entry } of named) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      if (entry.isDirectory()) {
        if (SKIPPED_DIRECTORIES.has(entry.name) || chain.ignores(path, true)) continue
        if (depth >= MAX_DEPTH) {
          skipped.push({ path, reason: `nested deeper than ${MAX_DEPTH} directories` })
          continue
        }
        let below: Dirent[]
        try {
          below = readdirSync(join(realRoot, path), { withFileTypes: true })
        } catch (error) {
          skipped.push({ path, reason: `unreadable: ${codeOf(error)}` })
          continue
        }
        if (below.some((child) => child.name === '.git')) {
          skipped.push({ path, reason: 'a repository of its own (a submodule or a nested clone)' })
          continue
        }
        walk(path, chain, depth + 1, below)
      } else if (entry.isSymbolicLink()) {
        if (!chain.ignores(path, false)) entries.push({ path, symlink: { target: linkTarget(realRoot, path) } })
      } else if (entry.isFile()) {
        if (!chain.ignores(path, false)) entries.push({ path })
      }
    }
  }
  walk('', GitignoreChain.none, 0, readdirSync(realRoot, { withFileTypes: true }))
  const prefix = realRoot.endsWith(sep) ? realRoot : `${realRoot}${sep}`
  return { tree: new ListedTree(entries, (entry) => readEntry(prefix, entry)), skipped }
}

function withGitignore(above: GitignoreChain, directory: string, file: string): GitignoreChain {
  try {
    return above.with(directory, readFileSync(file, 'utf8'))
  } catch {
    // An unreadable .gitignore leaves nothing out: more is looked at, never less.
    return above
  }
}

/** Where a symlink leads, as a tree path; `null` when it is broken or leaves the tree. */
function linkTarget(realRoot: string, path: string): string | null {
  try {
    const target = relative(realRoot, realpathSync(join(realRoot, path)))
    return target === '' || target.startsWith('..') || target.startsWith(sep) ? null : target.split(sep).join('/')
  } catch {
    return null
  }
}

/** Bytes. Hand-written units are smaller: one look at them tells that they end. */
const FIRST_READ = 64 * 1024
let firstRead: Buffer | undefined

function readEntry(root: string, entry: TreeEntry): FileContent {
  if (entry.symlink && entry.symlink.target === null)
    return { ok: false, reason: 'a symlink that is broken or leaves the tree; not followed' }
  try {
    // One open file for all questions, so that what was measured is what is read. A FIFO or device is no text and would block.
    const descriptor = openSync(root + (entry.symlink?.target ?? entry.path), constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return readOpen(descriptor, entry.symlink === undefined)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return { ok: false, reason: `unreadable: ${codeOf(error)}` }
  }
}

/** `listed`: the directory says that it is a regular file. Then a read that comes back short has come to its end. */
function readOpen(descriptor: number, listed: boolean): FileContent {
  if (listed) {
    firstRead ??= Buffer.allocUnsafeSlow(FIRST_READ)
    const length = readSync(descriptor, firstRead, 0, FIRST_READ, 0)
    if (length < FIRST_READ) return decode(firstRead.subarray(0, length))
  }
  const stat = fstatSync(descriptor)
  if (!stat.isFile()) return { ok: false, reason: 'not a regular file' }
  if (stat.size > MAX_FILE_BYTES) return { ok: false, reason: OVER_BUDGET }
  const bytes = Buffer.allocUnsafeSlow(stat.size)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(descriptor, bytes, length, bytes.length - length, length)
  }
  return decode(bytes.subarray(0, length))
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
