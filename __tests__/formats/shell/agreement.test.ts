import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { programOf } from '../../../src/podman/commands/index.js'
import { MappedText } from '../../../src/source/index.js'
import { runShell, type ShellCommand } from '../../../src/syntax/shell/index.js'

/** Each with the number of commands that the linter must be certain of. */
const SCRIPTS: readonly (readonly [name: string, certain: number, source: string])[] = [
  [
    'plain commands',
    3,
    `set -eu
# comment
podman network create --internal shop
podman run -d --name db -p 127.0.0.1:5432:5432 \\
  -e POSTGRES_PASSWORD='a b$c' -e "X=1 2" \\
  docker.io/library/postgres:16 postgres -c "listen_addresses=*"
podman pod create -n web --publish=8080:80,8443:443 && podman run -dp 9000:9000 --pod web nginx
`,
  ],
  [
    'variables and defaults',
    3,
    `NAME=web; PORT=8080
IMAGE="docker.io/library/nginx:$NAME"
podman run --name "$NAME" -p $PORT:80 "$IMAGE"
OPTS="-e A=1 -e B=2"
podman run $OPTS "\${NAME}-2"
EMPTY=
podman run $EMPTY "\${EMPTY:-x}" "$EMPTY" \${NAME:+-it}
podman run -p "\${UNSET:-80}:80" nginx
podman run -p "$UNSET:80" nginx
`,
  ],
  [
    'arrays, loops and arithmetic',
    8,
    `ARGS=(-d --name "one two" -p 80:80)
ARGS+=(-v "$PWD:/x" nginx)
for i in 1 2 3; do
  podman run --name web-$i -p $((8080 + i)):80 nginx
done
for ((j = 0; j < 2; j++)); do podman run --name j$j nginx; done
L=(a "b c" 'd')
podman run "\${L[@]}" "\${L[1]}" \${#L[@]}
for n in x{1..2}; do podman pod create "$n"; done
podman create --name {a,b}c nginx
podman run "\${ARGS[@]}"
`,
  ],
  [
    'functions and choices',
    6,
    `run() {
  local name=$1 port=$2
  shift 2
  podman run -d --name "$name" -p "$port:80" "$@"
}
MODE=dev
run web 8080 nginx
run api 8081 -e "A=b c" api:1 serve --all
if [ "$MODE" = dev ]; then podman run dev; else podman run prod; fi
case "$MODE" in prod) podman run p;; dev|test) podman run d;; *) podman run other;; esac
if [ -f /nonexistent ]; then podman run never; fi
name=late
podman stop "$name" || true
[[ -n $MODE ]] && podman run maybe
(cd /; name=inner; podman rm "$name")
podman rm "$name" > /dev/null 2>&1
`,
  ],
  [
    'quoting',
    5,
    `podman run a\\ b "c\\"d" 'e"f' $'g\\th\\x41' "i\\
j" k\\
l
podman run "back\\\\slash" 'single\\' "do\\$llar" \\~ a=b --x='y z'
podman run "" '' a""b
sudo podman run --env="A=\\"quoted\\"" -- x
podman run é "ü 😀" 'ñ' < /dev/null
`,
  ],
  [
    'nested scripts and substitutions',
    5,
    `X=$(echo hello)
podman run "$X"
bash -c 'podman run inner; podman run "$1"' bash arg
ID=$(podman create --name made nginx)
podman start "$ID"
for s in $(seq 2 3); do podman run s$s; done
env A=1 podman run wrapped
`,
  ],
]

/** Trickier ones, each a file. */
const OWN = join(import.meta.dirname, 'scripts')
const FILES = readdirSync(OWN).map((name) => [name, readFileSync(join(OWN, name), 'utf8')] as const)

