import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/containerfile/index.js'
import type { ImageDraft, Lowered } from '../../../src/model/index.js'
import { MappedText } from '../../../src/source/index.js'
import { treeOf } from '../../support/kube-play.js'

const PATH = 'web/Containerfile'

const lower = (text: string): Lowered =>
  format.lower({ format: 'containerfile', path: PATH, evidence: 'a test', context: 'web' }, { tree: treeOf({ [PATH]: text }) })

function imageOf(text: string): ImageDraft {
  const [draft] = lower(text).drafts
  if (draft?.kind !== 'image') throw new Error('no image')
  return draft
}

const ports = ({ ports }: ImageDraft): unknown[] =>
  ports.map(({ port, count, protocol }) => [port.known ? port.value : port.text, count, protocol.known && protocol.value])

const texts = (words: readonly MappedText[] | undefined): string[] | undefined => words?.map(({ text }) => text)

const environment = (image: ImageDraft): Record<string, string | null> =>
  Object.fromEntries(image.environment.map(({ name, value }) => [name, value?.text ?? null]))

const STAGES = `# syntax=docker/dockerfile:1
ARG TAG=16
FROM --platform=$BUILDPLATFORM docker.io/library/node:22 AS build
EXPOSE 1
RUN npm run build
FROM docker.io/library/postgres:\${TAG}-alpine AS Base
ENV PORT=5432 \\
    # why
    \\

    NAME="two words"
EXPOSE $PORT/tcp \\
  9187
FROM base
COPY --from=build /dist /dist
CMD ["postgres", "-c", \\
  "port=5433"]
`

