export { ownPodOf } from './alone.js'
export { type Group, groupOf, groupsOf } from './groups.js'
export { type Plan, planOf } from './plan.js'
export { strayCalls } from './stray.js'
