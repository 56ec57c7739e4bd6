export { type Arguments, readArguments } from './arguments.js'
export { COMMANDS, type CommandRow, flagsOf, inputRows, usage } from './commands.js'
export type { Assertions, Config, ForbiddenPath, HostEntry, IgnoreEntry, Level, PathSet } from './config.js'
export { NO_CONFIG } from './config.js'
export { type Inputs, readInputs } from './inputs.js'
export { type ConfigContext, type ConfigProblem, type ConfigResult, findConfig, loadConfig, problemLines } from './load.js'
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
export { printConfig } from './print.js'
export { resolveSettings, type Settings, setBy } from './resolve.js'
export { type ConfigWeakening, weakenings } from './weaken.js'
