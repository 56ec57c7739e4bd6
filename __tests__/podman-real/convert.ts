/** The two-container story in each notation, and the script that has a real Podman start what `convert` made of it. */
import { inMachine } from './commands.js'

export interface Story {
  readonly form: 'quadlet' | 'shell' | 'compose' | 'kube'
  /** What is different from the form's other stories. */
  readonly variant?: string
  /** What the pod is called that it becomes. */
  readonly pod: string
  readonly files: Readonly<Record<string, string>>
  /** Who starts it where that is not root. */
  readonly user?: string
  /** Starts what stands in the directory `$UNITS`. */
  readonly start: string
}

const WEB = 18_473
const CACHE = 16_379
const PULL = 'docker.io/library/redis:7'

// What systemd would run, in its order, without what only systemd can give.
const UNITS_START = `QUADLET_UNIT_DIRS=$UNITS /usr/libexec/podman/quadlet -dryrun $MODE >$LAB/run/services 2>$LAB/run/refused || { cat $LAB/run/refused; exit 1; }
for kind in 'network create' 'pod create' 'run'; do
  awk -v kind="$kind" '/^---.*---$/ { name = $0; gsub(/^---|[.]service---$/, "", name) }
    /^ExecStart(Pre)?=/ && index($0, "podman " kind " ") { sub(/^[^=]*=[^ ]*/, "podman"); gsub(/%t/, "'$LAB'/run"); gsub(/%N|%n/, name)
      gsub(/--cgroups=split|--sdnotify=[a-z]*/, ""); print }' $LAB/run/services >$LAB/run/commands
  . $LAB/run/commands
done`

/** A cache, published for nobody, and a web service that answers with what the cache says. */
export const STORIES: readonly Story[] = [
  {
    form: 'quadlet',
    pod: 'web-cache',
    files: {
      'story.network': '[Network]\n',
      'cache.container': `[Container]\nImage=${PULL}\nContainerName=cache\nNetwork=story.network\nPublishPort=${CACHE}:6379\nExec=cache\n`,
      'web.container': `[Unit]\nAfter=cache.service\n\n[Container]\nImage=localhost/story:1\nNetwork=story.network\nPublishPort=${WEB}:8080\nEnvironment=REDIS_HOST=cache REDIS_PORT=6379\nExec=web\n`,
    },
    start: UNITS_START.replace('$MODE', ''),
  },
  {
    form: 'quadlet',
    variant: 'rootless, through the host',
    pod: 'web-cache',
    user: 'prover',
    files: {
      '.podman-topology.yml': 'hosts:\n  default:\n    paths: ["**"]\n    mode: rootless\n',
      'cache.container': `[Container]\nImage=${PULL}\nContainerName=cache\nPublishPort=${CACHE}:6379\nExec=cache\n`,
      'web.container': `[Unit]\nAfter=cache.service\n\n[Container]\nImage=localhost/story:1\nPublishPort=${WEB}:8080\nEnvironment=REDIS_HOST=host.containers.internal REDIS_PORT=${CACHE}\nExec=web\n`,
    },
    start: UNITS_START.replace('$MODE', '-user'),
  },
  {
    form: 'shell',
    pod: 'web-cache',
    files: {
      'up.sh': `#!/bin/sh\npodman network create story\npodman run -d --name cache --network story -p ${CACHE}:6379 ${PULL} cache\npodman run -d --name web \\\n  --network story \\\n  -e REDIS_HOST=cache -e REDIS_PORT=6379 \\\n  -p ${WEB}:8080 \\\n  localhost/story:1 web\n`,
    },
    start: '. $UNITS/up.sh',
  },
  {
    form: 'compose',
    pod: 'web-cache',
    files: {
      'compose.yaml': `services:\n  web:\n    image: localhost/story:1\n    command: web\n    environment:\n      REDIS_HOST: cache\n      REDIS_PORT: "6379"\n    ports:\n      - ${WEB}:8080\n  cache:\n    image: ${PULL}\n    command: cache\n    ports:\n      - ${CACHE}:6379\n`,
    },
    start: `printf '#!/bin/sh\\nexec /usr/bin/podman --root %s/store --runroot %s/state --network-config-dir %s/networks "$@"\\n' $LAB $LAB $LAB >$LAB/run/podman
chmod 755 $LAB/run/podman
cd $UNITS && podman-compose --podman-path $LAB/run/podman up -d`,
  },
  {
    form: 'kube',
    pod: 'web',
    files: {
      'story.yaml': `apiVersion: v1\nkind: Pod\nmetadata:\n  name: cache\n  annotations:\n    io.podman.annotations.infra.name: cache-infra\nspec:\n  containers:\n    - name: cache\n      image: ${PULL}\n      imagePullPolicy: Never\n      args: [cache]\n      ports:\n        - containerPort: 6379\n          hostPort: ${CACHE}\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    io.podman.annotations.infra.name: web-infra\nspec:\n  containers:\n    - name: web\n      image: localhost/story:1\n      imagePullPolicy: Never\n      args: [web]\n      env:\n        - name: REDIS_HOST\n          value: cache\n        - name: REDIS_PORT\n          value: "6379"\n      ports:\n        - containerPort: 8080\n          hostPort: ${WEB}\n`,
    },
    start: 'podman kube play $UNITS/story.yaml',
  },
  {
    form: 'kube',
    variant: 'Deployments that a unit plays, through the host',
    pod: 'web-pod',
    files: {
      'story.network': '[Network]\n',
      'story.kube': '[Kube]\nYaml=story.yaml\nNetwork=story.network\n',
      'story.yaml': `# Played by story.kube.
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  REDIS_HOST: host.containers.internal
  REDIS_PORT: "${CACHE}"
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
      # answers with what the cache says
      - name: web
        image: localhost/story:1
        imagePullPolicy: Never
        args: [web]
        envFrom:
        - configMapRef:
            name: settings
        ports:
        - containerPort: 8080
          hostPort: ${WEB}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cache
spec:
  template:
    spec:
      containers:
        # says it
        - name: redis
          image: ${PULL}
          imagePullPolicy: Never
          args: [cache]
          volumeMounts:
            - name: data
              mountPath: /data
          ports:
            - hostPort: ${CACHE} # for the web service
              containerPort: 6379
      volumes:
        - name: data
          emptyDir: {}
`,
    },
    start: `QUADLET_UNIT_DIRS=$UNITS /usr/libexec/podman/quadlet -dryrun >$LAB/run/services 2>$LAB/run/refused || { cat $LAB/run/refused; exit 1; }
for kind in 'network create' 'kube play'; do
  awk -v kind="$kind" '/^ExecStart(Pre)?=/ && index($0, "podman " kind " ") { sub(/^[^=]*=[^ ]*/, "podman"); gsub(/--service-container=true/, ""); print }' \\
    $LAB/run/services >$LAB/run/commands
  . $LAB/run/commands
done`,
  },
  {
    form: 'kube',
    variant: 'two files',
    pod: 'web',
    files: {
      'cache.yaml': `# podman kube play cache.yaml\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: story-data\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: cache\nspec:\n  containers:\n    - name: redis\n      image: ${PULL}\n      imagePullPolicy: Never\n      args: [cache]\n      volumeMounts:\n        - name: data\n          mountPath: /data\n      ports:\n        - containerPort: 6379\n          hostPort: ${CACHE}\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: story-data\n`,
      'web.yaml': `# podman kube play web.yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: localhost/story:1\n      imagePullPolicy: Never\n      args: [web]\n      env:\n        - name: REDIS_HOST\n          value: cache\n        - name: REDIS_PORT\n          value: "6379"\n      ports:\n        - containerPort: 8080\n          hostPort: ${WEB}\n`,
    },
    start: 'for file in $UNITS/*.yaml; do podman kube play $file; done',
  },
]

