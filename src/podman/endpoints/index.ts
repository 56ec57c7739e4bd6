export { mayConfigure, mentionsOfConfig } from './config.js'
export { mentionsOfEnvironment } from './environment.js'
export { mentionsOfHealthCheck, mentionsOfWords, splitWords } from './words.js'
