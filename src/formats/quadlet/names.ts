import { type Fact, known, type Origin, textValue, type Value } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { QuadletUnit } from './unit.js'

/** A name as Podman will have it: what a key says, or the generator's default. */
type NameFact = Fact<Value<string>>

/** `ContainerName=`, else `systemd-%N`, and `systemd-%p_%i` where the file name has an `@` (Podman's getContainerName). */
export function containerName(unit: QuadletUnit): NameFact {
  const said = unit.lookup('ContainerName')
  if (said) return named(unit, said, 'container')
  return byDefault(unit, unit.name.instance === null ? 'systemd-%N' : 'systemd-%p_%i', 'ContainerName')
}

/** `PodName=`, else `systemd-STEM`: templates have no rule of their own (Podman's GetPodResourceName). */
export function podName(unit: QuadletUnit): NameFact {
  const said = unit.lookup('PodName')
  return said ? named(unit, said, 'pod') : byDefault(unit, `systemd-${unit.name.stem}`, 'PodName')
}

/**
 * `NetworkName=`, `VolumeName=`, else `systemd-STEM`, with `-%i` in the place of the last character where the name has an `@` (Podman's
 * getResourceName, which takes every such unit for a template).
 */
export function resourceName(unit: QuadletUnit, key: 'NetworkName' | 'VolumeName'): NameFact {
  const said = unit.lookup(key)
  if (said) return named(unit, said, unit.info.kind)
  const name = `systemd-${unit.name.stem}`
  return byDefault(unit, unit.name.instance === null ? name : `${name.slice(0, -1)}-%i`, key)
}

export function named(unit: QuadletUnit, text: MappedText, what: string): NameFact {
  return { claim: { id: 'named', data: { name: text.text, what } }, value: textValue(text), origin: unit.originOf(text) }
}

function byDefault(unit: QuadletUnit, pattern: string, key: string): NameFact {
  const origin: Origin = { kind: 'default', citation: `podman-systemd.unit(5) ${key}=`, at: unit.at }
  let open = false
  const name = pattern.replace(/%(.)/g, (whole, letter: string) => {
    const value = unit.expansion.specifiers[letter]
    if (value === undefined) open = true
    return value ?? whole
  })
  const value: Value<string> = open ? { known: false, text: name, key: null } : known(name)
  return { claim: { id: 'default-name', data: { name } }, value, origin }
}
