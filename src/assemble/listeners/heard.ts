import type { Confidence } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { Bind } from './sockets.js'

/** One thing that a flag, a variable or a configuration line says about listening. */
export interface Heard {
  readonly bind: Bind
  readonly text: MappedText
  /** For people: the flag, variable or file. Never the value. */
  readonly setting: string
  readonly strength: Confidence
  /** The image's default port that it takes the place of; `null`: an additional one; `undefined`: unknown, the image's only port if it has one. */
  readonly moves?: number | null
}
