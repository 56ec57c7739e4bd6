import type { Report } from './report-model.js'

export type ExitCode = 0 | 1 | 2 | 3

/** Whether a finding that counts is at or above the severity that fails a run. */
function fails(report: Report, failOn: 'error' | 'warning' | 'never'): boolean {
  return failOn !== 'never' && (report.summary.error > 0 || (failOn === 'warning' && report.summary.warning > 0))
}

/**
 * The first that applies: 3 a fault of ours, 1 findings at or above `failOn`, 3 a file that could not be read as what it is, 0.
 * (2, the user's mistake, is known before there is a report.)
 */
export function exitCode(report: Report, failOn: 'error' | 'warning' | 'never'): ExitCode {
  if (report.faults.length > 0) return 3
  if (fails(report, failOn)) return 1
  return report.newlyUnparsed > 0 ? 3 : 0
}
