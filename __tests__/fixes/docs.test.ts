import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { convert } from '../../src/commands/convert.js'
import { commandOf } from '../../src/config/commands.js'
import type { Host } from '../../src/host/index.js'
import { type Files, treeOf } from '../support/fixtures.js'
import { changedByFixes } from '../support/mended.js'
import { BLOCKS, examplesIn, sectionsOf } from '../support/pages.js'

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')

async function converted(files: Files): Promise<Files> {
  let printed = ''
  const host: Partial<Host> = {
    readDirectory: () => ({ tree: treeOf(files), skipped: [] }),
    print: (text) => {
      printed += text
    },
  }
  await convert(host as Host, { command: commandOf('convert')!, positionals: ['.'], format: 'json', values: {} })
  const [made] = JSON.parse(printed).conversions as { files: { path: string; text: string }[] }[]
  return Object.fromEntries(made?.files.map(({ path, text }) => [path, text]) ?? [])
}

const examples = [...sectionsOf(page('fixing.md'))].flatMap(([title, section]) => {
  const [before, after] = examplesIn(section)
  return before && after ? [[title, before.files, after.files] as const] : []
})

describe('docs/fixing.md', () => {
  it('has examples', () => {
    // Every file that is shown is one of before or after.
    const shown = examples.flatMap(([, before, after]) => [...Object.keys(before), ...Object.keys(after)])
    expect(BLOCKS.filter(({ page, info }) => page === 'docs/fixing.md' && info.includes('file='))).toHaveLength(shown.length)
  })

  it.each(examples)('%s', async (title, before, after) => {
    expect(await (title.startsWith('Convert') ? converted(before) : changedByFixes(before))).toEqual(after)
  })
})
