import type { FileClaim, ImageDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { resolvePath } from '../../source/index.js'
import { layersOf } from './merge.js'
import type { Project, Service } from './project.js'
import type { ProjectName } from './project-name.js'

export interface Build {
  readonly draft: ImageDraft
  readonly claims: readonly FileClaim[]
}

/** The image that a service's `build:` makes: named by `image:`, else by project and service, which the providers write differently. */
export function buildOf(service: Service, project: Project, name: ProjectName): Build | null {
  const { reader, tree } = { reader: project.reader, tree: project.reader.tree }
  const node = reader.node(service.settings, 'build')
  if (!node) return null
  let context: MappedText | undefined
  let file: MappedText | undefined
  let isInline = false
  for (const layer of layersOf(node)) {
    if (layer.kind === 'map') {
      context = reader.text(layer, 'context') ?? context
      file = reader.text(layer, 'dockerfile') ?? file
      isInline ||= reader.node(layer, 'dockerfile_inline') !== undefined
    } else context = reader.scalar(layer) ?? context
  }
  const directory = context ? reader.path(context) : reader.directory(node.span.file)
  const image = reader.text(service.settings, 'image') ?? name.image(service.name, service.key)
  const containerfile = directory === null || isInline ? undefined : candidates(directory, file).find((path) => tree.has(path))
  const draft: ImageDraft = {
    kind: 'image',
    format: 'compose',
    scope: project.scope,
    local: service.name,
    at: service.settings.entry('build')?.key.span() ?? service.at,
    ...(project.run.branches && { branches: project.run.branches }),
    tags: image ? [image] : [],
    ports: [],
    environment: [],
    ...(containerfile !== undefined && { containerfile }),
    ...(directory !== null && { context: directory }),
  }
  const evidence = `service ${service.name} builds its image from it`
  const claims =
    containerfile === undefined || directory === null
      ? []
      : [{ format: 'containerfile' as const, path: containerfile, evidence, context: directory }]
  return { draft, claims }
}

/** podman-compose takes a Containerfile before a Dockerfile, docker-compose a Dockerfile only. */
function candidates(directory: string, file: MappedText | undefined): string[] {
  if (file) {
    if (file.holes.some((hole) => !hole.defaulted)) return []
    const path = resolvePath(directory, file.text)
    return path === null ? [] : [path]
  }
  const inside = (name: string): string => (directory === '' ? name : `${directory}/${name}`)
  return [inside('Containerfile'), inside('Dockerfile')]
}
