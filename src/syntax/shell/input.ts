import type { Redirection } from 'unbash'
import { MappedText } from '../../source/index.js'
import type { ShellInput } from './command.js'
import type { Expander } from './expand.js'
import type { ShellWord } from './variables.js'

/** Commands that print what they read, with nothing that matters changed. */
const FILTERS = /^(?:.*\/)?(?:envsubst|sed|tee|cat|perl|awk)$/

/** What redirections give a command to read. */
export function inputOf(redirects: readonly Redirection[], text: MappedText, expander: Expander): ShellInput | null {
  for (const redirect of redirects.toReversed()) {
    if (redirect.type === 'HereDoc') {
      const { body, delimiter } = redirect
      const { pos, end } = body
      const whole = delimiter?.quoted ? text.slice(pos, end) : expander.body(body.parts, pos, end)
      // Of the line break in front of it, when that has two characters, see maskForShell.
      const read = text.text.startsWith('\r\n', pos - 1) ? whole.slice(1) : whole
      return { kind: 'text', text: redirect.operator === '<<-' ? withoutTabs(read) : read }
    }
    if (redirect.type === 'HereString' && redirect.target) return { kind: 'text', text: expander.single(redirect.target) }
    if (redirect.type === 'Redirect' && redirect.operator === '<' && redirect.target) {
      return { kind: 'file', path: expander.single(redirect.target) }
    }
  }
  return null
}

/** `<<-` takes the tabs in front of each line away. */
function withoutTabs(text: MappedText): MappedText {
  const lines = text.split('\n')
  if (!lines.some((line) => line.text.startsWith('\t'))) return text
  const parts: MappedText[] = []
  let at = 0
  for (const line of lines) {
    const tabs = /^\t*/.exec(line.text)?.[0].length ?? 0
    parts.push(line.slice(tabs), text.slice(at + line.length, at + line.length + 1))
    at += line.length + 1
  }
  const kept = parts.filter((part) => part.length > 0)
  return kept.length > 0 ? MappedText.concat(kept) : text.slice(0, 0)
}

/** What a command prints, given what it reads: its own input or the file it names. */
export function passedOn(words: readonly ShellWord[], input: ShellInput | null): ShellInput | null {
  const name = words.find(({ text }) => !/^(?:sudo|env|command)$/.test(text.text))?.text.text ?? ''
  if (!FILTERS.test(name)) return null
  const args = words.slice(words.findIndex(({ text }) => text.text === name) + 1).map(({ text }) => text)
  const isPlain = name.endsWith('cat') || name.endsWith('tee') || name.endsWith('envsubst')
  if (name.endsWith('cat')) {
    const files = args.filter(({ text }) => !text.startsWith('-'))
    const [file] = files
    if (file) return files.length === 1 ? { kind: 'file', path: file } : null
  }
  if (input || isPlain) return input
  const last = args.at(-1)
  return last && args.length > 1 && !last.text.startsWith('-') ? { kind: 'file', path: last } : null
}

/** What a command prints whatever the machine; `null` for all others. */
export function outputOf(name: string, args: readonly ShellWord[]): MappedText | null {
  const words = args.map(({ text }) => text)
  if (/^(?:command|which|type)$/.test(name)) {
    // `$(command -v podman)`: its path, when it is there.
    const wanted = words.at(-1)
    if (wanted?.text !== 'podman' || (name !== 'which' && !/^-[vpP]$/.test(words[0]?.text ?? ''))) return null
    return wanted.withHoles([{ start: 0, end: wanted.length, expression: `${name} podman`, scope: null, defaulted: true }])
  }
  if (name === 'echo' && words.length === 1 && !words[0]?.text.startsWith('-')) return words[0] ?? null
  if (name === 'seq' && words.length > 0 && words.length < 3 && words.every(({ text }) => /^\d{1,5}$/.test(text))) {
    const from = words.length === 2 ? Number(words[0]?.text) : 1
    const to = Number(words.at(-1)?.text)
    const count = to - from + 1
    const at = words[0]?.span()
    if (count < 1 || count > 64 || at === undefined) return null
    const text = Array.from({ length: count }, (_, index) => from + index).join(' ')
    return MappedText.decoded(text, at)
  }
  return null
}
