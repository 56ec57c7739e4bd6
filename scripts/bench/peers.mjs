// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Programs that others wrote, from npm, each installed once into a directory of its own. Nothing of them runs while it is installed. */
export class Peers {
  #directory
  /** @type {Map<string, string>} */
  #failures = new Map()

  /** @param {string} directory */
  constructor(directory) {
    this.#directory = directory
  }

  /**
   * A command of a package that runs on Node.
   * @param {string} name the package, which has a `bin` of that name
   * @param {string} version a range of npm's
   * @param {readonly string[]} args
   * @returns {import('./workload.mjs').Command | import('./workload.mjs').Skipped}
   */
  npm(name, version, args) {
    const prefix = join(this.#directory, name)
    const own = join(prefix, 'node_modules', name)
    const manifest = join(own, 'package.json')
    if (!existsSync(manifest) && !this.#failures.has(name)) {
      mkdirSync(prefix, { recursive: true })
      writeFileSync(join(prefix, 'package.json'), '{"private":true}\n')
      const words = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`]
      const { status, stderr, error } = spawnSync('npm', words, { cwd: prefix, encoding: 'utf8', timeout: 300_000 })
      const reason = error?.message ?? stderr.trim().split('\n').at(-1)
      if (status !== 0 || !existsSync(manifest)) this.#failures.set(name, reason || `npm install ends with ${status}`)
    }
    const failure = this.#failures.get(name)
    if (failure !== undefined) return { skipped: `${name}@${version} cannot be installed: ${failure}` }
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
    return { run: [process.execPath, join(own, typeof bin === 'string' ? bin : bin[name]), ...args] }
  }

  /**
   * A program of the system, if it is here.
   * @param {string} program
   * @param {readonly string[]} args
   * @returns {import('./workload.mjs').Command | import('./workload.mjs').Skipped}
   */
  system(program, args) {
    if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error) return { skipped: `${program} is not installed` }
    return { run: [program, ...args] }
  }
}
