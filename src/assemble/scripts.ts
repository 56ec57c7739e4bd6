import type { SourceTree } from '../source/index.js'
import { Groups } from './groups.js'
import { runTogether } from './script-runs.js'
import { isLooseHeap } from './territories.js'
import { add, isContainer, isPod, type Unit } from './units.js'

/** Networks that are there without anybody's doing: that two scripts use them says nothing. */
const COMMON = new Set(['podman', 'bridge', 'default', 'podman-default-kube-network'])
/** `01-network.sh`, `2_web.sh`: steps of one thing. */
const STEP = /(?:^|\/)\d{1,3}[-_.][^/]*$/
const MOST = 60

/**
 * The scripts of each directory that nothing shows to be put up together, which are then no part of what else stands in the directory. Two of
 * one deployment are joined by what they say: one runs the other, both are run in one go, they are numbered, or one uses a network, pod or
 * container that the other makes or uses as well.
 */
export function settleScripts(units: readonly Unit[], tree: SourceTree, groups: Groups<Unit>): ReadonlySet<Unit> {
  const directories = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.draft.format === 'shell' && !isLooseHeap(unit.territory)) add(directories, `${unit.territory}\n${unit.directory}`, unit)
  }
  const apart = new Set<Unit>()
  for (const own of directories.values()) {
    const scripts = new Map<string, Unit[]>()
    for (const unit of own) add(scripts, unit.draft.at.file, unit)
    const running = [...scripts].filter(([, made]) => made.some((unit) => isContainer(unit) || isPod(unit))).map(([path]) => path)
    if (running.length < 2 || running.length > MOST) continue
    const together = new Groups<string>()
    for (const [a, b] of runTogether(running, tree)) together.join(a, b)
    const steps = running.filter((path) => STEP.test(path))
    for (const step of steps) together.join(steps[0] as string, step)
    joinByNames(scripts, together)
    const isOne = new Set(running.map((path) => together.find(path))).size === 1
    for (const [path, made] of scripts) {
      const first = scripts.get(together.find(path))?.[0]
      for (const unit of made) {
        if (first) groups.join(first, unit)
        if (!isOne) apart.add(unit)
      }
    }
  }
  return apart
}

/** By the networks, pods and containers that scripts make for each other or share. */
function joinByNames(scripts: ReadonlyMap<string, readonly Unit[]>, together: Groups<string>): void {
  const holders = new Map<string, string>()
  const makers = new Map<string, Set<string>>()
  const join = (key: string, path: string): void => {
    const first = holders.get(key)
    if (first === undefined) holders.set(key, path)
    else together.join(first, path)
  }
  for (const [path, units] of scripts) {
    for (const { draft } of units) {
      if (draft.kind !== 'container' && draft.kind !== 'pod' && draft.kind !== 'network') continue
      const { value } = draft.name
      if (!value.known) continue
      const key = `${draft.kind} ${value.value}`
      makers.set(key, (makers.get(key) ?? new Set()).add(path))
      if (draft.kind !== 'container' && !COMMON.has(value.value)) join(key, path)
    }
  }
  for (const [path, units] of scripts) {
    for (const { draft } of units) {
      if (draft.kind !== 'container' && draft.kind !== 'pod') continue
      const { attachments, target } = draft.network
      const pod = draft.kind === 'container' ? draft.pod : undefined
      for (const reference of [...attachments.map(({ network }) => network), ...(target ? [target] : []), ...(pod ? [pod] : [])]) {
        if (!reference.name.known || COMMON.has(reference.name.value)) continue
        const key = `${reference.kind} ${reference.name.value}`
        join(key, path)
        // Two scripts that make one container are alternatives, and who uses it belongs to either.
        const made = makers.get(key)
        if (made?.size === 1) together.join([...made][0] as string, path)
      }
    }
  }
}
