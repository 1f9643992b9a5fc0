/** The same generated rows through the exact lane and a database: how many were compared, and which differ. */

import { readingsOf } from '../../../src/kit/determine'
import type { Definition } from '../../../src/kit/programme'
import type { Register } from '../../../src/kit/register'
import { toSql } from '../../../src/sql'
import { programmes } from '../../../src/yiwu/programmes'
import { medicalAssistance } from '../../../src/yiwu/programmes/medical-assistance'
import type { Readings } from '../../../src/yiwu/readings'
import { readings } from '../../../src/yiwu/readings'
import type { ProgrammeId } from '../../../src/yiwu/results'
import { standardIds } from '../../../src/yiwu/standards'
import { claimColumns, csvOfClaims, exactClaims, randomHousehold } from './claims'
import type { Database } from './database'
import { answer, exactAnswer, holds } from './exact'
import { Random } from './random'
import { randomRow, randomStandards } from './rows'
import { columnsOfFacts, csvOf } from './tables'

interface Comparison {
  /** Rows that went through the exact lane and every database. */
  readonly compared: number
  readonly differences: readonly string[]
  /** How often each outcome came up, so that a comparison of nothing much is seen. */
  readonly outcomes: ReadonlyMap<string, number>
}

/** Every programme's readings one by one: the defaults, and each other option alone. */
function readingsOneByOne(id: ProgrammeId): readonly Partial<Readings>[] {
  const definition: Definition = programmes[id].definition
  const used = Object.keys(readingsOf(definition, {})) as (keyof Readings)[]
  return [{}, ...used.flatMap((one) => readings[one].options.slice(1).map((option) => ({ [one]: option })))]
}

/** The defaults, every second option at once, and every last: for a quick look. */
export function readingsAtOnce(id: ProgrammeId): readonly Partial<Readings>[] {
  const definition: Definition = programmes[id].definition
  const used = Object.keys(readingsOf(definition, {})) as (keyof Readings)[]
  const all = (option: 'second' | 'last'): Partial<Readings> =>
    Object.fromEntries(used.map((one) => [one, readings[one].options.at(option === 'second' ? 1 : -1)]))
  return used.length === 0 ? [{}] : [{}, all('second'), all('last')]
}

/** Of the year's claims also every combination of what decides order, cap and the 90%. */
export const readingsOfClaims: readonly Partial<Readings>[] = [
  ...readingsOneByOne('medicalAssistance'),
  ...readings.medicalYear.options.flatMap((medicalYear) =>
    readings.medicalCapHolder.options.flatMap((medicalCapHolder) =>
      readings.medicalRatioPeriod.options.flatMap((medicalRatioPeriod) =>
        readings.medicalRatioCounts.options.map((medicalRatioCounts) => ({
          medicalYear,
          medicalCapHolder,
          medicalRatioPeriod,
          medicalRatioCounts,
        })),
      ),
    ),
  ),
]

/** Each row by itself; claims too. */
export async function compareRows(
  databases: readonly Database[],
  id: ProgrammeId,
  chosen: Partial<Readings>,
  count: number,
  seed: number,
): Promise<Comparison> {
  const definition: Definition = programmes[id].definition
  const random = new Random(seed)
  const rows = Array.from({ length: count }, (_, index) =>
    randomRow(random, `r${index}`, definition.facts, randomStandards(random, standardIds)),
  )
  const columns = columnsOfFacts(definition.facts)
  const csv = csvOf(rows, columns)
  const reads = columnsRead(id, chosen)
  const expected = new Map(rows.map((row) => [row.id, exactAnswer(id, row, chosen, (name) => reads.has(name))]))
  const found: Comparison[] = []
  for (const database of databases) {
    await database.load('facts', columns, csv)
    const sql = toSql(id, {
      dialect: database.dialect,
      layout: database.layout,
      standards: 'columns',
      table: 'facts',
      claims: 'single',
      readings: chosen,
    })
    const given = new Map((await database.rows(sql)).map((row) => [row.household ?? '', answer(row)]))
    found.push(compared(`${id} ${JSON.stringify(chosen)} ${database.dialect}`, expected, given, holds))
  }
  return { ...united(found), compared: count }
}

