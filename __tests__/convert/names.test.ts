import { describe, expect, it } from '@jest/globals'
import { conversions, reasonsFor, run } from '../support/convert.js'
import type { Files } from '../support/fixtures.js'

/** One service that calls three others. */
function shop(directory: string): Files {
  const unit = (name: string, image: string, more = ''): readonly [string, string] => [
    `${directory}${name}.container`,
    `[Container]\nImage=${image}\nContainerName=${name}\nNetwork=shop.network\n${more}`,
  ]
  const urls = 'Environment=A=redis://cache:6379 B=postgres://db:5432/x C=amqp://queue:5672\n'
  return Object.fromEntries([
    [`${directory}shop.network`, '[Network]\n'],
    unit('web', 'ghcr.io/acme/shop:2', urls),
    unit('cache', 'docker.io/library/redis:7'),
    unit('db', 'docker.io/library/postgres:17'),
    unit('queue', 'docker.io/library/rabbitmq:3'),
  ])
}

const KUBE = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: ${name}\n      image: docker.io/library/redis:7\n${more}`

describe('the name of a pod', () => {
  it.each([
    ['', 'web-pod'],
    ['shop/', 'shop'],
    ['shop/quadlet/', 'shop'],
    ['shop/etc/containers/systemd/', 'shop'],
    ['quadlets/', 'web-pod'],
    ['Shop 2/', 'web-pod'],
  ])('of many containers in %j is what the directory is about, or who calls', async (directory, pod) => {
    expect((await conversions(shop(directory))).map((made) => [made.pod, made.reasons])).toEqual([[pod, []]])
  })

  it('is the one that is asked for', async () => {
    const { printed } = await run(shop('apps/'), [], 'json', { pod: 'store' })
    const [{ pod, files }] = JSON.parse(printed).conversions
    expect(pod).toBe('store')
    expect(files[0]).toEqual({ path: 'apps/store.pod', new: true, text: '[Pod]\nNetwork=shop.network\n' })
  })

  it.each(['-x', 'a b', '', '../x'])('cannot be %j', async (pod) => {
    await expect(run(shop(''), [], 'json', { pod })).rejects.toThrow(`${pod} can be no pod's name`)
  })

  it('is asked for of one pod at a time', async () => {
    await expect(run({ ...shop('a/'), ...shop('b/') }, [], 'json', { pod: 'x' })).rejects.toThrow(
      '--pod names one pod, and 2 could be made: give the containers of one as well, NAME,NAME',
    )
  })

  it('is not taken twice, and not given where there is no pod to name', async () => {
    const asked = async (files: Files, pod: string): Promise<string[]> =>
      JSON.parse((await run(files, [], 'json', { pod })).printed).conversions.flatMap(({ reasons }: { reasons: string[] }) => reasons)
    expect(await asked(shop(''), 'db')).toEqual(['there is a db already'])
    const url = '    environment:\n      URL: redis://cache:6379\n'
    const compose = `services:\n  web:\n    image: ghcr.io/acme/shop:2\n${url}  cache:\n    image: docker.io/library/redis:7\n`
    expect(await asked({ 'compose.yaml': compose }, 'shop')).toEqual(['there is no pod in the notation that could be called shop'])
    const web = KUBE('web', '      env:\n        - name: URL\n          value: redis://cache:6379\n').replace('library/redis', 'acme/shop')
    const kube = { 'shop.yaml': `# podman kube play shop.yaml\n${web}---\n${KUBE('cache')}` }
    expect(await reasonsFor(kube)).toEqual([])
    expect(await asked(kube, 'shop')).toEqual(['the pod is web, and keeps its name'])
    expect(await asked(kube, 'web')).toEqual([])
  })
})
