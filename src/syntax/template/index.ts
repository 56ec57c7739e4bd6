/**
 * Templates of other tools around a syntax: what they fill in becomes a hole of the text, so that any parser can read the rest with
 * its positions intact. Knows no file format.
 */

export { filledIn } from './expressions.js'
export { jinjaText, templateName } from './jinja.js'
export { withPlaceholders } from './placeholders.js'
export { yamlTemplate } from './yaml.js'
