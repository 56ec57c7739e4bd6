import { isUtf8 } from 'node:buffer'
import type { FileContent } from '../source/index.js'

/** Larger files hold no hand-written units; reading them would only cost time and memory. In bytes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024

export const OVER_BUDGET = `larger than the limit of ${MAX_FILE_BYTES / 1024 / 1024} MiB`

/** Bytes of a repository file as text, or why they are none. A byte order mark stays: offsets count it. */
export function decode(bytes: Buffer): FileContent {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: OVER_BUDGET }
  if (bytes.includes(0)) return { ok: false, reason: 'a binary file: it holds NUL bytes' }
  if (!isUtf8(bytes)) return { ok: false, reason: 'not UTF-8 text' }
  return { ok: true, text: bytes.toString('utf8') }
}
