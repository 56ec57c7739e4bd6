import { type ImageVariable, variablesOf } from './tables.js'

interface Further {
  readonly citation: string
  readonly variables: readonly (readonly [name: string, role: string, port: number, portName: string])[]
}

/** By normalised repository; what the generated table does not have, as the publisher says it. */
const FURTHER: Readonly<Record<string, Further>> = {
  'docker.io/roundcube/roundcubemail': {
    citation: 'roundcube/roundcubemail-docker@011e619942fb:README.md',
    variables: [
      ['ROUNDCUBEMAIL_DEFAULT_HOST', 'mail', 143, 'ROUNDCUBEMAIL_DEFAULT_PORT'],
      ['ROUNDCUBEMAIL_SMTP_SERVER', 'mail', 587, 'ROUNDCUBEMAIL_SMTP_PORT'],
    ],
  },
}

/** The known variables of an image, by name. `repository` is normalised: `docker.io/library/wordpress`. */
export function imageVariables(repository: string): ReadonlyMap<string, ImageVariable> {
  const found = variablesOf(repository)
  const further = Object.hasOwn(FURTHER, repository) ? FURTHER[repository] : undefined
  if (!further) return found
  const { citation } = further
  const more = further.variables.map(([name, role, port, portName]): ImageVariable => {
    return { name, role, port, portName, selector: null, fallback: null, citation, published: true }
  })
  return new Map([...more.map((variable) => [variable.name, variable] as const), ...found])
}
