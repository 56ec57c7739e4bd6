import { createHash } from 'node:crypto'
import {
  type Endpoint,
  HOST_ADDRESS,
  HOST_ADDRESS_6,
  OUTSIDE_ADDRESS,
  OUTSIDE_ADDRESS_6,
  OUTSIDE_PORT,
  type Question,
} from './questions.js'
import { type Choice, type ContainerSpec, type PodSpec, podmanName, publishText, type Spec } from './spec.js'

export interface Lab {
  /** The user that rootless topologies run as; made when there is none. */
  readonly user: string | null
  /** Topologies that run at one time have different ones, and nothing in common. */
  readonly slot: number
  /** How long to wait for everything, as a multiple of what an idle machine needs. */
  readonly patience: number
}

/** One thing to connect to from one place, whatever questions need it. */
export interface Probe {
  readonly id: string
  readonly from: string
  readonly endpoint: Endpoint
  /** Tried again when a packet may just have been slow. */
  readonly tries: number
}

export function probesOf(questions: readonly Question[]): readonly Probe[] {
  const probes = new Map<string, Probe>()
  for (const { from, endpoints, verdict } of questions) {
    for (const endpoint of endpoints) {
      const id = probeId(from, endpoint)
      const tries = verdict === 'reachable' ? 3 : 1
      const known = probes.get(id)
      if (!known || known.tries < tries) probes.set(id, { id, from, endpoint, tries })
    }
  }
  return [...probes.values()]
}

export const probeId = (from: string, { host, port }: Endpoint): string => `${from}>${host}>${port}`

/**
 * A shell script that, run as root, makes a machine of its own (a network namespace with an uplink and another machine behind it),
 * starts the topology in it, tries every probe and takes everything away again. It prints `VERSION v`, `FAIL name text`, `R id answer`
 * and `BUSY container/port`.
 */
export function scriptFor(spec: Spec, probes: readonly Probe[], lab: Lab): string {
  const v6 = [...spec.pods, ...spec.containers].some(({ publish }) => publish.some(({ address }) => address.startsWith('[')))
  return inMachine(bodyOf(spec, probes, lab.patience), spec.rootless ? lab.user : null, lab.slot, v6)
}

/** Runs a script, after the prelude, on a machine of its own: as root or as a user; with IPv6 on its uplink only where it is asked for. */
export function inMachine(script: string, user: string | null, slot: number, v6 = false): string {
  const body = `${PRELUDE}\n${script}`
  const marker = `END_${createHash('sha256').update(body).digest('hex').slice(0, 12)}`
  const run = `mkdir -p $LAB; rm -rf $LAB/run; mkdir -p $LAB/run
cat >$LAB/run/body.sh <<'${marker}'
${body}
${marker}
cat >$LAB/run/machine.sh <<'${marker}'
${MACHINE}
${user === null ? 'sh $LAB/run/body.sh </dev/null' : runAs(user)}
: >$LAB/run/stop; kill $OUT
wait
${marker}
exec unshare -n -m --propagation private sh $LAB/run/machine.sh </dev/null`
  // Another proof on this machine may be using the slot; what it leaves running must not keep the lock.
  return `set -u
export PODMAN_IGNORE_CGROUPSV1_WARNING=1
export V6=${v6 ? 1 : 0} LAB=/tmp/prove-${user ?? 'root'}-${slot}
exec flock -o $LAB.lock sh -c "$(cat <<'${marker}_'
${run}
${marker}_
)"
`
}

/** The uplink, and a machine outside that waits for its probes. */
const MACHINE = `
mount --make-rshared /
# The name server of rootful networks has one place, whatever --runroot says: give this machine its own.
rm -rf $LAB/net $LAB/xdg; mkdir -p $LAB/net $LAB/xdg /run/containers
mount --bind $LAB/net /run/containers
# As a machine that has just started: it forwards nothing before Podman tells it to.
echo 0 >/proc/sys/net/ipv4/ip_forward
ip link set lo up
unshare -n /bin/busybox nc -ll -p ${OUTSIDE_PORT} -e /bin/busybox sh -c "read a; read b; echo outside:${OUTSIDE_PORT}" & OUT=$!
while [ "$(readlink /proc/$OUT/ns/net)" = "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
ip link add uplink0 type veth peer name uplink1
ip link set uplink1 netns $OUT
ip addr add ${HOST_ADDRESS}/24 dev uplink0; ip link set uplink0 up
if [ "$V6" = 1 ]; then
  ip -6 addr add ${HOST_ADDRESS_6}/64 dev uplink0 nodad; ip -6 route add default via ${OUTSIDE_ADDRESS_6}
  nsenter -t $OUT -n ip -6 addr add ${OUTSIDE_ADDRESS_6}/64 dev uplink1 nodad
fi
nsenter -t $OUT -n ip addr add ${OUTSIDE_ADDRESS}/24 dev uplink1; nsenter -t $OUT -n ip link set uplink1 up
ip route add default via ${OUTSIDE_ADDRESS}
( while [ ! -e $LAB/run/go ] && [ ! -e $LAB/run/stop ]; do sleep 0.1; done
  [ -e $LAB/run/go ] && nsenter -t $OUT -n /bin/busybox sh $LAB/run/outside.sh >$LAB/run/outside.out 2>/dev/null
  : >$LAB/run/outside.done ) &
`

