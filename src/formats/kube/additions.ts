import type { Additions, Edit, FileClaim, TakenIn } from '../../model/index.js'
import { directoryOf, type SourceTree } from '../../source/index.js'
import { podTextOf } from './together/pod-text.js'

const UNMOVABLE = 'is written so that it cannot be moved by changing its lines alone'

/**
 * A container of a pod, and how its pod becomes one with others. It keeps where it stands and nothing of the text: the trees of all files
 * together would fill the memory.
 */
export class PodAdditions implements Additions {
  readonly claim: FileClaim
  readonly tree: SourceTree
  /** Of the container in its file. */
  readonly at: number

  constructor(claim: FileClaim, tree: SourceTree, at: number) {
    this.claim = claim
    this.tree = tree
    this.at = at
  }

  get playedBy(): string | undefined {
    return this.claim.play?.at.file
  }

  isPlayedWith(other: Additions): boolean {
    if (!(other instanceof PodAdditions)) return false
    const { path, play } = this.claim
    const { play: otherPlay, path: otherPath } = other.claim
    if (!play || !otherPlay) return play === otherPlay && directoryOf(path) === directoryOf(otherPath)
    return play.scope === otherPlay.scope && play.at.file === otherPlay.at.file && play.at.start === otherPlay.at.start
  }

  async takeIn(others: readonly Additions[], edits: readonly Edit[]): Promise<TakenIn> {
    const all = [this, ...others.filter((other) => other instanceof PodAdditions)]
    const pods = all.map((one) => podTextOf(one.claim, one.tree, one.at))
    const unmovable = all.filter((_, index) => !pods[index])
    if (unmovable.length > 0)
      return { ok: false, reasons: [...new Set(unmovable.map(({ claim }) => `a pod of ${claim.path} ${UNMOVABLE}`))] }
    const { putTogether } = await import('./together/put-together.js')
    const [into, ...rest] = pods.filter((pod) => pod !== null)
    return into ? putTogether(into, rest, edits) : { ok: false, reasons: [] }
  }
}
