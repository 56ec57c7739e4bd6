import { hasOpenHole, known, textValue, unknownOf, type Value } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import { projectNameOf } from './names.js'
import type { Project } from './project.js'

type Provider = 'podman-compose' | 'docker-compose' | undefined

/** The project's name, which goes into the names of what it makes. */
export class ProjectName {
  readonly value: Value<string>
  readonly #scope: string
  readonly #provider: Provider

  constructor(
    project: Project,
    lookup: (name: string) => { readonly text: string; readonly likely: boolean } | undefined,
    provider: Provider,
  ) {
    this.#scope = project.scope
    this.#provider = provider
    this.value = nameOf(project, lookup, provider)
  }

  /** `PROJECT_NETWORK`, the same with both. */
  network(local: string): Value<string> {
    const { value } = this
    if (value.known) return known(`${value.value}_${local}`)
    return { known: false, text: `${value.text}_${local}`, key: `${this.#scope} network ${local}` }
  }

  /** `PROJECT_SERVICE_1` with podman-compose, `PROJECT-SERVICE-1` with docker-compose. */
  container(service: string): Value<string> {
    const { value } = this
    const separator = this.#provider === 'docker-compose' ? '-' : '_'
    const text = `${value.known ? value.value : value.text}${separator}${service}${separator}1`
    return value.known && this.#provider !== undefined ? known(text) : { known: false, text, key: `${this.#scope} container ${service}` }
  }

  /** What a built image is called that has no name of its own. */
  image(service: string, at: MappedText): MappedText | null {
    const { value } = this
    if (!value.known || this.#provider === undefined) return null
    return MappedText.decoded(`${value.value}${this.#provider === 'docker-compose' ? '-' : '_'}${service}`, at.span())
  }
}

/** `-p`, `COMPOSE_PROJECT_NAME`, `name:`, the directory's name, in this order. */
function nameOf(
  project: Project,
  lookup: (name: string) => { readonly text: string; readonly likely: boolean } | undefined,
  provider: Provider,
): Value<string> {
  const { run, root, reader, directory, scope } = project
  if (run.projectName) return textValue(run.projectName)
  const set = lookup('COMPOSE_PROJECT_NAME')
  if (set && !set.likely && set.text !== '') return known(set.text)
  const said = reader.text(root, 'name')
  if (said && said.text !== '') {
    if (hasOpenHole(said)) return unknownOf(said)
    // docker-compose lower-cases it, podman-compose drops what is not lower case.
    const lower = said.text.toLowerCase().replace(/[^-_a-z0-9]/g, '')
    const dropped = said.text.replace(/[^-_a-z0-9]/g, '')
    if (lower === dropped || provider === 'docker-compose') return known(lower)
    return provider === 'podman-compose' ? known(dropped) : { known: false, text: said.text, key: `${scope} project` }
  }
  const name = projectNameOf(directory)
  // A clone's directory may have any name, and two directories of one name make one project only if both are put up on one machine.
  return name === '' || run.ambiguousName ? { known: false, text: name, key: `${scope} project` } : known(name)
}
