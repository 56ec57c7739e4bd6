import type { ContainerDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { baseName } from '../../source/index.js'
import type { Configured } from './configured-ports.js'
import type { MountedFile } from './mounted-files.js'

const DIRECTORY = '/usr/local/etc/haproxy'
const CONFIG = `${DIRECTORY}/haproxy.cfg`

/** Where HAProxy listens: the `bind` lines of its configuration, and nowhere else. */
export function haproxyListens(draft: ContainerDraft, command: readonly MappedText[], files: readonly MountedFile[]): Configured | null {
  const config = files.find(({ target }) => target === CONFIG)
  if (!config) return null
  const ports: { port: number; protocol: 'tcp' | 'udp'; text: MappedText; setting: string }[] = []
  let complete = command.length === 0 && !config.unsure
  for (const match of config.text.text.matchAll(/^([ \t]*bind[ \t]+)(\S+)([^\n]*)/gm)) {
    const [, before = '', addresses = ''] = match
    let start = match.index + before.length
    for (const address of addresses.split(',')) {
      const text = config.text.slice(start, start + address.length)
      start += address.length + 1
      if (/^(?:unix@|abns@|fd@|sockpair@|\/)/.test(address)) continue
      const port = /^(quic[46]@)?(?:ipv[46]@|tcp[46]?@)?[^\s$"]*:(\d{1,5})$/.exec(address)
      if (port) ports.push({ port: Number(port[2]), protocol: port[1] ? 'udp' : 'tcp', text, setting: baseName(config.path) })
      else complete = false
    }
  }
  // `listen NAME :80`, as HAProxy 1 had it; DNS and log forwarders have words of their own.
  if (/^(?:listen|frontend)[ \t]+\S+[ \t]+\S*:\d|^[ \t]*(?:dgram-bind|\.if)\b/m.test(config.text.text)) complete = false
  const others = draft.mounts.some(({ target }) => target?.startsWith(DIRECTORY) && target !== CONFIG && /\.cfg$|haproxy\/?$/.test(target))
  return { ports, dropped: [], complete: complete && !others && ports.length > 0 }
}
