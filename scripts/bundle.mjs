// @ts-check
/**
 * Bundles src/ into the files of dist/.
 *
 * The source says what is loaded late with `await import('…')` and nothing else; there is no list to keep in step. Two passes:
 *
 * 1. esbuild's code splitting puts each module into exactly one chunk, so that a class exists once and `#private` and `instanceof`
 *    hold across files. It can do that for ES modules only.
 * 2. The chunks that both entries load at start are joined into `main.js`, every other chunk becomes a file under a name that does
 *    not change with its content, and all of them are turned into CommonJS, which Node starts faster than ES modules.
 *
 * Nothing is minified: the committed dist/ is meant to be read in review.
 */
import { basename, resolve } from 'node:path'
import * as esbuild from 'esbuild'
import { thirdPartyNotices } from './notices.mjs'

export const ROOT = resolve(import.meta.dirname, '..')
const ENTRIES = ['src/cli.ts', 'src/index.ts']
const MAIN = 'main'
/** Characters. */
const SMALL = 32_768
export const EXECUTABLE = 'cli.js'
/** What runs in the command before anything else is loaded. */
const FIRST = 'src/host/compile-cache.ts'

/**
 * One output of the first pass.
 * @typedef {object} Chunk
 * @property {string} id its file name in the first pass; holds a hash
 * @property {string} code ES module
 * @property {string | undefined} entry the source file it is the entry of: given on the command line, or imported with `import()`
 * @property {string[]} eager chunks it imports with a statement
 * @property {Map<string, number>} modules source file → bytes of it in this chunk
 */

// ASCII, because one character beyond makes V8 hold a whole file as UTF-16, and read it 2 ms later.
const COMMON = /** @type {const} */ ({
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  logLevel: 'silent',
})

/**
 * `@actions/core` needs undici (785 KB, 45 ms at start) for `getIDToken` alone, which this action never calls.
 * @type {esbuild.Plugin}
 */
