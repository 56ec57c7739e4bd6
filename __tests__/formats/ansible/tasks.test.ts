import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/ansible/index.js'
import type { ContainerDraft, Draft, Lowered } from '../../../src/model/index.js'
import { treeOf } from '../../support/drafts.js'

function lower(files: Readonly<Record<string, string>>, path = 'site.yml'): Lowered {
  return format.lower({ format: 'ansible', path, evidence: 'a test' }, { tree: treeOf(files) })
}

function containers(lowered: Lowered): ContainerDraft[] {
  return lowered.drafts.filter((draft: Draft): draft is ContainerDraft => draft.kind === 'container')
}

/** Each container's name with what it publishes. */
const published = (lowered: Lowered): Record<string, string[]> =>
  Object.fromEntries(containers(lowered).map(({ local, publish }) => [local, publish.map(({ text }) => text.text)]))

const task = (name: string, more = ''): string => `- containers.podman.podman_container:\n    name: ${name}\n    image: x\n${more}`

describe('what is claimed', () => {
  const claimed = (text: string): boolean => format.claim(['a.yml'], treeOf({ 'a.yml': text })).length === 1

  it.each<[string, string, boolean]>([
    ['a task file', task('web'), true],
    ['a short module name', '---\n# web\n\n- podman_container: {name: web, image: x}\n', true],
    ['a play', '- hosts: all\n  tasks:\n  - name: x\n    "containers.podman.podman_pod":\n      name: x\n', true],
    ['a module of another collection', '- community.podman.podman_network:\n    name: x\n', true],
    ['an action', '- action: podman_container name=web image=x\n', true],
    ['a tab-free CRLF file', '---\r\n- podman_volume:\r\n    name: x\r\n', true],
    ['a variable file', 'podman_container:\n  name: x\n', false],
    ['a compose file', 'services:\n  podman_container:\n    image: x\n', false],
    ['a Kubernetes object', 'kind: Pod\nmetadata:\n  name: podman_pod\n', false],
    ['a command', '- ansible.builtin.command: podman --log-level info run x\n', true],
    ['commands of others', '- shell: docker run x\n- debug: {msg: podman}\n', false],
    ['a workflow', 'steps:\n- shell: bash\n  run: podman run x\n', false],
    ['tasks that only ask', '- podman_container_info:\n    name: x\n', false],
  ])('%s', (_, text, expected) => expect(claimed(text)).toBe(expected))
})

