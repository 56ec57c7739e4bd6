import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PodmanCommand } from '../../src/podman/index.js'
import { parseArguments, parseInvocation } from '../../src/podman/index.js'
import { words } from './written.js'

function parse(command: PodmanCommand, line: string) {
  const { flags, positional, errors, open, uncertain } = parseArguments(command, words(...line.split(' ')))
  return {
    flags: flags.map(({ name, value }) => (value === null ? name : `${name}=${value.text}`)).join(' '),
    rest: positional.map((word) => word.text).join(' '),
    ...(errors.length > 0 && { errors: errors.map((error) => error.message) }),
    ...(open.length > 0 && { open: open.map((word) => word.text).join(' ') }),
    ...(uncertain && { uncertain }),
  }
}

describe('words after podman run', () => {
  it.each([
    ['-d -p 80:80 nginx', '--detach --publish=80:80', 'nginx'],
    ['-dp 80:80 nginx', '--detach --publish=80:80', 'nginx'],
    ['-dp80:80 nginx', '--detach --publish=80:80', 'nginx'],
    ['-dp=80:80 nginx', '--detach --publish=80:80', 'nginx'],
    ['-it --rm alpine sh -c x', '--interactive --tty --rm', 'alpine sh -c x'],
    ['--publish=80:80,443:443 nginx', '--publish=80:80 --publish=443:443', 'nginx'],
    ['--net host nginx', '--network=host', 'nginx'],
    // A list by the flag's own reading only.
    ['--network a,b nginx', '--network=a,b', 'nginx'],
    ['-e A=1,2 nginx', '--env=A=1,2', 'nginx'],
    // A bool never takes a word.
    ['--rm false nginx', '--rm', 'false nginx'],
    ['--rm=false nginx', '--rm=false', 'nginx'],
    ['--tls-verify=false nginx', '--tls-verify=false', 'nginx'],
    // Flags end at the first positional, and at --.
    ['nginx -p 80:80', '', 'nginx -p 80:80'],
    ['-d -- nginx -p 80:80', '--detach', 'nginx -p 80:80'],
    ['-d -- -p', '--detach', '-p'],
    ['- x', '', '- x'],
    // A value may look like a flag or like nothing.
    ['--name -d nginx', '--name=-d', 'nginx'],
    ['--name= nginx', '--name=', 'nginx'],
    // Flags that podman itself hands down.
    ['--log-level debug --cgroup-manager=cgroupfs nginx', '--log-level=debug --cgroup-manager=cgroupfs', 'nginx'],
    ['-h web -c 512 nginx', '--hostname=web --cpu-shares=512', 'nginx'],
  ])('%s', (line, flags, rest) => {
    expect(parse('run', line)).toEqual({ flags, rest })
  })

  it.each([
    ['--new-thing nginx', { flags: '', rest: 'nginx', errors: ['unknown flag: --new-thing'], uncertain: true }],
    ['--new=1 -p 80:80 nginx', { flags: '--publish=80:80', rest: 'nginx', errors: ['unknown flag: --new'], uncertain: true }],
    ['-dXp 80:80 nginx', { flags: '--detach', rest: '80:80 nginx', errors: ["unknown shorthand flag: 'X' in -Xp"], uncertain: true }],
    ['---x nginx', { flags: '', rest: 'nginx', errors: ['bad flag syntax: ---x'] }],
    ['--=x nginx', { flags: '', rest: 'nginx', errors: ['bad flag syntax: --=x'] }],
    ['-p', { flags: '', rest: '', errors: ["flag needs an argument: 'p' in -p"] }],
    ['--url x nginx', { flags: '', rest: 'x nginx', errors: ['unknown flag: --url'], uncertain: true }],
    [
      '-p "80:80"x nginx',
      {
        flags: '--publish="80:80"x',
        rest: 'nginx',
        errors: [
          'invalid argument "\\"80:80\\"x" for "--publish" flag: parse error on line 1, column 7: extraneous or missing " in quoted-field',
        ],
      },
    ],
  ])('%s is refused, and read as well as can be', (line, expected) => {
    expect(parse('run', line)).toEqual(expected)
  })

  it.each([
    ['--name ${NAME} -p ${P}:80 ${IMAGE}', { flags: '--name=${NAME} --publish=${P}:80', rest: '${IMAGE}', uncertain: true }],
    ['--name ${NAME} app:${TAG} x', { flags: '--name=${NAME}', rest: 'app:${TAG} x' }],
    // Further flags by the name, or because a flag of run follows.
    ['-d ${OPTS} nginx', { flags: '--detach', rest: 'nginx', open: '${OPTS}', uncertain: true }],
    ['${X} -p 80:80 nginx', { flags: '--publish=80:80', rest: 'nginx', open: '${X}', uncertain: true }],
    ['${X} sh -c y', { flags: '', rest: '${X} sh -c y', uncertain: true }],
    ['${IMAGE} -p 80', { flags: '', rest: '${IMAGE} -p 80', uncertain: true }],
    ['--${X} -d nginx', { flags: '--detach', rest: 'nginx', open: '--${X}', uncertain: true }],
    ['-d${X} nginx', { flags: '--detach', rest: 'nginx', open: '-d${X}', uncertain: true }],
    ['-p${X}:80 nginx', { flags: '--publish=${X}:80', rest: 'nginx' }],
    ['--rm=${X} nginx', { flags: '--rm=${X}', rest: 'nginx' }],
    ['nginx ${ARGS}', { flags: '', rest: 'nginx ${ARGS}', uncertain: true }],
  ])('%s: a hole may be more than one word', (line, expected) => {
    expect(parse('run', line)).toEqual(expected)
  })
})

