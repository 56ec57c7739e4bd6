// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file below a root, with the directories on the way.
 * @param {string} root
 * @param {string} path
 * @param {string} text
 */
export function put(root, path, text) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
