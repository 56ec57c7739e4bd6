import type { SourceSpan } from '../source/index.js'
import type { Config, Level } from './config.js'

const RANK: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1, off: 0 }

/** One way in which a configuration judges less strictly than the one before it. */
export interface ConfigWeakening {
  /** One sentence without a full stop. */
  readonly what: string
  /** Where the head's configuration says so; `null` when it says nothing any more. */
  readonly at: SourceSpan | null
}

/** What the head's configuration no longer finds, or finds less grave, than the base's. What cannot be compared counts as weaker. */
export function weakenings(head: Config, base: Config): ConfigWeakening[] {
  if (same(head.plain, base.plain)) return []
  return [
    ...ignores(head, base),
    ...levels(head, base),
    ...hosts(head, base),
    ...paths(head, base),
    ...assertions(head, base),
    ...values(head, base),
  ]
}

function ignores(head: Config, base: Config): ConfigWeakening[] {
  const key = (entry: Config['ignore'][number]): string => JSON.stringify([entry.rules, entry.paths?.patterns ?? null])
  const before = new Set(base.ignore.map(key))
  return head.ignore
    .filter((entry) => !before.has(key(entry)))
    .map((entry) => ({
      what: `the configuration ignores ${entry.rules.join(', ')} ${entry.paths ? `in ${entry.paths.patterns.join(', ')}` : 'everywhere'} (reason given: ${entry.reason})`,
      at: entry.at,
    }))
}

function levels(head: Config, base: Config): ConfigWeakening[] {
  const weaker: ConfigWeakening[] = []
  for (const [rule, level] of head.rules) {
    const before = base.rules.get(rule)
    if (before === undefined ? level === 'error' : RANK[level] >= RANK[before]) continue
    weaker.push({
      what: `the configuration sets ${rule} to ${level}${before ? `, it was ${before}` : ''}`,
      at: head.places.get(`rules/${rule}`) ?? null,
    })
  }
  for (const [rule, level] of base.rules) {
    if (level !== 'off' && level !== 'note' && !head.rules.has(rule))
      weaker.push({ what: `the configuration no longer sets ${rule} to ${level}`, at: null })
  }
  return weaker
}

/** Machines that are split find fewer collisions, machines that run more paths take them from others: neither can be told from the text alone. */
function hosts(head: Config, base: Config): ConfigWeakening[] {
  const before = new Map(base.hosts.map((host) => [host.name, host]))
  const changed: ConfigWeakening[] = []
  for (const host of head.hosts) {
    const old = before.get(host.name)
    before.delete(host.name)
    const at = head.places.get(`hosts/${host.name}`) ?? null
    if (!old) changed.push({ what: `the configuration adds host ${host.name} (${host.paths.patterns.join(', ')})`, at })
    else if (!same(old.paths.patterns, host.paths.patterns))
      changed.push({ what: `the configuration changes the paths of host ${host.name}`, at })
    else if (old.mode !== host.mode || old.podman !== host.podman)
      changed.push({
        what: `the configuration says that host ${host.name} runs Podman ${host.podman}, ${host.mode}; it was ${old.podman}, ${old.mode}`,
        at,
      })
  }
  for (const name of before.keys()) changed.push({ what: `the configuration no longer has host ${name}`, at: null })
  return changed
}

function paths(head: Config, base: Config): ConfigWeakening[] {
  const changed: ConfigWeakening[] = []
  for (const key of ['paths', 'include']) {
    const now = member(head.plain, key)
    const before = member(base.plain, key)
    const onlyAdds = key === 'include' ? before === undefined : now === undefined
    if (!same(now, before) && !onlyAdds)
      changed.push({ what: `the configuration changes which files are looked at (${key})`, at: head.places.get(key) ?? null })
  }
  return changed
}

function assertions(head: Config, base: Config): ConfigWeakening[] {
  const weaker: ConfigWeakening[] = []
  const kept = new Set(head.assert.forbid.map(({ from, to }) => JSON.stringify([from, to])))
  for (const { from, to } of base.assert.forbid) {
    if (!kept.has(JSON.stringify([from, to]))) weaker.push({ what: `the configuration no longer forbids ${from} to reach ${to}`, at: null })
  }
  const before = base.assert.allowOutside
  if (before) {
    const now = head.assert.allowOutside
    if (now === null) weaker.push({ what: 'the configuration no longer says what may be reached from outside', at: null })
    const names = new Set(before.map(({ name }) => name))
    for (const { name, at } of now ?? []) {
      if (!names.has(name)) weaker.push({ what: `the configuration allows ${name} to be reached from outside`, at })
    }
  }
  if (base.assert.noNewExposure && !head.assert.noNewExposure)
    weaker.push({ what: 'the configuration no longer forbids new exposure', at: head.places.get('assert/no-new-exposure') ?? null })
  return weaker
}

/** From the weakest to the strictest. */
const STRICTNESS: Readonly<Record<string, readonly unknown[]>> = {
  'fail-on': ['never', 'error', 'warning'],
  findings: ['new', 'changed', 'all'],
  'if-no-files': ['ignore', 'warn', 'error'],
  pedantic: [false, true],
}
/** What holds between two trees when nothing is said. */
const UNSET: Readonly<Record<string, unknown>> = { 'fail-on': 'error', findings: 'new', 'if-no-files': 'warn', pedantic: false }

function values(head: Config, base: Config): ConfigWeakening[] {
  const weaker: ConfigWeakening[] = []
  const now: Readonly<Record<string, unknown>> = head.values
  const before: Readonly<Record<string, unknown>> = base.values
  for (const [name, order] of Object.entries(STRICTNESS)) {
    if (order.indexOf(now[name] ?? UNSET[name]) >= order.indexOf(before[name] ?? UNSET[name])) continue
    const said = now[name] === undefined ? `no longer sets ${name}` : `sets ${name} to ${String(now[name])}`
    weaker.push({ what: `the configuration ${said}`, at: head.places.get(name) ?? null })
  }
  const { baseline } = head.values
  if (baseline !== undefined && baseline !== base.values.baseline)
    weaker.push({ what: `the configuration takes the findings in ${baseline} as known`, at: head.places.get('baseline') ?? null })
  return weaker
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
