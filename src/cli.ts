import { processHost } from './host/index.js'
import { main } from './main.js'

// Everything is written when main ends, byte by byte (writeSync). Ending at once spares taking the heap apart: with a thousand units that
// is a tenth of the time.
void main(processHost()).then((code) => process.exit(code))
