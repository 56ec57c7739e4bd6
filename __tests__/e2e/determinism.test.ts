/** The same repository tells the same bytes: again, elsewhere on the disk, listed in another order, in another language, in another time zone. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { filesIn } from '../support/fixtures.js'
import { Repository, runDist } from '../support/processes.js'
import { shuffled } from '../support/shuffle.js'

/** One stack in every notation, and names that languages sort and write in different ways. */
const FILES: Readonly<Record<string, string>> = {
  ...filesIn(join(import.meta.dirname, '../equivalence/web-and-db')),
  ...filesIn(join(import.meta.dirname, '../equivalence/pod-collision')),
  ...Object.fromEntries(
    ['I', 'İ', 'ı', 'i', 'ä', 'z', 'Z', 'a', 'å', 'ch', 'd', 'll', '10', '9', '-x', '_x', 'ss', 'ß', '日本'].map((name) => [
      `names/${name}.container`,
      '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=5432:5432\nEnvironment=PEER=http://i:80 URL=http://z:5432\n',
    ]),
  ),
}
const CHANGED = Object.entries(FILES).filter(([, text]) => text.includes('5432:5432'))

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'json', 'sarif', 'github', 'junit', 'gitlab', 'rdjson'].map((format) => ['lint', '.', '--format', format, '--pedantic']),
  ['lint', '.', '--base', 'HEAD^1'],
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '.', '--format', format]),
  ...['markdown', 'json', 'text'].map((format) => ['diff', '.', '--base', 'HEAD^1', '--format', format]),
  ...['text', 'json'].map((format) => ['convert', '.', '--format', format]),
  ['explain', '.', 'container:names/i'],
  ['reach', '.', 'container:names/i', 'container:names/z:5432', '--format', 'json'],
]

/** The repository with its files written one by one in some order, which is that of their directory entries on many disks. */
function written(order: readonly string[]): Repository {
  const repository = new Repository()
  for (const path of order) repository.write({ [path]: FILES[path] as string })
  repository.commit('base')
  for (const [path, text] of CHANGED) repository.write({ [path]: text.replace('5432:5432', '5433:5432') })
  repository.commit('head')
  return repository
}

describe('one repository', () => {
  let first: Repository
  let second: Repository
  beforeAll(() => {
    first = written(Object.keys(FILES).sort())
    second = written(shuffled(Object.keys(FILES)).reverse())
  })
  afterAll(() => {
    first.remove()
    second.remove()
  })

  it.each(COMMANDS.map((command) => [command.join(' '), command] as const))('tells the same for `%s`', async (_, command) => {
    expect(CHANGED.length).toBeGreaterThan(10)
    const one = await runDist('cli.js', command, first.root, { LC_ALL: 'C', TZ: 'UTC' })
    const other = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'Pacific/Kiritimati' }
    const two = await runDist('cli.js', command, second.root, other)
    expect(one.stderr).toBe('')
    expect(one.stdout.length).toBeGreaterThan(20)
    expect(one.stdout).not.toContain(first.root)
    expect(two).toEqual(one)
  })
})
