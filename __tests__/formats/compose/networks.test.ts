import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft } from '../../../src/model/index.js'
import { lowerAll, networks, type Provider, services } from '../../support/compose.js'

const lower = (yaml: string, provider?: Provider): ReturnType<typeof lowerAll> => lowerAll({ 'p/compose.yaml': yaml }, provider)

function shown({ network }: ContainerDraft): string[] {
  const attached = network.attachments.map(({ network: to, aliases, ip }) => {
    const names = aliases.map(({ text }) => text).join(',')
    return `${to.by} ${to.name.known ? to.name.value : '?'} ${names}${ip ? ` ${ip.text}` : ''}`
  })
  return [network.mode.value, ...attached]
}

describe('networks of a service', () => {
  it('is the default one, where it answers to its name', () => {
    const lowered = lower('services:\n  a:\n    image: x\n')
    expect(shown(services(lowered).get('a') as ContainerDraft)).toEqual(['bridge', 'local default a'])
    expect(networks(lowered).get('default')).toMatchObject({ name: { value: { value: 'p_default' } }, dns: { value: { value: true } } })
  })

  it('has aliases, addresses and the aliases that links give', () => {
    const yaml =
      'services:\n  a:\n    image: x\n    networks:\n      n: {aliases: [b, c], ipv4_address: 10.0.0.2}\n      m:\n  d:\n    image: x\n    networks: [n]\n    links: ["a:linked"]\nnetworks:\n  n:\n  m: {internal: true, driver_opts: {isolate: "true"}}\n'
    const lowered = lower(yaml)
    expect(shown(services(lowered).get('a') as ContainerDraft)).toEqual(['bridge', 'local n a,linked,b,c 10.0.0.2', 'local m a,linked'])
    expect(networks(lowered).get('m')).toMatchObject({
      internal: { value: { known: true, value: true } },
      isolate: { value: { known: true, value: 'true' } },
    })
  })

  it.each([
    ['network_mode: host', ['host']],
    ['network_mode: none', ['none']],
    ['network_mode: "service:b"', ['shared']],
    ['network_mode: "container:other"', ['shared']],
    ['network_mode: bridge', ['bridge', 'name podman a']],
    ['network_mode: pasta', ['pasta']],
    ['network_mode: private', ['default']],
    ['network_mode: "ns:/x"', ['path']],
    ['network_mode: ${MODE}', ['unknown', 'name ?']],
  ])('reads %s', (settings, wanted) => {
    const draft = services(lower(`services:\n  a:\n    image: x\n    ${settings}\n`)).get('a') as ContainerDraft
    expect(shown(draft).map((text) => text.trim())).toEqual(wanted)
  })

  it('takes the name of an external network, as written or its key', () => {
    const lowered = lower(
      'services:\n  a:\n    image: x\n    networks: [n, m, o]\nnetworks:\n  n: {external: true}\n  m: {external: true, name: real}\n  o: {external: {name: old}}\n',
    )
    const found = [...networks(lowered).values()].map(({ name, external }) => [name.value.known && name.value.value, external])
    expect(found).toEqual([
      ['n', true],
      ['real', true],
      ['old', true],
    ])
  })

  it('has no name resolution with x-podman.disable_dns', () => {
    const lowered = lower('services:\n  a:\n    image: x\n    networks: [n]\nnetworks:\n  n: {x-podman.disable_dns: true}\n')
    expect(networks(lowered).get('n')?.dns.value).toEqual({ known: true, value: false })
  })
})

describe('where the providers differ', () => {
  const ONE = 'services:\n  a:\n    image: x\n  b:\n    image: x\n    networks: [n]\nnetworks:\n  n:\n'
  const TWO = 'services:\n  a:\n    image: x\n  b:\n    image: x\n    networks: [n]\nnetworks:\n  n:\n  m:\n'
  const of = (yaml: string, provider?: Provider): { network: string[]; problems: string[] } => {
    const lowered = lower(yaml, provider)
    return {
      network: shown(services(lowered).get('a') as ContainerDraft),
      problems: lowered.problems.map(({ rule, code }) => `${rule} ${code}`),
    }
  }

  it('leaves open what one declared network means to a service without any', () => {
    expect(of(ONE)).toEqual({ network: ['unknown', 'local default a'], problems: ['compose-provider-difference no-network'] })
    expect(of(ONE, 'docker-compose')).toEqual({ network: ['bridge', 'local default a'], problems: [] })
    expect(of(ONE, 'podman-compose')).toEqual({ network: ['bridge', 'local n a'], problems: [] })
  })

  it('leaves open whether names resolve where two networks are declared', () => {
    expect(of(TWO)).toEqual({ network: ['bridge', 'local default a'], problems: ['compose-provider-difference no-network'] })
    expect(networks(lower(TWO)).get('default')?.dns.value.known).toBe(false)
    expect(of(TWO, 'podman-compose').network).toEqual(['bridge', 'name podman a'])
  })

  it('says nothing where it makes no difference', () => {
    expect(of('services:\n  a:\n    image: x\nnetworks:\n  n:\n').problems).toEqual([])
    expect(of('services:\n  a:\n    image: x\n  b:\n    image: x\n    networks: [n, default]\nnetworks:\n  n:\n').problems).toEqual([])
    expect(of(`${TWO}x-podman: {default_net_behavior_compat: true}\n`, 'podman-compose').network).toEqual(['bridge', 'local default a'])
  })

  it('names the modes and ports that only one takes', () => {
    expect(of('services:\n  a:\n    image: x\n    network_mode: default\n').problems).toEqual(['compose-provider-difference network-mode'])
    expect(of('services:\n  a:\n    image: x\n    network_mode: host\n    networks: [n]\nnetworks:\n  n:\n').problems).toEqual([
      'invalid-unit compose',
    ])
  })
})
