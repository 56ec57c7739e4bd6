/**
 * Text from a repository inside HTML or SVG, between tags and in quoted attributes alike. What XML does not allow even as an entity
 * becomes a replacement character, so that a picture is well-formed whatever a file is named.
 */
export function escaped(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"'`=]/g, (char) => `&#${char.charCodeAt(0)};`)
}

const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Data inside a script element: nothing in it can end the element, or begin a comment. */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]|[\ud800-\udfff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
