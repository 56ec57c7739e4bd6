import type { DeclaredPort, EnvironmentEntry } from '../../model/index.js'
import { parseExpose } from '../../podman/index.js'
import { MappedText, type SourceSpan } from '../../source/index.js'
import { type Copy, copiesOf, copiesOn, workdirAt } from './copies.js'
import { commandWords, execForm } from './forms.js'
import type { Containerfile, Instruction } from './instructions.js'
import { expandWord, splitWords } from './words.js'

/** One build stage, with what it has of the stages it is built from. */
export interface Stage {
  /** `AS name`, in lower case as Docker compares it; the number of the stage where it has none. */
  readonly name: string
  /** The FROM. */
  readonly at: SourceSpan
  /** The image at the end of the chain; `null` for `scratch`. */
  readonly base: MappedText | null
  readonly ports: DeclaredPort[]
  readonly environment: EnvironmentEntry[]
  entrypoint: MappedText[] | undefined
  command: MappedText[] | undefined
  /** CMD stands in this very stage: an ENTRYPOINT behind it leaves it alone. */
  ownCommand: boolean
  shell: MappedText[] | null
  workdir: string
  readonly copies: Copy[]
  /** ARG and ENV as later instructions see them. */
  readonly variables: Map<string, MappedText>
}

/** Runs through the stages in order (imagebuilder's dispatchers). `path` is the scope of what stays open. */
export function readStages({ instructions, escapeChar }: Containerfile, path: string): Stage[] {
  const stages: Stage[] = []
  const globals = new Map<string, MappedText>()
  for (const instruction of instructions) {
    const stage = stages.at(-1)
    const context = { escapeChar, path, variables: stage?.variables ?? globals }
    if (instruction.keyword === 'FROM') stages.push(from(instruction, stages, { ...context, variables: globals }))
    else if (instruction.keyword === 'ARG') argument(instruction, context, stage ? globals : null)
    else if (stage) dispatch(instruction, stage, context, stages)
  }
  return stages
}

interface Context {
  readonly escapeChar: string
  readonly path: string
  readonly variables: Map<string, MappedText>
}

function from(instruction: Instruction, stages: readonly Stage[], context: Context): Stage {
  const words = splitWords(instruction.text, context.escapeChar).filter((word) => !word.text.startsWith('--'))
  const image = words[0] && expand(words[0], context)
  const name = words[1]?.text.toLowerCase() === 'as' ? words[2]?.text.toLowerCase() : undefined
  const parent = stages.findLast((stage) => stage.name === image?.text.toLowerCase() && Number.isNaN(Number(stage.name)))
  return {
    name: name ?? String(stages.length),
    at: instruction.at,
    base: parent ? parent.base : image === undefined || image.text === 'scratch' ? null : image,
    ports: [...(parent?.ports ?? [])],
    environment: [...(parent?.environment ?? [])],
    entrypoint: parent?.entrypoint,
    command: parent?.command,
    ownCommand: false,
    shell: parent?.shell ?? null,
    workdir: parent?.workdir ?? '/',
    copies: [...(parent?.copies ?? [])],
    // ARGs end with their stage; ENV is part of the image.
    variables: new Map(parent?.environment.flatMap(({ name, value }) => (value ? [[name, value] as const] : []))),
  }
}

/** `ARG NAME[=DEFAULT]`. Without a default it takes the one given before the first FROM; `--build-arg` overrides all of them. */
function argument(instruction: Instruction, context: Context, globals: ReadonlyMap<string, MappedText> | null): void {
  for (const word of splitWords(instruction.text, context.escapeChar)) {
    const equals = word.text.indexOf('=')
    const name = equals < 0 ? word.text : word.text.slice(0, equals)
    const given = equals < 0 ? globals?.get(name) : defaulted(expand(word.slice(equals + 1), context), name, context.path)
    context.variables.set(name, given ?? open(word, name, context.path))
  }
}

function defaulted(value: MappedText, name: string, scope: string): MappedText {
  if (value.text === '' || value.holes.length > 0) return value
  return value.withHoles([{ start: 0, end: value.length, expression: `\${${name}}`, scope, defaulted: true }])
}

function open(word: MappedText, name: string, scope: string): MappedText {
  const text = MappedText.decoded(`\${${name}}`, word.span())
  return text.withHoles([{ start: 0, end: text.length, expression: text.text, scope }])
}

const expand = (word: MappedText, { variables, escapeChar, path }: Context): MappedText => expandWord(word, variables, escapeChar, path)

function dispatch({ keyword, text }: Instruction, stage: Stage, context: Context, stages: readonly Stage[]): void {
  switch (keyword) {
    case 'WORKDIR':
      stage.workdir = workdirAt(stage.workdir, expand(text, context))
      break
    case 'ADD':
    case 'COPY': {
      const words = (execForm(text) ?? splitWords(text, context.escapeChar)).map((word) => expand(word, context))
      const named = words
        .find((word) => word.text.startsWith('--from='))
        ?.text.slice('--from='.length)
        .toLowerCase()
      if (named === undefined) stage.copies.push(...copiesOf(words, stage.workdir))
      else {
        const source = stages.find(({ name }, nth) => name === named || String(nth) === named)
        if (source && source !== stage) stage.copies.push(...copiesOn(source.copies, words.at(-1)))
      }
      break
    }
    case 'ENV':
      for (const entry of assignments(text, context)) {
        stage.environment.push(entry)
        if (entry.value) stage.variables.set(entry.name, entry.value)
      }
      break
    case 'EXPOSE':
      for (const word of splitWords(text, context.escapeChar)) stage.ports.push(...exposed(expand(word, context)))
      break
    case 'SHELL':
      stage.shell = execForm(text)
      break
    case 'CMD':
      stage.command = commandWords(text, stage.shell)
      stage.ownCommand = true
      break
    case 'ENTRYPOINT':
      stage.entrypoint = commandWords(text, stage.shell)
      // A new entrypoint drops the arguments meant for the old one.
      if (!stage.ownCommand) stage.command = []
      break
  }
}

function exposed(text: MappedText): DeclaredPort[] {
  return parseExpose(text, { kind: 'declared', span: text.span() }).ports
}

/** `ENV A=1 B="two words"`, or the old `ENV A rest of the line`. */
function assignments(text: MappedText, context: Context): EnvironmentEntry[] {
  const words = splitWords(text, context.escapeChar)
  const [first] = words
  if (first === undefined) return []
  if (!first.text.includes('=')) {
    const value = text.slice(first.length).trim()
    return [{ name: first.text, value: expand(value, context), at: text.span() }]
  }
  // All of one ENV see the variables as they were before it.
  return words.flatMap((word) => {
    const equals = word.text.indexOf('=')
    if (equals <= 0) return []
    return [{ name: word.text.slice(0, equals), value: expand(word.slice(equals + 1), context), at: word.span() }]
  })
}
