import { repair } from '../../src/fixes/index.js'
import type { SourceTree } from '../../src/source/index.js'
import { checkWhole, type Files, treeOf } from './fixtures.js'

/** The files after every safe fix. */
export const mended = async (files: Files): Promise<Files> => ({ ...files, ...(await changedByFixes(files)) })

/** Those that a safe fix changes, after all of them. */
export async function changedByFixes(files: Files): Promise<Files> {
  const judge = async (tree: SourceTree) => {
    const texts = Object.keys(files).map((path) => {
      const content = tree.read(path)
      return [path, content.ok ? content.text : ''] as const
    })
    const { report } = await checkWhole(Object.fromEntries(texts))
    return { report, all: report }
  }
  const { changes } = await repair(treeOf(files), judge, () => null)
  return Object.fromEntries([...changes].map(([path, { after }]) => [path, after]))
}
