import type { Branch, ComposeRun, FileClaim, ImageDraft, KubePlay } from '../../model/index.js'
import { baseName, directoryOf, type MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import type { CommandContext, PodmanCall } from './call.js'
import type { Unplaced } from './entry.js'
import type { CommandLine } from './line.js'

/** The file of the tree that a path given to a command means; for one that only the machine has, the only one of that name. */
function treeFile(text: MappedText, call: Pick<PodmanCall, 'paths'>, tree: SourceTree): string | null {
  const own = call.paths(text).find((path) => tree.has(path))
  if (own !== undefined) return own
  const open = text.holes.filter((hole) => !hole.defaulted)
  if (open.length === 0 ? !/^[/~]/.test(text.text) : open.length > 1 || open[0]?.start !== 0) return null
  return uniqueFile(open.length === 0 ? text.text : text.text.slice(open[0]?.end), tree)
}

/** The file whose path ends as another path does: the longest common end wins, two equally long ones are nobody's. */
export function uniqueFile(path: string, tree: SourceTree): string | null {
  if (!path.includes('/')) return null
  const base = baseName(path)
  if (base === '' || /[*?]/.test(base)) return null
  let best: string | null = null
  let longest = 0
  for (const entry of tree.entries) {
    if (baseName(entry.path) !== base) continue
    const length = commonEnd(path, entry.path)
    if (length === longest) best = null
    if (length <= longest) continue
    longest = length
    best = entry.path
  }
  return best
}

function commonEnd(a: string, b: string): number {
  const left = a.split('/').reverse()
  const right = b.split('/').reverse()
  let count = 0
  while (count < left.length && count < right.length && left[count] === right[count]) count++
  return count
}

/** `podman kube play FILE …`: the files, or the text it reads, are claimed for the kube format. `nth` counts the texts of one script. */
export function playsOf(line: CommandLine, branches: readonly Branch[], nth: () => number): FileClaim[] {
  const { given, call, context } = line
  const found: Pick<FileClaim, 'path' | 'content'>[] = []
  let all = true
  for (const file of given.positional) {
    const source = isInput(file) ? call.input : ({ kind: 'file', path: file } as const)
    const text = source?.kind === 'text' ? source.text : source ? call.written(source.path) : null
    const path = source?.kind === 'file' ? treeFile(source.path, call, context.tree) : null
    if (text && path === null) {
      const number = nth()
      const name = source?.kind === 'file' ? baseName(source.path.text) : `stdin${number > 1 ? number : ''}.yaml`
      found.push({ path: context.path, content: { text, name } })
    } else if (path !== null) found.push({ path })
    else all = false
  }
  const [first] = found
  if (first === undefined) return []
  const files = found.map(({ path }) => path)
  const play: KubePlay = {
    publish: given.all('--publish'),
    network: given.all('--network'),
    configMaps: given.all('--configmap').flatMap((text) => treeFile(text, call, context.tree) ?? []),
    ...(given.isOn('--publish-all') && { publishAll: true }),
    ...(given.isOn('--no-pod-prefix') && { noPodPrefix: true }),
    at: line.at,
    run: `${context.scope}\n${call.flow}`,
    scope: first.content ? `${context.path} ${first.content.name}` : first.path,
    ...(all && found.every(({ content }) => !content) && { files }),
    ...(branches.length > 0 && { branches }),
  }
  return found.map((file) => ({ format: 'kube', ...file, evidence: `podman ${line.name} in ${context.path}`, play }))
}

const isInput = (file: MappedText): boolean => file.text === '-' || file.text === '/dev/stdin'

/** Flags of `podman build` that take no value (buildah's pkg/cli/common.go); all others do. */
const BUILD_SWITCHES = new Set(
  `all-platforms compat-volumes compress created-annotation disable-compression disable-content-trust force-rm help http-proxy
   identity-label inherit-annotations inherit-labels layer-label layers log-split-by-platform no-cache no-hostname no-hosts omit-history
   pull pull-always pull-never quiet rewrite-timestamp rm rusage save-stages skip-unused-stages squash squash-all stdin tls-verify`.split(
    /\s+/,
  ),
)
const BUILD_SHORT_SWITCHES = /^-[qDh]+$/

/** `podman build -t TAG -f FILE CONTEXT`: the image, and its Containerfile where it stands in the tree. */
export function buildOf(
  call: PodmanCall,
  context: CommandContext,
  words: readonly MappedText[],
  at: SourceSpan,
): { readonly image: Unplaced<ImageDraft>; readonly claim: FileClaim | null } | null {
  const { tags, files, positional } = readBuild(words)
  if (tags.length === 0) return null
  const directories = positional ? call.paths(positional) : [directoryOf(context.path)]
  const { claim } = claimOf(files.at(-1) ?? null, directories, call, context)
  const image: Unplaced<ImageDraft> = {
    kind: 'image',
    at,
    tags,
    ports: [],
    environment: [],
    ...(claim && { containerfile: claim.path }),
  }
  return { image, claim }
}

function readBuild(words: readonly MappedText[]): { tags: MappedText[]; files: MappedText[]; positional: MappedText | null } {
  const tags: MappedText[] = []
  const files: MappedText[] = []
  let positional: MappedText | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as MappedText
    const flag = /^(?:--([a-z][a-z0-9-]*)(?:(=)|$)|-([a-zA-Z]))/.exec(word.text)
    if (!flag) {
      positional ??= word
      continue
    }
    const [matched, long, equals, short] = flag
    let value: MappedText | undefined
    if (long !== undefined) {
      if (equals) value = word.slice(matched.length)
      else if (!BUILD_SWITCHES.has(long)) value = words[++at]
    } else if (!BUILD_SHORT_SWITCHES.test(word.text)) value = word.length > 2 ? word.slice(word.text[2] === '=' ? 3 : 2) : words[++at]
    if (!value) continue
    if (long === 'tag' || short === 't') tags.push(value)
    if (long === 'file' || short === 'f') files.push(value)
  }
  return { tags, files, positional }
}

