import { processHost } from './host/index.js'
import { main } from './main.js'

void main(processHost()).then((code) => {
  process.exitCode = code
})
