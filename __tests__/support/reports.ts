/** Trees, findings and reports made by hand, for tests of what comes after the rules. */
import { type Config, NO_CONFIG } from '../../src/config/index.js'
import { type Coverage, type Report, type RuleInfo, type SettleOptions, type Side, settle } from '../../src/diagnostics/index.js'
import type { Fact, Finding, FormatId, Topology } from '../../src/model/index.js'
import { ListedTree, type SourceSpan, type SourceTree } from '../../src/source/index.js'

export const RULES: readonly RuleInfo[] = [
  { id: 'internal-port-published', severity: 'error', summary: 'a port that only other containers need is published' },
  { id: 'pod-port-collision', severity: 'error', summary: 'two containers of one network namespace listen on one port' },
  { id: 'privileged-host-port', severity: 'warning', summary: 'a rootless unit publishes a host port below 1024' },
  { id: 'single-container-pod', severity: 'note', summary: 'a pod with one container' },
]

export const NO_TOPOLOGY: Topology = { hosts: [], namespaces: [], containers: [], pods: [], networks: [], images: [], problems: [] }

export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  const entries = Object.keys(files)
    .sort()
    .map((path) => ({ path }))
  return new ListedTree(entries, ({ path }) => ({ ok: true, text: files[path] ?? '' }))
}

/** The span of the `nth` (1-based) occurrence of `words` in a file; fails the test when it is not there. */
export function spanIn(files: Readonly<Record<string, string>>, file: string, words: string, nth = 1): SourceSpan {
  const text = files[file] ?? ''
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`${file} does not hold ${JSON.stringify(words)} ${nth} times`)
  return { file, start, end: start + words.length }
}

export function declared(
  id: Fact<unknown>['claim']['id'],
  data: Readonly<Record<string, string | number>>,
  span: SourceSpan,
): Fact<string> {
  return { claim: { id, data }, value: '', origin: { kind: 'declared', span } }
}

export function findingAt(at: SourceSpan, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'internal-port-published',
    messageId: 'published',
    data: {},
    message: 'port 5432 of db is published',
    severity: 'error',
    confidence: 'certain',
    at,
    related: [],
    because: [declared('published', { who: 'db', mapping: '5432:5432' }, at)],
    fixes: [],
    identity: ['container:db', '5432'],
    ...more,
  }
}

export function sideOf(files: Readonly<Record<string, string>>, findings: readonly Finding[], more: Partial<Side> = {}): Side {
  return { tree: treeOf(files), topology: NO_TOPOLOGY, findings, coverage: coverageOf(files), faults: [], config: NO_CONFIG, ...more }
}

/** Every file as read by the format that its name suggests, one unit in each. */
function coverageOf(files: Readonly<Record<string, string>>): Coverage {
  const format = (path: string): FormatId => (/\.ya?ml$/.test(path) ? 'compose' : path.endsWith('.sh') ? 'shell' : 'quadlet')
  return {
    files: Object.keys(files)
      .sort()
      .map((path) => ({ path, format: format(path), units: 1 })),
    unparsed: [],
    unmodelledKeys: [],
  }
}

export function reportOf(head: Side, base: Side | null = null, options: Partial<SettleOptions> = {}): Report {
  return settle(head, base, { selection: base ? 'new' : 'all', pedantic: false, rules: RULES, ...options })
}

export const configWith = (more: Partial<Config>): Config => ({ ...NO_CONFIG, ...more })
