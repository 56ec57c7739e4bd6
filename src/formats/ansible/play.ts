import type { FileClaim, KubePlay } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import type { Made, Unit } from './unit.js'

/** `podman_play`, which runs `podman play kube`: the file is claimed for the kube format. */
export function lowerPlay(unit: Unit): Made {
  const { parameters } = unit
  const file = parameters.text('kube_file')
  const content = parameters.text('kube_file_content')
  const path = file && unit.files.at(file)
  const name = file?.text ?? 'kube_file_content'
  const play: KubePlay = {
    publish: [],
    network: networks(unit),
    configMaps: parameters.texts('configmap').flatMap((text) => unit.files.at(text) ?? []),
    ...(parameters.boolean('no_pod_prefix')?.value && { noPodPrefix: true }),
    at: unit.at,
    scope: path ?? unit.layout.scope,
    ...(path && { files: [path] }),
    ...(unit.branches.length > 0 && { branches: unit.branches }),
  }
  const evidence = `podman_play of ${unit.layout.path}`
  const claims: FileClaim[] = []
  if (path) claims.push({ format: 'kube', path, evidence, play })
  else if (content) {
    const looked = lookedUp(content, unit)
    if (looked) claims.push({ format: 'kube', path: looked, evidence, play: { ...play, scope: looked, files: [looked] } })
    else if (content.text.includes('\n')) {
      claims.push({ format: 'kube', path: content.file, content: { text: content, name: 'kube_file_content.yml' }, evidence, play })
    }
  }
  return { draft: null, name, claims }
}

/** The list is one `--network` value, joined by commas. */
function networks({ parameters }: Unit): readonly MappedText[] {
  const texts = parameters.texts('network')
  return texts.length === 1 || texts.some((text) => text.text.includes(':')) ? texts.slice(0, 1) : texts
}

const LOOKUP = /^\s*\{\{-?\s*(?:lookup|query)\(\s*(?:'[\w.]*(?:file|template)'|"[\w.]*(?:file|template)")\s*,\s*(?:'([^']+)'|"([^"]+)")/

/** `{{ lookup('template', 'pod.yml.j2') }}` */
function lookedUp(content: MappedText, unit: Unit): string | null {
  const match = LOOKUP.exec(content.text)
  const name = match?.[1] ?? match?.[2]
  return name === undefined ? null : unit.files.at(MappedText.decoded(name, content.span()))
}
