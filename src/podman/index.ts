export type { ConnectionForm, EnvironmentConvention, ImageVariable, NotDependency, UrlScheme } from './conventions/index.js'
export { connectionForms, environmentConventions, imageVariables, notDependencies, urlScheme } from './conventions/index.js'
export type { ImagePort, ImageReference, ImageRow, ImageSetting, ServicePort } from './images/index.js'
export { imageKnowledge, imageKnowledgeOf, parseImage, serviceByPort } from './images/index.js'
