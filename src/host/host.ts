import type { FileContent } from '../source/index.js'
import type { LineMap } from './changed-lines.js'
import type { Compared } from './compare.js'
import type { DiskTree } from './disk-tree.js'
import type { Replacement } from './replace-files.js'

/** Everything the program can see and do of the world. Tests hand in another one. */
export interface Host {
  /** What follows the program's name. */
  readonly arguments: readonly string[]
  /** Whether standard output shows colours: a terminal, and NO_COLOR is not set. */
  readonly colors: boolean
  variable(name: string): string | undefined
  /** What started the run on GitHub; an unreadable payload is an empty one. Nothing in it is trusted. */
  event(): { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  /** The files below a directory. Throws UserError when it cannot be read. */
  readDirectory(directory: string): DiskTree
  /** Begins to compare a directory with a commit of its git repository. */
  compare(directory: string, ref: string): Compared
  /** The output of git plumbing in the directory's repository; `null` when git fails. */
  askGit(directory: string, args: readonly string[]): string | null
  /** Where the lines of the directory's files stand in a commit. */
  linesIn(directory: string, ref: string): LineMap
  /** Gets commits from `origin` into the directory's repository and answers with the first one's id; or with why that failed. */
  fetchCommits(
    directory: string,
    refs: readonly string[],
  ): { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: string }
  /** Of the text as UTF-8, in hexadecimal digits. */
  sha256(text: string): string
  readText(path: string): FileContent
  /** A file that comes with the program, by its path in the project. */
  readOwn(path: string): FileContent
  /** Makes missing directories. Throws UserError when it cannot be written. */
  writeText(path: string, text: string): void
  /** Replaces texts of files below a directory, all of them or none; see replace-files. Throws UserError. */
  replaceFiles(directory: string, replacements: readonly Replacement[]): void
  /** Why a file below a directory must not be written, without a full stop; `null`: it may. */
  objectionToWriting(directory: string, path: string): string | null
  /** What stands before a path of the directory in reports for GitHub and the like, without a `/` at its end; '' where nothing does. */
  relativeToWorkspace(directory: string): string
  /** Gives memory back that is no longer needed, where it is much. */
  tidyUp(): void
  print(text: string): void
  printError(text: string): void
}
