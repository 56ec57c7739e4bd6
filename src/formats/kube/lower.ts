import type { Draft, FileClaim, LowerContext, Lowered, Problem, UnmodelledKey, VolumeDraft } from '../../model/index.js'
import { textValue } from '../../model/index.js'
import type { PortError } from '../../podman/index.js'
import { MappedText, type SourceSpan } from '../../source/index.js'
import { configurationOf } from './configuration.js'
import type { Fields } from './fields.js'
import { unmodelledKeys } from './keys.js'
import { fieldsOf, isPlayed, type KubeObject, passedOver, readObjects } from './objects.js'
import { lowerPod, type PlayContext } from './pod.js'
import { isWorkload, workloadOf } from './workload.js'

/** What one file of Kubernetes YAML becomes when Podman plays it. Never throws on what the file contains. */
export function lowerFile(claim: FileClaim, context: LowerContext): Lowered {
  const source = sourceOf(claim, context)
  if (typeof source === 'string') {
    return { ...NOTHING, unparsed: [{ at: { file: claim.path, start: 0, end: 0 }, reason: source }] }
  }
  const { objects, unparsed } = readObjects(source)
  return new Lowering(claim, context, source, objects).lower(unparsed)
}

const NOTHING: Lowered = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 }

function sourceOf(claim: FileClaim, { tree }: LowerContext): MappedText | string {
  if (claim.content) return claim.content.text
  const content = tree.read(claim.path)
  return content.ok ? MappedText.verbatim(claim.path, content.text, 0) : content.reason
}

class Lowering {
  readonly #claim: FileClaim
  readonly #context: PlayContext
  readonly #objects: readonly KubeObject[]
  /** By code and place: what is read twice is refused once. */
  readonly #problems = new Map<string, Problem>()
  readonly #drafts: Draft[] = []
  readonly #claims: FileClaim[] = []
  readonly #keys: UnmodelledKey[] = []

  constructor(claim: FileClaim, context: LowerContext, source: MappedText, objects: readonly KubeObject[]) {
    const { path, play } = claim
    const taken = new Set<string>()
    const others = (play?.files ?? []).filter((file) => file !== path)
    this.#claim = claim
    this.#objects = objects
    this.#context = {
      ...context,
      path,
      claim,
      source,
      play,
      scope: play?.scope ?? path,
      configuration: configurationOf(objects, [...(play?.configMaps ?? []), ...others], context),
      unique: (kind, local) => {
        let name = local
        for (let count = 2; taken.has(`${kind} ${name}`); count++) name = `${local}~${count}`
        taken.add(`${kind} ${name}`)
        return name
      },
      refusePort: (error, subject) => this.#refusePort(error, subject),
    }
  }

  lower(unparsed: Lowered['unparsed']): Lowered {
    for (const object of this.#objects) this.#lowerObject(object)
    if (unparsed.length === 0) this.#checkKinds()
    const run = this.#claim.play?.run
    return {
      drafts: run === undefined ? this.#drafts : this.#drafts.map((draft) => ({ ...draft, playedBy: run })),
      problems: [...this.#problems.values()],
      claims: this.#claims,
      unmodelledKeys: [...passedOver(this.#objects), ...this.#keys],
      unparsed,
      units: this.#drafts.length,
    }
  }

  #lowerObject(object: KubeObject): void {
    if (!isPlayed(object)) return
    const subject = this.#subjectOf(object)
    const fields = fieldsOf(object, (code, message, at) => {
      const says = code === 'wrong-type' ? `unable to read YAML as Kube ${object.kind}: ${message}` : message
      this.#refuse(code, says, at, subject)
    })
    if (isWorkload(object.kind)) {
      const workload = workloadOf(fields, (code, message, at) => this.#refuse(code, message, at, subject))
      if (workload === null) return
      const lowered = lowerPod(workload, this.#context)
      this.#drafts.push(...lowered.drafts)
      this.#claims.push(...lowered.claims)
      this.#keys.push(...lowered.unmodelledKeys)
      return
    }
    const metadata = fields.fields('metadata', 'ObjectMeta')
    this.#keys.push(...[fields, ...(metadata ? [metadata] : [])].flatMap(unmodelledKeys))
    if (object.kind === 'PersistentVolumeClaim') this.#volume(fields, metadata, subject)
  }

  /** playKubePVC: a named volume. */
  #volume(fields: Fields, metadata: Fields | undefined, subject: string): void {
    const name = metadata?.text('name')
    if (name === undefined || name.text.trim() === '') {
      this.#refuse('no-name', 'persistent volume claim name can not be empty', fields.entry('kind')?.span ?? fields.span, subject)
      return
    }
    const { play, scope } = this.#context
    const volume: VolumeDraft = {
      kind: 'volume',
      format: 'kube',
      scope,
      local: name.text,
      at: metadata?.entry('name')?.span ?? name.span(),
      ...(play?.branches && { branches: play.branches }),
      name: {
        claim: { id: 'named', data: { name: name.text, what: 'the volume' } },
        value: textValue(name),
        origin: { kind: 'declared', span: name.span() },
      },
    }
    this.#drafts.push(volume)
  }

  /** Nothing to play. Only said where the whole play is known: another file of it may hold what counts. */
  #checkKinds(): void {
    const files = this.#claim.play?.files
    const whole = this.#claim.content !== undefined || (files?.length === 1 && files[0] === this.#claim.path)
    if (!this.#claim.play || !whole || this.#objects.some((object) => isPlayed(object) && object.kind !== 'ConfigMap')) return
    const configMap = this.#objects.find((object) => object.kind === 'ConfigMap')
    const message = configMap
      ? 'ConfigMaps in podman are not a standalone object and must be used in a container'
      : 'YAML document does not contain any supported kube kind'
    const at = configMap?.at ?? this.#objects[0]?.at ?? this.#context.source.span(0, 0)
    this.#refuse('no-kube-kind', message, at, this.#claim.path)
  }

  #subjectOf(object: KubeObject): string {
    const name =
      fieldsOf(object, () => {})
        .fields('metadata', 'ObjectMeta')
        ?.text('name')?.text ?? ''
    return `${this.#claim.path} ${object.kind} ${name}`
  }

  #refuse(code: string, message: string, at: SourceSpan, subject: string): void {
    const problem: Problem = {
      rule: 'invalid-unit',
      code,
      message: code === 'replicas' ? `Podman warns: ${message}` : `podman kube play refuses it: ${message}`,
      at,
      subject,
      ...(code === 'replicas' && { severity: 'note' as const }),
    }
    this.#add(problem)
  }

  #refusePort({ message, at, related, startOnly }: PortError, pod: string): void {
    this.#add({
      rule: 'invalid-port-mapping',
      code: startOnly ? 'port-conflict-at-start' : 'port-mapping',
      message: `Podman ${startOnly ? 'cannot start' : 'refuses'} pod ${pod}: ${message}`,
      at,
      subject: `${this.#context.scope} ${pod}`,
      ...(related && {
        because: [{ claim: { id: 'publishes-already', data: { who: pod } }, value: pod, origin: { kind: 'declared', span: related } }],
      }),
    })
  }

  #add(problem: Problem): void {
    const key = `${problem.code} ${problem.at.file} ${problem.at.start} ${problem.message}`
    if (!this.#problems.has(key)) this.#problems.set(key, problem)
  }
}
