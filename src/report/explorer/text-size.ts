import { shorten } from '../printable.js'

/**
 * How wide text is, without a font to ask: in thousandths of the font size, the advance widths of the widest of the common sans-serifs
 * (DejaVu Sans and Verdana). What is drawn where must not depend on the machine that draws it, and must fit on that which shows it.
 */
const NARROW = new Set("iljI|!.,:;'`")
const SLIM = new Set('frt()[]/\\-" ')
const WIDE = new Set('mwMW@%→⇄…')
/** How much wider bold text is. */
export const BOLD = 1.13

function advance(char: string): number {
  if (NARROW.has(char)) return 320
  if (SLIM.has(char)) return 420
  if (WIDE.has(char)) return 980
  const code = char.codePointAt(0) ?? 0
  // CJK, emoji and the like fill a square.
  if (code >= 0x1100) return 1000
  return char >= 'A' && char <= 'Z' ? 760 : 640
}

/** In pixels at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const char of text) sum += advance(char)
  return Math.ceil((sum * size) / 1000)
}

/** As `fitText`, but what is cut is the beginning: of a path the end says most. */
export function fitEnd(text: string, size: number, width: number): string {
  if (!text.includes('/') || textWidth(text, size) <= width) return fitText(text, size, width)
  const chars = [...text]
  let from = 1
  while (from < chars.length - 1 && textWidth(`…${chars.slice(from).join('')}`, size) > width) from++
  return width < size ? '' : `…${chars.slice(from).join('')}`
}

/** As much of the text as fits, with an ellipsis where something was cut. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  if (width < size) return ''
  let length = Math.min(text.length, Math.floor(width / (size * 0.32)))
  while (length > 1 && textWidth(shorten(text, length), size) > width) length--
  return shorten(text, length)
}
