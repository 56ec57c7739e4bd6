/** The element that is next in a direction: near, and more in that direction than beside it. Dimmed ones and those that recede are passed over. */
export function nearest(elements: ReadonlyMap<number, Element>, from: number, dx: number, dy: number): number | null {
  const start = middleOf(elements.get(from))
  let best: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const [number, element] of elements) {
    if (number === from || element.classList.contains('dim') || element.classList.contains('aside')) continue
    const to = middleOf(element)
    const along = (to.x - start.x) * dx + (to.y - start.y) * dy
    const aside = Math.abs((to.x - start.x) * dy) + Math.abs((to.y - start.y) * dx)
    const distance = along + 2 * aside
    if (along < 4 || distance >= shortest) continue
    best = number
    shortest = distance
  }
  return best
}

function middleOf(element: Element | undefined): { x: number; y: number } {
  const box = element?.getBoundingClientRect()
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 }
}
