/** One record of a case into a row of columns: each field by its own closure, which also checks it. */
import { countValues, isPlainRecord } from '../checks/own'
import { isAcademicYear, isIdentifier } from '../checks/registers'
import { boundsOf, encoderOf } from '../kernel/encode'
import { absent } from '../kernel/step'
import type { Feed, Field } from '../kit/shape'
import { dayDigits } from '../language/day'
import type { AnyInput } from '../language/input'
import { birthday } from './case-values'
import { entriesOf, fieldOfSet } from './fields'
import type { PlainRecord } from './records'

/** More members, or claims, than this are for the exact lane. */
export const mostRows = 512

/** Columns by the ids of their facts. */
export interface FactRows {
  readonly [fact: string]: Int32Array | undefined
}

export const rowsOf = (facts: readonly string[], rows: number): FactRows =>
  Object.fromEntries(facts.map((id) => [id, new Int32Array(rows).fill(absent)]))

/** One value into a column: its number, or `wrong` where the schema or the exact lane is to look at it. */
interface Cell {
  readonly name: string
  /** 1 where it is the first cell of its field, so that a name is counted once. */
  readonly counts: number
  readonly encode: (value: unknown, row: number) => number
  readonly wrong: number
  readonly column: Int32Array
}

interface Limit {
  readonly column: Int32Array
  readonly limit: Int32Array
}

/** What a reader asks of the day of the case. */
export interface Today {
  /** Whether it lies before a birthday. */
  isBefore(birthday: number): boolean
  academicYear(): string
}

export class RecordReader {
  private readonly cells: readonly Cell[]
  private readonly parts: readonly { readonly name: string; readonly reader: RecordReader }[]
  private readonly limits: readonly Limit[]

  constructor(fields: readonly Field[], rows: FactRows, today: Today) {
    const entries = entriesOf(fields)
    const plain = entries.flatMap((entry) => ('part' in entry ? [] : [entry]))
    this.cells = cellsOf(plain, rows, today)
    this.parts = entries.flatMap((entry) =>
      'part' in entry ? [{ name: entry.part, reader: new RecordReader(entry.fields, rows, today) }] : [],
    )
    this.limits = limitsOf(fields, rows)
  }

  /** Returns whether every value is good, and no name beside those of the fields and `others` more. */
  read(record: object, row: number, others: number): boolean {
    let named = others
    for (const { name, counts, encode, wrong, column } of this.cells) {
      const value = (record as PlainRecord)[name]
      if (value !== undefined) named += counts
      const code = encode(value, row)
      if (code === wrong) return false
      column[row] = code
    }
    for (const { name, reader } of this.parts) {
      const value = (record as PlainRecord)[name]
      if (value !== undefined) named += 1
      if (!isPlainRecord(value ?? nothing) || !reader.read((value ?? nothing) as object, row, 0)) return false
    }
    for (const { column, limit } of this.limits)
      if ((column[row] as number) > (limit[row] as number) && limit[row] !== absent) return false
    return countValues(record) === named
  }
}

const nothing = Object.freeze({})

/** A choice that counts only where a set holds an option is read behind the set. */
function cellsOf(fields: readonly Field[], rows: FactRows, today: Today): readonly Cell[] {
  const cells = fields.flatMap((field): readonly Cell[] => {
    const fed = field.feeds.flatMap((feed) => columned(feed, fields, rows, today) ?? [])
    const made = fed.length > 0 ? fed : [checkedOnly(field)]
    // With their parts in one order, as an engine reads records of one shape faster.
    return made.map(({ encode, wrong, column }, place) => ({
      name: field.name,
      counts: place === 0 ? 1 : 0,
      encode,
      wrong,
      column,
    }))
  })
  const isBehind = ({ name }: Cell): boolean =>
    fields.some((field) => field.name === name && field.feeds.some(({ way }) => way === 'onlyWhere'))
  return [...cells.filter((cell) => !isBehind(cell)), ...cells.filter(isBehind)]
}

type Encoding = Pick<Cell, 'encode' | 'wrong'>

