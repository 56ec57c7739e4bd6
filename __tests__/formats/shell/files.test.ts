import { describe, expect, it } from '@jest/globals'
import { FORMATS } from '../../../src/formats/index.js'
import { baseName } from '../../../src/source/index.js'
import { container, edited, exclude, lowerCommands, made, ports, script } from '../../support/lower-commands.js'
import { expectExactSpans } from '../../support/spans.js'

const isCandidate = (path: string): boolean => {
  const base = baseName(path)
  return FORMATS.find(({ id }) => id === 'shell')?.candidate(path, base, base.slice(base.lastIndexOf('.') + 1).toLowerCase()) === true
}

describe('claiming', () => {
  it('looks at scripts by name', () => {
    const yes = [
      'a.sh',
      'x/b.bash',
      'Makefile',
      'sub/makefile_pods',
      'GNUmakefile',
      'Makefile.common',
      'a.mk',
      'justfile',
      'Taskfile.yml',
      'bin/start',
      '.github/workflows/ci.yml',
      '.gitlab-ci.yml',
      'x.sh.j2',
      'action.yml',
    ]
    const no = ['a.py', 'compose.yml', 'README', 'LICENSE', 'Dockerfile', 'a.container', 'a.service', 'x.yaml']
    expect(yes.filter((path) => !isCandidate(path))).toEqual([])
    expect(no.filter(isCandidate)).toEqual([])
  })

  it('takes those that name Podman', () => {
    const files = {
      'a.sh': 'podman ps',
      'b.sh': 'docker ps',
      'c.sh': 'podman-topology lint',
      start: '#!/usr/bin/env bash\npodman ps',
      tool: '#!/usr/bin/python\npodman',
      notes: 'podman',
    }
    expect(lowerCommands(files).claimed.map(({ path }) => path)).toEqual(['a.sh', 'start'])
  })
})

describe('Makefiles', () => {
  const makefile = `PODMAN ?= podman
NAME := shop
PORT = 80$(EXTRA)
IMAGE = docker.io/library/nginx:$(TAG)
ifeq ($(X),y)
NET = a
else
NET = b
endif
.PHONY: up web db debug
up: web db
web:
\t@$(PODMAN) run -d --name $(NAME)-web \\
\t\t-p 8080:80 --network $(NET) \\
\t\t$(IMAGE)
db: ; podman run -d --name db -p 5432:5432 -e HOME=$$HOME postgres
debug:
\t-podman run --rm -it --name debug -p 8080:80 $(IMAGE)
\tfor i in 1 2; do \\
\t  podman run -d --name w$$i x; \\
\tdone
clean:
\tpodman rm -f db
`
  const from = lowerCommands({ Makefile: makefile })

  it('run their recipes line by line', () => {
    expect(made(from)).toEqual(['container shop-web', 'container db', 'container debug', 'container w1', 'container w2'])
    const web = container(from, 'shop-web')
    expect(web.image?.value.text).toBe('docker.io/library/nginx:$(TAG)')
    expect(web.network.attachments.map(({ network }) => [network.text.text, network.name.known])).toEqual([['$(NET)', false]])
    expect(container(from, 'db').environment.map(({ value }) => value?.text)).toEqual(['${HOME}'])
  })

  it('hold exact positions, and edits that leave them whole', () => {
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(11)
    const [publish] = container(from, 'shop-web').publish
    expect(publish && makefile.slice(publish.text.span().start, publish.text.span().end)).toBe('8080:80')
    expect(edited(from, publish?.edits?.remove)).toBe(makefile.replace(' \\\n\t\t-p 8080:80', ''))
  })

  it('run what one target needs together, and else one thing or the other', () => {
    expect(exclude(container(from, 'shop-web'), container(from, 'db'))).toBe(false)
    expect(exclude(container(from, 'shop-web'), container(from, 'debug'))).toBe(true)
    const called = lowerCommands({
      Makefile: 'all:\n\t$(MAKE) a\n\tmake b\na:\n\tpodman run -d --name a -p 80:80 x\nb:\n\tpodman run -d --name b -p 80:80 x\n',
    })
    expect(exclude(container(called, 'a'), container(called, 'b'))).toBe(false)
  })

  it('may find Podman themselves', () => {
    const source =
      'P ?= $(shell command -v podman 2>/dev/null || echo docker)\nD ?= docker\na:\n\t$(P) run --name a x\n\t$(D) run --name b x\n'
    expect(made(lowerCommands({ Makefile: source }))).toEqual(['container a'])
  })
})

