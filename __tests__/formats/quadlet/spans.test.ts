import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ListedTree, type SourceTree } from '../../../src/source/index.js'
import { treeOf } from '../../support/drafts.js'
import { lowerTree } from '../../support/lower-quadlet.js'
import { expectExactSpans } from '../../support/spans.js'

const FILES: Readonly<Record<string, string>> = {
  'q/web.container': [
    '# the front',
    '[Unit]',
    'After=db.container cache.service',
    '[Container]',
    'Image = docker.io/library/nginx:1.27 ',
    'ContainerName=web-%N-%h',
    'Pod=app.pod',
    'Network=front.network:alias=www,ip=10.9.0.2',
    'Network=back',
    'PublishPort=127.0.0.1:8080:80/tcp',
    'PublishPort="8443:443,9000-9002:9000-9002/udp"',
    'PublishPort=${PORT}:81',
    'ExposeHostPort=90-91',
    'Environment=A=1 "B=two words" C=\\x41 \\',
    '# inside',
    '  D=${HOME}%% E',
    'EnvironmentFile=web.env',
    'Secret=pw,type=env,target=PASS',
    'Volume=data.volume:/data:Z',
    'Volume=./conf:/etc/conf',
    'Mount=type=bind,source=./conf,target=/c',
    'Label=a=b "c=d e"',
    'AddHost=h:1.2.3.4',
    'NetworkAlias=x,y',
    'HostName=web.example',
    'IP=10.9.0.3',
    'Exec=serve --listen "0.0.0.0:80" \\"q\\"',
    'Entrypoint=["sh", "-c", "a\\"b"]',
    'HealthCmd="curl -f http://localhost:80"',
    "PodmanArgs=-p 83:83,84:84 --label 'k=v w' \\",
    '  -e X=1 --dns=1.1.1.1',
    'NoSuchKey=1',
    '',
  ].join('\n'),
  'q/web.container.d/10.conf': '[Container]\r\nPublishPort=85:85\r\nEnvironment=F=6\r\n',
  'q/web.env': 'DB=db:5432\n',
  'q/app.pod': '[Pod]\nPublishPort=80:80\nPublishPort=80:81\nNetwork=front.network\nPodmanArgs=--share +pid\n',
  'q/foo@.container': '[Container]\nImage=x:%i\nPublishPort=80%i:80\n[Install]\nWantedBy=a.target\nDefaultInstance=81\n',
  'q/front.network':
    '[Network]\nNetworkName=front\nInternal=true\nOptions=isolate=true\nSubnet=10.9.0.0/24\nGateway=10.9.0.1\nGateway=10.9.0.2\n',
  'q/data.volume': '[Volume]\nVolumeName=data\n',
  'q/b.build': '[Build]\nImageTag=localhost/b:1\nFile=Containerfile\nSetWorkingDirectory=unit\nNetwork=front.network\n',
  'q/Containerfile': 'FROM scratch\n',
  'q/i.image': '[Image]\nImage=quay.io/i\n',
  'q/k.kube': '[Kube]\nYaml=k.yml\nPublishPort=88:88\nNetwork=front.network:mac=aa\nConfigMap=k.yml\n',
  'q/k.yml': '',
  'q/conf/x': '',
}

/** Expects every position of everything lowered to be exact; returns how many texts were compared. */
function compare(tree: SourceTree): number {
  const { lowered, claims } = lowerTree({}, tree)
  return expectExactSpans([lowered, claims], (file) => {
    const content = tree.read(file)
    return content.ok ? content.text : undefined
  })
}

describe('positions of lowered Quadlet units', () => {
  it('are where the text stands', () => {
    expect(compare(treeOf(FILES))).toBeGreaterThan(60)
  })

  it('only move when line breaks change', () => {
    const crlf = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.replaceAll(/\r?\n/g, '\r\n')]))
    expect(compare(treeOf(crlf))).toBe(compare(treeOf(FILES)))
  })

  const directory = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'quadlet-e2e-files')
  ;(existsSync(directory) ? it : it.skip)('are exact in Podman’s own end-to-end files', () => {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    const tree = new ListedTree(
      paths.sort().map((path) => ({ path })),
      ({ path }) => ({ ok: true, text: readFileSync(join(directory, path), 'utf8') }),
    )
    expect(compare(tree)).toBeGreaterThan(400)
  })
})
