import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/ansible/index.js'
import type { ContainerDraft, Draft, Edit, Lowered, Publish } from '../../../src/model/index.js'
import { treeOf } from '../../support/drafts.js'
import { expectExactSpans } from '../../support/spans.js'

function lower(files: Readonly<Record<string, string>> | string, path = 'site.yml'): Lowered {
  const all = typeof files === 'string' ? { [path]: files } : files
  const lowered = format.lower({ format: 'ansible', path, evidence: 'a test' }, { tree: treeOf(all) })
  expectExactSpans(lowered, (file) => all[file])
  return lowered
}

function one<K extends Draft['kind']>({ drafts }: Lowered, kind: K): Extract<Draft, { kind: K }> {
  const found = drafts.find((draft): draft is Extract<Draft, { kind: K }> => draft.kind === kind)
  if (!found) throw new Error(`no ${kind} among ${drafts.map((draft) => `${draft.kind} ${draft.local}`)}`)
  return found
}

const CONTAINER = `- name: Café ☕ starten
  containers.podman.podman_container:
    name: wéb
    image: "docker.io/library/nginx:1.27"
    state: started
    command: >-
      serve --db postgres://db:5432
      --name {{ some name }} x
    entrypoint: '["sh", "-c"]'
    network: [lan, "back:alias=www"]
    network_aliases: front
    publish:
      - "127.0.0.1:8080:80"
      - '8443:443/udp'
      - |-
        9000:9000
    exposed: [9001]
    env:
      DB_HOST: db
      DEBUG: yes
      "PORT": 8080
      LEVEL: "{{ level }}"
    etc_hosts:
      ldap: 10.0.0.9
    labels: { a: b }
    healthcheck: curl -f http://localhost:80
    volumes:
      - data:/data
      - ./conf:/etc/conf:ro
    hostname: shop
    ip: 10.9.0.3
    requires: [db]
    secrets: ["pw,type=env,target=PASS"]
    quadlet_options: [AutoUpdate=registry]
    no_such: 1
    cmd_args: [--x]
`

describe.each<[string, string]>([
  ['LF', CONTAINER],
  ['CRLF', CONTAINER.replaceAll('\n', '\r\n')],
])('podman_container, %s', (_, text) => {
  const lowered = lower(text)
  const web: ContainerDraft = one(lowered, 'container')
  const words = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text)

  it('is read with every parameter', () => {
    expect(web).toMatchObject({ format: 'ansible', scope: 'site.yml', local: 'wéb', name: { value: { known: true, value: 'wéb' } } })
    expect(web.image?.value.text).toBe('docker.io/library/nginx:1.27')
    expect(words(web.command)).toEqual(['serve', '--db', 'postgres://db:5432', '--name', '{{ some name }}', 'x'])
    expect(words(web.entrypoint ?? [])).toEqual(['sh', '-c'])
    expect(web.network.attachments.map(({ network, aliases }) => [network.name, words(aliases)])).toEqual([
      [{ known: true, value: 'lan' }, []],
      [{ known: true, value: 'back' }, ['www']],
    ])
    expect(words(web.aliases)).toEqual(['front'])
    expect(web.publish.map(({ text, protocol }) => [text.text, protocol])).toEqual([
      ['127.0.0.1:8080:80', { known: true, value: 'tcp' }],
      ['8443:443/udp', { known: true, value: 'udp' }],
      ['9000:9000', { known: true, value: 'tcp' }],
    ])
    expect(web.ports.map(({ port, kind }) => [port, kind])).toEqual([[{ known: true, value: 9001 }, 'expose']])
    expect(web.environment.map(({ name, value }) => [name, value?.text ?? null])).toEqual([
      ['DB_HOST', 'db'],
      ['DEBUG', 'True'],
      ['PORT', '8080'],
      ['LEVEL', '{{ level }}'],
      ['PASS', null],
    ])
    expect(words(web.addHosts)).toEqual(['ldap:10.0.0.9'])
    expect(web.labels.map(({ name, value }) => [name, value.text])).toEqual([['a', 'b']])
    expect(web.healthCommand?.text).toBe('curl -f http://localhost:80')
    expect(web.mounts.map(({ volume, source, target }) => [volume?.name, source, target])).toEqual([
      [{ known: true, value: 'data' }, null, '/data'],
      [undefined, null, '/etc/conf'],
    ])
    expect(web.hostname?.text).toBe('shop')
    expect(web.after.map(({ name }) => name)).toEqual([{ known: true, value: 'db' }])
    expect(web.podSettings.map(({ flag, text }) => `${flag} ${text.text}`)).toEqual([
      '--hostname shop',
      '--ip 10.9.0.3',
      '--network-alias front',
      '--add-host ldap:10.0.0.9',
    ])
    expect(lowered.problems).toEqual([])
    expect(lowered.unmodelledKeys.map(({ key, reason }) => [key, reason])).toEqual([
      ['podman_container.no_such', 'unknown'],
      ['podman_container.cmd_args', 'unsupported'],
    ])
  })

  it('stands where it is written', () => {
    const under = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
    expect(under(web.at)).toBe('containers.podman.podman_container')
    expect(web.publish.map(({ text }) => under(text.span()))).toEqual(['127.0.0.1:8080:80', '8443:443/udp', '9000:9000'])
    expect(web.publish.map(({ hostPortText }) => hostPortText && under(hostPortText.span()))).toEqual(['8080', '8443', '9000'])
    expect(web.command[2] && under(web.command[2].span())).toBe('postgres://db:5432')
    expect(web.command[4] && under(web.command[4].span())).toBe('{{ some name }}')
    expect(web.entrypoint?.map((word) => under(word.span()))).toEqual(['sh', '-c'])
    expect(web.environment[2]?.value && under(web.environment[2].value.span())).toBe('8080')
  })
})

