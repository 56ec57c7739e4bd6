import { hasOpenHole } from '../../model/index.js'
import type { CommandWord } from './call.js'

export interface Program {
  readonly name: 'podman' | 'podman-compose'
  /** The program's own word. */
  readonly word: CommandWord
  /** The words behind it. */
  readonly words: readonly CommandWord[]
}

/** Commands that run another, and those of their flags that take a value. */
const WRAPPERS: Readonly<Record<string, string>> = {
  sudo: '-u -g -h -p -C -T -R -D -r -t --user --group --host --prompt --chdir --chroot',
  doas: '-u -C',
  env: '-u -C -S --unset --chdir',
  exec: '-a',
  command: '',
  nohup: '',
  time: '-f -o',
  nice: '-n --adjustment',
  ionice: '-c -n -p',
  setsid: '',
  timeout: '-k -s --kill-after --signal',
  stdbuf: '-i -o -e',
  flock: '-w -E',
  'systemd-run': '-p --property --unit --slice --uid --gid -E --setenv --description',
  'systemd-cat': '-t -p',
  chronic: '',
}
/** They take an argument of their own before the command. */
const WITH_ARGUMENT = new Set(['timeout', 'flock'])

/** Finds Podman in the words of a command, past `sudo` and the like; `null` when it is another program's. */
export function programOf(words: readonly CommandWord[]): Program | null {
  let at = 0
  for (let steps = 0; steps < 8; steps++) {
    const word = words[at]
    if (word === undefined) return null
    const name = baseOf(word)
    if (name === 'podman' || name === 'podman-remote') return { name: 'podman', word, words: words.slice(at + 1) }
    if (name === 'podman-compose' || name === 'podman_compose') return { name: 'podman-compose', word, words: words.slice(at + 1) }
    if (name === null || !Object.hasOwn(WRAPPERS, name)) return null
    at = past(words, at + 1, name)
  }
  return null
}

function baseOf({ text }: CommandWord): string | null {
  return hasOpenHole(text) ? null : text.text.slice(text.text.lastIndexOf('/') + 1)
}

/** Past a wrapper's own flags and assignments. */
function past(words: readonly CommandWord[], start: number, name: string): number {
  const valued = ` ${Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : ''} `
  let at = start
  for (; at < words.length; at++) {
    const text = words[at]?.text.text ?? ''
    if (text === '--') return at + 1
    if (/^[A-Za-z_]\w*=/.test(text)) continue
    if (!text.startsWith('-')) break
    if (valued.includes(` ${text} `)) at++
  }
  return WITH_ARGUMENT.has(name) ? at + 1 : at
}
