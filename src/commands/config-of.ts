import { type Config, NO_CONFIG, type OptionValues } from '../config/index.js'
import { type Host, UserError } from '../host/index.js'
import type { SourceTree } from '../source/index.js'

const FILE_NAMES = ['.podman-topology.yml', '.podman-topology.yaml']

/** The configuration of a tree: the file that `--config` names, else the one at its root, else none. Throws UserError when it is wrong. */
export async function configOf(host: Host, tree: SourceTree, options: OptionValues): Promise<Config> {
  const file = options.config ?? FILE_NAMES.find((name) => tree.has(name))
  if (file === undefined) return NO_CONFIG
  throw new UserError(`${file}: not read yet ${host.colors}`)
}
