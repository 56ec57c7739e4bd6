import { describe, expect, it } from '@jest/globals'
import { withRoomForLabels } from '../../src/report/fan.js'
import type { Picture } from '../../src/report/picture.js'

const fanOf = (width: number): Picture => ({
  groups: [],
  nodes: [
    { id: 'outside', label: 'outside', kind: 'outside', group: null },
    ...Array.from({ length: width }, (_, n) => ({ id: `c${n}`, label: `web${n}`, kind: 'container' as const, group: null })),
  ],
  edges: Array.from({ length: width }, (_, n) => ({
    from: 'outside',
    to: `c${n}`,
    labels: [`80${n}→80`],
    kind: 'publish' as const,
    ...(n === 0 && { flagged: true, change: 'added' as const }),
  })),
})

describe('labels of a fan of arrows', () => {
  it('stand on the arrows while there is room', () => {
    const picture = fanOf(14)
    expect(withRoomForLabels(picture)).toBe(picture)
  })

  it('stand at their ends, with the signs, when there is none', () => {
    const { nodes, edges } = withRoomForLabels(fanOf(15))
    expect(nodes.slice(0, 3).map(({ label }) => label)).toEqual(['outside', 'web0 · ⚠ + 800→80', 'web1 · 801→80'])
    expect(edges.every(({ labels }) => labels.length === 0)).toBe(true)
    expect(edges[0]).toMatchObject({ flagged: true, change: 'added' })
  })
})
