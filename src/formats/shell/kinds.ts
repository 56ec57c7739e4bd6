import { baseName } from '../../source/index.js'
import { templateName } from '../../syntax/template/index.js'

/** Where the commands stand. */
export type ScriptKind = 'shell' | 'make' | 'just' | 'task' | 'workflow' | 'gitlab' | 'machine'

const SHEBANG = /^#![^\n]*\b(?:ba|da|k|z)?sh\b/

/** What kind of script a file is, by its name and, for one without an extension, its first line. */
export function kindOf(path: string, text: string): ScriptKind | null {
  const base = templateName(baseName(path))
  if (/^\.github\/(?:workflows|actions)\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path)) return 'workflow'
  if (/(?:^|[._-])gitlab-ci\.ya?ml$/.test(base)) return 'gitlab'
  if (/\.(?:bu|fcc|ign)$|(?:butane|ignition)[^/]*\.(?:ya?ml|json)$/i.test(base)) return 'machine'
  if (/^taskfile(?:\.dist)?\.ya?ml$/i.test(base)) return 'task'
  if (/^\.?justfile$|\.just$/i.test(base)) return 'just'
  if (/\.(?:sh|bash|ksh|zsh)$/i.test(base)) return 'shell'
  if (SHEBANG.test(text)) return 'shell'
  if (/^(?:gnu)?makefile|\.mk$|\.make$/i.test(base) && !/\.(?:am|in|ac|md|txt|py|ya?ml)$/i.test(base)) return 'make'
  return null
}