describe('published ports', () => {
  const publish = (text: string): readonly Publish[] => one(lower(text), 'container').publish
  const apply = (text: string, edits: readonly Edit[] | undefined): string | null =>
    edits === undefined
      ? null
      : [...edits]
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((all, { span, text }) => all.slice(0, span.start) + text + all.slice(span.end), text)
  const task = (ports: string): string => `- podman_container:\n    name: web\n    image: x\n    ports:${ports}\n    tty: true\n`

  it.each<[string, string, number, string | null, string | null]>([
    ['an item of several', '\n    - 8080:80 # web\n    - 81:81', 0, '\n    - 81:81', '\n    - 127.0.0.1:8080:80 # web\n    - 81:81'],
    ['the last of several', '\n      - 80:80\n      - "8080:80"', 1, '\n      - 80:80', '\n      - 80:80\n      - "127.0.0.1:8080:80"'],
    ['a flow list', ' ["80:80", "81:81"]', 1, ' ["80:80"]', ' ["80:80", "127.0.0.1:81:81"]'],
    ['the first of a flow list', ' ["80:80", "81:81"]', 0, ' ["81:81"]', ' ["127.0.0.1:80:80", "81:81"]'],
    ['bound to one address', '\n    - 10.0.0.1:80:80\n    - 81:81', 0, '\n    - 81:81', '\n    - 127.0.0.1:80:80\n    - 81:81'],
    ['bound to loopback', '\n    - 127.0.0.1:80:80\n    - 81:81', 0, '\n    - 81:81', null],
    ['a container port alone', '\n    - 8080\n    - 81:81', 0, '\n    - 81:81', '\n    - 127.0.0.1::8080\n    - 81:81'],
    ['a string of several', ' "80:80,81:81"', 1, null, ' "80:80,127.0.0.1:81:81"'],
    ['with a hole', '\n    - "{{ p }}:80"\n    - 81:81', 0, '\n    - 81:81', null],
  ])('%s can be taken back or narrowed', (_, ports, index, removed, narrowed) => {
    const text = task(ports)
    const edits = publish(text)[index]?.edits
    expect(apply(text, edits?.remove)).toBe(removed === null ? null : task(removed))
    expect(apply(text, edits?.loopback)).toBe(narrowed === null ? null : task(narrowed))
  })

  it('the only one goes with its parameter', () => {
    for (const ports of ['\n    - 8080:80', ' ["8080:80"]']) {
      const text = task(ports)
      expect(apply(text, publish(text)[0]?.edits?.remove)).toBe('- podman_container:\n    name: web\n    image: x\n    tty: true\n')
    }
  })

  it('behind an alias are left alone', () => {
    const text = `- podman_container: {name: a, image: x, ports: &p ["1:1"]}\n- podman_container: {name: b, image: x, ports: *p}\n`
    const { drafts } = lower(text)
    expect(drafts.map((draft) => (draft.kind === 'container' ? draft.publish[0]?.edits !== undefined : null))).toEqual([true, false])
  })

  it('an unquoted 22:22 is what PyYAML makes of it', () => {
    const { drafts, problems } = lower(task('\n    - 22:22'))
    expect(drafts[0]?.kind === 'container' && drafts[0].publish[0]?.containerPort).toEqual({ known: true, value: 1342 })
    expect(problems.map(({ code, severity, message }) => [code, severity, message.includes('22:22') && message.includes('1342')])).toEqual([
      ['sexagesimal', 'warning', true],
    ])
  })

  it('are refused in Podman’s words', () => {
    const { problems } = lower(task('\n    - 80:80:80:80\n    - 99999:80'))
    expect(problems.map(({ code, rule }) => [code, rule])).toEqual([
      ['port-mapping', 'invalid-port-mapping'],
      ['port-mapping', 'invalid-port-mapping'],
    ])
  })
})

