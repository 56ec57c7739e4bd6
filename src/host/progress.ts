/** How long a scan may go on before anything is said of it, and between two sayings. In milliseconds. */
const PATIENCE = 1000
const PACE = 100

/**
 * Says on a terminal how many files have been read, once a scan takes longer than a second. `write` is given what to print: a line without an
 * end, and on `clear` what takes it away again.
 */
export class Progress {
  readonly #write: (text: string) => void
  readonly #now: () => number
  #started: number | null = null
  #said = 0
  #files = 0
  #isShown = false

  constructor(write: (text: string) => void, now: () => number) {
    this.#write = write
    this.#now = now
  }

  /** One more file was read. */
  step(): void {
    this.#files++
    const now = this.#now()
    this.#started ??= now
    if (now - this.#started < PATIENCE || now - this.#said < PACE) return
    this.#said = now
    this.#isShown = true
    this.#write(`\r${this.#files} files read`)
  }

  clear(): void {
    if (!this.#isShown) return
    this.#isShown = false
    this.#write('\r\u001b[K')
  }
}

/** Progress is for people at a terminal: not for logs, and not where it is turned off. */
export function wantsProgress(
  isTerminal: () => boolean,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (args.includes('--quiet') || environment.CI || environment.NO_COLOR || environment.TERM === 'dumb') return false
  return isTerminal()
}
