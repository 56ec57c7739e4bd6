import { hasOpenHole, type MountDraft, type Reference, textValue } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import type { YamlNode } from '../../syntax/yaml/index.js'
import type { Project, Service } from './project.js'

/** `volumes`, `configs` and `secrets` of a service; the last for one place in the container is in force. */
export function mountsOf({ settings }: Service, project: Project): MountDraft[] {
  const { reader } = project
  const mounts = new Map<string, MountDraft>()
  const add = (mount: MountDraft | null): void => {
    if (mount) mounts.set(mount.target ?? `? ${mount.text.text}`, mount)
  }
  for (const item of reader.items(settings, 'volumes')) add(volume(item, project))
  for (const item of reader.items(settings, 'configs')) add(file(item, 'configs', project))
  for (const item of reader.items(settings, 'secrets')) add(file(item, 'secrets', project))
  return [...mounts.values()]
}

function volume(item: YamlNode, project: Project): MountDraft | null {
  const { reader } = project
  if (item.kind === 'map') {
    const target = reader.text(item, 'target')
    const source = reader.text(item, 'source')
    const type = reader.text(item, 'type')?.text ?? 'volume'
    const text = source ?? target
    if (!text || type === 'tmpfs') return null
    return withSource(
      { text, source: null, target: target && !hasOpenHole(target) ? target.text : null },
      source,
      type === 'volume',
      project,
    )
  }
  const text = reader.scalar(item)
  if (!text) return null
  const [first, second] = text.split(':', 3) as [MappedText, MappedText | undefined]
  const target = second ?? first
  return withSource({ text, source: null, target: hasOpenHole(target) ? null : target.text }, second && first, false, project)
}

/** `./x`, `../x`, `~` and `/x` are paths, anything else names a volume (compose-go format/volume.go). */
function withSource(draft: MountDraft, source: MappedText | undefined, isVolume: boolean, project: Project): MountDraft {
  if (!source || source.text === '') return draft
  if (!isVolume && (/^[./~]/.test(source.text) || source.text.startsWith('$'))) {
    const path = treePath(source, project)
    if (path !== null) return { ...draft, source: path }
    // A relative path has its place in the tree, whether something stands there or not.
    return source.text.startsWith('.') && !hasOpenHole(source) ? draft : { ...draft, hostPath: source }
  }
  if (hasOpenHole(source)) return draft
  const { scope } = project
  const reference: Reference = { by: 'local', kind: 'volume', name: textValue(source), scope, text: source }
  return { ...draft, volume: reference }
}

function treePath(text: MappedText, project: Project): string | null {
  const { reader } = project
  // `${PWD}/x` is the project directory's own.
  const own = /^\$\{?PWD\}?\//.exec(text.text)
  const path = reader.path(own ? MappedText.verbatim(text.file, text.text.slice(own[0].length), text.span().start) : text)
  if (path === null) return null
  return reader.tree.has(path) || reader.tree.hasDirectory(path) ? path : null
}

/** A config or secret: a file of the tree, or text that stands in the compose file. */
function file(item: YamlNode, kind: 'configs' | 'secrets', project: Project): MountDraft | null {
  const { reader, root } = project
  const name = item.kind === 'map' ? reader.text(item, 'source') : reader.scalar(item)
  if (!name) return null
  const definition = reader.map(root, kind)
  const settings = definition && reader.map(definition, name.text)
  const said = item.kind === 'map' ? reader.text(item, 'target') : undefined
  const wanted = said?.text ?? name.text
  const target = wanted.startsWith('/') ? wanted : kind === 'secrets' ? `/run/secrets/${wanted}` : `/${wanted}`
  const path = settings && reader.text(settings, 'file')
  const content = settings && reader.text(settings, 'content')
  return {
    text: path ?? name,
    source: path ? treePath(path, project) : null,
    target,
    ...(content && { contents: [{ path: target, text: content }] }),
  }
}
