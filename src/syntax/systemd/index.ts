/**
 * systemd unit syntax with positions, as Podman's own parser reads it; knows no Podman.
 *
 *   const unit = parseUnit(path, MappedText.verbatim(path, source, 0))
 *   const merged = new MergedUnit([unit, ...dropIns])
 *   for (const { entry, text } of merged.lookupAll('Container', 'PublishPort')) …
 *
 * `unit.errors` says why a file is refused, `unit.comments` keeps the comments, `splitWords` splits any value on its own.
 */
export { type KeyValue, MergedUnit, type UnitWord } from './merged-unit.js'
export { type ParseOptions, parseUnit } from './parse.js'
export { UnitEntry, type UnitError, type UnitFile, type UnitSection } from './unit-file.js'
export { splitWords, type WordError, type WordStyle, type Words } from './words.js'
