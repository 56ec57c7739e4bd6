import type { FileClaim } from '../../model/index.js'
import { baseName, directoryOf, MappedText, resolvePath, type SourceTree } from '../../source/index.js'

/** A workload that Podman plays. The many YAML files that are none never get further than this and the next expression. */
const WORKLOAD = /["']?kind["']?\s*:\s*["']?(?:Pod|Deployment|DaemonSet|Job|List)\b/

/** What Podman writes into YAML it generates (abi/generate.go). */
const HEADER = /^# (?:Created with podman-|Save the output of this file and use kubectl create -f to import)/m

export const isGenerated = (text: string): boolean => HEADER.test(text)

/** The header, annotations that only Podman reads, and what people write. */
const EVIDENCE: readonly (readonly [RegExp, string])[] = [
  [HEADER, 'the header that podman kube generate writes'],
  [/\bio\.podman\./, 'an io.podman. annotation'],
  [
    /^[ \t]*#.*\bpodman[ \t]+(?:play[ \t]+kube|kube[ \t]+play|generate[ \t]+kube|kube[ \t]+generate)\b/m,
    'a comment that says podman plays it',
  ],
]

const MARKS = ['podman', '# Save the output of this file and use kubectl']

/** Helm and Go templates: what they become is not in the repository. */
const TEMPLATE =
  /\{\{-|\{\{\s*(?:\.(?:Values|Release|Chart|Capabilities|Files)\b|(?:include|template|range|if|with|define|end|tpl|toYaml)\b)/

/** A file that is a list holds Ansible's tasks, with objects in their text; Podman does not play a list. */
const TASKS = /^(?:\uFEFF)?(?:[ \t]*(?:#.*|---.*)?\r?\n)*-[ \t\r\n]/

/** `podman/pod.yaml`, `podman-kube.yml`: whoever names it so plays it with Podman. */
const PATH = /(?:^|[/_.-])podman(?:[/_.-]|$)/i

/** Whether Podman could play it: no chart, and no list of tasks. */
const isWorkload = (text: string): boolean => WORKLOAD.test(text) && !TEMPLATE.test(text) && !TASKS.test(text)

/**
 * Kubernetes YAML with evidence of its own that it is Podman's. Most of it is a cluster's, and most of what is Podman's is claimed by a
 * unit or command that plays it. Text search only: a repository may hold a hundred thousand of these files.
 */
export function claimFiles(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  for (const path of paths) {
    const content = tree.read(path)
    if (!content.ok) continue
    const { text } = content
    const named = PATH.test(path)
    if (!named && !MARKS.some((mark) => text.includes(mark))) continue
    const evidence = EVIDENCE.find(([expression]) => expression.test(text))?.[1] ?? (named ? 'a path that says podman' : undefined)
    if (evidence !== undefined && isWorkload(text)) claims.push({ format: 'kube', path, evidence })
  }
  return [...claims, ...claimReadmes(paths, tree)]
}

const README_NAMES = ['README.md', 'readme.md', 'Readme.md']

/** The READMEs beside files and in all directories above them, and the directory of each. */
function readmesAbove(paths: readonly string[], tree: SourceTree): Map<string, string> {
  const readmes = new Map<string, string>()
  const seen = new Set<string>()
  for (const path of paths) {
    for (let directory = directoryOf(path); !seen.has(directory); directory = directoryOf(directory)) {
      seen.add(directory)
      for (const name of README_NAMES) {
        const readme = directory === '' ? name : `${directory}/${name}`
        if (tree.has(readme)) readmes.set(readme, directory)
      }
    }
  }
  return readmes
}

const PLAY = /^[ \t>]*(?:[$#][ \t]+)?((?:sudo[ \t]+)?podman[ \t]+(?:play[ \t]+kube|kube[ \t]+play)[ \t][^\n`]*)/gm

/** Commands in a README beside or above a file that say how Podman plays it, as long as all files that they name are there. */
function claimReadmes(paths: readonly string[], tree: SourceTree): FileClaim[] {
  const claims: FileClaim[] = []
  const readmes = readmesAbove(paths, tree)
  tree.prefetch([...readmes.keys()])
  for (const [path, directory] of readmes) {
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman')) continue
    const text = MappedText.verbatim(path, content.text, 0)
    for (const match of content.text.matchAll(PLAY)) {
      const command = (match[1] as string).trimEnd()
      const files = command.split(/[\s"'=;|]+/).filter((word) => /\.ya?ml$/.test(word))
      if (files.length === 0 || /\s--down\b|\\$/.test(command)) continue
      if (!files.every((file) => tree.has(resolvePath(directory, file) ?? ''))) continue
      const start = match.index + match[0].indexOf(command)
      const claimed = { text: text.slice(start, start + command.length), name: baseName(path) }
      claims.push({ format: 'shell', path, evidence: 'a README that says how Podman plays a file', content: claimed })
    }
  }
  return claims
}

/** Kubernetes YAML that Podman could play, whether or not anything says that it does. */
export function workloads(paths: readonly string[], tree: SourceTree): string[] {
  return paths.filter((path) => {
    const content = tree.read(path)
    return content.ok && content.text.includes('apiVersion') && isWorkload(content.text)
  })
}
