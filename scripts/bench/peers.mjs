// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./workload.mjs').Command} Command */
/** @typedef {import('./workload.mjs').Skipped} Skipped */

/** Programs that others wrote. Those from npm are installed once into a directory of their own, and nothing of them runs meanwhile. */
export class Peers {
  #directory
  #canInstall
  /** @type {Map<string, string>} */
  #failures = new Map()
  #isUpdated = false

  /**
   * @param {string} directory
   * @param {boolean} canInstall whether the system's packages may be installed where this is Debian's root
   */
  constructor(directory, canInstall) {
    this.#directory = directory
    this.#canInstall = canInstall
  }

  /**
   * A command of a package that runs on Node.
   * @param {string} name the package
   * @param {string} version a range of npm's
   * @param {readonly string[]} args
   * @param {string} [bin] the command, named as the package unless it says otherwise
   * @returns {Command | Skipped}
   */
  npm(name, version, args, bin = name) {
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
    const { bin: commands } = JSON.parse(readFileSync(manifest, 'utf8'))
    return { run: [process.execPath, join(own, typeof commands === 'string' ? commands : commands[bin]), ...args], isPeer: true }
  }

  /**
   * A program of the system. Where it is missing it is installed, if that is possible.
   * @param {readonly [string, ...string[]]} run the program and its arguments
   * @param {string} [packaged] the package of Debian that has it
   * @param {readonly string[]} [probe] arguments that make it end with 0 if it is here
   * @returns {Command | Skipped}
   */
  system(run, packaged, probe = ['--version']) {
    const [program] = run
    const isHere = () => spawnSync(program, probe, { stdio: 'ignore' }).status === 0
    if (isHere()) return { run, isPeer: true }
    if (packaged === undefined) return { skipped: `${program} is not installed, and no package registry in reach has it` }
    if (!this.#canInstall || process.getuid?.() !== 0) return { skipped: `${program} is not installed (package ${packaged})` }
    if (!this.#failures.has(packaged)) {
      const failure = this.#install(packaged)
      if (failure === '' && isHere()) return { run, isPeer: true }
      this.#failures.set(packaged, failure || `${program} does not start`)
    }
    return { skipped: `${packaged} cannot be installed: ${this.#failures.get(packaged)}` }
  }

  /**
   * @param {string} packaged
   * @returns {string} why not; '' when it is done
   */
  #install(packaged) {
    const apt = (/** @type {string[]} */ ...words) => spawnSync('apt-get', words, { encoding: 'utf8', timeout: 300_000 })
    if (!this.#isUpdated) apt('update', '-qq')
    this.#isUpdated = true
    const { status, stderr, error } = apt('install', '-y', '-qq', '--no-install-recommends', packaged)
    if (status === 0) return ''
    return error?.message ?? (stderr.trim().split('\n').at(-1) || `apt-get ends with ${status}`)
  }
}