/** Podman looks for the file in the context first, then in its working directory. */
function claimOf(
  file: MappedText | null,
  directories: readonly string[],
  call: PodmanCall,
  { tree, path }: CommandContext,
): { readonly claim: FileClaim | null } {
  const inside = (directory: string, name: string): string => (directory === '' ? name : `${directory}/${name}`)
  for (const directory of directories) {
    const plain = file && file.holes.length === 0 && !/^[./]/.test(file.text) ? [inside(directory, file.text)] : []
    const names = file ? [...plain, ...call.paths(file)] : [inside(directory, 'Containerfile'), inside(directory, 'Dockerfile')]
    const found = names.find((name) => tree.has(name))
    if (found !== undefined) {
      return { claim: { format: 'containerfile', path: found, evidence: `podman build in ${path}`, context: directory } }
    }
  }
  return { claim: null }
}

const COMPOSE_VALUES = new Set(
  '-f --file -p --project-name --profile --env-file --project-directory --podman-path --podman-args --podman-run-args --in-pod --pod-args --parallel --ansi --progress'.split(
    ' ',
  ),
)
/** Subcommands that start what the files define. */
const STARTING = new Set(['up', 'create', 'start', 'restart', 'run'])

/** `podman-compose -f a -f b up`, `podman compose -f a up`: which files make one project. */
export function composeOf(
  call: PodmanCall,
  context: CommandContext,
  words: readonly MappedText[],
  at: SourceSpan,
  branches: readonly Branch[],
): FileClaim | null {
  const given = new Map<string, MappedText[]>()
  let subcommand: string | null = null
  for (let i = 0; i < words.length && subcommand === null; i++) {
    const word = words[i] as MappedText
    const equals = word.text.startsWith('--') ? word.text.indexOf('=') : -1
    const name = equals < 0 ? word.text : word.text.slice(0, equals)
    if (!name.startsWith('-')) subcommand = name
    else if (COMPOSE_VALUES.has(name)) {
      const value = equals < 0 ? words[++i] : word.slice(equals + 1)
      const key = name === '-f' ? '--file' : name === '-p' ? '--project-name' : name
      if (value) given.set(key, [...(given.get(key) ?? []), value])
    } else if (/^-[fp]./.test(name)) {
      const key = name.startsWith('-f') ? '--file' : '--project-name'
      given.set(key, [...(given.get(key) ?? []), word.slice(2)])
    }
  }
  if (subcommand === null || !STARTING.has(subcommand)) return null
  const named = given.get('--file') ?? []
  const files = named.map((file) => treeFile(file, call, context.tree))
  const [path] = files
  // With one of them unknown the project is another.
  if (path == null || !files.every((file) => file !== null)) return null
  const projectName = given.get('--project-name')?.at(-1)
  const [directory] = given.get('--project-directory')?.flatMap((text) => call.paths(text)) ?? []
  const envFiles = given.get('--env-file')?.flatMap((text) => treeFile(text, call, context.tree) ?? [])
  const compose: ComposeRun = {
    files,
    at,
    ...(projectName && { projectName }),
    ...(directory !== undefined && { projectDirectory: directory }),
    ...(envFiles && { envFiles }),
    profiles: given.get('--profile')?.flatMap(({ text, holes }) => (holes.length > 0 ? [] : [text])) ?? [],
    ...(branches.length > 0 && { branches }),
  }
  return { format: 'compose', path, evidence: `a compose command in ${context.path}`, compose }
}
