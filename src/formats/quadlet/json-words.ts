import { MappedText } from '../../source/index.js'

/** `--entrypoint`: a JSON array of words, or else one word (Podman's specgenutil). */
export function jsonWords(text: MappedText): MappedText[] {
  if (text.text === '') return []
  const words = arrayOf(text.text)
  if (words === null) return [text]
  const found: MappedText[] = []
  let from = 0
  for (const word of words) {
    const written = JSON.stringify(word)
    const at = text.text.indexOf(written, from)
    // Escapes may be written otherwise than we would: the word then stands for the whole array.
    if (at < 0) found.push(MappedText.decoded(word, text.span()))
    else {
      const plain = written.length === word.length + 2
      const inner = text.slice(at + 1, at + written.length - 1)
      found.push(plain ? inner : MappedText.decoded(word, inner.span()))
      from = at + written.length
    }
  }
  return found
}

function arrayOf(text: string): string[] | null {
  if (!text.startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : null
  } catch {
    return null
  }
}
