/** Where something stands in what was given: `members[0].claims[1].id`. */

/** A name that nobody knows may be as long as a file; no more of it than this is repeated. */
const longestName = 40

/** As much of a name of the caller's as a message repeats. */
export const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName)}…` : name)

/** The path of a name or a place within what stands at a path. */
export function steppedInto(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${step}]`
  const name = shortened(String(step))
  return path === '' ? name : `${path}.${name}`
}
