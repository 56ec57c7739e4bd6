import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')
const SCRIPTS = join(ROOT, 'scripts')

/** What a script takes from the source stands in a text, which neither types nor linter look at. Many need a real Podman to run. */
const loading = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mjs'))
  .sort()
  .flatMap((file) => {
    const text = readFileSync(join(SCRIPTS, file), 'utf8')
    const taken = text.match(/export \{[^}]*\} from '\.\/(?:src|__tests__)\/[^']*'/g)
    return taken ? [[file, taken.join('\n')] as const] : []
  })

/** As JavaScript: of TypeScript esbuild takes what is not there for a type. */
async function errorsOf(contents: string): Promise<string[]> {
  const stdin = { contents, resolveDir: ROOT, loader: 'js' as const }
  try {
    await build({ stdin, bundle: true, write: false, platform: 'node', format: 'esm', logLevel: 'silent' })
    return []
  } catch (error) {
    return (error as { readonly errors: readonly { readonly text: string }[] }).errors.map(({ text }) => text)
  }
}

describe('scripts', () => {
  it('are there', () => {
    expect(loading.length).toBeGreaterThan(7)
  })

  it.each(loading)('%s takes what the source has', async (_, taken) => {
    expect(await errorsOf(taken)).toEqual([])
  })

  it('would be seen to take what it has not', async () => {
    expect(await errorsOf("export { applyEdits } from './src/fixes/index.ts'")).toEqual([expect.stringContaining('No matching export')])
  })
})
