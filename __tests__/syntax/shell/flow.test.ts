import { describe, expect, it } from '@jest/globals'
import { record, shown, words } from '../../support/shell.js'

const branches = (source: string): (readonly [string, string])[] =>
  record(source)
    .commands.filter(({ words }) => words[0]?.text.text === 'x')
    .map(
      ({ words, branches }) =>
        [words[1]?.text.text ?? '', branches.map(({ choice, arm }) => `${choice.slice(-1)}.${arm}`).join(' ')] as const,
    )

describe('choices', () => {
  it('takes every arm of what cannot be decided', () => {
    expect(branches('if [ -f a ]; then x 1; elif q; then x 2; else x 3; fi; x 4')).toEqual([
      ['1', '1.0'],
      ['2', '1.1'],
      ['3', '1.2'],
      ['4', ''],
    ])
    expect(branches('case $1 in a) x 1;; b|c) x 2;; esac')).toEqual([
      ['1', '1.0'],
      ['2', '1.1'],
    ])
  })

  it('decides what the script itself says', () => {
    expect(
      words('M=dev\nif [ "$M" = prod ]; then x 1; else x 2; fi\ncase $M in prod) x 3;; dev) x 4;; *) x 5;; esac\n[[ -n $M ]] && x 6'),
    ).toEqual([['2'], ['4'], ['6']])
  })

  it('forgets what differs between the arms', () => {
    expect(words('A=1; B=2\nif q; then A=3; else A=4; fi\nx $A $B')).toEqual([['<${A}>', '2']])
    expect(words('A=1\nq && A=2\nx $A')).toEqual([['<${A}>']])
  })

  it('ends an arm at exit, and the script at its own', () => {
    expect(words('A=1\nif q; then A=2; exit 1; fi\nx $A\nexit\nx 2')).toEqual([['1']])
    expect(words('q || exit 1\nx 1')).toEqual([['1']])
  })

  it('tells the sides of || apart', () => {
    expect(branches('x 1 || x 2')).toEqual([
      ['1', '1.0'],
      ['2', '1.1'],
    ])
    const { commands } = record('x 1 || true; q && x 2')
    expect(commands.filter(({ words }) => words[0]?.text.text === 'x').map(({ conditional }) => conditional)).toEqual([false, true])
  })
})

describe('loops and functions', () => {
  it('runs over literal words', () => {
    expect(words('for a in 1 "2 3"; do x "$a"; done; x "$a"')).toEqual([['1'], ['2 3'], ['2 3']])
    expect(words('for ((i=0; i<3; i++)); do x $((8080+i)); done')).toEqual([['8080'], ['8081'], ['8082']])
  })

  it('does not know how often another loop runs', () => {
    const { commands } = record('for a in $LIST; do x "$a"; done\nwhile read -r b; do x "$b"; N=1; done <f\nx "$N"')
    const own = commands.filter(({ words }) => words[0]?.text.text === 'x')
    expect(own.map(({ words, repeated }) => [shown(words[1]!.text), repeated])).toEqual([
      ['<${a}>', true],
      ['<${b}>', true],
      ['<${N}>', false],
    ])
  })

  it('follows calls with their arguments', () => {
    expect(words('run() { local n=$1; shift; x "$n" "$@" $#; }\nrun web -p 80:80\nrun "$Q" b\nx "$n"')).toEqual([
      ['web', '-p', '80:80', '2'],
      ['<${Q}>', 'b', '1'],
      ['<${n}>'],
    ])
  })

  it('enters what nothing calls', () => {
    const { commands } = record('start() { x 1 "$2"; }\nstop() { x 2; }\nx 0\n"$1"')
    const own = commands.filter(({ words }) => words[0]?.text.text === 'x')
    expect(own.map(({ words, flow }) => [words[1]?.text.text, flow])).toEqual([
      ['0', ''],
      ['1', ' start()'],
      ['2', ' stop()'],
    ])
  })

  it('does not go round for ever', () => {
    const source = `f() { f; f; x; }\nf\n${'for i in {1..60}; do '.repeat(6)}x $i; ${'done; '.repeat(6)}`
    expect(words(source).length).toBeLessThan(20_001)
  })
})

describe('input, nested scripts and files', () => {
  const input = (source: string): string | null => {
    const found = record(source).commands.find(({ words }) => words[0]?.text.text === 'x')?.input
    return found ? shown(found.kind === 'text' ? found.text : found.path) : null
  }

  it('is a here-document, with or without expansion', () => {
    expect(input('A=1\nx <<EOF\na: $A ${B}\nEOF\n')).toBe('a: 1 <${B}>\n')
    expect(input("x - <<'EOF'\na: $A\nEOF\n")).toBe('a: $A\n')
    expect(input('x <<-EOF\n\ta\n\t\tb\n\tEOF\n')).toBe('a\nb\n')
  })

  it('comes through a pipe', () => {
    expect(input('cat <<EOF | x -\na\nEOF\n')).toBe('a\n')
    expect(input('envsubst < f.yaml | x -')).toBe('f.yaml')
    expect(input('sed -e s/a/b/ f.yaml | x -')).toBe('f.yaml')
    expect(input('make | x -')).toBeNull()
  })

  it('stands where it stands', () => {
    const source = 'x <<EOF\r\nä: 1\r\nb: 2\r\nEOF\r\n'
    const found = record(source).commands[0]?.input
    const text = found?.kind === 'text' ? found.text : null
    expect(text?.text).toBe('ä: 1\r\nb: 2\r\n')
    expect(text?.slice(6, 7).span()).toEqual({ file: 'bin/run.sh', start: source.indexOf('b:'), end: source.indexOf('b:') + 1 })
  })

  it('is a script for a shell', () => {
    expect(words("bash -c 'x 1; x \"$0\"'\nsh <<EOF\nx 2\nEOF\nsu -c 'x 3'")).toEqual([['1'], ['<${0}>'], ['2'], ['3']])
  })

  it('is kept when it is written to a file', () => {
    const { written } = record('cat > "$D/web.container" <<EOF\n[Container]\nEOF\necho a | tee b\ntee c.yml <<EOF\nd\nEOF')
    expect(written.map(({ path, text }) => [shown(path), text.text])).toEqual([
      ['<${D}>/web.container', '[Container]\n'],
      ['c.yml', 'd\n'],
    ])
  })

  it('finds files where the script may run', () => {
    const source = `x ./a
D=$(cd "$(dirname "\${BASH_SOURCE[0]}")/.." && pwd)
x "$D/a"
cd sub && x a
cd "$(dirname "$0")"; x ../a
x "$(pwd)/b" "$Q/b" /c
cd "$Q"; x a`
    const { commands } = record(source)
    const found = commands
      .filter(({ words }) => words[0]?.text.text === 'x')
      .map((command) => command.words.slice(1).map(({ text }) => command.paths(text)))
    expect(found).toEqual([[['bin/a', 'a']], [['a']], [['bin/sub/a', 'sub/a']], [['a']], [['bin/b'], [], []], [[]]])
  })

  it('goes on behind what is no shell', () => {
    const { errors } = record('if x 1; then\n')
    expect(errors.length).toBeGreaterThan(0)
    expect(words('x 1\n)\nx 2')[0]).toEqual(['1'])
  })
})
