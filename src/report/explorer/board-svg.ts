import type { Board, PlacedTile } from './board.js'
import { BOX_ICONS, badge, icon, lane, type PictureOptions } from './drawing.js'
import { escaped } from './markup.js'
import { pathThrough } from './path.js'
import { ROWS_AT, TILE, type Tile, type TileRow } from './tile.js'

/** The board's elements, without the element around them: lines from the outside, then tiles. */
export function boardElements(board: Board, options: PictureOptions = {}): string {
  return [
    lane(board, options),
    ...board.tiles.map(({ line }, index) => entryLine(line, index)),
    ...board.tiles.map((placed, index) => drawnTile(placed, index, options)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function entryLine(points: PlacedTile['line'], index: number): string {
  const last = points.at(-1)
  if (!last) return ''
  const path = pathThrough([...points.slice(0, -1), { x: last.x - 6, y: last.y }])
  return `<g data-tile-open="${index}"><path class="edge edge-open" d="${path}"/><path class="arrow arrow-open" d="M${last.x} ${last.y}l-9-4.500v9z"/></g>`
}

function drawnTile({ tile, x, y }: PlacedTile, number: number, { interactive = false }: PictureOptions): string {
  const { kind, title, note, label, severity, findings, width, height, rows, more } = tile
  const role = interactive ? ` role="button" tabindex="${number === 0 ? 0 : -1}"` : ''
  const top = ROWS_AT
  const perColumn = Math.ceil(rows.length / tile.columns)
  const drawn = rows.map((row, index) => {
    const column = Math.floor(index / perColumn)
    return drawnRow(row, tile, TILE.padding + column * (tile.columnWidth + TILE.between), top + (index - column * perColumn) * TILE.row)
  })
  const rest =
    more === '' ? '' : `<text class="more" x="${TILE.padding}" y="${top + perColumn * TILE.row + TILE.line}">${escaped(more)}</text>`
  return `<g class="tile${severity === null ? '' : ` has-${severity}`}" data-tile="${number}"${role} transform="translate(${x} ${y})"><title>${escaped(label)}</title><rect class="frame" width="${width}" height="${height}" rx="9"/>${icon(BOX_ICONS[kind], 10, 10)}<text class="title" x="32" y="23">${escaped(title)}</text><text class="note" x="${TILE.padding}" y="${TILE.head + 18}">${escaped(note)}</text>${drawn.join('')}${rest}${badge(severity, findings, width)}</g>`
}

function drawnRow({ card, name, ports, flagged, severity }: TileRow, tile: Tile, x: number, y: number): string {
  const pill =
    ports === ''
      ? ''
      : `<rect class="pill" x="${x}" y="${y + 1}" width="${tile.portsWidth}" height="${TILE.row - 2}" rx="4"/><text class="ports" x="${x + 7}" y="${y + 14}">${escaped(ports)}</text>`
  const nameAt = x + (ports === '' ? 0 : tile.portsWidth + 7)
  const mark = severity === null ? '' : `<circle class="mark-${severity}" cx="${x + tile.columnWidth - 6}" cy="${y + 9.5}" r="4.500"/>`
  return `<g class="${ports === '' ? 'shut-row' : 'open-row'}${flagged ? ' is-flagged' : ''}" data-row="${card}">${pill}<text class="service" x="${nameAt}" y="${y + 14}">${escaped(name)}</text>${mark}</g>`
}