describe('tasks', () => {
  it('are read wherever a play holds them', () => {
    const play = `- hosts: all
  pre_tasks:
    ${task('a').replaceAll('\n', '\n    ')}
  tasks:
    - block:
        ${task('b').replaceAll('\n', '\n        ')}
      rescue:
        ${task('c').replaceAll('\n', '\n        ')}
      always:
        ${task('d').replaceAll('\n', '\n        ')}
  post_tasks:
    ${task('e').replaceAll('\n', '\n    ')}
  handlers:
    ${task('f').replaceAll('\n', '\n    ')}
`
    const found = containers(lower({ 'site.yml': play }))
    expect(found.map(({ local }) => local)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    const [, b, c, d] = found
    expect(b?.branches).toEqual([{ choice: 'site.yml block 0', arm: 0 }])
    expect(c?.branches).toEqual([{ choice: 'site.yml block 0', arm: 1 }])
    expect(d?.branches).toBeUndefined()
  })

  it('that take something away make nothing', () => {
    const text = `${task('a', '    state: absent\n')}${task('a')}${task('b', '    state: stopped\n')}- podman_pod: {name: p, state: absent}\n`
    const { drafts, units } = lower({ 'site.yml': text })
    expect(drafts.map(({ kind, local }) => `${kind} ${local}`)).toEqual(['container a'])
    expect(units).toBe(1)
  })

  it('that take away what an earlier one made keep it from what comes after', () => {
    const text = `${task('a')}${task('b')}${task('a', '    state: absent\n')}${task('c')}${task('b', '    state: absent\n')}${task('b')}`
    const [a, b, c] = containers(lower({ 'site.yml': text }))
    const arms = (draft: ContainerDraft | undefined): string[] => (draft?.branches ?? []).map(({ choice, arm }) => `${choice} ${arm}`)
    // a never meets c; b is made again and stays.
    expect([arms(a), arms(b), arms(c)]).toEqual([['site.yml end 0 0'], ['site.yml end 0 1'], ['site.yml end 0 1']])
  })

  it('that take something away under a condition may not have', () => {
    const text = `${task('a')}${task('a', '    state: absent\n')}  when: x\n${task('c')}`
    expect(containers(lower({ 'site.yml': text })).map(({ branches }) => branches)).toEqual([undefined, undefined])
  })

  it('that make a name again make one container, as it is made last', () => {
    const text = `${task('a', '    ports: ["80:80"]\n')}${task('a', '    ports: ["81:80"]\n')}`
    expect(published(lower({ 'site.yml': text }))).toEqual({ a: ['81:80'] })
  })

  it('that start what is there make nothing', () => {
    expect(lower({ 'site.yml': '- podman_container: {name: a, state: started}\n' }).drafts).toEqual([])
  })

  it('of a handler do not replace the one of a task', () => {
    const text = `- hosts: all\n  handlers:\n  - podman_container: {name: a, image: x, ports: ["1:1"]}\n  tasks:\n  - podman_container: {name: a, image: x, ports: ["2:2"]}\n`
    expect(published(lower({ 'site.yml': text }))).toEqual({ a: ['2:2'] })
  })

  it('take their parameters as words, too', () => {
    const text = `- podman_container: name=web image=docker.io/nginx ports="80:80,81:81" state=started\n`
    expect(published(lower({ 'site.yml': text }))).toEqual({ web: ['80:80', '81:81'] })
  })

  it('take what args: and module_defaults: add', () => {
    const text = `- hosts: all
  module_defaults:
    containers.podman.podman_container: {network: lan, image: y}
  tasks:
  - podman_container: name=web
    args:
      ports: ["80:80"]
`
    const [web] = containers(lower({ 'site.yml': text }))
    expect(web?.image?.value.text).toBe('y')
    expect(web?.publish.map(({ text }) => text.text)).toEqual(['80:80'])
    expect(web?.network.attachments.map(({ network }) => network.name)).toEqual([{ known: true, value: 'lan' }])
  })

  it('may make several at once', () => {
    const text = `- podman_containers:\n    containers:\n    - {name: a, image: x, ports: ["1:1"]}\n    - {name: b, image: y}\n`
    expect(published(lower({ 'site.yml': text }))).toEqual({ a: ['1:1'], b: [] })
  })
})

describe('loops', () => {
  it('over literal lists make one container each', () => {
    const text = `- podman_container:
    name: "{{ item.name }}"
    image: x
    ports:
      - "{{ item.port }}:80"
  loop:
    - { name: a, port: 8081 }
    - name: b
      port: "8082"
`
    const lowered = lower({ 'site.yml': text })
    expect(published(lowered)).toEqual({ a: ['8081:80'], b: ['8082:80'] })
    const [a] = containers(lowered)
    expect(a?.publish[0]?.origin).not.toHaveProperty('defaulted')
    expect(a?.name.value).toEqual({ known: true, value: 'a' })
    expect(a?.template).toBeUndefined()
  })

  it.each<[string, string]>([
    ['with_items, flattened', 'with_items: [[a], b]'],
    ['a loop variable', 'loop: [a, b]\n  loop_control: {loop_var: c}'],
    ['with_list', 'with_list: [a, b]'],
    ['a variable', 'loop: "{{ names }}"\n  vars: {names: [a, b]}'],
  ])('%s', (_, loop) => {
    const variable = loop.includes('loop_var') ? 'c' : 'item'
    const text = `- podman_container: {name: "{{ ${variable} }}", image: x}\n  ${loop}\n`
    expect(Object.keys(published(lower({ 'site.yml': text })))).toEqual(['a', 'b'])
  })

  it.each<[string, string]>([
    ['with_dict', 'with_dict: {a: {port: 1}, b: {port: 2}}'],
    ['dict2items', 'loop: "{{ apps | dict2items }}"\n  vars: {apps: {a: {port: 1}, b: {port: 2}}}'],
  ])('over maps: %s', (_, loop) => {
    const text = `- podman_container: {name: "{{ item.key }}", image: x, ports: ["{{ item.value.port }}:80"]}\n  ${loop}\n`
    expect(published(lower({ 'site.yml': text }))).toEqual({ a: ['1:80'], b: ['2:80'] })
  })

  it('over what only the run knows make any number', () => {
    const text = `- podman_container: {name: "{{ item }}", image: x, ports: ["{{ item }}:80"]}\n  loop: "{{ query('x') }}"\n`
    const [any] = containers(lower({ 'site.yml': text }))
    expect(any).toMatchObject({ template: true, local: '{{ item }}', name: { value: { known: false, key: null } } })
    expect(any?.publish[0]?.hostPort).toEqual({ known: false, text: '{{ item }}', key: null })
  })
})

describe('conditions', () => {
  const arms = (...conditions: string[]): boolean => {
    const text = conditions.map((when, i) => `${task(`c${i}`)}  when: ${when}\n`).join('')
    const [a, b] = containers(lower({ 'site.yml': text }))
    return (a?.branches ?? []).some((x) => (b?.branches ?? []).some((y) => x.choice === y.choice && x.arm !== y.arm))
  }

  it.each<[boolean, string, string]>([
    [true, 'x', 'not x'],
    [true, 'x | bool', 'not (x | bool)'],
    [true, 'x is defined', 'x is not defined'],
    [true, 'x is defined', 'x is undefined'],
    [true, "db == 'a'", "db != 'a'"],
    [true, "db == 'a'", "db == 'b'"],
    [true, '[a, b]', '[not b]'],
    [true, 'a and b', 'not a'],
    [true, 'a or b', 'not (a or b)'],
    [false, 'x', 'x'],
    [false, 'x', 'not y'],
    [false, 'not a or b', 'a or b'],
    [false, 'not (a and b)', 'a'],
    [false, "db == 'a'", "other == 'b'"],
    [false, "db != 'a'", "db != 'b'"],
    [false, 'not a and b', 'not b or a'],
  ])('exclude each other: %s for %s and %s', (expected, a, b) => expect(arms(a, b)).toBe(expected))

  it('say nothing of what changes meanwhile', () => {
    const set = `- command: x\n  register: r\n`
    const text = `${set}${task('a')}  when: r.rc == 0\n${set}${task('b')}  when: r.rc != 0\n`
    expect(containers(lower({ 'site.yml': text })).map(({ branches }) => branches)).toEqual([undefined, undefined])
  })

  it('keep one name in two arms apart', () => {
    const text = `${task('a', '    ports: ["1:1"]\n')}  when: x\n${task('a', '    ports: ["2:2"]\n')}  when: not x\n`
    expect(published(lower({ 'site.yml': text }))).toEqual({ a: ['1:1'], 'a~2': ['2:2'] })
  })

  it('plays for two groups of hosts are two machines', () => {
    const play = (hosts: string, name: string): string => `- hosts: ${hosts}\n  tasks:\n  - podman_container: {name: ${name}, image: x}\n`
    const found = containers(lower({ 'site.yml': play('db', 'a') + play('web', 'b') + play('all', 'c') }))
    const [a, b, c] = found.map(({ branches }) => branches)
    expect(a?.[0]?.choice).toBe(b?.[0]?.choice)
    expect(a?.[0]?.arm).not.toBe(b?.[0]?.arm)
    expect(c).toBeUndefined()
  })
})
