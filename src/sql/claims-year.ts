/**
 * 二(三)1-s2 (F6) where the 90% is read over the year: a person's other covered claims are counted with each, and what is
 * left of the 90% shrinks with every aid, beside the cap. What a claim gets is then cut twice, by limits that differ from
 * claim to claim where facts are missing, so no window gives it: the claims of each holder are settled in rounds, one claim
 * of every holder at a time.
 */
import type { Columns } from '../engine/sql/columns'
import { plainSql, type Sql, sql } from '../engine/sql/expression'
import type { InputColumn } from '../engine/sql/inputs'
import type { ClaimOrder } from './claims-order'

interface Ends {
  readonly low: Sql
  /** NULL where no largest value exists. */
  readonly high: Sql
}

/** The bits by which the sums of the year are called missing. */
export interface SumBits {
  readonly aidEarlier: string
  readonly other: { readonly cost: string; readonly payments: string; readonly aid: string }
  readonly servedOn: string
}

const whole = { year: true, before: false } as const
const wholeOfAllYears = { year: false, before: false } as const

/** Adds what a person's other covered claims of the year come to: of their costs, or of the payments on them. */
export function addOthers(
  columns: Columns,
  order: ClaimOrder,
  sum: { readonly name: string; readonly input: string; readonly bit: string; readonly servedOn: string },
  counted: Ends,
): InputColumn {
  const { name, bit } = sum
  const { low, high } = counted
  columns.begin(undefined, { overRows: true })
  const total = (what: string, aggregate: Sql, which: typeof whole | typeof wholeOfAllYears): Sql =>
    columns.add(`${name}.${what}`, order.overPerson(aggregate, which))
  const countless = sql`SUM(CASE WHEN ${high} IS NULL THEN 1 ELSE 0 END)`
  const lows = total('lows', sql`SUM(${low})`, whole)
  const highs = total('highs', sql`SUM(${high})`, whole)
  const open = total('without end', countless, whole)
  const isOfAny = sql`${order.year} IS NULL`
  const any = order.hasUnknownYears
    ? {
        highs: total('highs in any year', sql`SUM(CASE WHEN ${isOfAny} THEN ${high} END)`, wholeOfAllYears),
        open: total('without end in any year', sql`SUM(CASE WHEN ${isOfAny} AND ${high} IS NULL THEN 1 ELSE 0 END)`, wholeOfAllYears),
        allHighs: total('all highs', sql`SUM(${high})`, wholeOfAllYears),
        allOpen: total('all without end', countless, wholeOfAllYears),
        allLows: total('all lows', sql`SUM(CASE WHEN NOT ${isOfAny} THEN ${low} END)`, wholeOfAllYears),
      }
    : undefined
  columns.begin()
  const own = sql`CASE WHEN ${high} IS NULL THEN 1 ELSE 0 END`
  const upTo = (openOnes: Sql, sumOfHighs: Sql): Sql =>
    sql`CASE WHEN ${openOnes} = ${own} THEN ${sumOfHighs} - COALESCE(${high}, 0) END`
  if (!any) {
    const least = columns.add(`${name}.least`, sql`${lows} - ${low}`)
    const most = columns.add(`${name}.most`, upTo(open, highs))
    columns.begin()
    return { value: valueOf(columns, sum.input, least, most), low: least, high: most, highFinite: false }
  }
  const least = columns.add(`${name}.least`, sql`CASE WHEN ${isOfAny} THEN 0 ELSE ${lows} - ${low} END`)
  const most = columns.add(
    `${name}.most`,
    sql`CASE WHEN ${isOfAny} THEN ${upTo(any.allOpen, any.allHighs)} ELSE ${upTo(sql`(${open} + ${any.open})`, sql`${highs} + ${any.highs}`)} END`,
  )
  columns.begin()
  const byOthers = sql`(${most} IS NULL OR ${most} > ${any.allLows})`
  const named = sql`(${sum.servedOn} | CASE WHEN ${byOthers} THEN ${bit} ELSE 0 END)`
  const missing = columns.add(
    `${name}.missing`,
    sql`CASE WHEN ${least} = ${most} THEN 0 WHEN ${isOfAny} THEN ${named} ELSE ${bit} END`,
  )
  return { value: valueOf(columns, sum.input, least, most), low: least, high: most, highFinite: false, missing }
}

