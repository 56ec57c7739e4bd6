import type { MountDraft } from '../../model/index.js'
import { hasOpenHole } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { Unit } from './unit.js'

/** `volume` and `mount`: volumes by name, and files of the repository that tasks put in the place that is mounted. */
export function mountsOf(unit: Unit): MountDraft[] {
  const { parameters } = unit
  return [
    ...parameters.texts('volume', 'volumes').map((text) => volume(unit, text)),
    ...parameters.texts('mount', 'mounts').map((text) => mount(unit, text)),
  ]
}

/** `[SOURCE:]TARGET[:OPTIONS]` */
function volume(unit: Unit, text: MappedText): MountDraft {
  const [first, second] = text.split(':') as [MappedText, MappedText | undefined]
  const target = second ?? first
  return withSource(unit, { text, source: null, target: shown(target) }, second && first.text !== '' ? first : null)
}

/** `type=TYPE,source=…,target=…` */
function mount(unit: Unit, text: MappedText): MountDraft {
  const options = text.split(',')
  const option = (...names: readonly string[]): MappedText | null => {
    const found = options.findLast((one) => names.some((name) => one.text.startsWith(`${name}=`)))
    return found ? found.slice(found.text.indexOf('=') + 1) : null
  }
  const type = option('type')?.text ?? 'volume'
  const target = option('target', 'destination', 'dst')
  const draft = { text, source: null, target: target && shown(target) }
  return type === 'bind' || type === 'volume' ? withSource(unit, draft, option('source', 'src')) : draft
}

const shown = (text: MappedText): string | null => (hasOpenHole(text) ? null : text.text)

function withSource(unit: Unit, draft: MountDraft, source: MappedText | null): MountDraft {
  if (source === null || source.text === '') return draft
  // A bare word is a volume's name, whatever files there are.
  if (/^[A-Za-z0-9][\w.-]*$/.test(source.text)) return { ...draft, volume: unit.reference(source, 'volume') }
  const path = unit.files.at(source)
  return path === null ? { ...draft, hostPath: source } : { ...draft, source: path }
}
