import { MappedText } from '../../../source/index.js'
import type { Setting } from '../settings.js'

const PASSES: ReadonlySet<string> = new Set([
  ...['proxy_pass', 'grpc_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'memcached_pass', 'js_fetch_proxy'],
])

export function isNginx(text: string): boolean {
  return /\b(?:proxy_pass|grpc_pass|fastcgi_pass|uwsgi_pass|scgi_pass|memcached_pass)\s|\bupstream\s+[\w.-]+\s*\{/.test(text)
}

/**
 * The servers that an nginx configuration passes requests to: `server` of an `upstream`, `*_pass`. Variables set to a literal before
 * (`set $upstream_app jellyfin;`) are filled in; a name that is an `upstream` of the file stands for its servers.
 */
export function nginxServers(text: MappedText): Setting[] {
  const settings: Setting[] = []
  const upstreams = new Set(Array.from(text.text.matchAll(/\bupstream\s+([\w.-]+)\s*\{/g), (match) => match[1]))
  const variables = new Map<string, MappedText>()
  const blocks: string[] = []
  for (const { words, end } of statements(text)) {
    const [directive, first, second] = words
    if (end === '}') blocks.pop()
    if (end === '{') blocks.push(directive?.text ?? '')
    if (!directive || !first) continue
    if (directive.text === 'set' && second && /^\$\w+$/.test(first.text)) variables.set(first.text.slice(1), expand(second, variables))
    else if (directive.text === 'server' && end === ';' && blocks[blocks.length - 1] === 'upstream')
      settings.push({ name: 'upstream server', value: first, label: 'upstream', defaultPort: 80 })
    else if (PASSES.has(directive.text)) {
      const value = expand(first, variables)
      const name = /^(?:[a-z]+:\/\/)?([\w.-]+)(?=[/?]|$)/.exec(value.text)?.[1]
      if (name === undefined || !upstreams.has(name)) settings.push({ name: 'pass server', value, label: directive.text })
    }
  }
  return settings
}

interface Statement {
  readonly words: readonly MappedText[]
  readonly end: ';' | '{' | '}'
}

function* statements(text: MappedText): Generator<Statement> {
  const all = text.text
  let words: MappedText[] = []
  let i = 0
  while (i < all.length) {
    const char = all.charAt(i)
    if (/\s/.test(char)) i++
    else if (char === '#') {
      const end = all.indexOf('\n', i)
      i = end < 0 ? all.length : end
    } else if (char === ';' || char === '{' || char === '}') {
      yield { words, end: char }
      words = []
      i++
    } else if (char === '"' || char === "'") {
      const close = all.indexOf(char, i + 1)
      const end = close < 0 ? all.length : close
      words.push(text.slice(i + 1, end))
      i = end + 1
    } else {
      const end = wordEnd(all, i)
      words.push(text.slice(i, end))
      i = end
    }
  }
}

/** `${name}` is part of a word, a brace of its own is not. */
function wordEnd(all: string, start: number): number {
  let i = start
  while (i < all.length && !/[\s;{}]/.test(all.charAt(i))) {
    if (all[i] === '$' && all[i + 1] === '{') {
      const close = all.indexOf('}', i)
      if (close < 0) return all.length
      i = close
    }
    i++
  }
  return Math.max(i, start + 1)
}

/** The word with the variables that are known; the others stay and make it no host. */
function expand(word: MappedText, variables: ReadonlyMap<string, MappedText>): MappedText {
  if (!word.text.includes('$') || word.length > 1024) return word
  const parts: MappedText[] = []
  let from = 0
  for (const match of word.text.matchAll(/\$(?:(\w+)|\{(\w+)\})/g)) {
    const value = variables.get(match[1] ?? match[2] ?? '')
    if (!value || value.length > 256) continue
    if (match.index > from) parts.push(word.slice(from, match.index))
    parts.push(value)
    from = match.index + match[0].length
  }
  if (from === 0) return word
  if (from < word.length) parts.push(word.slice(from))
  return MappedText.concat(parts)
}
