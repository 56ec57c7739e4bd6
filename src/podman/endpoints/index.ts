export { isProxyConfig, mayConfigure, mentionsOfConfig } from './config.js'
export { mentionsOfEnvironment } from './environment.js'
export { isOwnAddress } from './host.js'
export { mentionsOfHealthCheck, mentionsOfWords, splitWords } from './words.js'
