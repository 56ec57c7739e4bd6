import type { Building, DraftBase, Fact, FileClaim, Hop, Origin, Problem, UnmodelledKey, VersionNeed } from '../../model/index.js'
import type { MappedText, SourceSpan, SourceTree } from '../../source/index.js'
import { MergedUnit, type UnitEntry, type UnitFile, type UnitWord } from '../../syntax/systemd/index.js'
import type { KindInfo, UnitName } from './kinds.js'
import { type Expansion, expand, specifiersOf, variablesOf } from './specifiers.js'

export interface UnitInput {
  /** Whose unit it is: the claim's path, also where the text stands elsewhere. */
  readonly path: string
  readonly name: UnitName
  readonly info: KindInfo
  /** Where its references bind. */
  readonly scope: string
  /** It stands inside another file, so that its place on the machine, and its neighbours there, are not known. */
  readonly embedded: boolean
  readonly main: UnitFile
  readonly dropIns: readonly UnitFile[]
  readonly tree: SourceTree
  /** How the text came to be this unit's: the template of an instance. */
  readonly via: readonly Hop[]
}

/** One Quadlet unit while it is lowered: its keys as the generator sees them, and what is found wrong on the way. */
export class QuadletUnit {
  readonly input: UnitInput
  readonly merged: MergedUnit
  #expansion: Expansion | undefined
  /** The header of the unit's own section, as a reader would point at it. */
  readonly at: SourceSpan
  readonly problems: Problem[] = []
  /** Filled by checkKeys. */
  readonly needs: VersionNeed[] = []
  readonly claims: FileClaim[] = []
  readonly unmodelledKeys: UnmodelledKey[] = []

  constructor(input: UnitInput) {
    this.input = input
    const files = [input.main, ...input.dropIns]
    this.merged = new MergedUnit(files)
    this.at = headerOf(files, input.info.section) ?? { file: input.main.file, start: 0, end: 0 }
  }

  /** What systemd fills in; most units have nothing to fill. */
  get expansion(): Expansion {
    if (this.#expansion) return this.#expansion
    const specifiers = specifiersOf(serviceName(this.merged, this.input.info, this.input.name))
    this.#expansion = { specifiers, ...variablesOf(this.merged, specifiers, this.input.path) }
    return this.#expansion
  }

  get info(): KindInfo {
    return this.input.info
  }

  get name(): UnitName {
    return this.input.name
  }

  get scope(): string {
    return this.input.scope
  }

  get tree(): SourceTree {
    return this.input.tree
  }

  /** What an instance's or a template's draft has besides the others'. */
  mark<T extends DraftBase>(draft: Building<T>): T {
    if (this.needs.length > 0) draft.needs = this.needs
    const { prefix, instance, extension } = this.name
    if (instance === null) return draft
    // A template runs only as its instances, never beside them; the instances do run beside each other.
    draft.branches = [{ choice: `template ${this.scope}/${prefix}@.${extension}`, arm: instance === '' ? 0 : 1 }]
    if (instance === '') draft.template = true
    return draft
  }

  /** The last value of a key of the unit's own section, as it is on the command line; `null` when it is not set or empty. */
  lookup(key: string): MappedText | null {
    const value = this.merged.lookupSet(this.info.section, key)
    return value && this.expand(value)
  }

  /** As the generator reads it, before systemd fills anything in. */
  raw(key: string): MappedText | null {
    return this.merged.lookupSet(this.info.section, key)
  }

  /** Every value of a key, unexpanded. */
  all(key: string): readonly UnitWord[] {
    return this.merged.lookupAll(this.info.section, key)
  }

  /** Every value of a key as it is on the command line. */
  expandedAll(key: string): MappedText[] {
    const words = this.all(key)
    return words.length === 0 ? [] : words.map(({ text }) => this.expand(text))
  }

  /** As `expandedAll`, for a flag that Podman splits at commas: `NetworkAlias=a,b` is two. */
  expandedList(key: string): MappedText[] {
    if (this.all(key).length === 0) return []
    return this.expandedAll(key).flatMap((text) => (text.text.includes(',') ? text.split(',') : text))
  }

  args(key: string): readonly UnitWord[] {
    return this.merged.lookupArgs(this.info.section, key)
  }

  strv(key: string): readonly UnitWord[] {
    return this.merged.lookupStrv(this.info.section, key)
  }

  entry(key: string): UnitEntry | null {
    return this.merged.last(this.info.section, key)
  }

  expand(text: MappedText): MappedText {
    return text.text.includes('%') || text.text.includes('$') ? expand(text, this.expansion) : text
  }

  /** Declared where the text stands, with the hops that made it part of this unit. */
  originOf(text: MappedText, ...more: readonly Hop[]): Origin {
    const own = this.viaOf(text.file)
    const via = more.length > 0 ? [...own, ...more] : own
    const origin: Building<Extract<Origin, { kind: 'declared' }>> = { kind: 'declared', span: text.span() }
    if (via.length > 0) origin.via = via
    if (text.holes.length > 0 && text.holes.every((hole) => hole.defaulted)) origin.defaulted = true
    return origin
  }

  viaOf(file: string): readonly Hop[] {
    if (this.input.dropIns.length === 0) return this.input.via
    const dropIn = this.input.dropIns.find((dropIn) => dropIn.file === file)
    if (!dropIn) return this.input.via
    const header = headerOf([dropIn], this.info.section)
    return [...this.input.via, { kind: 'drop-in', span: header ?? { file, start: 0, end: 0 } }]
  }

  /** Records what the generator or Podman refuses, in its words, where it stands. */
  refuse(code: string, words: string, at: SourceSpan, more: Partial<Problem> = {}): void {
    this.problem(code, `Quadlet refuses ${this.name.fileName}: ${words}`, at, more)
  }

  problem(code: string, message: string, at: SourceSpan, more: Partial<Problem> = {}): void {
    this.problems.push({ rule: 'invalid-unit', code, message, at, subject: this.subject, ...more })
  }

  /** The file, and the unit in it where the file holds several. */
  get subject(): string {
    return this.input.embedded ? `${this.input.path} ${this.name.fileName}` : this.input.path
  }

  /** Who it is for people. */
  get who(): string {
    return this.name.stem
  }

  fact<T>(id: Fact<T>['claim']['id'], data: Fact<T>['claim']['data'], value: T, text: MappedText): Fact<T> {
    return { claim: { id, data }, value, origin: this.originOf(text) }
  }
}

function headerOf(files: readonly UnitFile[], name: string): SourceSpan | undefined {
  for (const file of files) {
    const section = file.sections.find((section) => section.name === name)
    if (section) return section.header
  }
  return undefined
}

/** The service's name without `.service` (Podman's getServiceName): `ServiceName=`, else the stem with the kind's suffix. */
export function serviceName(unit: MergedUnit, { section, suffix }: KindInfo, { stem }: UnitName): string {
  const said = unit.lookup(section, 'ServiceName')
  if (said) return said.holes.length > 0 ? '%' : said.text
  return stem.endsWith('@') ? `${stem.slice(0, -1)}${suffix}@` : stem + suffix
}
