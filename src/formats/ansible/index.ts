/** Ansible playbooks, roles and task files that use the modules of the `containers.podman` collection. */
import type { Format } from '../../model/index.js'
import { claimFiles } from './claim.js'
import { lowerFile } from './lower.js'
import { propose } from './propose.js'

export const format: Format = { id: 'ansible', claim: claimFiles, lower: lowerFile, remembers: true, propose }
