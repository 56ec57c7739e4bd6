import type { Mention } from '../../model/index.js'
import { baseName, type MappedText } from '../../source/index.js'
import { distinct } from './distinct.js'
import { keyedSettings } from './files/keyed.js'
import { linesOf } from './files/lines.js'
import { isNginx, nginxServers } from './files/nginx.js'
import { apacheServers, caddyUpstreams, haproxyServers, isApache, isCaddyfile, isHaproxy } from './files/proxies.js'
import { structuredSettings } from './files/structured.js'
import { mentionsOfSettings, type Setting } from './settings.js'
import { mentionsOfWords, splitWords } from './words.js'

/** A configuration file longer than this (UTF-16 units) is data. */
const LONGEST = 262_144
/** No container calls more; a file with more addresses is a list of something else. */
const MOST = 200

/** Files that show something to people, or carry keys and data. */
const NO_CONFIGURATION =
  /\.(?:html?|css|scss|svg|md|rst|adoc|csv|tsv|sql|crt|cer|pem|key|pub|lock|map|log|po|mo|xsl|xslt|dtd|woff2?|ttf|png|jpe?g|gif|ico|webp|pdf|zip|gz|tgz|xz|jar|db|sqlite3?)$/i
const BRACKETED =
  /\.(?:json5?|jsonc|[cm]?jsx?|[cm]?tsx?|py|php|rb|config|hcl|tf|nomad|vcl|lua|go|java|groovy|kts?|cs|rs|exs?|pl|river|alloy)$/i
/** What a file is called before it is filled in on the machine: `nginx.conf.template`. */
const TEMPLATE = /\.(?:j2|jinja2?|template|tmpl|tpl|erb|example|sample|dist|default|in)$/i

/** Whether a file with this name can be a configuration that names other services; cheap, for those who decide what to read. */
export function mayConfigure(path: string): boolean {
  return !NO_CONFIGURATION.test(path.replace(TEMPLATE, ''))
}

/**
 * The hosts that a configuration file names, where the file is one that a container reads: upstreams of nginx, Caddy, HAProxy and
 * Apache (certain), and the addresses in any other text (likely at most: the setting may be unused). Most are no siblings: the graph
 * decides. `path` is the file's tree path.
 */
export function mentionsOfConfig(path: string, text: MappedText): Mention[] {
  if (!mayConfigure(path)) return []
  return readText(text, baseName(path), path.replace(TEMPLATE, ''))
}

/** Whether a text is the configuration of nginx, Caddy, HAProxy or Apache and passes requests on. */
export function isProxyConfig(text: string): boolean {
  return text.length <= LONGEST && (isNginx(text) || isCaddyfile(text) || isHaproxy(text) || isApache(text))
}

/** As `mentionsOfConfig`, for a document that stands in a setting: `label` is the setting's name. */
export function mentionsOfText(text: MappedText, label: string): Mention[] {
  return readText(text, label, '')
}

function readText(text: MappedText, label: string, path: string): Mention[] {
  const all = text.text
  if (all.length > LONGEST || all.includes('\0')) return []
  const named = (settings: readonly Setting[]): Setting[] =>
    settings.map((setting) => ({ ...setting, label: `${label} ${setting.label ?? setting.name}` }))
  if (isNginx(all)) return mentionsOfSettings(named(nginxServers(text)), { upstream: true })
  if (isCaddyfile(all)) return mentionsOfSettings(named(caddyUpstreams(text)), { upstream: true })
  if (isHaproxy(all)) return mentionsOfSettings(named(haproxyServers(text)), { upstream: true })
  if (isApache(all)) return mentionsOfSettings(named(apacheServers(text)), { upstream: true })
  if (/\.(?:sh|bash|ash)$/i.test(path) || /^#!.*\b(?:ba|a|da|z|k)?sh\b/.test(all)) return scriptMentions(text, label)
  const settings =
    BRACKETED.test(path) || /^\s*[{[](?!\s*[\w.-]+\s*\])/.test(all) ? structuredSettings(text, label) : keyedSettings(text, label)
  // Public addresses in a file are links and redirects, and nothing in it is surer than likely.
  const mentions = mentionsOfSettings(settings, { in: 'file', ceiling: 'likely' }).filter((mention) => !mention.publicAddress)
  return distinct(mentions).slice(0, MOST)
}

function scriptMentions(text: MappedText, label: string): Mention[] {
  const mentions: Mention[] = []
  for (const line of linesOf(text)) {
    if (/^\s*#/.test(line.text) || line.length > 4000) continue
    mentions.push(...mentionsOfWords(splitWords(line), label))
    if (mentions.length > MOST) break
  }
  return distinct(mentions).slice(0, MOST)
}
