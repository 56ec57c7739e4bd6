import type { Branch } from '../../model/index.js'
import type { PodmanCall, Session } from '../../podman/commands/index.js'
import type { MappedText } from '../../source/index.js'
import { runShell } from '../../syntax/shell/index.js'
import { Parameters } from './parameters.js'
import type { Task } from './tasks.js'

/** Hands the Podman commands of a `shell:` or `command:` task to the session of its file. `nth` sets the tasks of a file apart. */
export function runCommands(task: Task, session: Session, nth: number, scope: string): void {
  const { entry, map, variables } = task
  const parameters = new Parameters([{ node: entry.value, sure: true, via: [] }], variables)
  const text = entry.value.kind === 'scalar' ? variables.fill(entry.value.text) : parameters.text('cmd', '_raw_params')
  const inTask = (call: PodmanCall): PodmanCall => ({
    ...call,
    branches: [...(task.branches as readonly Branch[]), ...call.branches],
    conditional: call.conditional || map.get('when') !== undefined,
    repeated: call.repeated || task.repeated,
    shared: call.shared || task.shared,
  })
  if (text) {
    const options = { scope, own: '', working: [], flow: '', part: `${nth}.` }
    if (text.text.includes('podman')) runShell(text, options, { command: (command) => session.run(inTask(command)) })
    return
  }
  const words = parameters.items('argv').map(({ text }) => ({ text, outer: text.span() }))
  if (words.length > 0) session.run(inTask(direct(words)))
}

/** `argv:`, which no shell sees. */
function direct(words: readonly { readonly text: MappedText; readonly outer: ReturnType<MappedText['span']> }[]): PodmanCall {
  return {
    words,
    branches: [],
    conditional: false,
    repeated: false,
    shared: false,
    background: false,
    input: null,
    flow: '',
    paths: () => [],
    variable: () => null,
    written: () => null,
  }
}
