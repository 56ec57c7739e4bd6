import type { FileClaim, KubePlay } from '../../model/index.js'
import type { MappedText, SourceTree } from '../../source/index.js'
import { uniqueFile } from './files.js'

/** `podman-kube@INSTANCE.service`, and the command that makes such a name. */
const INSTANCE = /podman-kube@(?:([A-Za-z0-9:_.\\-]+?)\.service\b|["']?\$\(\s*systemd-escape\s+(?:--?\w+\s+)*["']?([^\s"')$]+)["']?\s*\))/g
const ESCAPE = /systemd-escape\s+(?:-[\w=-]+\s+)*?--template[= ]podman-kube@\.service\s+["']?([^\s"')$]+)/g

/** The kube files that the instances of Podman's own `podman-kube@.service` play, wherever their names show. */
export function kubeInstances(text: MappedText, path: string, tree: SourceTree): FileClaim[] {
  if (!text.text.includes('podman-kube@')) return []
  const claims: FileClaim[] = []
  const add = (played: string, start: number, end: number): void => {
    const file = uniqueFile(played.startsWith('/') ? played : `/${played}`, tree)
    if (file === null || claims.some((claim) => claim.path === file)) return
    const play: KubePlay = { publish: [], network: [], configMaps: [], at: text.span(start, end), scope: file, files: [file] }
    claims.push({ format: 'kube', path: file, evidence: `a podman-kube@ instance in ${path}`, play })
  }
  for (const match of text.text.matchAll(INSTANCE)) {
    add(match[1] === undefined ? (match[2] as string) : unescapePath(match[1]), match.index, match.index + match[0].length)
  }
  for (const match of text.text.matchAll(ESCAPE)) add(match[1] as string, match.index, match.index + match[0].length)
  return claims
}

/** `systemd-escape --unescape`: `-` is a slash, `\x2d` a character. */
export function unescapePath(instance: string): string {
  return instance.replaceAll('-', '/').replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
