// @ts-check
import { put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

/** Shell scripts that start a pod, against the linter of shell scripts. */
export const scripts = workload({
  name: 'scripts',
  what: '1,000 shell scripts that start a pod of two containers',
  runs: 5,
  smokeRuns: 2,
  make(root, { smoke }) {
    for (let n = 0; n < (smoke ? 100 : 1000); n++) put(root, `tree/app${n}/deploy.sh`, script(n))
  },
  commands: ({ cli, peers, smoke }) => {
    const files = smoke ? 100 : 1000
    const paths = Array.from({ length: files }, (_, n) => `tree/app${n}/deploy.sh`)
    return {
      bare: BARE_NODE,
      ours: {
        run: [process.execPath, cli, 'lint', 'tree'],
        says: [new RegExp(`^Read ${files * 3} shell units in ${files} files\\.$`, 'm')],
      },
      shellcheck: { ...peers.system(['shellcheck', ...paths], 'shellcheck'), says: [/app7\/deploy\.sh/] },
    }
  },
  bounds: [{ name: 'shellcheck to ours', value: ({ shellcheck, ours }) => Number(shellcheck) / Number(ours), atLeast: 1 }],
})

/** @param {number} n */
const script = (n) => `#!/bin/bash
set -euo pipefail
cd $(dirname "$0")
NAME=app${n}
if podman pod exists $NAME; then
  podman pod rm -f "$NAME"
fi
podman pod create --name app${n} -p ${10000 + n}:8080
podman run -d --pod app${n} --name app${n}-web \\
  -e DB_HOST=localhost -e LOG_LEVEL=info \\
  -v app${n}-data:/var/lib/app:Z \\
  ghcr.io/example/app:${n}
podman run -d --pod app${n} --name app${n}-db -e MARIADB_DATABASE=app docker.io/library/mariadb:11
for attempt in $(seq 1 10); do
  podman healthcheck run "app${n}-web" && break
  sleep 1
done
`
