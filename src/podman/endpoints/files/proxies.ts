import type { MappedText } from '../../../source/index.js'
import type { Setting } from '../settings.js'
import { linesOf, wordsOfLine } from './lines.js'

export function isCaddyfile(text: string): boolean {
  return /^[ \t]*(?:reverse_proxy|php_fastcgi|forward_auth)\s/m.test(text)
}

/** The upstreams of `reverse_proxy`, `php_fastcgi` and `forward_auth` in a Caddyfile. */
export function caddyUpstreams(text: MappedText): Setting[] {
  const settings: Setting[] = []
  for (const line of linesOf(text)) {
    const [directive, ...words] = wordsOfLine(line)
    const name = directive?.text
    if (name === 'dynamic' && words[0]?.text === 'a' && words[1] && words[2]) {
      const group = settings.length + 1
      settings.push({ name: 'upstream host', value: words[1], label: name, group }, { name: 'upstream port', value: words[2], group })
    } else if (name === 'import') {
      // The arguments of a snippet: only a host with its port is surely one.
      for (const value of words.slice(1)) settings.push({ name: 'argument', value, label: name })
    } else if (name === 'reverse_proxy' || name === 'php_fastcgi' || name === 'forward_auth' || name === 'to') {
      for (const [i, value] of words.entries()) {
        if (value.text.startsWith('{')) break
        const matcher = i === 0 && /^[/@*]/.test(value.text)
        const defaultPort = name === 'php_fastcgi' ? 9000 : 80
        if (!matcher) settings.push({ name: 'upstream server', value, label: name, defaultPort })
      }
    }
  }
  return settings
}

export function isHaproxy(text: string): boolean {
  return /^[ \t]*(?:backend|listen)[ \t]+\S/m.test(text) && /^[ \t]*server(?:-template)?[ \t]+\S+[ \t]+\S/m.test(text)
}

/** The `server` lines of the backends of an HAProxy configuration. */
export function haproxyServers(text: MappedText): Setting[] {
  const settings: Setting[] = []
  let section = ''
  for (const line of linesOf(text)) {
    const words = wordsOfLine(line)
    const directive = words[0]?.text ?? ''
    if (
      /^\S/.test(line.text) &&
      /^(?:global|defaults|frontend|backend|listen|resolvers|peers|mailers|program|ring|cache|userlist)$/.test(directive)
    )
      section = directive
    const address = directive === 'server' ? words[2] : directive === 'server-template' ? words[3] : undefined
    if (!address || (section !== 'backend' && section !== 'listen')) continue
    const family = /^(?:ipv4|ipv6|tcp4?6?)@/.exec(address.text)?.[0].length ?? 0
    settings.push({ name: 'backend server', value: address.slice(family), label: directive })
  }
  return settings
}

const APACHE = /^\s*<?(?:ProxyPass|ProxyPassMatch|BalancerMember|ProxyRemote|SetHandler|RewriteRule|Proxy)\s/i

export function isApache(text: string): boolean {
  return /^[ \t]*(?:ProxyPass|ProxyPassMatch|BalancerMember|SetHandler\s+"?proxy:)/im.test(text)
}

/** The URLs that an Apache httpd configuration proxies to. */
export function apacheServers(text: MappedText): Setting[] {
  const settings: Setting[] = []
  for (const line of linesOf(text)) {
    if (!APACHE.test(line.text)) continue
    const [directive, ...words] = wordsOfLine(line)
    const name = directive?.text.replace('<', '') ?? ''
    if (/^RewriteRule$/i.test(name) && !words.some((word) => /^\[(?:[^\]]{0,99},)?(?:P|proxy)(?:,[^\]]{0,99})?\]$/i.test(word.text)))
      continue
    // `unix:/run/php.sock|fcgi://localhost/`: the URL is only a name.
    for (const value of words)
      if (value.text.includes('://') && !value.text.startsWith('unix:')) settings.push({ name: 'proxy server', value, label: name })
  }
  return settings
}
