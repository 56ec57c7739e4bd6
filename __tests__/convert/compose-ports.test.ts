import { describe, expect, it } from '@jest/globals'
import { conversions, reasonsFor } from '../support/convert.js'

const project = (ports: string, cache = ''): string =>
  `services:\n  web:\n    image: ghcr.io/acme/shop:2\n${ports}    environment:\n      - REDIS_URL=redis://cache:6379/0\n  cache:\n    image: docker.io/library/redis:7\n${cache}`

/** The same afterwards; `left`: what is left of the ports in the service that gave them up. */
const shared = (ports: string, left = ''): string =>
  `services:\n  web:\n    image: ghcr.io/acme/shop:2\n    network_mode: service:cache\n    depends_on:\n      - cache\n${left}    environment:\n      - REDIS_URL=redis://localhost:6379/0\n  cache:\n    image: docker.io/library/redis:7\n    ports:\n${ports}`

const convert = async (text: string): Promise<string | null | undefined> =>
  (await conversions({ 'compose.yaml': text, '.env': 'TENS=8\n' }))[0]?.files[0]?.text

describe('convert of a service of Compose that gives up all its ports', () => {
  it.each([
    ['of lines', '    ports:\n      - "8080:80"\n      - "8443:443"\n', ''],
    ['not indented', '    ports:\n    - "8080:80"\n    - "8443:443"\n', ''],
    ['in brackets', '    ports: ["8080:80", "8443:443"] # all\n', ''],
    ['in brackets over lines', '    ports: [\n      "8080:80",\n      "8443:443",\n    ]\n', ''],
    ['with comments behind', '    "ports": # for all\n      - 8080:80 # http\n      - 8443:443\n', ''],
    [
      'in parts',
      '    ports:\n      - target: 80\n        published: "8080"\n      - { target: 443, published: "8443", protocol: tcp }\n',
      '',
    ],
    // People's comments stay.
    ['with comments of their own', '    ports:\n      - "8080:80"\n      # TLS\n      - "8443:443"\n', '      # TLS\n'],
  ])('takes the key away: a list %s', async (_, ports, left) => {
    expect(await convert(project(ports))).toBe(shared('      - "8080:80"\n      - "8443:443"\n', left))
  })

  it('does not where the list has a name', async () => {
    expect(await reasonsFor({ 'compose.yaml': project('    ports: &ports\n      - "8080:80"\n      - "8443:443"\n') })).toEqual([
      'nothing would be left of a list that shares its line with something else',
    ])
  })
})

describe('convert of ports of Compose', () => {
  it.each([
    ['"${WEB_PORT:-8080}:80"', '"${WEB_PORT:-8080}:80"'],
    ['"${ANY:-${OTHER:-8080}}:80/udp"', '"${ANY:-${OTHER:-8080}}:80/udp"'],
    ['"${TENS}080:80"', '"${TENS}080:80"'],
    ['"[::1]:8080:80"', '"[::1]:8080:80"'],
    ['"8080-8081:80-81"', '"8080-8081:80-81"'],
    ['{ target: 80 }', '"80"'],
    ['{ target: 80, published: "${WEB_PORT:-8080}", host_ip: 127.0.0.1 }', '"127.0.0.1:${WEB_PORT:-8080}:80"'],
    ['{ target: 53, published: "5353", protocol: udp }', '"5353:53/udp"'],
  ])('moves %s as it is written, with its variables', async (written, moved) => {
    expect(await convert(project(`    ports:\n      - ${written}\n`))).toBe(shared(`      - ${moved}\n`))
  })

  it('puts them behind the last one that stays', async () => {
    const cache = '    ports:\n      - "127.0.0.1:6379:6379"\n      - "7000:6379"\n'
    expect(await convert(project('    ports:\n      - "8080:80"\n', cache))).toBe(
      shared('      - "127.0.0.1:6379:6379"\n      - "8080:80"\n'),
    )
  })
})
