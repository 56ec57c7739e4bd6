// Loaded late. A file of its own because `import('yaml')` of a CommonJS package gives its names only as `default` once it is bundled.
export { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
