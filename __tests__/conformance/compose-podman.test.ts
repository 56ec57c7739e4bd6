import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ComposeRun, ContainerDraft, Lowered } from '../../src/model/index.js'
import { parsePublish } from '../../src/podman/index.js'
import { lowerRun, mapped, networks, publishText, services } from '../support/compose.js'

const file = join(process.env.CONFORMANCE_DIR ?? '../shared/vectors', 'compose-podman.json')

interface Vector {
  readonly id: string
  readonly input: {
    readonly files: Readonly<Record<string, string>>
    readonly args: readonly string[]
    readonly env: Readonly<Record<string, string>>
    readonly dir: string
  }
  readonly expect: {
    readonly networkCreate: readonly (readonly string[])[]
    readonly create: readonly (readonly string[])[]
    readonly error?: string
  }
}

const there = existsSync(file)
const vectors: readonly Vector[] = there ? JSON.parse(readFileSync(file, 'utf8')).vectors : []

const SKIPPED: Readonly<Record<string, string>> = {
  'networks-external-missing': 'whether the network exists is not in the repository',
  'unset-var': 'a variable that nothing sets is a hole, not empty: whoever puts it up may set it',
  'env-beats-dotenv': 'the environment of whoever puts it up is never read',
}

/** The order in which podman-compose loads what stands under its default names. */
const DEFAULTS = [
  ...['compose.yaml', 'compose.yml', 'compose.override.yaml', 'docker-compose.yml', 'container-compose.yml', 'base.yaml'],
] as const

function lower({ input }: Vector): Lowered {
  const files = Object.fromEntries(Object.entries(input.files).map(([path, text]) => [`${input.dir}/${path}`, text]))
  const loaded = DEFAULTS.filter((name) => name !== 'base.yaml' && name in input.files).map((name) => `${input.dir}/${name}`)
  const flag = input.args[input.args.indexOf('-p') + 1]
  const projectName = input.args.includes('-p') ? flag : input.env.COMPOSE_PROJECT_NAME
  const run: ComposeRun = { files: loaded, scope: input.dir, ...(projectName && { projectName: mapped(projectName) }) }
  return lowerRun(files, run, 'podman-compose')
}

interface Summary {
  readonly name: string
  readonly networks: readonly string[]
  readonly publish: readonly string[]
  readonly expose: readonly string[]
  readonly hostname: string | null
  readonly addHosts: readonly string[]
}

/** What the words of one `podman create` say. */
function ofCommand(words: readonly string[]): Summary {
  const values = (flag: string): string[] =>
    words.flatMap((word, i) =>
      word === flag ? [words[i + 1] as string] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [],
    )
  return {
    name: values('--name')[0] ?? '',
    networks: values('--network').map(sorted).sort(),
    publish: [...new Set(values('-p').flatMap(mappings))].sort(),
    expose: values('--expose').sort(),
    hostname: values('--hostname')[0] ?? null,
    addHosts: values('--add-host'),
  }
}

function sorted(network: string): string {
  const [name, options] = network.split(/:(?=alias=|ip=)/) as [string, string | undefined]
  const parts = (options ?? '').split(',').filter((part) => part !== '')
  return [name, ...parts.sort()].join(' ')
}

function mappings(value: string): string[] {
  const text = mapped(value)
  return parsePublish(text, { kind: 'declared', span: text.span() }).publishes.map(publishText)
}

function ofDraft(draft: ContainerDraft, lowered: Lowered): Summary {
  const names = networks(lowered)
  const { network } = draft
  const target = network.target
  const attached = network.attachments.map((attachment) => {
    const local = attachment.network.name.known ? attachment.network.name.value : '?'
    const entity = names.get(local)
    const name = attachment.network.by === 'name' ? 'bridge' : entity?.name.value.known ? entity.name.value.value : '?'
    const options = [...attachment.aliases.map((alias) => `alias=${alias.text}`), ...(attachment.ip ? [`ip=${attachment.ip.text}`] : [])]
    return [name, ...options.sort()].join(' ')
  })
  const mode = network.mode.value
  const own = mode === 'bridge' ? attached : [target?.name.known ? `container:${target.name.value}` : mode]
  return {
    name: draft.name.value.known ? draft.name.value.value : '?',
    networks: own.sort(),
    publish: draft.publish.map(publishText).sort(),
    expose: draft.ports.map(({ port }) => (port.known ? String(port.value) : '?')).sort(),
    hostname: draft.hostname?.text ?? null,
    addHosts: draft.addHosts.map(({ text }) => text),
  }
}

;(there ? describe : describe.skip)('podman-compose (vectors)', () => {
  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(35))

  for (const vector of vectors) {
    const reason = SKIPPED[vector.id]
    ;(reason ? it.skip : it)(reason ? `${vector.id}: ${reason}` : vector.id, () => {
      const lowered = lower(vector)
      const { create, networkCreate, error } = vector.expect
      if (error !== undefined) {
        expect(lowered.problems.map(({ message }) => message).join('\n')).toContain(error.replace(/^.*CRITICAL:__main__:/, ''))
        return
      }
      const inForce = [...services(lowered).values()].filter(({ optional }) => !optional)
      expect(inForce.map((draft) => ofDraft(draft, lowered))).toEqual(create.map(ofCommand))
      const used = new Set(
        inForce.flatMap(({ network }) => network.attachments.map(({ network: to }) => (to.name.known ? to.name.value : '?'))),
      )
      const made = [...networks(lowered)].filter(([local, { external }]) => !external && used.has(local))
      expect(made.map(([, { name }]) => (name.value.known ? name.value.value : '?')).sort()).toEqual(
        networkCreate.map((words) => words[words.length - 1]).sort(),
      )
      for (const [, draft] of made) {
        const words = networkCreate.find((one) => draft.name.value.known && one[one.length - 1] === draft.name.value.value) ?? []
        expect({ internal: draft.internal.value, dns: draft.dns.value }).toEqual({
          internal: { known: true, value: words.includes('--internal') },
          dns: { known: true, value: !words.includes('--disable-dns') },
        })
      }
    })
  }
})
