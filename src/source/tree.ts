/** One file of a tree. `path` is relative to the root, with `/`. `size` in bytes, where the lister knows it for free. */
export interface TreeEntry {
  readonly path: string
  /** A symlink is listed and never followed out of the tree; `target` is where it leads inside the tree, `null` when it leads out or nowhere. */
  readonly symlink?: { readonly target: string | null }
  /** A content id (a git blob id) when known without reading. */
  readonly id?: string
}

/** What reading one file gave: its text, or why there is none. */
export type FileContent = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/**
 * The files of a working directory or of a git commit: read-only, the same whichever it is. Formats read files only through this.
 * No method throws on anything a repository can contain.
 */
export interface SourceTree {
  /** Sorted by path. */
  readonly entries: readonly TreeEntry[]
  has(path: string): boolean
  /** The paths of the files directly in a directory, sorted; empty when there is none. The root is `''`. */
  list(directory: string): readonly string[]
  /** Whether any file stands somewhere below the directory. */
  hasDirectory(directory: string): boolean
  /** Decoded as UTF-8. Binary, oversized or unreadable files come back with the reason, for the coverage report. */
  read(path: string): FileContent
  /** A hint that these files will be read: a commit's blobs then come from git in one go. */
  prefetch(paths: readonly string[]): void
  /** A hint that these files will hardly be read again: what is kept of them may go. */
  release(paths: readonly string[]): void
}
