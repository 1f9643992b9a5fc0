/** The texts of numbers that stand in a kernel's columns, as sentences tell them. */
import { once } from '../checks/once'
import { exact, grouped } from '../exact/decimal'
import { known } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import { decimalOf, decoded } from '../kernel/encode'
import { decimalPlaces, timesTo } from '../kernel/fraction'
import { absent } from '../kernel/step'
import type { KernelColumn } from '../kit/kernel-facts'
import type { InOrder } from '../kit/shared-trace'
import { knownValue } from '../kit/values'
import { dayText as dayOfNumber } from '../language/day'
import type { Input, Label } from '../language/expression'
import { floor, isSafeInteger, max } from '../language/intrinsics'
import { same } from '../words/language'
import { dayText } from './figures'
import { valueText } from './values'

const cents = Array.from({ length: 100 }, (_, rest) => `.${String(rest).padStart(2, '0')}`)
const threeDigits = Array.from({ length: 1000 }, (_, rest) => String(rest).padStart(3, '0'))

const mostRecent = 1024
/** 2^32 over the golden section. */
const spread = 0x9e3779b1

/** Remembers what was made of some whole numbers lately. */
function recent<Made>(make: (number: number) => Made): (number: number) => Made {
  const numbers = new Float64Array(mostRecent).fill(Number.NaN)
  const made: Made[] = []
  return (number) => {
    // Sums are often whole hundreds, whose last bits are alike.
    const place = Math.imul(number, spread) >>> 22
    if (numbers[place] === number) return made[place] as Made
    const one = make(number)
    numbers[place] = number
    made[place] = one
    return one
  }
}

/** Makes the text of a number; `undefined` where the exact lane is to tell. */
type Make = (number: number, row: number, inOrder: InOrder) => Label | undefined

/** A column whose numbers stand in lines, and how they are told. */
export class NumberTexts {
  readonly numbers: NumberColumn
  readonly kind: 'figure' | 'fact' | 'day'
  /** Of a set, which a number does not tell whole where it has several options. */
  readonly isSet: boolean
  /** Whether there are few values. */
  readonly isOfFew: boolean
  private readonly make: Make
  private last = Number.NaN
  private label: Label | undefined

  constructor(numbers: NumberColumn, kind: NumberTexts['kind'], make: Make, type?: Input['type']) {
    this.numbers = numbers
    this.kind = kind
    this.isSet = type === 'set'
    this.isOfFew = kind === 'fact' && type !== 'money'
    this.make = make
  }

  /** Returns `undefined` where the exact lane is to tell. */
  of(number: number, row: number, inOrder: InOrder): Label | undefined {
    if (number !== this.last || (this.isSet && hasSeveral(number))) {
      this.last = number
      this.label = this.make(number, row, inOrder)
    }
    return this.label
  }
}

/** Figures that are numbers over a divisor; sums of yuan have two decimals at least. */
export function figureTexts(numbers: NumberColumn, under: number, isSum: boolean, meaning?: number): NumberTexts {
  const places = decimalPlaces(under)
  const times = timesTo(isSum ? max(places, 2) : places, under)
  const make = isSum && places <= 2 ? sumOfFen : (parts: number) => figureOf(parts, places, isSum)
  return new NumberTexts(numbers, 'figure', (number) => {
    const known = number === absent ? meaning : number
    if (known === undefined) return undefined
    const parts = known * times
    return isSafeInteger(parts) ? same(make(parts)) : undefined
  })
}

/** Facts as they are told after their name. */
export function factTexts({ input, meaning }: KernelColumn, numbers: NumberColumn): NumberTexts {
  const isSet = input.type === 'set'
  const one = textsOf(input)
  const make: Make = (number, row, inOrder) => {
    const code = number === absent ? meaning : number
    // A set below nothing may hold more than it says.
    if (code === undefined || (isSet && code < 0)) return undefined
    return isSet && hasSeveral(code) ? valueText(input, known.set(inOrder(input, row))) : one(code)
  }
  return new NumberTexts(numbers, 'fact', make, input.type)
}

/** The days that facts are, as they are told. */
export const dayTexts = (numbers: NumberColumn, meaning: number | undefined): NumberTexts =>
  new NumberTexts(numbers, 'day', (number) => {
    const code = number === absent ? meaning : number
    return code === undefined ? undefined : textOfDay(code)
  })

/** Whether a set has more than one option. */
export const hasSeveral = (bits: number): boolean => (bits & (bits - 1)) !== 0

/** The values of one input have the same texts wherever they are told. */
const textsOf = once((input: Input) => recent((code) => valueText(input, knownValue(input.type, decoded(input, code)))))

const textOfDay = recent((code) => dayText(dayOfNumber(code)))

/** Written out, as sums are seldom the same, it takes a sixth of the time of `grouped`. */
function sumOfFen(fen: number): string {
  if (fen < 0) return `-${sumOfFen(-fen)}`
  const yuan = floor(fen / 100)
  return groupedWhole(yuan) + (cents[fen - yuan * 100] as string)
}

function groupedWhole(yuan: number): string {
  if (yuan < 1000) return String(yuan)
  const thousands = floor(yuan / 1000)
  return `${groupedWhole(thousands)},${threeDigits[yuan - thousands * 1000]}`
}

function figureOf(parts: number, places: number, isSum: boolean): string {
  if (places === 0 && !isSum && parts >= 0) return groupedWhole(parts)
  const text = decimalOf(parts, places)
  const decimals = text.split('.')[1]?.length ?? 0
  return grouped(isSum && decimals < 2 ? exact(text).toFixed(2) : text)
}
