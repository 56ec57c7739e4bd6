import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The versions that GitHub may have: it does not say, and lags behind. */
export const MERMAID_PACKAGES = ['mermaid10', 'mermaid11', 'mermaid'] as const

/** For each diagram, what a version of mermaid says against it, or null. */
export function parseMermaid(version: (typeof MERMAID_PACKAGES)[number], diagrams: readonly string[]): (string | null)[] {
  const script = fileURLToPath(new URL('./mermaid-parse.mjs', import.meta.url))
  const result = spawnSync(process.execPath, [script, version], { input: JSON.stringify(diagrams), encoding: 'utf8', maxBuffer: 1 << 28 })
  if (result.status !== 0) throw new Error(`${version}: ${result.stderr}`)
  return JSON.parse(result.stdout)
}
