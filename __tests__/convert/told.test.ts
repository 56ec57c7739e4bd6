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

  it('of comments that speak of what is called no more, and leaves them', async () => {
    const files = {
      'up.sh': `podman run -d --name cache -p 6379:6379 docker.io/library/redis:7
# web reaches the cache through host.containers.internal,
# which is the host
podman run -d --name web -e REDIS_URL=redis://host.containers.internal:6379/0 ghcr.io/acme/shop:2
# web2.host.containers.internal is another, and so is the cache
podman ps
`,
    }
    expect((await run(files, [], 'text', { pod: 'shop' })).printed).toBe(`Pod shop of cache and web:
  - cache publishes 6379:6379 no more: nobody outside the pod is seen to need it
  - web calls cache at localhost
  - not every port that web listens on is seen: make sure that no other member wants one of them
  - the comment at up.sh:2 speaks of host.containers.internal, which is called no more

==> up.sh <==
podman pod create --name shop
podman run --pod shop -d --name cache docker.io/library/redis:7
# web reaches the cache through host.containers.internal,
# which is the host
podman run --pod shop -d --name web -e REDIS_URL=redis://localhost:6379/0 ghcr.io/acme/shop:2
# web2.host.containers.internal is another, and so is the cache
podman ps

Nothing was written. To apply it: podman-topology convert . --pod shop --format patch | git apply
`)
  })

  it('that in Compose the network is lent', async () => {
    const text = `services:
  web:
    image: ghcr.io/acme/shop:2
    environment:
      # the cache answers at cache:6379
      REDIS_URL: redis://cache:6379/0 # not cache:1
  cache:
    image: docker.io/library/redis:7
`
    const [first, ...others] = (await run({ 'compose.yaml': text }, [], 'text')).printed.split('\n')
    expect(first).toBe('Pod web-cache of cache and web:')
    expect(others.slice(0, 4)).toEqual([
      '  - web calls cache at localhost',
      '  - not every port that web listens on is seen: make sure that no other member wants one of them',
      '  - there are no pods in Compose: network_mode: service:cache has the others use the network of cache, as in a pod',
      '  - the comment at compose.yaml:5 speaks of cache, which is called no more',
    ])
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
