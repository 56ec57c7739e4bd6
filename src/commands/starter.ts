import type { Finding } from '../model/index.js'
import { PAGE } from '../version.js'
import type { Evidence } from './evidence.js'

export interface Starter {
  readonly evidence: Evidence
  /** The names of the host groups that were made out. */
  readonly hosts: readonly string[]
  readonly findings: readonly Pick<Finding, 'rule' | 'severity' | 'at'>[]
  /** Where a baseline is written: its name beside the configuration, and its path from the top of the repository. */
  readonly baseline: { readonly name: string; readonly path: string } | null
  /** Kubernetes files that nothing says Podman plays. */
  readonly passedOver: readonly string[]
}

const SCHEMA = `${PAGE.replace('https://github.com/', 'https://raw.githubusercontent.com/')}/main/schemas/config.schema.json`
const EXAMPLES = /(?:^|\/)(examples?|samples?|demos?|tests?|testdata|fixtures|archive|old|deprecated)\//i

/** A configuration that says what was made out, and as comments what could be said as well. */
export function starterConfig({ evidence, hosts, findings, baseline, passedOver }: Starter): string {
  const { mode, podman } = evidence
  const isOne = hosts.length <= 1
  const mark = isOne && (mode || podman) ? '' : '# '
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '#',
    '# What podman-topology takes this repository for. Every setting is described in',
    `# ${PAGE}/blob/main/docs/configuration.md`,
    '',
    '# The machines that run what stands here. What stands under one name shares that machine and its ports.',
    ...(mode
      ? [`# ${mode.value}, because ${oneLine(mode.why)}.`]
      : ['# How Podman runs is not seen here: only what holds in both modes is reported.']),
    ...(podman ? [`# Podman ${podman.value}, because ${oneLine(podman.why)}.`] : ['# Without a version the newest stable one is taken.']),
    ...(isOne ? [] : [`# ${hosts.length} groups were made out by the names of their directories: ${hosts.map(oneLine).join(', ')}.`]),
    `${mark}hosts:`,
    `${mark}  ${isOne ? 'default' : 'nas'}:`,
    `${mark}    paths: ["${isOne ? '**' : 'nas/**'}"]`,
    `${mode && isOne ? '' : '# '}    mode: ${mode?.value ?? 'rootless'}`,
    `${podman && isOne ? '' : '# '}    podman: "${podman?.value ?? '5.4'}"`,
    '',
    ...baselineLines(findings, baseline),
    ...includeLines(passedOver),
    '# The least severity that fails the run: error, warning or never.',
    '# fail-on: error',
    '',
    ...offLines(findings),
    '# What is accepted, and why. In a file itself: # podman-topology-ignore RULE -- why',
    '# ignore:',
    '#   - rule: internal-port-published',
    '#     paths: ["backup/**"]',
    '#     reason: the backup host reads the database over the LAN',
    '',
    '# What must hold whatever else changes.',
    '# assert:',
    '#   allow-outside: ["web:443"]',
    '#   no-new-exposure: true',
  ]
  return `${lines.join('\n')}\n`
}

function includeLines(passedOver: readonly string[]): string[] {
  if (passedOver.length === 0) return []
  const shown = passedOver.slice(0, 3).map((path) => JSON.stringify(oneLine(path)))
  return [
    `# Kubernetes files that nothing here says Podman plays${passedOver.length > 3 ? ` (${passedOver.length} in all)` : ''}. To read them all the same:`,
    '# include:',
    `#   kube: [${shown.join(', ')}]`,
    '',
  ]
}

function baselineLines(findings: Starter['findings'], baseline: Starter['baseline']): string[] {
  if (baseline === null) return []
  const words = findings.length === 1 ? 'finding was' : 'findings were'
  return [
    `# ${findings.length} ${words} known when this was written: only what is new is reported. Shrink it with`,
    `# podman-topology lint --findings all, and write it again with --write-baseline ${baseline.path}.`,
    `baseline: ${JSON.stringify(baseline.name)}`,
    '',
  ]
}

/** What a repository like this may want to turn off, with the reason; nothing is turned off without somebody who decides it. */
function offLines(findings: Starter['findings']): string[] {
  const lines: string[] = []
  const directories = new Map<string, number>()
  for (const { at } of findings) {
    const match = EXAMPLES.exec(at.file)
    if (match) add(directories, at.file.slice(0, match.index + match[0].length))
  }
  if (directories.size > 0) {
    lines.push('# Directories that look like examples or tests, and what is found in them. To leave them out:', '# paths:', '#   - "**"')
    for (const [directory, count] of directories) lines.push(`#   - ${JSON.stringify(`!${oneLine(directory)}**`)}  # ${count} found`)
    lines.push('')
  }
  const notes = new Map<string, number>()
  for (const { rule, severity } of findings) if (severity === 'note') add(notes, rule)
  lines.push('# The severity of a rule: error, warning, note or off.')
  if (notes.size === 0) lines.push('# rules:', '#   single-container-pod: off')
  else {
    lines.push('# Notes never fail a run; off where they are not wanted:', '# rules:')
    for (const [rule, count] of notes) lines.push(`#   ${rule}: off  # ${count} found`)
  }
  lines.push('')
  return lines
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** A name of the repository in a comment: nothing in it may end the comment. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ')

/** actions/checkout as this project's own workflows use it. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'

/** The workflow that annotates pull requests. `directory` is '' for the repository's root. */
export function starterWorkflow(branch: string, directory: string): string {
  return `name: podman-topology

on:
  pull_request:
  push:
    branches: [${JSON.stringify(branch)}]

permissions:
  contents: read

jobs:
  podman-topology:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${CHECKOUT}
        with:
          # The pull request and what it is merged into: only what is new is reported.
          fetch-depth: 2
          persist-credentials: false
      - uses: podman-topology/podman-topology@v0
${directory === '' ? '' : `        with:\n          directory: ${JSON.stringify(directory)}\n`}`
}
