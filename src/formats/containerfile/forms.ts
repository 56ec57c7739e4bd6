import { MappedText } from '../../source/index.js'

/** The words of `["a", "b"]`; `null` when it is not that, which makes it a command for the shell. */
export function execForm(text: MappedText): MappedText[] | null {
  const trimmed = text.trim()
  if (!trimmed.text.startsWith('[') || !trimmed.text.endsWith(']')) return null
  const words = parseArray(trimmed.text)
  if (words === null) return null
  const found = [...trimmed.text.matchAll(/"(?:[^"\\]|\\[\s\S])*"/g)]
  if (found.length !== words.length) return null
  return found.map(({ index, 0: written }, position) => {
    const inside = trimmed.slice(index + 1, index + written.length - 1)
    const word = words[position] as string
    return word === inside.text ? inside : MappedText.decoded(word, inside.span())
  })
}

function parseArray(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : null
  } catch {
    return null
  }
}

/** A command's words: those of the exec form, or the shell's with the whole command as its last. */
export function commandWords(text: MappedText, shell: readonly MappedText[] | null): MappedText[] {
  const words = execForm(text)
  if (words !== null) return words
  if (text.text === '') return []
  const at = text.span(0, 0)
  const running = shell ?? [MappedText.decoded('/bin/sh', at), MappedText.decoded('-c', at)]
  return [...running, text]
}
