import type { ImageDraft } from '../../model/index.js'
import { MappedText, resolvePath } from '../../source/index.js'
import { Parameters } from './parameters.js'
import type { Made, Unit } from './unit.js'

/** `podman_image` with a `path:`: an image built where it stands. One that is only pulled says nothing that its containers do not. */
export function lowerImage(unit: Unit): Made {
  const { parameters, tree } = unit
  const name = unit.name()
  const path = parameters.text('path')
  if (path === null) return { draft: null, name: name.text, claims: [] }
  const context = unit.files.at(path)
  const build = parameters.reading('build', 'build_args', 'buildargs')
  const file = build ? new Parameters([build], parameters.variables).text('file') : null
  const candidates = context === null ? [] : file ? [file.text] : ['Containerfile', 'Dockerfile']
  const found = candidates
    .map((candidate) => resolvePath(context ?? '', candidate))
    .find((candidate) => candidate !== null && tree.has(candidate))
  const containerfile = found ?? (file && unit.files.at(file))
  const draft: Omit<ImageDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = {
    kind: 'image',
    tags: [tagged(name, parameters.text('tag'))],
    ports: [],
    environment: [],
    ...(containerfile && { containerfile }),
    ...(context !== null && { context }),
  }
  return { draft, name: name.text, claims: [] }
}

/** `name:tag`; without a tag of its own the name is `latest`, which is what it is without saying so. */
function tagged(name: MappedText, tag: MappedText | null): MappedText {
  const last = name.text.slice(name.text.lastIndexOf('/') + 1)
  if (tag === null || last.includes(':') || last.includes('@')) return name
  const holes = [
    ...name.holes,
    ...tag.holes.map((hole) => ({ ...hole, start: hole.start + name.length + 1, end: hole.end + name.length + 1 })),
  ]
  return MappedText.decoded(`${name.text}:${tag.text}`, name.span()).withHoles(holes)
}
