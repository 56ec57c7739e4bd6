import { describe, expect, it } from '@jest/globals'
import { container, edited, exclude, made, network, pod, ports, script } from '../../support/lower-commands.js'

describe('podman run', () => {
  it('is read with its flags, whatever stands in front of it', () => {
    const from = script(`sudo -u app /usr/bin/podman --log-level debug run -dp 8080:80,8443:443 --publish=[::1]:81:81 --name=web \\
  --network shop --network-alias www -e A=1 --env B -l x=y --hostname h --health-cmd 'curl localhost' --expose 90 \\
  --restart always nginx:1 nginx -g 'daemon off;'`)
    const web = container(from, 'web')
    expect(ports(web.publish)).toEqual(['8080:80', '8443:443', '[::1]:81:81'])
    expect(web.name.value).toEqual({ known: true, value: 'web' })
    expect(web.image?.value.text).toBe('nginx:1')
    expect(web.command.map(({ text }) => text)).toEqual(['nginx', '-g', 'daemon off;'])
    expect(web.network.attachments.map(({ network }) => network.text.text)).toEqual(['shop'])
    expect(web.aliases.map(({ text }) => text)).toEqual(['www'])
    expect(web.environment.map(({ name, value }) => [name, value?.text])).toEqual([
      ['A', '1'],
      ['B', undefined],
    ])
    expect(web.healthCommand?.text).toBe('curl localhost')
    expect(web.hostname?.text).toBe('h')
    expect(from.files['run.sh']?.slice(web.at.start, web.at.end)).toBe('/usr/bin/podman')
    expect(from.problems).toEqual([])
  })

  it('takes the value of a bare -e from what the script exports', () => {
    const web = container(script('export DB=db:5432\nC=1 podman run --name web -e DB -e C -e D nginx'), 'web')
    expect(web.environment.map(({ name, value }) => [name, value?.text])).toEqual([
      ['DB', 'db:5432'],
      ['C', '1'],
      ['D', undefined],
    ])
  })

  it('reads environment files and mounts of the repository', () => {
    const from = script(
      'podman run --name web --env-file app.env -v "$PWD/conf":/c:ro,Z -v data:/d --mount type=bind,src=./a.env,dst=/e -v /h:/h nginx',
      {
        'app.env': 'A=1\nB=2\n',
        'conf/x': '',
        'a.env': '',
      },
    )
    const web = container(from, 'web')
    expect(web.environment.map(({ name, value, via }) => [name, value?.text, value?.file, via?.[0]?.kind])).toEqual([
      ['A', '1', 'app.env', 'environment-file'],
      ['B', '2', 'app.env', 'environment-file'],
    ])
    expect(web.mounts.map(({ source, target, volume }) => [source, target, volume?.text.text])).toEqual([
      ['conf', '/c', undefined],
      [null, '/d', 'data'],
      [null, '/h', undefined],
      ['a.env', '/e', undefined],
    ])
  })

  it('has a name of its own kind where it has none', () => {
    const from = script('podman run -d quay.io/x/redis:7\npodman run -d redis\npodman run -d --name redis x\npodman run -d "$IMAGE"')
    expect(made(from)).toEqual(['container redis@2', 'container redis@3', 'container redis', 'container container'])
    expect(container(from, 'redis@2').name.value.known).toBe(false)
  })

  it('is nothing for other programs and subcommands', () => {
    expect(made(script('docker run x # podman\necho podman run y\npodman ps\npodman exec a b\npodman run --help'))).toEqual([])
    expect(made(script('$PODMAN run a # podman'))).toEqual([])
  })

  it('is Podman where the program is it by default', () => {
    expect(
      made(script('"${PODMAN:-podman}" run --name a x\nP=podman\n$P run --name b x\nR=$(command -v podman)\n$R run --name c x')),
    ).toEqual(['container a', 'container b', 'container c'])
  })

  it('makes a pod with new:', () => {
    const from = script('podman run -d --pod new:shop --name web -p 8080:80 --network n nginx\npodman run -d --pod shop --name db postgres')
    expect(made(from)).toEqual(['pod shop', 'container web', 'container db'])
    expect(ports(pod(from, 'shop').publish)).toEqual(['8080:80'])
    expect(pod(from, 'shop').network.attachments).toHaveLength(1)
    expect(container(from, 'web').publish).toEqual([])
    expect(container(from, 'web').network.explicit).toBe(false)
    expect(container(from, 'web').pod?.name).toEqual({ known: true, value: 'shop' })
  })

  it('reports what Podman refuses, where it stands, unless words are missing', () => {
    const from = script('podman run -p 80:80:80:80 nginx\npodman run $X -p 70000:80 nginx')
    expect(from.problems.map(({ rule, message, at }) => [rule, message, at.start])).toEqual([
      ['invalid-port-mapping', 'podman run refuses it: invalid port format - format is [[hostIP:]hostPort:]containerPort', 14],
    ])
  })
})

