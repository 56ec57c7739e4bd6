/** Podman commands in scripts: shell, make, just, Task, GitHub workflows and GitLab CI. */
import type { Format } from '../../model/index.js'
import { claimScripts } from './claim.js'
import { lowerScript } from './lower.js'
import { propose } from './propose.js'

export const format: Format = { id: 'shell', claim: claimScripts, lower: lowerScript, propose }
