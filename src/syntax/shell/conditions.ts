import type { Command, CompoundList, Statement, TestExpression, Word } from 'unbash'
import type { MappedText } from '../../source/index.js'

/** How a word reads once it is expanded. */
export type Single = (word: Word) => MappedText

/** The words that are the same on every machine. */
function certain(text: MappedText): string | null {
  return text.holes.length === 0 ? text.text : null
}

/** Whether a condition holds, where it only compares what the script itself sets; `null` when that cannot be told. */
export function decide(clause: CompoundList, single: Single): boolean | null {
  const [statement, ...others] = clause.commands
  if (statement === undefined || others.length > 0) return null
  return decideNode(statement.command, single)
}

/** The same of one command. */
export function decideNode(command: Statement['command'], single: Single): boolean | null {
  if (command.type === 'TestCommand') return decideTest(command.expression, single)
  if (command.type !== 'Command') return null
  return decideCommand(command, single)
}

function decideCommand(command: Command, single: Single): boolean | null {
  const name = command.name?.text
  if (name === 'true' || name === ':') return true
  if (name === 'false') return false
  if ((name !== '[' && name !== 'test') || command.redirects.length > 0) return null
  const words = command.args.flatMap((word) => (word.type === 'Word' ? [word] : []))
  if (name === '[') words.pop()
  const [first, second, third] = words
  if (first && second && words.length === 2) return unary(first.text, certain(single(second)))
  if (first && second && third && words.length === 3) return binary(certain(single(first)), second.text, certain(single(third)))
  return null
}

function decideTest(test: TestExpression, single: Single): boolean | null {
  switch (test.type) {
    case 'TestUnary':
      return unary(test.operator, certain(single(test.operand)))
    case 'TestBinary':
      return isPattern(test.right) ? null : binary(certain(single(test.left)), test.operator, certain(single(test.right)))
    case 'TestNot': {
      const result = test.negations.length === 1 ? decideTest(test.operand, single) : null
      return result === null ? null : !result
    }
    case 'TestGroup':
      return decideTest(test.expression, single)
    default:
      return null
  }
}

const isPattern = (word: Word): boolean => /[*?[\]]/.test(word.text)

function unary(operator: string, operand: string | null): boolean | null {
  if (operand === null) return null
  return operator === '-n' ? operand !== '' : operator === '-z' ? operand === '' : null
}

function binary(left: string | null, operator: string, right: string | null): boolean | null {
  if (left === null || right === null) return null
  if (operator === '=' || operator === '==') return left === right
  if (operator === '!=') return left !== right
  return /^-?\d{1,15}$/.test(left) && /^-?\d{1,15}$/.test(right) ? compare(Number(left), operator, Number(right)) : null
}

function compare(left: number, operator: string, right: number): boolean | null {
  switch (operator) {
    case '-eq':
      return left === right
    case '-ne':
      return left !== right
    case '-lt':
      return left < right
    case '-le':
      return left <= right
    case '-gt':
      return left > right
    case '-ge':
      return left >= right
    default:
      return null
  }
}

/** Which item of a `case` a word selects: its index, -1 for none, `null` when that cannot be told. */
export function select(word: MappedText, items: readonly { readonly pattern: readonly Word[] }[], single: Single): number | null {
  const text = certain(word)
  if (text === null) return null
  for (const [index, { pattern }] of items.entries()) {
    for (const one of pattern) {
      if (one.text === '*') return index
      if (isPattern(one)) return null
      const wanted = certain(single(one))
      if (wanted === null) return null
      if (wanted === text) return index
    }
  }
  return -1
}
