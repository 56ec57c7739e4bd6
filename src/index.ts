import { action } from './action.js'
import { processHost } from './host/index.js'
import { processRunner } from './host/runner.js'

void action(processHost([]), processRunner()).then((code) => {
  process.exitCode = code
})
