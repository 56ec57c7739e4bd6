import { describe, expect, it } from '@jest/globals'
import { run } from '../support/convert.js'

const CACHE = '[Container]\nImage=docker.io/library/redis:7\nContainerName=cache\nNetwork=shop.network\n'
const WEB =
  '[Container]\nImage=ghcr.io/acme/shop:2\nNetwork=shop.network\nEnvironment=REDIS_URL=redis://cache:6379/0\nPublishPort=8080:8080\n'
const SHOP = { 'shop.network': '[Network]\n', 'cache.container': CACHE, 'web.container': WEB }
const REFUSED = { ...SHOP, 'cache.container': CACHE.replace('shop.network', 'host') }

describe('convert tells', () => {
  it('as text what is made, what it needs and how to have it', async () => {
    expect((await run(SHOP, [], 'text')).printed).toBe(`Pod web-cache of cache and web:
  - web calls cache at localhost
  - not every port that web listens on is seen: make sure that no other member wants one of them
  - .pod units need Podman 5.0

==> web-cache.pod (new) <==
[Pod]
PublishPort=8080:8080
Network=shop.network

==> web.container <==
[Container]
Image=ghcr.io/acme/shop:2
Environment=REDIS_URL=redis://localhost:6379/0
Pod=web-cache.pod

==> cache.container <==
[Container]
Image=docker.io/library/redis:7
ContainerName=cache
Pod=web-cache.pod

Nothing was written. To apply it: podman-topology convert . --format patch | git apply
`)
  })

  it('how to have what was asked for, with the same names and settings', async () => {
    const { printed } = await run(SHOP, ['web,cache'], 'text', { 'compose-provider': 'podman-compose', quiet: true })
    expect(printed.split('\n').at(-2)).toBe(
      'Nothing was written. To apply it: podman-topology convert . web,cache --compose-provider podman-compose --format patch | git apply',
    )
  })

  it('beside an empty patch why, and answers as with text', async () => {
    const reasons = 'No pod of cache and web:\n  - cache runs on the network of the host\n'
    expect(await run(REFUSED, ['web,cache'], 'text')).toEqual({ code: 1, printed: reasons, told: '' })
    expect(await run(REFUSED, ['web,cache'], 'patch')).toEqual({ code: 1, printed: '', told: reasons })
    expect(await run(REFUSED, ['web,cache'], 'patch', { quiet: true })).toEqual({ code: 1, printed: '', told: '' })
  })

  it('nothing beside a patch of all', async () => {
    expect((await run(SHOP, [], 'patch')).told).toBe('')
  })

  it('why nothing that is seen could be converted', async () => {
    const shared = 'Environment=REDIS_URL=redis://localhost:6379/0\n'
    const files = {
      'shop.network': '[Network]\n',
      'shop.pod': '[Pod]\n',
      'cache.container': '[Container]\nImage=docker.io/library/redis:7\nContainerName=cache\nPod=shop.pod\n',
      'web.container': `[Container]\nImage=ghcr.io/acme/shop:2\nPod=shop.pod\n${shared}`,
      'api.container': `[Container]\nImage=ghcr.io/acme/api:2\nPod=shop.pod\n${shared}`,
      'other.container': '[Container]\nImage=docker.io/library/redis:7\nContainerName=other\nNetwork=shop.network\n',
      'job.container':
        '[Container]\nImage=ghcr.io/acme/job:2\nPod=shop.pod\nNetwork=shop.network\nEnvironment=REDIS_URL=redis://other:6379/0\n',
    }
    const text = `Nothing to convert: no two containers of one place and notation, each by itself, are seen to call each other.
  - 2 calls are of containers that share one network already, as those of a pod do
  - 1 call is from or to a container that is in a pod but has left its network (it sets a network of its own)
`
    expect(await run(files, [], 'text')).toEqual({ code: 0, printed: text, told: '' })
    expect(await run(files, [], 'patch')).toEqual({ code: 0, printed: '', told: text })
  })

  it('which calls are between two notations', async () => {
    const files = {
      'shop.network': '[Network]\nNetworkName=shop\n',
      'cache.container': CACHE,
      'up.sh': 'podman run -d --name web --network shop -e REDIS_URL=redis://cache:6379/0 ghcr.io/acme/shop:2\n',
    }
    expect((await run(files, [], 'text')).printed.split('\n').slice(1)).toEqual(['  - 1 call is between two notations or places', ''])
  })
})
