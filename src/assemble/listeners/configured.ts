import type { ContainerDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { RunImage } from '../images.js'
import type { Configured } from './configured-ports.js'
import { haproxyListens } from './haproxy.js'
import { logstashListens } from './logstash.js'
import type { MountedFile } from './mounted-files.js'
import { nginxListens } from './nginx.js'

/** Programs that listen exactly where their configuration says, by the image that is the program and nothing else. */
const READERS: Readonly<
  Record<string, (draft: ContainerDraft, command: readonly MappedText[], files: readonly MountedFile[]) => Configured | null>
> = {
  'docker.io/library/nginx': nginxListens,
  'docker.io/nginxinc/nginx-unprivileged': nginxListens,
  'docker.io/library/haproxy': haproxyListens,
  'docker.io/library/logstash': logstashListens,
  'docker.elastic.co/logstash/logstash': logstashListens,
}

/** What the configuration of a known program says of all its ports; `null` when its program is none of those, or it brings none. */
export function configuredPorts(
  draft: ContainerDraft,
  { row, isBase }: RunImage,
  command: readonly MappedText[],
  files: readonly MountedFile[],
): Configured | null {
  // What is built on such an image may bring configuration of its own.
  if (row === null || isBase || !Object.hasOwn(READERS, row.name) || draft.entrypoint !== undefined) return null
  return READERS[row.name]?.(draft, command, files) ?? null
}
