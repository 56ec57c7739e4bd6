/** The modules of containers.podman that define something. */
export type Module = 'container' | 'containers' | 'pod' | 'network' | 'play' | 'image' | 'volume'

/** `containers.podman.podman_container`, the short name, and whatever collection a copy of it stands in. */
const NAME = /^(?:[\w-]+\.[\w-]+\.)?podman_(containers?|pod|network|play|image|volume)$/

export function moduleOf(key: string): Module | undefined {
  return NAME.exec(key)?.[1] as Module | undefined
}

/** `copy`, `template` under their short and full names. */
export function builtinOf(key: string): string {
  return key.replace(/^ansible\.(?:builtin|legacy)\./, '')
}

/** Keys of a task that are no module. */
export function isLoopKey(key: string): boolean {
  return key === 'loop' || key.startsWith('with_')
}
