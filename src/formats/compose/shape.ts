import type { SourceTree } from '../../source/index.js'
import type { YamlMap } from '../../syntax/yaml/index.js'
import { readComposeFile } from './files.js'
import { isRootKey, isServiceKey } from './keys.js'
import { layersOf } from './merge.js'
import { isComposeName } from './names.js'

/** What a file offers to others and needs of them, by its text alone. */
export interface Shape {
  readonly path: string
  readonly services: ReadonlySet<string>
  /** Services that have what to run. */
  readonly whole: ReadonlySet<string>
  /** Services it names or changes without defining them, networks it uses without declaring them: another file has to be loaded with it. */
  readonly needs: ReadonlySet<string>
  /** Networks, by `network NAME`, and services it defines. */
  readonly offers: ReadonlySet<string>
  /** Files that it includes or extends, as written. */
  readonly includes: readonly string[]
  readonly extends: readonly string[]
}

/** The cheap test: a `services:` key at the margin that is not a list (as CI systems have it). */
export function mayBeCompose(text: string): boolean {
  if (!text.includes('services')) return false
  const key = /^\ufeff?(?:services|"services"|'services')[ \t]*:[^\n]*$/m.exec(text)
  return (
    key !== null &&
    !/^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*- /.test(text.slice(key.index + key[0].length + 1, key.index + key[0].length + 2000))
  )
}

/** An `include:` alone makes a compose file, but only under a compose name. */
export function mayInclude(text: string): boolean {
  return /^\ufeff?include[ \t]*:/m.test(text)
}

/** `null` when the file is no compose file. A broken file under a compose name is one. */
export function shapeOf(path: string, tree: SourceTree): Shape | null {
  const { root, unparsed } = readComposeFile(path, tree, true)
  const named = isComposeName(path)
  if (root === null) return named && unparsed.length > 0 ? emptyShape(path) : null
  const services = root.get('services')
  if (services?.kind !== 'map' && !(named && root.get('include'))) return null
  if (services?.kind === 'map' && !looksRight(root, services, named)) return null
  return services?.kind === 'map' ? read(path, root, services) : { ...emptyShape(path), includes: includesOf(root) }
}

const emptyShape = (path: string): Shape => ({
  path,
  services: new Set(),
  whole: new Set(),
  needs: new Set(),
  offers: new Set(),
  includes: [],
  extends: [],
})

/** Other programs have `services:` too: an odd name needs keys that are all compose's, and something to run. */
function looksRight(root: YamlMap, services: YamlMap, named: boolean): boolean {
  const maps = services.entries.flatMap(({ value }) => (value.kind === 'map' ? [value] : []))
  if (named) return maps.length > 0 || services.entries.length === 0
  if (maps.length === 0 || maps.length < services.entries.length) return false
  if (!root.entries.every(({ key }) => isRootKey(key.text))) return false
  return (
    maps.every((service) => service.entries.every(({ key }) => isServiceKey(key.text))) &&
    maps.some((service) => service.get('image')?.kind === 'scalar' || service.get('build') !== undefined)
  )
}

function read(path: string, root: YamlMap, services: YamlMap): Shape {
  const names = new Set(services.entries.map(({ key }) => key.text))
  const whole = new Set<string>()
  const needs = new Set<string>()
  const declared = new Set(keysOf(root, 'networks'))
  const extended: string[] = []
  const need = (name: string): void => {
    if (!names.has(name) && !name.includes('$')) needs.add(name)
  }
  for (const { key, value } of services.entries) {
    if (value.kind !== 'map') continue
    const base = value.get('extends')
    if (value.get('image') || value.get('build') || base) whole.add(key.text)
    else needs.add(key.text)
    if (base?.kind === 'map') {
      const file = base.get('file')
      if (file?.kind === 'scalar') extended.push(file.text.text)
    }
    for (const name of [...keysOf(value, 'depends_on'), ...keysOf(value, 'links').map((link) => link.split(':')[0] as string)]) need(name)
    const mode = value.get('network_mode')
    if (mode?.kind === 'scalar' && mode.text.text.startsWith('service:')) need(mode.text.text.slice('service:'.length))
    for (const network of keysOf(value, 'networks')) {
      if (network !== 'default' && !declared.has(network) && !network.includes('$')) needs.add(`network ${network}`)
    }
  }
  const offers = new Set([...whole, ...[...declared].map((network) => `network ${network}`)])
  return { path, services: names, whole, needs, offers, includes: includesOf(root), extends: extended }
}

function keysOf(map: YamlMap, key: string): string[] {
  const node = map.get(key)
  if (!node) return []
  return layersOf(node).flatMap((layer) => {
    if (layer.kind === 'map') return layer.entries.map((entry) => entry.key.text)
    return layer.kind === 'seq' ? layer.items.flatMap((item) => (item.kind === 'scalar' ? [item.text.text] : [])) : []
  })
}

function includesOf(root: YamlMap): string[] {
  const include = root.get('include')
  const items = include?.kind === 'seq' ? include.items : include ? [include] : []
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return [item.text.text]
    const path = item.kind === 'map' ? item.get('path') : undefined
    if (path?.kind === 'scalar') return [path.text.text]
    return path?.kind === 'seq' ? path.items.flatMap((one) => (one.kind === 'scalar' ? [one.text.text] : [])) : []
  })
}
