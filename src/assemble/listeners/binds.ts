import { hasOpenHole } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { type Bind, boundAddress } from './sockets.js'

const HOLE = '\uE000'

/**
 * Reads what a program is told to listen on: `8080`, `:8080`, `0.0.0.0:8080`, `[::]:80`, `http://+:8080`, `tcp://0.0.0.0:1883`,
 * `PLAINTEXT://:9092,CONTROLLER://:9093`, `127.0.0.1`. `null` when it is nothing of the kind.
 */
export function readBinds(value: MappedText): { readonly bind: Bind; readonly text: MappedText }[] | null {
  if (value.length > 300) return null
  const binds: { bind: Bind; text: MappedText }[] = []
  for (const part of value.split(/;/.test(value.text) ? ';' : ',')) {
    const text = part.trim()
    if (text.text === '') continue
    const bind = readBind(text)
    if (bind === null) return null
    binds.push({ bind, text })
  }
  return binds.length > 0 ? binds : null
}

function readBind(text: MappedText): Bind | null {
  const masked = mask(text)
  const match = /^(?:([a-z][a-z0-9+._-]*):\/\/)?(\[[0-9a-f:%.]*\]|[^\s/:[\]]*)(?::([^\s/:]*))?(?:\/(tcp|udp)|\/.*)?$/i.exec(masked)
  if (!match) return null
  const [, scheme, host = '', portText, suffix] = match
  const protocol = suffix?.toLowerCase() ?? (scheme?.toLowerCase() === 'udp' ? 'udp' : undefined)
  const more = protocol === 'udp' || protocol === 'tcp' ? ({ protocol } as const) : {}
  if (portText === undefined) {
    // One word alone: a port, or else an address.
    if (scheme === undefined && /^\d{1,5}$/.test(host)) return { address: '', port: Number(host), ...more }
    if (host.includes(HOLE)) return { address: '', port: 'open', ...more }
    if (scheme !== undefined || !isBindAddress(host)) return null
    return { address: boundAddress(host), port: null, ...more }
  }
  const address = host.includes(HOLE) ? '' : boundAddress(host)
  if (portText.includes(HOLE)) return { address, port: 'open', ...more }
  return /^\d{1,5}$/.test(portText) ? { address, port: Number(portText), ...more } : null
}

/** Whether a word is an address one may listen on, rather than the name of another machine. */
export function isBindAddress(text: string): boolean {
  return /^(?:|\*|\+|localhost|\[?[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*\]?|\d{1,3}(?:\.\d{1,3}){3})$/i.test(text.trim())
}

/** The text with a stand-in for each character that only the machine knows. */
function mask(text: MappedText): string {
  if (!hasOpenHole(text)) return text.text
  let masked = text.text
  for (const hole of text.holes)
    if (!hole.defaulted) masked = masked.slice(0, hole.start) + HOLE.repeat(hole.end - hole.start) + masked.slice(hole.end)
  return masked
}
