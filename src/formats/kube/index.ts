/** Kubernetes YAML as `podman kube play` reads it (podman-kube-play(1)). */
import type { Format } from '../../model/index.js'
import { claimFiles, workloads } from './claim.js'
import { lowerFile } from './lower.js'
import { propose } from './propose.js'

export const format: Format = { id: 'kube', claim: claimFiles, resembling: workloads, lower: lowerFile, propose }
