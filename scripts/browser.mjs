// @ts-check
/**
 * A headless Chromium, driven over a pipe by its own protocol: for the tests of the explorer and for the pictures in the documentation.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The first Chromium on the path; `null` where there is none. */
export function findChromium() {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(directory, name), constants.X_OK)
        return join(directory, name)
      } catch {}
    }
  }
  return null
}

/**
 * @typedef {object} Page
 * @property {(method: string, params?: object) => Promise<any>} send a command of the protocol, to this page
 * @property {(url: string) => Promise<void>} open loads a page, with nothing said and asked for yet, and waits for its load event
 * @property {(expression: string) => Promise<any>} run the value of an expression, or of the promise it is; throws what it throws
 * @property {string[]} complaints what the page's console, its log and its uncaught errors said, so far
 * @property {string[]} requests the addresses it asked for, the page itself and data in it apart
 */

/**
 * Starts a browser with one page. Whoever does must `end` it.
 * @param {string} executable
 * @returns {Promise<{ page: Page, end: () => Promise<void> }>}
 */
export async function startBrowser(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'podman-topology-browser-'))
  const flags = ['--headless', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--disable-dev-shm-usage']
  // The sandbox does not work for root, and the pages are ours.
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  const child = spawn(executable, [...flags, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const end = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const connection = new Connection(child)
    const { targetInfos } = await connection.send('Target.getTargets')
    const { targetId } = targetInfos.find((/** @type {any} */ info) => info.type === 'page')
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
    return { page: await pageOf(connection, sessionId), end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Messages are JSON, each with a NUL byte behind it. */
class Connection {
  #id = 0
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map()
  /** @type {((message: any) => void)[]} */
  #listeners = []
  /** @type {import('node:stream').Writable} */
  #input

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.#input = /** @type {import('node:stream').Writable} */ (child.stdio[3])
    const output = /** @type {import('node:stream').Readable} */ (child.stdio[4])
    let rest = ''
    output.setEncoding('utf8')
    output.on('data', (chunk) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message))
    })
    const fail = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser ended'))
      this.#waiting.clear()
    }
    child.once('exit', fail)
    child.once('error', fail)
    this.#input.on('error', fail)
  }

  /** @param {any} message */
  #receive(message) {
    const waiting = this.#waiting.get(message.id)
    if (waiting) {
      this.#waiting.delete(message.id)
      if (message.error) waiting.reject(new Error(message.error.message))
      else waiting.resolve(message.result)
    } else for (const listener of this.#listeners) listener(message)
  }

  /** @param {(message: any) => void} listener */
  listen(listener) {
    this.#listeners.push(listener)
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    const id = ++this.#id
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }
}

/**
 * @param {Connection} connection
 * @param {string} sessionId
 * @returns {Promise<Page>}
 */
async function pageOf(connection, sessionId) {
  /** @type {string[]} */
  const complaints = []
  /** @type {string[]} */
  const requests = []
  let opened = ''
  /** @type {() => void} */
  let loaded = () => {}
  connection.listen(({ method, params }) => {
    if (method === 'Page.loadEventFired') loaded()
    else if (method === 'Runtime.exceptionThrown')
      complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text)
    else if (method === 'Runtime.consoleAPICalled')
      complaints.push(params.args.map((/** @type {any} */ { value, description }) => value ?? description).join(' '))
    else if (method === 'Log.entryAdded') complaints.push(`${params.entry.text} ${params.entry.url ?? ''}`.trim())
    else if (method === 'Network.requestWillBeSent' && params.request.url !== opened && !params.request.url.startsWith('data:'))
      requests.push(params.request.url)
  })
  const send = (/** @type {string} */ method, /** @type {object} */ params = {}) => connection.send(method, params, sessionId)
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`)
  return {
    send,
    complaints,
    requests,
    async open(url) {
      opened = url
      complaints.length = 0
      requests.length = 0
      const load = new Promise((resolve) => {
        loaded = () => resolve(undefined)
      })
      await send('Page.navigate', { url })
      await load
    },
    async run(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
  }
}
