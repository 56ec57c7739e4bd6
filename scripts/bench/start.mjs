// @ts-check
import { put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

/** What a pre-commit hook waits for: the rest of the time is Node's own. */
export const start = workload({
  name: 'start',
  what: 'lint of one small repository',
  runs: 21,
  smokeRuns: 7,
  make(root) {
    put(root, 'quadlet/web.container', '[Container]\nImage=docker.io/library/nginx:1.27\nPublishPort=8080:80\n')
    put(root, 'quadlet/db.container', '[Container]\nImage=docker.io/library/postgres:16\n')
    put(root, 'compose/web.container', '[Container]\nImage=docker.io/library/nginx:1.27\nPublishPort=8080:80\n')
    put(
      root,
      'compose/compose.yaml',
      'services:\n  web:\n    image: nginx\n    ports: ["8081:80"]\n    environment:\n      REDIS_URL: redis://cache:6379\n  cache:\n    image: redis:7\n',
    )
  },
  commands: ({ cli }) => ({
    bare: BARE_NODE,
    quadlet: { run: [process.execPath, cli, 'lint', 'quadlet'] },
    compose: { run: [process.execPath, cli, 'lint', 'compose'] },
  }),
  bounds: [
    { name: 'Quadlet only to bare node', value: ({ quadlet, bare }) => Number(quadlet) / Number(bare), atMost: 2, goal: 1.5 },
    { name: 'with compose to bare node', value: ({ compose, bare }) => Number(compose) / Number(bare), atMost: 2.5 },
  ],
})
