import { MappedText, type SourceTree } from '../../source/index.js'
import { jinjaText } from '../../syntax/template/index.js'

/** A text that another format reads, with Jinja in it: statements are gone, expressions are holes. */
export function templateText(text: MappedText, scope: string): MappedText {
  return text.text.includes('{{') || text.text.includes('{%') || text.text.includes('{#') ? jinjaText(text, 'text.j2', scope) : text
}

export function readTemplate(path: string, scope: string, tree: SourceTree): MappedText | null {
  const content = tree.read(path)
  if (!content.ok) return null
  const text = MappedText.verbatim(path, content.text, 0)
  return /\.(?:j2|jinja2?)$/.test(path) ? templateText(text, scope) : text
}
