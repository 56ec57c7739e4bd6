import { parse } from 'unbash'
import type { MappedText } from '../../source/index.js'
import { changes } from './builtins.js'
import { runUncalled, substitute } from './calls.js'
import { runAndOr, runCase, runIf, runPipeline } from './choices.js'
import type { ShellVisitor } from './command.js'
import { repeatedly, runArithmeticFor, runFor } from './loops.js'
import { maskForShell } from './mask.js'
import { runCommand } from './simple.js'
import { Run, type Runner, type ShellError, type ShellOptions } from './state.js'

/**
 * Runs a script as far as it can be told without running anything: simple variables, lists, loops over literal words and functions with
 * literal arguments are followed, both arms of what cannot be decided are taken, everything else is a hole. Functions that nothing
 * calls are taken for entry points of their own. Never throws on what a script contains; returns what is no shell syntax.
 */
export function runShell(text: MappedText, options: ShellOptions, visitor: ShellVisitor): readonly ShellError[] {
  const run = new Run(text, options, visitor, RUNNER)
  run.script(text)
  runUncalled(run)
  return run.errors
}

const RUNNER: Runner = {
  command: runCommand,
  substitute,
  script(run, text) {
    const script = parse(maskForShell(text))
    for (const { message, pos } of script.errors ?? [])
      if (!run.silent) run.errors.push({ kind: 'syntax', message: `no shell syntax: ${message}`, at: text.slice(pos, pos + 1) })
    run.inText(text, () => run.statements(script.commands))
  },
  node(run, node, input, background) {
    switch (node.type) {
      case 'Command':
        runCommand(run, node, input, background)
        return
      case 'AndOr':
        return runAndOr(run, node)
      case 'Pipeline':
        return runPipeline(run, node)
      case 'If':
        return runIf(run, node)
      case 'Case':
        return runCase(run, node)
      case 'For':
      case 'Select':
        return runFor(run, node)
      case 'ArithmeticFor':
        return runArithmeticFor(run, node)
      case 'While':
        run.list(node.clause)
        return repeatedly(run, node.body)
      case 'Subshell':
        return run.apart(() => run.list(node.body))
      case 'BraceGroup':
        return run.list(node.body)
      case 'Redirected':
        return run.node(node.command, run.input(node.redirects) ?? input, background)
      case 'Function':
        run.functions.set(node.name.text, { node, text: run.text })
        return
      case 'ArithmeticCommand':
        for (const name of changes(node.body)) run.variables.forget(name)
        return
      default:
        return
    }
  },
}
