import { expect, it } from '@jest/globals'
import type { PodmanCommand } from '../../src/podman/index.js'
import { parseArguments } from '../../src/podman/index.js'
import { describeWith, vectorsOf } from './vectors.js'
import { words } from './written.js'

interface FlagVector {
  readonly type: string
  readonly takesValue: boolean
  readonly csv?: boolean
  readonly short?: string
}

const file = vectorsOf<{
  aliases: Record<string, string>
  positional: Record<string, string>
  commands: Record<string, Record<string, FlagVector>>
}>('podman-flags.json')

const nameOf = (command: string): PodmanCommand => (command === '(global)' ? 'global' : command) as PodmanCommand

function parse(command: string, ...sources: string[]) {
  const { flags, positional, errors, uncertain } = parseArguments(nameOf(command), words(...sources))
  return {
    flags: flags.map(({ name, value }) => [name, value?.text ?? null]),
    positional: positional.map((word) => word.text),
    errors,
    uncertain,
  }
}

describeWith('flags of every command', file !== null, 'podman-flags.json', () => {
  for (const [command, flags] of Object.entries(file?.commands ?? {})) {
    it(`${command}: ${Object.keys(flags).length} flags`, () => {
      for (const [name, flag] of Object.entries(flags)) {
        const quiet = { errors: [], uncertain: false }
        const long = `--${name}`
        const items = flag.csv
          ? [
              [long, 'a'],
              [long, 'b'],
            ]
          : [[long, 'a,b']]
        // `--flag word`: a value takes the word, a bool leaves it alone.
        const separate = flag.takesValue ? { flags: items, positional: ['image'] } : { flags: [[long, null]], positional: ['a,b', 'image'] }
        expect(parse(command, long, 'a,b', 'image')).toEqual({ ...separate, ...quiet })
        // `--flag=word` always has a value.
        expect(parse(command, `${long}=a,b`, 'image')).toEqual({ flags: items, positional: ['image'], ...quiet })
        if (flag.short === undefined) continue
        expect(parse(command, `-${flag.short}`, 'a,b', 'image')).toEqual({ ...separate, ...quiet })
        expect(parse(command, `-${flag.short}=a,b`, 'image')).toEqual({ flags: items, positional: ['image'], ...quiet })
        if (flag.takesValue) expect(parse(command, `-${flag.short}a,b`, 'image')).toEqual({ flags: items, positional: ['image'], ...quiet })
      }
    })

    it(`${command}: a flag missing its value, and one nobody knows`, () => {
      for (const [name, flag] of Object.entries(flags)) {
        const { errors } = parse(command, `--${name}`)
        expect(errors.map((error) => error.message)).toEqual(flag.takesValue ? [`flag needs an argument: --${name}`] : [])
      }
      expect(parse(command, '--no-such-flag').errors.map((error) => error.message)).toEqual(['unknown flag: --no-such-flag'])
    })
  }

  it('aliases mean the flag itself', () => {
    for (const [alias, name] of Object.entries(file?.aliases ?? {})) {
      for (const [command, flags] of Object.entries(file?.commands ?? {})) {
        const flag = flags[name]
        if (flag === undefined || flags[alias] !== undefined) continue
        expect(parse(command, `--${alias}=x`).flags).toEqual([[`--${name}`, 'x']])
      }
    }
  })

  it('a shorthand is one flag of its command', () => {
    const shorts = Object.values(file?.commands ?? {}).flatMap((flags) => Object.values(flags).flatMap((flag) => flag.short ?? []))
    expect(shorts).toHaveLength(44)
  })
})
