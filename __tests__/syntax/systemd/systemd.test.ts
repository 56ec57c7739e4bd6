import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MappedText } from '../../../src/source/index.js'
import { MergedUnit, parseUnit, splitWords, type UnitFile } from '../../../src/syntax/systemd/index.js'
import { expectExactSpans } from '../../support/spans.js'

const FILE = 'web.container'
const parse = (source: string, start = 0): UnitFile => parseUnit(FILE, MappedText.verbatim(FILE, source, start))
const entriesOf = (unit: UnitFile) => unit.sections.flatMap(({ entries }) => entries)
const words = (source: string, style: 'args' | 'strv' = 'args'): MappedText[] => [
  ...splitWords(MappedText.verbatim(FILE, source, 0), style).words,
]

describe('parseUnit', () => {
  it('reads sections, keys and values with their places', () => {
    const source = '# top\n[Unit]\nDescription = A b \n\n[Container]\nImage=x\n;c\n  PublishPort=80:80  \n'
    const unit = parse(source)
    expect(unit.errors).toEqual([])
    expect(unit.sections.map(({ name }) => name)).toEqual(['Unit', 'Container'])
    expect(unit.sections.map(({ header }) => source.slice(header.start, header.end))).toEqual(['[Unit]', '[Container]'])
    expect(entriesOf(unit).map(({ key, value }) => [key, value.text])).toEqual([
      ['Description', 'A b'],
      ['Image', 'x'],
      ['PublishPort', '80:80'],
    ])
    for (const entry of entriesOf(unit)) {
      expect(source.slice(entry.keyAt.start, entry.keyAt.end)).toBe(entry.key)
      expect(source.slice(entry.at.start, entry.at.end)).toMatch(new RegExp(`^${entry.key} ?= ?${entry.value.text}$`))
    }
    expect(unit.comments.map(({ text }) => text)).toEqual(['# top', ';c'])
    expectExactSpans([unit.comments, entriesOf(unit).map(({ value }) => value)], () => source)
  })

  it('keeps the place of each line of a continued value', () => {
    const source = '[Container]\nPodmanArgs=-p 80:80 \\\n# why\n\n   -p 81:81 \\\n\t--rm\nImage=x\n'
    const unit = parse(source)
    const [args, image] = entriesOf(unit)
    expect(args?.value.text).toBe('-p 80:80 -p 81:81 --rm')
    expect(args?.continued).toBe(true)
    expect(image?.value.text).toBe('x')
    expect(unit.comments.map(({ text }) => text)).toEqual(['# why'])
    const split = splitWords(args?.value as MappedText, 'args').words
    expect(split.map(({ text }) => text)).toEqual(['-p', '80:80', '-p', '81:81', '--rm'])
    expect(expectExactSpans(split, () => source)).toBe(5)
    expect(source.slice(args?.at.start, args?.at.end)).toBe(source.slice(12, source.indexOf('\nImage')))
  })

  it('puts a space between continued lines where systemd does', () => {
    const source = '[Service]\nExecStart=podman run\\\n  -d img\n'
    const text = MappedText.verbatim(FILE, source, 0)
    const value = (continuation: 'nothing' | 'space') => parseUnit(FILE, text, { continuation }).sections[0]?.entries[0]?.value.text
    expect(value('space')).toBe('podman run -d img')
    expect(value('nothing')).toBe('podman run-d img')
  })

  it('gives the whole lines of an entry, with the line break, whatever it is', () => {
    for (const end of ['\n', '\r\n']) {
      const source = `[Container]${end}  PublishPort=80:80 ${end}Image=x${end}Label=a`
      const [publish, , label] = entriesOf(parse(source))
      expect(publish?.value.text).toBe('80:80')
      const lines = publish?.lines
      expect(source.slice(lines?.start, lines?.end)).toBe(`  PublishPort=80:80 ${end}`)
      expect(source.slice(label?.lines?.start, label?.lines?.end)).toBe('Label=a')
    }
  })

  it('does not offer the lines of a unit inside another file', () => {
    const source = 'x: |\n  [Container]\n  Image=x\n'
    const text = MappedText.concat([MappedText.verbatim('a.yml', '[Container]\n', 7), MappedText.verbatim('a.yml', 'Image=x\n', 21)])
    const [image] = entriesOf(parseUnit('a.yml', text))
    expect(image?.lines).toBeNull()
    expect(source.slice(image?.value.span().start, image?.value.span().end)).toBe('x')
  })

  it('goes on behind lines that are no syntax, and says where they are', () => {
    const source = 'Early=1\n[Container]\nnonsense\nImage=x\n[]\n[Broken\nName=y\n'
    const unit = parse(source)
    expect(unit.errors.map(({ line, message, at }) => [line, message, source.slice(at.start, at.end)])).toEqual([
      [1, 'key file does not start with a group', 'Early=1'],
      [3, 'file contains line 3: “nonsense” which is not a key-value pair, group, or comment', 'nonsense'],
      [5, 'invalid group name: ', '[]'],
      [6, 'file contains line 6: “[Broken” which is not a key-value pair, group, or comment', '[Broken'],
    ])
    expect(entriesOf(unit).map(({ key }) => key)).toEqual(['Image', 'Name'])
  })

  it('does not forgive a byte order mark, as Podman does not', () => {
    expect(parse('\ufeff[Container]\nImage=x\n').errors[0]?.line).toBe(1)
  })

  it('takes what stands in a hole for no syntax', () => {
    const source = '[Container]\nImage={{ a = b # " }}:1\nExec={{ x y }} z\n'
    const holes = [...source.matchAll(/\{\{.*?\}\}/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      expression: match[0],
      scope: '',
    }))
    const unit = parseUnit(FILE, MappedText.verbatim(FILE, source, 0).withHoles(holes))
    const [image, exec] = entriesOf(unit)
    expect(image?.value.text).toBe('{{ a = b # " }}:1')
    expect(image?.value.holes).toHaveLength(1)
    expect(splitWords(exec?.value as MappedText, 'args').words.map(({ text }) => text)).toEqual(['{{ x y }}', 'z'])
  })

  it('never throws, and every position lies in the text', () => {
    const line = fc.oneof(
      fc.constantFrom('[A]', '[B', '', '# c', 'K=v', 'K = "a b" \\x41', 'K=a\\', '  more\\', '\\', '=', 'K=', '\t', 'K=\ud83d\ude00 x'),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const source = lines.join(end)
        const unit = parse(source)
        const entries = entriesOf(unit)
        const found = entries.flatMap((entry) => [...splitWords(entry.value, 'args').words, ...splitWords(entry.value, 'strv').words])
        expectExactSpans(
          [unit, entries.map(({ value, at, keyAt, lines }) => ({ value, at, keyAt, lines })), unit.comments, found],
          () => source,
        )
      }),
    )
  })
})

