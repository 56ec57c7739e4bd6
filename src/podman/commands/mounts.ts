import type { MountDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { CommandLine } from './line.js'

/** `-v` and `--mount`: files of the repository, and volumes by name. */
export function mountsOf(line: CommandLine): MountDraft[] {
  return [...line.given.all('--volume').map((text) => volume(line, text)), ...line.given.all('--mount').map((text) => mount(line, text))]
}

/** `[SOURCE:]TARGET[:OPTIONS]` */
function volume(line: CommandLine, text: MappedText): MountDraft {
  const [first, second] = text.split(':') as [MappedText, MappedText | undefined]
  const target = second ?? first
  return withSource(line, { text, source: null, target: known(target) }, second && first.text !== '' ? first : null)
}

/** `type=TYPE,source=…,target=…` */
function mount(line: CommandLine, text: MappedText): MountDraft {
  const options = text.split(',')
  const option = (...names: readonly string[]): MappedText | null => {
    const found = options.findLast((one) => names.some((name) => one.text.startsWith(`${name}=`)))
    return found ? found.slice(found.text.indexOf('=') + 1) : null
  }
  const type = option('type')?.text ?? 'volume'
  const target = option('target', 'destination', 'dst')
  const draft = { text, source: null, target: target && known(target) }
  return type === 'bind' || type === 'volume' ? withSource(line, draft, option('source', 'src')) : draft
}

const known = (text: MappedText): string | null => (text.holes.some((hole) => !hole.defaulted) ? null : text.text)

function withSource(line: CommandLine, draft: MountDraft, source: MappedText | null): MountDraft {
  if (source === null || source.text === '') return draft
  const { tree } = line.context
  const path = line.call.paths(source).find((candidate) => tree.has(candidate) || tree.hasDirectory(candidate))
  // The tree's own root says nothing of which files are meant.
  if (path) return { ...draft, source: path }
  if (/^[./~]/.test(source.text) || source.holes.length > 0) return { ...draft, hostPath: source }
  return { ...draft, volume: line.reference(source, 'volume') }
}
