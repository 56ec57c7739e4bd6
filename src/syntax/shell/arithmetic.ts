import type { ArithmeticExpression } from 'unbash'

/** The value of `$(( … ))` where all of its variables are known numbers; `null` otherwise. */
export function evaluate(expression: ArithmeticExpression | undefined, number: (name: string) => number | null): number | null {
  if (expression === undefined) return null
  switch (expression.type) {
    case 'ArithmeticWord': {
      const { value } = expression
      if (/^(?:0|[1-9][0-9]*)$/.test(value)) return Number(value)
      const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1]
      return name === undefined ? null : number(name)
    }
    case 'ArithmeticGroup':
      return evaluate(expression.expression, number)
    case 'ArithmeticUnary': {
      const operand = evaluate(expression.operand, number)
      if (operand === null) return null
      return expression.operator === '-' ? -operand : expression.operator === '+' ? operand : null
    }
    case 'ArithmeticBinary': {
      const left = evaluate(expression.left, number)
      const right = evaluate(expression.right, number)
      if (left === null || right === null) return null
      switch (expression.operator) {
        case '+':
          return left + right
        case '-':
          return left - right
        case '*':
          return left * right
        case '/':
          return right === 0 ? null : Math.trunc(left / right)
        case '%':
          return right === 0 ? null : left % right
        default:
          return null
      }
    }
    default:
      return null
  }
}
