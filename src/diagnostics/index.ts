export { type Baseline, type BaselineResult, readBaseline, writeBaseline } from './baseline.js'
export { type ExitCode, exitCode } from './exit-code.js'
export { fingerprintOf, hash64 } from './fingerprint.js'
export { DIAGNOSTIC_RULES } from './judge.js'
export { environmentValues } from './masks.js'
export type {
  ChangedLines,
  Coverage,
  Fault,
  Fixed,
  Report,
  RuleInfo,
  Settled,
  Side,
  Sources,
  Suppression,
  Weakening,
} from './report-model.js'
export { type SettleOptions, settle } from './settle.js'
export { sourcesOf } from './sources.js'
