/** The comparison behind scripts/agree-compose.mjs: the commands podman-compose would run against the format's drafts. */
import { format } from '../../src/formats/compose/index.js'
import { projectNameOf } from '../../src/formats/compose/names.js'
import type { ContainerDraft, FileClaim, Lowered, Publish } from '../../src/model/index.js'
import { parsePublish } from '../../src/podman/index.js'
import { directoryOf, ListedTree, MappedText } from '../../src/source/index.js'
import { networks, publishText, services } from './compose.js'

/** What is compared of one service; lists in order of their text. */
export interface ServiceSummary {
  readonly name: string
  readonly networks: readonly string[]
  readonly publish: readonly string[]
}

export interface ProjectToRun {
  /** To be given with `-p`: the root directory's own name is the copy's. */
  readonly name: string
  /** As given with `-f`. */
  readonly files: readonly string[]
  readonly services: ReadonlyMap<string, ServiceSummary>
  readonly problems: readonly string[]
  /** The same with one more file, the last of the list. */
  readonly with: (path: string, text: string) => ProjectToRun
}

type Read = (path: string) => string

export function projectsOf(files: readonly string[], read: Read): ProjectToRun[] {
  const paths = files.filter((path) => /\.ya?ml$/.test(path))
  return format.claim(paths, treeOf(files, read)).map((claim) => projectOf(claim, files, read))
}

const treeOf = (files: readonly string[], read: Read): ListedTree =>
  new ListedTree(
    files.map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: read(path) }),
  )

function projectOf(claim: FileClaim, all: readonly string[], read: Read): ProjectToRun {
  const tree = treeOf(all, read)
  const { ambiguousName: _, ...compose } = claim.compose ?? { files: [claim.path] }
  const name = projectNameOf(directoryOf(claim.path)) || 'root'
  const projectName = MappedText.verbatim('', name, 0)
  const lowered = format.lower({ ...claim, compose: { ...compose, projectName } }, { tree, composeProvider: 'podman-compose' })
  const inForce = [...services(lowered)].filter(([, { optional }]) => !optional)
  return {
    name,
    files: compose.files,
    services: new Map(inForce.map(([name, draft]) => [name, summaryOf(draft, lowered)])),
    problems: lowered.problems.map(({ message }) => message),
    with: (extra, text) =>
      projectOf({ ...claim, compose: { ...compose, files: [...compose.files, extra] } }, [...all, extra], (path) =>
        path === extra ? text : read(path),
      ),
  }
}

function summaryOf(draft: ContainerDraft, lowered: Lowered): ServiceSummary {
  const { name, network } = draft
  return {
    name: name.value.known ? name.value.value : emptied(name.value.text),
    networks: networksOf(network, lowered).sort(),
    publish: [...new Set(draft.publish.flatMap(asRun))].sort(),
  }
}

function networksOf(network: ContainerDraft['network'], lowered: Lowered): string[] {
  const { mode, attachments, target } = network
  if (mode.value === 'shared') {
    const text = target?.name.known ? target.name.value : '?'
    const draft = target?.by === 'local' ? services(lowered).get(text) : undefined
    return [`container:${draft?.name.value.known ? draft.name.value.value : text}`]
  }
  if (mode.value !== 'bridge') return [mode.value]
  return attachments.map(({ network: to, aliases, ip }) => {
    const local = to.name.known ? to.name.value : '?'
    const value = to.by === 'local' ? networks(lowered).get(local)?.name.value : to.name
    const name = to.by === 'name' && local === 'podman' ? 'bridge' : value?.known ? value.value : '?'
    return [
      name,
      ...options(
        aliases.map(({ text }) => `alias=${text}`),
        ip ? [`ip=${ip.text}`] : [],
      ),
    ].join(' ')
  })
}

/** A variable that nothing sets is empty to podman-compose. */
const emptied = (text: string): string => text.replace(/\$\{[^{}]*\}|\$\w+/g, '')

const options = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

function asRun(publish: Publish): string[] {
  const { text } = publish
  if (!text.holes.some((hole) => !hole.defaulted)) return [publishText(publish)]
  let closed = ''
  let at = 0
  for (const hole of text.holes) {
    if (hole.defaulted) continue
    closed += text.text.slice(at, hole.start)
    at = hole.end
  }
  return mappingsOf(closed + text.text.slice(at))
}

function mappingsOf(value: string): string[] {
  const text = MappedText.verbatim('', value, 0)
  return parsePublish(text, { kind: 'declared', span: text.span() }).publishes.map(publishText)
}

const ALONE = new Set(['-d', '-i', '--tty', '--init', '--privileged', '--read-only', '--rm', '--interactive'])

/** The services of `podman-compose --dry-run --verbose up -d`, whose command words are joined by spaces. */
export function commandsOf(output: string): Map<string, ServiceSummary> {
  const found = new Map<string, ServiceSummary>()
  for (const line of output.split('\n')) {
    const command = /podman (?:run|create) (--name=[^\n]*)/.exec(line)?.[1]
    const service = command && /com\.docker\.compose\.service=(\S+)/.exec(command)?.[1]
    if (!command || !service || found.has(service)) continue
    const start = command.search(/ --network=/)
    const words = start < 0 ? [] : command.slice(start + 1).split(' ')
    const networks: string[] = []
    const publish: string[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      if (!word.startsWith('-')) break
      if (word.startsWith('--network=')) networks.push(networkOf(word.slice('--network='.length)))
      else if (word === '-p') publish.push(...mappingsOf(words[++i] ?? ''))
      else if (!word.includes('=') && !ALONE.has(word)) i++
    }
    const name = /^--name=(\S+)/.exec(command)?.[1] ?? ''
    found.set(service, { name, networks: networks.sort(), publish: [...new Set(publish)].sort() })
  }
  return found
}

function networkOf(value: string): string {
  const [name, listed] = value.split(/:(?=(?:alias|ip6?|mac)=)/) as [string, string | undefined]
  return [name, ...options((listed ?? '').split(',').filter((part) => part !== ''))].join(' ')
}
