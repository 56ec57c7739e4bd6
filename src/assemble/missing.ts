import type { Problem } from '../model/index.js'
import { nearest } from '../source/index.js'
import { referencesOf } from './deployments.js'
import type { UnitFiles } from './unit-files.js'
import type { Unit } from './units.js'

/** Where hundreds are missing the repository is not whole, and nobody needs hundreds of searches through all names. */
const HINTS = 50

/** What Quadlet refuses because a unit that is named does not exist anywhere. */
export function missingReferences(units: readonly Unit[], files: UnitFiles): Problem[] {
  const problems: Problem[] = []
  for (const unit of units) {
    let seen: Set<string> | undefined
    for (const reference of referencesOf(unit.draft)) {
      if (!reference.required || reference.by !== 'file' || files.find(reference, unit) !== 'missing') continue
      const { text, required } = reference
      const key = `${text.span().start} ${text.text}`
      seen ??= new Set()
      if (seen.has(key)) continue
      seen.add(key)
      problems.push({
        rule: 'unknown-reference',
        code: `missing-${reference.kind}`,
        message: `${required.says}${reference.name.known && problems.length < HINTS ? hint(reference.name.value, files) : ''}`,
        at: text.span(),
        subject: unit.id,
      })
    }
  }
  return problems
}

/** A near name of the same kind of unit, for a slip of the pen. */
function hint(name: string, files: UnitFiles): string {
  const extension = name.slice(name.lastIndexOf('.'))
  const stem = name.slice(0, name.length - extension.length)
  const stems = [...files.names].filter((file) => file.endsWith(extension)).map((file) => file.slice(0, file.length - extension.length))
  const near = nearest(stem, stems.sort())
  return near === null ? '' : `; did you mean ${near}${extension}?`
}
