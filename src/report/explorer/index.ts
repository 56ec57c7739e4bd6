import type { Report } from '../../diagnostics/index.js'
import type { GraphView } from '../../diff/index.js'
import { activeFindings } from '../findings-of.js'
import { counted, countsOf } from './count.js'
import { detailsOf } from './details.js'
import { worstFirst } from './findings.js'
import { type Layout, layoutOf } from './layout.js'
import { pageOf } from './page.js'
import { PICTURE_STYLE, palette } from './picture-style.js'
import { sceneOf } from './scene.js'
import { pictureElements } from './svg.js'

/** The topology as a picture for documents: one SVG that follows the reader's light or dark, without scripts or fonts of its own. */
export function svgGraph(view: GraphView, report: Report): string {
  const layout = layoutOf(sceneOf(view, activeFindings(report)))
  const style = `${palette('.picture')}${PICTURE_STYLE}.backdrop{fill:var(--page)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${summaryOf(layout)}">
<style>${style}</style>
<rect class="backdrop" width="${layout.width}" height="${layout.height}"/>
${pictureElements(layout)}
</svg>
`
}

/** The same picture to explore: pan, zoom, search, filters, and for everything in it what is known and why. One file that loads nothing. */
export async function htmlGraph(view: GraphView, report: Report): Promise<string> {
  // Shared with `explain`, which loads it late too: imported here at once, it would be loaded with the program.
  const { explanationOf } = await import('../explain.js')
  const findings = worstFirst(activeFindings(report))
  const scene = sceneOf(view, findings)
  return pageOf(layoutOf(scene), detailsOf(view, report, findings, scene, explanationOf))
}

function summaryOf({ scene }: Layout): string {
  const { services, open } = countsOf(scene.nodes)
  return `Service topology: ${counted(services, 'service')}, ${open} open to the outside`
}
