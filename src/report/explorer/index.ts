import type { Report } from '../../diagnostics/index.js'
import type { GraphView } from '../../diff/index.js'
import { activeFindings } from '../findings-of.js'
import { boardOf, READABLE, scaleFor } from './board.js'
import { boardElements } from './board-svg.js'
import { counted, countsOf } from './count.js'
import { detailsOf } from './details.js'
import { worstFirst } from './findings.js'
import { type Layout, layoutOf } from './layout.js'
import { manyCalls, pageOf } from './page.js'
import { PICTURE_STYLE, palette } from './picture-style.js'
import { type Scene, sceneOf } from './scene.js'
import { sectioned } from './sectioned.js'
import { sectionsOf } from './sections.js'
import { pictureElements } from './svg.js'

/**
 * The topology as a picture for documents: one SVG that follows the reader's light or dark, without scripts or fonts of its own. Of one too
 * large to be read on a page it is the board of its sections.
 */
export function svgGraph(view: GraphView, report: Report): string {
  const scene = sceneOf(view, activeFindings(report))
  const layout = layoutOf(scene)
  const board = isLarge(layout) ? boardOf(scene, sectionsOf(scene)) : null
  const { width, height } = board ?? layout
  const style = `${palette('.picture')}${PICTURE_STYLE}.backdrop{fill:var(--page)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture${manyCalls(scene)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${summaryOf(scene)}">
<style>${style}</style>
<rect class="backdrop" width="${width}" height="${height}"/>
${board ? boardElements(board) : pictureElements(layout)}
</svg>
`
}

/** The same picture to explore: pan, zoom, search, filters, and for everything in it what is known and why. One file that loads nothing. */
export async function htmlGraph(view: GraphView, report: Report): Promise<string> {
  // Shared with `explain`, which loads it late too: imported here at once, it would be loaded with the program.
  const { explanationOf } = await import('../explain.js')
  const findings = worstFirst(activeFindings(report))
  const scene = sceneOf(view, findings)
  const layout = layoutOf(scene)
  const sections = sectionsOf(scene)
  const board = isLarge(layout) ? boardOf(scene, sections) : null
  const details = detailsOf(view, report, findings, scene, explanationOf)
  return pageOf(layout, board, sectioned(details, layout, sections, board))
}

const isLarge = (layout: Layout): boolean => scaleFor(layout) < READABLE

function summaryOf(scene: Scene): string {
  const { services, open } = countsOf(scene.nodes)
  return `Service topology: ${counted(services, 'service')}, ${open} open to the outside`
}