describe('justfiles and Taskfiles', () => {
  it('run recipes with their variables', () => {
    const source = `podman := "podman"
tag := env_var_or_default('TAG', 'latest')
up: db
    @{{podman}} run -d --name web -p {{port}}:80 \\
      nginx:{{tag}}
db port='5432':
    podman run -d --name db -p {{port}}:5432 postgres
script:
    #!/usr/bin/env bash
    N=s
    podman run -d --name $N x
`
    const from = lowerCommands({ justfile: source })
    expect(made(from)).toEqual(['container web', 'container db', 'container s'])
    expect(container(from, 'web').image?.value.text).toBe('nginx:latest')
    expect(container(from, 'web').publish[0]?.hostPort).toMatchObject({ known: false, text: '{{port}}' })
    expect(container(from, 'db').publish[0]).toMatchObject({ hostPort: { known: true, value: 5432 }, origin: { defaulted: true } })
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(5)
  })

  it('run tasks', () => {
    const source = `version: '3'
vars:
  NAME: web
tasks:
  up:
    deps: [db]
    cmds:
      - podman run -d --name {{.NAME}} -p 8080:80 nginx:{{.TAG}}
      - task: other
  db:
    cmds:
      - cmd: podman run -d --name db postgres
  other: podman run -d --name other x
`
    const from = lowerCommands({ 'Taskfile.yml': source })
    expect(made(from)).toEqual(['container web', 'container db', 'container other'])
    expect(container(from, 'web').image?.value.holes.map(({ expression }) => expression)).toEqual(['{{.TAG}}'])
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(5)
  })
})

describe('pipelines', () => {
  const workflow = `name: ci
env:
  IMAGE: docker.io/library/redis:7
jobs:
  a:
    runs-on: ubuntu-latest
    env: { PORT: "6379" }
    steps:
      - uses: actions/checkout@v4
      - name: été 😀
        run: |
          podman run -d --name cache \\
            -p \${{ env.PORT }}:6379 "\${{ env.IMAGE }}"
          podman run --rm -p $PORT:1 \${{ matrix.image }}
      - run: podman kube play k8s/pod.yml
        working-directory: deploy
      - shell: pwsh
        run: podman run never
  b:
    steps:
      - run: >-
          podman run -d --name cache2
          -p 6379:6379 redis
`

  it.each([
    ['LF', workflow],
    ['CRLF', workflow.replaceAll('\n', '\r\n')],
  ])('of GitHub run in jobs of their own, %s', (_name, source) => {
    const from = lowerCommands({ '.github/workflows/ci.yml': source, 'deploy/k8s/pod.yml': '' })
    expect(made(from)).toEqual(['container cache', 'container container', 'container cache2'])
    const cache = container(from, 'cache')
    expect(cache.publish[0]).toMatchObject({ hostPort: { known: true, value: 6379 } })
    expect(cache.image?.value.text).toBe('docker.io/library/redis:7')
    expect(container(from, 'container').image?.value.text).toBe('${{ matrix.image }}')
    expect(exclude(cache, container(from, 'cache2'))).toBe(true)
    expect(from.claims.map(({ path }) => path)).toEqual(['deploy/k8s/pod.yml'])
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(6)
    const [publish] = container(from, 'cache2').publish
    expect(publish && source.slice(publish.text.span().start, publish.text.span().end)).toBe('6379:6379')
  })

  it('of GitLab run all lines of a job as one script', () => {
    const source = `variables:
  P: "5432"
.base: &base
  - export N=db
stages: [test]
test:
  before_script: *base
  script:
    - podman run -d --name "$N" -p $P:5432 postgres
    - - podman run -d --name x y
other:
  script: podman run -d --name z y
`
    const from = lowerCommands({ '.gitlab-ci.yml': source })
    expect(made(from)).toEqual(['container db', 'container x', 'container z'])
    expect(container(from, 'db').publish[0]?.hostPort).toEqual({ known: true, value: 5432 })
    expect(exclude(container(from, 'db'), container(from, 'z'))).toBe(true)
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(3)
  })
})

