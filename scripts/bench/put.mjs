// @ts-check
import { execFileSync } from 'node:child_process'
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

/**
 * Runs git in a directory below a root, as somebody.
 * @param {string} root
 * @param {string} directory
 * @param {readonly string[]} words
 */
export function git(root, directory, ...words) {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', '-c', 'gc.auto=0']
  return execFileSync('git', ['-C', join(root, directory), ...identity, ...words], { encoding: 'utf8' }).trim()
}
