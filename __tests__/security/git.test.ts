import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { git, programOf } from '../../src/host/git.js'
import { readGitTree } from '../../src/host/git-tree.js'
import { processHost } from '../../src/host/index.js'
import { main } from '../../src/main.js'
import { Repository } from '../support/processes.js'

const DB = '[Container]\nImage=docker.io/library/mariadb:11\nPublishPort=3306:3306\n'

let repository: Repository
beforeEach(() => {
  repository = new Repository().write({ 'db.container': DB, '.gitattributes': '* filter=evil diff=evil\n' })
  repository.commit('one')
})
afterEach(() => repository.remove())

/** Runs the command line on the repository in this process, and returns what it prints. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const host = processHost(args, {})
  const print = (text: string): void => {
    out += text
  }
  const printError = (text: string): void => {
    err += text
  }
  return { code: await main({ ...host, print, printError }), out, err }
}

describe('a repository whose git configuration runs programs', () => {
  it('runs none of them, whatever is asked', async () => {
    const proof = join(repository.root, '../', `${repository.root.split('/').pop()}-proof`)
    const evil = `touch ${proof}`
    for (const [key, value] of [
      ['core.fsmonitor', evil],
      ['core.hooksPath', '.githooks'],
      ['core.pager', evil],
      ['core.editor', evil],
      ['core.sshCommand', evil],
      ['core.askPass', evil],
      ['core.alternateRefsCommand', evil],
      ['core.gitProxy', evil],
      ['credential.helper', `!${evil}`],
      ['diff.external', evil],
      ['diff.evil.command', evil],
      ['diff.evil.textconv', evil],
      ['filter.evil.clean', evil],
      ['filter.evil.smudge', evil],
      ['filter.evil.process', evil],
      ['filter.evil.required', 'true'],
      ['alias.ls-tree', `!${evil}`],
      ['alias.rev-parse', `!${evil}`],
      ['alias.cat-file', `!${evil}`],
      ['gpg.program', evil],
      ['log.showSignature', 'true'],
      ['protocol.ext.allow', 'always'],
      ['protocol.allow', 'always'],
      ['include.path', '../evil.config'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', `ext::sh -c "${evil}"`],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', evil],
      ['uploadpack.packObjectsHook', evil],
    ] as const)
      repository.git('config', key, value)
    repository.write({ 'evil.config': `[core]\n\tfsmonitor = ${evil}\n`, 'db.container': DB.replace('3306:', '3307:') })
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'fsmonitor-watchman'])
      for (const directory of ['.git/hooks', '.githooks']) {
        mkdirSync(join(repository.root, directory), { recursive: true })
        writeFileSync(join(repository.root, directory, hook), `#!/bin/sh\n${evil}\n`, { mode: 0o755 })
      }
    // A git that heeds all this runs something: the test can fail.
    spawnSync('git', ['-C', repository.root, 'status'])
    expect(existsSync(proof)).toBe(true)
    rmSync(proof)
    const root = repository.root
    expect((await run('lint', root, '--base', 'HEAD')).err).toBe('')
    for (const args of [
      ['lint', root],
      ['diff', root, '--base', 'HEAD'],
      ['graph', root],
      ['explain', root, 'db'],
      ['reach', root, 'outside', 'db'],
    ])
      expect((await run(...args)).err).toBe('')
    // What is not here is not fetched.
    expect(git(root, ['cat-file', '-p', '0123456789012345678901234567890123456789']).ok).toBe(false)
    expect(git(root, ['fetch', 'origin']).ok).toBe(false)
    expect(existsSync(proof)).toBe(false)
  })

  it('is compared with a commit without the filters of the repository', async () => {
    repository.write({ 'db.container': DB.replace('3306:', '3307:') })
    const { code, out } = await run('lint', repository.root, '--base', 'HEAD', '--findings', 'changed', '--format', 'json')
    expect({ code, findings: JSON.parse(out).findings.map(({ line }: { line: number }) => line) }).toEqual({ code: 0, findings: [3] })
    const all = await run('lint', repository.root, '--base', 'HEAD~0', '--findings', 'changed', '--format', 'json')
    expect(JSON.parse(all.out).findings).toHaveLength(1)
  })
})

describe('git', () => {
  it('does not fetch what a partial clone lacks, and says that nothing can be compared', async () => {
    const blob = repository.git('rev-parse', 'HEAD:db.container')
    repository.git('config', 'remote.origin.promisor', 'true')
    repository.git('config', 'remote.origin.url', 'https://localhost:1/nowhere.git')
    rmSync(join(repository.root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    const tree = await readGitTree(repository.root, 'HEAD')
    if (!tree.ok) throw new Error(tree.reason)
    expect(tree.tree.read('db.container')).toEqual({ ok: false, reason: `git has no blob ${blob}` })
    expect([...tree.missing]).toEqual([blob])
    // What the work tree has as well is taken from there.
    expect((await run('lint', repository.root, '--base', 'HEAD')).code).toBe(0)
    repository.write({ 'db.container': DB.replace('3306:', '3307:') })
    const { code, err } = await run('lint', repository.root, '--base', 'HEAD')
    expect(code).toBe(2)
    expect(err).toContain('1 of its files are not in this partial clone')
  })

  it('is asked for no commit whose name no process could be given', async () => {
    repository.write({ '.podman-topology.yml': 'base: "a\\0b"\n' })
    const { code, err } = await run('lint', repository.root)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('an argument holds a NUL character') })
  })

  it('is not the one that a hook or another repository names', () => {
    try {
      process.env.GIT_DIR = '/nowhere'
      process.env.GIT_INDEX_FILE = '/nowhere/index'
      expect(git(repository.root, ['rev-parse', '--is-inside-work-tree'])).toMatchObject({ ok: true })
    } finally {
      delete process.env.GIT_DIR
      delete process.env.GIT_INDEX_FILE
    }
  })

  it('on Windows is never a program of the working directory', () => {
    expect(programOf('linux', '')).toBe('git')
    expect(programOf('win32', '')).toBeNull()
    expect(programOf('win32', `.${process.platform === 'win32' ? ';' : ':'}relative`, () => true)).toBeNull()
    const seen: string[] = []
    const path = ['/first', '/second'].join(process.platform === 'win32' ? ';' : ':')
    const found = programOf('win32', path, (file) => {
      seen.push(file)
      return file.includes('second')
    })
    expect([seen.length, found]).toEqual([2, join('/second', 'git.exe')])
  })
})