describe('the other modules', () => {
  it('podman_pod', () => {
    const lowered = lower(`- podman_pod:
    name: shop
    publish: ["8080:80"]
    network: lan
    share: net,ipc
    hostname: till
    add_host: ["a:1.2.3.4"]
- podman_container: {name: web, image: x, pod: shop}
`)
    expect(one(lowered, 'pod')).toMatchObject({
      local: 'shop',
      sharesNetwork: true,
      sharesHostname: false,
      neededFor: 'share',
      hostname: { text: 'till' },
      publish: [{ hostPort: { value: 8080 } }],
      network: { attachments: [{ network: { name: { value: 'lan' } } }] },
    })
    expect(one(lowered, 'container').pod).toMatchObject({ by: 'name', kind: 'pod', name: { known: true, value: 'shop' } })
  })

  it.each<[string, boolean | null]>([
    ['infra: false', false],
    ['infra: "no"', false],
    ['share: ipc', false],
    ['share: +pid', true],
    ['share: "{{ x }}"', null],
    ['infra: "{{ x }}"', null],
  ])('a pod with %s: %s', (line, shares) => {
    expect(one(lower(`- podman_pod:\n    name: p\n    ${line}\n`), 'pod').sharesNetwork).toBe(shares)
  })

  it('podman_network', () => {
    expect(
      one(
        lower(
          `- podman_network:\n    name: lan\n    internal: true\n    disable_dns: yes\n    opt: {isolate: true, mtu: 1500}\n    subnet: 10.9.0.0/24\n`,
        ),
        'network',
      ),
    ).toMatchObject({
      name: { value: { known: true, value: 'lan' } },
      driver: { known: true, value: 'bridge' },
      internal: { value: { known: true, value: true }, origin: { kind: 'declared' } },
      dns: { value: { known: true, value: false } },
      isolate: { value: { known: true, value: 'true' } },
      subnets: [{ text: '10.9.0.0/24' }],
    })
    expect(
      one(lower(`- podman_network: {name: lan, internal: "{{ x }}", net_config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.1}]}\n`), 'network'),
    ).toMatchObject({
      internal: { value: { known: false } },
      dns: { value: { known: true, value: true }, origin: { kind: 'default' } },
      subnets: [{ text: '10.1.0.0/24' }],
    })
  })

  it('podman_volume', () => {
    expect(one(lower('- podman_volume: {name: data}\n'), 'volume').name.value).toEqual({ known: true, value: 'data' })
  })

  it('podman_image makes what it builds', () => {
    const files = {
      'roles/r/tasks/main.yml':
        '- podman_image: {name: localhost/app, tag: v1, path: "{{ role_path }}/files/app"}\n- podman_image: {name: quay.io/x}\n',
      'roles/r/files/app/Containerfile': 'FROM scratch\n',
    }
    const lowered = lower(files, 'roles/r/tasks/main.yml')
    expect(lowered.drafts).toHaveLength(1)
    expect(one(lowered, 'image')).toMatchObject({
      tags: [{ text: 'localhost/app:v1' }],
      containerfile: 'roles/r/files/app/Containerfile',
      context: 'roles/r/files/app',
    })
  })
})

describe('podman_play', () => {
  const POD = 'kind: Pod\nmetadata: {name: p}\n'
  it.each<[string, Record<string, string>, string, string]>([
    ['of the role', { 'roles/r/files/pod.yml': POD }, 'kube_file: "{{ role_path }}/files/pod.yml"', 'roles/r/files/pod.yml'],
    [
      'in templates/',
      { 'roles/r/templates/pod.yml.j2': POD },
      `kube_file_content: "{{ lookup('template', 'pod.yml.j2') }}"`,
      'roles/r/templates/pod.yml.j2',
    ],
    ['beside the playbooks', { 'pod.yml': POD }, 'kube_file: "{{ playbook_dir }}/pod.yml"', 'pod.yml'],
    ['put there by a task', { 'roles/r/templates/p.j2': POD }, 'kube_file: /opt/{{ app }}/pod.yml', 'roles/r/templates/p.j2'],
  ])('plays a file %s', (_, files, parameter, expected) => {
    const path = 'roles/r/tasks/main.yml'
    const tasks = `- template: {src: p.j2, dest: "/opt/{{app}}/pod.yml"}\n- containers.podman.podman_play:\n    ${parameter}\n    state: started\n    network: [a, b]\n`
    const { claims } = lower({ ...files, [path]: tasks }, path)
    expect(claims.map(({ format, path, play }) => [format, path, play?.files, play?.network.map(({ text }) => text)])).toEqual([
      ['kube', expected, [expected], ['a', 'b']],
    ])
  })

  it('plays templates with their expressions as holes', async () => {
    const template = `{% if a %}
kind: Pod
metadata: {name: p}
spec:
  containers:
  - name: web
    image: {{ image }}
    ports:
    - containerPort: 80
      hostPort: {{ port | default(8080) }}
{% endif %}
`
    const files = {
      'site.yml': `- podman_play: {kube_file_content: "{{ lookup('template', 'p.yml.j2') }}", state: started}\n`,
      'p.yml.j2': template,
    }
    const { claims } = lower(files)
    const kube = (await import('../../../src/formats/kube/index.js')).format
    const played = claims.map((claim) => kube.lower(claim, { tree: treeOf(files) }))
    expect(played[0]?.unparsed).toEqual([])
    expect(played[0]?.problems).toEqual([])
    const pod = played[0] && one(played[0], 'pod')
    expect(pod?.publish.map(({ hostPort, containerPort }) => [hostPort?.known, containerPort])).toEqual([
      [false, { known: true, value: 80 }],
    ])
    expect(played[0] && one(played[0], 'container').image?.value.text).toBe('{{ image }}')
    expectExactSpans(pod, (file) => (file === 'p.yml.j2' ? template : undefined))
  })

  it('plays what stands in the task, and nothing that it takes down', () => {
    const text = `- podman_play:\n    state: started\n    kube_file_content: |\n      kind: Pod\n      metadata: {name: p}\n- podman_play: {kube_file: pod.yml, state: absent}\n`
    const { claims } = lower({ 'site.yml': text, 'pod.yml': POD })
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ format: 'kube', path: 'site.yml', content: { text: { text: POD } } })
  })
})

