import { fenced, markdownText } from './markdown.js'
import type { Diagram } from './mermaid.js'

/** A diagram as GitHub draws it, with what its signs mean and what it leaves out. Ends in a line end. */
export function pictureMarkdown({ text, legend, left }: Diagram): string {
  const notes = [
    ...(legend.length > 0 ? [`${legend.join(' · ')}`] : []),
    ...(left.length > 0 ? [`To keep the picture readable, ${left.join('; ')}.`] : []),
  ]
  return `${fenced(text, 'mermaid')}${notes.map((note) => `\n<sub>${markdownText(note)}</sub>\n`).join('')}`
}
