/**
 * Facts as numbers in a column, and back: money in fen, a count as it is, a choice as its place among the options, a set
 * as one bit an option, true as 1, a day as days since 1970-01-01. Absence is the same number everywhere.
 */

import { mostYuan } from '../exact/decimal'
import { dayDigits, dayNumber, daysSince1970, dayText } from '../language/day'
import type { Input } from '../language/expression'
import { floor, isInteger, isSafeInteger, round } from '../language/intrinsics'
import { absent } from './step'

/** The options of a choice or set, in the order of their places; none of any other input. */
export const optionsOf = ({ options }: Input): readonly string[] => options ?? []

/** The bounds of a column: what its facts may be, as far as the kernel takes them. */
export interface ColumnBounds {
  readonly least: number
  readonly most: number
}

/** 1 342 177.27 yuan: with the shares of the law still within 32 bits. */
const mostFen = 2 ** 27 - 1
const mostCount = 512

/** Where the kernel's bounds stand: `asked` in yuan widens or narrows those of money, to the next power of two in fen. */
export function boundsOf(input: Input, asked?: string): ColumnBounds {
  switch (input.type) {
    case 'money': {
      const most = asked === undefined ? mostFen : nextPowerOfTwo(fenOf(asked)) - 1
      return { least: 0, most: Math.min(most, fenOf(input.most ?? mostYuan)) }
    }
    case 'count': {
      const least = Number.parseInt(input.least ?? '0', 10)
      const most = asked === undefined ? least + mostCount - 1 : Number.parseInt(asked, 10)
      return { least, most: Math.min(most, Number.parseInt(input.most ?? '0', 10)) }
    }
    case 'truth':
      return { least: 0, most: 1 }
    case 'choice':
      return { least: 0, most: optionsOf(input).length - 1 }
    case 'set':
      return { least: 0, most: 2 ** optionsOf(input).length - 1 }
    case 'day':
      return { least: dayNumber('0000-01-01'), most: dayNumber('9999-12-31') }
  }
}

const nextPowerOfTwo = (value: number): number => 2 ** (Math.floor(Math.log2(Math.max(1, value))) + 1)

/** A plain value as its number; what is no such value, or is out of bounds, becomes the number under the least. */
export function encoderOf(input: Input, { least, most }: ColumnBounds): (value: unknown) => number {
  const wrong = least - 1
  const codeOfValue = codeOf(input, wrong)
  return (value) => {
    if (value === undefined || value === null) return absent
    const code = codeOfValue(value)
    return code >= least && code <= most ? code : wrong
  }
}

function codeOf(input: Input, wrong: number): (value: unknown) => number {
  switch (input.type) {
    case 'money':
      return (value) =>
        typeof value === 'number' ? fenOfNumber(value) : typeof value === 'string' ? fenOf(value) : wrong
    case 'count':
      return (value) => (isSafeInteger(value) ? (value as number) : wrong)
    case 'truth':
      return (value) => (value === true ? 1 : value === false ? 0 : wrong)
    case 'choice': {
      const places = new Places(optionsOf(input))
      return (value) => places.of(value)
    }
    case 'set': {
      const places = new Places(optionsOf(input))
      return (value) => (Array.isArray(value) ? bitsOf(value, places, wrong) : wrong)
    }
    case 'day':
      // What is no day of the calendar would come before the first of all
      return (value) => (typeof value === 'string' ? daysSince1970(dayDigits(value)) : wrong)
  }
}

function bitsOf(values: readonly unknown[], places: Places, wrong: number): number {
  let set = 0
  for (let at = 0; at < values.length; at++) {
    const place = places.of(values[at])
    if (place < 0) return wrong
    set |= 1 << place
  }
  return set
}

const spreadSize = 4096

/**
 * The places of texts among options. Length and one letter tell which option a text can be, so that it is compared but once:
 * texts that were read from a file are slow to compare, and slower to look up.
 */
