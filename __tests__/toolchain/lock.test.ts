import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

interface Package {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'))
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Package>> }
const manifest = read('package.json') as Package & { readonly devDependencies: Readonly<Record<string, string>> }

/** Where Node finds `name` from the package at `from`, as the lock file has it. */
function locked(name: string, from: string): string | undefined {
  const parents = from.split(/\/?node_modules\//).slice(1)
  for (let depth = parents.length; depth >= 0; depth--) {
    const path = [...parents.slice(0, depth), name].map((each) => `node_modules/${each}`).join('/')
    if (path in packages) return path
  }
  return undefined
}

describe('package-lock.json', () => {
  it('is complete for every platform: `npm ci` refuses a lock file that lacks one', () => {
    const wanted = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ name, from })),
    )
    expect(wanted.length).toBeGreaterThan(500)
    expect(wanted.filter(({ name, from }) => locked(name, from) === undefined)).toEqual([])
  })

  it('says what each package must hash to, and leaves to npm where it comes from', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
    expect(
      installed.filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/')).map(([path]) => path),
    ).toEqual([])
  })
})

describe('package.json', () => {
  it('pins every dependency to one version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })
})
