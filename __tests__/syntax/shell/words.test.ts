import { describe, expect, it } from '@jest/globals'
import { MappedText } from '../../../src/source/index.js'
import { runShell } from '../../../src/syntax/shell/index.js'
import { record, shown, words } from '../../support/shell.js'

describe('words', () => {
  it('takes quotes and backslashes away', () => {
    expect(words(`x a "b c" 'd "e' f\\ g "h\\"i\\$j\\k" $'l\\tm' "" a"b"'c'`)).toEqual([
      ['a', 'b c', 'd "e', 'f g', 'h"i$j\\k', 'l\tm', '', 'abc'],
    ])
  })

  it('joins continued lines, with either line break', () => {
    expect(words('x a \\\n  b\\\nc\\\n  d\n')).toEqual([['a', 'bc', 'd']])
    expect(words('x a \\\r\n  b \\\r\n  "c\\\r\nd"\r\nx e\r\n')).toEqual([['a', 'b', 'cd'], ['e']])
  })

  it('fills in what the script sets, and nothing else', () => {
    expect(words('A=1\nB="$A-2"\nx $A ${B} "$A:80" $C "${C}d" "$(date)"')).toEqual([['1', '1-2', '1:80', '<${C}>', '<${C}>d', '<$(date)>']])
  })

  it('splits unquoted values only', () => {
    expect(words('P="-p 80:80  -p 81:81"\nx $P "$P" a$P')).toEqual([
      ['-p', '80:80', '-p', '81:81', '-p 80:80  -p 81:81', 'a-p', '80:80', '-p', '81:81'],
    ])
    expect(words('E=""\nx $E "$E" a$E')).toEqual([['', 'a']])
  })

  it('follows lists', () => {
    expect(words('A=(-p "80:80" $Q)\nA+=(-e "B=c d")\nx "${A[@]}" "${A[1]}" ${#A[@]}')).toEqual([
      ['-p', '80:80', '<${Q}>', '-e', 'B=c d', '80:80', '<${#A[@]}>'],
    ])
  })

  it('marks defaults, sets them with :=, and prefers what is set', () => {
    expect(words('x "${P:-80}:80" ${Q-} "${R:=7}" "$R" ${S:+on} ${T:?no}')).toEqual([['~80~:80', '~7~', '~7~', '<${S:+on}>', '<${T}>']])
    expect(words('P=1\nE=\nx "${P:-80}" "${E:-81}" "${E-82}" ${P:+on}')).toEqual([['1', '81', '', 'on']])
  })

  it('expands braces, arithmetic and seq', () => {
    expect(words('x a{1..3}b {c,d} {e} "{1..2}"')).toEqual([['a1b', 'a2b', 'a3b', 'c', 'd', '{e}', '{1..2}']])
    expect(words('I=3\nx $((8080 + I)) $((I*2-1)) $((Z+1))')).toEqual([['8083', '5', '<$((Z+1))>']])
    expect(words('for i in $(seq 2 4); do x $i; done')).toEqual([['2'], ['3'], ['4']])
  })

  it('keeps one expression equal to itself, until it is set anew', () => {
    const { commands } = record('x "$P" "${P}"\nread P\nx "$P"\nP=$(pick)\nx "$P"\nx "$RANDOM"')
    const scopes = commands
      .filter(({ words }) => words[0]?.text.text === 'x')
      .map(({ words }) => words.slice(1).map(({ text }) => text.holes[0]?.scope))
    expect(scopes[0]).toEqual(['bin/run.sh', 'bin/run.sh'])
    expect(scopes[1]?.[0]).not.toBe('bin/run.sh')
    expect(scopes[3]).toEqual([null])
  })
})

describe('positions', () => {
  const places = (source: string): string[] =>
    record(source)
      .commands.filter(({ words }) => words[0]?.text.text === 'x')
      .flatMap(({ words }) => words.slice(1).map(({ text }) => source.slice(text.span().start, text.span().end)))

  it('are those of the words themselves', () => {
    expect(places('# é 😀\r\nx "80:80" \\\r\n  \'a b\' c"d"\r\n')).toEqual(['80:80', 'a b', 'c"d'])
  })

  it('are those of the expression where a value came in, of the list where its words stand', () => {
    expect(places('A=1\nL=(-p 80:80)\nx "$A:80" "${L[@]}" ${U:-u}')).toEqual(['$A:80', '-p', '80:80', '${U:-u}'])
    expect(places('P="-p 80:80"\nx $P')).toEqual(['-p', '80:80'])
  })

  it('tell the host port of a word with an expression', () => {
    const source = 'x "8080:${C}"'
    const [word] = record(source).commands[0]?.words.slice(1) ?? []
    expect(word?.text.slice(0, 4).span()).toEqual({ file: 'bin/run.sh', start: 3, end: 7 })
    expect(word?.outer).toEqual({ file: 'bin/run.sh', start: 2, end: 13 })
  })

  it('survive what another tool fills in', () => {
    const source = 'x ${{ a("b") }}:80 "$(X) b" $(Y)'
    const expressions = ['${{ a("b") }}', '$(X)', '$(Y)']
    const holes = expressions.map((expression) => {
      const start = source.indexOf(expression)
      return { start, end: start + expression.length, expression, scope: 's' }
    })
    const found: string[] = []
    const errors = runShell(
      MappedText.verbatim('f', source, 100).withHoles(holes),
      { scope: 's', own: '', working: [''] },
      {
        command: ({ words }) => {
          for (const { text } of words.slice(1)) found.push(`${shown(text)} ${text.span().start}`)
          return null
        },
      },
    )
    expect(errors).toEqual([])
    expect(found).toEqual(['<${{ a("b") }}>:80 102', '<$(X)> b 120', '<$(Y)> 128'])
  })
})
