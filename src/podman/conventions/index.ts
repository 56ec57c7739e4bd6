export type { ConnectionForm, EnvironmentConvention, ImageVariable, NotDependency, UrlScheme } from './conventions.js'
export { connectionForms, environmentConventions, imageVariables, notDependencies, urlScheme } from './conventions.js'