const runAs = (user: string): string => `
id ${user} >/dev/null 2>&1 || useradd -m ${user}
chown ${user} $LAB $LAB/run $LAB/xdg; chmod 700 $LAB/xdg
chmod 666 /dev/net/tun 2>/dev/null
su ${user} -s /bin/sh -c "XDG_RUNTIME_DIR=$LAB/xdg LAB=$LAB sh $LAB/run/body.sh" </dev/null`

function bodyOf(spec: Spec, probes: readonly Probe[], patience: number): string {
  const lines: string[] = []
  for (const { name, internal, dns, isolate } of spec.networks) {
    const options = [internal && '--internal', dns === false && '--disable-dns', isolate && `--opt isolate=${isolate}`]
    lines.push(`try ${name} network create ${options.filter(Boolean).join(' ')} ${name}`)
  }
  for (const pod of spec.pods) {
    const { name, network, publish, kube } = pod
    if (kube) {
      lines.push(kubePlay(pod, spec))
      continue
    }
    const ports = publish.map((one) => `-p ${publishText(one)}`)
    lines.push(`try ${name} pod create --name ${name} --infra-name ${name}-infra ${[...networkFlags(network), ...ports].join(' ')}`)
  }
  for (const { name, pod, network, publish, listeners } of spec.containers) {
    if (spec.pods.some((one) => one.name === pod && one.kube)) continue
    const flags = [
      ...(pod === undefined ? [] : [`--pod ${pod}`]),
      ...networkFlags(network),
      ...publish.map((one) => `-p ${publishText(one)}`),
    ]
    const listen = listeners.map(({ port, loopback }) => listenCommand(`${name}:${port}`, port, loopback === true))
    lines.push(`try ${name} run -d --name ${name} ${flags.join(' ')} $IMAGE sh -c '${listen.join(' ')} exec sleep 600'`)
  }
  const kubePods = spec.pods.filter(({ kube }) => kube)
  const owners = [...spec.pods.filter(({ kube }) => !kube).map(({ name }) => `${name}-infra`), ...spec.containers.map(({ name }) => name)]
  const froms = [...spec.containers.map(({ name }) => name), 'host', 'outside']
  return `${lines.join('\n')}
sleep ${patience}
${addresses('{{$c := .Name}}', '{{$c}}', owners)} | sed 's#^s\\#@\\(p[0-9]*\\)-infra/#s\\#@\\1/#' >$LAB/run/addresses.sed
${kubePods.map(({ name }) => `${addresses('', name, [`$(podman pod inspect ${name} --format '{{.InfraContainerID}}')`])} >>$LAB/run/addresses.sed`).join('\n')}
${froms.map((from) => probeFile(from, probes, patience)).join('\n')}
: >$LAB/run/go
${spec.containers.map((one) => execIn(one, podmanName(one, spec))).join('\n')}
/bin/busybox sh $LAB/run/host.sh >$LAB/run/host.out 2>/dev/null </dev/null &
wait
while [ ! -e $LAB/run/outside.done ]; do sleep 0.1; done
cat $LAB/run/*.out
clean
`
}

/** Its own storage, so that nothing else on the machine is touched; the image is made once. */
const PRELUDE = `
IMAGE=localhost/prove:2
ROOTFUL=; [ "$(id -u)" = 0 ] && ROOTFUL="--network-config-dir $LAB/networks"
podman() { command podman --root $LAB/store --runroot $LAB/state $ROOTFUL "$@"; }
try() { name=$1; shift; out=$(podman "$@" </dev/null 2>&1) || echo "FAIL $name $(printf %s "$out" | tr '\\n' ' ')"; }
clean() {
  podman rm -af -t 0; podman pod rm -af -t 0; podman network prune -f
  # A name server that outlives its network namespace would be taken for that of the next.
  for server in $LAB/state/networks/aardvark-dns /run/containers/networks/aardvark-dns; do
    pid=$(cat $server/aardvark.pid) && grep -q aardvark-dns /proc/$pid/cmdline && kill $pid
    rm -rf $server
  done
} >/dev/null 2>&1 </dev/null
clean
# A run that was killed may leave what cannot be taken away any more.
if [ -n "$(podman ps -aq </dev/null)" ]; then
  podman unshare rm -rf $LAB/store $LAB/state </dev/null 2>/dev/null || rm -rf $LAB/store $LAB/state
fi
if ! podman image exists $IMAGE </dev/null 2>/dev/null; then
  mkdir -p $LAB/image/bin && cp /bin/busybox $LAB/image/bin/busybox
  for applet in sh nc echo sleep timeout tail cat printf mkdir httpd grep; do ln -sf busybox $LAB/image/bin/$applet; done
  printf 'FROM scratch\\nCOPY bin /bin\\n' >$LAB/image/Containerfile
  podman build -q -t $IMAGE $LAB/image </dev/null >/dev/null 2>$LAB/run/build.log || cat $LAB/run/build.log
fi
echo "VERSION $(podman version --format '{{.Client.Version}}' </dev/null 2>/dev/null)"
`

