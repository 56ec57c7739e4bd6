import type { MountDraft, Reference } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { PodmanArgs } from './arguments.js'
import { fileReference, nameReference, requireFile, treePath } from './references.js'
import type { QuadletUnit } from './unit.js'

/** Mount types whose source the generator looks at (Podman's resolveContainerMountParams). */
const WITH_SOURCE = new Set(['volume', 'bind', 'glob', 'image', 'artifact'])

/** `Volume=`, `Mount=` and their flags. References to units that no mount can carry are in `others`. */
export function mounts(
  unit: QuadletUnit,
  args: PodmanArgs,
): { readonly mounts: readonly MountDraft[]; readonly others: readonly Reference[] } {
  const found: MountDraft[] = []
  const others: Reference[] = []
  const add = (mount: { readonly draft: MountDraft; readonly other?: Reference } | null): void => {
    if (mount?.draft) found.push(mount.draft)
    if (mount?.other) others.push(mount.other)
  }
  for (const { text } of unit.all('Volume')) add(volume(unit, text, true))
  for (const text of args.all('--volume')) add(volume(unit, text, false))
  for (const { text } of unit.args('Mount')) add(mount(unit, text, true))
  for (const text of args.all('--mount')) add(mount(unit, text, false))
  return { mounts: found, others }
}

/** `[SOURCE:]TARGET[:OPTIONS]`; `quadlet`: unit names and relative paths are the generator's to resolve. */
function volume(unit: QuadletUnit, raw: MappedText, quadlet: boolean): { readonly draft: MountDraft; readonly other?: Reference } {
  const text = quadlet ? unit.expand(raw) : raw
  const parts = text.split(':', 3)
  const [first, second] = parts as [MappedText, MappedText | undefined]
  const target = second ?? first
  const source = second && first.text !== '' ? first : null
  const draft = { text, source: null, target: target.text }
  return source ? withSource(unit, draft, source, quadlet, false) : { draft }
}

/** `type=TYPE,source=…,target=…`. */
function mount(unit: QuadletUnit, raw: MappedText, quadlet: boolean): { readonly draft: MountDraft; readonly other?: Reference } | null {
  const text = quadlet ? unit.expand(raw) : raw
  const tokens = text.split(',')
  const option = (...names: readonly string[]): MappedText | undefined => {
    const token = tokens.findLast((token) => names.some((name) => token.text === name || token.text.startsWith(`${name}=`)))
    const equals = token ? token.text.indexOf('=') : -1
    return token && (equals < 0 ? token.slice(token.length) : token.slice(equals + 1))
  }
  const type = tokens.find((token) => /^type=[^=]*$/.test(token.text))?.text.slice('type='.length) ?? 'volume'
  const source = option('source', 'src')
  const target = option('target', 'destination', 'dst')?.text ?? null
  const draft = { text, source: null, target }
  if (!WITH_SOURCE.has(type)) return { draft }
  if (quadlet && tokens.some(({ text }) => text === 'source' || text === 'src')) {
    unit.refuse('mount-source', 'source parameter does not include a value', text.span())
    return null
  }
  if (source && source.text !== '') return withSource(unit, draft, source, quadlet, true)
  if (quadlet && type !== 'volume') {
    unit.refuse('mount-source', `source parameter is required for mount type ${type}`, text.span())
    return null
  }
  return { draft }
}

/** Podman's handleStorageSource: a path, a unit, or the name of a volume. */
function withSource(
  unit: QuadletUnit,
  draft: MountDraft,
  source: MappedText,
  quadlet: boolean,
  imagesToo: boolean,
): { readonly draft: MountDraft; readonly other?: Reference } {
  const { text } = source
  if (text.startsWith('.')) {
    // The generator resolves it against the unit's directory, Podman itself against its working directory.
    const path = quadlet ? treePath(unit, source) : null
    const there = path !== null && (unit.tree.has(path) || unit.tree.hasDirectory(path))
    return { draft: { ...draft, source: there ? path : null } }
  }
  if (text.startsWith('/') || source.holes.length > 0) return { draft: { ...draft, hostPath: source } }
  const says = `requested Quadlet source ${text} was not found`
  if (quadlet && text.endsWith('.volume')) return { draft: { ...draft, volume: fileReference(unit, source, 'volume', says) } }
  if (quadlet && imagesToo && text.endsWith('.image')) return { draft, other: fileReference(unit, source, 'image', says) }
  if (quadlet && text.endsWith('.artifact')) {
    requireFile(unit, source, says)
    return { draft }
  }
  return { draft: { ...draft, volume: nameReference(unit, source, 'volume') } }
}
