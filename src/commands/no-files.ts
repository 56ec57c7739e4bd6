import type { OptionValues, Settings } from '../config/index.js'
import { type Host, UserError } from '../host/index.js'
import type { Look } from './look.js'

/**
 * What to tell where nothing was found to read; `null`: nothing. A change that takes the last definition away is no mistake. Throws UserError
 * where the settings want it to.
 */
export function noticeOfNoFiles(
  directory: string,
  head: Look,
  base: Look | null,
  { ifNoFiles }: Pick<Settings, 'ifNoFiles'>,
): string | null {
  const isEmpty = ({ coverage }: Look): boolean => coverage.files.length + coverage.unparsed.length + (coverage.skipped?.length ?? 0) === 0
  if (ifNoFiles === 'ignore' || !isEmpty(head) || (base !== null && !isEmpty(base))) return null
  const passed = head.coverage.passedOver?.length ?? 0
  const aside = passed === 0 ? '' : `; ${passed === 1 ? '1 Kubernetes file was' : `${passed} Kubernetes files were`} passed over`
  const notice = `nothing that Podman runs was found in ${directory === '.' ? 'this directory' : directory}${aside}`
  if (ifNoFiles === 'error') throw new UserError(notice)
  return notice
}

/** The same beside the output of a command that has no say in what it means for its exit code. */
export function tellOfNoFiles(host: Pick<Host, 'printError'>, directory: string, head: Look, { quiet }: OptionValues): void {
  const isUnwanted = quiet === true || head.config.values['if-no-files'] === 'ignore'
  const notice = isUnwanted ? null : noticeOfNoFiles(directory, head, null, { ifNoFiles: 'warn' })
  if (notice !== null) host.printError(`podman-topology: ${notice}\n`)
}
