import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { NetworkChoice, Reference } from '../../src/model/index.js'
import { defaultKubeNetwork, defaultNetwork, parseNetworks } from '../../src/podman/index.js'
import type { MappedText } from '../../src/source/index.js'
import { words } from './written.js'

const AT = { file: 'unit.container', start: 0, end: 1 }

function parse(sources: readonly string[], podmanVersion = '5.8', references?: (text: MappedText) => Reference | null) {
  return parseNetworks(words(...sources), { scope: 'shop', who: 'web', at: AT, podmanVersion, ...(references && { references }) })
}

function show(choice: NetworkChoice): string {
  const networks = choice.attachments.map(({ network, aliases, ip }) => {
    const name = network.name.known ? network.name.value : `?${network.name.text}`
    return [name, ...aliases.map((alias) => `@${alias.text}`), ...(ip ? [`=${ip.text}`] : [])].join(' ')
  })
  const target = choice.target && (choice.target.name.known ? choice.target.name.value : `?${choice.target.name.text}`)
  const options = choice.options?.map((option) => option.text).join(' ')
  return [choice.mode.value, ...(target ? [`-> ${target}`] : []), ...networks, ...(options ? [`{${options}}`] : [])].join(' | ')
}

describe('--network', () => {
  it.each([
    [[''], 'default'],
    [['default'], 'default'],
    [['private'], 'default'],
    [['bridge'], 'bridge | podman'],
    [['bridge:ip=10.88.0.5,alias=a,alias=b'], 'bridge | podman @a @b =10.88.0.5'],
    [['bridge:mac=aa:bb:cc:dd:ee:ff'], 'bridge | podman | {mac=aa:bb:cc:dd:ee:ff}'],
    [['none'], 'none'],
    [['host'], 'host'],
    [['ns:/run/netns/x'], 'path | {/run/netns/x}'],
    [['container:db'], 'shared | -> db'],
    [['pasta'], 'pasta'],
    [['pasta:-t,8080:80,--map-gw'], 'pasta | {-t 8080:80 --map-gw}'],
    [['slirp4netns:allow_host_loopback=true'], 'slirp4netns | {allow_host_loopback=true}'],
    [['web'], 'bridge | web'],
    [['a,b'], 'bridge | a | b'],
    [['web:alias=x,ip=10.89.0.4,interface_name=eth5,vlan=3'], 'bridge | web @x =10.89.0.4 | {interface_name=eth5 vlan=3}'],
    [['web:'], 'bridge | web'],
    [['a', 'b:alias=x'], 'bridge | a | b @x'],
    [['bridge', 'b'], 'bridge | podman | b'],
    // Only the bare words are modes, and only the first value is split.
    [['none:x=1'], 'bridge | none | {x=1}'],
    [['a', 'b,c'], 'bridge | a | b,c'],
    [['bridges'], 'bridge | bridges'],
    [['container'], 'bridge | container'],
    // Holes.
    [['${NET}'], 'unknown | ?${NET}'],
    [['${NET}:pasta'], 'unknown | ?${NET}'],
    [['${NET}:ip=10.0.0.1'], 'bridge | ?${NET} =10.0.0.1'],
    [['${PROJECT}_default'], 'bridge | ?${PROJECT}_default'],
    [['my-${NET}'], 'bridge | ?my-${NET}'],
    [['${NET}', 'b'], 'bridge | ?${NET} | b'],
    [['container:${OTHER}'], 'shared | -> ?${OTHER}'],
    [['${NET:-web}'], 'bridge | web'],
    [['web:ip=${IP}'], 'bridge | web =${IP}'],
  ])('%j is %s', (sources, expected) => {
    const { choice, errors } = parse(sources)
    expect(errors).toEqual([])
    expect(show(choice)).toBe(expected)
    expect(choice.explicit).toBe(true)
  })

  it('is not there: nothing is said', () => {
    const { choice } = parse([])
    expect([choice.mode.value, choice.explicit, choice.attachments]).toEqual(['default', false, []])
    expect(choice.mode.origin).toMatchObject({ kind: 'default', at: AT })
  })

  it('pod is the namespace of the pod, as if nothing had been said', () => {
    expect(parse(['pod']).choice).toMatchObject({ mode: { value: 'default' }, explicit: false })
  })

  it.each([
    [['host', 'web'], 'cannot set multiple networks without bridge network mode, selected mode host: invalid argument', 105],
    [['container:x', 'web'], 'cannot set multiple networks without bridge network mode, selected mode container: invalid argument', 112],
    [['default', 'web'], 'cannot set multiple networks without bridge network mode, selected mode private: invalid argument', 108],
    [['web', 'host'], 'can only set extra network names, selected mode host conflicts with bridge: invalid argument', 104],
    [['web', 'pasta:-t,80'], 'can only set extra network names, selected mode pasta conflicts with bridge: invalid argument', 104],
    [['web', ''], 'network name cannot be empty: invalid argument', 104],
    [[':ip=1.2.3.4'], 'network name cannot be empty', 100],
    [['web:ip=1.2.3'], 'invalid option for network web: invalid ip address "1.2.3"', 104],
    [['web', 'lan:mac=xx'], 'invalid option for network lan: address xx: invalid MAC address', 108],
    [['bridge:alias='], 'alias cannot be empty', 107],
    [['web:interface_name='], 'invalid option for network web: interface_name cannot be empty', 104],
  ])('%j is refused', (sources, message, start) => {
    const { errors } = parse(sources)
    expect(errors.map((error) => [error.message, error.at.start])).toEqual([[message, start]])
  })

  it('slirp4netns is gone since 6.0', () => {
    expect(parse(['slirp4netns'], '5.8').errors).toEqual([])
    expect(parse(['slirp4netns'], '6.0').errors.map((error) => error.message)).toEqual([
      'slirp4netns support has been removed, use --network=pasta instead; for existing containers, run `podman system migrate`',
    ])
  })

  it('asks for references to other files before it reads modes', () => {
    const references = (text: MappedText): Reference | null => {
      const kind = text.text.endsWith('.network') ? 'network' : text.text.endsWith('.container') ? 'container' : null
      return kind && { by: 'file', kind, name: { known: true, value: text.text }, scope: 'shop', text }
    }
    const named = parse(['web.network:alias=x', 'lan.network'], '5.8', references).choice
    expect(show(named)).toBe('bridge | web.network @x | lan.network')
    expect(named.attachments.map(({ network }) => network.by)).toEqual(['file', 'file'])
    const joined = parse(['db.container'], '5.8', references).choice
    expect([show(joined), joined.target?.by]).toEqual(['shared | -> db.container', 'file'])
    expect(parse(['db.container', 'web.network'], '5.8', references).errors).toHaveLength(1)
  })

  it('points every reference at its own text', () => {
    const { choice } = parse(['web:alias=x', 'lan'])
    expect(choice.attachments.map(({ network }) => network.text.span())).toEqual([
      { file: 'unit.container', start: 100, end: 103 },
      { file: 'unit.container', start: 112, end: 115 },
    ])
    expect(choice.attachments[0]?.aliases[0]?.span()).toEqual({ file: 'unit.container', start: 110, end: 111 })
    expect(choice.mode.origin).toEqual({ kind: 'declared', span: { file: 'unit.container', start: 100, end: 111 } })
  })

  it('never throws, and never blames a hole', () => {
    const piece = fc.oneof(
      fc.constantFrom('web', 'host', 'pasta', 'container', 'ns', ':', ',', '=', 'ip', 'alias', '1.2.3.4', '%i'),
      fc.string({ maxLength: 3 }),
    )
    const value = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), (sources) => {
        for (const { at } of parse(sources).errors) expect(at.start).toBeGreaterThanOrEqual(100)
        expect(parse(['${A}', ...sources.map(() => '${B}')]).errors).toEqual([])
      }),
    )
  })
})

describe('where nothing is said', () => {
  it.each([
    ['rootful', '5.8', 'bridge', 'podman', false],
    ['rootless', '5.8', 'pasta', null, false],
    ['rootless', '5.0', 'pasta', null, false],
    ['rootless', '4.9.4', 'slirp4netns', null, false],
    ['unknown', '5.8', 'default', null, false],
  ] as const)('%s on %s: %s', (mode, version, name, network, dns) => {
    expect(defaultNetwork(mode, version)).toMatchObject({ mode: name, network, dns })
  })

  it('kube play has a network of its own since 4.3', () => {
    expect(defaultKubeNetwork('5.8')).toMatchObject({ mode: 'bridge', network: 'podman-default-kube-network', dns: true })
    expect(defaultKubeNetwork('4.2')).toMatchObject({ mode: 'bridge', network: 'podman', dns: false })
  })
})