describe('scripts', () => {
  const source = `#!/bin/bash
# café 😀
podman network create shop
podman run -d --name db --network shop -p "3306:3306" \\
  -e MARIADB_ROOT_PASSWORD=x docker.io/library/mariadb:11
podman run -d --name web --network shop \\
  --publish 8080:80 -e 'DB_HOST=db' web
`

  it.each([
    ['LF', source],
    ['CRLF', source.replaceAll('\n', '\r\n')],
  ])('have exact positions, %s', (_name, text) => {
    const from = lowerCommands({ 'run.sh': text })
    expect(made(from)).toEqual(['network shop', 'container db', 'container web'])
    expect(ports(container(from, 'db').publish)).toEqual(['3306:3306'])
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(11)
    expect(from.lowered[0]?.unparsed).toEqual([])
    expect(edited(from, container(from, 'db').publish[0]?.edits?.remove)).toBe(text.replace(' -p "3306:3306"', ''))
  })

  it('write units', () => {
    const { claims } = lowerCommands({
      'run.sh': 'D=~/.config/containers/systemd\n# podman\ncat > "$D/web.container" <<EOF\n[Container]\nImage=nginx\nEOF\n',
    })
    expect(claims.map(({ format, path, content }) => [format, path, content?.name, content?.text.text])).toEqual([
      ['quadlet', 'run.sh', 'web.container', '[Container]\nImage=nginx\n'],
    ])
  })

  it('say what is no shell and read the rest', () => {
    const from = lowerCommands({ 'run.sh': 'podman run --name a x\nif true; then\n' })
    expect(made(from)).toEqual(['container a'])
    expect(from.lowered[0]?.unparsed.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^no shell syntax: /)])
  })

  it('may be templates', () => {
    const from = lowerCommands({
      'run.sh.j2': '{# note #}\npodman run --name web -p {{ port }}:80 {% if tls %}-p 443:443{% endif %} nginx\n',
    })
    expect(container(from, 'web').publish[0]?.hostPort).toMatchObject({ known: false, text: '{{ port }}' })
  })

  it.each([
    ['exit', 'if [ "$1" = dev ]; then\n  podman run --name a -p 80:80 x\n  exit 0\nfi\npodman run --name b -p 80:80 x\n'],
    ['exec', 'if [ "$1" = dev ]; then exec podman run --name a -p 80:80 x; fi\nexec podman run --name b -p 80:80 x\n'],
    ['exit in a group', '[ "$1" = dev ] && { podman run --name a x; exit; }\npodman run --name b x\n'],
    ['exit in some arms', 'case $1 in a) podman run --name a x; exit;; b) echo;; c) podman run c;; esac\npodman run --name b x\n'],
    ['exit deeper inside', 'if [ "$1" = a ]; then if [ "$2" ]; then podman run --name a x; exit; fi; echo; fi\npodman run --name b x\n'],
    ['return', 'f() {\n  if [ "$1" = dev ]; then podman run --name a x; return; fi\n  podman run --name b x\n}\nf "$1"\n'],
    ['continue', 'for i in $(ls); do if [ "$i" = a ]; then podman run --name a x; continue; fi; podman run --name b x; done\n'],
  ])('know what never runs beside each other: %s', (_name, text) => {
    const from = script(text)
    expect(exclude(container(from, 'a'), container(from, 'b'))).toBe(true)
  })

  it.each([
    ['an arm that goes on', 'if [ "$1" = dev ]; then podman run --name a x; fi\npodman run --name b x\n'],
    ['an arm beside the one that ends', 'case $1 in a) podman run --name a x;; b) exit;; esac\npodman run --name b x\n'],
    ['a subshell', '(if [ "$1" = dev ]; then podman run --name a x; exit; fi)\npodman run --name b x\n'],
    ['after the function', 'f() { if [ "$1" = dev ]; then podman run --name a x; return; fi; }\nf "$1"\npodman run --name b x\n'],
    [
      'the turns of a loop',
      'for i in a b; do if [ "$1" ]; then podman run --name $i x; continue; fi; podman run --name $i-2 x; done\npodman run c\n',
    ],
  ])('know what may: %s', (_name, text) => {
    const from = script(text)
    const [first, ...others] = from.drafts
    expect(first && others.some((other) => exclude(first, other) && !other.local.endsWith('-2'))).toBe(false)
    expect(others.length).toBeGreaterThan(0)
  })

  it('end with what does not go on', () => {
    expect(made(script('podman run --name a x\nexec podman run --name b x\npodman run --name c x\n'))).toEqual([
      'container a',
      'container b',
    ])
    expect(made(script('die() { exit 1; }\npodman run --name a x\ndie\npodman run --name b x\n'))).toEqual(['container a'])
    expect(made(script('for i in a b c; do [ $i = b ] && break; podman run --name $i x; done\n'))).toEqual(['container a'])
  })

  it('have the variables of files that they read in', () => {
    const from = script('PORT=1\n. "$(dirname "$0")/settings.sh"\nstart\npodman run --name web -p $PORT:80 $IMAGE\n', {
      'settings.sh': '# podman\nPORT=8080\nIMAGE=nginx\nstart() { podman run --name twice x; }\n. ./run.sh\npodman run --name own x\n',
    })
    const web = container(from, 'web')
    expect(ports(web.publish)).toEqual(['8080:80'])
    expect(web.image?.value.text).toBe('nginx')
    expect(web.image?.origin).toMatchObject({ kind: 'declared' })
    // What it runs itself is its own.
    expect(made(from)).toEqual(['container web', 'container own', 'container twice'])
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBe(4)
  })

  it('may be set otherwise by files that are not in the tree', () => {
    const [publish] = container(
      script('PORT=8080\n[ -f ~/.config/x ] && . ~/.config/x\npodman run --name web -p $PORT:80 x\n'),
      'web',
    ).publish
    expect(publish?.hostPort).toMatchObject({ known: true, value: 8080 })
    expect(publish?.text.holes).toMatchObject([{ expression: '${PORT}', defaulted: true }])
    const [other] = container(script('PORT=8080\n. /etc/os-release\npodman run --name web -p $PORT:80 x\n'), 'web').publish
    expect(other?.text.holes).toEqual([])
  })

  it.each([
    ['sudo bash -c "podman run --name a -p 80:80 x"'],
    ["su - me -c 'podman run --name a -p 80:80 x'"],
    ['sudo -u me sh -ec "cd /; podman run --name a -p 80:80 x"'],
    ['eval "podman run --name a -p 80:80 x"'],
    ['runuser -l me -c "podman run --name a -p 80:80 x"'],
  ])('hold scripts: %s', (text) => {
    const from = script(`# ${text}\n${text}\n`)
    expect(made(from)).toEqual(['container a'])
    expect(ports(container(from, 'a').publish)).toEqual(['80:80'])
    expect(expectExactSpans(from.lowered, (file) => from.files[file])).toBeGreaterThan(2)
  })

  it('are not read for ever where they read in each other', () => {
    const started = Date.now()
    const all = Array.from({ length: 40 }, (_, i) => `. ./s${i}.sh`).join('\n')
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`s${i}.sh`, `${all}\nA=${i}\nfor i in {1..60}; do eval "${'true;'.repeat(2000)}"; done\n`]),
    )
    const { lowered } = script(`${all}\npodman run --name a x\n`, files)
    expect(lowered[0]?.unparsed.map(({ reason }) => reason)).toEqual(['more than 20000 commands to follow; the rest is left'])
    expect(Date.now() - started).toBeLessThan(20_000)
  })
})
