import { type Picture, SIGNS } from './picture.js'

/** What lines and signs of a picture mean, in words; none that it does not have. */
export function legendOf({ nodes, edges }: Picture): string[] {
  const things = [...nodes, ...edges]
  const has = (kind: Picture['edges'][number]['kind']): boolean => edges.some((edge) => edge.kind === kind)
  const entries: readonly (readonly [boolean, string])[] = [
    [has('publish'), 'thick arrow: published on the host, host port → container port'],
    [has('call'), 'thin arrow: calls that port'],
    [has('unsure'), '? dashed: perhaps calls'],
    [has('unreachable'), '✗ dashed: calls what it cannot reach'],
    [things.some(({ flagged }) => flagged), '⚠ red: a finding'],
    ...(['added', 'removed', 'changed'] as const).map(
      (change) => [things.some((thing) => thing.change === change), `${SIGNS[change]} ${COLOURS[change]}: ${change}`] as const,
    ),
  ]
  return entries.flatMap(([isThere, words]) => (isThere ? [words] : []))
}

const COLOURS = { added: 'green', removed: 'red, dashed', changed: 'yellow' } as const
