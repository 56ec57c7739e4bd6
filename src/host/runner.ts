import { appendFileSync } from 'node:fs'
import { getInput, notice, setFailed, setOutput } from '@actions/core'

/** What the GitHub runner gives an action and takes from it. */
export interface Runner {
  /** '' for an input that is not set. */
  input(name: string): string
  /** A directory for files that later steps may read. */
  readonly temporary: string
  setOutput(name: string, value: string | number): void
  /** Adds markdown to the job's summary page. */
  summarize(markdown: string): void
  /** An annotation of the run that fails nothing. */
  notice(message: string): void
  /** Fails the step and says why, in its log or as an annotation of the run, which by default it is. */
  fail(message: string, annotate?: boolean): void
}

/** The runner that started this process. */
export function processRunner(environment: NodeJS.ProcessEnv = process.env): Runner {
  return {
    input: (name) => getInput(name),
    temporary: environment.RUNNER_TEMP ?? '.',
    setOutput: (name, value) => setOutput(name, value),
    summarize: (markdown) => {
      // core.summary would escape nothing either, and needs a promise for one append.
      if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, markdown)
    },
    notice: (message) => notice(message),
    fail: (message, annotate = true) => {
      if (annotate) setFailed(message)
    },
  }
}
