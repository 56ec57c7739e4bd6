export type { Assertions, Config, ForbiddenPath, HostEntry, IgnoreEntry, Level, PathSet } from './config.js'
export { NEWEST_PODMAN, NO_CONFIG } from './config.js'
export {
  type CommandName,
  type FileValues,
  OPTIONS,
  type OptionName,
  type OptionRow,
  type OptionValues,
  OUTPUTS,
  STRUCTURED_KEYS,
} from './options.js'
export { type ConfigWeakening, weakenings } from './weaken.js'
