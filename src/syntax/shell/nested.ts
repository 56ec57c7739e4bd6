import { MappedText } from '../../source/index.js'
import type { ShellInput } from './command.js'
import { joined } from './pieces.js'
import type { Run } from './state.js'
import type { ShellWord } from './variables.js'

/** Flags of `sudo` and its like that take a value. */
const VALUED = /^(?:-[ugpCThRDrt]|--(?:user|group|prompt|chdir|host|role|type))$/

/** A script inside the script: `bash -c '…'`, `sh <<EOF`, `sudo sh -c '…'`, `su - me -c '…'`, `eval '…'`. */
export function nested(run: Run, words: readonly ShellWord[], input: ShellInput | null): boolean {
  const [first, ...args] = past(words)
  const name = first?.text.text ?? ''
  if (name === 'eval' && first === words[0]) return evaluated(run, args)
  const isUser = /^(?:su|runuser)$/.test(name)
  if (!isUser && !/^(?:.*\/)?(?:ba|da|k)?sh$/.test(name)) return false
  const flag = args.findIndex(({ text }) => /^-[a-z]*c$/.test(text.text))
  const text =
    flag >= 0
      ? args[flag + 1]?.text
      : !isUser && args.every(({ text }) => text.text.startsWith('-')) && input?.kind === 'text'
        ? input.text
        : null
  if (!text) return false
  run.apart(() => {
    const positional = run.positional
    // Another process: it sees what is exported, and that only where nobody changes it on the way.
    run.variables.keepOnly(first === words[0] ? run.exported : new Set())
    run.positional = { words: flag >= 0 && !isUser ? args.slice(flag + 3) : null, scope: null }
    run.innerScript(text)
    run.positional = positional
  })
  return true
}

function past(words: readonly ShellWord[]): readonly ShellWord[] {
  let at = 0
  while (/^(?:sudo|doas|env|exec|command|nohup|time)$/.test(words[at]?.text.text ?? '')) {
    for (at++; at < words.length; at++) {
      const text = words[at]?.text.text ?? ''
      if (VALUED.test(text)) at++
      else if (!text.startsWith('-') && !/^[A-Za-z_]\w*=/.test(text)) break
    }
  }
  return words.slice(at)
}

/** The words are put together and read once more, in this shell. */
function evaluated(run: Run, args: readonly ShellWord[]): boolean {
  const [first] = args
  if (first === undefined) return true
  const at = first.text.span()
  const blank = MappedText.decoded(' ', at)
  const parts = args.flatMap(({ text }, index) => (index === 0 ? [text] : [blank, text]))
  run.innerScript(joined(parts, at))
  return true
}
