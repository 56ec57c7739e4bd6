import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { UserError } from '../../src/host/index.js'
import { objectionToWriting, replaceFiles } from '../../src/host/replace-files.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'))
  mkdirSync(join(root, 'tree/sub'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const tree = (path = ''): string => join(root, 'tree', path)
const put = (path: string, text: string): string => {
  writeFileSync(tree(path), text)
  return tree(path)
}

describe('replaceFiles', () => {
  it('keeps mode, byte order mark and line ends, and leaves nothing behind', () => {
    const file = put('sub/a.container', '\ufeff[Container]\r\nImage=a\r\n')
    chmodSync(file, 0o750)
    replaceFiles(tree(), [
      { path: 'sub/a.container', before: '\ufeff[Container]\r\nImage=a\r\n', after: '\ufeff[Container]\r\nImage=b\r\n' },
    ])
    expect(readFileSync(file)).toEqual(Buffer.from('\ufeff[Container]\r\nImage=b\r\n'))
    expect(statSync(file).mode & 0o7777).toBe(0o750)
    expect(readdirSync(tree('sub'))).toEqual(['a.container'])
  })

  it('writes nothing at all when one file cannot be written', () => {
    put('a', '1')
    put('b', 'changed meanwhile')
    const both = [
      { path: 'a', before: '1', after: '2' },
      { path: 'b', before: '1', after: '2' },
    ]
    expect(() => replaceFiles(tree(), both)).toThrow(UserError)
    expect(readFileSync(tree('a'), 'utf8')).toBe('1')
    expect(readdirSync(tree()).sort()).toEqual(['a', 'b', 'sub'])
  })

  it.each([
    ['a symlink out of the directory', (): void => symlinkSync(join(root, 'outside'), tree('a'))],
    ['a symlink inside the directory', (): void => symlinkSync('sub/real', tree('a'))],
  ])('does not follow %s', (_, link) => {
    writeFileSync(join(root, 'outside'), '1')
    put('sub/real', '1')
    link()
    expect(objectionToWriting(tree(), 'a')).toContain('symlink')
    expect(() => replaceFiles(tree(), [{ path: 'a', before: '1', after: '2' }])).toThrow(UserError)
    expect([readFileSync(join(root, 'outside'), 'utf8'), readFileSync(tree('sub/real'), 'utf8')]).toEqual(['1', '1'])
  })

  it('does not leave the directory through a linked directory or dots', () => {
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere/a'), '1')
    symlinkSync(join(root, 'elsewhere'), tree('link'))
    for (const path of ['link/a', '../elsewhere/a']) {
      expect(objectionToWriting(tree(), path)).toBe('it is outside the directory')
      expect(() => replaceFiles(tree(), [{ path, before: '1', after: '2' }])).toThrow(UserError)
    }
    expect(readFileSync(join(root, 'elsewhere/a'), 'utf8')).toBe('1')
  })

  it('does not take over a name that is there already', () => {
    put('a', '1')
    writeFileSync(join(root, 'victim'), 'mine')
    symlinkSync(join(root, 'victim'), tree(`.a.podman-topology-${process.pid}`))
    expect(() => replaceFiles(tree(), [{ path: 'a', before: '1', after: '2' }])).toThrow(UserError)
    expect(readFileSync(join(root, 'victim'), 'utf8')).toBe('mine')
  })

  it('says what stands against directories and missing files', () => {
    expect(objectionToWriting(tree(), 'sub')).toBe('it is no regular file')
    expect(objectionToWriting(tree(), 'nothing')).toContain('ENOENT')
  })
})
