import type { Draft, FileClaim, LowerContext, Lowered, Problem, VolumeDraft } from '../../model/index.js'
import { known, textValue } from '../../model/index.js'
import { NEWEST_PODMAN, type PortError, publishConflicts } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { buildOf } from './images.js'
import { unmodelledKeys } from './keys.js'
import { ProjectNetworks } from './networks.js'
import { loadProject, type Project, ProjectAgain, type Service } from './project.js'
import { ProjectName } from './project-name.js'
import { lowerService, type ServiceContext } from './service.js'

/** What one compose project becomes. Never throws on what its files contain. */
export function lowerProject(claim: FileClaim, context: LowerContext): Lowered {
  const project = loadProject(claim, context)
  const provider = context.composeProvider
  const name = new ProjectName(project, project.lookup, provider)
  const networks = new ProjectNetworks(project, name, provider)
  const builds = project.services.flatMap((service) => buildOf(service, project, name) ?? [])
  const shared: ServiceContext = {
    project,
    again: new ProjectAgain(claim, context),
    name,
    networks,
    provider,
    linkAliases: linkAliases(project),
    endsFirst: endsFirst(project),
    builds: new Set(builds.map(({ draft }) => draft.local)),
  }
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const service of project.services) {
    const { draft, ports, errors } = lowerService(service, shared)
    drafts.push(draft)
    const subject = `${project.scope} ${service.name}`
    for (const error of ports.errors) problems.push(portProblem(error, service, subject))
    if (draft.network.mode.value === 'bridge') {
      for (const error of publishConflicts([...ports.publishes], NEWEST_PODMAN)) problems.push(portProblem(error, service, subject))
    }
    for (const { message, at } of errors) problems.push(invalid(message, at, subject))
    for (const { code, message, at } of ports.differences) problems.push(difference(code, message, at, subject))
    const mode = networks.modeProblem(service)
    if (mode)
      problems.push(mode.isRefused ? invalid(mode.message, mode.at, subject) : difference('network-mode', mode.message, mode.at, subject))
    problems.push(...contradictions(service, project, subject))
  }
  const networkDifference = networks.difference()
  if (networkDifference) problems.push(difference('no-network', networkDifference.message, networkDifference.at, project.scope))
  for (const { message, at } of project.refusals.values()) problems.push(invalid(message, at, project.scope))
  drafts.push(...networks.drafts(), ...builds.map(({ draft }) => draft), ...volumes(project, name))
  return {
    drafts,
    problems,
    claims: builds.flatMap(({ claims }) => claims),
    unmodelledKeys: unmodelledKeys(project),
    unparsed: project.unparsed,
    units: drafts.length,
  }
}

function portProblem({ message, at, related, startOnly }: PortError, service: Service, subject: string): Problem {
  return {
    rule: 'invalid-port-mapping',
    code: startOnly ? 'port-conflict-at-start' : 'port-mapping',
    message: `Podman ${startOnly ? 'cannot start' : 'refuses'} service ${service.name}: ${message}`,
    at,
    subject,
    ...(related && {
      because: [
        {
          claim: { id: 'publishes-already', data: { who: service.name } },
          value: service.name,
          origin: { kind: 'declared', span: related },
        },
      ],
    }),
  }
}

function invalid(message: string, at: SourceSpan, subject: string): Problem {
  return { rule: 'invalid-unit', code: 'compose', message: `compose refuses it: ${message}`, at, subject }
}

function difference(code: string, message: string, at: SourceSpan, subject: string): Problem {
  return { rule: 'compose-provider-difference', code, message, at, subject, severity: 'warning' }
}

/** What both providers refuse. */
function contradictions({ name, settings }: Service, { reader }: Project, subject: string): Problem[] {
  const mode = reader.entry(settings, 'network_mode')
  const networks = reader.entry(settings, 'networks')
  if (!mode || !networks || reader.named(settings, 'networks').length === 0) return []
  return [invalid(`service ${name} declares mutually exclusive \`network_mode\` and \`networks\``, mode.span, subject)]
}

function linkAliases({ services, reader }: Project): Map<string, MappedText[]> {
  const aliases = new Map<string, MappedText[]>()
  for (const { settings } of services) {
    for (const link of reader.texts(settings, 'links')) {
      const [target, alias] = link.split(':') as [MappedText, MappedText | undefined]
      if (alias && alias.text !== target.text) aliases.set(target.text, [...(aliases.get(target.text) ?? []), alias])
    }
  }
  return aliases
}

/** Services that others wait for until they have ended well: jobs, gone before what they prepare is up. */
function endsFirst({ services, reader }: Project): Set<string> {
  const found = new Set<string>()
  for (const { settings } of services) {
    for (const { name, value } of reader.named(settings, 'depends_on')) {
      if (value.kind === 'map' && reader.text(value, 'condition')?.text === 'service_completed_successfully') found.add(name)
    }
  }
  return found
}

function volumes(project: Project, name: ProjectName): VolumeDraft[] {
  const { reader, root, scope, run } = project
  return reader.named(root, 'volumes').map(({ name: local, key, value }) => {
    const settings = value.kind === 'map' ? value : undefined
    const said = settings && reader.text(settings, 'name')
    const external = settings && reader.boolean(settings, 'external')
    const isExternal = external?.known === true && external.value
    const named = said ? textValue(said) : isExternal ? known(local) : name.network(local)
    return {
      kind: 'volume',
      format: 'compose',
      scope,
      local,
      at: key.span(),
      ...(run.branches && { branches: run.branches }),
      name: {
        claim: { id: 'named', data: { name: named.known ? named.value : named.text, what: `volume ${local}` } },
        value: named,
        origin: { kind: 'declared', span: (said ?? key).span() },
      },
    }
  })
}