/** Scripts of real repositories, where they are at hand. */
const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../../shared/corpus')
/** They may be run: nothing but stubs is on the path, and they write nowhere, name no program by its path and read in no other file. */
const isHarmless = (source: string): boolean =>
  !/(?:^|[\s;&|(])(?:\/(?!dev\/null)\S|\.{1,2}\/\S+\s|source\s|\.\s|eval\s|kill\s|exec\s)/m.test(
    source.replace(/^.*\\$|^#.*|--\S+|"[^"]*"/gm, ''),
  ) && !/>{1,2}\s*(?!&|\/dev\/null|\s)[^\s"']/.test(source.replace(/"[^"]*"|'[^']*'/g, ''))

function corpusScripts(): (readonly [name: string, source: string])[] {
  if (!existsSync(CORPUS)) return []
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sh') && !/[\\/](?:\.git|node_modules)[\\/]/.test(path))
    .map((path) => [path, readFileSync(join(CORPUS, path), 'utf8')] as const)
    .filter(([, source]) => /^#!.*\b(?:ba)?sh\b/.test(source) && /^[^#\n]*\bpodman\s/m.test(source) && isHarmless(source))
}

const directory = mkdtempSync(join(tmpdir(), 'agreement-'))
/** What the commands of a script find: `podman` and `sudo` are stubs. */
const bin = join(directory, 'bin')
/** Nothing but stubs; every other program succeeds and prints nothing. */
const stubs = join(directory, 'stubs')
const log = join(directory, 'log')
/** One line a call, which bash writes at once: what runs in the background calls at the same time. Line feeds in words are put away. */
const [FEED, END] = ['\x01', '\x02']
const STUBS = [
  ['podman', `#!/bin/bash\nset -- "\${@//$'\\n'/$'\\x01'}"\nprintf -v line '%s\\x02' "$@"\nprintf '%s\\n' "$line" >> ${log}\n`],
  ['sudo', '#!/bin/bash\nwhile [[ $1 == -* || $1 == *=* ]]; do [[ $1 == -u ]] && shift; shift; done\nexec "$@"\n'],
] as const
for (const place of [bin, stubs]) {
  mkdirSync(place)
  for (const [name, script] of STUBS) {
    writeFileSync(join(place, name), script)
    chmodSync(join(place, name), 0o755)
  }
}
writeFileSync(join(directory, 'others'), 'command_not_found_handle() { return 0; }\n')

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0
/** Some use what bash had not got in 3.2, which macOS has, and commands of GNU. */
const isNew = process.platform === 'linux' && spawnSync('bash', ['-c', '((BASH_VERSINFO[0] >= 5))']).status === 0

/** The words of each command, NUL-separated, as the stub was called with them. */
function called(
  source: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = { PATH: `${bin}:/usr/bin:/bin` },
): string[] {
  writeFileSync(log, '')
  const cwd = mkdtempSync(join(directory, 'cwd-'))
  const script = join(directory, 'script.sh')
  writeFileSync(script, source)
  const run = spawnSync('/bin/bash', [script, ...args], {
    cwd,
    env: { ...env, HOME: cwd, LC_ALL: 'C.UTF-8' },
    timeout: 20_000,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  expect(run.signal).toBeNull()
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(0, -1).replaceAll(END, '\0').replaceAll(FEED, '\n'))
}

/** Those of which the linter says that they run, whatever the machine, once the script comes to them. */
function certain(source: string): (readonly MappedText[])[] {
  const found: (readonly MappedText[])[] = []
  runShell(
    MappedText.verbatim('script.sh', source, 0),
    { scope: 'script.sh', own: '', working: [''] },
    {
      command: ({ words, conditional, repeated, flow }: ShellCommand) => {
        const program = programOf(words)
        if (program && !conditional && !repeated && flow === '') found.push(program.words.map(({ text }) => text))
        return null
      },
    },
  )
  return found
}

const isWhole = (words: readonly MappedText[]): boolean => words.every(({ holes }) => holes.length === 0)
const claimed = (source: string): string[] =>
  certain(source)
    .filter(isWhole)
    .map((words) => words.map(({ text }) => text).join('\0'))

/** What holes leave open is anything, a word that is one hole any number of words. */
function pattern(words: readonly MappedText[]): RegExp {
  const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const parts = words.map(({ text, holes }) => {
    if (holes.some(({ start, end }) => start === 0 && end === text.length)) return '(?:\0[^]*)?'
    let part = ''
    let at = 0
    for (const { start, end } of holes) {
      part += `${literal(text.slice(at, start))}[^]*`
      at = end
    }
    return `\0${part}${literal(text.slice(at))}`
  })
  return new RegExp(`^${parts.join('')}$`)
}

/** Each claim is a later command than the one before. */
function inOrder(run: readonly string[], claims: readonly (readonly MappedText[])[]): void {
  let rest = run.map((line) => `\0${line}`)
  for (const claim of claims) {
    const wanted = pattern(claim)
    const at = rest.findIndex((line) => wanted.test(line))
    if (at < 0) throw new Error(`${claim.map(({ text }) => text).join(' ')}\nis not among\n${rest.join('\n').replaceAll('\0', ' ')}`)
    rest = rest.slice(at + 1)
  }
}

afterAll(() => rmSync(directory, { recursive: true, force: true }))

;(hasBash ? describe : describe.skip)('what the linter claims is what bash runs (skipped where there is no bash)', () => {
  it.each(SCRIPTS)('%s', (_name, atLeast, source) => {
    const run = called(source)
    const claims = claimed(source)
    expect(run).toEqual(expect.arrayContaining(claims))
    expect(claims.length).toBeGreaterThanOrEqual(atLeast)
    expect(new Set(claims).size).toBeLessThanOrEqual(new Set(run).size)
  })

  it.each(SCRIPTS)('%s, in the same order and as often, also where something is left open', (_name, _atLeast, source) => {
    inOrder(called(source), certain(source))
  })
})

;(isNew ? describe : describe.skip)('the same of trickier scripts (skipped without bash 5 on Linux)', () => {
  it.each(FILES)('%s', (_name, source) => {
    const run = called(source)
    const [, wanted] = /^# claims: (\d+)$/m.exec(source) ?? []
    const claims = claimed(source)
    expect(run).toEqual(expect.arrayContaining(claims))
    expect({ claims: claims.length }).toEqual({ claims: Number(wanted) })
    // What runs at one time has no order.
    if (!source.includes('# no order')) inOrder(run, certain(source))
  })

  it('is asked of enough of them', () => {
    const claims = FILES.flatMap(([, source]) => claimed(source))
    expect(FILES.length).toBeGreaterThanOrEqual(30)
    expect(claims.length).toBeGreaterThanOrEqual(200)
  })
})

const CORPUS_SCRIPTS = corpusScripts()
;(isNew && CORPUS_SCRIPTS.length > 0 ? describe : describe.skip)('the same of scripts of real repositories (skipped without them)', () => {
  it.each(CORPUS_SCRIPTS)('%s', (_name, source) => {
    inOrder(called(source, ['one', 'two'], { PATH: stubs, BASH_ENV: join(directory, 'others') }), certain(source))
  })

  it('holds some that claim something', () => {
    expect(CORPUS_SCRIPTS.flatMap(([, source]) => certain(source)).length).toBeGreaterThan(0)
  })
})
