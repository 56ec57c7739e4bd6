/** Containerfiles (Containerfile(5)): what an image that a unit builds is made from, exposes and runs. Read when a unit names one. */
import type { Format } from '../../model/index.js'
import { lowerContainerfile } from './lower.js'

export const format: Format = { id: 'containerfile', claim: () => [], lower: lowerContainerfile }