const valueOf = (columns: Columns, input: string, low: Sql, high: Sql): Sql =>
  columns.add(input, sql`CASE WHEN ${low} = ${high} THEN ${low} END`)

/** What a claim can get by itself: of its 80%, and of the year's 90% before any aid of the year. */
export interface Limits {
  readonly surely: Sql
  readonly perhaps: Sql
  readonly share: Ends
  readonly room: Ends
  readonly paid: { readonly least: Sql; readonly most: Sql; readonly ofUnknownYear: Sql }
}

/** Adds what earlier claims took of the cap, and what earlier aid took of the person's 90%, settled in rounds. */
export function addRoundsOfYear(
  columns: Columns,
  order: ClaimOrder,
  limits: Limits,
  cap: string,
  bits: SumBits,
): { readonly aidEarlier: InputColumn; readonly otherAid: InputColumn } {
  columns.begin('Claims in order, and what limits each', { overRows: true })
  const row = columns.add('row', sql`ROW_NUMBER() OVER ()`)
  const number = columns.add('number in order', order.rowNumber('holder'))
  const size = columns.add('number of claims', order.overHolder(sql`COUNT(*)`, wholeOfAllYears))
  columns.begin()
  const carried = {
    number,
    size,
    year: order.year,
    surely: columns.add('surely covered', limits.surely),
    perhaps: columns.add('perhaps covered', limits.perhaps),
    shareLow: columns.add('share.least', limits.share.low),
    shareHigh: columns.add('share.most', limits.share.high),
    roomLow: columns.add('room.least', limits.room.low),
    roomHigh: columns.add('room.most', limits.room.high),
    paidLeast: limits.paid.least,
    paidMost: limits.paid.most,
  }
  const paidAny = order.hasUnknownYears ? limits.paid.ofUnknownYear : undefined
  const names = [...Object.values(carried), ...(paidAny ? [paidAny, columns.get('paid.most')] : []), ...order.keys]
  const sum = (name: string, of: string, partition: readonly Sql[]): { name: string; text: string; notes: readonly string[] } => ({
    name,
    text: `SUM(${of}) OVER (PARTITION BY ${partition.map(({ text }) => text).join(', ')})`,
    notes: [],
  })
  const { holder, person } = order.partitions
  const { year } = carried
  const inAnyYear = (of: string): string => `CASE WHEN ${year.text} IS NULL THEN ${of} ELSE 0 END`
  const inItsYear = (of: string): string => `CASE WHEN ${year.text} IS NULL THEN 0 ELSE ${of} END`
  const largest = (name: string, of: string): { name: string; text: string; notes: readonly string[] } => ({
    name,
    text: `MAX(${inItsYear(of)}) OVER (PARTITION BY ${holder.map(({ text }) => text).join(', ')})`,
    notes: [],
  })
  const known = order.hasUnknownYears ? unknownYears(year.text, paidAny?.text ?? '0', bits) : knownYears(bits)
  const sums = [
    sum('of year.least', '"due.least"', [...holder, year]),
    sum('of year.most', '"due.most"', [...holder, year]),
    sum('of person.least', '"due.least"', [...person, year]),
    sum('of person.most', '"due.most"', [...person, year]),
    ...(order.hasUnknownYears
      ? [
          sum('in any year', inAnyYear('"due.most"'), holder),
          sum('of person in any year', inAnyYear('"due.most"'), person),
          sum('of person in all.most', '"due.most"', person),
          sum('of person in all.least', inItsYear('"due.least"'), person),
        ]
      : []),
  ]
  const years = [
    largest('largest.least', '"paid earlier.least" + "of year.least"'),
    largest('largest.most', '"paid earlier.most" + "of year.most"'),
    largest('largest.open', 'CASE WHEN "of year.least" < "of year.most" THEN "paid earlier.most" + "of year.most" END'),
  ]
  const now = (value: string, before: string): string => `CASE WHEN "number in order" = "round" THEN ${value} ELSE ${before} END`
  const money = (name: string, value: string): { name: string; first: string; next: string } => ({
    name,
    first: 'CAST(0 AS DECIMAL(38, 2))',
    next: `CAST(${now(value, `"${name}"`)} AS DECIMAL(38, 2))`,
  })
  const bitsOf = (name: string, value: string): { name: string; first: string; next: string } => ({
    name,
    first: 'CAST(0 AS BIGINT)',
    next: now(`CAST(${value} AS BIGINT)`, `"${name}"`),
  })
  const left = (taken: string): string => `GREATEST(0, ${cap} - ${taken})`
  const column = (name: string, text: string) => ({ name, text, notes: [] })
  columns.addRounds('The claims of each holder in rounds, the first of each in the first', {
    row: nameOf(row),
    carried: names.map(nameOf),
    working: [
      sums,
      ...(order.hasUnknownYears ? [years] : []),
      [
        column('now used.least', known.usedLeast),
        column('now used.most', known.usedMost),
        column('now aid.least', known.aidLeast),
        column('now aid.most', known.aidMost),
      ],
    ],
    state: [
      { name: 'round', first: '1', next: '"round" + 1' },
      money('due.least', `CASE WHEN "surely covered" THEN LEAST("share.least", ${left('"now used.most"')}, GREATEST(0, "room.least" - "now aid.most")) ELSE 0 END`),
      money(
        'due.most',
        `CASE WHEN "perhaps covered" THEN LEAST("share.most", ${left('"now used.least"')}, CASE WHEN "room.most" IS NOT NULL THEN GREATEST(0, "room.most" - "now aid.least") END) ELSE 0 END`,
      ),
      money('used.least', '"now used.least"'),
      money('used.most', '"now used.most"'),
      money('aid.least', '"now aid.least"'),
      money('aid.most', '"now aid.most"'),
      bitsOf('used.missing', known.usedMissing),
      bitsOf('aid.missing', known.aidMissing),
    ],
    goesOn: '"round" <= "number of claims"',
    stands: 'r."round" = r."number in order" + 1',
  })
  columns.begin()
  const place = (input: string, name: string): InputColumn => {
    const [low, high] = [columns.get(`${name}.least`), columns.get(`${name}.most`)]
    return { value: valueOf(columns, input, low, high), low, high, highFinite: true, missing: columns.get(`${name}.missing`) }
  }
  return { aidEarlier: place('aidEarlierThisYear', 'used'), otherAid: place('otherAidThisYear', 'aid') }
}

