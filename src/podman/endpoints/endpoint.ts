import type { Protocol } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** A host that a text names, and how. What it is to the container that carries the text is not decided here. */
export interface Endpoint {
  readonly host: MappedText
  readonly port: MappedText | null
  /** In a URL with a scheme, in a connection string of another notation, as `host:port`, or as a bare name. */
  readonly form: 'url' | 'string' | 'address' | 'name'
  /** Lower-case; of `jdbc:mysql:…` it is `jdbc:mysql`. `null` where it is open or there is none. */
  readonly scheme: string | null
  /** The port that the notation means where none is written. */
  readonly defaultPort: number | null
  readonly role: string | null
  readonly protocol: Protocol
  /** The text is nothing else: no words around it that could give it another sense. */
  readonly whole: boolean
}
