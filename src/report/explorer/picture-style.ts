/**
 * Colours by meaning, light and dark. All text has a contrast of 4.5 to 1 at least to what it stands on. Red means open to the outside,
 * and nothing else does: findings are marked by a badge and an outline of their own.
 */
const LIGHT = {
  page: '#f6f7f9',
  surface: '#ffffff',
  sunken: '#eef1f5',
  line: '#d3d9e2',
  'line-strong': '#aab4c3',
  text: '#1b2330',
  muted: '#566072',
  edge: '#8a96a8',
  accent: '#2f5bd0',
  'accent-soft': '#e4ebfb',
  open: '#d92d34',
  'open-text': '#b3151d',
  'open-soft': '#fdeaea',
  'open-lane': '#fbe3e3',
  host: '#5f6b7d',
  'host-soft': '#e9edf3',
  error: '#8c1d5c',
  warning: '#8a5300',
  note: '#2f5bd0',
  'on-solid': '#ffffff',
  pod: '#f2f5fd',
  'pod-line': '#a9b9e2',
} as const

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  page: '#0f141b',
  surface: '#1a212b',
  sunken: '#141a22',
  line: '#2d3744',
  'line-strong': '#4a5768',
  text: '#e8edf4',
  muted: '#a3afbf',
  edge: '#6c7a8d',
  accent: '#8fb0ff',
  'accent-soft': '#22304f',
  open: '#ff6166',
  'open-text': '#ff9a9d',
  'open-soft': '#3a1d22',
  'open-lane': '#2b171b',
  host: '#a3afbf',
  'host-soft': '#28313d',
  error: '#ff8ac5',
  warning: '#f0b455',
  note: '#8fb0ff',
  'on-solid': '#10151c',
  pod: '#192233',
  'pod-line': '#3d5282',
}

const variables = (colors: Readonly<Record<string, string>>): string =>
  Object.entries(colors)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** The colours for `root`, following the reader's system unless `data-theme` says otherwise. */
export function palette(root: string): string {
  return `${root}{color-scheme:light;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){${root}:not([data-theme=light]){color-scheme:dark;${variables(DARK)}}}
${root}[data-theme=dark]{color-scheme:dark;${variables(DARK)}}
`
}

export const FONTS = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Liberation Sans',Arial,sans-serif"

/** How the picture looks, on its own and in the explorer. */
export const PICTURE_STYLE = `.picture{font-family:${FONTS};font-size:12px}
.picture text{fill:var(--text)}
.lane rect{fill:var(--open-lane)}
.lane .edge-line{stroke:var(--open);stroke-width:3}
.lane text{fill:var(--open-text);font-size:14px;font-weight:700;text-anchor:middle}
.lane .small{font-size:12px;font-weight:400}
.lane .globe{fill:none;stroke:var(--open-text);stroke-width:1.6}
.box rect{stroke-width:1}
.box .title{font-weight:600;font-size:13px}
.box .note{fill:var(--muted);font-weight:400;font-size:12px}
.box-host>rect{fill:var(--surface);stroke:var(--line-strong)}
.box-host .title{font-size:14px}
.box-project>rect{fill:var(--page);stroke:var(--line-strong)}
.box-network>rect,.box-no-network>rect{fill:var(--sunken);stroke:var(--line)}
.box-host-network>rect{fill:var(--open-soft);stroke:var(--open);stroke-dasharray:5 4}
.box-pod>rect{fill:var(--pod);stroke:var(--pod-line)}
.box .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.card>rect{fill:var(--surface);stroke:var(--line-strong)}
.card .name{font-size:13px;font-weight:600}
.card .sub{fill:var(--muted)}
.card .detail{fill:var(--muted);font-variant-numeric:tabular-nums}
.card .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.card-external>rect,.card-host>rect,.card-infra>rect{stroke-dasharray:4 3;fill:var(--sunken)}
.card.has-error>rect:first-of-type{stroke:var(--error);stroke-width:2}
.card.has-warning>rect:first-of-type{stroke:var(--warning);stroke-width:2}
.box.has-error>rect{stroke:var(--error)}
.box.has-warning>rect{stroke:var(--warning)}
.badge rect{fill:var(--note)}
.has-error .badge rect{fill:var(--error)}
.has-warning .badge rect{fill:var(--warning)}
.badge text{fill:var(--on-solid);font-weight:700;font-size:13px;text-anchor:middle}
.plug rect{fill:var(--open-soft);stroke:var(--open)}
.plug text{fill:var(--open-text);font-weight:600;font-size:13px;font-variant-numeric:tabular-nums}
.plug-host rect{fill:var(--host-soft);stroke:var(--line-strong)}
.plug-host text{fill:var(--muted);font-weight:400}
.plug-flagged rect{fill:var(--open)}
.plug-flagged text{fill:var(--on-solid)}
.edge{fill:none;stroke:var(--edge);stroke-width:1.5}
.edge-open{stroke:var(--open);stroke-width:2}
.edge-unsure{stroke-dasharray:2 4}
.edge-unreachable{stroke:var(--error);stroke-dasharray:6 4}
.mark{fill:var(--surface);stroke:var(--error);stroke-width:1.5}
.arrow{fill:var(--edge)}
.arrow-open{fill:var(--open)}
.arrow-unreachable{fill:var(--error)}
.tile .frame{fill:var(--surface);stroke:var(--line-strong)}
.tile.has-error .frame{stroke:var(--error);stroke-width:2}
.tile.has-warning .frame{stroke:var(--warning);stroke-width:2}
.tile .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.tile .title{font-size:13px;font-weight:600}
.tile .note,.tile .more{fill:var(--muted);font-size:11px}
.tile .service{font-size:12px}
.tile .shut-row .service{fill:var(--muted)}
.tile .pill{fill:var(--open-soft);stroke:var(--open)}
.tile .ports{fill:var(--open-text);font-size:12px;font-weight:600;font-variant-numeric:tabular-nums}
.tile .is-flagged .pill{fill:var(--open)}
.tile .is-flagged .ports{fill:var(--on-solid)}
.mark-error{fill:var(--error)}
.mark-warning{fill:var(--warning)}
.mark-note{fill:var(--note)}
.many-calls [data-call]:not(.lit)>.edge-call{opacity:.45}
.legend text{fill:var(--muted)}
.empty{fill:var(--muted);font-size:14px}
`