describe('other commands', () => {
  it('kube play, network create and network connect read flags after positionals, too', () => {
    expect(parse('kube play', 'a.yaml --network web --publish 80:80 b.yaml')).toEqual({
      flags: '--network=web --publish=80:80',
      rest: 'a.yaml b.yaml',
    })
    expect(parse('network create', 'web --internal -o isolate=true')).toEqual({ flags: '--internal --opt=isolate=true', rest: 'web' })
    expect(parse('network connect', '--alias a,b web db')).toEqual({ flags: '--alias=a --alias=b', rest: 'web db' })
    expect(parse('pod create', '-p 80:80 web --share net')).toEqual({ flags: '--publish=80:80', rest: 'web --share net' })
  })

  it('-h is help where no flag has it', () => {
    expect(parse('kube play', '-h x.yaml')).toEqual({ flags: '', rest: 'x.yaml' })
  })
})

describe('which subcommand', () => {
  const invocation = (line: string) => {
    const { name, command, words: rest, global } = parseInvocation(words(...line.split(' ')))
    return [name, command, rest.map((word) => word.text).join(' '), global.flags.length]
  }
  it.each([
    ['run -d nginx', ['run', 'run', '-d nginx', 0]],
    ['--log-level debug -r run nginx', ['run', 'run', 'nginx', 2]],
    ['container run nginx', ['container run', 'run', 'nginx', 0]],
    ['play kube x.yaml', ['play kube', 'kube play', 'x.yaml', 0]],
    ['pod create web', ['pod create', 'pod create', 'web', 0]],
    ['pod rm web', ['pod rm', null, 'web', 0]],
    ['network', ['network', null, '', 0]],
    ['build -t x .', ['build', null, '-t x .', 0]],
    ['--version', ['', null, '', 0]],
  ])('%s', (line, expected) => {
    expect(invocation(line)).toEqual(expected)
  })
})

describe('positions', () => {
  it('a flag spans its value, and one of a group its letter', () => {
    const line = '-dp 80:80 --name=web nginx'
    const { flags } = parseArguments('run', words(...line.split(' ')))
    expect(flags.map(({ at }) => line.slice(at.start - 100, at.end - 100))).toEqual(['d', 'p 80:80', '--name=web'])
  })

  it('never throws; values and positionals read under their spans as they are', () => {
    const word = fc.oneof(
      fc.constantFrom('-d', '-p', '--publish', '-dp', '--', '-', '--rm', 'nginx', '80:80,81:81', '--name=x', '-e', 'a,"b'),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom<PodmanCommand>('run', 'kube play', 'global'), (list, command) => {
        const line = list.join(' ')
        const { flags, positional } = parseArguments(command, words(...list))
        for (const text of [...positional, ...flags.flatMap(({ value }) => (value === null ? [] : [value]))]) {
          if (!text.isVerbatim || text.holes.length > 0) continue
          const { start, end } = text.span()
          expect(line.slice(start - 100, end - 100)).toBe(text.text)
        }
      }),
    )
  })
})
