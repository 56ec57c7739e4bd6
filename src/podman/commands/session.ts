import type { Draft, FileClaim, Problem } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { parseInvocation } from '../arguments/index.js'
import type { CommandContext, PodmanCall } from './call.js'
import { connected, containerOf, imageName } from './container.js'
import type { Entry, Made, Unplaced } from './entry.js'
import { buildOf, composeOf, playsOf } from './files.js'
import { isTwin, Lifetimes } from './lifetimes.js'
import { CommandLine } from './line.js'
import { nameFrom } from './names.js'
import { programOf } from './program.js'
import { networkOf, podOf, volumeOf } from './resources.js'
import { settle, type Together } from './settle.js'

/** What a session comes to. */
export interface Outcome {
  readonly drafts: readonly Draft[]
  readonly claims: readonly FileClaim[]
  readonly problems: readonly Problem[]
  /** Where commands begin that were one too many, and why they are left. */
  readonly left: { readonly at: SourceSpan; readonly reason: string } | null
}

/** Podman's commands of one script, over all loops: what ends in it excludes all that begins later, for each pair. */
const MOST_COMMANDS = 2000

/**
 * The Podman commands of one script, recipe file or unit, in the order in which they run. What is removed or stopped and made again
 * is one thing; what has ended never meets what begins afterwards.
 */
export class Session {
  readonly #context: CommandContext
  readonly #entries: Entry[] = []
  readonly #lifetimes: Lifetimes
  readonly #claims: FileClaim[] = []
  readonly #problems: Problem[] = []
  readonly #podFiles = new Map<string, MappedText>()
  #texts = 0
  #commands = 0
  #left: SourceSpan | null = null

  constructor(context: CommandContext) {
    this.#context = context
    this.#lifetimes = new Lifetimes(context.path)
  }

