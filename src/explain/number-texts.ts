/** The texts of numbers that stand in a kernel's columns, as sentences tell them. */
import { once } from '../checks/once'
import { exact, grouped } from '../exact/decimal'
import { known } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import { decimalOf, decoded } from '../kernel/encode'
import { decimalPlaces, timesTo } from '../kernel/fraction'
import { absent } from '../kernel/step'
import type { FactNumbers } from '../kit/kernel-facts'
import { hasSeveral, type InOrder } from '../kit/shared-trace'
import { knownValue } from '../kit/values'
import { dayText as dayOfNumber } from '../language/day'
import type { Input } from '../language/expression'
import { floor, isSafeInteger, max } from '../language/intrinsics'
import type { Language } from '../words/language'
import { dayText } from './figures'
import { recent } from './lately'
import { valueText } from './values'

const cents = Array.from({ length: 100 }, (_, rest) => `.${String(rest).padStart(2, '0')}`)
const upToThousand = Array.from({ length: 1000 }, (_, number) => String(number))
const afterThousands = upToThousand.map((rest) => `,${rest.padStart(3, '0')}`)

/** The text of a number in a language; `undefined` where the exact lane is to tell. */
type TextOf = (number: number, row: number, inOrder: InOrder, language: Language) => string | undefined

/** A column whose numbers stand in lines, and how they are told. */
export interface NumberTexts {
  readonly numbers: NumberColumn
  readonly kind: 'figure' | 'fact' | 'day'
  /** Of a set, which a number does not tell whole where it has several options. */
  readonly isSet: boolean
  /** Whether there are few values. */
  readonly isOfFew: boolean
  /** Whether it is the same for every row of a case. */
  readonly isOfHousehold: boolean
  readonly of: TextOf
}

type Column = Pick<NumberTexts, 'numbers' | 'isOfHousehold' | 'isOfFew'>

/** Figures that are numbers over a divisor; sums of yuan have two decimals at least. */
export function figureTexts(
  { numbers, isOfHousehold, isOfFew }: Column,
  under: number,
  isSum: boolean,
  meaning?: number,
): NumberTexts {
  const places = decimalPlaces(under)
  const times = timesTo(isSum ? max(places, 2) : places, under)
  const textOf = isSum && places <= 2 ? sumOfFen : (parts: number) => figureOf(parts, places, isSum)
  const of: TextOf = (number) => {
    const known = number === absent ? meaning : number
    if (known === undefined) return undefined
    const parts = known * times
    return isSafeInteger(parts) ? textOf(parts) : undefined
  }
  return { numbers, kind: 'figure', isSet: false, isOfFew, isOfHousehold, of }
}

/** Facts as they are told after their name. */
export function factTexts(
  { column: { input, meaning }, numbers, subject }: FactNumbers,
  isOfHousehold: boolean,
): NumberTexts {
  const isSet = input.type === 'set'
  const one = textsOf(input)
  const of: TextOf = (number, row, inOrder, language) => {
    const code = number === absent ? meaning : number
    // A set below nothing may hold more than it says.
    if (code === undefined || (isSet && code < 0)) return undefined
    const text =
      isSet && hasSeveral(code) ? valueText(input, known.set(inOrder.optionsInOrder(input, row, subject))) : one(code)
    return text[language]
  }
  return { numbers, kind: 'fact', isSet, isOfFew: input.type !== 'money', isOfHousehold, of }
}

/** The days that facts are, as they are told. */
export function dayTexts({ numbers, isOfHousehold, isOfFew }: Column, meaning: number | undefined): NumberTexts {
  const of: TextOf = (number, _row, _inOrder, language) => {
    const code = number === absent ? meaning : number
    return code === undefined ? undefined : textOfDay(code)[language]
  }
  return { numbers, kind: 'day', isSet: false, isOfFew, isOfHousehold, of }
}

/** The values of one input have the same texts wherever they are told. */
const textsOf = once((input: Input) => recent((code) => valueText(input, knownValue(input.type, decoded(input, code)))))

const textOfDay = recent((code) => dayText(dayOfNumber(code)))

/** A household has the same sum in several columns. */
const sumOfFen = recent((fen) => (fen < 0 ? `-${groupedFen(-fen)}` : groupedFen(fen)))

/** Written out, it takes a tenth of the time of `grouped`. */
function groupedFen(fen: number): string {
  const yuan = floor(fen / 100)
  return groupedWhole(yuan) + (cents[fen - yuan * 100] as string)
}

function groupedWhole(whole: number): string {
  if (whole < 1000) return upToThousand[whole] as string
  const thousands = floor(whole / 1000)
  return groupedWhole(thousands) + (afterThousands[whole - thousands * 1000] as string)
}

function figureOf(parts: number, places: number, isSum: boolean): string {
  if (places === 0 && !isSum && parts >= 0) return groupedWhole(parts)
  const text = decimalOf(parts, places)
  const decimals = text.split('.')[1]?.length ?? 0
  return grouped(isSum && decimals < 2 ? exact(text).toFixed(2) : text)
}
