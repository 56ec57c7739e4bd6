import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/kube/index.js'
import { ListedTree } from '../../../src/source/index.js'
import { treeOf } from '../../support/kube-play.js'

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n'

function claimed(files: Readonly<Record<string, string>>): string[][] {
  const tree = treeOf(files)
  return format.claim(Object.keys(files).sort(), tree).map(({ path, evidence }) => [path, evidence])
}

describe('Kubernetes YAML that is Podman’s', () => {
  it('says so itself', () => {
    expect(
      claimed({
        'a.yaml': `# Save the output of this file and use kubectl create -f to import\n# it into Kubernetes.\n${POD}`,
        'b.yaml': `# Created with podman-5.4.2\n${POD}`,
        'c.yaml': `${POD}  annotations:\n    io.podman.annotations.ulimit: nofile=1:1\n`,
        'd.yaml': `# Run it: podman play kube d.yaml\n${POD}`,
        'e.json': '{"kind": "Pod", "metadata": {"annotations": {"io.podman.annotations.init/c": "true"}}}',
        'podman/f.yaml': POD,
      }).map(([path]) => path),
    ).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.json', 'podman/f.yaml'])
  })

  it('is not what a cluster runs', () => {
    expect(
      claimed({
        'cluster.yaml': POD,
        'chart/templates/pod.yaml': `# podman kube play\n${POD}  labels: {{- include "x" . | nindent 4 }}\n`,
        'podman/values.yaml': 'image: {{ .Values.image }}\nkind: Pod\n',
        'podman/compose.yaml': 'services: {web: {image: podman}}\n',
        'podman/service.yaml': 'kind: Service\nmetadata: {name: s}\n',
        'podmanager/pod.yaml': POD,
        'readme.yaml': '# podman kube play\na: 1\n',
      }),
    ).toEqual([])
  })

  it('looks like what Podman plays where it is a workload, and no chart or list of tasks', () => {
    const files = {
      'cluster.yaml': POD,
      'podman/pod.yaml': POD,
      'pod.json': '{"apiVersion": "v1", "kind": "Pod"}',
      'chart/templates/pod.yaml': `${POD}  labels: {{- include "x" . | nindent 4 }}\n`,
      'tasks.yaml': `- name: up\n  definition:\n    apiVersion: v1\n    kind: Pod\n`,
      'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\n',
      'other.yaml': 'kind: Pod\n',
    }
    expect(format.resembling?.(Object.keys(files).sort(), treeOf(files))).toEqual(['cluster.yaml', 'pod.json', 'podman/pod.yaml'])
  })

  it('is not looked for in files that cannot be read', () => {
    const tree = new ListedTree([{ path: 'podman.yaml' }], () => ({ ok: false, reason: 'binary' }))
    expect(format.resembling?.(['podman.yaml'], tree)).toEqual([])
    expect(format.claim(['podman.yaml'], tree)).toEqual([])
    expect(format.lower({ format: 'kube', path: 'podman.yaml', evidence: '' }, { tree })).toMatchObject({
      drafts: [],
      unparsed: [{ at: { file: 'podman.yaml', start: 0, end: 0 }, reason: 'binary' }],
    })
  })

  it('may be part of a play of which the rest is not known', () => {
    const tree = treeOf({ 'c.yaml': 'kind: ConfigMap\nmetadata: {name: c}\n' })
    const play = { publish: [], network: [], configMaps: [], at: { file: 'x', start: 0, end: 1 }, scope: 'x' }
    expect(format.lower({ format: 'kube', path: 'c.yaml', evidence: '', play }, { tree }).problems).toEqual([])
    expect(format.lower({ format: 'kube', path: 'c.yaml', evidence: '' }, { tree }).problems).toEqual([])
  })
})
