/** Compose files as `podman compose` has them put up, by podman-compose or docker-compose: what holds for both is certain. */
import type { Format } from '../../model/index.js'
import { claimProjects } from './claim.js'
import { lowerProject } from './lower.js'
import { propose } from './propose.js'
import { settleClaims } from './settle.js'

export const format: Format = { id: 'compose', claim: claimProjects, settle: settleClaims, lower: lowerProject, propose }
