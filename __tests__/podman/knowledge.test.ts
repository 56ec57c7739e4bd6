import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { flagsFile } from '../../scripts/flags.mjs'
import { knowledgeFiles } from '../../scripts/knowledge.mjs'
import type { ImagePort, ImageSetting } from '../../src/podman/index.js'
import { imageKnowledge } from '../../src/podman/index.js'
import { describeWith, KNOWLEDGE_DIRECTORY, vectorsOf } from './vectors.js'

const GENERATED = fileURLToPath(new URL('../../src/podman/knowledge/', import.meta.url))
const isThere = existsSync(join(KNOWLEDGE_DIRECTORY, 'images.json'))
const read = (name: string) => JSON.parse(readFileSync(join(KNOWLEDGE_DIRECTORY, name), 'utf8'))

/** With the first twelve digits of the commit, as the tables keep it. */
const shortened = (source: string): string => source.replace(/@([0-9a-f]{12})[0-9a-f]{28}:/, '@$1:')

interface ImageSource {
  readonly image: string
  readonly aliases: readonly string[]
  readonly ports: readonly string[]
  readonly role: string
  readonly internalByNature: boolean
  readonly dualUse?: boolean
  readonly confidence: string
  readonly source: string
  readonly listenEnv: Readonly<Record<string, string | null>>
  readonly listenArgs: Readonly<Record<string, string | null>>
}

describeWith('the generated tables', isThere, 'the knowledge directory', () => {
  it('are what the script makes of the data', () => {
    const files = knowledgeFiles(read('images.json'), read('services.json'), read('url-schemes.json'))
    expect(Object.keys(files).sort()).toEqual(['citations.ts', 'conventions.ts', 'images.ts', 'services.ts'])
    for (const [name, content] of Object.entries(files)) expect(readFileSync(join(GENERATED, name), 'utf8') === content).toBe(true)
  })

  it('give back every image under every name', () => {
    const images: readonly ImageSource[] = read('images.json')
    expect(images.length).toBeGreaterThan(900)
    const names = images.flatMap((image) => [image.image, ...image.aliases].map((name) => ({ name, image })))
    const portOf = ({ port, count, protocol }: ImagePort): string => `${port}${count > 1 ? `-${port + count - 1}` : ''}/${protocol}`
    const got = names.map(({ name }) => {
      const row = imageKnowledge(name, 'no-variant-has-this-tag')
      return (
        row && { ...row, ports: row.ports.map(portOf), listenEnv: row.listenEnv.map(settingOf), listenArgs: row.listenArgs.map(settingOf) }
      )
    })
    const expected = names.map(({ image }) => ({
      name: image.image,
      ports: image.ports,
      role: image.role,
      backing: image.internalByNature,
      dualUse: image.dualUse === true,
      listenEnv: Object.entries(image.listenEnv),
      listenArgs: Object.entries(image.listenArgs),
      confidence: image.confidence === 'low' ? 'guess' : 'likely',
      citation: shortened(image.source),
    }))
    expect(got).toEqual(expected)
  })
})

function settingOf({ name, port, protocol }: ImageSetting): [string, string | null] {
  return [name, port === null ? null : `${port}/${protocol}`]
}

const flags = vectorsOf<Parameters<typeof flagsFile>[0]>('podman-flags.json')
describeWith('the generated flags', flags !== null, 'podman-flags.json', () => {
  it('are what the script makes of the data', () => {
    expect(flags && flagsFile(flags)).toBe(readFileSync(join(GENERATED, 'flags.ts'), 'utf8'))
  })
})
