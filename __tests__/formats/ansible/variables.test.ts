import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/ansible/index.js'
import { expressionsIn, parseExpression } from '../../../src/formats/ansible/jinja.js'
import { type ContainerDraft, confidenceOf, type Lowered } from '../../../src/model/index.js'
import { treeOf } from '../../support/drafts.js'

function lower(files: Readonly<Record<string, string>>, path: string): Lowered {
  return format.lower({ format: 'ansible', path, evidence: 'a test' }, { tree: treeOf(files) })
}

const containers = (lowered: Lowered): ContainerDraft[] =>
  lowered.drafts.filter((draft): draft is ContainerDraft => draft.kind === 'container')

describe('expressions', () => {
  it.each<[string, string[]]>([
    ['a {{ b }} c', ['b']],
    ["{{ x | default('}}') }}:{{y}}", ["x | default('}}')", 'y']],
    ['{{- a -}}', ['a']],
    ['{{ open', []],
    ['{% if a %}{{ b }}{% endif %}', ['null']],
  ])('of %s', (text, expected) => expect(expressionsIn(text).map(({ source }) => String(source))).toEqual(expected))

  it.each<[string, unknown]>([
    ['a.b[0]["c"]', { path: ['a', 'b', '0', 'c'], literal: undefined, filters: [] }],
    [
      "a | default('x', true) | int",
      {
        path: ['a'],
        literal: undefined,
        filters: [
          { name: 'default', argument: 'x', empty: false },
          { name: 'int', argument: undefined, empty: false },
        ],
      },
    ],
    ["'x'", { path: [], literal: 'x', filters: [] }],
    ['a + 1', null],
    ['a if b else c', null],
    ['f(a)', null],
    ['', null],
  ])('%s', (source, expected) => expect(parseExpression(source)).toEqual(expected))
})

describe('variables', () => {
  const role = (name: string, ports: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    'roles/web/tasks/main.yml': `- containers.podman.podman_container:\n    name: ${name}\n    image: "{{ image }}"\n    ports: ${ports}\n`,
    ...more,
  })
  const web = (files: Record<string, string>): ContainerDraft | undefined => containers(lower(files, 'roles/web/tasks/main.yml'))[0]

  it('of a role are likely', () => {
    const found = web(
      role('web', '["{{ port }}:80"]', { 'roles/web/defaults/main.yml': 'port: 8080\nimage: docker.io/library/nginx:{{ tag }}\n' }),
    )
    expect(found).toMatchObject({ scope: 'roles/web', local: 'web', name: { value: { known: true, value: 'web' } } })
    const [publish] = found?.publish ?? []
    expect(publish).toMatchObject({ hostPort: { known: true, value: 8080 }, text: { text: '8080:80' } })
    expect(publish && confidenceOf(publish)).toBe('likely')
    expect(found?.image?.value.text).toBe('docker.io/library/nginx:{{ tag }}')
  })

  it('that nothing sets are one value in one role', () => {
    const found = web(role('"{{ name }}"', '["{{ port }}:80", "{{ port }}:81"]'))
    expect(found?.name.value).toEqual({ known: false, text: '{{ name }}', key: 'roles/web {{ name }}' })
    const keys = found?.publish.map(({ hostPort }) => (hostPort?.known === false ? hostPort.key : 'known'))
    expect(keys).toEqual(['roles/web {{ port }}', 'roles/web {{ port }}'])
  })

  it('may have a default in the expression', () => {
    const [publish] = web(role('web', `["{{ port | default(8080) }}:80"]`))?.publish ?? []
    expect(publish?.hostPort).toEqual({ known: true, value: 8080 })
    expect(publish && confidenceOf(publish)).toBe('likely')
  })

  it('may be whole lists', () => {
    const files = role('web', '"{{ ports }}"', { 'roles/web/vars/main.yml': 'ports:\n  - "8080:80"\n  - "{{ tls }}:443"\ntls: 8443\n' })
    expect(web(files)?.publish.map(({ text }) => text.text)).toEqual(['8080:80', '8443:443'])
    expect(web(files)?.publish[0]?.text.file).toBe('roles/web/vars/main.yml')
    expect(web(files)?.publish[0]?.edits).toBeUndefined()
    expect(web(files)?.publish[0]?.origin).toMatchObject({ kind: 'declared', defaulted: true, via: [{ kind: 'template' }] })
  })

  it.each<[string, Record<string, string>, string]>([
    ['defaults are the weakest', { 'roles/web/defaults/main.yml': 'port: 1', 'group_vars/all.yml': 'port: 2' }, '2:80'],
    ['group_vars in a directory', { 'group_vars/all/ports.yml': 'port: 2' }, '2:80'],
    ['group_vars of an inventory', { 'inventory/group_vars/all.yml': 'port: 2' }, '2:80'],
    ["the role's own vars", { 'group_vars/all.yml': 'port: 2', 'roles/web/vars/main.yml': 'port: 3' }, '3:80'],
    [
      'a play that takes the role',
      { 'roles/web/defaults/main.yml': 'port: 1', 'site.yml': '- hosts: all\n  vars: {port: 4}\n  roles: [web]\n' },
      '4:80',
    ],
    ['parameters of a role', { 'site.yml': '- hosts: all\n  roles:\n  - {role: web, port: 5}\n' }, '5:80'],
    ['include_role', { 'site.yml': '- hosts: all\n  tasks:\n  - include_role: {name: web}\n    vars: {port: 6}\n' }, '6:80'],
    ['vault stays unknown', { 'group_vars/all.yml': 'port: !vault |\n  abc\n' }, '{{ port }}:80'],
    ['nothing follows a circle', { 'group_vars/all.yml': 'port: "{{ port }}"\n' }, '{{ port }}:80'],
  ])('%s', (_, more, expected) => {
    expect(web(role('web', '["{{ port }}:80"]', more))?.publish.map(({ text }) => text.text)).toEqual([expected])
  })

  it('that tasks set are not what files say', () => {
    const text = `- set_fact: {port: 1}\n- podman_container: {name: a, image: x, ports: ["{{ port }}:80"]}\n`
    const [a] = containers(lower({ 'roles/r/tasks/main.yml': text, 'roles/r/defaults/main.yml': 'port: 8080\n' }, 'roles/r/tasks/main.yml'))
    expect(a?.publish[0]?.hostPort?.known).toBe(false)
  })

  it('come from vars_files', () => {
    const play = '- hosts: all\n  vars_files: [vars/x.yml]\n  tasks:\n  - podman_container: {name: "{{ n }}", image: x}\n'
    expect(containers(lower({ 'site.yml': play, 'vars/x.yml': 'n: web\n' }, 'site.yml')).map(({ local }) => local)).toEqual(['web'])
  })
})

