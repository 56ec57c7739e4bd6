/** The vectors of port-mappings.json that are about several commands: asked of the whole program. The others: __tests__/podman. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { analyse } from '../../src/analyse.js'
import { treeOf } from '../support/drafts.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'port-mappings.json')

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: { readonly commands: readonly (readonly string[])[] }
  readonly expect: { readonly error?: string; readonly exit?: readonly number[]; readonly ok?: boolean }
}

const there = existsSync(file)
const all: readonly Vector[] = there ? JSON.parse(readFileSync(file, 'utf8')).vectors : []
const vectors = all.filter(({ kind }) => kind === 'cliError' || kind === 'runtimeCollision')

const SKIPPED: Readonly<Record<string, string>> = {
  'collision/4': 'what nc listens on is in its own arguments, which nothing here knows',
}
/** The newest stable release, which is what is taken where the configuration names none, says nothing yet. */
const SINCE_6 = new Set(['collision/0'])

const WORDS: Readonly<Record<string, string>> = {
  IMAGE: 'docker.io/library/nginx',
  NET: 'net1',
  IP: '10.88.0.9',
  MAC: '52:54:00:6d:2f:82',
  MODE: 'keep-id',
}
/** One vector for several names. */
const ALTERNATIVES = /^(?:\w+\|)+\w+/

/** What is named but not made by the commands themselves is made before. */
function scriptOf(commands: Vector['input']['commands'], alternative: number): string {
  const words = commands.flat()
  const lines = ['#!/bin/bash']
  if (words.includes('P')) lines.push('podman pod create --name P')
  if (words.some((word) => word.endsWith('container:CTR'))) lines.push('podman run -d --name CTR docker.io/library/busybox')
  for (const [index, command] of commands.entries()) {
    const own = command.map((word) => {
      const one = ALTERNATIVES.test(word) ? (word.replace('...', '').split('|')[alternative] ?? '') : (WORDS[word] ?? word)
      return one.replace(/\bPORT\b/, '8099')
    })
    if (own[0] === 'run' || own[0] === 'create') {
      own.splice(1, 0, '--name', `c${index}`)
      if (!command.includes('IMAGE')) own.push('docker.io/library/nginx')
    } else if (own[0] === 'pod' && own[1] === 'create') own.push('--name', `POD${index + 1}`)
    lines.push(`podman ${own.map((word) => `'${word}'`).join(' ')}`)
  }
  return `${lines.join('\n')}\n`
}

const found = (script: string) => analyse(treeOf({ 'run.sh': script }), { hosts: [], includes: () => true })

;(there ? describe : describe.skip)('port mappings of several commands (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(19))

  for (const { id, input, expect: expected } of vectors) {
    const reason = SKIPPED[id]
    ;(reason ? it.skip : it)(reason ? `${id}: ${reason}` : id, async () => {
      const several = input.commands.flat().find((word) => ALTERNATIVES.test(word))
      for (let alternative = 0; alternative < (several?.split('|').length ?? 1); alternative++) {
        const { findings } = await found(scriptOf(input.commands, alternative))
        const errors = findings.filter(({ severity }) => severity === 'error')
        if (expected.ok) expect(errors).toEqual([])
        else if (expected.error === undefined) {
          expect(errors.map(({ rule }) => rule)).toEqual(['host-port-collision'])
          const failing = (expected.exit ?? []).filter((exit) => exit !== 0).length
          expect(errors[0]?.related).toHaveLength(SINCE_6.has(id) ? failing - 1 : failing)
        } else {
          const [start = '', end = ''] = expected.error.replace(/^invalid config provided: /, '').split('…')
          expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(start)])
          expect(errors[0]?.message).toContain(end)
        }
      }
    })
  }
})
