import { describe, expect, it } from '@jest/globals'
import { conversions, reasonsFor } from '../support/convert.js'
import type { Files } from '../support/fixtures.js'

/** Two that call each other through the host, which is how rootless containers do that no network was given to. */
function shop(podman: string, network = ''): Files {
  return {
    '.podman-topology.yml': `hosts:\n  default:\n    paths: ["**"]\n    mode: rootless\n${podman}`,
    'redis.container': `[Container]\nImage=docker.io/library/redis:7\n${network}PublishPort=6379:6379\n`,
    'web.container':
      '[Container]\nImage=ghcr.io/acme/shop:2\nEnvironment=REDIS_URL=redis://host.containers.internal:6379/0\nPublishPort=8080:8080\n',
  }
}

const AFTER = {
  'web-redis.pod': '[Pod]\nPublishPort=8080:8080\n',
  'redis.container': '[Container]\nImage=docker.io/library/redis:7\nPod=web-redis.pod\n',
  'web.container': '[Container]\nImage=ghcr.io/acme/shop:2\nEnvironment=REDIS_URL=redis://localhost:6379/0\nPod=web-redis.pod\n',
}

describe('convert of rootless containers', () => {
  it('takes the network that Podman gives where nothing is said for no obstacle: the pod gets the same', async () => {
    const [made, ...others] = await conversions(shop(''))
    expect(others).toEqual([])
    expect(made?.reasons).toEqual([])
    expect(Object.fromEntries(made?.files.map(({ path, text }) => [path, text]) ?? [])).toEqual(AFTER)
  })

  it('does so for a script on Podman 4.9 as well', async () => {
    const config = shop('    podman: "4.9"\n')['.podman-topology.yml'] as string
    const files = {
      '.podman-topology.yml': config,
      'up.sh':
        'podman run -d --name redis -p 6379:6379 docker.io/library/redis:7\npodman run -d --name web -e REDIS_URL=redis://host.containers.internal:6379/0 -p 8080:8080 ghcr.io/acme/shop:2\n',
    }
    const [made] = await conversions(files)
    expect(made?.reasons).toEqual([])
    expect(made?.files).toEqual([
      {
        path: 'up.sh',
        new: false,
        text: 'podman pod create --name web-redis --publish 8080:8080\npodman run --pod web-redis -d --name redis docker.io/library/redis:7\npodman run --pod web-redis -d --name web -e REDIS_URL=redis://localhost:6379/0 ghcr.io/acme/shop:2\n',
      },
    ])
  })

  it('has no pod where Quadlet of the version that is configured knows none', async () => {
    expect(await reasonsFor(shop('    podman: "4.9"\n'))).toEqual(['.pod units need Podman 5.0, and 4.9 is configured'])
  })

  it.each(['Network=pasta:--map-gw\n', 'Network=pasta\n'])('leaves alone what was asked for: %j', async (network) => {
    expect(await reasonsFor(shop('', network))).toEqual(['redis runs with network mode pasta'])
  })
})