describe('what an item leaves out', () => {
  it.each(['omit', '[]', '', "''", 'omit, true'])('is not given: default(%s)', (argument) => {
    const text = `- podman_container:
    name: "{{ item.name }}"
    image: x
    ports: "{{ item.ports | default(${argument}) }}"
    network: "{{ item.network | default(${argument}) }}"
    pod: "{{ unknown | default(omit) }}"
  loop: [{name: a}, {name: b, ports: ["1:1"], network: host}]
`
    const found = containers(lower({ 'site.yml': text }, 'site.yml'))
    expect(found.map(({ publish, network, pod }) => [publish.map(({ text }) => text.text), network.mode.value, pod?.name.known])).toEqual([
      [[], 'default', false],
      [['1:1'], 'host', false],
    ])
  })
})

describe('included files', () => {
  it('are run under the conditions of what includes them, once for each', () => {
    const files = {
      'roles/r/tasks/main.yml': `- include_tasks: one.yml\n  when: db == 'a'\n  loop: [x, y]\n  loop_control: {loop_var: app}\n- import_tasks: other.yml\n  when: db == 'b'\n`,
      'roles/r/tasks/one.yml': '- podman_container: {name: "{{ app }}", image: x}\n',
      'roles/r/tasks/other.yml': '- podman_container: {name: z, image: x}\n',
    }
    const [x, y] = containers(lower(files, 'roles/r/tasks/one.yml'))
    const [z] = containers(lower(files, 'roles/r/tasks/other.yml'))
    expect([x?.local, y?.local, z?.local]).toEqual(['x', 'y', 'z'])
    const arm = (draft: ContainerDraft | undefined): number | undefined =>
      draft?.branches?.find(({ choice }) => choice === 'roles/r value of db')?.arm
    expect(arm(x)).toBe(arm(y))
    expect(arm(x)).not.toBe(arm(z))
  })

  it('may include each other', () => {
    const files = {
      'roles/r/tasks/a.yml': '- include_tasks: b.yml\n- podman_container: {name: a, image: x}\n',
      'roles/r/tasks/b.yml': '- include_tasks: a.yml\n- podman_container: {name: b, image: x}\n',
    }
    expect(containers(lower(files, 'roles/r/tasks/a.yml')).map(({ local }) => local)).toEqual(['a'])
  })

  it('two plays for two groups set two roles apart, one role in both is kept from nothing', () => {
    const files = {
      'site.yml': '- hosts: db\n  roles: [one, both]\n- hosts: web\n  roles: [two, both]\n',
      ...Object.fromEntries(
        ['one', 'two', 'both'].map((name) => [`roles/${name}/tasks/main.yml`, `- podman_container: {name: ${name}, image: x}\n`]),
      ),
    }
    const branches = (name: string) => containers(lower(files, `roles/${name}/tasks/main.yml`)).map(({ branches }) => branches)
    expect(branches('one')).toHaveLength(1)
    expect(branches('one')[0]?.[0]?.choice).toBe('ansible hosts')
    expect(branches('one')[0]?.[0]?.arm).not.toBe(branches('two')[0]?.[0]?.arm)
    expect(branches('both')).toEqual([undefined])
  })
})
