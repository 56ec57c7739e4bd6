export { type Applied, type Judged, type Left, type Repair, repair } from './repair.js'
