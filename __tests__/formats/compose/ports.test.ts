import { describe, expect, it } from '@jest/globals'
import { confidenceOf, type Edit, type Publish } from '../../../src/model/index.js'
import { type Files, lowerAll, type Provider, publishText, services } from '../../support/compose.js'

const PATH = 'compose.yaml'

function publishes(yaml: string, more: Files = {}, provider?: Provider): readonly Publish[] {
  return services(lowerAll({ [PATH]: yaml, ...more }, provider)).get('a')?.publish ?? []
}

const service = (ports: string): string => `services:\n  a:\n    image: x\n    ports:\n${ports}`

const at = (yaml: string, { file, start, end }: { file: string; start: number; end: number }): string => {
  expect(file).toBe(PATH)
  return yaml.slice(start, end)
}

function apply(text: string, edits: readonly Edit[] | undefined): string | null {
  if (!edits) return null
  return edits.reduceRight((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text)
}

describe('positions', () => {
  it.each([
    ['double quotes', service('      - "8080:80"\n')],
    ['single quotes', service("      - '8080:80'\n")],
    ['none', service('      - 8080:80\n')],
    ['a list on one line', 'services:\n  a:\n    image: x\n    ports: ["8080:80"]\n'],
    ['CRLF and other scripts before it', '# größe 漢字 🚀\r\nservices:\r\n  a:\r\n    image: x\r\n    ports:\r\n      - "8080:80"\r\n'],
    ['a folded block', service('      - >-\n        8080:80\n')],
    ['a literal block', service('      - |-\n        8080:80\n')],
  ])('are exact with %s', (_, yaml) => {
    const [publish] = publishes(yaml)
    expect(publish && publishText(publish)).toBe('8080:80/tcp')
    expect(publish?.text && at(yaml, publish.text.span())).toBe('8080:80')
    expect(publish?.hostPortText && at(yaml, publish.hostPortText.span())).toBe('8080')
    expect(publish?.containerPortText && at(yaml, publish.containerPortText.span())).toBe('80')
  })

  it('point at the default of an expression', () => {
    const yaml = service('      - "${BIND:-0.0.0.0}:${PORT:-8080}:80"\n')
    const [publish] = publishes(yaml)
    expect(publish && publishText(publish)).toBe('0.0.0.0:8080:80/tcp')
    expect(publish?.hostPortText && at(yaml, publish.hostPortText.span())).toBe('8080')
    expect(publish && confidenceOf(publish)).toBe('likely')
  })

  it('point at the parts of the long form', () => {
    const yaml = service('      - target: 80\n        published: "8080"\n        protocol: udp\n        host_ip: 10.0.0.1\n')
    const [publish] = publishes(yaml)
    expect(publish && publishText(publish)).toBe('10.0.0.1:8080:80/udp')
    expect(publish?.text && at(yaml, publish.text.span())).toBe('8080')
    expect(publish?.containerPortText && at(yaml, publish.containerPortText.span())).toBe('80')
  })

  it('stand in the file that writes the port', () => {
    const over = 'services:\n  a:\n    ports: ["81:81"]\n'
    const found = publishes(service('      - "80:80"\n'), { 'compose.override.yaml': over })
    expect(found.map(({ text }) => text.file)).toEqual([PATH, 'compose.override.yaml'])
  })
})

describe('values', () => {
  it('leaves what nothing sets open, the same in one project', () => {
    const [one, two] = publishes(service('      - "${P}:80"\n      - "${P}:81"\n'))
    expect(one?.hostPort).toEqual(two?.hostPort)
    expect(one?.hostPort?.known).toBe(false)
  })

  it('fills in from .env, from its template as likely', () => {
    const yaml = service('      - "${P}:80"\n')
    const [certain] = publishes(yaml, { '.env': 'P=8080\n' })
    const [likely] = publishes(yaml, { '.env.example': 'P=8080\n' })
    expect([certain, likely].map((publish) => publish && publishText(publish))).toEqual(['8080:80/tcp', '8080:80/tcp'])
    expect([certain, likely].map((publish) => publish && confidenceOf(publish))).toEqual(['certain', 'likely'])
  })

  it('says that unquoted digits of sixty are a number to podman-compose', () => {
    const lowered = lowerAll({ [PATH]: service('      - 2222:22\n') })
    expect(lowered.problems.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['compose-provider-difference base-60-port'])
    expect(lowered.problems[0]?.message).toContain('133342')
    const [publish] = services(lowered).get('a')?.publish ?? []
    expect(publish && [publishText(publish), confidenceOf(publish)]).toEqual(['2222:22/tcp', 'likely'])
  })

  it.each(['8000-9000:80', '80:', '70000:80', 'a:b'])('refuses %s', (port) => {
    const lowered = lowerAll({ [PATH]: service(`      - "${port}"\n`) })
    expect(lowered.problems.map(({ rule }) => rule)).toEqual(['invalid-port-mapping'])
    expect(services(lowered).get('a')?.publish).toEqual([])
  })

  it('publishes nothing by expose', () => {
    const draft = services(lowerAll({ [PATH]: 'services:\n  a:\n    image: x\n    expose: ["80", 8000-8001/udp]\n' })).get('a')
    expect(draft?.publish).toEqual([])
    expect(draft?.ports.map(({ port, count, kind }) => [port.known && port.value, count, kind])).toEqual([
      [80, 1, 'expose'],
      [8000, 2, 'expose'],
    ])
  })
})

describe('edits', () => {
  const head = 'services:\n  a:\n    image: x\n'
  it.each([
    ['of several lines', `${head}    ports:\n      - "8080:80"\n      - "81:81"\n`, `${head}    ports:\n      - "81:81"\n`],
    ['the only line, with its key', `${head}    ports:\n      - "8080:80" # web\n    tty: true\n`, `${head}    tty: true\n`],
    ['a line at the end of the file', `${head}    ports:\n    - 8080:80`, head],
    ['in brackets, the first', `${head}    ports: ["8080:80", "81:81"]\n`, `${head}    ports: ["81:81"]\n`],
    ['in brackets, the only one', `${head}    ports: ["8080:80"]\n`, head],
    [
      'the long form',
      `${head}    ports:\n      - target: 80\n        published: 8080\n      - "81:81"\n`,
      `${head}    ports:\n      - "81:81"\n`,
    ],
    ['under a comment, the only one', `${head}    ports:\n      # why\n      - "8080:80"\n`, null],
    [
      'with CRLF',
      `${head}    ports:\n      - "8080:80"\n    tty: true\n`.replaceAll('\n', '\r\n'),
      `${head}    tty: true\n`.replaceAll('\n', '\r\n'),
    ],
  ])('remove %s', (_, yaml, wanted) => expect(apply(yaml, publishes(yaml)[0]?.edits?.remove)).toBe(wanted))

  it('remove the last in brackets', () => {
    const yaml = `${head}    ports: ["81:81", "8080:80"]\n`
    expect(apply(yaml, publishes(yaml)[1]?.edits?.remove)).toBe(`${head}    ports: ["81:81"]\n`)
  })

  it.each([
    ['"8080:80"', '"127.0.0.1:8080:80"'],
    ['8080:80', '127.0.0.1:8080:80'],
    ["'80'", "'127.0.0.1::80'"],
    ['"0.0.0.0:8080:80"', '"127.0.0.1:8080:80"'],
    ['"[::]:8080:80"', '"[::1]:8080:80"'],
    ['"${PORT:-8080}:80"', '"127.0.0.1:${PORT:-8080}:80"'],
    ['{target: 80, published: 8080}', '{target: 80, published: 8080, host_ip: 127.0.0.1}'],
    ['{target: 80, published: 8080, host_ip: 0.0.0.0}', '{target: 80, published: 8080, host_ip: 127.0.0.1}'],
  ])('bind %s to loopback', (item, wanted) => {
    const yaml = service(`      - ${item}\n`)
    const bound = apply(yaml, publishes(yaml)[0]?.edits?.loopback) as string
    expect(bound).toBe(service(`      - ${wanted}\n`))
    const [publish] = publishes(bound)
    expect(publish?.hostAddress.known && publish.hostAddress.value).toMatch(/^(?:127\.0\.0\.1|::1)$/)
  })

  it('bind the long form by a line', () => {
    const yaml = service('      - target: 80\n        published: 8080\n')
    expect(apply(yaml, publishes(yaml)[0]?.edits?.loopback)).toBe(
      service('      - target: 80\n        published: 8080\n        host_ip: 127.0.0.1\n'),
    )
  })

  it.each([
    ['already on loopback', service('      - "127.0.0.1:8080:80"\n')],
    ['an address that is not known', service('      - "${BIND_ADDR}:80:80"\n')],
  ])('do not bind what is %s', (_, yaml) => expect(publishes(yaml)[0]?.edits?.loopback).toBeUndefined())

  it('leave alone what stands behind an alias or a merge key', () => {
    const yaml = 'x-p: &p\n  ports: ["8080:80"]\nservices:\n  a:\n    image: x\n    <<: *p\n'
    expect(publishes(yaml)).toHaveLength(1)
    expect(publishes(yaml)[0]?.edits).toBeUndefined()
    const aliased = 'x-p: &p ["8080:80"]\nservices:\n  a:\n    image: x\n    ports: *p\n'
    expect(publishes(aliased)[0]?.edits).toBeUndefined()
  })
})
