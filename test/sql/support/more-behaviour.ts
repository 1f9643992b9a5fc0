/** What an audit of a policy with invented programmes must do in either database: none is passed over in silence. */
import { expect, it } from 'vitest'
import { type AuditCase, type AuditUnder, fillTables, findingsIn, findingsOf, tablesOf } from './audit'
import type { Database } from './database'
import { moreIds, withMore } from './more-programmes'
import { randomLedger } from './random-ledger'

const windows: readonly AuditUnder[] = [
  { from: '2013-01', to: '2013-12' },
  { from: '2012-12', to: '2013-06', readings: { medicalYear: 'serviceDate' } },
  { from: '2013-05', to: '2014-08', readings: { lowIncomePartYear: 'wholeYear', lowIncomeWithDibao: 'cumulative' } },
]

export function describeMore(open: () => Database, seeds: readonly number[]): void {
  const inSql = async (given: AuditCase, under: AuditUnder) => {
    await fillTables(open(), tablesOf(given, withMore), {}, withMore)
    return findingsIn(open(), under, {}, withMore)
  }

  it('finds what is due and was not paid, each by its period', async () => {
    const given: AuditCase = {
      cases: [
        {
          id: 'H-1',
          on: '2013-11-01',
          residence: 'rural',
          monthlyIncome: '850',
          certified: { dibao: false, lowIncome: false },
          members: [
            { id: 'a', categories: ['disabled'] },
            {
              id: 'b',
              categories: [],
              education: { level: 'undergraduate', academicYear: '2013-2014', admitted: true, sameKindAid: '0' },
            },
          ],
        },
      ],
      payments: [
        {
          household: 'H-1',
          programme: '虚构heating',
          period: '2013-11',
          amount: '50.00',
          paidOn: '2013-11-20',
          id: 'P-1',
        },
        { household: 'H-1', programme: 'heating', period: '2013-12', amount: '70.00', paidOn: '2013-12-20', id: 'P-2' },
        {
          household: 'H-1',
          person: 'b',
          programme: 'studentGrant',
          period: '2013-2014',
          amount: '6000.00',
          paidOn: '2013-12-20',
          id: 'P-3',
        },
      ],
      standards: [{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }],
    }
    // Heating is 50.00 a month: November is paid, December by 20.00 too much. Fuel is 111.11 for each of two persons in each of two
    // months: 444.44 / 12 is 37.03, rounded down. Care is 80.55 a month. The student is of no group that has a grant, and 6000.00
    // were paid; for books 450.00 are due in that year, which is not looked at as nothing was paid for them.
    expect(await inSql(given, { from: '2013-11', to: '2013-12' })).toEqual([
      'overpaid | H-1 |  |  | heating | 2013-12 | 50.00 | 70.00 | 20.00 | 二(一)-s1;三3-s4 | P-2 |  |  |  |  | ',
      'shouldHaveBeenCovered | H-1 |  |  | fuel | 2013 | 37.03 | 0.00 | -37.03 | 二(一)-s1;三3-s4 |  |  |  |  |  | ',
      'shouldHaveBeenCovered | H-1 | a |  | careAllowance | 2013-11 | 80.55 | 0.00 | -80.55 | 二(一)-s1;三3-s4 |  |  |  |  |  | ',
      'shouldHaveBeenCovered | H-1 | a |  | careAllowance | 2013-12 | 80.55 | 0.00 | -80.55 | 二(一)-s1;三3-s4 |  |  |  |  |  | ',
      'shouldHaveExited | H-1 | b |  | studentGrant | 2013-2014 | 0.00 | 6000.00 | 6000.00 | 二(四)-s1;二(四)-s2;二(四)-s3;二(六)-s2;三3-s4 | P-3 |  |  |  |  | ',
    ])
  })

  const kinds = new Set<string>()

  it.each(seeds)('gives the findings of jiuzhu audit on a ledger with facts unknown, seed %i', async (seed) => {
    const ledger = randomLedger(seed, 30, withMore)
    for (const window of windows) {
      const { texts, findings } = await findingsOf(ledger, window, withMore)
      expect(await inSql(ledger, window)).toEqual(texts)
      for (const { programme, kind } of findings) kinds.add(`${programme} ${kind}`)
    }
  })

  it('has findings of every kind that asks more of a programme than its sum', () => {
    for (const id of moreIds) expect([...kinds]).toContain(`${id} shouldHaveBeenCovered`)
    expect([...kinds]).toEqual(
      expect.arrayContaining(['careAllowance excludedTogether', 'books duplicate', 'clinic capExceeded']),
    )
  })
}
