// @ts-check
import { put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

const [CONTAINERS, VOLUMES, NETWORKS] = [500, 400, 100]

/** A thousand units as people write them, in one directory, and nothing wrong with them. */
export const units = workload({
  name: 'units',
  what: '1,000 Quadlet units without findings',
  runs: 9,
  smokeRuns: 5,
  make(root) {
    for (let n = 0; n < CONTAINERS; n++) put(root, `units/app${n}.container`, containerUnit(n))
    for (let n = 0; n < VOLUMES; n++) put(root, `units/data${n}.volume`, `[Volume]\nLabel=app=${n}\n`)
    for (let n = 0; n < NETWORKS; n++) put(root, `units/net${n}.network`, '[Network]\nInternal=true\n')
  },
  commands: ({ cli, root, peers }) => ({
    bare: BARE_NODE,
    ours: {
      run: [process.execPath, cli, 'lint', 'units'],
      says: [/^Read 1000 quadlet units in 1000 files\.\nNo findings\.$/m],
      status: [0],
    },
    generator: {
      ...peers.system(['/usr/libexec/podman/quadlet', '-dryrun'], undefined, ['-version']),
      env: { QUADLET_UNIT_DIRS: `${root}/units` },
    },
    'quadlet-lint': peers.system(['quadlet-lint', 'units']),
  }),
  bounds: [{ name: '1,000 units to bare node', value: ({ ours, bare }) => Number(ours) / Number(bare), atMost: 3, guard: 7.5 }],
})

/** @param {number} n */
const containerUnit = (n) => `[Unit]
Description=Application ${n}
After=network-online.target

[Container]
Image=ghcr.io/example/app${n}:1.4
ContainerName=app${n}
Network=net${n % NETWORKS}.network
Volume=data${n % VOLUMES}.volume:/var/lib/app:Z
Environment=APP_NAME=app${n} LOG_LEVEL=info
PublishPort=127.0.0.1:${10000 + n}:8080

[Service]
Restart=always

[Install]
WantedBy=default.target
`

/** Everything in it meets everything else. */
export const pod = workload({
  name: 'pod',
  what: 'one pod whose members listen on one port, and one of twice as many',
  runs: 7,
  smokeRuns: 5,
  make(root, { smoke }) {
    const members = smoke ? 500 : 1000
    onePod(root, 'one', members)
    onePod(root, 'two', members * 2)
  },
  commands: ({ cli, smoke }) => {
    const members = smoke ? 500 : 1000
    const says = (/** @type {number} */ count) => [new RegExp(`and ${count - 3} more listen on port 80 `), /^1 error\.$/m]
    return {
      bare: BARE_NODE,
      one: { run: [process.execPath, cli, 'lint', 'one'], says: says(members), status: [1] },
      two: { run: [process.execPath, cli, 'lint', 'two'], says: says(members * 2), status: [1] },
    }
  },
  bounds: [
    { name: 'a pod of 1,000 members', value: ({ one }) => Number(one), unit: ' s', atMost: 3 },
    {
      name: 'twice the members, Node itself left out',
      value: ({ bare, one, two }) => (Number(two) - Number(bare)) / (Number(one) - Number(bare)),
      atMost: 2.6,
      guard: 3.2,
    },
  ],
})

/**
 * @param {string} root
 * @param {string} directory
 * @param {number} members
 */
function onePod(root, directory, members) {
  put(root, `${directory}/all.pod`, '[Pod]\nPublishPort=8080:80\n')
  for (let n = 0; n < members; n++)
    put(root, `${directory}/m${n}.container`, '[Container]\nImage=docker.io/library/nginx:1.27\nPod=all.pod\n')
}