describe('the image of a Containerfile', () => {
  for (const [ending, text] of [
    ['LF', STAGES],
    ['CRLF', STAGES.replaceAll('\n', '\r\n')],
  ] as const) {
    describe(`of several stages, ${ending}`, () => {
      const image = imageOf(text)

      it('is the last stage, built from the image at the end of the chain', () => {
        expect(image).toMatchObject({ scope: PATH, local: '2', containerfile: PATH, context: 'web', tags: [] })
        expect(text.slice(image.at.start, image.at.end)).toBe('FROM base')
        expect(image.base?.text).toBe('docker.io/library/postgres:16-alpine')
        expect(image.base?.holes).toMatchObject([{ expression: '${TAG}', defaulted: true }])
      })

      it('exposes and sets what the stages it is built from do', () => {
        expect(ports(image)).toEqual([
          [5432, 1, 'tcp'],
          [9187, 1, 'tcp'],
        ])
        expect(environment(image)).toEqual({ PORT: '5432', NAME: 'two words' })
        expect(texts(image.command)).toEqual(['postgres', '-c', 'port=5433'])
        expect(image.entrypoint).toBeUndefined()
      })

      it('knows where everything stands', () => {
        const [first, second] = image.ports
        expect(first?.origin).toMatchObject({
          kind: 'declared',
          span: { start: text.indexOf('$PORT/tcp'), end: text.indexOf('$PORT/tcp') + 9 },
        })
        expect(second?.origin).toMatchObject({ kind: 'declared', span: { start: text.indexOf('9187'), end: text.indexOf('9187') + 4 } })
        const name = image.environment.find(({ name }) => name === 'NAME')
        expect(text.slice(name!.at.start, name!.at.end)).toBe('NAME="two words"')
        expect(name?.value?.slice(4).span().start).toBe(text.indexOf('words'))
        const last = image.command?.at(-1)
        expect(last?.slice(5).span()).toEqual({ file: PATH, start: text.indexOf('5433'), end: text.indexOf('5433') + 4 })
      })
    })
  }

  it('does not read heredocs, comments or ONBUILD', () => {
    const image = imageOf(
      'FROM x\nRUN <<EOF\nEXPOSE 1\nFROM y\nEOF\n# EXPOSE 2\nONBUILD EXPOSE 3\nCOPY <<A <<"B" /d/\nEXPOSE 4\nA\nEXPOSE 5\nB\nexpose 6\n',
    )
    expect(ports(image)).toEqual([[6, 1, 'tcp']])
    expect(image.base?.text).toBe('x')
  })

  const exposes: readonly (readonly [string, unknown])[] = [
    [
      'EXPOSE 80 443/TCP 53/udp',
      [
        [80, 1, 'tcp'],
        [443, 1, 'tcp'],
        [53, 1, 'udp'],
      ],
    ],
    ['EXPOSE 8000-8003', [[8000, 4, 'tcp']]],
    ['EXPOSE "80"', [[80, 1, 'tcp']]],
    ['EXPOSE 80 nonsense', [[80, 1, 'tcp']]],
    ['ARG P=80\nEXPOSE ${P}', [[80, 1, 'tcp']]],
    [
      'ARG P\nEXPOSE ${P} 81',
      [
        ['${P}', 1, 'tcp'],
        [81, 1, 'tcp'],
      ],
    ],
    ['EXPOSE ${P:-8080}', [[8080, 1, 'tcp']]],
    ['ENV P=1\nEXPOSE ${P:+90}', [[90, 1, 'tcp']]],
    ['ENV P=1 Q=$P\nENV Q2=$P\nEXPOSE 9$Q2', [[91, 1, 'tcp']]],
  ]
  for (const [text, expected] of exposes) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const had = ports(imageOf(`FROM x\n${text}\n`))
      expect(had.map((port) => (port as unknown[]).slice(0, 2))).toEqual((expected as unknown[][]).map((port) => port.slice(0, 2)))
      if (!text.includes('ARG P\n')) expect(had).toEqual(expected)
    })
  }

  it('marks what a build argument decides', () => {
    const { base, ports } = imageOf('ARG IMAGE\nARG TAG=1\nFROM ${IMAGE}:$TAG\nARG TAG\nARG P=80\nEXPOSE $P\n')
    expect(base?.text).toBe('${IMAGE}:1')
    expect(base?.holes.map(({ expression, defaulted }) => [expression, defaulted])).toEqual([
      ['${IMAGE}', undefined],
      ['${TAG}', true],
    ])
    expect(ports[0]).toMatchObject({ port: { known: true, value: 80 }, origin: { defaulted: true } })
  })

  const variables: readonly (readonly [string, Record<string, string>])[] = [
    ['ENV A=1 B="x y" C=z\\ z D=\'$A\'', { A: '1', B: 'x y', C: 'z z', D: '$A' }],
    ['ENV A one two "three"', { A: 'one two three' }],
    ['ENV A=1\nENV B=$A-${A}-\\$A "C=c"', { A: '1', B: '1-1-$A' }],
    ['ENV A="say \\"hi\\" \\n"', { A: 'say "hi" \\n' }],
    ['ENV A=', { A: '' }],
    ['ENV A=1\nENV A=2', { A: '2' }],
    ['ENV B=${A%%x}', { B: '${A%%x}' }],
  ]
  for (const [text, expected] of variables) {
    it(`reads ${JSON.stringify(text)}`, () => expect(environment(imageOf(`FROM x\n${text}\n`))).toMatchObject(expected))
  }

  it('ends ARGs with their stage and keeps ENV', () => {
    const image = imageOf('FROM x AS a\nARG P=1\nENV Q=2\nFROM a\nEXPOSE $P\nENV R=$Q\n')
    expect(image.ports[0]?.port).toMatchObject({ known: false })
    expect(environment(image)).toEqual({ Q: '2', R: '2' })
  })

  it('reads commands in both forms', () => {
    expect(texts(imageOf('FROM x\nENTRYPOINT exec top -b\n').entrypoint)).toEqual(['/bin/sh', '-c', 'exec top -b'])
    expect(texts(imageOf('FROM x\nSHELL ["/bin/bash", "-ec"]\nCMD run \\\n  it\n').command)).toEqual(['/bin/bash', '-ec', 'run   it'])
    expect(texts(imageOf('FROM x\nCMD ["a\\n", "b"]\n').command)).toEqual(['a\n', 'b'])
    expect(texts(imageOf("FROM x\nCMD ['a']\n").command)).toEqual(['/bin/sh', '-c', "['a']"])
  })

  it('drops inherited arguments with a new entrypoint', () => {
    expect(imageOf('FROM x AS a\nCMD ["1"]\nFROM a\nENTRYPOINT ["e"]\n')).toMatchObject({ command: [] })
    expect(texts(imageOf('FROM x\nCMD ["1"]\nENTRYPOINT ["e"]\n').command)).toEqual(['1'])
  })

  it('takes the escape directive', () => {
    expect(ports(imageOf('# escape=`\nFROM x\nEXPOSE 80 `\n  81\n'))).toEqual([
      [80, 1, 'tcp'],
      [81, 1, 'tcp'],
    ])
  })

  it('has no base when it is built from scratch', () => {
    expect(imageOf('FROM scratch AS s\nFROM s\n').base).toBeUndefined()
  })

  it('stands where its text stands', () => {
    const text = MappedText.verbatim('build.sh', 'FROM x\nEXPOSE 80\n', 100)
    const claim = { format: 'containerfile', path: 'build.sh', content: { text, name: 'Containerfile' }, evidence: '' } as const
    const [image] = format.lower(claim, { tree: treeOf({}) }).drafts as ImageDraft[]
    expect(image?.at).toEqual({ file: 'build.sh', start: 100, end: 106 })
    expect(image?.ports[0]?.origin).toMatchObject({ span: { file: 'build.sh', start: 114, end: 116 } })
  })

  it('does not grow with variables that double', () => {
    const { environment } = imageOf(`FROM x\nENV A=12345678\n${'ENV A=$A$A\n'.repeat(60)}`)
    expect(environment.at(-1)?.value?.length).toBeLessThan(20_000)
    expect(environment).toHaveLength(61)
    expect(() => lower(`FROM x\nENV A=${'${A:-'.repeat(3000)}${'}'.repeat(3000)}\n`)).not.toThrow()
  })

  it('says why it cannot read a file, and survives any', () => {
    expect(lower('RUN x\n').unparsed).toMatchObject([{ reason: 'no FROM statement found' }])
    for (const text of [
      '',
      '\ufeff',
      'FROM',
      'FROM\n\\',
      'FROM x\nEXPOSE',
      'FROM x\nENV',
      'FROM x\nENV \\\n',
      'FROM x\nCMD [',
      'FROM x\nRUN <<',
      'FROM x\nENV A=${',
      'FROM x\nENV A="',
      '\\\nFROM x',
      'FROM x\nEXPOSE ${A:-${B:-80}',
    ]) {
      expect(() => lower(text)).not.toThrow()
    }
    expect(imageOf('\ufeffFROM x\nEXPOSE 80\n').ports[0]?.origin).toMatchObject({ span: { start: 15, end: 17 } })
  })
})

