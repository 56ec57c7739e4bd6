import type { Container, Publish, Value } from '../model/index.js'

/** A value as written where it is not known. */
export function valueText(value: Value<string | number>): string {
  return value.known ? String(value.value) : value.text
}

/** `8080→80`, `127.0.0.1:5432→5432/udp`, `9000-9010→9000-9010`, `random→80`. */
export function publishText(publish: Publish): string {
  const address = valueText(publish.hostAddress)
  const host = publish.hostPort === null ? 'random' : rangeText(publish.hostPort, publish.count)
  const protocol = valueText(publish.protocol)
  const shown = address.includes(':') ? `[${address}]:` : address === '' ? '' : `${address}:`
  return `${shown}${host}→${rangeText(publish.containerPort, publish.count)}${protocol === 'tcp' ? '' : `/${protocol}`}`
}

function rangeText(first: Value<number>, count: number): string {
  if (count === 1) return valueText(first)
  return first.known ? `${first.value}-${first.value + count - 1}` : `${first.text} and ${count - 1} more`
}

/** The last part of an image's name, which people know it by: `postgres:16`. */
export function imageText(container: Container): string | null {
  const image = container.draft.image?.value.text
  if (image === undefined) return container.draft.imageUnit ? valueText(container.draft.imageUnit.name) : null
  return image.slice(image.lastIndexOf('/') + 1).replace(/@sha256:[0-9a-f]{8,}$/, '')
}

export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === 'localhost'
}

/** `a, b and c`; no parts are the empty text. */
export function listed(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
