/**
 * Units as types: `'yuan/person/month'` times `'person'` is `'yuan/month'`.
 *
 * A unit is a text: a head (`yuan`) and what it is counted by, each after a slash. `ratio` is the plain number.
 * Multiplying cancels one slash-part; what cannot cancel is refused by the compiler (`never`) and at run time.
 */

type Cut<A extends string, Part extends string> = A extends `${infer Head}/${Part}/${infer Tail}`
  ? `${Head}/${Tail}`
  : A extends `${infer Head}/${Part}`
    ? Head
    : never

type Converted<Rest extends string, Per extends string> = [Rest] extends [never] ? never : `${Rest}/${Per}`

/** The unit of a product: `Times<'yuan/person/month', 'month/year'>` is `'yuan/person/year'`. */
export type Times<A extends string, B extends string> = B extends 'ratio'
  ? A
  : A extends 'ratio'
    ? B
    : B extends `${infer Part}/${infer Per}`
      ? Converted<Cut<A, Part>, Per>
      : Cut<A, B>

/** The same calculation at run time; throws where units do not cancel. */
export function timesUnit(left: string, right: string): string {
  if (right === 'ratio') return left
  if (left === 'ratio') return right
  const [part = right, ...per] = right.split('/')
  const [head, ...counted] = left.split('/')
  const place = counted.indexOf(part)
  if (place < 0) throw new Error(`Units do not cancel: ${left} times ${right}`)
  return [head, ...counted.slice(0, place), ...counted.slice(place + 1), ...per].join('/')
}

/** Throws unless both units are the same. */
export function sameUnit(left: string, right: string): string {
  if (left !== right) throw new Error(`Units differ: ${left} and ${right}`)
  return left
}
