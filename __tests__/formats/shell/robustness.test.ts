import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lowerCommands } from '../../support/lower-commands.js'
import { expectExactSpans } from '../../support/spans.js'

const SAMPLES: Readonly<Record<string, string>> = {
  'run.sh': `#!/bin/bash
A=(-p "80:80" -e 'X=\${Y}')
f() { local n=$1; podman run -d --name "$n" "\${A[@]}" -p $((8080+\${2:-1})):80 img; }
for i in {1..3} "$Q"; do f "w-$i" $i; done
if podman pod exists p; then podman rm -f w-1; else podman pod create --name p -p {81,82}:80; fi
cat <<EOF | envsubst | podman kube play -
kind: Pod # $A
EOF
case $1 in a|b) podman run \\
  --pod new:é -p 1:1 x ;; *) exit 1;; esac
X=$(podman run -d \`echo y\`) && podman network connect n "$X" || bash -c "podman run '$X'"
`,
  Makefile: 'P ?= podman\nA = $(B) $${C}\nrun: x ; $(P) run -p 1:1 a\nx:\n\t@-$(P) run $(A:%=-p %) \\\n\t\t$(call f,a) b\n',
  justfile: 'p := "podman"\nup a="1":\n    @{{p}} run -p {{a}}:80 x\n    #!/bin/sh\n',
  'Taskfile.yml': 'tasks:\n  a:\n    cmds: ["podman run -p {{.X}}:80 y", {task: b}]\n  b: podman run z\n',
  '.github/workflows/a.yml':
    'jobs:\n  a:\n    steps:\n      - run: |\n          podman run -p ${{ a }}:80 x\n      - run: "podman run \\"y\\""\n',
  '.gitlab-ci.yml': 'a:\n  script:\n    - podman run -p 1:1 x\n    - [podman run y]\n',
  'a.service':
    '[Service]\nEnvironmentFile=/etc/a.env\nExecStartPre=-@/usr/bin/podman podman run $P -p ${Q}:80 \\\n  "x y" ; /bin/sh -c \'podman run z\'\n',
  'b.service.j2': '[Service]\n{% if a %}\nExecStart=podman run {{ b | default("c") }} x\n{% endif %}\n{# c #}\n',
  'c.bu':
    'variant: fcos\nstorage:\n  files:\n    - path: /etc/containers/systemd/a.container\n      contents:\n        inline: |\n          [Container]\nsystemd:\n  units:\n    - name: b.service\n      contents: "[Service]\\nExecStart=podman run x\\n"\n',
}
const PIECES = [
  '"',
  "'",
  '`',
  '$(',
  '${',
  ')',
  '}',
  '\\',
  '\n',
  '\r\n',
  '{{',
  '}}',
  '{%',
  '%}',
  '<<EOF',
  '|',
  '&&',
  ';',
  '[',
  ']',
  '(',
  '\t',
  '$',
  '@',
  '-p',
  'é😀',
  '\u0000',
]

describe('broken files', () => {
  it('never throw, and every position lies where it says', () => {
    const paths = Object.keys(SAMPLES)
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), piece: fc.constantFrom(...PIECES, '') })
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(change, { minLength: 1, maxLength: 6 }), (path, changes) => {
        let text = SAMPLES[path] as string
        for (const { at, length, piece } of changes) {
          const start = Math.floor(at * text.length)
          text = text.slice(0, start) + piece + text.slice(start + length)
        }
        const from = lowerCommands({ [path]: text })
        expectExactSpans(from.lowered, (file) => from.files[file])
      }),
      { numRuns: 600, seed: 42 },
    )
  })

  it('are read in time linear in their size', () => {
    const long: Readonly<Record<string, string>> = {
      'quotes.sh': `podman run ${'"'.repeat(20_000)}`,
      'open.sh.j2': `# podman ${'{{"'.repeat(20_000)}${'{%a'.repeat(20_000)}${'{#'.repeat(20_000)}`,
      'holes.sh.j2': 'podman run -p {{ a }}:80 x\n'.repeat(2_000),
      'words.sh': `podman run ${'-p 80:80 '.repeat(5_000)} x`,
      Makefile: `a:\n${'\tpodman run -p $(P):80 x\n'.repeat(1_000)}${'b'.repeat(20_000)}`,
      'env.service': `[Service]\nEnvironmentFile=/etc/default/env\nExecStart=podman run ${'$A '.repeat(2_000)} x\n`,
      'env.default': `A=${' '.repeat(20_000)}x\n`.repeat(2),
    }
    for (const [path, text] of Object.entries(long)) {
      const start = process.cpuUsage().user
      lowerCommands({ [path]: text })
      // Far above what it takes, far below what a quadratic step would.
      expect({ path, slow: process.cpuUsage().user - start > 4_000_000 }).toEqual({ path, slow: false })
    }
  })
})

describe('machine files', () => {
  it('hold units', () => {
    const ignition = JSON.stringify({
      ignition: { version: '3.4.0' },
      storage: {
        files: [
          {
            path: '/etc/containers/systemd/web.container',
            contents: { source: 'data:,%5BContainer%5D%0AImage%3Dnginx%0APublishPort=8080:80' },
          },
        ],
      },
    })
    const { claims, files } = lowerCommands({ 'a.bu': SAMPLES['c.bu'] as string, 'b.ign': ignition })
    expect(claims.map(({ format, path, content }) => [format, path, content?.name, content?.text.text])).toEqual([
      ['quadlet', 'a.bu', 'a.container', '[Container]\n'],
      ['systemd', 'a.bu', 'b.service', '[Service]\nExecStart=podman run x\n'],
      ['quadlet', 'b.ign', 'web.container', '[Container]\nImage=nginx\nPublishPort=8080:80'],
    ])
    const text = claims[2]?.content?.text
    const span = text?.span(text.length - 7)
    expect(files['b.ign']?.slice(span?.start, span?.end)).toBe('8080:80')
  })
})
