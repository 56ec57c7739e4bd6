export type { GivenFlag, Invocation, ParsedArguments, PodmanCommand } from './arguments/index.js'
export { parseArguments, parseInvocation } from './arguments/index.js'
export {
  isOwnAddress,
  isProxyConfig,
  mayConfigure,
  mentionsOfConfig,
  mentionsOfEnvironment,
  mentionsOfHealthCheck,
  mentionsOfSource,
  mentionsOfWords,
  type SourceMention,
  splitWords,
} from './endpoints/index.js'
export { parseDotenv } from './environment/dotenv.js'
export { environmentTemplate } from './environment/template.js'
export type { ImagePort, ImageReference, ImageRow, ImageSetting, ServicePort } from './images/index.js'
export { imageKnowledge, imageKnowledgeOf, parseImage, serviceByPort } from './images/index.js'
export type { DefaultNetwork, NetworkContext, NetworkError, PodSharing } from './networks/index.js'
export { defaultKubeNetwork, defaultNetwork, parseNetworks, podSharing } from './networks/index.js'
export type { CombinedMapping, PortError, PortMapping, Refusal } from './ports/index.js'
export { checkMapping, combineMappings, exposedMappings, parseExpose, parsePublish, publishConflicts } from './ports/index.js'
export { NEWEST_PODMAN } from './version.js'
