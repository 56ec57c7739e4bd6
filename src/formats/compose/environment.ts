import { type EnvironmentEntry, type Hop, hasOpenHole } from '../../model/index.js'
import { environmentTemplate } from '../../podman/index.js'
import { MappedText } from '../../source/index.js'
import type { YamlNode } from '../../syntax/yaml/index.js'
import { parseComposeDotenv } from './dotenv.js'
import type { Lookup } from './interpolate.js'
import { layersOf } from './merge.js'
import type { Project, Service } from './project.js'
import { isOpenInTemplate } from './variables.js'

/** A service's environment, the last of a name in force: `env_file` first, then `environment`. */
export function environmentOf({ settings }: Service, project: Project, lookup: Lookup): EnvironmentEntry[] {
  const { reader } = project
  const entries: EnvironmentEntry[] = []
  for (const item of reader.items(settings, 'env_file')) {
    const path = item.kind === 'map' ? reader.text(item, 'path') : reader.scalar(item)
    if (path) entries.push(...fromFile(path, item.via, project, lookup))
  }
  const environment = reader.node(settings, 'environment')
  if (environment) for (const layer of layersOf(environment)) entries.push(...written(layer, project, lookup))
  return entries
}

function written(node: YamlNode, project: Project, lookup: Lookup): EnvironmentEntry[] {
  const { reader } = project
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, value, span }): EnvironmentEntry[] => {
      if (value.tag === '!reset') return []
      // A bare name takes its value from whoever puts it up; a null in a map does the same.
      const text = value.kind === 'null' ? inherited(key, lookup) : (reader.scalar(value) ?? null)
      return [{ name: key.text, value: text, at: span, ...via(value.via) }]
    })
  }
  if (node.kind !== 'seq') return []
  return node.items.flatMap((item): EnvironmentEntry[] => {
    const text = reader.scalar(item)
    if (!text) return []
    const equals = text.text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    if (name.text === '' || hasOpenHole(name)) return []
    const value = equals < 0 ? inherited(name, lookup) : text.slice(equals + 1)
    return [{ name: name.text, value, at: item.span, ...via(item.via) }]
  })
}

function inherited(name: MappedText, lookup: Lookup): MappedText | null {
  const setting = lookup(name.text)
  if (!setting || setting.text === '') return null
  const value = MappedText.decoded(setting.text, name.span())
  return setting.likely ? likely(value) : value
}

/** The variables of a file of the tree, or of the template it is made from: likely ones then. */
function fromFile(path: MappedText, hops: readonly Hop[], project: Project, lookup: Lookup): EnvironmentEntry[] {
  const { reader } = project
  const own = reader.path(path)
  const isThere = own !== null && reader.tree.has(own)
  const file = isThere ? own : environmentTemplate(path.text, reader.directory(path.file), reader.tree)
  const content = file === null ? null : reader.tree.read(file)
  if (file === null || !content?.ok) return []
  const { entries } = parseComposeDotenv(MappedText.verbatim(file, content.text, 0), lookup, project.scope)
  const kind = isThere ? 'environment-file' : 'template'
  return entries.map(({ name, value, at }) => ({
    name,
    value: isThere || value === null ? value : isOpenInTemplate(value.text) ? null : likely(value),
    at,
    via: [...hops, { kind, span: path.span() }],
  }))
}

/** A value that the machine may have replaced. */
function likely(value: MappedText): MappedText {
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }, ...value.holes])
}

const via = (hops: readonly Hop[]): { readonly via?: readonly Hop[] } => (hops.length > 0 ? { via: hops } : {})
