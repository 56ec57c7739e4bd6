#!/usr/bin/env node
/**
 * `node scripts/plant-defects.mjs CORPUS [--list]`: real repositories hold few defects, so this plants them. It reads every repository below
 * CORPUS, plants one defect at a time into its real Quadlet units, analyses the result, and asks: is the planted line reported by the right
 * rule, and is nothing new reported elsewhere? Fails below 95 of 100, or when anything is reported elsewhere.
 */
import { judge, repositories } from './planting.mjs'

const [corpus, ...flags] = process.argv.slice(2)
if (!corpus) throw new Error('usage: plant-defects.mjs CORPUS [--list]')

/** Of each kind at most this many, so that no kind and no repository makes up the sum alone. */
const MOST_OF_A_KIND = 20
const MOST_OF_A_REPOSITORY = 8

const planted = []
const hasUnits = (tree) => tree.entries.some(({ path }) => path.endsWith('.container'))
for await (const repository of repositories(corpus, hasUnits)) {
  for (const defect of defectsOf(repository.tree, repository.before)) planted.push({ ...repository, defect })
}
process.exitCode = (await judge(choose(planted), flags.includes('--list'))) ? 0 : 1

/** Round robin over kinds and repositories until there are 100. */
function choose(all) {
  const byKind = new Map()
  for (const each of all) {
    const list = byKind.get(each.defect.kind) ?? []
    if (list.filter(({ name }) => name === each.name).length < MOST_OF_A_REPOSITORY) list.push(each)
    byKind.set(each.defect.kind, list)
  }
  const lists = [...byKind.values()]
  const picked = lists.flatMap((list) => list.slice(0, MOST_OF_A_KIND))
  for (let i = MOST_OF_A_KIND; picked.length < 100 && lists.some((list) => list.length > i); i++) {
    for (const list of lists) if (list[i] && picked.length < 100) picked.push(list[i])
  }
  return picked.slice(0, 100)
}

