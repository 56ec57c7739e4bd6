// @ts-check
/**
 * The licences of the packages that stand in dist/.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * One section for each package with a module among `modules`, sorted by name and version; does not depend on the machine.
 * Throws where a package states no licence at all: such code must not be bundled.
 * @param {string} root directory that `modules` are relative to
 * @param {Set<string>} modules paths of bundled files, with `/`
 * @returns {Promise<string>}
 */
export async function thirdPartyNotices(root, modules) {
  const packages = new Set([...modules].flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  const sections = new Map(await Promise.all([...packages].map((directory) => section(join(root, directory)))))
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`)
  return ['Packages bundled in the files of this directory, and their licences.\n', ...sorted].join(`\n${'-'.repeat(78)}\n\n`)
}

/**
 * @param {string} directory
 * @returns {Promise<[title: string, text: string]>}
 */
async function section(directory) {
  const { name, version, license, author } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name}@${version} names no license`)
  const files = (await readdir(directory)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
  const holder = typeof author === 'string' ? author : author?.name
  const fallback = `The package holds no license text; its package.json says ${license}${holder ? `, by ${holder}` : ''}.`
  const text = texts.length > 0 ? texts.map((each) => each.replaceAll('\r\n', '\n').trim()).join('\n\n') : fallback
  return [`${name} ${version} (${license})`, text]
}
