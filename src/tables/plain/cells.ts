/**
 * Cells of bytes that are surely plain, read without a text for each. A cell is read from its first byte and ends at a comma or
 * at the end of its line; whatever is in doubt is left to the readers of texts.
 */
import type { NumberColumn, ResultColumn } from '../../kernel/columns'
import { absent } from '../../kernel/step'
import { exampleIds } from '../template'

export const comma = 0x2c
export const lineFeed = 0x0a
export const carriageReturn = 0x0d
/** What a reader gives of a cell in doubt, in place of where it ends. */
export const inDoubt = -1

/** What bytes may be: the first of a cell, a later one, part of a word of digits and Latin letters, or what ends a cell. */
const opens = 1
const goesOn = 2
const inWord = 4
const ends = 8

/**
 * A cell of such bytes goes out as it came in. It begins with no sign that a spreadsheet runs, no blank and no sign of an
 * error; it holds no stroke that would be doubled, and no letter among which there are some that turn the direction of writing.
 */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte)
  if (byte === comma || byte === lineFeed || byte === carriageReturn) return ends
  if (/[\w.-]/.test(letter) && byte < 0x80) return goesOn | inWord | (letter === '-' ? 0 : opens)
  if (byte >= 0x20 && byte < 0x7f) return /["\\,]/.test(letter) ? 0 : /[ =+@'#]/.test(letter) ? goesOn : opens | goesOn
  // Of UTF-8: Chinese characters begin with E4 to E9; the signs between C2 and E2 are left to others.
  if (byte >= 0xe4 && byte <= 0xe9) return opens | goesOn
  return (byte >= 0x80 && byte < 0xc0) || byte >= 0xe3 ? goesOn : 0
})

const isOpening = (byte: number | undefined): boolean => ((kinds[byte ?? 0] as number) & opens) !== 0
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** Whether a byte ends a cell. */
export const isEnd = (byte: number | undefined): boolean => ((kinds[byte ?? 0] as number) & ends) !== 0

/** Where a word of digits, Latin letters, dots and hyphens ends. */
export const endOfWord = (bytes: Uint8Array, from: number): number => endOf(bytes, from, inWord)

/** Where plain bytes from here on end. */
function endOf(bytes: Uint8Array, from: number, kind: number): number {
  let at = from
  while (((kinds[bytes[at] as number] as number) & kind) !== 0) at += 1
  return at
}

/** Reads the cell that starts at a place, for a row of the columns that it fills. Returns where it ends. */
export interface PlainCell {
  read(bytes: Uint8Array, from: number, row: number): number
}

/** A cell that is carried along. `isEarly` where it would tell a row of totals by its words, or by the lack of any. */
export class CarriedCell implements PlainCell {
  private readonly isEarly: boolean

  constructor(isEarly: boolean) {
    this.isEarly = isEarly
  }

  read(bytes: Uint8Array, from: number): number {
    if (!isOpening(bytes[from])) return this.isEarly ? inDoubt : from
    const to = endOf(bytes, from, goesOn)
    return this.isEarly && mayNameTotal(bytes, from, to) ? inDoubt : to
  }
}

/** Whether 计 or the beginning of `total` stands in a cell. */
function mayNameTotal(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (bytes[at] === 0xe8 && bytes[at + 1] === 0xae && bytes[at + 2] === 0xa1) return true
    if (((bytes[at] as number) | 0x20) === 0x74 && ((bytes[at + 1] as number) | 0x20) === 0x6f) return true
  }
  return false
}

const example = new TextEncoder().encode(exampleIds.en)

/** The cell by which a row is surely one of data: a word with a digit, which no total, foot, title or example is. */
export class TellingCell implements PlainCell {
  from = 0
  to = 0

  read(bytes: Uint8Array, from: number): number {
    const to = isOpening(bytes[from]) ? endOf(bytes, from, inWord) : from
    let at = from
    while (at < to && !isDigit(bytes[at])) at += 1
    if (at === to || isSame(example, bytes, from, to)) return inDoubt
    this.from = from
    this.to = to
    return to
  }
}

/** So many digits are surely a whole number of 32 bits. */
const mostDigits = 9

/** A sum of money as digits with at most two decimals, in fen, or a count as digits. */
export class NumberCell implements PlainCell {
  private readonly values: NumberColumn
  private readonly isMoney: boolean
  private readonly least: number
  private readonly most: number
  private readonly mayBeBlank: boolean

  constructor(values: NumberColumn, isMoney: boolean, least: number, most: number, mayBeBlank: boolean) {
    this.values = values
    this.isMoney = isMoney
    this.least = least
    this.most = most
    this.mayBeBlank = mayBeBlank
  }

  read(bytes: Uint8Array, from: number, row: number): number {
    let at = from
    let number = 0
    for (; isDigit(bytes[at]); at++) number = number * 10 + (bytes[at] as number) - 0x30
    if (at === from) return this.blank(from, row)
    if (at - from > mostDigits) return inDoubt
    if (this.isMoney) {
      number *= 100
      if (bytes[at] === 0x2e) {
        if (!isDigit(bytes[at + 1])) return inDoubt
        number += ((bytes[at + 1] as number) - 0x30) * 10
        at += 2
        if (isDigit(bytes[at])) {
          number += (bytes[at] as number) - 0x30
          at += 1
        }
      }
    }
    if (number < this.least || number > this.most) return inDoubt
    this.values[row] = number
    return at
  }

  private blank(from: number, row: number): number {
    if (!this.mayBeBlank) return inDoubt
    this.values[row] = absent
    return from
  }
}

/** So many different words of a column are learnt: more than options have names, fewer than there are days. */
const mostWords = 32

/** One of few words, each of which somebody else has told the number of. */
export class WordCell implements PlainCell {
  private readonly values: ResultColumn
  private readonly numberOf: (text: string) => number | undefined
  private readonly mayBeBlank: boolean
  private readonly words: { readonly bytes: Uint8Array; readonly number: number }[] = []

  constructor(values: NumberColumn, numberOf: (text: string) => number | undefined, mayBeBlank: boolean) {
    this.values = values
    this.numberOf = numberOf
    this.mayBeBlank = mayBeBlank
  }

  read(bytes: Uint8Array, from: number, row: number): number {
    if (!isOpening(bytes[from])) {
      if (!this.mayBeBlank) return inDoubt
      this.values[row] = absent
      return from
    }
    const to = endOf(bytes, from, goesOn)
    for (let place = 0; place < this.words.length; place++) {
      const word = this.words[place] as (typeof this.words)[number]
      if (!isSame(word.bytes, bytes, from, to)) continue
      this.values[row] = word.number
      return to
    }
    return this.learn(bytes.slice(from, to)) ? this.read(bytes, from, row) : inDoubt
  }

  private learn(word: Uint8Array): boolean {
    if (this.words.length >= mostWords) return false
    const number = this.numberOf(new TextDecoder().decode(word))
    if (number !== undefined) this.words.push({ bytes: word, number })
    return number !== undefined
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) if (word[at] !== bytes[from + at]) return false
  return true
}