/** The columns that the SQL takes from its table, facts and standards. */
function columnsRead(id: ProgrammeId, chosen: Partial<Readings>): ReadonlySet<string> {
  const check = toSql(id, { dialect: 'duckdb', as: 'check', standards: 'columns', claims: 'single', readings: chosen })
  return new Set([...check.matchAll(/^ {2}\('\w+', '(\w+)',/gm)].map(([, name]) => name ?? ''))
}

/** Claims after each other over a year. */
export async function compareClaims(
  databases: readonly Database[],
  chosen: Partial<Readings>,
  households: number,
  seed: number,
  figures?: Register,
): Promise<Comparison> {
  const random = new Random(seed)
  const all = Array.from({ length: households }, (_, index) => randomHousehold(random, `h${index}`))
  const expected = new Map(all.flatMap((claims) => [...exactClaims(claims, chosen, figures)]))
  const csv = csvOfClaims(all.flat())
  const found: Comparison[] = []
  for (const database of databases) {
    await database.load('claims', claimColumns, csv)
    const options = {
      dialect: database.dialect,
      layout: database.layout,
      standards: 'columns',
      order: 'position',
      paidEarlier: true,
      readings: chosen,
      figures,
    } as const
    const given = new Map(
      (await database.rows(toSql(medicalAssistance, options))).map((row) => [row.claim ?? '', answer(row)]),
    )
    found.push(compared(`claims ${JSON.stringify(chosen)} ${database.dialect}`, expected, given, isPlain))
  }
  return { ...united(found), compared: expected.size }
}

/** The same, or the same range with a sum of the year named beside what keeps it open: SQL may name one too many. */
function isPlain(exact: string, other: string): boolean {
  const withoutMissing = (text: string): string => text.split('|').toSpliced(3, 1).join('|')
  return exact === other || (withoutMissing(exact) === withoutMissing(other) && holds(exact, other))
}

function compared(
  label: string,
  expected: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
  agree: (exact: string, other: string) => boolean,
): Comparison {
  const outcomes = new Map<string, number>()
  const differences: string[] = []
  for (const [id, exact] of expected) {
    const outcome = exact.split('|')[0] ?? ''
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    const other = given.get(id) ?? 'no row'
    if (!agree(exact, other)) differences.push(`${label} ${id}: exact ${exact}, SQL ${other}`)
  }
  if (given.size !== expected.size) differences.push(`${label}: ${expected.size} rows went in, ${given.size} came out`)
  return { compared: expected.size, differences, outcomes }
}

function united(comparisons: readonly Comparison[]): Comparison {
  const outcomes = new Map<string, number>()
  for (const one of comparisons)
    for (const [outcome, count] of one.outcomes) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count)
  return {
    compared: comparisons.reduce((sum, one) => sum + one.compared, 0),
    differences: comparisons.flatMap(({ differences }) => differences),
    outcomes,
  }
}

/** Each row by itself, under every reading, one reading at a time. */
export async function compareRowsUnderAll(
  databases: readonly Database[],
  id: ProgrammeId,
  rows: number,
  seed: number,
): Promise<Comparison> {
  const sets = readingsOneByOne(id)
  const found: Comparison[] = []
  for (const [at, chosen] of sets.entries())
    found.push(await compareRows(databases, id, chosen, Math.ceil(rows / sets.length), seed + at))
  return united(found)
}

/** A generated household has about this many claims. */
const claimsPerHousehold = 4.7

/** Claims after each other over a year, so many or more, under every reading. */
export async function compareClaimsUnderAll(
  databases: readonly Database[],
  claims: number,
  seed: number,
): Promise<Comparison> {
  const households = Math.ceil(claims / claimsPerHousehold / readingsOfClaims.length) + 1
  const found: Comparison[] = []
  for (const [at, chosen] of readingsOfClaims.entries())
    found.push(await compareClaims(databases, chosen, households, seed + at))
  return united(found)
}
