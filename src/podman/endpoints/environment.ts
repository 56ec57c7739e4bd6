import type { EnvironmentEntry, Fact, Mention } from '../../model/index.js'
import { known } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import { citation } from '../tables.js'
import { mentionsOfText } from './config.js'
import { type DefaultHost, defaultHosts } from './default-hosts.js'
import { distinct } from './distinct.js'
import { imageVariables } from './image-variables.js'
import { mentionsOfSettings, type Setting } from './settings.js'
import type { ImageVariable } from './tables.js'
import { mentionsOfWords, splitWords } from './words.js'

/**
 * The hosts that a container's environment names. The last entry of a name wins. `image` is the normalised repository
 * (`docker.io/library/wordpress`), whose known variables are read with certainty; `imageText`, the image as written, is where a host
 * that the image uses by default is said to stand: without it defaults are left out.
 */
export function mentionsOfEnvironment(entries: readonly EnvironmentEntry[], image: string | null, imageText?: MappedText): Mention[] {
  const variables: ReadonlyMap<string, ImageVariable> = image === null ? new Map() : imageVariables(image)
  const settings = lastOfEach(entries)
  const mentions = mentionsOfSettings(settings, { variables })
  for (const setting of settings) for (const mention of mentionsInside(setting)) mentions.push(mention)
  if (image !== null && imageText) mentions.push(...defaults(variables, settings, mentions, image, imageText))
  return distinct(mentions)
}

/** The entries that stand, in the order in which their names come up first. Most lists are short and name each variable once. */
function lastOfEach(entries: readonly EnvironmentEntry[]): readonly EnvironmentEntry[] {
  const isSet = entries.length <= 16 && entries.every((entry, index) => entries.findIndex(({ name }) => name === entry.name) === index)
  return isSet ? entries : [...new Map(entries.map((entry) => [entry.name, entry])).values()]
}

/** Values that are documents or command lines: a JSON object, a YAML file, `JAVA_OPTS`. */
function mentionsInside(setting: Setting): Mention[] {
  const { value, name } = setting
  if (value === null || value.length < 8) return NOTHING
  const { text } = value
  const first = text.trimStart().charAt(0)
  if (first === '{' || (first === '[' && /[{"]/.test(text)) || text.includes('\n')) return mentionsOfText(value, name)
  if (/(?:^|\s)-/.test(text) && text.includes('=')) return mentionsOfWords(splitWords(value), name)
  return NOTHING
}

const NOTHING: Mention[] = []

/** Hosts that the image calls when nothing is set. */
function defaults(
  variables: ReadonlyMap<string, ImageVariable>,
  settings: readonly Setting[],
  mentions: readonly Mention[],
  image: string,
  imageText: MappedText,
): Mention[] {
  const ofTable: DefaultHost[] = []
  for (const { name, fallback, port, role, citation: source } of variables.values())
    if (fallback !== null) ofTable.push({ variables: [name], host: fallback, port, role, citation: citation(source) })
  const candidates = [...ofTable, ...defaultHosts(image)]
  if (candidates.length === 0) return NOTHING
  const set = new Set(settings.map((setting) => setting.name))
  return candidates.flatMap((one): Mention[] => {
    const { host, port, role } = one
    const [setting = ''] = one.variables
    // Another setting may say the same thing in another way: `DB_URL` for `DB_HOSTNAME`.
    const said = one.variables.some((name) => set.has(name) || set.has(`${name}_FILE`))
    if (said || mentions.some((mention) => role !== null && mention.role === role)) return []
    const fact: Fact<string> = {
      claim: { id: 'default-address', data: { image, target: host, setting } },
      value: host,
      origin: { kind: 'image', image, citation: one.citation, confidence: 'likely', at: imageText.span() },
    }
    return [
      {
        host,
        hostText: MappedText.decoded(host, imageText.span()),
        port: port === null ? null : known(port),
        protocol: 'tcp',
        form: 'name',
        setting,
        fact,
        ...(role !== null && { role }),
      },
    ]
  })
}
