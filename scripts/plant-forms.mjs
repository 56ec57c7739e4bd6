#!/usr/bin/env node
// @ts-check
/**
 * `node scripts/plant-forms.mjs CORPUS [--list]`: as plant-defects.mjs, in everything that is no Quadlet unit: compose services, commands in
 * scripts and systemd services, Ansible tasks, Kubernetes YAML that Podman plays. Fails below 95 of 100, or when anything is reported elsewhere.
 */
import { judge, repositories } from './planting.mjs'

const [corpus, ...flags] = process.argv.slice(2)
if (!corpus) throw new Error('usage: plant-forms.mjs CORPUS [--list]')

const WANTED = 200
/** Of each kind in each form at most this many from one repository, so that none makes up the sum alone. */
const MOST_OF_A_REPOSITORY = 12

/** @type {Map<string, import('./planting.mjs').Case[]>} */
const byKind = new Map()
for await (const repository of repositories(corpus, () => true)) {
  for (const defect of defectsOf(repository.tree, repository.before)) {
    const list = byKind.get(defect.kind) ?? []
    byKind.set(defect.kind, list)
    if (list.filter(({ name }) => name === repository.name).length < MOST_OF_A_REPOSITORY) list.push({ ...repository, defect })
  }
}
process.exitCode = (await judge(roundRobin([...byKind.values()]), flags.includes('--list'))) ? 0 : 1

/**
 * One of each kind in turn.
 * @param {import('./planting.mjs').Case[][]} lists
 */
function roundRobin(lists) {
  const picked = []
  for (let i = 0; picked.length < WANTED && lists.some((list) => list.length > i); i++) {
    for (const list of lists) if (list[i] && picked.length < WANTED) picked.push(list[i])
  }
  return /** @type {import('./planting.mjs').Case[]} */ (picked)
}

/**
 * @param {any} tree
 * @param {any} analysis
 * @returns {Generator<import('./planting.mjs').Planted>}
 */
