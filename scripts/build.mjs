#!/usr/bin/env node
// @ts-check
/** Writes the bundle: `node scripts/build.mjs [DIST]`. What else stood in the directory is removed. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bundle, EXECUTABLE, ROOT } from './bundle.mjs'

const directory = resolve(process.argv[2] ?? join(ROOT, 'dist'))
const files = await bundle()
await rm(directory, { recursive: true, force: true })
await mkdir(directory, { recursive: true })
for (const [name, content] of files) {
  await writeFile(join(directory, name), content)
  console.log(`${name.padEnd(28)} ${(Buffer.byteLength(content) / 1024).toFixed(1).padStart(8)} KB`)
}
await chmod(join(directory, EXECUTABLE), 0o755)
