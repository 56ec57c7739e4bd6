/** What every output must be whatever stands in a repository: something its reader can read, and nothing that its reader would execute. */
import type { Output } from '../support/outputs.js'

const JSON_OUTPUTS: readonly Output[] = ['json', 'sarif', 'gitlab', 'rdjson', 'graph']

export function malformed(outputs: Readonly<Record<Output, string>>): string[] {
  const wrong: string[] = []
  for (const output of JSON_OUTPUTS) {
    try {
      JSON.parse(outputs[output])
    } catch (error) {
      wrong.push(`${output}: ${error instanceof Error ? error.message : error}`)
    }
  }
  wrong.push(
    ...plainText('text', outputs.text),
    ...plainText('github', outputs.github.replace(/^::\w+ file=[^,]*/gm, '')),
    ...plainText('mermaid', outputs.mermaid),
    ...plainText('dot', outputs.dot),
  )
  wrong.push(
    ...commands(outputs.github),
    ...xml(outputs.junit),
    ...markdown(outputs.markdown),
    ...diagram(outputs.mermaid),
    ...digraph(outputs.dot),
  )
  return wrong
}

/** No control characters (but in the path of an annotation, which must be the file's own), and none that reorder text. */
function plainText(output: string, text: string): string[] {
  const found = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.exec(text)
  return found
    ? [
        `${output}: U+${found[0].charCodeAt(0).toString(16)} in ${JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 30))}`,
      ]
    : []
}

const COMMAND = /^::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[\w -]*::\S/

/** The runner takes `::` at the start of a line, and `##[` anywhere in it, for a command. */
function commands(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line.includes('##[') && !COMMAND.test(line)
        ? [`github: ${line}`]
        : /^\s*::/.test(line) && !COMMAND.test(line)
          ? [`github: ${line}`]
          : [],
    )
}

/** Well-formed as far as a report needs it: tags in pairs, quoted attributes, escaped text. */
function xml(text: string): string[] {
  const open: string[] = []
  let at = 0
  for (const match of text.matchAll(/<(\?xml[^<>]*\?|\/?[\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = text.slice(at, match.index)
    if (/[<]|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(between + match[2]))
      return [`junit: ${JSON.stringify(between.slice(0, 200))}`]
    at = match.index + match[0].length
    const [, name = '', , closed] = match
    if (name.startsWith('?') || closed === '/') continue
    if (!name.startsWith('/')) open.push(name)
    else if (open.pop() !== name.slice(1)) return [`junit: </${name}> closes nothing`]
  }
  if (/[^\s]/.test(text.slice(at))) return ['junit: text behind the end']
  return open.length > 0
    ? [`junit: <${open.join('><')}> is open`]
    : /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)
      ? ['junit: a control character']
      : []
}

const HTML = /<(?!\/?(?:details|summary|sub|code|br|b|!-- podman-topology)\b)[a-z/!]/i

/** Outside of code, no HTML but our own, no mention, no link that is not ours. */
function markdown(text: string): string[] {
  const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, 'x')
  const html = HTML.exec(prose)
  if (html) return [`markdown: HTML in ${JSON.stringify(prose.slice(Math.max(0, html.index - 40), html.index + 40))}`]
  const mention = /(?<![\w/])@[a-z\d]/i.exec(prose)
  return mention ? [`markdown: a mention in ${JSON.stringify(prose.slice(Math.max(0, mention.index - 40), mention.index + 40))}`] : []
}

const LABEL = '"[^"<>`{}]*"'
const MERMAID = new RegExp(
  `^(?:flowchart (?:LR|TB)|%% .*|direction (?:LR|TB)|end|subgraph g\\d+\\[${LABEL}\\]|n\\d+(?:\\(\\(${LABEL}\\)\\)|\\(\\[${LABEL}\\]\\)|\\[\\(${LABEL}\\)\\]|\\{\\{${LABEL}\\}\\}|\\[\\[${LABEL}\\]\\]|\\[${LABEL}\\])` +
    `|n\\d+ (?:==>|-->|-\\.->)(?:\\|${LABEL}\\|)? n\\d+|classDef \\w+ [\\w:#,\\- ]+|class [n\\d,]+ \\w+|linkStyle [\\d,]+ [\\w:#,\\- ]+|)$`,
)

function diagram(text: string): string[] {
  const line = text.split('\n').find((each) => !MERMAID.test(each.trimStart()))
  return line === undefined ? [] : [`mermaid: ${line}`]
}

function digraph(text: string): string[] {
  const line = text.split('\n').find((each) => (each.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1)
  return line === undefined ? [] : [`dot: ${line}`]
}
