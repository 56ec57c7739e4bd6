import type { Files } from '../support/fixtures.js'
import type { Random } from './random.js'

/** What breaks readers: ends and beginnings of constructs, numbers at their limits, characters that are not what they look like. */
const TOKENS = [
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u0001',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\u00a0',
  '😀',
  'ı',
  'İ',
  ':',
  ': ',
  '- ',
  '? ',
  '|',
  '>-',
  '|2+',
  '&a ',
  '*a',
  '<<: *a',
  '!reset',
  '!!binary',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' #',
  '"',
  "'",
  '`',
  '\\',
  '\\x41',
  '\\u0041',
  '\\',
  '$',
  '$$',
  '${',
  '${A',
  '${A:-',
  '${A:?x}',
  '$(',
  ')',
  '((',
  '<<EOF\n',
  '<<-"E"\n',
  'EOF\n',
  '|&',
  '&&',
  ';;',
  'esac',
  'done',
  'fi',
  '{{',
  '}}',
  '{{ a }}',
  '{% for x in y %}',
  '{% endfor %}',
  '{#',
  '${{ x }}',
  '%i',
  '%%',
  '%',
  '=',
  '[Container]\n',
  '[Pod]\n',
  '[',
  '\\\n',
  '0',
  '-1',
  '65535',
  '65536',
  '1-65535',
  '0-0',
  '9'.repeat(40),
  '1e9',
  '0x1F',
  '017',
  '22:22',
  '1_000',
  '.inf',
  '~',
  'null',
  'true',
  'off',
  '::1',
  '[::]:80:80',
  '127.0.0.1',
  '0.0.0.0',
  '/udp',
  '/tcp,udp',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../',
  '/',
  './',
  '//',
  '.container',
  '@',
  'localhost',
  'container:',
  'service:',
  'host',
  'none',
] as const

/** One change to a text: something deleted, doubled, cut off, swapped, put in, or taken from another text. */
export function mutateText(text: string, random: Random, others: readonly string[]): string {
  const at = random.int(text.length + 1)
  const length = 1 + random.int(random.once(4) ? 200 : 12)
  const lines = text.split('\n')
  const line = random.int(lines.length)
  const count = 1 + random.int(4)
  switch (random.int(13)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(random.once(20) ? 50 : 2) + text.slice(at + length)
    case 2:
      return text.slice(0, at)
    case 3: {
      const other = random.pick(others) ?? ''
      return text.slice(0, at) + other.slice(random.int(other.length))
    }
    case 4: {
      const other = random.pick(others) ?? ''
      const from = random.int(other.length)
      return text.slice(0, at) + other.slice(from, from + random.int(300)) + text.slice(at)
    }
    case 5:
    case 6:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at)
    case 7:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at + length)
    case 8:
      return [...lines.slice(0, line), ...lines.slice(line + count)].join('\n')
    case 9:
      return [...lines.slice(0, line + count), ...lines.slice(line)].join('\n')
    case 10: {
      const other = random.int(lines.length)
      const swapped = [...lines]
      swapped[line] = lines[other] as string
      swapped[other] = lines[line] as string
      return swapped.join('\n')
    }
    case 11:
      return lines
        .map((each, index) =>
          index === line ? random.pick(['  ', '\t', '    ', '# ']) + each : index === line + 1 ? each.trimStart() : each,
        )
        .join('\n')
    default:
      return random.once(2)
        ? text.replaceAll('\n', '\r\n')
        : text.replace(/\d+/, () => random.pick(['0', '65536', '80', '', '8080-8090', '9'.repeat(25)]))
  }
}

/** Names of files that outputs must survive. */
const NAMES = [
  'a b',
  'ünï',
  '%25',
  'x,y',
  'a:b',
  '<b>',
  '"q"',
  "it's",
  '`c`',
  '[x](y)',
  '@me',
  '#1',
  '##[error]',
  '|',
  '&amp;',
  '$(x)',
  '-rf',
  'a\nb',
  '\u202e',
] as const

/** Files deleted, doubled, renamed and changed, most of them a little. */
export function mutateFiles(files: Files, random: Random, others: readonly string[]): Files {
  const mutated: Record<string, string> = {}
  const mostly = random.once(3) ? 1 : 4
  for (const [path, text] of Object.entries(files)) {
    if (random.once(25)) continue
    const slash = path.lastIndexOf('/') + 1
    const name = random.once(40) ? `${path.slice(0, slash)}${random.pick(NAMES)}${path.slice(slash)}` : path
    let changed = text
    if (random.once(mostly)) for (let times = 1 + random.int(4); times > 0; times--) changed = mutateText(changed, random, others)
    mutated[name] = changed.slice(0, MOST_CHARACTERS)
    if (random.once(30)) mutated[`${path.slice(0, slash)}copy/${path.slice(slash)}`] = text
  }
  return mutated
}

const MOST_CHARACTERS = 200_000
