import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from '@jest/globals'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const DIRECTORY = process.env.CONFORMANCE_DIR ?? join(SHARED, 'vectors')

export const KNOWLEDGE_DIRECTORY = process.env.KNOWLEDGE_DIR ?? join(SHARED, 'knowledge')

/** The parsed file of vectors, `null` where the vectors are not installed. */
export function vectorsOf<T>(name: string): T | null {
  const path = join(DIRECTORY, name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}

/** `describe`, or a visible skip that says what is missing. */
export function describeWith(title: string, present: boolean, missing: string, body: () => void): void {
  if (present) describe(title, body)
  else describe.skip(`${title} (${missing} not found)`, body)
}
