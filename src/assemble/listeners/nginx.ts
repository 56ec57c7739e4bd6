import type { ContainerDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { baseName } from '../../source/index.js'
import type { Configured } from './configured-ports.js'
import type { MountedFile } from './mounted-files.js'

const ROOT = '/etc/nginx'
const SITES = `${ROOT}/conf.d`
const TEMPLATES = `${ROOT}/templates`
/** What configurations include that never listens: types, parameters, modules. */
const HARMLESS = /^(?:\/etc\/nginx\/|\/usr\/share\/nginx\/)?(?:mime\.types|[\w-]*_params|modules[^\s;]*|fastcgi\.conf)$/

/**
 * Where nginx listens: what its main file and the sites in conf.d say. The image's own default.conf stands as long as nothing takes its
 * place, and takes the port the image is known for.
 */
export function nginxListens(draft: ContainerDraft, command: readonly MappedText[], files: readonly MountedFile[]): Configured | null {
  const read = files.filter(({ target }) => target?.startsWith(`${ROOT}/`) && /\.(?:conf|template)$/.test(target))
  if (read.length === 0) return null
  const isThere = (target: string): boolean => read.some((file) => file.target === target)
  const main = read.find(({ target }) => target === `${ROOT}/nginx.conf`)
  const includesSites = !main || /\binclude\s+(?:\/etc\/nginx\/)?conf\.d\/\*(?:\.conf)?\s*;/.test(main.text.text)
  const replaced =
    !includesSites ||
    isThere(`${SITES}/default.conf`) ||
    isThere(`${TEMPLATES}/default.conf.template`) ||
    draft.mounts.some(({ target }) => target?.replace(/\/$/, '') === SITES)
  const used = read.filter(({ target }) => includesSites || target === `${ROOT}/nginx.conf`)
  const found = used.map((file) => listensIn(file))
  return {
    ports: found.flatMap(({ ports }) => ports),
    dropped: replaced ? [80, 8080] : [],
    complete: command.length === 0 && found.every(({ complete }) => complete) && draft.mounts.every((mount) => isSeen(mount, files)),
  }
}

/** Whether all that a mount may add to the configuration was read. */
function isSeen({ target, source }: ContainerDraft['mounts'][number], files: readonly MountedFile[]): boolean {
  if (target === null) return false
  if (target !== ROOT && !target.startsWith(`${ROOT}/`)) return true
  if (/\/(?:ssl|certs?|tls|keys?|html|auth|htpasswd[^/]*|\.htpasswd)(?:\/|$)|\.(?:pem|crt|key|htpasswd)$/.test(target)) return true
  return (
    target !== ROOT &&
    source !== null &&
    files.some((file) => !file.unsure && (file.target === target || file.target?.startsWith(`${target}/`)))
  )
}

interface Found {
  readonly ports: Configured['ports']
  readonly complete: boolean
}

function listensIn({ path, target, text }: MountedFile): Found {
  const ports: { port: number; protocol: 'tcp' | 'udp'; text: MappedText; setting: string }[] = []
  let complete = true
  const servers: { listens: boolean; at: number }[] = []
  const blocks: boolean[] = []
  for (const { words, end, at } of statements(text.text)) {
    const [name, ...rest] = words
    if (end === '}') {
      if (blocks.pop()) {
        const server = servers.pop()
        // Without a word about it a server listens on 80, or on 8000 when nginx is not root.
        if (server && !server.listens && !target?.endsWith('nginx.conf'))
          ports.push({ port: 80, protocol: 'tcp', text: text.slice(server.at, server.at + 6), setting: baseName(path) })
        else if (server && !server.listens) complete = false
      }
    } else if (end === '{') {
      const isServer = name === 'server' && rest.length === 0
      blocks.push(isServer)
      if (isServer) servers.push({ listens: false, at: at[0] as number })
    } else if (name === 'listen') {
      const server = servers.at(-1)
      if (server) server.listens = true
      const [where = ''] = rest
      if (where.startsWith('unix:')) continue
      const port = /^(?:.*:)?(\d{1,5})$/.exec(where.replace(/^\[[^\]]*\]$/, '80'))?.[1] ?? (/^[a-z\d.*-]+$/i.test(where) ? '80' : undefined)
      if (port === undefined) complete = false
      else {
        const start = at[1] as number
        const protocol = rest.includes('udp') || rest.includes('quic') ? 'udp' : 'tcp'
        ports.push({ port: Number(port), protocol, text: text.slice(start, start + where.length), setting: baseName(path) })
      }
    } else if (name === 'include') {
      const [what = ''] = rest
      if (!HARMLESS.test(what) && !/^(?:\/etc\/nginx\/)?conf\.d\/\*(?:\.conf)?$/.test(what)) complete = false
    }
  }
  return { ports, complete }
}

/** Statements and where their words stand. Comments are left out; quoted words are kept as they are. Linear. */
function* statements(text: string): Generator<{ words: string[]; at: number[]; end: ';' | '{' | '}' }> {
  let words: string[] = []
  let at: number[] = []
  for (const match of text.matchAll(/#[^\n]*|"[^"]*"|'[^']*'|[;{}]|(?:\$\{[^}]*\}|[^\s;{}"'#])(?:\$\{[^}]*\}|[^\s;{}"'])*/g)) {
    const [word] = match
    if (word.startsWith('#')) continue
    if (word === ';' || word === '{' || word === '}') {
      yield { words, at, end: word }
      words = []
      at = []
    } else {
      words.push(word)
      at.push(match.index)
    }
  }
}
