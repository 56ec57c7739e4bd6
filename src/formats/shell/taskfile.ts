import { directoryOf, type MappedText } from '../../source/index.js'
import { filledIn } from '../../syntax/template/index.js'
import { parseYaml, type YamlMap, type YamlNode } from '../../syntax/yaml/index.js'
import { Recipes } from './recipes.js'
import type { ScriptFile, ScriptPart } from './unit.js'
import { literalsOf, scalarOf } from './yaml-nodes.js'

const EXPRESSION = /\{\{(?:(?!\{\{)[\s\S])*?\}\}/g

/** A Taskfile (taskfile.dev): the commands of its tasks; `deps` and `task:` say which run together. */
export function readTaskfile(text: MappedText, path: string): ScriptFile {
  const stream = parseYaml(text, '1.2')
  const root = stream.documents[0]?.root
  const unparsed = stream.errors.map(({ at, message }) => ({ at, reason: message }))
  if (root?.kind !== 'map') return { parts: [], unparsed }
  const tasks = root.get('tasks')
  const recipes = new Recipes()
  const parts: ScriptPart[] = []
  const shared = [...literalsOf(root.get('vars')), ...literalsOf(root.get('env'))]
  const env = literalsOf(root.get('env'))
  for (const { key, value } of tasks?.kind === 'map' ? tasks.entries : []) {
    const task = value.kind === 'map' ? value : null
    const variables = new Map([...shared, ...literalsOf(task?.get('vars'))])
    const directory = task ? scalarOf(task.get('dir'))?.text : undefined
    const working = [directoryOf(path), '']
    const commands = task ? [...listOf(task.get('cmds')), ...listOf(task.get('cmd'))] : listOf(value)
    for (const needed of listOf(task?.get('deps'))) recipes.needs(key.text, [nameOf(needed)])
    recipes.needs(key.text, [])
    for (const command of commands) {
      if (command.kind === 'map' && command.get('task')) {
        recipes.needs(key.text, [nameOf(command)])
        continue
      }
      const script = scalarOf(command.kind === 'map' ? command.get('cmd') : command)
      if (!script) continue
      const filled = filledIn(script, EXPRESSION, path, (expression) => {
        const name = /^\{\{-?\s*\.(\w+)\s*-?\}\}$/.exec(expression)?.[1]
        return name === undefined ? null : (variables.get(name) ?? null)
      })
      parts.push({
        text: filled,
        flow: key.text,
        working: directory === undefined ? working : [`${directoryOf(path)}/${directory}`.replace(/^\//, '')],
        variables: [...env, ...literalsOf(task?.get('env'))],
      })
    }
  }
  return { parts, together: recipes.together, unparsed }
}

const listOf = (node: YamlNode | undefined): readonly YamlNode[] => (node === undefined ? [] : node.kind === 'seq' ? node.items : [node])

const nameOf = (node: YamlNode): string => scalarOf(node.kind === 'map' ? (node as YamlMap).get('task') : node)?.text ?? ''
