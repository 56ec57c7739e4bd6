import type { MappedText } from '../../source/index.js'

/** What a program's own configuration says it listens on. */
export interface Configured {
  /** Every port, as the files have it; an address other than all of them is left to the general readers. */
  readonly ports: readonly {
    readonly port: number
    readonly protocol: 'tcp' | 'udp'
    readonly text: MappedText
    readonly setting: string
  }[]
  /** Default ports of the image that no longer hold. */
  readonly dropped: readonly number[]
  /** Nothing else can be listened on: every file that is read is here, and nothing in it is open. */
  readonly complete: boolean
}
