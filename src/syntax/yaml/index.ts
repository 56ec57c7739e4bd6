/**
 * YAML with positions: a thin, ordered tree whose scalars are MappedText, over the `yaml` package (the only importer of it; load this
 * layer lazily). Nothing here throws on what a file contains, and nothing is ever plain data.
 *
 *   const stream = parseYaml(MappedText.verbatim(path, source, 0), '1.1')
 *   for (const document of stream.documents) {
 *     if (document.errors.length > 0) continue            // the real tools refuse it; `root` holds what could be read all the same
 *     const root = document.root                          // YamlMap | YamlSeq | YamlScalar | YamlNull, never undefined
 *     if (root.kind !== 'map') continue
 *     root.get('services')                                // effective value: `<<` merged, the last of duplicate keys; undefined if absent
 *     root.entry('services')                              // … with key (MappedText), span of key and value
 *     root.entries / root.written                         // effective / exactly as written, both in order
 *   }
 *
 * - Input is a MappedText, so a heredoc or a block scalar inside a file parses with positions in that file. Its holes (from a mask of
 *   equal length) travel into keys and scalars, where the masked characters are replaced by the hole's expression again.
 * - A scalar has `text` (decoded, each character mapped to its source), `span` (with quotes or `|`), `style`, and `typed`: what the
 *   dialect makes of it (`22:22` is 1342 under '1.1'). A scalar with a hole is always typed as its text.
 * - `kind: 'null'` is an absent value, `~` or `null`; it has `text` too, since some readers want the word.
 * - `tag` is as resolved, short: `!reset`, `!vault`, `!!str`, `null` when none is written. Unknown tags never fail and do not change `typed`.
 * - Aliases are resolved: the node in an alias's place is the anchored one, with a hop `{ kind: 'alias', span }` in `via`, and so are all
 *   nodes below it. Cyclic aliases and expansions past a budget are errors and leave a null.
 * - Duplicate keys are in `document.duplicates`, for the reader to judge: go-yaml refuses them, PyYAML takes the last.
 */
export { commentSpans } from './comments.js'
export type { AliasHop, YamlEntry, YamlNode, YamlStyle } from './node.js'
export { YamlMap, YamlScalar, YamlSeq } from './node.js'
export { parseYaml } from './parse.js'
export type { DuplicateKey, YamlDocument, YamlError, YamlStream } from './stream.js'
export type { Dialect, Typed } from './typed.js'