const withoutOidc = {
  name: 'without-oidc',
  setup(build) {
    build.onResolve({ filter: /\/oidc-utils\.js$/ }, (args) =>
      /[\\/]@actions[\\/]core[\\/]/.test(args.importer) ? { path: 'oidc-utils', namespace: 'stub' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export const OidcClient = undefined' }))
  },
}

/**
 * The bundle: file name in dist/ → content, sorted by name. Throws on any warning of esbuild, which would be a failure at run time.
 * @param {{ root?: string, entries?: string[] }} [options]
 * @returns {Promise<Map<string, string>>}
 */
export async function bundle({ root = ROOT, entries = ENTRIES } = {}) {
  const chunks = await split(root, entries)
  const files = await toFiles(chunks, entries)
  const command = files.get(EXECUTABLE)
  if (command !== undefined) files.set(EXECUTABLE, `#!/usr/bin/env node\n${await alone(FIRST)}${command}`)
  files.set('package.json', `${JSON.stringify({ type: 'commonjs' })}\n`)
  files.set('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(root, new Set(chunks.flatMap((chunk) => [...chunk.modules.keys()]))))
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * First pass.
 * @param {string} root
 * @param {string[]} entries
 * @returns {Promise<Chunk[]>}
 */
async function split(root, entries) {
  const result = await esbuild.build({
    ...COMMON,
    absWorkingDir: root,
    // Where node_modules is a link, the path behind it would get into the output.
    preserveSymlinks: true,
    entryPoints: entries,
    entryNames: '[name]',
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    metafile: true,
    // The notices file has them.
    legalComments: 'none',
    plugins: [withoutOidc],
  })
  refuseWarnings(result.warnings)
  const text = new Map(result.outputFiles.map((file) => [basename(file.path), file.text]))
  const chunks = Object.entries(result.metafile.outputs).map(([path, output]) => {
    const id = basename(path)
    return {
      id,
      // Says which module stands where. Marked as legal comments, or the second pass would drop them.
      code: (text.get(id) ?? '').replace(/^\/\/ (?=(?:src|node_modules|stub:)[\w/.@:+-]*$)/gm, '//! '),
      entry: output.entryPoint,
      eager: output.imports.filter(({ external, kind }) => !external && kind === 'import-statement').map(({ path }) => basename(path)),
      modules: new Map(Object.entries(output.inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
    }
  })
  return chunks.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

/** @param {Chunk} chunk */
const sortKey = (chunk) => `${chunk.entry ?? ''}\0${[...chunk.modules.keys()].sort().join('\0')}`

/**
 * Second pass.
 * @param {Chunk[]} chunks as they came out of the first
 * @param {string[]} entries
 * @returns {Promise<Map<string, string>>}
 */
async function toFiles(chunks, entries) {
  const roots = chunks.filter((chunk) => chunk.entry !== undefined && entries.includes(chunk.entry))
  const loadedAtStart = roots.map((entry) => eagerClosure(entry, chunks))
  const common = chunks.filter((chunk) => !roots.includes(chunk) && loadedAtStart.every((closure) => closure.has(chunk.id)))
  refuseEarly(
    common,
    chunks.filter((chunk) => !roots.includes(chunk)),
  )
  const main = withSmallOnes(common, chunks)
  const names = stableNames(chunks, main)
  const named = (/** @type {Chunk[]} */ some) =>
    some.map((chunk) => /** @type {const} */ ([names.get(chunk.id) ?? '', unhash(chunk.code, names)]))
  const mainParts = new Map(named(main))
  const files = new Map(named(chunks.filter((chunk) => !main.includes(chunk))))
  files.set(MAIN, [...mainParts.keys()].map((name) => `export * as ${identifier(name)} from './${name}.js'\n`).join(''))

  /** @type {(file: string) => esbuild.Plugin} */
  const links = (file) => ({
    name: 'links',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path }) => {
        const part = /^\.\/(.*)\.js$/.exec(path)?.[1] ?? ''
        if (!mainParts.has(part)) return { path, external: true }
        return { path: part, namespace: file === MAIN ? 'main' : 'from-main' }
      })
      build.onLoad({ filter: /.*/, namespace: 'main' }, ({ path }) => ({ contents: mainParts.get(path) ?? '' }))
      build.onLoad({ filter: /.*/, namespace: 'from-main' }, ({ path }) => ({
        contents: `module.exports = require('./${MAIN}.js').${identifier(path)}`,
      }))
    },
  })

  const built = [...files].map(async ([name, contents]) => {
    const result = await esbuild.build({
      ...COMMON,
      format: 'cjs',
      stdin: { contents, sourcefile: name },
      legalComments: 'inline',
      // A native import() would start the ES module loader for a file that is CommonJS.
      supported: { 'dynamic-import': false },
      plugins: [links(name)],
    })
    refuseWarnings(result.warnings)
    const text = result.outputFiles[0]?.text ?? ''
    return /** @type {const} */ ([`${name}.js`, text])
  })
  return new Map(await Promise.all(built))
}

/**
 * A module by itself. In a chunk it would run after what the chunk imports, wherever its own import stands.
 * @param {string} file
 */
async function alone(file) {
  const result = await esbuild.build({ ...COMMON, absWorkingDir: ROOT, entryPoints: [file], format: 'iife' })
  refuseWarnings(result.warnings)
  return `// ${file}\n${result.outputFiles[0]?.text ?? ''}`
}

/**
 * The ids of what is loaded with a chunk, its own included.
 * @param {Chunk} chunk
 * @param {Chunk[]} chunks
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function eagerClosure(chunk, chunks, seen = new Set()) {
  seen.add(chunk.id)
  for (const next of chunks) if (chunk.eager.includes(next.id) && !seen.has(next.id)) eagerClosure(next, chunks, seen)
  return seen
}

/**
 * What goes into main.js: besides what is loaded at start, the small chunks of this project that several late ones share and that need
 * nothing else. A file of its own costs half a millisecond; 10 KB of main.js that are not used cost a tenth of one.
 * @param {Chunk[]} atStart
 * @param {Chunk[]} chunks
 */
function withSmallOnes(atStart, chunks) {
  const main = new Set(atStart)
  const small = chunks.filter(
    ({ entry, code, modules }) => !entry && code.length < SMALL && [...modules.keys()].every((file) => file.startsWith('src/')),
  )
  // Again until nothing is added: one may need another.
  for (let size = -1; size !== main.size; ) {
    size = main.size
    const ids = new Set([...main].map(({ id }) => id))
    for (const chunk of small) if (chunk.eager.every((id) => ids.has(id))) main.add(chunk)
  }
  return [...main]
}

/**
 * Throws on a module that one place imports late and that is loaded at start whichever the entry: a mistake nobody would see.
 * @param {Chunk[]} atStart
 * @param {Chunk[]} others
 */
function refuseEarly(atStart, others) {
  const early = others.flatMap(({ entry }) => (entry !== undefined && atStart.some(({ modules }) => modules.has(entry)) ? entry : []))
  if (early.length > 0) throw new Error(`imported with import(), but loaded at start all the same: ${early.join(', ')}`)
}

/**
 * File names that hold a hash of the content would change every line that mentions them.
 * @param {string} code
 * @param {Map<string, string>} names
 */
function unhash(code, names) {
  let result = code
  for (const [id, name] of names) result = result.replaceAll(`./${id}`, `./${name}.js`)
  return result
}

/**
 * Names for the files of dist/ (and the parts of main.js): an entry is called after its source file, a shared chunk after the package
 * or layer that fills most of it.
 * @param {Chunk[]} chunks
 * @param {Chunk[]} main
 * @returns {Map<string, string>} by chunk id
 */
function stableNames(chunks, main) {
  const taken = new Set([MAIN])
  /** @type {Map<string, string>} */
  const names = new Map()
  // A chunk that only passes on what stands in others comes last: the plain name belongs to the code.
  const rank = (/** @type {Chunk} */ { entry, modules }) => (entry === undefined ? 1 : modules.has(entry) ? 0 : 2)
  for (const chunk of [...chunks].sort((a, b) => rank(a) - rank(b))) {
    const wanted = main.includes(chunk) || chunk.entry === undefined ? heaviest(chunk) : entryName(chunk.entry)
    let name = wanted
    for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`
    taken.add(name)
    names.set(chunk.id, name)
  }
  return names
}

/** @param {string} file */
function entryName(file) {
  return file.includes('node_modules/') ? ownerOf(file) : file.replace(/^src\/|(\/index)?\.\w+$/g, '').replaceAll('/', '-')
}

/** @param {Chunk} chunk */
function heaviest(chunk) {
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const [file, bytes] of chunk.modules) {
    const owner = ownerOf(file)
    weights.set(owner, (weights.get(owner) ?? 0) + bytes)
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? 'runtime'
}

/** @param {string} file */
function ownerOf(file) {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)
  if (inPackage?.[1] !== undefined) return inPackage[1].replace(/^@/, '').replaceAll('/', '-')
  const inLayer = /^src\/((?:formats|syntax)\/[^/.]+|[^/.]+)/.exec(file)
  return inLayer?.[1]?.replaceAll('/', '-') ?? 'other'
}

/** @param {string} name */
const identifier = (name) => name.replaceAll(/\W+(\w?)/g, (_, next) => next.toUpperCase())

/** @param {esbuild.Message[]} warnings */
function refuseWarnings(warnings) {
  if (warnings.length === 0) return
  const lines = warnings.map(({ location, text }) => `${location?.file ?? '?'}:${location?.line ?? 0}: ${text}`)
  throw new Error(`esbuild warns:\n${lines.join('\n')}`)
}
