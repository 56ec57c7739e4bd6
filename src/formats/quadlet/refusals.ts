import { nearest } from '../../source/index.js'
import { keysOf, QUADLET_SECTIONS } from './keys.js'
import { keySpan } from './references.js'
import type { QuadletUnit } from './unit.js'

/** The oldest Podman with a Quadlet generator. */
const OLDEST = '4.4'

/** Accounts for every key of the unit's own section and of [Quadlet]; an unknown one makes the generator refuse the unit. */
export function checkKeys(unit: QuadletUnit): void {
  const { since, kind } = unit.info
  if (since !== OLDEST)
    unit.needs.push({ since, otherwise: `does not read ${unit.name.fileName}: it knows no .${kind} units`, at: unit.at })
  for (const section of [unit.info.section, 'Quadlet']) {
    const keys = unit.merged.keys(section)
    if (keys.size === 0) continue
    const known = keysOf(section)
    keys.forEach((entries, key) => {
      const info = known.get(key)
      const [first] = entries
      if (info && first && info.since !== OLDEST) {
        const otherwise = `refuses ${unit.name.fileName}: unsupported key '${key}' in group '${section}'`
        unit.needs.push({ since: info.since, otherwise, at: first.keyAt })
      }
      if (info?.status === 'modelled' || info?.status === 'irrelevant') return
      for (const entry of entries) {
        const at = entry.keyAt
        unit.unmodelledKeys.push({ at, key: `[${section}] ${key}`, reason: info ? 'unsupported' : 'unknown' })
      }
      const entry = entries[0]
      if (info || !entry) return
      const meant = nearest(key, known.keys())
      const words = `unsupported key '${key}' in group '${section}'${hint(key, section, meant)}`
      const fix = meant !== null && {
        fix: { title: `Write ${meant}`, safe: false, edits: [{ span: entry.keyAt, text: meant }] },
      }
      unit.refuse('unsupported-key', words, entry.keyAt, { ...fix })
    })
  }
}

function hint(key: string, section: string, meant: string | null): string {
  if (meant !== null) return `; did you mean ${meant}?`
  const elsewhere = QUADLET_SECTIONS.find((other) => other !== section && keysOf(other).has(key))
  return elsewhere ? `; it is a key of [${elsewhere}]` : ''
}

/** `KillMode=` and `Type=` in [Service]: only some work with a service that Podman runs in. */
export function checkService(unit: QuadletUnit): void {
  const killMode = unit.merged.lookup('Service', 'KillMode')
  if (killMode && killMode.text !== 'mixed' && killMode.text !== 'control-group') {
    unit.refuse('kill-mode', `invalid KillMode '${killMode.text}'`, unit.merged.last('Service', 'KillMode')?.at ?? unit.at)
  }
  const type = unit.merged.lookup('Service', 'Type')
  if (type && type.text !== 'notify' && type.text !== 'oneshot') {
    unit.refuse('service-type', `invalid service Type '${type.text}'`, unit.merged.last('Service', 'Type')?.at ?? unit.at)
  }
}

export function checkUser(unit: QuadletUnit): void {
  if (unit.raw('Group') && !unit.raw('User')) unit.refuse('group-without-user', 'invalid Group set without User', keySpan(unit, 'Group'))
}

const REMAP_KEYS = ['RemapUsers', 'RemapUid', 'RemapGid'] as const

/** The old Remap keys against the new ones and each other (Podman's handleUserMappings, handleUserRemap). */
export function checkUserMappings(unit: QuadletUnit, supportsManual: boolean): void {
  const keys = unit.merged.keys(unit.info.section)
  if (!REMAP_KEYS.some((key) => keys.has(key))) return
  const has = (key: string): boolean => unit.merged.has(unit.info.section, key)
  const explicit =
    unit.raw('UserNS') || unit.strv('UIDMap').length || unit.strv('GIDMap').length || unit.raw('SubUIDMap') || unit.raw('SubGIDMap')
  const remap = ['RemapUid', 'RemapGid', 'RemapUsers'].find(has)
  if (explicit) {
    if (remap) unit.refuse('remap', 'deprecated Remap keys are set along with explicit mapping keys', keySpan(unit, remap))
    return
  }
  const uids = unit.strv('RemapUid')
  const gids = unit.strv('RemapGid')
  const mode = unit.merged.lookupLast(unit.info.section, 'RemapUsers')?.text ?? ''
  const at = keySpan(unit, 'RemapUsers')
  switch (mode) {
    case '':
      if (uids.length > 0) unit.refuse('remap', 'UidMap set without RemapUsers', keySpan(unit, 'RemapUid'))
      else if (gids.length > 0) unit.refuse('remap', 'GidMap set without RemapUsers', keySpan(unit, 'RemapGid'))
      return
    case 'manual':
      if (!supportsManual) unit.refuse('remap', 'RemapUsers=manual is not supported', at)
      return
    case 'auto':
      return
    case 'keep-id':
      if (uids.length > 1) {
        unit.refuse('remap', 'RemapUsers=keep-id supports only a single value for UID mapping', keySpan(unit, 'RemapUid'))
      } else if (gids.length > 1) {
        unit.refuse('remap', 'RemapUsers=keep-id supports only a single value for GID mapping', keySpan(unit, 'RemapGid'))
      }
      return
    default:
      unit.refuse('remap', `unsupported RemapUsers option '${mode}'`, at)
  }
}

export function checkReload(unit: QuadletUnit): void {
  const command = unit.merged.lookupLastArgs(unit.info.section, 'ReloadCmd')
  if (command?.words.length && unit.raw('ReloadSignal')) {
    unit.refuse('reload', 'ReloadCmd and ReloadSignal are mutually exclusive but both are set', keySpan(unit, 'ReloadSignal'))
  }
}