describe('splitWords', () => {
  it('removes quotes and keeps the place of what is between them', () => {
    const source = `run "a b" 'c d'e --x="y z" "q\\x20r"`
    const found = words(source)
    expect(found.map(({ text }) => text)).toEqual(['run', 'a b', 'c de', '--x=y z', 'q r'])
    expect(found[1]?.span()).toEqual({ file: FILE, start: 5, end: 8 })
    expect(found[2]?.slice(3).span()).toEqual({ file: FILE, start: 15, end: 16 })
    expectExactSpans(found, () => source)
  })

  it('maps an escape to all of its characters', () => {
    const source = '\\u0041b \\n'
    const [first, second] = words(source)
    expect(first?.text).toBe('Ab')
    expect(first?.slice(0, 1).span()).toEqual({ file: FILE, start: 0, end: 6 })
    expect(first?.slice(1).span()).toEqual({ file: FILE, start: 6, end: 7 })
    expect(second?.text).toBe('\n')
  })

  it('ends the list at an empty quoted word, as systemd does', () => {
    expect(words('a "" b').map(({ text }) => text)).toEqual(['a'])
  })
})

describe('MergedUnit', () => {
  const merged = new MergedUnit([parse('[C]\nP=1\nP=2\nE=A=1 B\n[S]\nX=1\n'), parse('[C]\nP=\nP=3\nE=A=2\n')])

  it('merges what comes later, and an empty value takes back what was there', () => {
    expect(merged.lookupAll('C', 'P').map(({ text }) => text.text)).toEqual(['3'])
    expect(merged.lookupKeyValues('C', 'E').map(({ name, value }) => [name, value?.text ?? null])).toEqual([
      ['A', '1'],
      ['B', null],
      ['A', '2'],
    ])
    expect([...merged.keys('C').keys()]).toEqual(['P', 'E'])
    expect(merged.hasSection('S')).toBe(true)
  })

  it('tells not set from empty', () => {
    expect(merged.lookup('C', 'Q')).toBeNull()
    expect(new MergedUnit([parse('[C]\nQ=\n')]).lookup('C', 'Q')?.text).toBe('')
    expect(new MergedUnit([parse('[C]\nQ=\n')]).lookupSet('C', 'Q')).toBeNull()
  })
})
