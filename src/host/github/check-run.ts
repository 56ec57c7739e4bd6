import type { Client, Repository } from './client.js'

/** One annotation of a check run. Lines are 1-based; columns only on a single line. */
export interface CheckAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

export interface CheckRun {
  readonly name: string
  /** The commit that the pull request shows. */
  readonly commit: string
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  /** Markdown of at most 65,535 characters. */
  readonly summary: string
  readonly detailsUrl: string | null
  readonly annotations: readonly CheckAnnotation[]
}

/** GitHub takes so many in one request and adds those of the next to them. */
const BATCH = 50

/** Writes a check run with all its annotations; answers how many of them it has. Throws when the run itself could not be made. */
export async function writeCheckRun(client: Client, repository: Repository, run: CheckRun): Promise<number> {
  const { name, title, summary, annotations } = run
  const output = (from: number) => ({ title, summary, annotations: annotations.slice(from, from + BATCH).map((one) => ({ ...one })) })
  const created = await client.rest.checks.create({
    ...repository,
    name,
    head_sha: run.commit,
    status: 'completed',
    conclusion: run.conclusion,
    ...(run.detailsUrl === null ? {} : { details_url: run.detailsUrl }),
    output: output(0),
  })
  let written = Math.min(BATCH, annotations.length)
  for (; written < annotations.length; written = Math.min(written + BATCH, annotations.length)) {
    try {
      await client.rest.checks.update({ ...repository, check_run_id: created.data.id, output: output(written) })
    } catch {
      // It may have been done or not: asking again could double what is there. The caller says how many are missing.
      return written
    }
  }
  return written
}
