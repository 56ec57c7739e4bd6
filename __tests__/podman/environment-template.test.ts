import { describe, expect, it } from '@jest/globals'
import { environmentTemplate } from '../../src/podman/index.js'
import { treeOf } from '../support/drafts.js'

const find = (path: string, directory: string, files: readonly string[]): string | null =>
  environmentTemplate(path, directory, treeOf(Object.fromEntries(files.map((file) => [file, '']))))

describe('the template of an environment file outside of the tree', () => {
  it.each<[string, string, string, string[], string | null]>([
    ['the same name elsewhere', '%h/.config/x/app.env', 'deploy/quadlet', ['deploy/config/app.env'], 'deploy/config/app.env'],
    [
      'the same name with an ending',
      '/etc/app.env',
      'deploy/quadlet',
      ['deploy/config/app.env.template', 'x/y'],
      'deploy/config/app.env.template',
    ],
    ['the nearest of several', '/etc/app.env', 'a/b', ['app.env', 'a/app.env', 'a/b/app.env.example'], 'a/app.env'],
    ['none of two equally near', '/etc/app.env', 'a', ['a/x/app.env', 'a/y/app.env'], null],
    ['none far away', '/etc/app.env', 'a/b/c', ['x/y/z/app.env'], null],
    [
      'the example beside the unit',
      '%h/env/openwebui.env',
      'apps/openwebui',
      ['apps/openwebui/.env.example', 'apps/x/.env.example'],
      'apps/openwebui/.env.example',
    ],
    [
      'the example of its own name first',
      '%h/env/vpn.env',
      'apps/m',
      ['apps/m/.env.example', 'apps/m/vpn.env.example'],
      'apps/m/vpn.env.example',
    ],
    ['none of two examples', '%h/x.env', 'a', ['a/.env.example', 'a/env.sample'], null],
    ['`.env` only beside the unit', '/opt/.env', 'a', ['.env', 'b/.env'], null],
    ['`.env.example` for `.env`', '/opt/.env', 'a', ['a/.env.example'], 'a/.env.example'],
    ['nothing for no name', '/opt/', 'a', ['a/.env.example'], null],
  ])('is %s', (_, path, directory, files, expected) => {
    expect(find(path, directory, files)).toBe(expected)
  })
})
