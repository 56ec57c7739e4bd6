/**
 * `node mermaid-parse.mjs PACKAGE < diagrams.json`: parses an array of diagrams with one version of mermaid and prints, for each, null or
 * the error. A process of its own, because mermaid wants a document among the globals.
 */
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'

const diagrams = JSON.parse(readFileSync(0, 'utf8'))
const { window } = new JSDOM('<!doctype html><body></body>')
Object.assign(globalThis, { window, document: window.document })
const { default: mermaid } = await import(process.argv[2] ?? 'mermaid')
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
const results = []
for (const diagram of diagrams) {
  try {
    await mermaid.parse(diagram)
    // The parser does not look at the length; the renderer refuses more than this.
    results.push(diagram.length > 50_000 ? 'too long to be rendered' : null)
  } catch (error) {
    results.push(String(error instanceof Error ? error.message : error))
  }
}
process.stdout.write(JSON.stringify(results))
process.exit(0)
