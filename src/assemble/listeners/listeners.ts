import type { Confidence, ContainerDraft, ContainerId, Fact, Listener, Protocol } from '../../model/index.js'
import { weaker } from '../../model/index.js'
import { isOwnAddress } from '../../podman/index.js'
import type { MappedText } from '../../source/index.js'
import { healthMentions } from '../health.js'
import type { RunImage } from '../images.js'
import { labelOf, type Unit } from '../units.js'
import { heardInCommand, type SaidAddress } from './command.js'
import { heardInFile } from './config.js'
import { configuredPorts } from './configured.js'
import { heardInEnvironment } from './environment.js'
import type { Heard } from './heard.js'
import { isData, type MountedFile, mayReconfigure } from './mounted-files.js'
import { LONGEST_RANGE, Sockets, settingFact } from './sockets.js'

export interface Listening {
  readonly listeners: readonly Listener[]
  /** Nothing else is listened on, provably. */
  readonly complete: boolean
}

/** What a command makes of an image's default ports. */
type Course = 'kept' | 'doubtful' | 'dropped'

/**
 * The sockets a container is believed to open: ports it declares (kube), its image's defaults as moved by variables, flags and
 * configuration, and what settings of programs in general say. EXPOSE and its like prove nothing and are guesses.
 */
export function listenersOf(unit: Unit<ContainerDraft>, image: RunImage, files: readonly MountedFile[]): Listening {
  const { draft } = unit
  // It has ended before anything else starts.
  if (draft.init) return { listeners: [], complete: true }
  const who = labelOf(draft)
  const sockets = new Sockets(unit.id as ContainerId)
  const { row, built } = image
  const command = commandOf(draft, image)
  const environment = built ? [...built.environment, ...draft.environment] : draft.environment
  const fromEnvironment = heardInEnvironment(environment, row)
  const fromCommand = heardInCommand(command, row)
  const inFiles = row === null ? [] : files.flatMap((file) => heardInFile(row.name, file.path, file.text) ?? [])
  const heard = [...fromEnvironment.heard, ...fromCommand.heard, ...inFiles]

  for (const one of heard) {
    const { port, address, protocol } = one.bind
    if (typeof port !== 'number') continue
    const wide = address === '' && fromCommand.address ? fromCommand.address.address : address
    sockets.add('inferred', port, protocol ?? protocolOf(one, row), wide, settingFact(who, port, one.setting, one.text, one.strength))
  }
  const configured = configuredPorts(draft, image, command, files)
  for (const { port, protocol, setting, text } of configured?.ports ?? [])
    sockets.add('inferred', port, protocol, '', settingFact(who, port, setting, text, 'likely'))
  declaredPorts(draft, who, sockets)
  traefikPorts(draft, who, sockets)
  healthPorts(draft, who, sockets)
  const reconfigured = inFiles.length > 0 || draft.mounts.some(({ target, volume }) => volume === undefined && mayReconfigure(target))
  const course = courseOf(draft, image)
  const doubtful = !configured?.complete && (course === 'doubtful' || reconfigured)
  const dropped = new Set(configured?.dropped)
  if (course !== 'dropped') imagePorts(draft, image, heard, fromCommand.address, { doubtful, dropped }, sockets)
  exposedPorts(draft, image, who, sockets)

  const complete = configured
    ? configured.complete && draft.publishAll === undefined
    : isComplete(draft, image, heard, fromEnvironment.understood) && command.length === 0
  return { listeners: sockets.all, complete }
}

/** The words that are run, as far as they are known. Setting the entrypoint clears the image's command. */
function commandOf(draft: ContainerDraft, { built }: RunImage): readonly MappedText[] {
  const entrypoint = draft.entrypoint ?? built?.entrypoint ?? []
  const command = draft.command.length > 0 ? draft.command : draft.entrypoint ? [] : (built?.command ?? [])
  return [...entrypoint, ...command]
}

/** kube's containerPort says what a container listens on, as far as its author knows. */
function declaredPorts(draft: ContainerDraft, who: string, sockets: Sockets): void {
  for (const { port, count, protocol, origin, kind } of draft.ports) {
    if (!port.known || !protocol.known || count > LONGEST_RANGE) continue
    for (let i = 0; i < count; i++) {
      const claim = { id: 'declares-port', data: { who, port: port.value + i } } as const
      const declared: Fact<number> = { claim, value: port.value + i, origin }
      const strength = kind === 'container-port' ? 'likely' : 'guess'
      const fact: Fact<number> = { claim, value: port.value + i, origin: { kind: 'inferred', from: [declared], strength } }
      sockets.add('declared', port.value + i, protocol.value, '', fact)
    }
  }
}

/** What Traefik is told to call is what the container listens on. */
function traefikPorts(draft: ContainerDraft, who: string, sockets: Sockets): void {
  for (const { name, value } of draft.labels) {
    const match = /^traefik\.(http|tcp|udp)\.services\..+\.loadbalancer\.server\.port$/i.exec(name)
    if (!match || !/^\d{1,5}$/.test(value.text)) continue
    const port = Number(value.text)
    sockets.add('inferred', port, match[1]?.toLowerCase() === 'udp' ? 'udp' : 'tcp', '', settingFact(who, port, name, value, 'likely'))
  }
}

/** A health check that asks `localhost:8080` expects an answer there. */
function healthPorts(draft: ContainerDraft, who: string, sockets: Sockets): void {
  for (const mention of healthMentions(draft)) {
    const { port, portText, protocol } = mention
    if (!port?.known || portText === undefined || !isOwnAddress(mention)) continue
    sockets.add('inferred', port.value, protocol, '', settingFact(who, port.value, 'its health check', portText, 'likely'))
  }
}

