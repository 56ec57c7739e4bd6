import { hasOpenHole } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** Which namespaces the members of a pod share; `null` where an expression decides. */
export interface PodSharing {
  readonly sharesNetwork: boolean | null
  readonly sharesHostname: boolean | null
}

/**
 * `podman pod create`: members share `ipc,net,uts`, replaced by `--share LIST`, added to by `--share +LIST`; nothing without an infra
 * container. `infra` is `null` where it is not said, `undefined` where it is an expression.
 */
export function podSharing(share: MappedText | null, infra: boolean | null | undefined): PodSharing {
  if (infra === false) return { sharesNetwork: false, sharesHostname: false }
  const shared = share === null ? DEFAULT : namespaces(share)
  if (shared === null || infra === undefined) return { sharesNetwork: null, sharesHostname: null }
  return { sharesNetwork: shared.has('net'), sharesHostname: shared.has('uts') }
}

const DEFAULT: ReadonlySet<string> = new Set(['ipc', 'net', 'uts'])

function namespaces(share: MappedText): ReadonlySet<string> | null {
  if (hasOpenHole(share)) return null
  const named = share.text
    .replace(/^\+/, '')
    .split(',')
    .map((name) => name.trim())
  return new Set(share.text.startsWith('+') ? [...DEFAULT, ...named] : named)
}