describe('what is copied', () => {
  const copied = (text: string): string[] =>
    (imageOf(text).copies ?? []).map(({ source, target, into }) => `${source} -> ${target}${into ? '/' : ''}`)

  it('is a path of the context and a place in the image', () => {
    expect(copied('FROM a\nWORKDIR /srv/app\nCOPY app.py conf/*.yml /a.txt ./\nADD site.conf /etc/nginx/conf.d/default.conf\n')).toEqual([
      'web/a.txt -> /srv/app/',
      'web/conf -> /srv/app/',
      'web/app.py -> /srv/app/',
      'web/site.conf -> /etc/nginx/conf.d/default.conf',
    ])
    expect(copied('FROM a\nCOPY ["a b.conf", "/etc/x.conf"]\nCOPY --chown=1:1 . .\n')).toEqual(['web/a b.conf -> /etc/x.conf', 'web -> //'])
  })

  it('is taken on from another stage, unless it is what browsers load', () => {
    const build = 'FROM node AS build\nWORKDIR /src\nCOPY src src\nFROM nginx\n'
    expect(copied(`${build}COPY --from=build /src/out /app\n`)).toEqual(['web/src -> null'])
    expect(copied(`${build}COPY --from=0 /src/out /usr/share/nginx/html\n`)).toEqual([])
    expect(copied('FROM a AS base\nCOPY x /x\nFROM base\nCOPY --from=docker.io/library/b /y /y\n')).toEqual(['web/x -> /x'])
  })

  it('leaves out what is no file of the context', () => {
    expect(copied('FROM a\nARG F\nADD https://example.org/x /x\nCOPY $F /f\nCOPY ../up /up\nCOPY *.txt /t/\nCOPY x\n')).toEqual([])
    expect(copied('FROM a\nCOPY <<EOF /etc/x.conf\nlisten 80;\nEOF\n')).toEqual([])
  })
})
