import type { FileClaim } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'

/** A module of the collection as a key of a task, under any of its names. */
const MODULE =
  /^[ \t]*(?:-[ \t]+)*["']?(?:[\w-]+\.[\w-]+\.)?podman_(?:containers?|pod|network|play|image|volume)["']?[ \t]*:|\b(?:local_)?action[ \t]*:.*\bpodman_/m

/** Playbooks and task files are lists; Kubernetes objects, compose projects and workflows never are. */
const LIST = /^(?:\uFEFF)?(?:[ \t]*(?:#.*|---.*|%.*)?\r?\n)*[ \t]*(?:-(?:[ \t]|\r?\n)|\[)/

/** Playbooks and task files that run Podman's modules. Text search only: a repository may hold a hundred thousand YAML files. */
export function claimFiles(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman_')) continue
    if (MODULE.test(content.text) && LIST.test(content.text))
      claims.push({ format: 'ansible', path, evidence: 'a task of the podman collection' })
  }
  return claims
}
