import { counted, isService } from '../count.js'
import type { BoxData, CardData, ExplorerData, FindingData, Section, SectionData, Target, Why } from '../data.js'
import { button, byId, make } from './dom.js'

const MOST_ROWS = 40
/** Of findings: what is open stands below them and must be seen at once as well. */
const MOST_FINDINGS = 6

/** The text beside the picture: an overview, or everything about one card or box. */
export class Panel {
  readonly #data: ExplorerData
  readonly #choose: (target: Target | null) => void
  readonly #element = byId<HTMLElement>('panel')

  constructor(data: ExplorerData, choose: (target: Target | null) => void) {
    this.#data = data
    this.#choose = choose
  }

  /** One section of a large picture. */
  section(section: number): void {
    const { label, note, cards } = this.#data.sections[section] as SectionData
    this.overview(cards, this.#head(label, note, ''))
  }

  /** Several, to choose from. */
  sections(sections: readonly number[], unfold: (section: number) => void): void {
    const rows = sections.map((section) => {
      const { label, note, cards } = this.#data.sections[section] as SectionData
      const more = [note, counted(this.#services(cards), 'service')].filter((part) => part !== '').join(' · ')
      const children = [make('span', { className: 'what' }, label), make('span', { className: 'more' }, more)]
      return button('row', () => unfold(section), ...children)
    })
    this.#show(this.#head(counted(sections.length, 'section'), '', ''), this.#list('Sections', rows, Number.POSITIVE_INFINITY))
  }

  /** What there is, of the cards that match. */
  overview(cards: readonly number[], head?: Node): void {
    const all = cards.map((index) => [index, this.#data.cards[index] as CardData] as const)
    const open = all.filter(([, card]) => card.open.length > 0)
    const kept = new Set(cards)
    const findings = this.#data.findings.filter(
      (finding) => (finding.about.length === 0 && !head) || finding.about.some(([kind, index]) => this.#isAbout(kind, index, kept)),
    )
    const boxes = this.#data.boxes.flatMap((box, index) => (box.cards.some((card) => kept.has(card)) ? [[index, box] as const] : []))
    const row = ([index, card]: readonly [number, CardData]): Node =>
      this.#row(
        ['card', index],
        card.label,
        card.severity === '' ? [] : [tag(card.severity)],
        [card.subtitle, head ? '' : card.where].filter((part) => part !== '').join(' · '),
      )
    this.#show(
      ...(head ? [head] : []),
      this.#list(
        'Findings',
        findings.map((finding) => this.#findingRow(finding)),
        MOST_FINDINGS,
      ),
      this.#list(
        'Open to the outside',
        open.map(([index, card]) =>
          this.#row(
            ['card', index],
            card.label,
            card.open.map((port) => make('span', { className: 'port' }, port)),
            head ? '' : card.where,
          ),
        ),
      ),
      this.#list('Services', all.filter(([, card]) => isService(card)).map(row)),
      this.#list('Beside services', all.filter(([, card]) => !isService(card)).map(row)),
      this.#list(
        'Hosts, networks, pods',
        boxes.map(([index, box]) =>
          this.#row(
            ['box', index],
            box.label,
            [],
            [box.subtitle, counted(this.#services(box.cards), 'service')].filter((part) => part !== '').join(' · '),
          ),
        ),
      ),
    )
    if (all.length === 0) this.#element.append(make('p', { className: 'muted' }, 'Nothing matches.'))
  }

  card(index: number): void {
    const card = this.#data.cards[index] as CardData
    const facts = [card.subtitle, card.format].filter((part) => part !== '').join(' · ')
    this.#show(
      this.#head(card.label, facts, card.at),
      ...(card.open.length > 0
        ? [make('p', {}, 'Open to the outside: ', ...spaced(card.open.map((port) => make('span', { className: 'port' }, port))))]
        : []),
      ...card.findings.map((finding) => this.#finding(this.#data.findings[finding] as FindingData)),
      ...card.sections.map((section) => this.#section(section)),
    )
  }

  box(index: number): void {
    const box = this.#data.boxes[index] as BoxData
    const findings = box.findings.map((finding) => this.#finding(this.#data.findings[finding] as FindingData))
    this.#show(this.#head(box.label, box.subtitle, box.at), ...findings, ...box.sections.map((section) => this.#section(section)))
  }

  focus(): void {
    this.#element.focus()
  }

  #show(...children: readonly Node[]): void {
    this.#element.replaceChildren(...children)
    this.#element.scrollTop = 0
  }

  #head(label: string, facts: string, at: string): Node {
    const head = make(
      'div',
      {},
      button('back', () => this.#choose(null), '← Overview'),
      make('h2', {}, label),
    )
    if (facts !== '') head.append(make('div', { className: 'muted' }, facts))
    if (at !== '') head.append(make('div', { className: 'place' }, at))
    return head
  }

  /** The first rows, and the others when they are asked for: a thousand rows take longer to draw than to make. */
  #list(title: string, rows: readonly Node[], most = MOST_ROWS): Node {
    const list = make('div')
    if (rows.length === 0) return list
    const items = (some: readonly Node[]): Node[] => some.map((row) => make('li', {}, row))
    const first = rows.length > most + 1 ? most : rows.length
    const shown = make('ul', {}, ...items(rows.slice(0, first)))
    list.append(make('h3', {}, `${title} (${rows.length})`), shown)
    if (first === rows.length) return list
    const more = button(
      'link',
      () => {
        more.remove()
        shown.append(...items(rows.slice(first)))
      },
      `Show ${rows.length - first} more`,
    )
    list.append(more)
    return list
  }

  #row(target: Target, label: string, marks: readonly Node[], more: string): Node {
    const row = button('row', () => this.#choose(target), make('span', { className: 'what' }, label), ...marks)
    if (more !== '') row.append(make('span', { className: 'more' }, more))
    return row
  }

  #findingRow(finding: FindingData): Node {
    const [first] = finding.about
    const children = [
      tag(finding.severity),
      make('span', { className: 'what' }, finding.rule),
      make('span', { className: 'more full' }, finding.message),
    ]
    return first === undefined
      ? make('div', { className: 'row' }, ...children, make('span', { className: 'place full' }, finding.at))
      : button('row', () => this.#choose(first), ...children)
  }

  #finding({ rule, severity, message, at, line, advice, why }: FindingData): Node {
    const finding = make(
      'div',
      { className: `finding ${severity}` },
      tag(severity),
      ' ',
      make('strong', {}, rule),
      make('p', {}, message),
      make('div', { className: 'place' }, at),
    )
    if (line !== '') finding.append(make('code', { className: 'line' }, line))
    if (advice !== '') finding.append(make('p', {}, advice))
    finding.append(make('details', {}, make('summary', {}, 'Why'), this.#reasons(why)))
    return finding
  }

  #section({ name, statements }: Section): Node {
    const items = statements.map(({ says, target, why }) => {
      const link = target ? [button('link', () => this.#choose(target), this.#name(target)), ...(says === '' ? [] : [` ${says}`])] : [says]
      if (why.length === 0) return make('li', { className: 'says' }, ...link)
      if (!target) return make('li', {}, make('details', {}, make('summary', {}, ...link), this.#reasons(why)))
      return make('li', { className: 'says' }, ...link, make('details', {}, make('summary', {}, 'Why'), this.#reasons(why)))
    })
    return make('div', {}, make('h3', {}, name), make('ul', {}, ...items))
  }

  #reasons(why: readonly Why[]): Node {
    const text = (index: number): string => this.#data.texts[index] ?? ''
    const item = ({ claim, at, because }: Why): Node => {
      const line = make('li', {}, text(claim))
      if (at !== undefined) line.append(' ', make('span', { className: 'place' }, text(at)))
      if (because) line.append(this.#reasons(because))
      return line
    }
    return make('ul', {}, ...why.map(item))
  }

  /** A pod's or network's findings are those of whoever stands in it. */
  #isAbout(kind: Target[0], index: number, cards: ReadonlySet<number>): boolean {
    return kind === 'card' ? cards.has(index) : (this.#data.boxes[index]?.cards.some((card) => cards.has(card)) ?? false)
  }

  #services(cards: readonly number[]): number {
    return cards.filter((index) => isService(this.#data.cards[index] as CardData)).length
  }

  #name([kind, index]: Target): string {
    return (kind === 'card' ? this.#data.cards[index]?.label : this.#data.boxes[index]?.label) ?? ''
  }
}

const tag = (severity: string): Node => make('span', { className: `tag ${severity}` }, severity)
const spaced = (nodes: readonly Node[]): (Node | string)[] => nodes.flatMap((node, index) => (index === 0 ? [node] : [' ', node]))
