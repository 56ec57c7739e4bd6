import { templateName } from '../../syntax/template/index.js'

/** What kind of unit a file is, and what Podman makes of its name. */
export type UnitKind = 'container' | 'pod' | 'kube' | 'network' | 'volume' | 'image' | 'build' | 'artifact'

export interface KindInfo {
  readonly kind: UnitKind
  /** The unit's own section. */
  readonly section: string
  /** What the generator puts behind the stem for the service's name. */
  readonly suffix: string
  /** The first Podman whose generator reads such files. */
  readonly since: string
}

export const KINDS: Readonly<Record<UnitKind, KindInfo>> = {
  container: { kind: 'container', section: 'Container', suffix: '', since: '4.4' },
  pod: { kind: 'pod', section: 'Pod', suffix: '-pod', since: '5.0' },
  kube: { kind: 'kube', section: 'Kube', suffix: '', since: '4.4' },
  network: { kind: 'network', section: 'Network', suffix: '-network', since: '4.4' },
  volume: { kind: 'volume', section: 'Volume', suffix: '-volume', since: '4.4' },
  image: { kind: 'image', section: 'Image', suffix: '-image', since: '4.8' },
  build: { kind: 'build', section: 'Build', suffix: '-build', since: '5.2' },
  artifact: { kind: 'artifact', section: 'Artifact', suffix: '-artifact', since: '5.7' },
}

/** The kind of unit a file name stands for; `null` when it is none. */
export function kindOf(fileName: string): KindInfo | null {
  const dot = fileName.lastIndexOf('.')
  const extension = fileName.slice(dot + 1)
  return dot >= 0 && Object.hasOwn(KINDS, extension) ? KINDS[extension as UnitKind] : null
}

/** The name a file has where the generator reads it: `web.container` for the template `web.container.j2` of another tool. */
export function unitNameOf(fileName: string): string {
  return templateName(fileName)
}

/** A file name in its parts: `foo@inst.container` has the stem `foo@inst`, the prefix `foo` and the instance `inst`. */
export interface UnitName {
  readonly fileName: string
  readonly stem: string
  readonly extension: string
  readonly prefix: string
  /** '' for a template, `null` where the name has no `@`. */
  readonly instance: string | null
}

export function splitName(fileName: string): UnitName {
  const dot = fileName.lastIndexOf('.')
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName
  const at = stem.indexOf('@')
  return {
    fileName,
    stem,
    extension: dot > 0 ? fileName.slice(dot + 1) : '',
    prefix: at < 0 ? stem : stem.slice(0, at),
    instance: at < 0 ? null : stem.slice(at + 1),
  }
}