/**
 * busybox's nc cannot bind to one address; its httpd can. Both say who answered, and take what they are sent first: what is closed with
 * something unread is reset, and pasta, which stands between, may then lose the answer.
 */
function listenCommand(id: string, port: number, loopback: boolean): string {
  if (!loopback) return `nc -ll -p ${port} -e sh -c "read a; read b; echo ${id}" 2>/busy.${port} &`
  return `mkdir -p /www.${port}; echo ${id} >/www.${port}/id; httpd -f -p 127.0.0.1:${port} -h /www.${port} 2>/busy.${port} &`
}

/** A pod as a kube file, played on its networks. */
function kubePlay({ name, network, publish }: PodSpec, spec: Spec): string {
  const members = spec.containers.filter(({ pod }) => pod === name)
  const ports = publish.map(({ host, container }) => `        - { containerPort: ${container}, hostPort: ${host} }`)
  const containers = members.map((member, index) => {
    const listen = member.listeners.map(({ port, loopback }) => listenCommand(`${member.name}:${port}`, port, loopback === true))
    return `    - name: ${member.name}
      image: $IMAGE
      imagePullPolicy: Never
      command: [sh, -c, '${listen.join(' ')} exec sleep 600']
${index === 0 && ports.length > 0 ? `      ports:\n${ports.join('\n')}` : ''}`
  })
  return `cat >$LAB/run/${name}.yaml <<KUBE
apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec:
  containers:
${containers.join('\n')}
KUBE
try ${name} kube play ${networkFlags(network).join(' ')} $LAB/run/${name}.yaml`
}

function networkFlags(network: Choice): string[] {
  switch (network.kind) {
    case 'unsaid':
      return []
    case 'container':
      return [`--network container:${network.target}`]
    case 'networks':
      return network.on.map(({ network: name, alias }) => `--network ${name}${alias === undefined ? '' : `:alias=${alias}`}`)
    default:
      return [`--network ${network.kind}`]
  }
}

/** Prints the sed commands that put the owners' addresses in the place of `@OWNER/NETWORK@`. */
function addresses(before: string, owner: string, containers: readonly string[]): string {
  const format = `${before}{{range $n, $v := .NetworkSettings.Networks}}s#@${owner}/{{$n}}@#{{$v.IPAddress}}#g;{{end}}`
  return `podman inspect --type container --format '${format}' ${containers.join(' ')} 2>/dev/null </dev/null | tr ';' '\\n'`
}

function probeFile(from: string, probes: readonly Probe[], patience: number): string {
  const own = probes.filter((probe) => probe.from === from)
  const lines = own.map(({ id, endpoint, tries }) => `t '${id.replaceAll('@', '%')}' '${endpoint.host}' ${endpoint.port} ${tries} &`)
  return `sed -f $LAB/run/addresses.sed >$LAB/run/${from}.sh <<'PROBES'
t() { n=$4; a=; while [ $n -gt 0 ]; do a=$(printf 'GET /id HTTP/1.0\\r\\n\\r\\n' | /bin/busybox timeout ${5 * patience} /bin/busybox nc -w ${2 * patience} $2 $3 2>/dev/null | /bin/busybox tail -n1); [ -n "$a" ] && break; n=$((n-1)); done; echo "R $1 $a"; }
${lines.join('\n')}
wait
PROBES`
}

function execIn({ name, listeners }: ContainerSpec, container: string): string {
  const busy = listeners.map(({ port }) => `[ -s /busy.${port} ] && echo "BUSY ${name}/${port} $(grep -v ^$ /busy.${port})"`).join('; ')
  return `( podman exec -i ${container} sh -s <$LAB/run/${name}.sh; podman exec ${container} sh -c '${busy}; true' </dev/null ) >$LAB/run/${name}.out 2>/dev/null &`
}
