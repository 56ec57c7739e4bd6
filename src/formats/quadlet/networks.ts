import type { NetworkChoice, Reference } from '../../model/index.js'
import { parseNetworks } from '../../podman/index.js'
import { MappedText } from '../../source/index.js'
import { MergedUnit, parseUnit, type UnitWord } from '../../syntax/systemd/index.js'
import type { PodmanArgs } from './arguments.js'
import { KINDS, splitName } from './kinds.js'
import { fileReference } from './references.js'
import { type QuadletUnit, serviceName } from './unit.js'

/** A `Network=` value that names a unit, with the unit as a reference. */
interface NetworkUnit {
  readonly word: UnitWord
  readonly reference: Reference
}

/** What `Network=` and PodmanArgs `--network` say. */
export function networkChoice(unit: QuadletUnit, args: PodmanArgs): NetworkChoice {
  const units = networkUnits(unit)
  const values = [...unit.expandedAll('Network'), ...args.all('--network')]
  const { choice, errors } = parseNetworks(values, {
    scope: unit.scope,
    who: unit.who,
    at: unit.at,
    // Only Network= is translated; in PodmanArgs= a file name is a name like any other.
    references: (text) => {
      const { start } = text.span()
      return units.find(({ reference }) => reference.text.file === text.file && reference.text.span().start === start)?.reference ?? null
    },
  })
  for (const { message, at } of errors) unit.problem('network', `Podman refuses ${unit.name.fileName}: ${message}`, at)
  checkQuotes(unit)
  return choice
}

/** Looked up with its quotes, `"x.network"` names neither the unit nor any network that could be made. */
function checkQuotes(unit: QuadletUnit): void {
  for (const { text } of unit.all('Network')) {
    const quoted = /^(["'])(.*)\1$/.exec(text.text)
    if (!quoted || !text.isVerbatim) continue
    const words = `the quotes in Network=${text.text} are taken for part of the name, which no network can have`
    const fix = { title: 'Remove the quotes', safe: false, edits: [{ span: text.span(), text: quoted[2] ?? '' }] }
    unit.problem('quoted-network', `Podman refuses ${unit.name.fileName}: ${words}`, text.span(), { fix })
  }
}

/** The `Network=` values that name Quadlet units, and what the generator refuses about them (Podman's addNetworks). */
export function networkUnits(unit: QuadletUnit): readonly NetworkUnit[] {
  const found: NetworkUnit[] = []
  for (const word of unit.all('Network')) {
    const colon = word.text.text.indexOf(':')
    const name = colon < 0 ? word.text : word.text.slice(0, colon)
    const kind = name.text.endsWith('.network') ? 'network' : name.text.endsWith('.container') ? 'container' : null
    if (kind === null) continue
    found.push({ word, reference: fileReference(unit, name, kind, `requested Quadlet unit ${name.text} was not found`) })
    if (kind !== 'container') continue
    if (!hasResourceName(unit, name.text)) unit.refuse('no-resource-name', `cannot get the resource name of ${name.text}`, name.span())
    if (colon >= 0) {
      const words = "extra options are not supported when joining another container's network"
      unit.refuse('network-container-options', words, word.text.span(colon))
    }
  }
  return found
}

/**
 * Whether the generator can tell the name of the container to join: only `%N` is filled in (Podman's GetContainerResourceName). True
 * where the other unit is not at hand.
 */
function hasResourceName(unit: QuadletUnit, fileName: string): boolean {
  const path = unit.scope === '' ? fileName : `${unit.scope}/${fileName}`
  const content = unit.input.embedded ? null : unit.tree.read(path)
  if (!content?.ok) return true
  const name = splitName(fileName)
  const other = new MergedUnit([parseUnit(path, MappedText.verbatim(path, content.text, 0))])
  const said = other.lookupSet('Container', 'ContainerName')?.text ?? (name.instance === null ? '%N' : '%p_%i')
  return !said.replaceAll('%N', serviceName(other, KINDS.container, name)).includes('%')
}
