/** As in package.json; a test compares them. */
export const VERSION = '0.1.0'

/** The project's page, where the rules are documented. */
export const PAGE = 'https://github.com/podman-topology/podman-topology'
