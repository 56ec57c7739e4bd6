import { describe, expect, it } from '@jest/globals'
import { Progress, wantsProgress } from '../../src/host/progress.js'

/** What is written when the files are read at these times, in milliseconds. */
function written(times: readonly number[], clears = false): string[] {
  const texts: string[] = []
  let now = 0
  const progress = new Progress(
    (text) => texts.push(text),
    () => now,
  )
  for (const time of times) {
    now = time
    progress.step()
  }
  if (clears) progress.clear()
  return texts
}

describe('Progress', () => {
  it('says nothing of a scan that takes less than a second, and leaves nothing behind', () => {
    expect(written([0, 10, 500, 999], true)).toEqual([])
  })

  it('counts from then on, not faster than people read, and takes its line away', () => {
    expect(written([0, 1000, 1050, 1100, 1101], true)).toEqual(['\r2 files read', '\r4 files read', '\r\u001b[K'])
  })
})

describe('wantsProgress', () => {
  const atTerminal = (args: string[], environment: Record<string, string>): boolean => wantsProgress(() => true, args, environment)

  it('is for people at a terminal', () => {
    expect(atTerminal(['lint'], {})).toBe(true)
    expect(wantsProgress(() => false, ['lint'], {})).toBe(false)
    expect(atTerminal(['lint', '--quiet'], {})).toBe(false)
    for (const environment of [{ CI: 'true' }, { NO_COLOR: '1' }, { TERM: 'dumb' }]) expect(atTerminal(['lint'], environment)).toBe(false)
  })
})
