/** A website and its database, in each form: by themselves, in a pod, and in a pod where both want one port. */
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { exitCode } from '../../src/diagnostics/index.js'
import type { SourceSpan } from '../../src/source/index.js'
import { check, type Files, filesIn } from '../support/fixtures.js'
import { mended } from '../support/mended.js'
import { pasted } from '../support/paste.js'

const FORMS = ['quadlet', 'kube', 'compose', 'shell', 'systemd', 'ansible'] as const

const read = (stack: string, form: string): Files => filesIn(join(import.meta.dirname, stack, form))
const lineOf = (files: Files, { file, start }: SourceSpan): string => {
  const before = files[file]?.slice(0, start).split('\n') ?? []
  return `${before.at(-1)}${files[file]?.slice(start).split('\n')[0]}`.trim()
}

/** How the line reads that publishes the database's port, or runs an image. */
const PUBLISHES = /3306/
const WORDPRESS = /wordpress/
const NGINX = /nginx/

describe.each(FORMS)('as %s', (form) => {
  it('two containers that meet through the host: the port of the database, on its line', async () => {
    const files = read('web-and-db', form)
    const { report } = await check(files)
    const [published, through, ...others] = report.findings.map(({ finding, severity }) => ({ ...finding, severity }))
    expect(others).toEqual([])
    expect(published).toMatchObject({ rule: 'internal-port-published', severity: 'error', messageId: 'through-host' })
    expect(lineOf(files, published?.at as SourceSpan)).toMatch(PUBLISHES)
    expect(lineOf(files, published?.at as SourceSpan)).not.toMatch(/host\.containers\.internal/)
    expect(published?.fixes).toEqual([])
    expect(through).toMatchObject({ rule: 'dependency-through-host', severity: 'warning' })
    expect(lineOf(files, through?.at as SourceSpan)).toMatch(/host\.containers\.internal:3306/)
    expect(lineOf(files, through?.related[0]?.at as SourceSpan)).toBe(lineOf(files, published?.at as SourceSpan))
    expect(exitCode(report, 'error')).toBe(1)
  })

  it('what is proposed for them can be done, and nothing is left to find', async () => {
    const files = read('web-and-db', form)
    const { report } = await check(files)
    const [{ finding } = { finding: undefined }] = report.findings
    // Pods of kube YAML are on one network already: there the name is enough, and a fix writes it.
    expect(finding?.snippet === undefined).toBe(form === 'kube')
    const after = await check(finding?.snippet === undefined ? await mended(files) : pasted(form, files, finding.snippet))
    expect(after.analysis.coverage.unparsed).toEqual([])
    expect(after.report.findings.map(({ finding }) => finding.message)).toEqual([])
    const { graph, topology } = after.analysis
    expect(graph.dependencies).toMatchObject([{ way: 'name', port: 3306, reach: { verdict: 'reachable' } }])
    const db = topology.containers.find(({ label }) => label === 'db')
    expect(topology.namespaces.find(({ id }) => id === db?.namespace)?.publishes).toEqual([])
  })

  it('the pod that publishes the website alone is clean', async () => {
    const { report } = await check(read('pod', form))
    expect(report.findings).toEqual([])
    expect(report.coverage.unparsed).toEqual([])
    expect(exitCode(report, 'error')).toBe(0)
  })

  it('two members on one port: both lines', async () => {
    const files = read('pod-collision', form)
    const { report } = await check(files)
    expect(report.findings.map(({ finding, severity }) => [finding.rule, severity])).toEqual([['pod-port-collision', 'error']])
    const finding = report.findings[0]?.finding
    const lines = [finding?.at, ...(finding?.related ?? []).map(({ at }) => at)].map((at) => lineOf(files, at as SourceSpan))
    expect(lines).toHaveLength(2)
    expect(lines).toContainEqual(expect.stringMatching(NGINX))
    expect(lines.some((line) => WORDPRESS.test(line) || /containerPort: 80/.test(line))).toBe(true)
    expect(exitCode(report, 'error')).toBe(1)
  })
})
