import type { MappedText } from '../../source/index.js'
import { maskHoles } from '../masking.js'

/**
 * The name of what a command makes; `null` where Podman makes one up, or where the text is none by any means: a quote that is not closed
 * puts the rest of the line here, with whatever secrets, and that is not to be shown as a name.
 */
export function nameFrom(text: MappedText | null | undefined): MappedText | null {
  return text && /^(?!-)[^\s"'=]+$/.test(maskHoles(text)) ? text : null
}
