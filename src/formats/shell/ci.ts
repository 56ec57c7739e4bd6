import { MappedText, resolvePath } from '../../source/index.js'
import { filledIn } from '../../syntax/template/index.js'
import { parseYaml, type YamlMap, type YamlNode } from '../../syntax/yaml/index.js'
import type { ScriptFile, ScriptPart } from './unit.js'
import { literalsOf, scalarOf } from './yaml-nodes.js'

const EXPRESSION = /\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}/g
/** Keys of a .gitlab-ci.yml that are no jobs. */
const GLOBAL = new Set(['default', 'stages', 'variables', 'include', 'workflow', 'image', 'services', 'cache', 'spec', 'pages:deploy'])
const SHELLS = /^(?:ba|z)?sh\b/

/** The `run:` steps of a GitHub workflow or composite action: steps of a job run after one another, jobs on machines of their own. */
export function readWorkflow(text: MappedText, path: string): ScriptFile {
  const { root, unparsed } = rootOf(text)
  if (!root) return { parts: [], unparsed }
  const parts: ScriptPart[] = []
  const jobs = root.get('jobs')
  if (jobs?.kind === 'map') {
    for (const [arm, { key, value }] of jobs.entries.entries()) {
      if (value.kind !== 'map') continue
      const directory = workingDirectory(value) ?? workingDirectory(root)
      const env = [...literalsOf(root.get('env')), ...literalsOf(value.get('env'))]
      const branches = [{ choice: `${path} jobs`, arm }]
      parts.push(...steps(value.get('steps'), path, env, directory, key.text).map((part) => ({ ...part, branches })))
    }
  }
  const runs = root.get('runs')
  if (runs?.kind === 'map') parts.push(...steps(runs.get('steps'), path, [], null, ''))
  return { parts, unparsed }
}

function rootOf(text: MappedText): { readonly root: YamlMap | null; readonly unparsed: NonNullable<ScriptFile['unparsed']> } {
  const stream = parseYaml(text, '1.2')
  const root = stream.documents[0]?.root
  const unparsed = stream.errors.map(({ at, message }) => ({ at, reason: message }))
  return { root: root?.kind === 'map' ? root : null, unparsed }
}

function workingDirectory(map: YamlMap): string | null {
  const defaults = map.get('defaults')
  const run = defaults?.kind === 'map' ? defaults.get('run') : undefined
  return run?.kind === 'map' ? (scalarOf(run.get('working-directory'))?.text ?? null) : null
}

function steps(
  node: YamlNode | undefined,
  path: string,
  env: readonly (readonly [string, MappedText])[],
  directory: string | null,
  flow: string,
): ScriptPart[] {
  if (node?.kind !== 'seq') return []
  return node.items.flatMap((step) => {
    const script = step.kind === 'map' ? scalarOf(step.get('run')) : null
    if (step.kind !== 'map' || !script?.text.includes('podman')) return []
    const shell = scalarOf(step.get('shell'))?.text
    if (shell !== undefined && !SHELLS.test(shell)) return []
    const own = new Map([...env, ...literalsOf(step.get('env'))])
    const literal = [...own].map(([name, value]) => [name, fill(value, path, own)] as const)
    const known = new Map(literal)
    const working = resolvePath('', scalarOf(step.get('working-directory'))?.text ?? directory ?? '')
    return [{ text: fill(script, path, known), flow, working: working === null ? [] : [working], variables: literal }]
  })
}

/** `${{ env.NAME }}` where the workflow says what it is; every other expression is a hole. */
function fill(text: MappedText, scope: string, env: ReadonlyMap<string, MappedText>): MappedText {
  return filledIn(text, EXPRESSION, scope, (expression) => {
    const name = /^\$\{\{\s*env\.(\w+)\s*\}\}$/.exec(expression)?.[1]
    const value = name === undefined ? undefined : env.get(name)
    return value && !value.text.includes('${{') ? value : null
  })
}

/** The `script:` lines of a GitLab pipeline's jobs, with those before and after them. */
export function readGitlab(text: MappedText, path: string): ScriptFile {
  const { root, unparsed } = rootOf(text)
  if (!root) return { parts: [], unparsed }
  const parts: ScriptPart[] = []
  const defaults = root.get('default')
  const shared = (key: string): YamlNode | undefined => (defaults?.kind === 'map' ? defaults.get(key) : undefined) ?? root.get(key)
  for (const [arm, { key, value }] of root.entries.entries()) {
    if (value.kind !== 'map' || GLOBAL.has(key.text)) continue
    const variables = [...literalsOf(root.get('variables')), ...literalsOf(value.get('variables'))]
    const lines = ['before_script', 'script', 'after_script'].flatMap((name) =>
      linesOf(value.get(name) ?? (name === 'script' ? undefined : shared(name))),
    )
    const branches = [{ choice: `${path} jobs`, arm }]
    const [first, ...others] = lines
    if (!first) continue
    // All lines of a job are one script.
    const script = MappedText.concat([first, ...others.flatMap((line) => [MappedText.decoded('\n', line.span(0, 0)), line])])
    parts.push({ text: script, flow: key.text, working: [''], variables, branches })
  }
  return { parts, unparsed }
}

/** A list of lines, nested ones flattened as GitLab does. */
function linesOf(node: YamlNode | undefined): MappedText[] {
  if (node?.kind === 'seq') return node.items.flatMap(linesOf)
  const text = scalarOf(node)
  return text ? [text] : []
}
