import { type OptionValues, resolveSettings } from '../config/index.js'
import type { Report } from '../diagnostics/index.js'
import { withAssertions } from './asserted.js'
import { settleBoth } from './lint.js'
import type { Look } from './look.js'

/** The topology as a page to explore, or as one picture, with all findings marked. The layout engine is loaded only for these. */
export async function explored(head: Look, given: OptionValues, as: 'html' | 'svg'): Promise<string> {
  const { htmlGraph, svgGraph } = await import('../report/explorer/index.js')
  return as === 'html' ? await htmlGraph(head.graph, judged(head, given)) : svgGraph(head.graph, judged(head, given))
}

/** The findings as `lint` reports them where there is no base: comments and configuration heeded. */
function judged(head: Look, given: OptionValues): Report {
  const settings = resolveSettings(given, head.config, false)
  return settleBoth(withAssertions(head, null), null, { ...settings, findings: 'all' }, null, null)
}
