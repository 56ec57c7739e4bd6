import type { FileClaim } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'
import { kindOf } from './kinds.js'

/** Scripts with Podman's name in them. Text search only: most scripts of a repository have none. */
export function claimScripts(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman')) continue
    const kind = kindOf(path, content.text)
    if (kind !== null) claims.push({ format: 'shell', path, evidence: `podman in a ${kind} file` })
  }
  return claims
}