const nameOf = ({ text }: Sql): string => text.slice(1, -1).replaceAll('""', '"')

interface Now {
  readonly usedLeast: string
  readonly usedMost: string
  readonly usedMissing: string
  readonly aidLeast: string
  readonly aidMost: string
  readonly aidMissing: string
}

/** By day of settlement every claim has its year. */
const knownYears = (bits: SumBits): Now => ({
  usedLeast: '"paid earlier.least" + "of year.least"',
  usedMost: '"paid earlier.most" + "of year.most"',
  usedMissing: `CASE WHEN "now used.least" = "now used.most" THEN 0 ELSE ${bits.aidEarlier} END`,
  aidLeast: '"of person.least"',
  aidMost: '"of person.most"',
  aidMissing: `CASE WHEN "now aid.least" = "now aid.most" THEN 0 ELSE ${bits.other.aid} END`,
})

/** A claim of unknown year may have used any year's cap, and come after whichever year took most. */
function unknownYears(year: string, paidAny: string, bits: SumBits): Now {
  const byYear = (unknown: string, known: string): string => `CASE WHEN ${year} IS NULL THEN ${unknown} ELSE ${known} END`
  const any = `${paidAny} + "in any year"`
  const open = `"largest.open" > 0 AND "largest.open" + ${any} > "largest.least"`
  const missing = (name: string, byOthers: string, bit: string): string =>
    `CASE WHEN "now ${name}.least" = "now ${name}.most" THEN 0 ELSE ${byYear(`(${bits.servedOn} | CASE WHEN ${byOthers} THEN ${bit} ELSE 0 END)`, bit)} END`
  return {
    usedLeast: byYear('0', '"paid earlier.least" + "of year.least"'),
    usedMost: `${byYear('"largest.most"', '"paid earlier.most" + "of year.most"')} + ${any}`,
    usedMissing: missing('used', `${any} > "paid.most" OR (${open})`, bits.aidEarlier),
    aidLeast: byYear('0', '"of person.least"'),
    aidMost: byYear('"of person in all.most"', '"of person.most" + "of person in any year"'),
    aidMissing: missing('aid', '"of person in all.most" > "of person in all.least"', bits.other.aid),
  }
}
void plainSql