function* defectsOf(tree, { topology, graph }) {
  /** @param {string} file */
  const text = (file) => {
    const content = tree.read(file)
    return content.ok ? content.text : ''
  }
  const places = new Map()
  for (const { draft } of [...topology.containers, ...topology.pods]) {
    const key = `${draft.at.file} ${draft.at.start}`
    places.set(key, (places.get(key) ?? 0) + 1)
  }
  // What a loop, a function or an anchor makes several of is said once for all of them.
  /** @param {any} member */
  const isOwn = ({ draft, name }) =>
    draft.format !== 'quadlet' &&
    !draft.template &&
    !draft.optional &&
    !draft.init &&
    places.get(`${draft.at.file} ${draft.at.start}`) === 1 &&
    name !== undefined
  const containers = topology.containers.filter(isOwn)
  /** @param {any} member @param {string} mapping @param {string} [port] */
  const publish = (member, mapping, port) => withPort(text(member.draft.at.file), member, mapping, port)
  /** @param {any} member */
  const hasOwnNetwork = (member) => {
    const namespace = graph.namespace(member.namespace)
    return (
      ['bridge', 'default'].includes(namespace?.mode) &&
      (namespace.owner === member.id || (member.draft.format === 'kube' && namespace.owner === member.pod)) &&
      (member.draft.format === 'kube' || member.pod === null)
    )
  }

  // A database that another container uses by name or localhost is published.
  for (const server of containers) {
    if (!server.image?.backing || server.image.dualUse || !hasOwnNetwork(server)) continue
    const users = graph
      .dependenciesOn(server.id)
      .filter((/** @type {any} */ call) => call.way !== 'published' && call.reach.verdict === 'reachable')
    const port = users.find((/** @type {any} */ call) => call.port !== null)?.port
    const isPublished = graph
      .namespace(server.namespace)
      .publishes.some((/** @type {any} */ { publish: { containerPort } }) => containerPort.value === port)
    if (port === undefined || isPublished) continue
    const changed = publish(server, `2${port % 10000}:${port}`, String(port))
    if (changed) yield plant(server, 'database published', 'internal-port-published', changed, `${server.id} publishes ${port}`)
  }

  // A host port is published twice by what is put up together.
  const publishing = topology.namespaces
    .flatMap((/** @type {any} */ { publishes }) => publishes)
    .filter(
      (/** @type {any} */ { publish }) =>
        publish.hostPort?.known && publish.hostAddress.known && publish.count === 1 && publish.protocol.value === 'tcp',
    )
  for (const { publish: taken, by, namespace } of publishing) {
    // What stands there for the administrator to change, and recipes that are run one or the other, collide with nothing.
    if (taken.origin.defaulted || !/\.(?:sh|service|ya?ml)$/.test(taken.text.file)) continue
    const holder = by.startsWith('pod:') ? graph.pod(by) : graph.container(by)
    const other = containers.find(
      (/** @type {any} */ candidate) =>
        candidate.id !== by &&
        candidate.namespace !== namespace &&
        hasOwnNetwork(candidate) &&
        candidate.draft.format === holder.draft.format &&
        graph.meet(holder, candidate) === 'together' &&
        publish(candidate, '1:1') !== null,
    )
    if (!other || holder.draft.format === 'quadlet') continue
    const changed = publish(other, `${taken.hostPort.value}:9`, '9')
    if (changed)
      yield plant(other, 'host port doubled', 'host-port-collision', changed, `${other.id} takes host port ${taken.hostPort.value}`)
  }

  // A member of a pod publishes a port itself.
  for (const member of containers) {
    const namespace = graph.namespace(member.namespace)
    if (member.pod === null || member.draft.format === 'kube' || member.leftPodNetwork) continue
    if (namespace?.owner !== member.pod || ['host', 'unknown'].includes(namespace.mode) || member.draft.openFlags) continue
    const changed = publish(member, '28999:80')
    if (changed) yield plant(member, 'member publishes', 'publish-on-pod-member', changed, `${member.id} publishes`)
  }

  // A port that there is not.
  for (const member of containers) {
    // Podman takes a hostPort of any size, and cuts it.
    if (!hasOwnNetwork(member) || member.draft.openFlags || member.draft.format === 'kube') continue
    const changed = publish(member, '99999:80', '80')
    if (changed) yield plant(member, 'port out of range', 'invalid-port-mapping', changed, `${member.id} publishes 99999`)
  }

  // Two containers of a pod declare that they listen on one port.
  for (const pod of topology.pods) {
    if (pod.draft.format !== 'kube' || ['host', 'unknown'].includes(graph.namespace(pod.namespace)?.mode)) continue
    const members = pod.members.map((/** @type {any} */ id) => graph.container(id)).filter(isOwn)
    members.sort((/** @type {any} */ a, /** @type {any} */ b) => b.draft.at.start - a.draft.at.start)
    let changed = text(pod.draft.at.file)
    const marks = []
    for (const member of members) {
      const added = marks.length < 2 && besideName(changed, member.draft.at, ['ports:', '  - containerPort: 28081'])
      if (!added) continue
      changed = added.text
      marks.push('containerPort: 28081')
    }
    if (marks.length < 2) continue
    const lines = changed
      .split('\n')
      .flatMap((/** @type {string} */ line, /** @type {number} */ at) => (line.includes('containerPort: 28081') ? [at + 1] : []))
    yield plant(pod, 'members on one port', 'pod-port-collision', { text: changed, lines }, `two of ${pod.id} listen on 28081`)
  }

  // Two of one network namespace run the same well-known server.
  for (const namespace of topology.namespaces) {
    if (['host', 'unknown'].includes(namespace.mode) || namespace.members.length < 2) continue
    const [first, second] = namespace.members
      .map((/** @type {any} */ id) => graph.container(id))
      .filter(
        (/** @type {any} */ member) =>
          isOwn(member) &&
          imageSpan(member, text) !== null &&
          graph.dependenciesOn(member.id).length === 0 &&
          member.draft.command.length === 0 &&
          member.draft.entrypoint === undefined &&
          member.draft.environment.length === 0 &&
          member.draft.mounts.length === 0,
      )
    if (!first || !second || first.draft.at.file !== second.draft.at.file || graph.meet(first, second) === 'alternatives') continue
    const spans = [first, second].map((member) => imageSpan(member, text)).sort((a, b) => b.start - a.start)
    let changed = text(first.draft.at.file)
    for (const { start, end } of spans) changed = `${changed.slice(0, start)}docker.io/library/memcached:1.6${changed.slice(end)}`
    const lines = spans.map(({ start }) => lineAt(text(first.draft.at.file), start))
    yield plant(first, 'members on one port', 'pod-port-collision', { text: changed, lines }, `${first.id} and ${second.id} run memcached`)
  }

  // Two services of one project get one name.
  for (const service of containers) {
    if (service.draft.format !== 'compose') continue
    const other = containers.find(
      (/** @type {any} */ candidate) =>
        candidate.id !== service.id &&
        candidate.draft.scope === service.draft.scope &&
        candidate.draft.name.origin.kind === 'declared' &&
        candidate.name.known &&
        /^[\w-]+$/.test(candidate.name.value) &&
        graph.meet(candidate, service) === 'together',
    )
    if (!other || service.draft.name.origin.kind === 'declared') continue
    const changed = belowKey(text(service.draft.at.file), service.draft.at, 'container_name', [`container_name: ${other.name.value}`])
    if (changed) yield plant(service, 'name doubled', 'duplicate-name', changed, `${service.id} is called ${other.name.value}`)
  }
}

