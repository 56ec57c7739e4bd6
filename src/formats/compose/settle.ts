import type { FileClaim } from '../../model/index.js'

/**
 * A command that names its files knows better than their directory what belongs together: the directory's own reading of the same main file
 * goes, and so does a command that loads less of the same.
 */
export function settleClaims(claims: readonly FileClaim[]): readonly FileClaim[] {
  const commands = claims.filter((claim) => claim.compose?.at)
  if (commands.length === 0) return claims
  const loaded = new Set(commands.flatMap((claim) => claim.compose?.files ?? []))
  const kept = commands.filter((claim, index) => {
    const files = claim.compose?.files ?? []
    return !commands.some((other, at) => {
      const more = other.compose?.files ?? []
      if (other === claim || !files.every((file) => more.includes(file))) return false
      return more.length > files.length || (more.length === files.length && at < index)
    })
  })
  return claims.filter((claim) => (claim.compose?.at ? kept.includes(claim) : !loaded.has(claim.path)))
}
