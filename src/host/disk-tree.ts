import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type FileContent, ListedTree, type TreeEntry } from '../source/index.js'
import { decode, MAX_FILE_BYTES, OVER_BUDGET } from './decode.js'
import { GitignoreChain } from './gitignore.js'

/** Never holds definitions of the repository itself, with or without a `.gitignore`. */
const SKIPPED_DIRECTORIES = new Set(['.git', 'node_modules'])

/** Deeper than any real repository; a loop of mounts must end somewhere. */
const MAX_DEPTH = 64

/** Ten times the largest repositories; beyond it memory ends before patience does. */
const MAX_FILES = 1_000_000
const TOO_MANY = `from here on more than ${MAX_FILES} files`
const NO_FILE = 'not a regular file'
const LEADS_NOWHERE = 'a symlink that is broken or leads to no file of this tree; not followed'

export interface DiskTree {
  readonly tree: ListedTree
  /** What was left out and why, as tree paths. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

/**
 * The files below a directory that git would see: `.gitignore` respected, symlinks listed with where they lead but followed only to a file
 * of this tree, nested repositories left out. Throws when the directory itself cannot be read: the caller named it.
 */
export function readDiskTree(root: string, onRead?: () => void): DiskTree {
  const realRoot = realpathSync(root)
  const prefix = realRoot.endsWith(sep) ? realRoot : `${realRoot}${sep}`
  const entries: TreeEntry[] = []
  const links: number[] = []
  const skipped: { path: string; reason: string }[] = []

  const walk = (directory: string, above: GitignoreChain, depth: number, listing: Dirent[]): void => {
    const ignoreFile = listing.find((entry) => entry.name === '.gitignore' && entry.isFile())
    const chain = ignoreFile ? withGitignore(above, directory, `${directory === '' ? '' : `${directory}/`}.gitignore`) : above
    // Directories sort as `name/`, so that the walk yields paths in the order of a plain sort.
    const named = listing.map((entry) => ({ entry, key: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    named.sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const { entry } of named) {
      const { name } = entry
      const path = directory === '' ? name : `${directory}/${name}`
      const isDirectory = entry.isDirectory()
      if ((isDirectory && SKIPPED_DIRECTORIES.has(name)) || chain.ignores(path, name, isDirectory)) continue
      if (isDirectory) {
        if (depth >= MAX_DEPTH) {
          skipped.push({ path, reason: `nested deeper than ${MAX_DEPTH} directories` })
          continue
        }
        let below: Dirent[]
        try {
          below = readdirSync(prefix + path, { withFileTypes: true })
        } catch (error) {
          skipped.push({ path, reason: `unreadable: ${codeOf(error)}` })
          continue
        }
        if (below.some((child) => child.name === '.git')) {
          skipped.push({ path, reason: 'a repository of its own (a submodule or a nested clone)' })
          continue
        }
        walk(path, chain, depth + 1, below)
      } else if (entries.length === MAX_FILES) {
        if (skipped[skipped.length - 1]?.reason !== TOO_MANY) skipped.push({ path, reason: TOO_MANY })
      } else if (entry.isSymbolicLink()) {
        links.push(entries.length)
        entries.push({ path, symlink: { target: linkTarget(realRoot, path) } })
      } else if (entry.isFile()) entries.push({ path })
      else skipped.push({ path, reason: NO_FILE })
    }
    if (chain !== above && chain.isExhausted) skipped.push({ path: `${directory}/.gitignore`, reason: 'takes too long to match' })
  }
  const withGitignore = (above: GitignoreChain, directory: string, path: string): GitignoreChain => {
    const content = readEntry(prefix, { path })
    if (content.ok) return above.with(directory, content.text)
    // Nothing is left out then: more is looked at, never less.
    skipped.push({ path, reason: content.reason })
    return above
  }
  walk('', GitignoreChain.start(), 0, readdirSync(realRoot, { withFileTypes: true }))
  onlyInside(entries, links)
  const read = (entry: TreeEntry): FileContent => {
    onRead?.()
    return readEntry(prefix, entry)
  }
  return { tree: new ListedTree(entries, read), skipped }
}

/**
 * A link may lead only to a file that is listed here itself: behind one to `.git/config` stands the token of the checkout, behind one to a
 * file that is ignored whatever should not be seen.
 */
function onlyInside(entries: TreeEntry[], links: readonly number[]): void {
  if (links.length === 0) return
  const files = new Set(entries.flatMap((entry) => (entry.symlink ? [] : [entry.path])))
  for (const index of links) {
    const { path, symlink } = entries[index] as TreeEntry
    if (symlink?.target && !files.has(symlink.target)) entries[index] = { path, symlink: { target: null } }
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
  if (entry.symlink && entry.symlink.target === null) return { ok: false, reason: LEADS_NOWHERE }
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
  if (!stat.isFile()) return { ok: false, reason: NO_FILE }
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