const encodingOf = ({ input }: AnyInput): Encoding => {
  const bounds = boundsOf(input)
  return { encode: encoderOf(input, bounds), wrong: bounds.least - 1 }
}

/** How a feed comes to the column of its fact; `undefined` where that is no fact of the record itself. */
function columned(
  feed: Feed,
  fields: readonly Field[],
  rows: FactRows,
  today: Today,
): Omit<Cell, 'name' | 'counts'> | undefined {
  if (feed.way === 'someMember') return undefined
  const column = columnOf(rows, feed.fact.input.id)
  switch (feed.way) {
    case 'asGiven':
    case 'beforeClaims':
      return { ...encodingOf(feed.fact), column }
    case 'underAge':
      return { ...underAge(feed.years, today), column }
    case 'otherYear':
      return { ...otherYear(today), column }
    case 'onlyWhere': {
      fieldOfSet(fields, feed.set)
      return { ...onlyWhere(feed, columnOf(rows, feed.set.input.id)), column }
    }
  }
}

export function columnOf(rows: FactRows, id: string): Int32Array {
  const column = rows[id]
  if (!column) throw new Error(`no field of a case gives ${id}`)
  return column
}

function underAge(years: number, { isBefore }: Today): Encoding {
  const wrong = -1
  const encode = (birthDate: unknown): number => {
    if (birthDate === undefined || birthDate === null) return absent
    const born = typeof birthDate === 'string' ? dayDigits(birthDate) : -1
    return born === -1 ? wrong : isBefore(birthday(born, years)) ? 1 : 0
  }
  return { encode, wrong }
}

function otherYear({ academicYear }: Today): Encoding {
  const wrong = -1
  const encode = (given: unknown): number => {
    if (given === undefined || given === null) return absent
    return isAcademicYear(given) ? (given === academicYear() ? 0 : 1) : wrong
  }
  return { encode, wrong }
}

/** The choice counts only where the set holds the option, and whether it does may itself be unknown. */
function onlyWhere({ set, holds, fact, otherwise }: Extract<Feed, { way: 'onlyWhere' }>, sets: Int32Array): Encoding {
  const { encode, wrong } = encodingOf(fact)
  const none = encode(otherwise, 0)
  const bit = encodingOf(set).encode([holds], 0)
  // The number that is wrong elsewhere says here that a choice is known in part, which is for the exact lane.
  const isPart = wrong
  const refused = wrong - 1
  return {
    wrong: refused,
    encode: (value, row) => {
      const code = encode(value, row)
      if (code === wrong || code === none) return refused
      const group = sets[row] as number
      if (group === absent) return code === absent ? absent : isPart
      if ((group & bit) === 0) return none
      return code === absent ? isPart : code
    },
  }
}

const unread = new Int32Array(mostRows)

const isText = (value: unknown): boolean => typeof value === 'string'

/** Whether a text of the registers is good. */
const checks = {
  text: isText,
  texts: (value: unknown): boolean => isPlainRecord(value) && Object.values(value).every(isText),
  identifier: isIdentifier,
  academicYear: isAcademicYear,
}

/** A field that feeds no fact of its record is checked all the same. */
function checkedOnly({ takes }: Field): Omit<Cell, 'name' | 'counts'> {
  const isGood = checks[takes as keyof typeof checks]
  const text: Encoding = {
    encode: (value) => (value === undefined || value === null ? absent : isGood(value) ? 1 : 0),
    wrong: 0,
  }
  return { ...(typeof takes === 'string' ? text : encodingOf(takes)), column: unread }
}

/** Columns of which the first must not exceed the second. */
function limitsOf(fields: readonly Field[], rows: FactRows): readonly Limit[] {
  const inputs = fields.flatMap(({ takes }) => (typeof takes === 'object' ? [takes] : []))
  return inputs.flatMap((takes) => {
    const limit = inputs.find(({ input }) => input.key === takes.input.noMoreThan)
    return limit ? [{ column: columnOf(rows, takes.input.id), limit: columnOf(rows, limit.input.id) }] : []
  })
}
