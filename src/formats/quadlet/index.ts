/** Quadlet: `.container`, `.pod`, `.kube`, `.network`, `.volume`, `.image`, `.build` and `.artifact` units (podman-systemd.unit(5)). */
import type { Format } from '../../model/index.js'
import { claimUnits } from './claim.js'
import { lowerUnit } from './lower.js'
import { propose } from './propose.js'

export const format: Format = { id: 'quadlet', claim: claimUnits, lower: lowerUnit, propose }
