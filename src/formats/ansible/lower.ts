import type { Draft, FileClaim, FileDraft, LowerContext, Lowered } from '../../model/index.js'
import { Session } from '../../podman/commands/index.js'
import { MappedText } from '../../source/index.js'
import { parseYaml } from '../../syntax/yaml/index.js'
import { runCommands } from './commands.js'
import { lowerContainer } from './container.js'
import { lowerImage } from './image.js'
import { unmodelledKeys } from './keys.js'
import { controllerFile, layoutOf, variableFiles } from './layout.js'
import { lowerNetwork } from './network.js'
import { lowerPlay } from './play.js'
import { lowerPod } from './pod.js'
import { Registry } from './registry.js'
import { namesSetIn, TaskReader, unknownLayer } from './tasks.js'
import { transferred, unitsWritten } from './transfers.js'
import { type Made, Unit } from './unit.js'
import { framesOf } from './uses.js'
import { layerOfFile } from './variable-files.js'
import { Variables } from './variables.js'
import { lowerVolume } from './volume.js'

/** What the tasks of one playbook or file of tasks make. Never throws on what the file contains. */
export function lowerFile(claim: FileClaim, context: LowerContext): Lowered {
  const { path } = claim
  const { tree } = context
  const content = tree.read(path)
  const source = claim.content?.text ?? (content.ok ? MappedText.verbatim(path, content.text, 0) : null)
  if (source === null) return { ...NOTHING, unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.ok ? '' : content.reason }] }
  const layout = layoutOf(path, tree)
  const stream = parseYaml(source, '1.1')
  const [error] = stream.errors
  const unparsed = error ? [{ at: error.at, reason: error.message }] : []
  const registry = new Registry(path)
  const session = new Session({ format: 'ansible', path, scope: layout.scope, tree, sequential: true })
  const seen = new Set<string>()
  const placed: FileDraft[] = []
  const collected: Pick<Mutable, 'claims' | 'problems' | 'unmodelledKeys'> = { claims: [], problems: [], unmodelledKeys: [] }
  for (const { root, errors } of stream.documents) {
    if (errors.length > 0) continue
    const set = namesSetIn(root)
    const reader = new TaskReader(layout, (name) => fileLayer(name, layout, tree), set)
    const own = new Variables(
      layout.scope,
      variableFiles(layout, tree).map((file) => layerOfFile(file, tree)),
    ).with(unknownLayer(set))
    for (const frame of framesOf(layout, tree)) reader.read(root, { ...frame, variables: own.under(frame.variables) })
    collected.claims.push(...unitsWritten(reader.tasks, layout))
    const files = transferred(reader.tasks, layout, tree)
    for (const { source, target } of files.placed)
      placed.push({ kind: 'file', format: 'ansible', scope: layout.scope, local: target.text, at: target.span(), source, target })
    for (const [nth, task] of reader.tasks.entries()) {
      if (task.module === 'command') {
        runCommands(task, session, nth, layout.scope)
        continue
      }
      for (const unit of Unit.of(task, { layout, tree, files })) {
        if (!unit.makes) {
          if (unit.ends) registry.end(unit.module === 'pod' ? 'pod' : 'container', unit.name().text)
          continue
        }
        const made = lower(unit)
        if (made.draft) registry.add({ ...made.draft, ...unit.base(made.name) } as Draft, task.handler)
        collected.claims.push(...made.claims)
        collected.problems.push(...unit.problems)
        for (const key of unmodelledKeys(unit)) {
          const id = `${key.at.start} ${key.key}`
          if (!seen.has(id)) collected.unmodelledKeys.push(key)
          seen.add(id)
        }
      }
    }
  }
  const ran = session.finish()
  for (const draft of ran.drafts) registry.add(draft, false)
  collected.claims.push(...ran.claims)
  collected.problems.push(...ran.problems)
  if (ran.left) unparsed.push(ran.left)
  const drafts = registry.drafts
  return { drafts: [...drafts, ...placed], ...collected, unparsed, units: drafts.length }
}

interface Mutable {
  claims: FileClaim[]
  problems: Lowered['problems'][number][]
  unmodelledKeys: Lowered['unmodelledKeys'][number][]
}

const NOTHING: Lowered = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 }

function fileLayer(name: MappedText, layout: ReturnType<typeof layoutOf>, tree: LowerContext['tree']): ReturnType<typeof layerOfFile> {
  const file = controllerFile(name, layout, tree)
  return file === null ? new Map() : layerOfFile(file, tree)
}

function lower(unit: Unit): Made {
  switch (unit.module) {
    case 'container':
    case 'containers':
      return lowerContainer(unit)
    case 'pod':
      return lowerPod(unit)
    case 'network':
      return lowerNetwork(unit)
    case 'volume':
      return lowerVolume(unit)
    case 'image':
      return lowerImage(unit)
    case 'play':
      return lowerPlay(unit)
  }
}
