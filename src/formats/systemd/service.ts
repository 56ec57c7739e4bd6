import { known, type Problem, type Reference } from '../../model/index.js'
import { type Outcome, Session } from '../../podman/commands/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { runShell } from '../../syntax/shell/index.js'
import { MergedUnit, parseUnit } from '../../syntax/systemd/index.js'
import { jinjaText, templateName } from '../../syntax/template/index.js'
import { variablesOf } from './variables.js'
import { commandsOf, type Filling, type Origins } from './words.js'

/** One service as far as Podman is concerned. */
export interface Service extends Outcome {
  readonly path: string
  readonly text: MappedText
  /** The pods it makes, by the file it leaves their ids in. */
  readonly podFiles: ReadonlyMap<string, string>
}

const STARTING = ['ExecCondition', 'ExecStartPre', 'ExecStart', 'ExecStartPost']
const caches = new WeakMap<SourceTree, Map<string, Service | null>>()

/** Reads a service once a tree: units of one directory ask each other. `null` for a file that cannot be read. */
export function serviceOf(path: string, tree: SourceTree): Service | null {
  let cache = caches.get(tree)
  if (!cache) {
    cache = new Map()
    caches.set(tree, cache)
  }
  const cached = cache.get(path)
  if (cached !== undefined) return cached
  const content = tree.read(path)
  // Two units that ask for each other's pods must not go round in circles.
  cache.set(path, null)
  const service = content.ok ? readService(path, MappedText.verbatim(path, content.text, 0), tree) : null
  cache.set(path, service)
  return service
}

export function readService(path: string, source: MappedText, tree: SourceTree, fileName = baseName(path)): Service {
  const text = jinjaText(source, fileName, path)
  const file = parseUnit(path, text, { continuation: 'space' })
  const unit = new MergedUnit([file])
  const name = templateName(fileName)
  const origins: Origins = new Map()
  const filling: Filling = { specifiers: specifiersOf(name), variables: variablesOf(unit, path, tree), scope: path, tree }
  const directories = [directoryOf(path), '']
  const podFiles = new Map<string, string>()
  const session = new Session({
    format: 'systemd',
    path,
    scope: path,
    tree,
    sequential: false,
    label: name.replace(/\.service$/, ''),
    podOfIdFile: (idFile) => podOfIdFile(idFile, path, tree),
    original: (value) => {
      const { file: inFile, start, end } = value.span()
      const variable = origins.get(`${inFile} ${start} ${end}`)
      return variable && variable.text.text === value.text ? { text: variable.text, via: variable.via } : null
    },
  })
  const plain = {
    branches: [],
    conditional: false,
    repeated: name.endsWith('@.service'),
    shared: false,
    background: false,
    flow: '',
  } as const
  let scripts = 0
  for (const key of STARTING) {
    for (const { text: value } of unit.lookupAll('Service', key)) {
      for (const words of commandsOf(value, filling, origins)) {
        const script = scriptOf(words.map((word) => word.text))
        if (script) {
          runShell(
            script,
            { scope: path, own: directoryOf(path), working: directories, part: `${++scripts}.` },
            { command: (command) => session.run(command) },
          )
          continue
        }
        session.run({
          ...plain,
          words,
          input: null,
          paths: () => [],
          variable: (variable) => filling.variables.get(variable)?.text ?? null,
          written: () => null,
        })
        rememberPod(
          words.map((word) => word.text),
          podFiles,
        )
      }
    }
  }
  const outcome = session.finish()
  const problems = outcome.problems.map((problem): Problem => ({ ...problem, subject: path }))
  return { ...outcome, problems, path, text, podFiles }
}

/** `sh -c SCRIPT` */
function scriptOf(words: readonly MappedText[]): MappedText | null {
  if (!/(?:^|\/)(?:ba|da)?sh$/.test(words[0]?.text ?? '')) return null
  const flag = words.findIndex(({ text }) => /^-[a-z]*c$/.test(text))
  return flag < 0 ? null : (words[flag + 1] ?? null)
}

/** systemd.unit(5) SPECIFIERS, of those that the file's name decides. */
function specifiersOf(name: string): Readonly<Record<string, string>> {
  const stem = name.replace(/\.service$/, '')
  if (!stem.includes('@')) return { n: name, N: stem, p: stem }
  const [prefix = '', instance = ''] = stem.split('@')
  if (instance === '') return { p: prefix }
  return { n: name, N: stem, p: prefix, i: instance }
}

function rememberPod(words: readonly MappedText[], podFiles: Map<string, string>): void {
  const texts = words.map(({ text }) => text)
  if (!texts.includes('pod') || !texts.includes('create')) return
  const value = (flag: string): string | undefined => {
    const at = texts.findIndex((text) => text === flag || text.startsWith(`${flag}=`))
    return at < 0 ? undefined : texts[at] === flag ? texts[at + 1] : texts[at]?.slice(flag.length + 1)
  }
  const file = value('--pod-id-file')
  const name = value('--name')
  if (file !== undefined && name !== undefined) podFiles.set(file, name)
}

/** The pod that another unit of the directory makes and leaves its id for this one. */
function podOfIdFile(file: MappedText, path: string, tree: SourceTree): Reference | null {
  for (const other of tree.list(directoryOf(path))) {
    if (other === path || !isService(other)) continue
    const content = tree.read(other)
    if (!content.ok || !content.text.includes('--pod-id-file') || !content.text.includes('pod')) continue
    const name = serviceOf(other, tree)?.podFiles.get(file.text)
    if (name !== undefined) return { by: 'name', kind: 'pod', name: known(name), scope: path, text: file }
  }
  return null
}

export const isService = (path: string): boolean => templateName(path).endsWith('.service')
