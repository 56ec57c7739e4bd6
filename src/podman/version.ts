/** The newest stable Podman: what is assumed where nobody says which one runs. */
export const NEWEST_PODMAN = '5.8'
