import { describe, expect, it } from '@jest/globals'
import type { FileClaim, ImageDraft } from '../../../src/model/index.js'
import { unescapePath } from '../../../src/podman/commands/index.js'
import { lowerCommands, script } from '../../support/lower-commands.js'

const brief = ({ format, path, content, play, compose }: FileClaim): unknown[] => [
  format,
  path,
  content?.text.text ?? play?.files ?? compose?.files,
]

describe('podman kube play', () => {
  it('claims the files it plays, with its options', () => {
    const files = {
      'deploy/run.sh':
        'podman kube play --network n:alias=a --publish 80:80 --configmap cm.yml pod.yml\npodman play kube ../k8s/other.yaml\npodman kube play --down gone.yml\npodman kube play missing.yml',
      'deploy/pod.yml': '',
      'deploy/cm.yml': '',
      'k8s/other.yaml': '',
      'deploy/gone.yml': '',
    }
    const { claims } = lowerCommands(files)
    expect(claims.map(brief)).toEqual([
      ['kube', 'deploy/pod.yml', ['deploy/pod.yml']],
      ['kube', 'k8s/other.yaml', ['k8s/other.yaml']],
    ])
    expect(claims[0]?.play).toMatchObject({ configMaps: ['deploy/cm.yml'], scope: 'deploy/pod.yml' })
    expect(claims[0]?.play?.publish.map(({ text }) => text)).toEqual(['80:80'])
    expect(claims[0]?.play?.network.map(({ text }) => text)).toEqual(['n:alias=a'])
  })

  it('looks in the directory of the script, then in the root, then for what only the machine has', () => {
    const other = { 'a/x.yml': '', 'x.yml': '', 'y.yml': '', 'etc/app/z.yml': '', 'old/z.yml': '' }
    const { claims } = lowerCommands({
      'a/run.sh': 'podman kube play x.yml\npodman kube play y.yml\npodman kube play /opt/app/z.yml',
      ...other,
    })
    expect(claims.map(({ path }) => path)).toEqual(['a/x.yml', 'y.yml', 'etc/app/z.yml'])
  })

  it('reads a here-document, piped or given', () => {
    const source =
      'N=web\npodman kube play - <<EOF\nkind: Pod\nname: $N ${Q}\nEOF\ncat <<"EOF" | podman play kube /dev/stdin\nkind: Pod $N\nEOF\nenvsubst < pod.yml | podman kube play -\ncat > gen.yml <<EOF\nkind: Pod\nEOF\npodman kube play gen.yml\n'
    const { claims } = script(source, { 'pod.yml': '' })
    expect(claims.map(brief)).toEqual([
      ['kube', 'run.sh', 'kind: Pod\nname: web ${Q}\n'],
      ['kube', 'run.sh', 'kind: Pod $N\n'],
      ['kube', 'pod.yml', ['pod.yml']],
      ['kube', 'run.sh', 'kind: Pod\n'],
    ])
    const text = claims[0]?.content?.text
    expect(text?.slice(0, 9).span()).toEqual({ file: 'run.sh', start: source.indexOf('kind'), end: source.indexOf('kind') + 9 })
    expect(new Set(claims.map(({ content, play }) => `${content?.name} ${play?.scope}`)).size).toBe(4)
  })

  it('is what an instance of podman-kube@ does', () => {
    expect(unescapePath('-opt-app-play\\x2dkube.yml')).toBe('/opt/app/play-kube.yml')
    const other = { 'opt/app/play.yml': '', 'k8s/my-app.yml': '' }
    const source =
      'systemctl enable podman-kube@-opt-app-play.yml.service\nsystemctl start "podman-kube@$(systemd-escape /srv/my-app.yml).service"'
    expect(script(source, other).claims.map(({ path }) => path)).toEqual(['opt/app/play.yml', 'k8s/my-app.yml'])
    const unit = { 'app.service': '[Unit]\nRequires=podman-kube@-opt-app-play.yml.service\n', ...other }
    expect(lowerCommands(unit).claims.map(({ path }) => path)).toEqual(['opt/app/play.yml'])
    expect(lowerCommands({ 'podman-kube@-opt-app-play.yml.service': '', ...other }).claims.map(({ path }) => path)).toEqual([
      'opt/app/play.yml',
    ])
  })
})

describe('podman build and compose', () => {
  it('names images and their files', () => {
    const from = script(
      'cd api\npodman build -t api:1 --tag api:latest --build-arg A=1 --pull -f Containerfile.prod ..\ncd ..\npodman build --squash-all -t=web web/\npodman build .',
      { 'api/Containerfile.prod': '', 'web/Dockerfile': '' },
    )
    expect(from.claims.map(({ format, path, context }) => [format, path, context])).toEqual([
      ['containerfile', 'api/Containerfile.prod', ''],
      ['containerfile', 'web/Dockerfile', 'web'],
    ])
    const images = from.drafts as readonly ImageDraft[]
    expect(images.map(({ tags, containerfile }) => [tags.map(({ text }) => text), containerfile])).toEqual([
      [['api:1', 'api:latest'], 'api/Containerfile.prod'],
      [['web'], 'web/Dockerfile'],
    ])
  })

  it('puts the files of one compose project together', () => {
    const files = { 'a.yml': '', 'b/b.yml': '', 'x.env': '' }
    const { claims } = script(
      'podman-compose -f a.yml --file=b/b.yml -p shop --profile dev --env-file x.env up -d\npodman compose -f a.yml down\npodman compose -f $Q up\npodman compose up',
      files,
    )
    expect(claims.map(brief)).toEqual([['compose', 'a.yml', ['a.yml', 'b/b.yml']]])
    expect(claims[0]?.compose).toMatchObject({ profiles: ['dev'], envFiles: ['x.env'] })
    expect(claims[0]?.compose?.projectName?.text).toBe('shop')
  })
})