/**
 * @param {any} member
 * @param {string} kind
 * @param {string} rule
 * @param {{ text: string, lines: number[] }} changed
 * @param {string} what
 */
function plant({ draft }, kind, rule, { text, lines }, what) {
  const { file } = draft.at
  return { kind: `${draft.format}: ${kind}`, rule, what, files: new Map([[file, text]]), lines: lines.map((line) => ({ file, line })) }
}

/** @param {string} text @param {number} offset */
function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length
}

/**
 * Where the image stands, when it stands there as it reads.
 * @param {any} member
 * @param {(file: string) => string} text
 */
function imageSpan({ draft }, text) {
  const image = draft.image?.value
  if (!image || image.holes.length > 0) return null
  const span = image.span()
  return span.file === draft.at.file && text(span.file).slice(span.start, span.end) === image.text ? span : null
}

/**
 * One more published port, in the notation of the form; `null` where there is no plain place for it.
 * @param {string} text
 * @param {any} member
 * @param {string} mapping
 * @param {string} [port] the container's
 * @returns {{ text: string, lines: number[] } | null}
 */
function withPort(text, { draft }, mapping, port) {
  switch (draft.format) {
    case 'shell':
    case 'systemd': {
      const word = /^podman["']?\s+(?:container\s+)?(?:run|create)(?=\s)/.exec(text.slice(text.lastIndexOf('podman', draft.at.end)))
      if (!word) return null
      const at = text.lastIndexOf('podman', draft.at.end) + word[0].length
      return { text: `${text.slice(0, at)} -p ${mapping}${text.slice(at)}`, lines: [lineAt(text, at)] }
    }
    case 'compose':
      return (
        intoList(text, draft.at, 'ports', `"${mapping}"`) ??
        belowKey(text, draft.at, 'ports|network_mode|extends|<<', ['ports:', `  - "${mapping}"`])
      )
    case 'ansible':
      return (
        intoList(text, draft.at, 'ports|publish|published|published_ports', `"${mapping}"`) ??
        belowKey(text, draft.at, 'ports|publish|published|published_ports', [`ports: ["${mapping}"]`])
      )
    case 'kube': {
      const [host] = mapping.split(':')
      const declared = new RegExp(`^([ ]*(?:- )?)containerPort: ${port}[ ]*$`, 'm').exec(blockOf(text, draft.at.start))
      if (declared) {
        const at = draft.at.start + declared.index + declared[0].length
        const line = lineAt(text, at)
        return {
          text: `${text.slice(0, at)}\n${' '.repeat((declared[1] ?? '').length)}hostPort: ${host}${text.slice(at)}`,
          lines: [line, line + 1],
        }
      }
      return besideName(text, draft.at, [`ports:`, `  - containerPort: ${port ?? 80}`, `    hostPort: ${host}`])
    }
    default:
      return null
  }
}

/**
 * One more item at the head of a block list below a key.
 * @param {string} text
 * @param {{ start: number, end: number }} key
 * @param {string} list
 * @param {string} item
 */
function intoList(text, { start, end }, list, item) {
  const own = start - (text.lastIndexOf('\n', start) + 1)
  const block = new RegExp(`\\n {0,${own}}[^\\s#]`).exec(text.slice(end))
  const inside = text.slice(end, block ? end + block.index : undefined)
  const match = new RegExp(`\\n( +)(?:${list}):[ ]*\\n( +)- (?=["'\\d])`).exec(inside)
  if (!match || /\n\s*(?:<<|extends|network_mode):/.test(inside)) return null
  const at = end + match.index + match[0].length - (match[2] ?? '').length - 2
  return { text: `${text.slice(0, at)}${match[2]}- ${item}\n${text.slice(at)}`, lines: [lineAt(text, at)] }
}

/**
 * Lines right below a key that has a block map, unless the map has one of some keys.
 * @param {string} text
 * @param {{ start: number, end: number }} key
 * @param {string} without
 * @param {readonly string[]} added
 */
function belowKey(text, { start, end }, without, added) {
  const line = text.slice(end).split('\n', 1)[0] ?? ''
  const lineStart = text.lastIndexOf('\n', start) + 1
  if (!/^["']?:\s*(?:#.*)?$/.test(line) || !/^[ ]*(?:- )?["']?$/.test(text.slice(lineStart, start))) return null
  const after = end + line.length + 1
  const own = start - lineStart
  const children = []
  for (const child of text.slice(after).split('\n')) {
    if (/^\s*(?:#.*)?$/.test(child)) continue
    if ((/^ */.exec(child)?.[0].length ?? 0) <= own) break
    children.push(child)
  }
  const indent = /^ */.exec(children[0] ?? '')?.[0] ?? ''
  if (indent === '' || children.some((child) => new RegExp(`^${indent}(?:${without}):`).test(child))) return null
  const lines = added.map((each) => `${indent}${each}\n`).join('')
  const first = lineAt(text, after)
  return { text: text.slice(0, after) + lines + text.slice(after), lines: added.map((_, at) => first + at) }
}

/**
 * The rest of the list item that an offset lies in.
 * @param {string} text
 * @param {number} offset
 */
function blockOf(text, offset) {
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1)
  const end = new RegExp(`\\n {0,${Math.max(0, column - 1)}}\\S`).exec(text.slice(offset))
  return text.slice(offset, end ? offset + end.index : undefined)
}

/**
 * Lines below `name: x`, an entry of a list item, unless the item has ports already.
 * @param {string} text
 * @param {{ start: number, end: number }} name
 * @param {readonly string[]} added
 */
function besideName(text, { start, end }, added) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const column = start - lineStart
  const item = text.slice(text.lastIndexOf('\n  '.padEnd(Math.max(1, column - 1)), start), start)
  if (/^\s*(?:- )?ports:/m.test(item + blockOf(text, start)) || text.slice(end).split('\n', 1)[0] !== '') return null
  const lines = added.map((each) => `\n${' '.repeat(column)}${each}`).join('')
  const first = lineAt(text, start) + 1
  return { text: text.slice(0, end) + lines + text.slice(end), lines: added.map((_, at) => first + at) }
}
