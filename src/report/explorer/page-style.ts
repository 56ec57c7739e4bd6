import { FONTS } from './picture-style.js'

/** How the page around the picture looks. */
export const PAGE_STYLE = `*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:grid;grid-template:auto minmax(0,1fr) / minmax(0,1fr) 380px;grid-template-areas:"top top" "canvas panel";font:14px/1.45 ${FONTS};color:var(--text);background:var(--page)}
header{grid-area:top;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:10px 16px;background:var(--surface);border-bottom:1px solid var(--line)}
h1{font-size:16px;margin:0 4px 0 0}
.facts{display:flex;gap:6px;margin:0;padding:0;list-style:none;flex:1 1 auto}
.facts li{padding:2px 10px;border-radius:11px;background:var(--sunken);color:var(--muted);white-space:nowrap}
.facts .is-open{background:var(--open-soft);color:var(--open-text);font-weight:600}
.facts .is-found{color:var(--error);font-weight:600}
button,select,input{font:inherit;color:inherit}
header button,header select,header input,.zoom button{height:34px;padding:0 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface)}
header input{width:230px}
header button[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--accent);font-weight:600}
button{cursor:pointer}
button:hover{border-color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{grid-area:canvas;display:grid;grid-template-rows:minmax(0,1fr) auto;overflow:hidden;min-width:0}
main>svg{display:block;width:100%;height:100%;cursor:grab;touch-action:none;user-select:none}
main>svg.dragging{cursor:grabbing}
.below{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;padding:7px 14px;background:var(--surface);border-top:1px solid var(--line)}
.zoom{display:flex;gap:6px;margin-left:auto}
.zoom button{min-width:34px;height:30px;padding:0 8px}
.zoom button[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--accent);font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;list-style:none;font-size:12px;color:var(--muted)}
.legend li{display:flex;gap:7px;align-items:center}
.legend .mark-finding{padding:0 6px;border-radius:9px;font-weight:700;font-size:11px;color:var(--on-solid);background:var(--error)}
.legend .mark-local{padding:0 5px;border:1px solid var(--line-strong);border-radius:4px;background:var(--host-soft);font-size:11px}
aside{grid-area:panel;overflow:auto;background:var(--surface);border-left:1px solid var(--line);padding:14px 18px 32px}
h2{font-size:15px;margin:0 0 6px;overflow-wrap:anywhere}
h3{font-size:12px;letter-spacing:.02em;text-transform:uppercase;color:var(--muted);margin:18px 0 6px}
.panel ul{list-style:none;margin:0;padding:0}
.row{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:center;width:100%;min-height:30px;padding:4px 8px;margin:0 -8px;border:1px solid transparent;border-radius:7px;background:none;text-align:left}
.row:hover{background:var(--sunken);border-color:transparent}
.row .what{font-weight:600;overflow-wrap:anywhere}
.row .more{color:var(--muted);font-size:12px;overflow-wrap:anywhere}
.row .full{flex-basis:100%}
.port{padding:0 6px;border-radius:4px;border:1px solid var(--open);background:var(--open-soft);color:var(--open-text);font-size:12px;font-weight:600;font-variant-numeric:tabular-nums}
.tag{padding:0 8px;border-radius:9px;font-size:12px;font-weight:700;color:var(--on-solid);background:var(--note)}
.tag.error{background:var(--error)}
.tag.warning{background:var(--warning)}
.place{font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;color:var(--muted);overflow-wrap:anywhere}
.line{display:block;margin:6px 0;padding:6px 8px;border-radius:6px;background:var(--sunken);font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;overflow-wrap:anywhere;color:var(--text)}
.finding{margin:8px 0;padding:10px 12px;border:1px solid var(--line);border-left:4px solid var(--note);border-radius:8px}
.finding.error{border-left-color:var(--error)}
.finding.warning{border-left-color:var(--warning)}
.finding p{margin:6px 0}
.says{padding:3px 0}
details>summary{cursor:pointer;padding:3px 0;overflow-wrap:anywhere}
details ul{padding-left:14px;border-left:2px solid var(--line);margin:2px 0 6px 4px}
details li{padding:2px 0;overflow-wrap:anywhere}
.link{border:0;padding:2px 0;background:none;color:var(--accent);text-decoration:underline;min-height:24px;text-align:left}
.muted{color:var(--muted)}
.back{height:32px;padding:0 10px;margin:0 0 10px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.card,.tile,.box .title{cursor:pointer}
[hidden],.at-board+.below .in-picture,.picture:not(.at-board)+.below .at-overview,.at-board>#view,.picture:not(.at-board)>#board{display:none}
.far-name{display:none;font-weight:600}
.card .far-name{font-size:22px}
.box .far-name{font-size:24px}
.lane .far-name{font-size:30px}
.mid .sub,.mid .detail,.mid .note,.mid .small,.far .small,.far .near-name,.far .badge text,.far .plug text:not(.far-port){display:none}
.plug .far-port{display:none;font-size:18px;text-anchor:middle}
.far .far-name,.far .plug .far-port{display:inline}
.far .card .name,.far .card .sub,.far .card .detail,.far .card .icon{display:none}
.far .box .title:not(.far-name),.far .box .icon{display:none}
.distant .plug .far-port,.farthest .far-name{display:none}
.far .edge{stroke-width:2.500}
.far .edge-call,.far .edge-unsure{opacity:.6}
.card:hover>rect:first-of-type,.card.lit>rect:first-of-type{stroke:var(--accent);stroke-width:2}
.tile:hover>.frame{stroke:var(--accent);stroke-width:2}
.tile:focus{outline:none}
.tile:focus-visible>.frame{stroke:var(--accent);stroke-width:4}
.tile.chosen>.frame{stroke:var(--accent);stroke-width:3}
.tile [data-row]:hover .service{fill:var(--accent);text-decoration:underline}
.card.chosen>rect:first-of-type,.box.chosen>rect{stroke:var(--accent);stroke-width:3}
.card:focus{outline:none}
.card:focus-visible>rect:first-of-type{stroke:var(--accent);stroke-width:4}
.some-lit [data-call]:not(.lit){opacity:.18}
.some-lit [data-open]:not(.lit){opacity:.35}
.lit>.edge{stroke-width:3}
.lit[data-call]>.edge:not(.edge-unreachable){stroke:var(--accent)}
.lit[data-call]>.arrow:not(.arrow-unreachable){fill:var(--accent)}
.dim{opacity:.13}
.aside{opacity:.12;pointer-events:none}
.aside[data-open],.aside[data-call]{display:none}
@media (max-width:1400px){header input{width:140px}}
@media (max-width:800px){.facts{flex-wrap:wrap}header input{flex:1 1 160px;width:auto}body{grid-template:auto minmax(280px,1fr) 42% / minmax(0,1fr);grid-template-areas:"top" "canvas" "panel"}aside{border-left:0;border-top:1px solid var(--line)}}
@media print{header,aside,.below{display:none}body{display:block}}
@media (forced-colors:active){.card>rect,.box rect{stroke:CanvasText}}
`
