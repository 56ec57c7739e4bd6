// @ts-check
import { put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

/** A quadratic step takes sixteen times as long on a tree four times as big. */
export const growth = workload({
  name: 'growth',
  what: 'applications of Quadlet, compose, scripts and noise, and four times as many',
  runs: 7,
  smokeRuns: 2,
  make(root, { smoke }) {
    const apps = smoke ? 50 : 250
    applications(`${root}/few`, apps)
    applications(`${root}/many`, apps * 4)
  },
  commands: ({ cli, smoke }) => ({
    bare: BARE_NODE,
    few: { run: [process.execPath, cli, 'lint', 'few'], says: says(smoke ? 50 : 250) },
    many: { run: [process.execPath, cli, 'lint', 'many'], says: says(smoke ? 200 : 1000) },
  }),
  bounds: [
    {
      name: 'four times the files, Node itself left out',
      value: ({ bare, few, many }) => (Number(many) - Number(bare)) / (Number(few) - Number(bare)),
      atMost: 6,
      guard: 8,
    },
  ],
})

/** @param {number} apps */
const says = (apps) => [new RegExp(`^Read ${apps * 3} compose units, ${apps * 2} shell units and ${apps * 5 + 1} quadlet units`, 'm')]

/**
 * A repository with one unit at the root and applications of a dozen files each.
 * @param {string} root
 * @param {number} apps
 */
function applications(root, apps) {
  put(root, 'web.container', '[Container]\nImage=docker.io/library/nginx:1.27\nPublishPort=8080:80\n')
  for (let n = 0; n < apps; n++) {
    const [app, port] = [`area${n % 20}/app${n}`, 10000 + n * 10]
    put(root, `${app}/quadlet/front${n}.pod`, `[Pod]\nPublishPort=${port}:80\nNetwork=back${n}.network\n`)
    put(root, `${app}/quadlet/front${n}.container`, `[Container]\nImage=docker.io/library/nginx:1.27\nPod=front${n}.pod\n`)
    put(
      root,
      `${app}/quadlet/api${n}.container`,
      `[Container]\nImage=example.com/api:1\nPod=front${n}.pod\nEnvironment=DB_URL=postgres://db${n}:5432/x\n`,
    )
    put(
      root,
      `${app}/quadlet/db${n}.container`,
      `[Container]\nImage=docker.io/library/postgres:16\nContainerName=db${n}\nNetwork=back${n}.network\nPublishPort=${port + 1}:5432\n`,
    )
    put(root, `${app}/quadlet/back${n}.network`, '[Network]\nInternal=true\n')
    put(
      root,
      `${app}/compose.yaml`,
      `services:\n  web:\n    image: nginx\n    ports: ["${port + 2}:80"]\n    environment:\n      REDIS_URL: redis://cache:6379\n  cache:\n    image: redis:7\n    ports: ["${port + 3}:6379"]\n`,
    )
    put(
      root,
      `${app}/deploy.sh`,
      `#!/bin/bash\npodman pod create --name s${n} -p ${port + 4}:8080\npodman run -d --pod s${n} -e DB_HOST=localhost example.com/app:1\n`,
    )
    for (let m = 0; m < 5; m++) put(root, `${app}/src/m${m}.ts`, `export const x${m} = '${'word '.repeat(300)}'\n`)
  }
}
