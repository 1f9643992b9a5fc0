/** The texts of numbers that stand in a kernel's columns, as sentences tell them. */
import { once } from '../checks/once'
import { exact, grouped } from '../exact/decimal'
import { known, type Value } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import { decimalOf, decoded, yuanOf } from '../kernel/encode'
import { decimalPlaces, timesTo } from '../kernel/fraction'
import { absent } from '../kernel/step'
import type { KernelColumn } from '../kit/kernel-facts'
import type { InOrder } from '../kit/shared-trace'
import { dayText as dayOfNumber } from '../language/day'
import type { Input, Label } from '../language/expression'
import { isSafeInteger, max } from '../language/intrinsics'
import { same } from '../words/language'
import { dayText } from './figures'
import { valueText } from './values'

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

/** A column whose numbers stand in lines, and how they are told. */
export interface NumberTexts {
  readonly numbers: NumberColumn
  /** Returns `undefined` where the exact lane is to tell. */
  readonly text: (number: number, row: number, inOrder: InOrder) => Label | undefined
  /** Whether the number tells all of what is told. */
  readonly isWhole: (number: number) => boolean
}

/** Figures that are numbers over a divisor; sums of yuan have two decimals at least. */
export function figureTexts(numbers: NumberColumn, under: number, isSum: boolean, meaning?: number): NumberTexts {
  const places = decimalPlaces(under)
  const times = timesTo(isSum ? max(places, 2) : places, under)
  const make = isSum && places <= 2 ? sumOfFen : recent((parts) => figureOf(parts, places, isSum))
  const text = (number: number): Label | undefined => {
    const known = number === absent ? meaning : number
    if (known === undefined) return undefined
    const parts = known * times
    if (!isSafeInteger(parts)) return undefined
    return make(parts)
  }
  return { numbers, text, isWhole: always }
}

/** Facts as they are told after their name. */
export function factTexts({ input, meaning }: KernelColumn, numbers: NumberColumn): NumberTexts {
  const isSet = input.type === 'set'
  const one = textsOf(input)
  const text: NumberTexts['text'] = (number, row, inOrder) => {
    const code = number === absent ? meaning : number
    // A set below nothing may hold more than it says.
    if (code === undefined || (isSet && code < 0)) return undefined
    if (isSet && hasSeveral(code)) return valueText(input, known.set(inOrder(input, row)))
    return one(code)
  }
  return { numbers, text, isWhole: isSet ? (number) => !hasSeveral(number) : always }
}

/** The days that facts are, as they are told. */
export const dayTexts = (numbers: NumberColumn, meaning: number | undefined): NumberTexts => ({
  numbers,
  text: (number) => {
    const code = number === absent ? meaning : number
    return code === undefined ? undefined : textOfDay(code)
  },
  isWhole: always,
})

const always = (): boolean => true

/** Whether a set has more than one option. */
const hasSeveral = (bits: number): boolean => (bits & (bits - 1)) !== 0

/** The values of one input have the same texts wherever they are told. */
const textsOf = once((input: Input) => recent((code) => valueText(input, knownOf(input, code))))

const textOfDay = recent((code) => dayText(dayOfNumber(code)))

function knownOf(input: Input, code: number): Value | undefined {
  const plain = decoded(input, code)
  switch (input.type) {
    case 'money':
    case 'count':
      return known.quantity(String(plain))
    case 'truth':
      return known.truth(plain === true)
    case 'choice':
      return known.choice(String(plain))
    case 'set':
      return known.set(plain as readonly string[])
    case 'day':
      return known.day(String(plain))
  }
}

const sumOfFen = recent((fen) => same(grouped(fen < 0 ? `-${yuanOf(-fen)}` : yuanOf(fen))))

function figureOf(parts: number, places: number, isSum: boolean): Label {
  const text = decimalOf(parts, places)
  const decimals = text.split('.')[1]?.length ?? 0
  return same(grouped(isSum && decimals < 2 ? exact(text).toFixed(2) : text))
}
