/**
 * SMT-LIB 2 as text. A quantity is a whole number with so many decimals, so that nothing is approximated and rounding
 * is a division of integers. What is constant folds away while it is printed.
 */
import type { Rounding } from '../../../src/language/expression'

/** A term of sort Bool, or of sort Int. */
export type BoolTerm = string
export type IntTerm = string

/** A quantity: an integer term, and how many of its digits stand behind the decimal point. */
export interface Scaled {
  readonly term: IntTerm
  readonly decimals: number
}

const fenDecimals = 2

/** A name, quoted where SMT-LIB would not take it plain. */
export const symbol = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : `|${name}|`)

export const both = (...items: readonly BoolTerm[]): BoolTerm => joined('and', 'true', 'false', items)
export const either = (...items: readonly BoolTerm[]): BoolTerm => joined('or', 'false', 'true', items)

function joined(operator: string, neutral: string, settling: string, items: readonly BoolTerm[]): BoolTerm {
  if (items.includes(settling)) return settling
  const open = [...new Set(items)].filter((item) => item !== neutral)
  return open.length > 1 ? `(${operator} ${open.join(' ')})` : (open[0] ?? neutral)
}

export function negation(of: BoolTerm): BoolTerm {
  if (of === 'true') return 'false'
  if (of === 'false') return 'true'
  return of.startsWith('(not ') ? of.slice('(not '.length, -1) : `(not ${of})`
}

export const implication = (given: BoolTerm, holds: BoolTerm): BoolTerm => either(negation(given), holds)

/** `yes` where the condition holds, else `no`; of either sort. */
export function choice(when: BoolTerm, yes: string, no: string): string {
  if (when === 'true' || yes === no) return yes
  if (when === 'false') return no
  if (yes === 'true') return either(when, no)
  if (yes === 'false') return both(negation(when), no)
  if (no === 'true') return either(negation(when), yes)
  return no === 'false' ? both(when, yes) : `(ite ${when} ${yes} ${no})`
}

/** A whole number; SMT-LIB writes the sign as an operation. */
export const numeral = (whole: bigint): IntTerm => (whole < 0n ? `(- ${-whole})` : `${whole}`)

/** The number that a term is, where it is one. */
function numberOf(term: IntTerm): bigint | undefined {
  const digits = /^(?:\(- )?(\d+)\)?$/.exec(term)?.[1]
  if (digits === undefined) return undefined
  return term.startsWith('(') ? -BigInt(digits) : BigInt(digits)
}

/** A symbol, a truth value or a number: what is no shorter under a name. */
export const isPlain = (term: string): boolean => !term.startsWith('(') || numberOf(term) !== undefined

/** A decimal text with all its digits. */
export function scaled(text: string): Scaled {
  const [, digits = ''] = text.split('.')
  return { term: numeral(BigInt(text.replace('.', ''))), decimals: digits.length }
}

/** The same quantity with so many decimals, or with its own where those are more. */
export function withDecimals(of: Scaled, wanted: number): IntTerm {
  const factor = powerOfTen(most(wanted, of.decimals) - of.decimals)
  return product({ term: numeral(factor), decimals: 0 }, of).term
}

/** An operation that keeps the unit, on one quantity after another. */
export function combined(operator: '+' | '-' | 'least' | 'greatest', items: readonly Scaled[]): Scaled {
  const decimals = most(...items.map((item) => item.decimals))
  const terms = items.map((item) => withDecimals(item, decimals))
  return { term: terms.reduce((left, right) => `(${operator} ${left} ${right})`), decimals }
}

/** One of two quantities. */
export function eitherOf(when: BoolTerm, yes: Scaled, no: Scaled): Scaled {
  const decimals = most(yes.decimals, no.decimals)
  return { term: choice(when, withDecimals(yes, decimals), withDecimals(no, decimals)), decimals }
}

export function compared(operator: '<' | '<=', left: Scaled, right: Scaled): BoolTerm {
  const decimals = most(left.decimals, right.decimals)
  const [a, b] = [withDecimals(left, decimals), withDecimals(right, decimals)]
  const [first, second] = [numberOf(a), numberOf(b)]
  if (first === undefined || second === undefined) return `(${operator} ${a} ${b})`
  return String(operator === '<' ? first < second : first <= second)
}

/** A product with a plain number stays linear; one of two unknown numbers is `times`, which the script defines. */
export function product(left: Scaled, right: Scaled): Scaled {
  const decimals = left.decimals + right.decimals
  const [first, second] = [numberOf(left.term), numberOf(right.term)]
  if (first !== undefined && second !== undefined) return { term: numeral(first * second), decimals }
  if (first !== undefined) return { term: multiple(first, right.term), decimals }
  if (second !== undefined) return { term: multiple(second, left.term), decimals }
  return { term: `(times ${left.term} ${right.term})`, decimals }
}

const multiple = (factor: bigint, of: IntTerm): IntTerm => (factor === 1n ? of : `(* ${numeral(factor)} ${of})`)

/** The `outOf`th part of a quantity, to the fen. `outOf` is a positive decimal text. */
export function roundedToFen(of: Scaled, rounding: Rounding, outOf = '1'): Scaled {
  const part = scaled(outOf)
  const decimals = most(of.decimals, fenDecimals + part.decimals)
  const term = withDecimals(of, decimals)
  const divisor = (numberOf(part.term) ?? 1n) * powerOfTen(decimals - fenDecimals - part.decimals)
  return { term: divisor === 1n ? term : `(rounded-${rounding} ${term} ${divisor})`, decimals: fenDecimals }
}

/** The most of some numbers of decimals: with so many, each quantity can be written. */
const most = (...decimals: readonly number[]): number => [...decimals].sort((a, b) => b - a)[0] ?? 0

const powerOfTen = (power: number): bigint => 10n ** BigInt(power)
