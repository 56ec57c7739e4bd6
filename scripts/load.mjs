// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = resolve(import.meta.dirname, '..')

/**
 * What a piece of TypeScript exports, for scripts that put questions to the source itself. Paths in it are relative to the project.
 * @param {string} source
 * @returns {Promise<any>}
 */
export async function load(source) {
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  try {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    })
    const file = join(directory, 'loaded.mjs')
    writeFileSync(file, outputFiles[0]?.text ?? '')
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