/** The image's default ports that nothing moved. */
function imagePorts(
  draft: ContainerDraft,
  image: RunImage,
  heard: readonly Heard[],
  address: SaidAddress | null,
  { doubtful, dropped }: { readonly doubtful: boolean; readonly dropped: ReadonlySet<number> },
  sockets: Sockets,
): void {
  const { row, text, built } = image
  if (row === null) return
  const at = (built?.base ?? text)?.span() ?? draft.at
  const isMoved = (port: number, count: number): boolean =>
    heard.some(
      ({ moves, bind }) => bind.port !== null && (moves === port || (moves === undefined && row.ports.length === 1 && count === 1)),
    )
  for (const { port, count, protocol, confidence } of row.ports) {
    if (count > LONGEST_RANGE || dropped.has(port) || isMoved(port, count)) continue
    // What was built on a web server is mostly a server of its own on a port of its own.
    const doubt: Confidence = doubtful || (image.isBase && !row.backing) ? 'guess' : confidence
    // `OLLAMA_HOST=127.0.0.1`: the variable of the port, with an address alone.
    const own = heard.find(({ moves, bind }) => moves === port && bind.port === null)
    const bound = own ? { address: own.bind.address, text: own.text, setting: own.setting } : address
    for (let i = 0; i < count; i++) {
      const fact: Fact<number> = {
        claim: { id: 'image-listens', data: { image: row.name, port: port + i } },
        value: port + i,
        origin: { kind: 'image', image: row.name, citation: row.citation, confidence: weaker(doubt, confidence), at },
      }
      if (!bound || bound.address === '') sockets.add('image', port + i, protocol, '', fact)
      else sockets.add('image', port + i, protocol, bound.address, boundFact(fact, labelOf(draft), port + i, bound))
    }
  }
}

/** A default port on an address that a setting gives. */
function boundFact(fact: Fact<number>, who: string, port: number, { text, setting }: SaidAddress): Fact<number> {
  const said = settingFact(who, port, setting, text, 'likely')
  return { claim: said.claim, value: port, origin: { kind: 'inferred', from: [fact, said], strength: 'likely' } }
}

/** EXPOSE of a Containerfile: a hint. */
function exposedPorts(draft: ContainerDraft, { built }: RunImage, who: string, sockets: Sockets): void {
  for (const { port, count, protocol, origin } of built?.ports ?? []) {
    if (!port.known || !protocol.known || count > LONGEST_RANGE || draft.entrypoint) continue
    for (let i = 0; i < count; i++) {
      const claim = { id: 'exposes-port', data: { who, port: port.value + i } } as const
      const exposed: Fact<number> = { claim, value: port.value + i, origin }
      sockets.add('image', port.value + i, protocol.value, '', {
        claim,
        value: port.value + i,
        origin: { kind: 'inferred', from: [exposed], strength: 'guess' },
      })
    }
  }
}

/** Words by which one image starts something that serves nobody. */
const NO_SERVER =
  /^(?:worker|workers|celery|beat|scheduler|cron|cron\.sh|crond|sidekiq|migrate|migration|migrations|db:migrate|sleep|tail|backup|init|seed|consume|consumer|queue:work|schedule:run|rq|dramatiq|huey)$/i
/** Programs that end at once. As the program alone: behind `sh -c` they may be the first of several. */
const ENDS = /^(?:true|false|echo|cat|ls|cp|mv|rm|mkdir|chown|chmod|id|date)$/
/** Words that start the image's server. */
const SERVES =
  /^(?:server|serve|start|run|web|app|daemon|postgres|mysqld|mariadbd|mongod|httpd|apache2-foreground|start-dev|standalone|start-server)$/i

/** Whether the command still starts what the image is known for. */
function courseOf(draft: ContainerDraft, { row }: RunImage): Course {
  // Another program altogether.
  if (draft.entrypoint && draft.entrypoint.length > 0) return isServer(draft.entrypoint[0]?.text ?? '', row) ? 'kept' : 'dropped'
  const first = draft.command[0]?.text
  if (first === undefined || first.startsWith('-')) return 'kept'
  const words = draft.command.slice(0, 4).flatMap((word) => word.text.split(/\s+/))
  if (ENDS.test(programOf(first)) || words.some((word) => NO_SERVER.test(programOf(word)))) return 'dropped'
  return isServer(first, row) ? 'kept' : 'doubtful'
}

function isServer(word: string, row: RunImage['row']): boolean {
  const program = programOf(word)
  const image = row ? programOf(row.name) : ''
  return SERVES.test(program) || (image !== '' && (program.startsWith(image) || image.startsWith(program)) && program.length > 2)
}

const programOf = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

function protocolOf({ moves }: Heard, row: RunImage['row']): Protocol {
  const moved = typeof moves === 'number' ? row?.ports.filter(({ port }) => port === moves) : undefined
  return moved?.length === 1 ? (moved[0]?.protocol ?? 'tcp') : 'tcp'
}

/** Whether every socket is known: an official image as it comes, with nothing that could make it open another. */
function isComplete(draft: ContainerDraft, image: RunImage, heard: readonly Heard[], understood: boolean): boolean {
  const { row } = image
  if (row === null || image.isBase || row.ports.length === 0 || !row.name.startsWith('docker.io/library/')) return false
  if (row.ports.some(({ count, confidence }) => count > LONGEST_RANGE || confidence === 'guess')) return false
  // A proxy listens wherever its routes, labels and providers say.
  if (row.role === 'reverse-proxy' || row.role === 'base') return false
  if (!understood || draft.entrypoint !== undefined || draft.publishAll !== undefined) return false
  if (heard.some(({ bind }) => typeof bind.port !== 'number')) return false
  return draft.mounts.every(({ target }) => isData(target))
}
