export type { DefaultNetwork } from './defaults.js'
export { defaultKubeNetwork, defaultNetwork } from './defaults.js'
export type { NetworkContext, NetworkError } from './networks.js'
export { parseNetworks } from './networks.js'
