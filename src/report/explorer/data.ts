/**
 * What the page knows beside the picture, as it stands in the page. Texts are shown as text, never as markup. `Why` nests as reasons do;
 * its numbers are indexes into `texts`, because reasons share most of what they say.
 */
export interface ExplorerData {
  readonly texts: readonly string[]
  /** In the order of the picture's `data-card` numbers. */
  readonly cards: readonly CardData[]
  /** In the order of the picture's `data-box` numbers. */
  readonly boxes: readonly BoxData[]
  readonly findings: readonly FindingData[]
  /** What can be unfolded on its own; empty where the picture is small enough to be shown at once. */
  readonly sections: readonly SectionData[]
  /** The sections of each tile, in the order of the board's `data-tile` numbers. */
  readonly tiles: readonly (readonly number[])[]
}

export interface SectionData {
  readonly label: string
  readonly note: string
  readonly cards: readonly number[]
  /** Where it stands in the picture: left, top, width and height in pixels. */
  readonly place: readonly [number, number, number, number]
}

export interface Why {
  readonly claim: number
  /** `file:line`, or where Podman says it. */
  readonly at?: number
  readonly because?: readonly Why[]
}

/** `card 3` and `box 5` in one: what can be shown on its own. */
export type Target = readonly ['card' | 'box', number]

export interface Statement {
  readonly says: string
  readonly target?: Target
  readonly why: readonly Why[]
}

export interface Section {
  readonly name: string
  readonly statements: readonly Statement[]
}

interface Described {
  readonly label: string
  readonly subtitle: string
  /** `file:line`; empty where it stands in no file. */
  readonly at: string
  readonly sections: readonly Section[]
}

export interface CardData extends Described {
  readonly kind: string
  readonly format: string
  /** Which of several with its label it is; empty where there is one. */
  readonly where: string
  /** Ports that lead to it from outside. */
  readonly open: readonly string[]
  /** Of `findings`. */
  readonly findings: readonly number[]
  readonly severity: string
  /** Everything that a search looks at, lower-cased. */
  readonly search: string
}

export interface BoxData extends Described {
  readonly kind: string
  readonly cards: readonly number[]
  readonly findings: readonly number[]
}

export interface FindingData {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly at: string
  readonly line: string
  readonly advice: string
  /** What it is about. */
  readonly about: readonly Target[]
  readonly why: readonly Why[]
}
