import type { MappedText } from '../../source/index.js'
import { HOLE, maskHoles } from '../masking.js'

/** What Podman takes for a name (libpod/define/config.go, NameRegex), the slash that it drops, and what is not known. */
const NAME = new RegExp(`^/?[a-zA-Z0-9${HOLE}][\\w.${HOLE}-]*$`)

/**
 * The name of what a command makes; `null` where Podman refuses the text or makes one up. A quote that is not closed puts the rest of the
 * line here, with whatever secrets: it is not to be shown as a name.
 */
export function nameFrom(text: MappedText | null | undefined): MappedText | null {
  return text && NAME.test(maskHoles(text)) ? text : null
}
