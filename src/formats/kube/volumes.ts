import type { MountDraft } from '../../model/index.js'
import { textValue } from '../../model/index.js'
import { type MappedText, resolvePath, type SourceTree } from '../../source/index.js'
import type { Configuration, DataSet } from './configuration.js'
import type { Fields } from './fields.js'

/** A file that a mount makes of a ConfigMap's or Secret's key, by its path below the mount. */
interface VolumeFile {
  readonly path: string
  readonly text: MappedText
}

/** One entry of the pod's `volumes:`. */
interface Volume {
  readonly source: string | null
  readonly hostPath?: MappedText
  readonly claim?: MappedText
  readonly files?: readonly VolumeFile[]
}

export type Volumes = ReadonlyMap<string, Volume>

/** The sources that Podman knows (kube/volume.go VolumeFromSource); Kubernetes has others, which it refuses. */
const SOURCES = ['hostPath', 'persistentVolumeClaim', 'configMap', 'secret', 'emptyDir', 'image']

/** The pod's volumes by name. `directory` is where a relative `hostPath` starts: Podman takes its working directory, commonly the file's. */
export function volumesOf(spec: Fields, configuration: Configuration, directory: string, tree: SourceTree): Volumes {
  const volumes = new Map<string, Volume>()
  for (const volume of spec.objects('volumes', 'Volume')) {
    const name = volume.text('name')
    if (name === undefined) continue
    if (!SOURCES.some((source) => volume.has(source))) {
      const says = 'HostPath, ConfigMap, EmptyDir, Secret, and PersistentVolumeClaim are currently the only supported VolumeSource'
      volume.refuse('volume-source', `failed to create volume "${name.text}": ${says}`, name.span())
    }
    volumes.set(name.text, volumeOf(volume, configuration, directory, tree))
  }
  return volumes
}

function volumeOf(volume: Fields, configuration: Configuration, directory: string, tree: SourceTree): Volume {
  const path = volume.fields('hostPath', 'HostPathVolumeSource')?.text('path')
  if (path !== undefined) {
    const resolved = path.holes.length > 0 ? null : resolvePath(directory, path.text)
    const there = resolved !== null && (tree.has(resolved) || tree.hasDirectory(resolved))
    if (there) return { source: resolved }
    return path.text.startsWith('/') || path.holes.length > 0 ? { source: null, hostPath: path } : { source: null }
  }
  const claim = volume.fields('persistentVolumeClaim', 'PersistentVolumeClaimVolumeSource')?.text('claimName')
  if (claim !== undefined) return { source: null, claim }
  const configMap = volume.fields('configMap', 'ConfigMapVolumeSource')
  const secret = volume.fields('secret', 'SecretVolumeSource')
  const data = configMap
    ? configuration.configMap(configMap.text('name')?.text ?? '')
    : secret && configuration.secret(secret.text('secretName')?.text ?? '')
  const items = (configMap ?? secret)?.objects('items', 'KeyToPath') ?? []
  return { source: null, ...(data && { files: filesOf(data, items) }) }
}

function filesOf(data: DataSet, items: readonly Fields[]): VolumeFile[] {
  const files: VolumeFile[] = []
  const take = (key: string, path: string): void => {
    const value = data.get(key)?.value
    if (value) files.push({ path, text: value })
  }
  if (items.length === 0) for (const key of data.keys()) take(key, key)
  for (const item of items) take(item.text('key')?.text ?? '', item.text('path')?.text ?? '')
  return files
}

/** A container's `volumeMounts:`. */
export function mountsOf(container: Fields, volumes: Volumes, scope: string): MountDraft[] {
  const mounts: MountDraft[] = []
  for (const mount of container.objects('volumeMounts', 'VolumeMount')) {
    const name = mount.text('name')
    const path = mount.text('mountPath')
    if (name === undefined || path === undefined) continue
    const volume = volumes.get(name.text)
    if (volume === undefined) {
      const says = `volume mount ${name.text} specified for container but not configured in volumes`
      if (name.holes.length === 0) mount.refuse('no-volume', says, name.span())
      continue
    }
    mounts.push(mountOf(volume, path, mount.text('subPath'), scope))
  }
  return mounts
}

function mountOf(volume: Volume, path: MappedText, subPath: MappedText | undefined, scope: string): MountDraft {
  // `PATH:OPTIONS` (kube.go parseMountPath).
  const target = path.split(':', 2)[0] as MappedText
  const { source, claim, files, hostPath } = volume
  const below = (source !== null && subPath && resolvePath(source, subPath.text)) || source
  const contents = files?.flatMap((file): VolumeFile[] => {
    if (subPath === undefined || subPath.text === '') return [{ path: `${target.text}/${file.path}`, text: file.text }]
    return file.path === subPath.text ? [{ path: target.text, text: file.text }] : []
  })
  return {
    text: path,
    source: below,
    target: target.holes.length > 0 ? null : target.text,
    ...(hostPath && (subPath === undefined || subPath.text === '') && { hostPath }),
    ...(claim && { volume: { by: 'name', kind: 'volume', name: textValue(claim), scope, text: claim } }),
    ...(contents && contents.length > 0 && { contents }),
  }
}
