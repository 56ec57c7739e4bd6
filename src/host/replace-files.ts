import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { UserError } from './user-error.js'

/** A file whose text is to change. `path` is a tree path; `before` is what was read. */
export interface Replacement {
  readonly path: string
  readonly before: string
  readonly after: string
}

/**
 * Replaces the texts of files below a directory, each at once: the new text is written beside the file and takes its name when it is
 * whole. Nothing is replaced unless everything can be. Only regular files inside the directory are written, never what a symlink leads
 * to, and only while they still hold what was read. Mode bits stay. Throws UserError.
 */
export function replaceFiles(directory: string, replacements: readonly Replacement[]): void {
  const root = realpathSync(directory)
  const prepared: { readonly temporary: string; readonly file: string }[] = []
  try {
    for (const replacement of replacements) prepared.push(prepare(root, replacement))
    for (const { temporary, file } of prepared) renameSync(temporary, file)
  } catch (error) {
    for (const { temporary } of prepared) removeQuietly(temporary)
    if (error instanceof UserError) throw error
    throw new UserError(`cannot write: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Why a file below the directory must not be written; `null`: it may. */
export function objectionToWriting(directory: string, path: string): string | null {
  const root = realpathSync(directory)
  try {
    const file = join(root, path)
    if (lstatSync(file).isSymbolicLink()) return 'it is a symlink: run this where the file itself is'
    if (!lstatSync(file).isFile()) return 'it is no regular file'
    const parent = realpathSync(dirname(file))
    return parent === root || parent.startsWith(root.endsWith(sep) ? root : root + sep) ? null : 'it is outside the directory'
  } catch (error) {
    return `it cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`
  }
}

function prepare(root: string, { path, before, after }: Replacement): { readonly temporary: string; readonly file: string } {
  const objection = objectionToWriting(root, path)
  if (objection !== null) throw new UserError(`cannot write ${path}: ${objection}`)
  const file = join(realpathSync(dirname(join(root, path))), basename(path))
  const source = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    if (readFileSync(source, 'utf8') !== before) throw new UserError(`cannot write ${path}: it has changed since it was read`)
    const { mode } = fstatSync(source)
    const temporary = join(dirname(file), `.${basename(file)}.podman-topology-${process.pid}`)
    // O_EXCL: a name that somebody else put there is not followed.
    const target = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    try {
      const bytes = Buffer.from(after, 'utf8')
      for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at)
      fsyncSync(target)
    } catch (error) {
      removeQuietly(temporary)
      throw error
    } finally {
      closeSync(target)
    }
    chmodSync(temporary, mode & 0o7777)
    return { temporary, file }
  } finally {
    closeSync(source)
  }
}

function removeQuietly(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // It has its final name already, or was never made.
  }
}
