import type { Building, Draft, ImageDraft, Reference, VolumeDraft } from '../../model/index.js'
import { directoryOf, type MappedText } from '../../source/index.js'
import { PodmanArgs } from './arguments.js'
import { buildEnvironment } from './environment.js'
import { mounts } from './mounts.js'
import { resourceName } from './names.js'
import { networkUnits } from './networks.js'
import { dependencies, imageReference, treePath } from './references.js'
import type { QuadletUnit } from './unit.js'

/** `podman image pull` of an `.image` unit: known by its `ImageTag=`, else by the image (Podman's ConvertImage). */
export function lowerImage(unit: QuadletUnit): ImageDraft {
  const image = unit.lookup('Image')
  if (!image) unit.refuse('no-image', 'no Image key specified', unit.entry('Image')?.at ?? unit.at)
  const tag = unit.lookup('ImageTag') ?? image
  return waitingFor(unit, {
    format: 'quadlet',
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: 'image',
    tags: tag ? [tag] : [],
    ports: [],
    environment: [],
  })
}

/** `podman build` of a `.build` unit (Podman's ConvertBuild); its Containerfile is claimed where it stands in the tree. */
export function lowerBuild(unit: QuadletUnit): ImageDraft {
  const tags = unit.expandedAll('ImageTag')
  if (tags.length === 0) unit.refuse('no-image-tag', 'no ImageTag key specified', unit.entry('ImageTag')?.at ?? unit.at)
  const none = new PodmanArgs([], false)
  const { mounts: mounted, others } = mounts(unit, none)
  const volumes = mounted.flatMap(({ volume }) => (volume?.required ? [volume] : []))
  const networks = networkUnits(unit).map(({ reference }) => reference)
  checkContext(unit)
  const containerfile = containerfileOf(unit)
  const draft: Building<ImageDraft> = {
    format: 'quadlet',
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: 'image',
    tags,
    ports: [],
    environment: buildEnvironment(unit),
  }
  if (containerfile !== null) draft.containerfile = containerfile
  return waitingFor(unit, draft, [...networks, ...volumes, ...others])
}

/** Podman's ConvertVolume. */
export function lowerVolume(unit: QuadletUnit): VolumeDraft {
  const driver = unit.raw('Driver')
  const image = unit.merged.lookup(unit.info.section, 'Image')
  const units: Reference[] = []
  if (driver?.text === 'image') {
    if (!image) unit.refuse('no-image', 'the key Image is mandatory when using the image driver', unit.entry('Driver')?.at ?? unit.at)
    const reference = image && imageReference(unit, image)
    if (reference) units.push(reference)
  } else if (unit.raw('Type') && !unit.raw('Device')) {
    unit.refuse('type-without-device', "key Type can't be used without Device", unit.entry('Type')?.at ?? unit.at)
  }
  return waitingFor(
    unit,
    { format: 'quadlet', scope: unit.scope, local: unit.name.stem, at: unit.at, kind: 'volume', name: resourceName(unit, 'VolumeName') },
    units,
  )
}

function waitingFor<T extends Draft>(unit: QuadletUnit, draft: Building<T>, more: readonly Reference[] = []): T {
  const { after, others } = dependencies(unit)
  const references = [...more, ...after, ...others]
  if (references.length > 0) draft.references = references
  return unit.mark(draft)
}

const isUrl = (text: string): boolean => /^(?:https?|git:\/\/)|github\.com\/./.test(text)
const startsWithSpecifier = (text: string): boolean => text.startsWith('%') && !text.startsWith('%%')

/** Where the generator takes the context from: see Podman's handleSetWorkingDirectory. */
function checkContext(unit: QuadletUnit): void {
  const context = unit.raw('SetWorkingDirectory')
  const file = unit.raw('File')
  const working = unit.merged.lookupSet('Service', 'WorkingDirectory')
  const said = context?.text.toLowerCase()
  if (said === 'yaml') {
    unit.refuse('working-directory', `SetWorkingDirectory=${context?.text} is only supported in .kube files`, context?.span() ?? unit.at)
  } else if (said === 'file' && unit.merged.lookup(unit.info.section, 'File') === null) {
    unit.refuse('working-directory', 'no File key specified', context?.span() ?? unit.at)
  } else if (!context && !working) {
    if (!file) unit.refuse('no-context', 'neither SetWorkingDirectory, nor File key specified', unit.at)
    else if (!startsWithSpecifier(file.text) && !file.text.startsWith('/') && !isUrl(file.text)) {
      unit.refuse('no-context', 'relative path in File key requires SetWorkingDirectory key to be set', file.span())
    }
  }
}

/** The Containerfile in the tree, claimed with its build context. */
function containerfileOf(unit: QuadletUnit): string | null {
  const context = contextOf(unit)
  const file = unit.lookup('File')
  for (const path of file ? candidates(unit, file, context) : context === null ? [] : defaults(context)) {
    if (!unit.tree.has(path)) continue
    unit.claims.push({
      format: 'containerfile',
      path,
      evidence: file ? `File= of ${unit.name.fileName}` : `SetWorkingDirectory= of ${unit.name.fileName}`,
      ...(context !== null && { context }),
    })
    return path
  }
  return null
}

const inside = (directory: string, name: string): string => (directory === '' ? name : `${directory}/${name}`)
const defaults = (context: string): string[] => [inside(context, 'Containerfile'), inside(context, 'Dockerfile')]

/** Podman looks in the context first, then in its working directory. */
function candidates(unit: QuadletUnit, file: MappedText, context: string | null): string[] {
  return [context, unit.scope].flatMap((directory) => (directory === null ? [] : (treePath(unit, file, directory) ?? [])))
}

/** The build context as a directory of the tree. */
function contextOf(unit: QuadletUnit): string | null {
  const context = unit.lookup('SetWorkingDirectory')
  if (!context || unit.input.embedded) return null
  switch (context.text.toLowerCase()) {
    case 'unit':
      return unit.scope
    case 'file': {
      const file = unit.lookup('File')
      const path = file && treePath(unit, file)
      return path === null ? null : directoryOf(path)
    }
    default:
      return isUrl(context.text) ? null : treePath(unit, context)
  }
}
