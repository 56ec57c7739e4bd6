import { planOf as decide, groupOf, groupsOf, ownPodOf, type Plan, staleComments, strayCalls } from '../convert/index.js'
import type { ExitCode } from '../diagnostics/index.js'
import { type Host, UserError } from '../host/index.js'
import type { Container } from '../model/index.js'
import type { Conversion } from '../report/index.js'
import { applyEdits, LineIndex, OverlayTree, type SourceSpan } from '../source/index.js'
import { deliver } from './deliver.js'
import { endOf } from './ends.js'
import { type Look, lookAgain, lookAtDirectory } from './look.js'
import { tellOfNoFiles } from './no-files.js'
import type { Request } from './request.js'

/** Prints the definitions of pods for containers that call each other, or why there can be none. Writes nothing. */
export async function convert(host: Host, request: Request): Promise<ExitCode> {
  const [directory = '.', names] = request.positionals
  const head = await lookAtDirectory(host, directory, request.values)
  tellOfNoFiles(host, directory, head, request.values)
  const groups = names === undefined ? groupsOf(head.graph) : [groupOf(head.graph, named(head, names))]
  const wanted = wantedName(request.values.pod, groups.length)
  const needless = needlessMappings(head)
  const conversions: Conversion[] = []
  for (const group of groups) {
    const plan = await decide(head.graph, group, wanted, (at) => needless.has(`${at.file} ${at.start}`), placesIn(head))
    conversions.push(await carryOut(plan, head, request))
  }
  const { convertJson, convertPatch, convertRefusals, convertText, quoted } = await import('../report/convert.js')
  const command = ['podman-topology', 'convert', ...[directory, ...(names === undefined ? [] : [names]), ...flagsOf(request)].map(quoted)]
  const hints = { command: command.join(' '), directory, stray: strayCalls(head.graph) }
  if (request.format === 'text') deliver(host, request, convertText(conversions, hints))
  else if (request.format === 'json') deliver(host, request, convertJson(conversions))
  else {
    deliver(host, request, convertPatch(conversions))
    const refusals = request.values.quiet ? '' : convertRefusals(conversions, hints)
    if (refusals !== '') host.printError(refusals)
  }
  return names !== undefined && conversions.some(({ reasons }) => reasons.length > 0) ? 1 : 0
}

/** Podman's NameRegex. */
const POD_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/

function wantedName(name: string | undefined, groups: number): string | null {
  if (name === undefined) return null
  if (!POD_NAME.test(name)) throw new UserError(`${name} can be no pod's name: letters, digits and _.- behind a letter or digit`)
  if (groups > 1) throw new UserError(`--pod names one pod, and ${groups} could be made: give the containers of one as well, NAME,NAME`)
  return name
}

/** What was given beside the names and bears on the answer. */
function flagsOf({ values }: Request): string[] {
  const { quiet: _quiet, output: _output, ...given } = values
  return Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [`--${name}`, value] : []))
}

function named(head: Look, names: string): Container[] {
  const members = names.split(',').map((name) => {
    const end = endOf(head.graph, name.trim())
    if (end.kind === 'container') return end.member
    const only = head.graph.topology.containers.find((container) => ownPodOf(head.graph, container)?.id === end.member.id)
    if (!only) throw new UserError(`${name} is a pod already`)
    return only
  })
  if (members.length < 2) throw new UserError('a pod is made of two containers or more: NAME,NAME')
  return members
}

/** The places of the mappings that a finding says are needed by nobody outside. */
function needlessMappings({ findings }: Look): ReadonlySet<string> {
  const needless = findings.filter(({ rule, severity }) => rule === 'internal-port-published' && severity !== 'note')
  return new Set(needless.map(({ at }: { readonly at: SourceSpan }) => `${at.file} ${at.start}`))
}

/** `up.sh:3` */
function placesIn({ tree }: Look): (at: SourceSpan) => string {
  return ({ file, start }) => {
    const content = tree.read(file)
    return content.ok ? `${file}:${new LineIndex(content.text).position(start).line}` : file
  }
}

/** Makes the files of a plan, and looks at them as at any others: what would be found in them is a reason not to print them. */
async function carryOut(plan: Plan, head: Look, { values }: Request): Promise<Conversion> {
  const members = plan.members.map(({ label }) => label)
  if (!plan.ok) return { name: null, members, notes: [], reasons: plan.reasons, files: [] }
  const files = new Map<string, { before: string | null; after: string | null }>()
  const notes = [...plan.notes]
  for (const { path, text } of plan.files) files.set(path, { before: null, after: text })
  for (const file of new Set(plan.edits.map(({ span }) => span.file))) {
    const content = head.tree.read(file)
    const edits = plan.edits.filter(({ span }) => span.file === file)
    if (!content.ok) continue
    files.set(file, { before: content.text, after: applyEdits(content.text, edits) })
    notes.push(...staleComments(file, content.text, edits))
  }
  for (const file of plan.removed) {
    const content = head.tree.read(file)
    if (content.ok) files.set(file, { before: content.text, after: null })
  }
  const then = await lookAgain(head, new OverlayTree(head.tree, new Map([...files].map(([path, { after }]) => [path, after]))), values)
  const reasons = troubleOf(plan, head, then)
  if (reasons.length > 0) return { name: null, members, notes: [], reasons, files: [] }
  return { name: plan.name, members, notes, reasons: [], files: [...files].map(([path, texts]) => ({ path, ...texts })) }
}

function troubleOf(plan: Plan & { readonly ok: true }, before: Look, after: Look): string[] {
  const found: string[] = []
  const moved = plan.members.map(({ draft: { format } }, index) => {
    const place = plan.places[index]
    return after.graph.topology.containers.find(
      ({ draft }) => draft.format === format && draft.scope === place?.scope && draft.local === place.local,
    )
  })
  if (moved.some((member) => member === undefined || member.namespace !== moved[0]?.namespace))
    found.push('the members would not share one network')
  if (after.coverage.unparsed.length > before.coverage.unparsed.length) found.push('the new definitions could not be read')
  // What moves may be called otherwise and be the same: a finding has the name that people call it by in its message.
  const known = new Set(before.findings.flatMap(({ rule, identity, message }) => [`${rule} ${identity.join(' ')}`, `${rule} ${message}`]))
  for (const { rule, identity, message, severity } of after.findings)
    if (severity !== 'note' && !known.has(`${rule} ${identity.join(' ')}`) && !known.has(`${rule} ${message}`))
      found.push(`it would bring: ${message} [${rule}]`)
  return found
}
