/** The parsers one by one: text in, nothing thrown, every position where it says it is. */
import { loadConfig } from '../../src/config/index.js'
import { readBaseline } from '../../src/diagnostics/index.js'
import { FORMATS } from '../../src/formats/index.js'
import type { Origin } from '../../src/model/index.js'
import {
  mentionsOfConfig,
  mentionsOfEnvironment,
  mentionsOfHealthCheck,
  mentionsOfWords,
  parseDotenv,
  parseExpose,
  parseImage,
  parseInvocation,
  parseNetworks,
  parsePublish,
  splitWords as splitShellWords,
} from '../../src/podman/index.js'
import type { MappedText } from '../../src/source/index.js'
import { runShell, type ShellCommand } from '../../src/syntax/shell/index.js'
import { MergedUnit, parseUnit, splitWords } from '../../src/syntax/systemd/index.js'
import { jinjaText } from '../../src/syntax/template/index.js'
import { commentSpans, parseYaml, type YamlNode } from '../../src/syntax/yaml/index.js'
import { RULE_IDS } from '../support/fixtures.js'

const FILE = 'input'

/** Name → what it makes of a text. What comes back is searched for positions. */
export const PARSERS: Readonly<Record<string, (text: MappedText) => unknown>> = {
  'yaml 1.1': (text) => readYaml(text, '1.1'),
  'yaml 1.2': (text) => readYaml(text, '1.2'),
  unit: (text) => {
    const units = [parseUnit(FILE, text), parseUnit(FILE, text, { continuation: 'space' })]
    const merged = new MergedUnit(units)
    const keys = units.flatMap(({ sections }) => sections.flatMap(({ name, entries }) => entries.map(({ key }) => [name, key] as const)))
    return {
      units,
      entries: units.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries.map(({ value, lines }) => [value, lines]))),
      read: keys
        .slice(0, 50)
        .map(([section, key]) => [
          merged.lookupAll(section, key),
          merged.lookupSet(section, key),
          merged.lookupStrv(section, key),
          merged.lookupLastArgs(section, key),
          merged.lookupKeyValues(section, key),
          merged.lookupBoolean(section, key),
        ]),
    }
  },
  'unit words': (text) => [splitWords(text, 'args'), splitWords(text, 'strv')],
  shell: (text) => {
    const commands: ShellCommand[] = []
    const errors = runShell(
      text,
      { scope: FILE, own: '', working: [''] },
      {
        command(command) {
          commands.push(command)
          return null
        },
      },
    )
    return { errors, commands }
  },
  jinja: (text) => [jinjaText(text, 'web.container.j2', FILE), jinjaText(text, 'web.container.in', FILE)],
  dotenv: (text) => {
    const entries = parseDotenv(text, 'podman')
    return { entries, mentions: mentionsOfEnvironment(entries, null) }
  },
  publish: (text) => lines(text).map((line) => [parsePublish(line, at(line)), parsePublish(line, at(line), { csv: true })]),
  expose: (text) => lines(text).map((line) => parseExpose(line, at(line))),
  networks: (text) => parseNetworks(lines(text), { scope: FILE, who: 'web', at: text.span() }),
  arguments: (text) => parseInvocation(splitShellWords(text)),
  image: (text) => lines(text).map((line) => parseImage(line)),
  mentions: (text) => {
    const words = splitShellWords(text)
    return [
      mentionsOfWords(words, 'Exec'),
      mentionsOfHealthCheck(words, 'HealthCmd'),
      mentionsOfConfig('app/settings.yaml', text),
      mentionsOfConfig('nginx.conf', text),
    ]
  },
}

/** What is wrong with a configuration or baseline reader on a text: neither gives positions of its own. */
export async function readSettings(text: string): Promise<string[]> {
  const known = { rules: RULE_IDS, formats: FORMATS.map((format) => format.id) }
  const result = await loadConfig('podman-topology.yaml', text, known)
  const baseline = readBaseline(text)
  if (!baseline.ok && baseline.reason === '') return ['a baseline refused without a reason']
  if (result.ok) return []
  return result.problems.flatMap(({ message, at: { start, end } }) => {
    if (message === '') return ['a problem without words']
    return start < 0 || start > end || end > text.length ? ['a problem outside of the file'] : []
  })
}

const at = (text: MappedText): Origin => ({ kind: 'declared', span: text.span() })
const lines = (text: MappedText): MappedText[] => text.split('\n').slice(0, 50)

function readYaml(text: MappedText, dialect: '1.1' | '1.2'): unknown {
  const stream = parseYaml(text, dialect)
  return { stream, read: stream.documents.map(({ root }) => read(root, 4000)), comments: commentSpans(text) }
}

/** Every accessor of every node, a bounded number of them: aliases make more of them than the text has. */
function read(root: YamlNode, most: number): unknown[] {
  const found: unknown[] = []
  const left: YamlNode[] = [root]
  for (let node = left.pop(); node && found.length < most; node = left.pop()) {
    found.push(node.span)
    if (node.kind === 'scalar') found.push(node.text, node.typed)
    if (node.kind === 'null') found.push(node.text)
    if (node.kind === 'seq') left.push(...node.items)
    if (node.kind !== 'map') continue
    for (const entry of node.entries) {
      found.push(entry.key, entry.span, node.get(entry.key.text)?.span)
      left.push(entry.value)
    }
  }
  return found
}
