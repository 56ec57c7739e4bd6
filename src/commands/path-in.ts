/** A path that counts from a directory, as one that counts from where the program runs. */
export const pathIn = (directory: string, path: string): string =>
  directory === '' || directory === '.' || /^(?:\/|[A-Za-z]:)/.test(path) ? path : `${directory.replace(/\/+$/, '')}/${path}`
