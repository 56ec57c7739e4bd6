import { baseName, directoryOf, type SourceTree } from '../source/index.js'

/** Files that may say in which order scripts are run: other scripts, recipes, pipelines, and what people are told to type. */
const TELLING = /\.(?:md|markdown|sh|bash|mk|just)$|^(?:gnu)?makefile|^\.?justfile$|^taskfile\.ya?ml$|gitlab-ci\.ya?ml$/i
/** No more of a directory are looked into, nor longer ones (UTF-16 units). */
const MOST_FILES = 40
const LONGEST_FILE = 100_000
/** Where in a script one thing or another runs: arms, functions. */
const ARM = /^[ \t]*(?:else\b|elif\b|;;|esac\b|\}|function\b|[\w-]+[ \t]*\(\)).*$/m

/**
 * Groups of scripts of one directory that are run together, by what is written: one runs the other, or a third text runs both in one go (a
 * script outside of its choices, a recipe, a code block of a README). Without such a word they may be alternatives.
 */
export function runTogether(scripts: readonly string[], tree: SourceTree): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  const names = new Map<string, string[]>()
  for (const path of scripts) names.set(baseName(path), [...(names.get(baseName(path)) ?? []), path])
  const mention = new RegExp(
    `(?:^|[\\s"'\`=(;&|])((?:[\\w.@%+$\\{\\}()-]+/)*(${[...names.keys()].map(escaped).join('|')}))(?=$|[\\s"'\`;&|)])`,
    'gm',
  )
  const mentioned = (text: string): string[] =>
    [...text.matchAll(mention)].flatMap((match) => meant(match[1] as string, names.get(match[2] as string) ?? []))
  for (const path of scripts) {
    for (const other of mentioned(withoutComments(textOf(path, tree)))) if (other !== path) pairs.push([path, other])
  }
  for (const path of tellingFiles(scripts[0] as string, tree)) {
    for (const block of blocksOf(path, textOf(path, tree))) {
      const [first, ...others] = new Set(mentioned(block))
      for (const other of others) pairs.push([first as string, other])
    }
  }
  return pairs
}

/** The scripts that a path as written can mean: those whose own path ends so. */
function meant(written: string, candidates: readonly string[]): readonly string[] {
  const plain = written.replace(/^(?:\.{1,2}\/|[^/]*[${}()][^/]*\/)+/, '')
  return candidates.filter((path) => path === plain || path.endsWith(`/${plain}`))
}

function tellingFiles(script: string, tree: SourceTree): string[] {
  const found: string[] = []
  for (let directory = directoryOf(script); ; directory = directoryOf(directory)) {
    found.push(
      ...tree
        .list(directory)
        .filter((path) => TELLING.test(baseName(path)))
        .slice(0, MOST_FILES),
    )
    if (directory === '') return found
  }
}

function textOf(path: string, tree: SourceTree): string {
  const content = tree.read(path)
  return content.ok && content.text.length <= LONGEST_FILE ? content.text : ''
}

const withoutComments = (text: string): string => text.replace(/^[ \t]*#.*$/gm, '')

/** What is run in one go. */
function blocksOf(path: string, text: string): readonly string[] {
  if (/\.(?:md|markdown)$/i.test(path))
    return [...text.matchAll(/^[ \t]*(```+|~~~+).*\n([\s\S]*?)^[ \t]*\1/gm)].map((match) => match[2] as string)
  if (/\.(?:sh|bash)$/i.test(path)) return withoutComments(text).split(ARM)
  // Recipes: what is indented.
  return withoutComments(text).split(/^(?=\S)/m)
}

const escaped = (name: string): string => name.replace(/[^\w]/g, '\\$&')
