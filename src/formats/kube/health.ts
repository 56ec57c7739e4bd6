import { MappedText } from '../../source/index.js'
import { type Fields, joined } from './fields.js'

/**
 * The health check that Podman makes of a `livenessProbe` (kube.go probeToHealthConfig): it runs inside the container, where a cluster's
 * would come from outside.
 */
export function healthCommand(container: Fields): MappedText | undefined {
  const probe = container.fields('livenessProbe', 'Probe')
  if (probe === undefined) return undefined
  const words = probe.fields('exec', 'ExecAction')?.texts('command')
  const [first] = words ?? []
  if (words && first) return MappedText.concat(words.flatMap((word, index) => (index === 0 ? [word] : [space(word), word])))
  const http = probe.fields('httpGet', 'HTTPGetAction')
  const action = http ?? probe.fields('tcpSocket', 'TCPSocketAction')
  const port = action && portOf(action, container)
  if (action === undefined || port === undefined) return undefined
  const host = action.text('host') ?? 'localhost'
  if (http === undefined) return joined(['nc -z -v ', host, ' ', port, ' || exit 1'], port)
  const scheme = http.text('scheme') ?? 'HTTP'
  return joined(['curl -f ', scheme, '://', host, ':', port, http.text('path') ?? '/', ' || exit 1'], port)
}

const space = (word: MappedText): MappedText => {
  const { file, start } = word.span()
  return MappedText.decoded(' ', { file, start, end: start })
}

/** A number, or the name of one of the container's ports. */
function portOf(action: Fields, container: Fields): MappedText | undefined {
  const node = action.node('port')
  if (node?.kind !== 'scalar') return undefined
  if (/^\d+$/.test(node.text.text)) return node.text
  const named = container.objects('ports', 'ContainerPort').find((port) => port.text('name')?.text === node.text.text)
  return named?.integer('containerPort')?.text
}
