import type { Branch, ContainerDraft, EnvironmentEntry, Fact, FileClaim, PodDraft, Value } from '../../model/index.js'
import { textValue } from '../../model/index.js'
import { parseNetworks } from '../../podman/index.js'
import { MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import { PodAdditions } from './additions.js'
import type { Configuration } from './configuration.js'
import { environmentOf, type PodIdentity } from './environment.js'
import { expanded } from './expansion.js'
import { type Fields, joined } from './fields.js'
import { healthCommand } from './health.js'
import { declaredPorts } from './ports.js'
import { mountsOf, type Volumes } from './volumes.js'

/** What the containers of one pod have in common. */
export interface PodContext {
  readonly draft: PodDraft
  readonly claim: FileClaim
  readonly tree: SourceTree
  readonly identity: PodIdentity
  readonly volumes: Volumes
  readonly configuration: Configuration
  readonly noPodPrefix: boolean
  readonly branches: readonly Branch[] | undefined
  /** The container whose `ports:` are those of the whole pod: they do not say that it listens there. */
  readonly portsOfPod: Fields | undefined
}

/** One container of a pod. `local` is unique in the pod, also where the name is not. */
export function containerDraft(container: Fields, pod: PodContext, local: string, init: boolean): ContainerDraft {
  const { draft, identity } = pod
  const at = container.entry('name')?.span ?? container.span
  const who = local.slice(local.lastIndexOf('/') + 1)
  const environment = environmentOf(container, identity, pod.configuration)
  const words = (key: string): MappedText[] => commandWords(container, key, environment, `${draft.scope} ${local}`)
  const entrypoint = words('command')
  const image = container.text('image')
  const health = healthCommand(container)
  return {
    kind: 'container',
    format: 'kube',
    scope: draft.scope,
    local,
    at,
    ...(pod.branches && { branches: pod.branches }),
    name: nameOf(container, pod, init),
    ...(image && image.text !== '' && { image: runs(image, who) }),
    pod: { by: 'local', kind: 'pod', name: { known: true, value: draft.local }, scope: draft.scope, text: identity.name },
    network: parseNetworks([], { scope: draft.scope, who, at }).choice,
    publish: [],
    ports: init || container === pod.portsOfPod ? [] : declaredPorts(container),
    environment,
    ...(entrypoint.length > 0 && { entrypoint }),
    command: words('args'),
    ...(health && !init && { healthCommand: health }),
    mounts: mountsOf(container, pod.volumes, draft.scope),
    labels: identity.labels.map(({ name, value }) => ({ name: name.text, value })),
    aliases: [],
    addHosts: [],
    after: [],
    podSettings: [],
    additions: new PodAdditions(pod.claim, pod.tree, at.start),
    ...(init && { init: true }),
  }
}

/** `PODNAME-NAME`, or NAME alone for `--no-pod-prefix`, which init containers do not heed (abi/play.go playKubePod). */
function nameOf(container: Fields, pod: PodContext, init: boolean): Fact<Value<string>> {
  const own = container.text('name')
  const span: SourceSpan = own?.span() ?? container.span
  const text = own ?? MappedText.verbatim(span.file, '', span.start)
  const bare = pod.noPodPrefix && !init
  const { name: podName } = pod.draft
  const value = bare ? textValue(text) : podName.value.known ? textValue(joined([`${podName.value.value}-`, text], text)) : podName.value
  const shown = value.known ? value.value : value.text
  return { claim: { id: 'default-name', data: { name: shown } }, value, origin: { kind: 'declared', span } }
}

function runs(image: MappedText, who: string): Fact<MappedText> {
  return { claim: { id: 'runs-image', data: { who, image: image.text } }, value: image, origin: { kind: 'declared', span: image.span() } }
}

function commandWords(container: Fields, key: string, environment: readonly EnvironmentEntry[], scope: string): MappedText[] {
  return container.texts(key).map((word) => expanded(word, environment, scope))
}