  /**
   * Takes in one command; other programs' are passed over. Returns the name of what it made, which means the same as the id that it
   * prints: marked as a stand-in, since it is another text.
   */
  run(call: PodmanCall): MappedText | null {
    const name = this.#run(call)
    if (name === null || name.length === 0 || name.holes.length > 0) return name
    return name.withHoles([{ start: 0, end: name.length, expression: name.text, scope: this.#context.scope, defaulted: true }])
  }

  #run(call: PodmanCall): MappedText | null {
    const program = programOf(call.words)
    if (program === null) return null
    const at = program.word.outer
    if (++this.#commands > MOST_COMMANDS) {
      this.#left ??= at
      return null
    }
    const words = program.words.map(({ text }) => text)
    if (program.name === 'podman-compose') return this.#compose(call, words, at)
    const invocation = parseInvocation(words)
    const behind = invocation.words
    switch (invocation.name) {
      case 'run':
      case 'create':
      case 'container run':
      case 'container create':
        return this.#container(call, invocation.name, behind, at)
      case 'pod create': {
        const line = this.#line(call, 'pod create', 'pod create', behind, at)
        const draft = podOf(line)
        const name = nameFrom(line.given.last('--name') ?? line.given.positional[0])
        const file = line.given.last('--pod-id-file')
        if (file && name) this.#podFiles.set(file.text, name)
        this.#add(line, draft, name, 'pod', line.given.isOn('--replace'))
        return name
      }
      case 'network create': {
        const line = this.#line(call, 'network create', 'network create', behind, at)
        const made = networkOf(line)
        if (!made) return null
        const { text, ...draft } = made
        this.#add(line, draft, text, 'network', true)
        return text
      }
      case 'volume create': {
        const line = this.#line(call, 'volume create', 'global', [], at)
        const made = volumeOf(line, behind)
        if (!made) return null
        const { text, ...draft } = made
        this.#add(line, draft, text, 'volume', true)
        return text
      }
      case 'network connect':
        return this.#connect(call, behind, at)
      case 'kube play':
      case 'play kube':
        return this.#play(call, invocation.name, behind, at)
      case 'build':
      case 'image build':
      case 'buildx build':
        return this.#build(call, behind, at)
      case 'compose':
        return this.#compose(call, behind, at)
      case 'rm':
      case 'container rm':
      case 'stop':
      case 'container stop':
      case 'kill':
      case 'container kill':
        this.#lifetimes.end(this.#entries, call, behind, 'container')
        return null
      case 'pod rm':
      case 'pod stop':
      case 'pod kill':
        this.#lifetimes.end(this.#entries, call, behind, 'pod')
        return null
      case 'start':
      case 'container start':
      case 'pod start':
        for (const word of behind) this.#lifetimes.revive(this.#entries, word)
        return null
      default:
        return null
    }
  }

  /** What it all comes to. `together`: whether two flows are ever run on one machine at one time; else what they have in common excludes them. */
  finish(together: Together = (a, b) => a === b): Outcome {
    const left = this.#left && { at: this.#left, reason: `more than ${MOST_COMMANDS} commands of Podman; the rest is left` }
    return { drafts: settle(this.#entries, this.#context, together), claims: this.#claims, problems: this.#problems, left }
  }

  #line(
    call: PodmanCall,
    name: string,
    flags: ConstructorParameters<typeof CommandLine>[2]['flags'],
    words: readonly MappedText[],
    at: SourceSpan,
  ): CommandLine {
    const { podOfIdFile } = this.#context
    const context: CommandContext = {
      ...this.#context,
      podOfIdFile: (file) => {
        const own = this.#podFiles.get(file.text)
        return own
          ? { by: 'name', kind: 'pod', name: { known: true, value: own.text }, scope: this.#context.scope, text: file }
          : (podOfIdFile?.(file) ?? null)
      },
    }
    return new CommandLine(context, call, { name, flags, words, at })
  }

  #container(call: PodmanCall, name: string, words: readonly MappedText[], at: SourceSpan): MappedText | null {
    const isRun = name.endsWith('run')
    const line = this.#line(call, name, isRun ? 'run' : 'create', words, at)
    const { given } = line
    const { container, pod } = containerOf(line)
    const own = nameFrom(given.last('--name'))
    if (!container.image && !given.isOn('--rootfs') && !own && container.publish.length === 0) return null
    if (pod) this.#add(line, pod, nameFrom(given.last('--pod')?.slice('new:'.length)), 'pod', false)
    const label = imageName(container.image?.value) ?? 'container'
    const entry = this.#add(line, container, own, this.#context.label ?? label, given.isOn('--replace'))
    // In the foreground, and gone or at a terminal: the script goes on when it has ended.
    const isJob = isRun && !given.isOn('--detach') && ['--rm', '--interactive', '--tty'].some((flag) => given.isOn(flag))
    if (entry && isJob && this.#context.sequential && !call.background && !call.conditional) this.#lifetimes.finished(entry, call)
    return own
  }

  #add<T extends Made>(line: CommandLine, draft: Unplaced<T>, name: MappedText | null, label: string, replaces: boolean): Entry<T> | null {
    this.#problems.push(...line.problems)
    const { call } = line
    const branches = this.#lifetimes.branchesOf(call)
    const entry: Entry<T> = { draft, name, label, flow: call.flow, branches, repeated: call.repeated, end: null }
    const twin = name && this.#entries.findIndex((other) => isTwin(other, entry))
    if (twin !== null && twin >= 0) {
      // Made before, and not in an arm of its own: the later one is what stays.
      if (draft.kind !== 'container' && draft.kind !== 'pod' && !replaces) return null
      this.#entries.splice(twin, 1)
    }
    this.#entries.push(entry as unknown as Entry)
    return entry
  }

  #connect(call: PodmanCall, words: readonly MappedText[], at: SourceSpan): null {
    const line = this.#line(call, 'network connect', 'network connect', words, at)
    const [network, container] = line.given.positional
    if (!network || !container || call.repeated) return null
    const entry = this.#find(container, 'container')
    if (entry?.draft.kind === 'container') entry.draft = connected(line, entry.draft, network)
    return null
  }

  #play(call: PodmanCall, name: string, words: readonly MappedText[], at: SourceSpan): null {
    const line = this.#line(call, name, 'kube play', words, at)
    if (line.given.isOn('--down')) return null
    this.#claims.push(...playsOf(line, this.#lifetimes.branchesOf(call), () => ++this.#texts))
    return null
  }

  #build(call: PodmanCall, words: readonly MappedText[], at: SourceSpan): null {
    const built = buildOf(call, this.#context, words, at)
    if (!built) return null
    const line = this.#line(call, 'build', 'global', [], at)
    this.#add(line, built.image, built.image.tags[0] ?? null, 'image', true)
    if (built.claim) this.#claims.push(built.claim)
    return null
  }

  #compose(call: PodmanCall, words: readonly MappedText[], at: SourceSpan): null {
    const claim = composeOf(call, this.#context, words, at, call.branches)
    if (claim) this.#claims.push(claim)
    return null
  }

  #find(name: MappedText, kind: Made['kind']): Entry | undefined {
    return this.#entries.findLast((entry) => entry.draft.kind === kind && entry.name?.text === name.text)
  }
}
