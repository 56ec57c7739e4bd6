import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/kube/index.js'
import type { ContainerDraft } from '../../../src/model/index.js'
import { treeOf } from '../../support/drafts.js'

const pod = (name: string): string => `apiVersion: v1
kind: Pod
metadata: { name: app }
spec:
  containers:
  - name: web
    image: x
    envFrom: [{ configMapRef: { name: ${name} } }]
    env: [{ name: KEY, valueFrom: { secretKeyRef: { name: keys, key: key } } }]
`
const configMap = (name: string, host: string): string => `kind: ConfigMap\nmetadata: { name: ${name} }\ndata: { DB_HOST: ${host} }\n`

/** `DB_HOST` as the container of a played file gets it; `null` when it is not known. */
function dbHost(
  path: string,
  files: Readonly<Record<string, string>>,
  configMaps: readonly string[] = [],
): { text: string; sure: boolean } | null {
  const at = { file: path, start: 0, end: 0 }
  const play = { publish: [], network: [], configMaps, at, scope: path }
  const { drafts } = format.lower({ format: 'kube', path, evidence: 'test', play }, { tree: treeOf(files) })
  const container = drafts.find((draft): draft is ContainerDraft => draft.kind === 'container')
  const value = container?.environment.find(({ name }) => name === 'DB_HOST')?.value
  return value ? { text: value.text, sure: value.holes.length === 0 } : null
}

describe('a ConfigMap that no command line names', () => {
  it.each<[string, string, Record<string, string>, string | null]>([
    ['the only one beside', 'pod.yml', { 'configmap.yml': configMap('config', 'db') }, 'db'],
    [
      'the one without a variant',
      'pod.yml',
      { 'configmap.yml': configMap('config', 'db'), 'configmap_tls.yml': configMap('config', 'tls') },
      'db',
    ],
    [
      'the one of its variant',
      'pod_tls.yml',
      { 'configmap.yml': configMap('config', 'db'), 'configmap_tls.yml': configMap('config', 'tls') },
      'tls',
    ],
    ['none of several variants', 'pod.yml', { 'a-config.yml': configMap('config', 'a'), 'b-config.yml': configMap('config', 'b') }, null],
    ['none of another name', 'pod.yml', { 'configmap.yml': configMap('other', 'db') }, null],
    ['none in another directory', 'pod.yml', { 'x/configmap.yml': configMap('config', 'db') }, null],
  ])('is %s, and likely', (_, path, files, expected) => {
    expect(dbHost(path, { ...files, [path]: pod('config') })).toEqual(expected === null ? null : { text: expected, sure: false })
  })

  it('is not looked for where the command line names some, or the file has it', () => {
    const files = { 'configmap.yml': configMap('config', 'beside'), 'other.yml': configMap('other', 'x') }
    expect(dbHost('pod.yml', { ...files, 'pod.yml': pod('config') }, ['other.yml'])).toBeNull()
    expect(dbHost('pod.yml', { ...files, 'pod.yml': `${configMap('config', 'own')}---\n${pod('config')}` })).toEqual({
      text: 'own',
      sure: true,
    })
  })
})
