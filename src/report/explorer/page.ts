import { createHash } from 'node:crypto'
import type { Board } from './board.js'
import { boardElements } from './board-svg.js'
import { counted, countsOf, isService } from './count.js'
import type { ExplorerData } from './data.js'
import type { Layout } from './layout.js'
import { escaped, scriptData } from './markup.js'
import { PAGE_SCRIPT } from './page-script.js'
import { PAGE_STYLE } from './page-style.js'
import { PICTURE_STYLE, palette } from './picture-style.js'
import type { Scene } from './scene.js'
import { pictureElements } from './svg.js'

/**
 * One file that needs nothing else: its policy lets the browser load nothing and run this one script only, so that a picture of somebody
 * else's repository can be opened without trusting them.
 */
export function pageOf(layout: Layout, board: Board | null, data: ExplorerData): string {
  const style = `${palette(':root')}${PICTURE_STYLE}${PAGE_STYLE}`
  const policy = `default-src 'none'; script-src ${hashOf(PAGE_SCRIPT)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  const { services, open } = countsOf(layout.scene.nodes)
  const formats = [...new Set(data.cards.filter(isService).map(({ format }) => format))].sort()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Service topology</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Service topology</h1>
<ul class="facts" aria-label="In short">
<li>${counted(services, 'service')}</li>
<li${open > 0 ? ' class="is-open"' : ''}>${open} open to the outside</li>
<li${data.findings.length > 0 ? ' class="is-found"' : ''}>${counted(data.findings.length, 'finding')}</li>
</ul>
<input type="search" id="search" placeholder="Search  ( / )" aria-label="Search services, images, ports" autocomplete="off" spellcheck="false">
<button type="button" id="only-open" aria-pressed="false">Open to outside</button>
<button type="button" id="only-found" aria-pressed="false">With findings</button>
<select id="format" aria-label="Format"><option value="">All formats</option>${formats.map((format) => `<option>${escaped(format)}</option>`).join('')}</select>
<button type="button" id="theme" aria-pressed="false">Dark</button>
</header>
<main aria-label="Picture">
<svg class="picture${board ? ' at-board' : ''}${manyCalls(layout.scene)}" id="picture" role="group" aria-label="${board ? 'Sections and services' : 'Services'}. Arrow keys move between them, Enter opens one.">
${board ? `<g id="board" data-width="${board.width}" data-height="${board.height}">\n${boardElements(board, { interactive: true })}\n</g>\n` : ''}<g id="view" data-width="${layout.width}" data-height="${layout.height}">
${pictureElements(layout, { interactive: true })}
</g>
</svg>
<div class="below">
${LEGEND}
<div class="zoom" role="group" aria-label="Zoom"><button type="button" id="to-board" aria-pressed="true"${board ? '' : ' hidden'}>Overview</button><button type="button" id="zoom-out" aria-label="Zoom out">−</button><button type="button" id="zoom-fit">Fit</button><button type="button" id="zoom-in" aria-label="Zoom in">+</button></div>
</div>
</main>
<aside class="panel" id="panel" aria-label="Details" tabindex="-1"><noscript>The picture needs no script; search, filters and details do.</noscript></aside>
<div id="status" class="hidden" role="status"></div>
<script type="application/json" id="data">${scriptData(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

/** With many calls, what stands out must not be they: a class of the picture's. */
export const manyCalls = ({ calls }: Scene): string => (calls.length > MANY_CALLS ? ' many-calls' : '')
const MANY_CALLS = 40

const LEGEND = `<ul class="legend" aria-label="Legend">${[
  ['', '<path class="edge edge-open" d="M0 7h24"/><path class="arrow arrow-open" d="M30 7l-8-4v8z"/>', 'open to the outside'],
  ['in-picture', '<path class="edge" d="M0 7h24"/><path class="arrow" d="M30 7l-8-4v8z"/>', 'calls'],
  ['in-picture', '<path class="edge edge-unsure" d="M0 7h30"/>', 'perhaps calls'],
  ['in-picture', '<path class="edge edge-unreachable" d="M0 7h30"/>', 'calls in vain'],
]
  .map(([where, drawing, text]) => `<li class="${where}"><svg width="30" height="14" aria-hidden="true">${drawing}</svg>${text}</li>`)
  .join(
    '',
  )}<li class="in-picture"><span class="mark-local" aria-hidden="true">8080</span>open to its host only</li><li class="at-overview">A section unfolds when clicked</li><li><span class="mark-finding" aria-hidden="true">!</span>finding</li></ul>`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
