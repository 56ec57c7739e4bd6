import type { Config } from './config.js'
import type { FileValues, OptionName, OptionValues } from './options.js'

/** The values that hold: what was given on the command line or as input, then what the file says, then the default. */
export interface Settings {
  readonly findings: 'new' | 'changed' | 'all'
  readonly failOn: 'error' | 'warning' | 'never'
  readonly ifNoFiles: 'warn' | 'error' | 'ignore'
  readonly pedantic: boolean
  readonly annotations: 'changed' | 'all' | 'none' | 'check'
  readonly comment: 'never' | 'on-change' | 'on-failure' | 'always'
  readonly suggest: boolean
  readonly base: string | null
  readonly baseline: string | null
  readonly composeProvider: 'podman-compose' | 'docker-compose' | null
}

/** Given values over those of the file. `hasBase`: whether there is another tree to compare with. */
export function resolveSettings(given: OptionValues, config: Config, hasBase: boolean): Settings {
  const values: FileValues & OptionValues = { ...config.values, ...given }
  const baseline = values.baseline ?? null
  return {
    findings: values.findings ?? (hasBase || baseline !== null ? 'new' : 'all'),
    failOn: values['fail-on'] ?? 'error',
    ifNoFiles: values['if-no-files'] ?? 'warn',
    pedantic: values.pedantic ?? false,
    annotations: values.annotations ?? (hasBase ? 'changed' : 'all'),
    comment: values.comment ?? 'never',
    suggest: values.suggest ?? false,
    base: values.base ?? null,
    baseline,
    composeProvider: values['compose-provider'] ?? null,
  }
}

/** Who set an option, for `--print-config` and error messages. */
export function setBy(name: OptionName, given: OptionValues, config: Config): 'given' | 'file' | 'default' {
  if (given[name] !== undefined) return 'given'
  return name in config.values ? 'file' : 'default'
}
