import { baseName, type MappedText } from '../../source/index.js'
import { readBinds } from './binds.js'
import type { Heard } from './heard.js'

/** One line that says where to listen: what stands in front of the address, and for which files it holds. */
interface Directive {
  readonly image: RegExp
  readonly line: RegExp
}

/** Configuration that says plainly where its program listens. The first group is all before the address, the second the address. */
const DIRECTIVES: readonly Directive[] = [
  { image: /nginx|openresty|angie/, line: /^([ \t]*listen[ \t]+)([^\s;]+)(?=[\s;])[^;\r\n\u2028\u2029]*;/gm },
  { image: /haproxy/, line: /^([ \t]*bind[ \t]+)(?!quic)(\S+)/gm },
  { image: /httpd|apache/, line: /^([ \t]*Listen[ \t]+)(\S+)/gim },
  { image: /mosquitto/, line: /^([ \t]*(?:listener|port)[ \t]+)(\d+)/gm },
  { image: /redis|valkey|keydb/, line: /^([ \t]*port[ \t]+)(\d+)/gm },
  { image: /caddy/, line: /^((?:https?:\/\/)?)(:\d+)(?=[ \t\r,]{0,40}\{?[ \t\r]{0,40}$)/gm },
]
const MOST = 50

/** What a mounted configuration file of a known program says about listening; `null` when its program is none of those known. */
export function heardInFile(image: string, path: string, text: MappedText): Heard[] | null {
  const directive = DIRECTIVES.find((one) => one.image.test(image))
  if (!directive) return null
  const heard: Heard[] = []
  for (const match of text.text.matchAll(directive.line)) {
    const start = match.index + (match[1] as string).length
    const value = text.slice(start, start + (match[2] as string).length)
    for (const { bind, text: at } of readBinds(value) ?? []) {
      if (bind.port !== null) heard.push({ bind, text: at, setting: baseName(path), strength: 'likely', moves: null })
      else if (bind.address !== '' || value.text === '*')
        heard.push({ bind: { ...bind, port: 80 }, text: at, setting: baseName(path), strength: 'guess', moves: null })
    }
    if (heard.length >= MOST) break
  }
  return heard
}
