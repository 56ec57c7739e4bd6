/** systemd services that run Podman in their `Exec*=` lines (systemd.service(5), podman-generate-systemd(1)). */
import type { Format } from '../../model/index.js'
import { claimServices } from './claim.js'
import { lowerService } from './lower.js'
import { propose } from './propose.js'

export const format: Format = { id: 'systemd', claim: claimServices, lower: lowerService, remembers: true, propose }
