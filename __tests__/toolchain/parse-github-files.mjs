// @ts-check
/**
 * Reads action metadata (`action.yml`) and workflows as GitHub does: prints file → errors as JSON. Has to be bundled before it runs,
 * because the parser imports JSON in a way only bundlers accept.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'

const errors = process.argv.slice(2).map((path) => {
  const file = { name: basename(path), content: readFileSync(path, 'utf8') }
  const parse = file.name.startsWith('action.') ? parseAction : parseWorkflow
  const { context } = parse(file, new NoOperationTraceWriter())
  return [path, context.errors.getErrors().map((error) => error.message)]
})
console.log(JSON.stringify(Object.fromEntries(errors)))