describe('what becomes of it', () => {
  it('is one container when it is made again', () => {
    expect(made(script('podman create --name web a\npodman rm -f web\npodman run -d --name web b'))).toEqual(['container web'])
    expect(made(script('podman run -d --replace --name web a\npodman run -d --replace --name web b'))).toEqual(['container web'])
    expect(container(script('podman run -d --name web a\npodman run -d --replace --name web b'), 'web').image?.value.text).toBe('b')
  })

  it('never meets what begins after its end', () => {
    const from = script('podman run -d --name a -p 80:80 x\npodman stop a\npodman run -d --name b -p 80:80 x\npodman start a')
    expect(exclude(container(from, 'a'), container(from, 'b'))).toBe(false)
    const ended = script('podman run -d --name a x\npodman run -d --name c x\npodman rm -f a || true\npodman run -d --name b x')
    expect(exclude(container(ended, 'a'), container(ended, 'b'))).toBe(true)
    expect(exclude(container(ended, 'a'), container(ended, 'c'))).toBe(false)
    expect(exclude(container(ended, 'c'), container(ended, 'b'))).toBe(false)
  })

  it('ends by itself in the foreground', () => {
    const from = script(
      'podman run --rm --name a -p 80:80 x\npodman run -d --name b -p 80:80 x\npodman run --rm --name c x &\npodman run --name d x',
    )
    expect(exclude(container(from, 'a'), container(from, 'b'))).toBe(true)
    expect(exclude(container(from, 'c'), container(from, 'd'))).toBe(false)
  })

  it('depends on the arm it stands in', () => {
    const from = script(
      'if q; then podman run -d --name web a; else podman run -d --name web b; fi\nif q; then podman rm web; fi\npodman run -d --name z c',
    )
    expect(made(from)).toEqual(['container web', 'container web~2', 'container z'])
    expect(exclude(container(from, 'web'), container(from, 'web~2'))).toBe(true)
    expect(exclude(container(from, 'web'), container(from, 'z'))).toBe(false)
  })

  it('is a template in a loop that the machine decides', () => {
    expect(container(script('for n in $NAMES; do podman run -d --name "w-$n" x; done'), 'w-${n}').template).toBe(true)
    expect(made(script('for n in a b; do podman run -d --name "w-$n" x; done'))).toEqual(['container w-a', 'container w-b'])
  })

  it('is either of two functions that nothing calls, where they want the same', () => {
    const from = script(
      'a() { podman run -d --name a -p 80:80 x; }\nb() { podman run -d --name b -p 80:80 x; }\nc() { podman run -d --name c -p 81:80 x; }\n"$1"',
    )
    expect(exclude(container(from, 'a'), container(from, 'b'))).toBe(true)
    expect(exclude(container(from, 'a'), container(from, 'c'))).toBe(false)
  })

  it('gets further networks', () => {
    const from = script(
      'podman network create --internal --disable-dns --opt isolate=true --subnet 10.1.0.0/24 back\npodman run -d --name a --network front x\npodman network connect --alias db back a',
    )
    expect(
      container(from, 'a').network.attachments.map(({ network, aliases }) => [network.text.text, aliases.map(({ text }) => text)]),
    ).toEqual([
      ['front', []],
      ['back', ['db']],
    ])
    const back = network(from, 'back')
    expect([back.internal.value, back.dns.value, back.isolate?.value, back.subnets.length]).toEqual([
      { known: true, value: true },
      { known: true, value: false },
      { known: true, value: 'true' },
      1,
    ])
    const plain = script('podman network create n')
    expect([network(plain, 'n').internal.value, network(plain, 'n').dns.value]).toEqual([
      { known: true, value: false },
      { known: true, value: true },
    ])
  })

  it('binds by expressions and by what a command prints', () => {
    const from = script(
      'podman pod create -p 80:80 "$P"\npodman network create "${P}_net"\nID=$(podman run -d --pod "$P" --network "${P}_net" --name a x)\npodman network connect n "$ID"',
    )
    const a = container(from, 'a')
    expect(a.pod).toMatchObject({ by: 'local', name: { known: true, value: '${P}' } })
    expect(a.network.attachments.map(({ network }) => [network.by, network.text.text])).toEqual([
      ['local', '${P}_net'],
      ['name', 'n'],
    ])
  })
})

