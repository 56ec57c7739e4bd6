import type { FileClaim } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'
import { kindOf } from './kinds.js'

/** Podman's name, and the directory of its units, in Butane and Ignition files. */
const MARKS = ['podman', 'containers/systemd', 'quadlets:']

/** Podman, and not this program, which workflows name. */
const PODMAN = /podman(?!-topology)/

/** Scripts with Podman's name in them. Text search only: most scripts of a repository have none. */
export function claimScripts(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok || !MARKS.some((mark) => content.text.includes(mark))) continue
    const kind = kindOf(path, content.text)
    if (kind === null || (kind !== 'machine' && !PODMAN.test(content.text))) continue
    claims.push({
      format: 'shell',
      path,
      evidence: kind === 'machine' ? 'units inside a Butane or Ignition file' : `podman in a ${kind} file`,
    })
  }
  return claims
}
