/** SARIF of real repositories, against the official schema and what GitHub asks for beyond it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { analyse } from '../../src/analyse.js'
import { NO_CONFIG } from '../../src/config/index.js'
import { settle } from '../../src/diagnostics/index.js'
import { readDiskTree } from '../../src/host/disk-tree.js'
import { sarifReport } from '../../src/report/sarif.js'
import { RULES } from '../../src/rules/index.js'
import { sarifValidator } from '../support/sarif-schema.js'

const CORPUS = process.env.CORPUS_DIR ?? '../shared/corpus'
const repositories = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  : []
/** Microsoft's own checker (`@microsoft/sarif-multitool-linux`, 95 MB), where somebody has it. */
const MULTITOOL = process.env.SARIF_MULTITOOL

interface Location {
  physicalLocation: {
    artifactLocation: { uri: string }
    region: { startLine: number; endLine: number; startColumn: number; endColumn: number }
  }
}
interface Log {
  runs: {
    tool: {
      driver: {
        rules: {
          id: string
          shortDescription: { text: string }
          fullDescription: { text: string }
          help: { text: string; markdown: string }
          properties: { tags: string[]; precision: string; 'security-severity'?: string }
        }[]
      }
    }
    results: {
      ruleId: string
      ruleIndex: number
      message: { text: string }
      locations: Location[]
      relatedLocations?: (Location & { id: number })[]
      codeFlows?: { threadFlows: { locations: { location: Location }[] }[] }[]
      partialFingerprints: { primaryLocationLineHash?: string }
    }[]
  }[]
}

const page = (rule: string): string => readFileSync(join(import.meta.dirname, `../../docs/rules/${rule}.md`), 'utf8')

async function sarifOf(name: string): Promise<string> {
  const { tree } = readDiskTree(join(CORPUS, name))
  const analysis = await analyse(tree, { hosts: [], includes: () => true })
  const report = settle({ ...analysis, config: NO_CONFIG }, null, { selection: 'all', pedantic: true, rules: RULES })
  return sarifReport(report, { page: 'https://example.org', version: '1.0.0', help: page })
}

// Skipped only where the collection of real repositories is not there.
const withCorpus = repositories.length > 0 ? describe : describe.skip

withCorpus('SARIF of real repositories', () => {
  const validate = sarifValidator()

  it.each(repositories)('%s', async (name) => {
    const text = await sarifOf(name)
    const log = JSON.parse(text) as Log
    expect(validate?.(log) ? [] : validate?.errors).toEqual([])
    expect(problems(log)).toEqual([])
    expect(gzipSync(text).length).toBeLessThan(10_000_000)
  })

  // Skipped where SARIF_MULTITOOL names no program.
  const withMultitool = MULTITOOL ? it : it.skip
  withMultitool(
    'passes the rules that GitHub has in sarif-multitool',
    async () => {
      const scratch = mkdtempSync(join(tmpdir(), 'sarif-'))
      try {
        const found: string[] = []
        for (const name of repositories) {
          const [file, output] = [join(scratch, `${name}.sarif`), join(scratch, `${name}.out.sarif`)]
          writeFileSync(file, await sarifOf(name))
          execFileSync(MULTITOOL ?? '', ['validate', file, '--rule-kind', 'Sarif;Ghas', '--output', output], { stdio: 'ignore' })
          const { runs } = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')) as { runs: { results?: { ruleId: string }[] }[] }
          for (const { ruleId } of runs.flatMap(({ results = [] }) => results)) found.push(`${name}: ${ruleId}`)
        }
        expect(found).toEqual([])
      } finally {
        rmSync(scratch, { recursive: true, force: true })
      }
    },
    600_000,
  )
})

/** What GitHub's documentation of SARIF support requires or would drop. */
function problems({ runs }: Log): string[] {
  const found: string[] = []
  const say = (holds: boolean, what: string): void => {
    if (!holds) found.push(what)
  }
  for (const { tool, results } of runs) {
    const { rules } = tool.driver
    for (const { id, shortDescription, fullDescription, help, properties } of rules) {
      say(shortDescription.text.length > 0 && shortDescription.text.length <= 1024, `${id}: short description`)
      say(fullDescription.text.length > 0 && fullDescription.text.length <= 1024, `${id}: full description`)
      say(help.text.length > 0 && help.markdown.includes('## What to do'), `${id}: help`)
      say(properties.tags.length <= 10 && properties.precision.length > 0, `${id}: properties`)
      const severity = properties['security-severity']
      say((severity !== undefined) === properties.tags.includes('security'), `${id}: security severity and tag`)
      say(severity === undefined || (Number(severity) > 0 && Number(severity) <= 10), `${id}: security severity`)
    }
    say(results.length <= 5000, 'too many results')
    for (const { ruleId, ruleIndex, message, locations, relatedLocations = [], codeFlows = [], partialFingerprints } of results) {
      say(rules[ruleIndex]?.id === ruleId, `${ruleId}: index`)
      say(locations.length === 1, `${ruleId}: one location`)
      say(/^[0-9a-f]+:\d+$/.test(partialFingerprints.primaryLocationLineHash ?? ''), `${ruleId}: line hash`)
      say(relatedLocations.length <= 100, `${ruleId}: related locations`)
      for (const { id } of relatedLocations) say(message.text.includes(`](${id})`), `${ruleId}: related location ${id} is not linked`)
      const steps = codeFlows.flatMap(({ threadFlows }) => threadFlows.flatMap((flow) => flow.locations.map(({ location }) => location)))
      say(steps.length <= 1000, `${ruleId}: code flow`)
      for (const { physicalLocation } of [...locations, ...relatedLocations, ...steps]) {
        const { uri } = physicalLocation.artifactLocation
        const { startLine, endLine, startColumn, endColumn } = physicalLocation.region
        say(!/^(?:[a-z]+:|\/)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(uri), `${ruleId}: ${uri} is not relative`)
        say(
          startLine >= 1 && startColumn >= 1 && (endLine > startLine || (endLine === startLine && endColumn >= startColumn)),
          `${ruleId}: region`,
        )
      }
    }
  }
  return found
}
