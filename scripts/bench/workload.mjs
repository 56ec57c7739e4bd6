// @ts-check
/**
 * The shape of a workload. Each is a module of this directory that exports one:
 *
 *   export const start = workload({ name: 'start', what: '…', runs: 21, make(root) { … }, commands({ root, cli }) { … }, bounds: [ … ] })
 *
 * @typedef {object} Command A process to be timed. Its output is looked at once and thrown away after that.
 * @property {readonly [string, ...string[]]} run the program and its arguments
 * @property {readonly RegExp[]} [says] what its output must match, so that nothing is timed that did something else
 * @property {readonly number[]} [status] the exit codes that are right; 0 and 1 (there are findings) unless it says otherwise
 * @property {Readonly<Record<string, string | undefined>>} [env] added to the environment, or taken from it
 * @property {string} [cwd] the workload's root by default
 * @property {boolean} [isPeer] somebody else's program: where it does not work it is skipped, and the rest is measured
 *
 * @typedef {object} Skipped A peer that is not here.
 * @property {string} skipped why
 *
 * @typedef {object} Context
 * @property {string} root an empty directory that `make` has filled
 * @property {boolean} smoke
 * @property {string} cli the built command line
 * @property {string} action the built action
 * @property {import('./peers.mjs').Peers} peers
 *
 * @typedef {object} Bound One number that must hold.
 * @property {string} name
 * @property {(seconds: Readonly<Record<string, number>>, megabytes: Readonly<Record<string, number>>) => number} value of the median
 *   seconds (with `--smoke` the least) and the peak memory in megabytes of each command, by its name
 * @property {string} [unit] `×` unless it says otherwise
 * @property {number} [atMost]
 * @property {number} [atLeast]
 * @property {number} [goal] where we want to be; said, not judged
 * @property {number} [guard] the limit of `--smoke`, which has to hold for small trees on a busy machine: half as wide again unless it says
 *   otherwise
 *
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} what one line for the reader of the numbers
 * @property {number} runs measured runs of each command; one more comes first, to fill the file cache and to see the peak memory
 * @property {number} [smokeRuns]
 * @property {() => string | null} [missing] why it cannot be run here
 * @property {(root: string, options: { smoke: boolean }) => void | Promise<void>} make puts its files below root
 * @property {(context: Context) => Record<string, Command | Skipped> | Promise<Record<string, Command | Skipped>>} commands
 * @property {readonly Bound[]} bounds what names a command that is skipped is skipped
 */

/**
 * @param {Workload} workload
 * @returns {Workload}
 */
export const workload = (workload) => workload

/**
 * Bare Node, the floor of everything that runs on it.
 * @type {Command}
 */
export const BARE_NODE = { run: [process.execPath, '-e', '0'] }