/** @returns {Generator<import('./planting.mjs').Planted>} */
function* defectsOf(tree, { topology, graph }) {
  const text = (file) => {
    const content = tree.read(file)
    return content.ok ? content.text : ''
  }
  const quadlet = (member) => member.draft.format === 'quadlet' && !member.draft.template && !/@/.test(member.draft.at.file)
  const containers = topology.containers.filter(quadlet)

  // Two members of a pod on one known port: both run the same well-known server.
  for (const pod of topology.pods.filter(quadlet)) {
    if (graph.namespace(pod.namespace)?.mode === 'host') continue
    const members = pod.members
      .flatMap((id) => graph.container(id) ?? [])
      .filter((member) => quadlet(member) && member.namespace === pod.namespace && /^Image=/m.test(text(member.draft.at.file)))
    // A server that others call is left alone: they would miss it, and rightly so.
    const [first, second] = members.filter(
      (member) => graph.dependenciesOn(member.id).length === 0 && !/^(Exec|Entrypoint|EnvironmentFile)=/m.test(text(member.draft.at.file)),
    )
    if (!first || !second) continue
    const changed = [first, second].map(({ draft: { at } }) => ({
      file: at.file,
      ...replaceLine(withoutSettings(text(at.file)), /^Image=.*$/m, 'Image=docker.io/library/memcached:1.6'),
    }))
    yield plant('members on one port', 'pod-port-collision', changed, `${first.id} and ${second.id} run memcached`)
  }

  // A database that another container uses by name or localhost is published.
  for (const server of containers) {
    const port = server.listeners[0]?.port
    if (!server.image?.backing || server.image.dualUse || port === undefined) continue
    const users = graph.dependenciesOn(server.id).filter((call) => call.way !== 'published' && call.reach.verdict === 'reachable')
    const namespace = graph.namespace(server.namespace)
    if (users.length === 0 || !namespace || namespace.mode === 'host') continue
    const pod = namespace.owner?.startsWith('pod:') ? graph.pod(namespace.owner) : undefined
    const file = (pod ?? server).draft.at.file
    if (pod && !quadlet(pod)) continue
    yield plant(
      'database published',
      'internal-port-published',
      [{ file, ...addLine(text(file), pod ? 'Pod' : 'Container', `PublishPort=2${port % 10000}:${port}`) }],
      `${server.id} publishes ${port}`,
    )
  }

  // A host port is published twice by units of one directory.
  const publishing = topology.namespaces
    .flatMap(({ publishes }) => publishes)
    .filter(({ publish }) => publish.hostPort?.known && publish.hostAddress.known && publish.count === 1 && publish.protocol.known)
  for (const { publish, by, namespace } of publishing) {
    const file = publish.text.file
    const other = containers.find((candidate) => {
      const own = graph.namespace(candidate.namespace)
      return (
        candidate.id !== by &&
        candidate.pod === null &&
        candidate.namespace !== namespace &&
        own !== undefined &&
        !['host', 'none', 'shared', 'unknown', 'path'].includes(own.mode) &&
        own.owner === candidate.id &&
        candidate.draft.at.file.slice(0, candidate.draft.at.file.lastIndexOf('/') + 1) === file.slice(0, file.lastIndexOf('/') + 1) &&
        memberMeets(graph, by, candidate) === 'together'
      )
    })
    if (!other || !file.endsWith('.container')) continue
    const target = other.draft.at.file
    const protocol = publish.protocol.value === 'tcp' ? '' : `/${publish.protocol.value}`
    yield plant(
      'host port doubled',
      'host-port-collision',
      [{ file: target, ...addLine(text(target), 'Container', `PublishPort=${publish.hostPort.value}:9${protocol}`) }],
      `${other.id} takes host port ${publish.hostPort.value}`,
    )
  }

  // A reference to another unit is misspelt.
  for (const { draft } of containers) {
    const file = draft.at.file
    const match = /^(Network|Pod|Volume)=([\w.-]+)\.(network|pod|volume)\b.*$/m.exec(text(file))
    if (!match || !topology.containers.some((each) => each.draft === draft)) continue
    if (!tree.entries.some(({ path }) => path.endsWith(`${match[2]}.${match[3]}`))) continue
    const broken = match[0].replace(`${match[2]}.${match[3]}`, `${match[2]}-misspelt.${match[3]}`)
    yield plant('reference broken', 'unknown-reference', [{ file, ...replaceLine(text(file), match[0], broken) }], `${file}: ${broken}`)
  }

  // A member of a pod publishes a port itself.
  for (const member of containers) {
    if (member.pod === null || member.leftPodNetwork || graph.namespace(member.namespace)?.owner !== member.pod) continue
    if (graph.namespace(member.namespace)?.mode === 'host') continue
    const file = member.draft.at.file
    yield plant(
      'member publishes',
      'publish-on-pod-member',
      [{ file, ...addLine(text(file), 'Container', 'PublishPort=28999:80') }],
      `${member.id} publishes`,
    )
  }
}

function memberMeets(graph, id, other) {
  const member = id.startsWith('pod:') ? graph.pod(id) : graph.container(id)
  return member ? graph.meet(member, other) : 'alternatives'
}

function plant(kind, rule, changed, what) {
  return {
    kind,
    rule,
    what,
    files: new Map(changed.map(({ file, text }) => [file, text])),
    lines: changed.map(({ file, line }) => ({ file, line })),
  }
}

/** @param {string} text @param {RegExp | string} from @param {string} to */
function replaceLine(text, from, to) {
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from)
  return { text: text.replace(from, () => to), line: text.slice(0, at).split('\n').length }
}

/** Without what was said to the server that stood there before: its data, configuration and health check. */
function withoutSettings(text) {
  return text.replace(/^(?:Volume|Mount|Tmpfs|Environment|EnvironmentFile|Secret|Health\w+)=(?:.*\\\n)*.*\n/gm, '')
}

/** Adds a line right below a section's header. */
function addLine(text, section, added) {
  const header = new RegExp(`^\\[${section}\\][^\\n]*\\n`, 'm').exec(text)
  const at = header ? header.index + header[0].length : 0
  return { text: `${text.slice(0, at)}${added}\n${text.slice(at)}`, line: text.slice(0, at).split('\n').length }
}