export class Places {
  private readonly options: readonly string[]
  private readonly letter: number | undefined
  /** By length and letter. Where no option has its place, a text is compared with the first, in vain. */
  private readonly spread = new Int8Array(spreadSize)

  constructor(options: readonly string[]) {
    this.options = options
    this.letter = tellingLetter(options)
    options.forEach((option, place) => {
      this.spread[spread(option, this.letter ?? 0)] = place
    })
  }

  /** The place of a text, or -1 of what is none of the options. */
  of(value: unknown): number {
    if (typeof value !== 'string') return -1
    if (this.letter === undefined) return this.options.indexOf(value)
    const place = this.spread[spread(value, this.letter)] as number
    return this.options[place] === value ? place : -1
  }
}

/** The first letter, of those a text may have, that together with the length tells options apart, if one does. */
export const tellingLetter = (options: readonly string[]): number | undefined =>
  Array.from({ length: 40 }, (_, at) => at).find(
    (at) => new Set(options.map((option) => spread(option, at))).size === options.length,
  )

const spread = (text: string, letter: number): number =>
  ((text.length << 7) ^ text.charCodeAt(letter)) & (spreadSize - 1)

/** A text of yuan, at most 13 digits and 2 decimals, in fen; -1 where it is no such text. */
export function fenOf(text: string): number {
  const { length } = text
  let fen = 0
  let point = length
  for (let place = 0; place < length; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit >= 0 && digit <= 9) fen = fen * 10 + digit
    else if (digit === -2 && point === length) point = place
    else return -1
  }
  // -1 where there is no point.
  const decimals = length - point - 1
  if (point === 0 || point > 13 || decimals === 0 || decimals > 2) return -1
  return decimals === 2 ? fen : decimals === 1 ? fen * 10 : fen * 100
}

/** A number of yuan whose text has at most 2 decimals, in fen; else -1. Below 10^15 a double has but one such text. */
export function fenOfNumber(yuan: number): number {
  const fen = round(yuan * 100)
  return fen >= 0 && fen < 1e15 && fen / 100 === yuan ? fen + 0 : -1
}

/** Every two decimals behind their point. */
const decimals = /* @__PURE__ */ Array.from({ length: 100 }, (_, fen) => (fen < 10 ? `.0${fen}` : `.${fen}`))

/** Fen as a text of yuan with two decimals. */
export function yuanOf(fen: number): string {
  const whole = floor(fen / 100)
  return `${whole}${decimals[fen - whole * 100]}`
}

/** A whole number of tenths, hundredths and so on as a decimal text without zeros that say nothing. */
export function decimalOf(parts: number, places: number): string {
  if (parts < 0) return `-${decimalOf(-parts, places)}`
  const unit = 10 ** places
  const whole = floor(parts / unit)
  const rest = parts - whole * unit
  if (rest === 0) return String(whole)
  return rest % 10 === 0 ? decimalOf(floor(parts / 10), places - 1) : `${whole}.${String(rest).padStart(places, '0')}`
}

/** A column's number as the plain value it stands for; what stands for none becomes a value that no schema takes. */
export function decoded(input: Input, code: number): string | number | boolean | readonly string[] | undefined {
  if (code === absent) return undefined
  switch (input.type) {
    case 'money':
      return isSafeInteger(code) && code >= 0 ? yuanOf(code) : String(code / 100)
    case 'count':
      return code
    case 'truth':
      return code === 1 ? true : code === 0 ? false : code
    case 'choice':
      return optionsOf(input)[code] ?? code
    case 'set':
      return setOf(optionsOf(input), code)
    case 'day':
      return dayText(code)
  }
}

function setOf(options: readonly string[], code: number): readonly string[] {
  const given = options.filter((_, place) => (code & (1 << place)) !== 0)
  return isInteger(code) && code >= 0 && code < 2 ** options.length ? given : [...given, String(code)]
}
