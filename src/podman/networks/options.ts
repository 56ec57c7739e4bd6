import { hasOpenHole } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { parseIP, quote } from '../go.js'
import { cut, isHole, splitOutsideHoles } from '../masking.js'

/** What a network's `:options` say, and what Podman refuses about them. */
export interface NetworkOptions {
  readonly aliases: readonly MappedText[]
  readonly ip?: MappedText
  /** Everything else, as written: `mac=…`, `interface_name=…`. */
  readonly others: readonly MappedText[]
  readonly errors: readonly { readonly message: string; readonly at: SourceSpan }[]
}

/** specgen parseBridgeNetworkOptions: `ip=`, `ip6=`, `mac=`, `alias=`, `interface_name=`; any other name goes to the network driver. */
export function parseNetworkOptions(text: MappedText): NetworkOptions {
  const aliases: MappedText[] = []
  const others: MappedText[] = []
  const errors: { message: string; at: SourceSpan }[] = []
  let ip: MappedText | undefined
  if (text.text === '') return { aliases, others, errors }
  for (const option of splitOutsideHoles(text, ',')) {
    const { before, after } = cut(option, '=')
    const value = after ?? before.slice(before.length)
    const refuse = (message: string): void => {
      if (!hasOpenHole(option)) errors.push({ message, at: option.span() })
    }
    switch (isHole(before) ? '' : before.text) {
      case 'ip':
      case 'ip6':
        if (parseIP(value.text) === null) refuse(`invalid ip address ${quote(value.text)}`)
        ip ??= value
        break
      case 'alias':
        if (value.text === '') refuse('alias cannot be empty')
        else aliases.push(value)
        break
      case 'mac':
        if (!isHardwareAddress(value.text)) refuse(`address ${value.text}: invalid MAC address`)
        others.push(option)
        break
      case 'interface_name':
        if (value.text === '') refuse('interface_name cannot be empty')
        others.push(option)
        break
      default:
        others.push(option)
    }
  }
  return { aliases, others, errors, ...(ip && { ip }) }
}

/** Go's net.ParseMAC: 6, 8 or 20 bytes as `00:00:…`, `00-00-…` or `0000.0000.…`. */
function isHardwareAddress(text: string): boolean {
  const bytes = /^[0-9a-f]{4}(?:\.[0-9a-f]{4})+$/i.test(text)
    ? text.replaceAll('.', '').length / 2
    : /^[0-9a-f]{2}(?:(?::[0-9a-f]{2})+|(?:-[0-9a-f]{2})+)$/i.test(text)
      ? (text.length + 1) / 3
      : 0
  return bytes === 6 || bytes === 8 || bytes === 20
}
