import type { FileClaim } from '../../model/index.js'
import type { SourceTree } from '../../source/index.js'

/** A module of the collection as a key of a task, under any of its names. */
const MODULE =
  /^[ \t]*(?:-[ \t]+)*["']?(?:[\w-]+\.[\w-]+\.)?podman_(?:containers?|pod|network|play|image|volume)["']?[ \t]*:|\b(?:local_)?action[ \t]{0,9}:[^\n]{0,300}\bpodman_/m

/** A task that runs a program, and Podman among the words. */
const PROGRAM = /^[ \t]*(?:-[ \t]+)*["']?(?:ansible\.(?:builtin|legacy)\.)?(?:shell|command|raw)["']?[ \t]*:/m
const COMMAND = /\bpodman[ \t][^\n]{0,200}\b(?:run|create|container|pod|kube|play|network|volume|build|compose)\b|\bpodman-compose\b/

/** Playbooks and task files are lists; Kubernetes objects, compose projects and workflows never are. */
const LIST = /^(?:\uFEFF)?(?:[ \t]*(?:#.*|---.*|%.*)?\r?\n)*[ \t]*(?:-(?:[ \t]|\r?\n)|\[)/

/** Playbooks and task files that run Podman's modules. Text search only: a repository may hold a hundred thousand YAML files. */
export function claimFiles(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman')) continue
    const { text } = content
    const evidence = MODULE.test(text)
      ? 'a task of the podman collection'
      : COMMAND.test(text) && PROGRAM.test(text)
        ? 'a task that runs podman'
        : null
    if (evidence !== null && LIST.test(text)) claims.push({ format: 'ansible', path, evidence })
  }
  return claims
}
