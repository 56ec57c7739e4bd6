import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DIAGNOSTIC_RULES } from '../src/diagnostics/index.js'
import { RULES as EVERY_RULE } from '../src/rules/index.js'
import { check, foundIn, headOf, RULE_IDS } from './support/fixtures.js'
import { BLOCKS, type Example, examplesIn, sectionsOf } from './support/pages.js'

const ROOT = join(import.meta.dirname, '..')
const RULES = join(ROOT, 'docs/rules')
const SECTIONS = ['What', 'Why', 'Wrong', 'Right', 'What to do', 'What it cannot see']

const pages = readdirSync(RULES)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({ rule: file.slice(0, -'.md'.length), text: readFileSync(join(RULES, file), 'utf8') }))

const named = (rule: string, section: string, examples: readonly Example[]) =>
  examples.map((example, index) => [`${rule}: ${section} ${example.title || index + 1}`, rule, example] as const)

describe('pages of rules', () => {
  it('are there for every rule', () => {
    expect(pages.map(({ rule }) => rule)).toEqual([...RULE_IDS].sort())
  })

  it.each(pages.map(({ rule, text }) => [rule, text] as const))('%s has its sections and examples', (rule, text) => {
    expect(RULE_IDS).toContain(rule)
    expect(text.split('\n')[0]).toBe(`# ${rule}`)
    const { summary = '', severity } = [...EVERY_RULE, ...DIAGNOSTIC_RULES].find(({ id }) => id === rule) ?? {}
    expect(text.split('\n')[2]).toBe(`${summary.charAt(0).toUpperCase()}${summary.slice(1)} (default: ${severity}).`)
    const sections = sectionsOf(text)
    expect([...sections.keys()]).toEqual(SECTIONS)
    for (const [title, section] of sections) expect([title, section.trim()]).not.toEqual([title, ''])
    expect(examplesIn(sections.get('Wrong') ?? '')).not.toEqual([])
    expect(examplesIn(sections.get('Right') ?? '')).not.toEqual([])
    // Every file that is shown is part of an example that is looked at.
    const shown = ['Wrong', 'Right'].flatMap((title) => examplesIn(sections.get(title) ?? '').flatMap(({ files }) => Object.keys(files)))
    expect(BLOCKS.filter(({ page }) => page === `docs/rules/${rule}.md`)).toHaveLength(shown.length)
  })

  it.each(pages.flatMap(({ rule, text }) => named(rule, 'wrong', examplesIn(sectionsOf(text).get('Wrong') ?? ''))))(
    '%s',
    async (_, rule, { files }) => {
      const found = await rulesFound(files)
      expect(found).toContain(rule)
      // What else is found there the page says.
      const said = pages.find((page) => page.rule === rule)?.text ?? ''
      expect(found.filter((other) => other !== rule && !said.includes(`](${other}.md)`))).toEqual([])
    },
  )

  // What is right is right altogether: no other rule has anything against it either.
  it.each(pages.flatMap(({ rule, text }) => named(rule, 'right', examplesIn(sectionsOf(text).get('Right') ?? ''))))(
    '%s',
    async (_, _rule, { files }) => {
      expect(await rulesFound(files)).toEqual([])
    },
  )
})

async function rulesFound(files: Example['files']): Promise<string[]> {
  const { report } = await check(files)
  expect(report.faults).toEqual([])
  expect(report.coverage.unparsed).toEqual([])
  expect(report.coverage.files.length).toBeGreaterThan(0)
  return foundIn(report, headOf(files)).map((found) => found.slice(found.lastIndexOf(' ') + 1))
}
