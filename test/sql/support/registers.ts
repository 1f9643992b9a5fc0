/** Made-up registers of standards, some values with a last day, in the exact lane and in a database. */

import { dayAfter } from '../../../src/checks/registers'
import type { DatedStandard } from '../../../src/kit/register'
import { standardIds } from '../../../src/yiwu/standards'
import { lowIncomeSubsidy, orphanAllowance, Standards, type StandardsInForce, toSql } from '../../support/all'
import type { Database } from './database'
import { answer } from './exact'
import { Random } from './random'
import { csvCell } from './tables'

const starts = ['2012-06-01', '2013-01-01', '2013-02-28', '2013-07-01', '2014-01-01']
const ends = ['2012-12-31', '2013-02-27', '2013-02-28', '2013-06-29', '2013-12-31', '2014-06-30']
const values = ['400.00', '412.37', '1150.00', '15000.00', '9100.01']

/** The days on which something may begin or end, those after them, and the policy's first. */
const days = [...new Set([...starts, ...ends].flatMap((day) => [day, dayAfter(day)]).concat('2012-12-03'))]
  .filter((day) => day >= '2012-12-03')
  .sort()

/** A register that the exact lane accepts. */
function randomRegister(random: Random): readonly DatedStandard[] {
  for (;;) {
    const rows = standardIds.flatMap((standard): readonly DatedStandard[] => {
      if (standard === 'urbanConsumptionPerCapita')
        return [2011, 2012, 2013].flatMap((year) => (random.chance(70) ? [{ standard, year, value: '20000.02' }] : []))
      return starts
        .filter(() => random.chance(50))
        .map((from) => ({
          standard,
          from,
          ...(random.chance(40) ? { to: random.of(ends) } : {}),
          value: random.of(values),
        }))
    })
    try {
      Standards.from(rows)
      return rows
    } catch {
      // Overlaps and ends before beginnings are refused there; the next may be in order.
    }
  }
}

const columns = [
  { name: 'standard', type: 'TEXT' },
  { name: 'from', type: 'DATE' },
  { name: 'year', type: 'INTEGER' },
  { name: 'to', type: 'DATE' },
  { name: 'value', type: 'DECIMAL(15, 2)' },
] as const

const facts = [
  { name: 'household', type: 'TEXT' },
  { name: 'person', type: 'TEXT' },
  ...['residence', 'orphanCare'].map((name) => ({ name, type: 'TEXT' })),
  { name: 'householdSize', type: 'INTEGER' },
  { name: 'monthlyIncome', type: 'DECIMAL(15, 2)' },
  ...['dibaoCertified', 'lowIncomeCertified'].map((name) => ({ name, type: 'BOOLEAN' })),
  { name: 'on', type: 'DATE' },
]

/** What differs between the exact lane and the database, on every day that matters of some registers. */
export async function compareRegisters(database: Database, count: number, seed: number): Promise<readonly string[]> {
  const random = new Random(seed)
  const differences: string[] = []
  const rows = days.flatMap((on) =>
    (['institution', 'scattered'] as const).map((orphanCare) => ({
      household: `${on} ${orphanCare}`,
      person: 'p',
      residence: 'urban',
      orphanCare,
      householdSize: 2,
      lowIncomeCertified: true,
      on,
    })),
  )
  const csv = rows.map((row) => facts.map(({ name }) => csvCell((row as { [name: string]: unknown })[name])).join(','))
  await database.load('subjects', facts, `${csv.join('\n')}\n`)
  for (let number = 0; number < count; number++) {
    const register = randomRegister(random)
    const lines = register.map((row) => columns.map(({ name }) => csvCell(row[name])).join(','))
    await database.load('standards', columns, `${lines.join('\n')}\n`)
    const standards = Standards.from(register)
    for (const programme of [lowIncomeSubsidy, orphanAllowance]) {
      const sql = toSql(programme, { dialect: database.dialect, table: 'subjects', standardsTo: true })
      const given = new Map((await database.rows(sql)).map((row) => [row.household, answer(row)]))
      for (const row of rows) {
        const exact = exactAnswer(programme, row, standards.inForce(row.on))
        const other = given.get(row.household) ?? 'no row'
        if (exact !== other) differences.push(`${programme.id} ${row.household}: exact ${exact}, SQL ${other}`)
      }
    }
  }
  return differences
}

interface Subject {
  readonly residence: string
  readonly orphanCare: 'institution' | 'scattered'
  readonly householdSize: number
  readonly lowIncomeCertified: boolean
}

function exactAnswer(
  programme: typeof lowIncomeSubsidy | typeof orphanAllowance,
  { orphanCare, householdSize, lowIncomeCertified }: Subject,
  standards: StandardsInForce,
): string {
  const { outcome, amount, unit, missing, range } =
    programme.id === 'orphanAllowance'
      ? orphanAllowance({ orphanCare }, { standards })
      : lowIncomeSubsidy({ residence: 'urban', householdSize, lowIncomeCertified }, { standards })
  return answer({ outcome, amount, unit, missing: missing?.join(';'), min: range?.min, max: range?.max })
}
