import type { FileClaim, KubePlay } from '../../model/index.js'
import { baseName, MappedText } from '../../source/index.js'
import { templateName, yamlTemplate } from '../../syntax/template/index.js'
import { readTemplate, templateText } from './templates.js'
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
    run: `${unit.layout.scope}\n`,
    scope: path ?? unit.layout.scope,
    ...(path && { files: [path] }),
    ...(unit.branches.length > 0 && { branches: unit.branches }),
  }
  const evidence = `podman_play of ${unit.layout.path}`
  const claims: FileClaim[] = []
  if (path) claims.push(fileClaim(path, unit, { evidence, play }))
  else if (content) {
    const looked = lookedUp(content, unit)
    const raw = parameters.reading('kube_file_content')?.node
    if (looked) claims.push(fileClaim(looked, unit, { evidence, play: { ...play, scope: looked, files: [looked] } }))
    else if (raw?.kind === 'scalar' && raw.text.text.includes('\n')) {
      const text = yamlTemplate(templateText(raw.text, unit.layout.scope))
      claims.push({ format: 'kube', path: text.file, content: { text, name: 'kube_file_content.yml' }, evidence, play })
    }
  }
  return { draft: null, name, claims }
}

/** A template is read with its expressions as holes; a YAML file as it is. */
function fileClaim(path: string, unit: Unit, why: Pick<FileClaim, 'evidence' | 'play'>): FileClaim {
  const text = /\.(?:ya?ml|json)$/.test(path) ? null : readTemplate(path, unit.layout.scope, unit.tree)
  if (text === null) return { format: 'kube', path, ...why }
  return { format: 'kube', path, content: { text: yamlTemplate(text), name: templateName(baseName(path)) }, ...why }
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