/** Prints `WEB answer`, `CACHE answer` and, when something failed, what Podman said. The answers are empty where nobody answers. */
export function storyScript({ start, user }: Story, files: Readonly<Record<string, string>>, slot: number): string {
  const written = Object.entries(files).map(
    ([path, text]) => `cat >$UNITS/${path} <<'STORY_END'\n${text.endsWith('\n') ? text : `${text}\n`}STORY_END`,
  )
  return inMachine(
    `export UNITS=$LAB/run/units; mkdir -p $UNITS
mkdir -p $LAB/story && cd $LAB/story
printf '#!/bin/sh\\nexec nc -ll -p 6379 -e echo cache-answers\\n' >cache
printf '#!/bin/sh\\nexec nc -ll -p 8080 -e sh -c "exec nc $REDIS_HOST $REDIS_PORT"\\n' >web
chmod 755 cache web
printf 'FROM localhost/prove:2\\nCOPY cache web /bin/\\n' >Containerfile
podman build -q -t localhost/story:1 . </dev/null >/dev/null 2>$LAB/run/build.log || cat $LAB/run/build.log
podman tag localhost/story:1 ${PULL}
${written.join('\n')}
( set -e
${start}
) </dev/null >$LAB/run/start.log 2>&1 || { echo FAILED; cat $LAB/run/start.log; }
for try in 1 2 3 4 5 6 7 8 9 10; do
  answer=$(/bin/busybox timeout 3 /bin/busybox nc 127.0.0.1 ${WEB} </dev/null 2>/dev/null)
  [ -n "$answer" ] && break
  sleep 1
done
echo "WEB $answer"
echo "CACHE $(/bin/busybox timeout 2 /bin/busybox nc 127.0.0.1 ${CACHE} </dev/null 2>/dev/null)"
[ -n "$answer" ] || { cat $LAB/run/start.log; podman ps -a; podman pod ps; for c in $(podman ps -aq); do podman logs $c; done; }
echo "PODS $(podman pod ps -q | wc -l)"
clean; podman rmi -f localhost/story:1 ${PULL} >/dev/null 2>&1
`,
    user ?? null,
    slot,
  )
}