describe('edits', () => {
  const changed = (source: string): { remove: string; loopback: string } => {
    const from = script(source)
    const web = container(from, 'web')
    const [first] = web.publish
    return { remove: edited(from, first?.edits?.remove), loopback: edited(from, first?.edits?.loopback) }
  }

  it('take the words out and leave the line whole', () => {
    expect(changed('podman run --name web -p 80:80 -d x').remove).toBe('podman run --name web -d x')
    expect(changed('podman run --name web --publish=80:80 x').remove).toBe('podman run --name web x')
    expect(changed('podman run --name web -p80:80 x').remove).toBe('podman run --name web x')
    expect(changed('podman run --name web -p "80:80" x').remove).toBe('podman run --name web x')
    expect(changed('podman run --name web \\\n  -p 80:80 \\\n  x\n').remove).toBe('podman run --name web \\\n  x\n')
    expect(changed('podman run --name web \\\r\n  -p 80:80 \\\r\n  x\r\n').remove).toBe('podman run --name web \\\r\n  x\r\n')
    expect(changed('podman run --name web \\\n  -p 80:80 x\n').remove).toBe('podman run --name web x\n')
    expect(changed('A=(--name web -p 80:80)\npodman run "${A[@]}" x').remove).toBe('A=(--name web)\npodman run "${A[@]}" x')
  })

  it('are not there where more would go', () => {
    expect(changed('podman run --name web -dp 80:80 x').remove).toBe('no edits')
    expect(changed('podman run --name web -p 80:80,81:81 x').remove).toBe('no edits')
    expect(changed('f() { podman run --name "$1" -p 80:80 x; }\nf web').remove).toBe('no edits')
  })

  it('bind to the host itself', () => {
    expect(changed('podman run --name web -p 80:80 x').loopback).toBe('podman run --name web -p 127.0.0.1:80:80 x')
    expect(changed('podman run --name web -p "0.0.0.0:80:80" x').loopback).toBe('podman run --name web -p "127.0.0.1:80:80" x')
    expect(changed('podman run --name web -dp 80 x').loopback).toBe('podman run --name web -dp 127.0.0.1::80 x')
    expect(changed('podman run --name web -p 127.0.0.1:80:80 x').loopback).toBe('no edits')
    expect(changed('P=80\npodman run --name web -p $P:80 x').loopback).toBe('no edits')
  })
})

describe('what Podman refuses outright', () => {
  it.each([
    ['pod create --infra=false -p 80:80 x', '-p', 'you must have an infra container to publish port bindings to the host'],
    ['pod create --infra=false --network host x', '--network', 'NoInfra and network modes cannot be used together'],
    ['pod create --infra=false --ip 10.0.0.1 x', '--ip', 'cannot set --ip without infra container: invalid argument'],
    ['network create host', 'host', 'cannot create network with name "host" because it conflicts with a valid network mode'],
  ])('podman %s', (command, where, message) => {
    const source = `podman ${command}\n`
    const [problem, ...others] = script(source).problems
    expect(problem?.message).toContain(message)
    expect(source.slice(problem?.at.start).startsWith(where)).toBe(true)
    expect(others).toEqual([])
  })

  it.each([
    'pod create --infra -p 80:80 x',
    'pod create --infra=$X -p 80:80 x',
    'pod create --infra=false --hostname y x',
    'network create "$host"',
  ])('but not podman %s', (command) => expect(script(`podman ${command}\n`).problems).toEqual([]))
})
