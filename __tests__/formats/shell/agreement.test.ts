import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const directory = mkdtempSync(join(tmpdir(), 'agreement-'))
const log = join(directory, 'log')
for (const [name, script] of [
  ['podman', `#!/bin/bash\nprintf '%s\\0' "$@" "" >> ${log}; printf '\\n' >> ${log}\n`],
  ['sudo', '#!/bin/bash\nexec "$@"\n'],
] as const) {
  writeFileSync(join(directory, name), script)
  chmodSync(join(directory, name), 0o755)
}

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** The words of each command, NUL-separated, as the stub was called with them. */
function called(source: string): string[] {
  writeFileSync(log, '')
  const script = join(directory, 'script.sh')
  writeFileSync(script, source)
  spawnSync('bash', [script], { cwd: directory, env: { PATH: `${directory}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' } })
  return readFileSync(log, 'utf8')
    .split('\0\0\n')
    .filter((line) => line !== '')
}

const isCertain = ({ words, branches, conditional, repeated, flow }: ShellCommand): boolean =>
  !conditional && !repeated && branches.length === 0 && flow === '' && words.every(({ text }) => text.holes.length === 0)

/** Those of which the linter says that they run just so. */
function claimed(source: string): string[] {
  const certain: string[] = []
  runShell(
    MappedText.verbatim('script.sh', source, 0),
    { scope: 'script.sh', own: '', working: [''] },
    {
      command: (command) => {
        const program = programOf(command.words)
        if (program && isCertain(command)) certain.push(program.words.map(({ text }) => text.text).join('\0'))
        return null
      },
    },
  )
  return certain
}

;(hasBash ? describe : describe.skip)('what the linter claims is what bash runs (skipped where there is no bash)', () => {
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it.each(SCRIPTS)('%s', (_name, atLeast, source) => {
    const run = called(source)
    const claims = claimed(source)
    expect(run).toEqual(expect.arrayContaining(claims))
    expect(claims.length).toBeGreaterThanOrEqual(atLeast)
    expect(new Set(claims).size).toBeLessThanOrEqual(new Set(run).size)
  })

  it.each(SCRIPTS)('%s, in the same order and as often', (_name, _atLeast, source) => {
    const rest = called(source)
    for (const claim of claimed(source)) {
      const at = rest.indexOf(claim)
      expect(at).toBeGreaterThanOrEqual(0)
      rest.splice(0, at + 1)
    }
  })
})
