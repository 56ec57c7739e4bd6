import type { Settled } from './report-model.js'

/** Findings that were known when the baseline was written: fingerprint and how often. */
export type Baseline = ReadonlyMap<string, number>

export type BaselineResult = { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly reason: string }

/** Reads what `writeBaseline` wrote. */
export function readBaseline(text: string): BaselineResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!isRecord(data) || data.schemaVersion !== 1 || !Array.isArray(data.findings)) {
    return { ok: false, reason: 'not a baseline: expected {"schemaVersion": 1, "findings": […]}' }
  }
  const baseline = new Map<string, number>()
  for (const [index, entry] of data.findings.entries()) {
    const fingerprint = isRecord(entry) ? entry.fingerprint : undefined
    if (typeof fingerprint !== 'string') return { ok: false, reason: `findings[${index}] has no fingerprint` }
    const plain = withoutOrdinal(fingerprint)
    baseline.set(plain, (baseline.get(plain) ?? 0) + 1)
  }
  return { ok: true, baseline }
}

/** The findings that are not suppressed, as a file to be committed. Rule, file and message are there for people; only the fingerprint is read. */
export function writeBaseline(findings: readonly Settled[]): string {
  const rows = findings
    .filter((settled) => !settled.suppressed)
    .map(({ finding, fingerprint }) => ({ fingerprint, rule: finding.rule, file: finding.at.file, message: finding.message }))
  return `${JSON.stringify({ schemaVersion: 1, findings: rows }, null, 2)}\n`
}

/** Of equal findings in one report the second and further ones carry their number: `0123456789abcdef-2`. */
export const withOrdinal = (fingerprint: string, ordinal: number): string => (ordinal === 1 ? fingerprint : `${fingerprint}-${ordinal}`)
const withoutOrdinal = (fingerprint: string): string => fingerprint.replace(/-\d+$/, '')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
