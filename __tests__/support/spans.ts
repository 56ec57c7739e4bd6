/** For tests that the text under each exact span is the text that is claimed. */
import { expect } from '@jest/globals'
import { wrongPositions } from './positions.js'

/**
 * Expects every verbatim text to read in its file as it claims, every other position to lie in its file. `read` gives a file's text.
 * Returns how many texts were compared, for tests to see that there were any.
 */
export function expectExactSpans(root: unknown, read: (file: string) => string | undefined): number {
  const { wrong, compared } = wrongPositions(root, read)
  expect(wrong).toEqual([])
  return compared
}
