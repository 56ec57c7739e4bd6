import { parse, parseAllDocuments, stringify } from 'yaml'
import type { FormatId } from '../../src/model/index.js'
import type { Files } from './fixtures.js'

/** What is proposed, pasted as a person would into the files it is about. Throws where it does not fit. */
export function pasted(form: FormatId, files: Files, snippet: string): Files {
  switch (form) {
    case 'quadlet':
      return { ...files, ...unitsIn(snippet) }
    case 'compose':
      return { ...files, 'compose.override.yaml': snippet }
    case 'kube':
      return mapFile(files, /\.yaml$/, (text) => podsWith(text, snippet))
    case 'shell':
      return mapFile(files, /\.sh$/, (text) => commandsWith(text, snippet))
    case 'systemd':
      return servicesWith(files, snippet)
    case 'ansible':
      return mapFile(files, /\.yml$/, (text) => tasksWith(text, snippet))
    default:
      throw new Error(`nothing is proposed for ${form}`)
  }
}

function mapFile(files: Files, name: RegExp, change: (text: string) => string): Files {
  const path = Object.keys(files).find((path) => name.test(path))
  if (path === undefined) throw new Error(`no file ${name}`)
  return { ...files, [path]: change(files[path] as string) }
}

/** `# name.network` and `# name.container.d/x.conf` head a file each. */
function unitsIn(snippet: string): Files {
  const parts = snippet.split(/^# (\S+\.(?:network|conf))$/m)
  if (parts[0] !== '' || parts.length < 3) throw new Error('no unit is headed by its name')
  const files: Record<string, string> = {}
  for (let at = 1; at < parts.length; at += 2) files[parts[at] as string] = (parts[at + 1] as string).trimStart()
  return files
}

interface Named {
  name: string
}
interface KubePod {
  metadata: Named
  spec: { containers: (Named & { env?: (Named & { value?: string })[]; ports?: object[] })[] }
}

function podsWith(text: string, snippet: string): string {
  const read = (source: string): KubePod[] => parseAllDocuments(source).map((document) => document.toJS() as KubePod)
  const pods = read(text)
  for (const said of read(snippet)) {
    const pod = pods.find(({ metadata }) => metadata.name === said.metadata.name)
    for (const container of said.spec.containers) {
      const own = pod?.spec.containers.find(({ name }) => name === container.name)
      if (!own) throw new Error(`no container ${container.name} in pod ${said.metadata.name}`)
      for (const entry of container.env ?? []) own.env = [...(own.env ?? []).filter(({ name }) => name !== entry.name), entry]
      if (container.ports) own.ports = container.ports
    }
  }
  return pods.map((pod) => stringify(pod)).join('---\n')
}

interface Block {
  readonly head: string
  readonly lines: readonly string[]
  readonly drops: readonly string[]
}

function blocksOf(snippet: string): Block[] {
  return snippet.split(/\n\n+/).map((block) => {
    const [head = '', ...lines] = block.split('\n')
    return { head, lines, drops: [...head.matchAll(/without (-[pe] \S+?)(?:,|$)/g)].map((match) => match[1] as string) }
  })
}

const withoutFlag = (text: string, flag: string): string => {
  if (!text.includes(`${flag} `)) throw new Error(`no ${flag}`)
  return text.replace(`${flag} `, '')
}

/** A command that makes the network goes first, a line of flags behind `podman run` of the container that heads it. */
function commandsWith(text: string, snippet: string): string {
  let changed = text
  for (const { head, lines, drops } of blocksOf(snippet)) {
    const label = /^# podman run … ([\w-]+)/.exec(head)?.[1]
    if (label === undefined) {
      changed = changed.replace(/\nset .*\n/, (set) => `${set}${head}\n`)
      continue
    }
    for (const flag of drops) changed = withoutFlag(changed, flag)
    changed = insertedAfter(changed, new RegExp(`podman run [^\\n]*--name ${label} \\\\\\n`), lines)
  }
  return changed
}

function servicesWith(files: Files, snippet: string): Files {
  const changed: Record<string, string> = { ...files }
  for (const { head, lines, drops } of blocksOf(snippet)) {
    const path = /^# (\S+\.service)/.exec(head)?.[1] ?? ''
    let text = changed[path]
    if (text === undefined) throw new Error(`no service ${path}`)
    for (const flag of drops) text = withoutFlag(text, flag)
    const pre = lines.filter((line) => line.startsWith('ExecStartPre='))
    text = text.replace(/^ExecStart=/m, `${pre.join('\n')}\n$&`)
    changed[path] = insertedAfter(
      text,
      /ExecStart=.*podman run \\\n/,
      lines.filter((line) => line.startsWith('\t')),
    )
  }
  return changed
}

function insertedAfter(text: string, place: RegExp, lines: readonly string[]): string {
  const match = place.exec(text)
  if (!match) throw new Error(`no ${place}`)
  const at = match.index + match[0].length
  return `${text.slice(0, at)}${lines.map((line) => `${line}\n`).join('')}${text.slice(at)}`
}

type Task = Record<string, Record<string, unknown>>

/** A task of its own goes first, parameters to the task whose module and name head them. */
function tasksWith(text: string, snippet: string): string {
  const [play] = parse(text) as [{ tasks: Task[] }]
  for (const block of snippet.split(/\n\n+/)) {
    const head = /^# (podman_\w+) (\S+?)(?::|$)(.*)/.exec(block.split('\n')[0] as string)
    if (!head) {
      play.tasks.unshift(...(parse(block) as Task[]))
      continue
    }
    const parameters = play.tasks.flatMap((task) => {
      const own = task[`containers.podman.${head[1]}`]
      return own?.name === head[2] ? [own] : []
    })[0]
    if (!parameters) throw new Error(`no task for ${head[2]}`)
    for (const [name, value] of Object.entries((parse(block) as Record<string, unknown> | null) ?? {})) {
      parameters[name] = name === 'env' ? { ...(parameters.env as object), ...(value as object) } : value
    }
    for (const [, port] of (head[3] ?? '').matchAll(/without the port ([\d:]+)/g)) {
      const ports = parameters.ports as string[]
      if (!ports.includes(port as string)) throw new Error(`no port ${port}`)
      parameters.ports = ports.filter((other) => other !== port)
    }
  }
  return stringify([play])
}
