import type { MappedText } from '../../source/index.js'
import { HOLE, maskHoles } from '../masking.js'

/** An image's name taken apart and normalised. */
export interface ImageReference {
  /** `docker.io/library/postgres`: with registry and namespace, mirrors and architecture namespaces taken back to what they mirror. */
  readonly repository: string
  readonly tag: string | null
  /** `sha256:…` */
  readonly digest: string | null
  /** A part that only the target machine knows (`postgres:${TAG}`); the field then holds the text as written. */
  readonly open?: {
    readonly repository?: true
    readonly tag?: true
    /** What is known of an open tag, behind and between its expressions: `-fpm-alpine` of `${MAJOR}-fpm-alpine`. */
    readonly tagParts?: readonly string[]
  }
}

/** Registries that carry the same repositories as docker.io under the same names. */
const DOCKER_HUB = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
  'hub.docker.com',
  'mirror.gcr.io',
])
const ECR_HUB = 'public.ecr.aws/docker/'
/** Docker's official images for one architecture each. */
const ARCHITECTURES = new Set(['amd64', 'arm32v5', 'arm32v6', 'arm32v7', 'arm64v8', 'i386', 'mips64le', 'ppc64le', 'riscv64', 's390x'])
/** Transports in front of an image's name; the others name files. */
const TRANSPORTS = ['docker://', 'containers-storage:', 'docker-daemon:']

/**
 * Reads an image name as Podman does, except that a short name is taken for Docker Hub's: which registry it really comes from stands in
 * the machine's registries.conf. Never fails; a text that is no image name comes back as the repository.
 */
export function parseImage(image: string | MappedText): ImageReference {
  if (typeof image !== 'string' && image.holes.length > 0) return parse(image)
  const text = typeof image === 'string' ? image : image.text
  const known = parsed.get(text)
  if (known) return known
  const reference = parse(text)
  if (parsed.size < MOST_PARSED) parsed.set(text, reference)
  return reference
}

/** A repository runs the same few hundred images, and each is asked about several times. */
const parsed = new Map<string, ImageReference>()
const MOST_PARSED = 4096

function parse(image: string | MappedText): ImageReference {
  const text = typeof image === 'string' ? image : image.text
  let masked = typeof image === 'string' ? image : maskHoles(image)
  let start = masked.length - masked.trimStart().length
  const end = masked.trimEnd().length
  for (const transport of TRANSPORTS) {
    if (masked.startsWith(transport, start)) start += transport.length
  }
  masked = masked.slice(0, end)

  let digest: string | null = null
  let stop = end
  const at = masked.lastIndexOf('@')
  if (at >= start) {
    digest = text.slice(at + 1, stop)
    stop = at
  }
  let tag: string | null = null
  const colon = masked.slice(0, stop).lastIndexOf(':')
  if (colon >= start && !masked.slice(colon, stop).includes('/')) {
    tag = text.slice(colon + 1, stop)
    stop = colon
  }
  const isOpen = (from: number, to: number): boolean => masked.slice(from, to).includes(HOLE)
  const openTag = tag !== null && isOpen(colon + 1, at >= start ? at : end)
  const openRepository = isOpen(start, stop)
  const repository = openRepository ? text.slice(start, stop) : normalise(text.slice(start, stop))
  if (!openTag && !openRepository) return { repository, tag, digest }
  const tagParts = masked
    .slice(colon + 1, at >= start ? at : end)
    .split(HOLE)
    .filter((part) => part !== '')
  return {
    repository,
    tag,
    digest,
    open: { ...(openRepository && { repository: true }), ...(openTag && { tag: true, tagParts }) },
  }
}

function normalise(name: string): string {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  // A first part with a dot or a colon, or `localhost`, is a registry (go.podman.io/image/docker/reference splitDockerDomain).
  const hasRegistry = /[.:]/.test(first) || first === 'localhost'
  let registry = hasRegistry ? first : 'docker.io'
  let path = hasRegistry ? name.slice(slash + 1) : name
  if (name.startsWith(ECR_HUB)) {
    registry = 'docker.io'
    path = name.slice(ECR_HUB.length)
  } else if (DOCKER_HUB.has(registry)) registry = 'docker.io'
  if (registry !== 'docker.io') return `${registry}/${path}`
  const namespace = path.slice(0, Math.max(0, path.indexOf('/')))
  if (namespace === '') return `docker.io/library/${path}`
  return ARCHITECTURES.has(namespace) ? `docker.io/library/${path.slice(namespace.length + 1)}` : `docker.io/${path}`
}
