import type { Report, RuleInfo, Settled, Sources } from '../diagnostics/index.js'
import type { Severity } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { reasonsOf, stepsOf } from './because.js'
import { activeFindings, type PathOptions, rulePage } from './findings-of.js'
import { lineHashes } from './line-hash.js'
import { placeOf } from './place.js'
import { printable, shorten } from './printable.js'
import { uriOf } from './uri.js'

export interface SarifOptions extends PathOptions {
  /** The program's version. */
  readonly version: string
  /** The page about a rule, as markdown; `null`: it is not here. */
  readonly help?: (rule: string) => string | null
}

// What GitHub takes of one run; see its documentation of SARIF support. It drops the rest by its own choice.
const MOST_RESULTS = 5000
const MOST_RELATED = 100
const MOST_STEPS = 100
/** Names of a repository can be as long as its files, and GitHub takes 10 MB in all. */
const LONGEST = 2000

/** The report as SARIF 2.1.0. Suppressed findings are left out: GitHub ignores `suppressions` and would open alerts for them. */
export function sarifReport(report: Report, options: SarifOptions): string {
  const rules = [...report.rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const writer = new Writer(report.sources, options.path ?? ((file) => file))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'podman-topology',
            semanticVersion: options.version,
            informationUri: options.page,
            rules: rules.map((rule) => descriptor(rule, options)),
          },
        },
        automationDetails: { id: 'podman-topology/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.faults.length === 0,
            toolExecutionNotifications: [
              ...report.coverage.unparsed.map(({ at, reason }) => ({
                level: 'warning',
                message: { text: printable(reason) },
                locations: [writer.location(at)],
              })),
              ...report.faults.map(({ where }) => ({ level: 'error', message: { text: printable(`${where} failed`) } })),
            ],
          },
        ],
        results: mostSevere(activeFindings(report)).map((settled) => writer.result(settled, indexes.get(settled.finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function mostSevere(active: Settled[]): Settled[] {
  if (active.length <= MOST_RESULTS) return active
  const order: readonly Severity[] = ['error', 'warning', 'note']
  const kept = new Set([...active].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, MOST_RESULTS))
  return active.filter((settled) => kept.has(settled))
}

function descriptor(rule: RuleInfo, { page, help: pageOf }: SarifOptions): object {
  const sentence = `${capital(rule.summary)}.`
  const about = pageOf?.(rule.id) ?? null
  const help = about === null ? sentence : sections(about, ['What', 'Why', 'What to do'])
  return {
    id: rule.id,
    name: rule.id.split('-').map(capital).join(''),
    shortDescription: { text: shorten(sentence, 1024) },
    fullDescription: { text: shorten(sentence, 1024) },
    help: { text: sentence, markdown: `${help}\n\n[About ${rule.id}](${rulePage(page, rule.id)})` },
    helpUri: rulePage(page, rule.id),
    defaultConfiguration: { level: rule.severity },
    properties: {
      tags: ['podman', 'containers', ...(rule.securitySeverity === undefined ? [] : ['security'])],
      precision: 'high',
      'problem.severity': rule.severity === 'note' ? 'recommendation' : rule.severity,
      // GitHub wants it as text. With it the rule counts as one of security.
      ...(rule.securitySeverity === undefined ? {} : { 'security-severity': rule.securitySeverity.toFixed(1) }),
    },
  }
}

/** Parts of a rule's page, under their headings. GitHub shows them beside the code. */
function sections(page: string, titles: readonly string[]): string {
  const parts = page.split(/^## /m).slice(1)
  const wanted = parts.filter((part) => titles.includes(part.slice(0, part.indexOf('\n')).trim()))
  return wanted.map((part) => `## ${part.trim()}`).join('\n\n')
}

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

class Writer {
  readonly #sources: Sources
  readonly #path: (file: string) => string
  readonly #hashes = new Map<string, string[]>()

  constructor(sources: Sources, path: (file: string) => string) {
    this.#sources = sources
    this.#path = path
  }

  result({ finding, severity, fingerprint }: Settled, ruleIndex: number | undefined): object {
    const related = finding.related.slice(0, MOST_RELATED)
    // GitHub shows related places only where the message links to them.
    const links = related.map(({ label }, index) => `[${linkText(label)}](${index + 1})`)
    // What looks like a link in the message of a finding is not one.
    const message = shorten(printable(finding.message), LONGEST).replace(/\]\(/g, '] (')
    const steps = stepsOf(reasonsOf(finding.because), this.#sources).slice(0, MOST_STEPS)
    const hash = this.#lineHash(finding.at)
    return {
      ruleId: finding.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: severity,
      message: { text: links.length === 0 ? `${message}.` : `${message}: ${links.join('; ')}.` },
      locations: [this.location(finding.at)],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map(({ at, label }, index) => ({ id: index + 1, ...this.location(at, label) })) }),
      ...(steps.length < 2
        ? {}
        : { codeFlows: [{ threadFlows: [{ locations: steps.map(({ at, claim }) => ({ location: this.location(at, claim) })) }] }] }),
      partialFingerprints: { ...(hash === undefined ? {} : { primaryLocationLineHash: hash }), 'podmanTopology/v1': fingerprint },
      properties: { confidence: finding.confidence },
    }
  }

  location(at: SourceSpan, message?: string): object {
    const { file, line, column, endLine, endColumn } = placeOf(at, this.#sources)
    return {
      physicalLocation: {
        artifactLocation: { uri: uriOf(this.#path(file)) },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
      ...(message === undefined ? {} : { message: { text: shorten(printable(message), LONGEST) } }),
    }
  }

  #lineHash(at: SourceSpan): string | undefined {
    let hashes = this.#hashes.get(at.file)
    if (!hashes) {
      const text = this.#sources.text(at.file)
      hashes = text === '' ? [] : lineHashes(text)
      this.#hashes.set(at.file, hashes)
    }
    return hashes[placeOf(at, this.#sources).line - 1]
  }
}

const linkText = (text: string): string => shorten(printable(text), LONGEST).replace(/[\\[\]]/g, '\\$&')
