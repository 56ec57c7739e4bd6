import type { FileClaim, ImageDraft } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'
import { directoryOf } from '../../source/index.js'
import type { Fields } from './fields.js'

/**
 * Images that kube play builds: for `image: shop/api:1` it looks for `api/Containerfile`, then `api/Dockerfile`, in its working
 * directory (abi/play.go getBuildFile), commonly the file's own.
 */
export function builtImages(
  containers: readonly Fields[],
  context: { readonly path: string; readonly tree: SourceTree; readonly scope: string },
): { drafts: ImageDraft[]; claims: FileClaim[] } {
  const drafts: ImageDraft[] = []
  const claims: FileClaim[] = []
  const seen = new Set<string>()
  for (const container of containers) {
    const image = container.text('image')
    if (image === undefined || image.holes.length > 0 || seen.has(image.text)) continue
    seen.add(image.text)
    const name = imageDirectory(image.text)
    const directory = [directoryOf(context.path), name].filter((part) => part !== '').join('/')
    const file =
      name === '' ? undefined : ['Containerfile', 'Dockerfile'].map((base) => `${directory}/${base}`).find((path) => context.tree.has(path))
    if (file === undefined) continue
    claims.push({ format: 'containerfile', path: file, evidence: `kube play builds the image ${image.text} from it`, context: directory })
    const base = { kind: 'image', format: 'kube', scope: context.scope, local: image.text, at: image.span() } as const
    drafts.push({ ...base, tags: [image], ports: [], environment: [], containerfile: file, context: directory })
  }
  return { drafts, claims }
}

/** abi/play.go imageNamePrefix, in its order: up to the first `:`, then after the last `/`, then up to an `@`. */
function imageDirectory(image: string): string {
  const beforeTag = image.split(':', 1)[0] ?? ''
  return (beforeTag.split('/').at(-1) ?? '').split('@', 1)[0] ?? ''
}