describe('what else tasks do', () => {
  it('commands are read as the shell would', () => {
    const text = `- ansible.builtin.shell: |
    podman rm -f web
    podman run -d --name web -p {{ port | default("8080") }}:80 nginx
  when: enabled
- command: podman pod create --name shop -p 80:80
- command:
    argv: [podman, network, create, --internal, lan]
- shell: echo podman run
`
    const { drafts } = lower(text)
    expect(drafts.map(({ kind, local, format, scope }) => `${format} ${scope} ${kind} ${local}`).sort()).toEqual([
      'ansible site.yml container web',
      'ansible site.yml network lan',
      'ansible site.yml pod shop',
    ])
    const web = one({ drafts } as Lowered, 'container')
    expect(web.publish.map(({ text }) => text.text)).toEqual(['8080:80'])
    expect(web.branches).toEqual([{ choice: 'site.yml when enabled', arm: 0 }])
    expect(format.claim(['site.yml'], treeOf({ 'site.yml': text }))).toHaveLength(1)
  })

  it('a Quadlet unit written in a task is a unit', () => {
    const text = `- copy:\n    dest: /etc/containers/systemd/web.container\n    content: |\n      [Container]\n      Image=x\n- podman_volume: {name: v}\n`
    expect(lower(text).claims).toMatchObject([
      { format: 'quadlet', content: { name: 'web.container', text: { text: '[Container]\nImage=x\n' } } },
    ])
  })

  it('an env_file that a task puts there is read', () => {
    const files = {
      'roles/r/tasks/main.yml':
        '- template: {src: app.env.j2, dest: /etc/app.env}\n- podman_container: {name: a, image: x, env_file: /etc/app.env}\n',
      'roles/r/templates/app.env.j2': 'DB_HOST=db\nDB_PORT={{ port }}\n',
      'roles/r/defaults/main.yml': 'port: 5432\n',
    }
    expect(one(lower(files, 'roles/r/tasks/main.yml'), 'container').environment.map(({ name, value }) => [name, value?.text])).toEqual([
      ['DB_HOST', 'db'],
      ['DB_PORT', '5432'],
    ])
  })

  it.each<[string, string]>([
    ['broken YAML', '- podman_container: {name: [\n'],
    [
      'odd shapes',
      '- podman_container: [a]\n- podman_container:\n- podman_pod: 1\n- tasks: x\n- hosts: {}\n  tasks: {a: b}\n  roles: x\n- 1\n- block: x\n- podman_containers: {containers: [1, {}]}\n',
    ],
    [
      'odd values',
      '- podman_container: {name: {a: b}, image: [x], ports: {a: b}, env: [a], command: {a: b}, labels: x, network: {a: b}, etc_hosts: [x]}\n',
    ],
    [
      'odd loops',
      '- podman_container: {name: "{{ item.a.b }}", image: x}\n  loop: {a: b}\n- podman_container: {name: "{{ item[0] }}", image: x}\n  with_nested: [[a]]\n',
    ],
    ['aliases in a circle', '- &a [*a]\n- podman_pod: {name: x}\n'],
  ])('%s is read without a fault', (_, text) => {
    expect(() => lower(text)).not.toThrow()
  })

  it('a file that does not parse is in the coverage', () => {
    expect(lower('- podman_container: {name: [\n').unparsed).toHaveLength(1)
  })
})
