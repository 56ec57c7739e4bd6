import { appendFileSync, readFileSync } from 'node:fs'
import { getInput, notice, setFailed, setOutput } from '@actions/core'

/** What the GitHub runner gives an action and takes from it. */
export interface Runner {
  /** '' for an input that is not set. */
  input(name: string): string
  /** The event's name and payload; an unreadable payload is an empty one. Nothing in it is trusted. */
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  /** A directory for files that later steps may read. */
  readonly temporary: string
  setOutput(name: string, value: string | number): void
  /** Adds markdown to the job's summary page. */
  summarize(markdown: string): void
  /** An annotation of the run that fails nothing. */
  notice(message: string): void
  fail(message: string): void
}

/** The runner that started this process. */
export function processRunner(environment: NodeJS.ProcessEnv = process.env): Runner {
  return {
    input: (name) => getInput(name),
    event: { name: environment.GITHUB_EVENT_NAME ?? '', payload: payloadOf(environment.GITHUB_EVENT_PATH) },
    temporary: environment.RUNNER_TEMP ?? '.',
    setOutput: (name, value) => setOutput(name, value),
    summarize: (markdown) => {
      // core.summary would escape nothing either, and needs a promise for one append.
      if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, markdown)
    },
    notice: (message) => notice(message),
    fail: (message) => setFailed(message),
  }
}

function payloadOf(file: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'))
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
