import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository, runDist } from '../support/processes.js'

/** Node 22.8 and newer. */
const canKeep = 'enableCompileCache' in module

let repository: Repository
let home: string
beforeEach(() => {
  repository = new Repository().write({ 'web.container': '[Container]\nImage=nginx\n' })
  home = mkdtempSync(join(tmpdir(), 'podman-topology-home-'))
})
afterEach(() => {
  repository.remove()
  rmSync(home, { recursive: true, force: true })
})

// Set at all, and be it to nothing, the variable turns it off.
const lint = (extra: Readonly<Record<string, string>>) =>
  runDist('cli.js', ['lint'], repository.root, { HOME: home, USERPROFILE: home, NODE_DISABLE_COMPILE_CACHE: undefined, ...extra })
const CLEAN = { status: 0, stderr: '', stdout: 'Read 1 quadlet unit in 1 file.\nNo findings.\n' }

describe('what Node compiled', () => {
  it('is kept in the cache of the user, where Node can, and the next run says the same', async () => {
    expect(await lint({})).toEqual(CLEAN)
    expect(existsSync(join(home, '.cache/podman-topology'))).toBe(canKeep)
    expect(readdirSync(home)).toEqual(canKeep ? ['.cache'] : [])
    expect(await lint({})).toEqual(CLEAN)
    expect(readdirSync(repository.root).sort()).toEqual(['.git', 'web.container'])
  })

  it('is kept where XDG_CACHE_HOME says, unless that is relative: it would be in the repository', async () => {
    expect(await lint({ XDG_CACHE_HOME: join(home, 'xdg') })).toEqual(CLEAN)
    expect(readdirSync(home)).toEqual(canKeep ? ['xdg'] : [])
    expect(await lint({ XDG_CACHE_HOME: 'xdg' })).toEqual(CLEAN)
    expect(readdirSync(repository.root).sort()).toEqual(['.git', 'web.container'])
  })

  it('is not kept without a home, or when that is asked for', async () => {
    expect(await lint({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(CLEAN)
    expect(readdirSync(home)).toEqual([])
    expect(await lint({ HOME: join(home, 'nowhere'), XDG_CACHE_HOME: join(home, 'xdg') })).toEqual(CLEAN)
    expect(readdirSync(home)).toEqual([])
  })

  // Windows has no such owners.
  const unix = process.getuid ? it : it.skip
  unix("is not kept in another user's home, which sudo may leave in place: what stands there is run", async () => {
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(home, 12345, 12345)
    const cache = join(home, 'xdg')
    expect(await lint({ HOME: isRoot ? home : '/', XDG_CACHE_HOME: cache })).toEqual(CLEAN)
    expect(existsSync(cache)).toBe(false)
  })
})
