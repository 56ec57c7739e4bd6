import type { FileClaim } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'

/** A line that runs something, or names an instance of Podman's own unit; the many services of other programs get no further. */
const RUNS = /^[ \t]*Exec\w*[ \t]*=/m

/** Services whose text runs Podman. */
export function claimServices(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    if (path.includes('podman-kube@')) {
      claims.push({ format: 'systemd', path, evidence: 'an instance of podman-kube@.service' })
      continue
    }
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman')) continue
    if (RUNS.test(content.text) || content.text.includes('podman-kube@'))
      claims.push({ format: 'systemd', path, evidence: 'an Exec line that runs podman' })
  }
  return claims
}
