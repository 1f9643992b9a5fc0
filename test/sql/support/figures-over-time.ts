/** Figures of the document that change by date, in a database: the same answers as the calculators and the audit. */
import { describe, expect, it } from 'vitest'
import { toSql } from '../../../src/database/to-sql'
import { dibao, medicalAssistance, Standards } from '../../../src/index'
import type { Determination as KitDetermination } from '../../../src/kit/determination'
import { yiwu } from '../../../src/yiwu/policy'
import { oneClaim } from '../../support/one-claim'
import { fillTables, findingsIn, findingsOf, tablesOf } from './audit'
import { compareClaims, readingsOfClaims } from './compare'
import type { Database } from './database'
import { columnsOfFacts, csvCell } from './tables'

const source = 'an illustrative amendment'
const standards = [
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
] as const
const figures = [
  { figure: 'dibaoFloorShare', from: '2015-03-15', value: '0.50', source },
  { figure: 'dibaoFloorShare', from: '2016-01-01', value: null },
  { figure: 'medicalAidShare', from: '2015-03-01', value: '0.85', source },
  { figure: 'medicalAidShare', from: '2016-01-01', value: null },
  { figure: 'lastEnlistmentDay', from: '2015-06-01', value: '1954-12-31' },
  { figure: 'ruralShareOfUrban', from: '2015-05-01', value: '0.9' },
  { figure: 'ruralParityLastDay', from: '2012-12-03', value: '2014-12-31' },
] as const
const register = Standards.from([...standards, ...figures])

type Facts = { readonly [fact: string]: unknown }

export function describeFiguresOverTime(database: () => Database, has = { audits: true }): void {
  const worked = async (id: string, rows: readonly Facts[], options: object = {}) => {
    const { definition } = yiwu.programmes[id] as (typeof yiwu.programmes)[string]
    const columns = [
      { name: 'on', type: 'DATE' },
      { name: 'settledOn', type: 'DATE' },
      ...columnsOfFacts(definition.facts),
    ]
    const cells = (row: Facts) => columns.map(({ name }) => csvCell(row[name] ?? values[name])).join(',')
    const values: Facts = { ruralDibaoStandard: '400', urbanDibaoStandard: '500', person: 'p' }
    await database().load(
      'rows_over_time',
      columns,
      `${rows.map((row, at) => cells({ household: `H${at}`, claim: `c${at}`, ...row })).join('\n')}\n`,
    )
    const sql = toSql(yiwu, id, {
      dialect: database().dialect,
      table: 'rows_over_time',
      standards: 'columns',
      figures: register,
      ...options,
    })
    const found = (await database().rows(sql)).toSorted((a, b) => (String(a.household) < String(b.household) ? -1 : 1))
    return found.map(({ outcome, amount, missing, min, max }) => ({ outcome, amount, missing, min, max }))
  }
  const answer = ({ outcome, amount, missing, range }: Partial<KitDetermination>) => ({
    outcome,
    amount: amount ?? null,
    missing: missing?.join(';') ?? null,
    min: range?.min ?? null,
    max: range?.max ?? null,
  })

  describe('figures that change by date', () => {
    const days = ['2013-01-01', '2015-03-14', '2015-03-15', '2015-12-31', '2016-01-01', '2030-01-01']
    const home = { residence: 'rural', householdSize: 3, monthlyIncome: '1000' } as const

    it('follow the day of each row', async () => {
      const rows = await worked(
        'dibao',
        days.map((on) => ({ ...home, on })),
      )
      expect(rows).toEqual(days.map((on) => answer(dibao(home, { standards: register, on }))))
      // 0.40 x 400 x 3, then 0.50 x 400 x 3, then between the difference of 200 and no end.
      expect(rows.map(({ amount, min }) => amount ?? min)).toEqual([
        '480.00',
        '480.00',
        '600.00',
        '600.00',
        '200.00',
        '200.00',
      ])
    })

    it('follow the one day of a query', async () => {
      for (const on of days)
        expect(await worked('dibao', [home], { on })).toEqual([answer(dibao(home, { standards: register, on }))])
    })

    it('follow the day on which each claim is settled', async () => {
      const settled = ['2015-02-28', '2015-03-01', '2016-01-01']
      const rows = await worked(
        'medicalAssistance',
        settled.map((settledOn) => ({
          ...oneClaim,
          settledOn,
          categories: 'none',
          memberCategories: 'none',
          on: '2015-01-01',
        })),
      )
      expect(rows.map(({ amount, missing, max }) => amount ?? `${missing} ${max}`)).toEqual([
        '8000.00',
        '8500.00',
        'figures.medicalAidShare 9000.00',
      ])
    })

    it('that are days are compared with by the day of each row', async () => {
      const veteran = {
        ...oneClaim,
        dibaoCertified: false,
        lowIncomeCertified: false,
        employeeMedicalInsurance: false,
        categories: ['demobilisedVeteran'],
        enlistedOn: '1954-12-01',
      } as const
      const settled = ['2015-05-31', '2015-06-01']
      const rows = await worked(
        'medicalAssistance',
        settled.map((settledOn) => ({
          ...veteran,
          settledOn,
          on: settledOn,
          categories: 'demobilisedVeteran',
          memberCategories: 'none',
        })),
      )
      const exact = settled.map((on) => answer(medicalAssistance(veteran, { standards: register, on })))
      expect(rows.map(({ outcome }) => outcome)).toEqual(exact.map(({ outcome }) => outcome))
      expect(rows.map(({ outcome }) => outcome)).toEqual(['notEntitled', 'entitled'])
    })

    // Two caps of a year by hand: 100 000 up to May, 120 000 from June. Claims of 112 500 in policy at 80% are 90 000 each;
    // the first takes 90 000, the second the 10 000 that are left, the third of June the 20 000 that the raise adds.
    it('that are the cap of a year bind each claim as it is on the day of its settlement', async () => {
      const settled = ['2015-03-01', '2015-05-31', '2015-06-01', '2015-07-01']
      const raised = Standards.from([
        { figure: 'medicalAidYearlyCap', from: '2015-06-01', value: '120000' },
        { figure: 'medicalAidYearlyCap', from: '2015-07-01', value: '110000' },
      ])
      const rows = settled.map((settledOn) => ({
        ...oneClaim,
        household: 'H',
        inPolicyCost: '112500',
        settledOn,
        categories: 'none',
        memberCategories: 'none',
      }))
      const found = await worked('medicalAssistance', rows, { figures: raised })
      expect(found.map(({ amount }) => amount).toSorted()).toEqual(['0.00', '10000.00', '20000.00', '90000.00'])
    })

    const caps = ['2013-03-01', '2013-07-01', '2014-01-01'] as const
    it.each([
      ['raised', 0, ['120000', '130000.01', '90000']],
      ['lowered', 1, ['60000', '40000', '0']],
      ['unknown from a day on', 2, ['60000', null, '150000']],
      ['unknown for good', 3, [null, null, null]],
    ] as const)(
      'that are a cap which is %s leave random claims what the exact lane does',
      async (_, first, values) => {
        const dated = Standards.from(
          caps.map((from, at) => ({
            figure: 'medicalAidYearlyCap' as const,
            from,
            value: values[at] as string | null,
          })),
        )
        const ofTheYear = readingsOfClaims.filter((one) => Object.keys(one).length === 4)
        // Every fifth set of readings, other ones for each cap.
        for (const [at, chosen] of ofTheYear.entries()) {
          if (at % 5 !== first) continue
          const { differences } = await compareClaims([database()], chosen, 8, 300 + at, dated)
          expect(differences.slice(0, 3)).toEqual([])
        }
      },
      120_000,
    )

    it.skipIf(!has.audits)('give an audit the findings of jiuzhu audit, floors included', async () => {
      const cases = [
        {
          id: 'H1',
          on: '2014-12-01',
          residence: 'rural',
          monthlyIncome: '1000',
          members: ['a', 'b', 'c'].map((id) => ({ id, categories: [] })),
        },
        {
          id: 'H2',
          on: '2014-12-01',
          residence: 'rural',
          monthlyIncome: '100',
          certified: { dibao: true },
          members: [
            {
              id: 'a',
              categories: [],
              claims: ['2015-02-28', '2015-03-01', '2015-03-20'].map((settledOn, at) => ({
                id: `c${at}`,
                settledOn,
                disease: 'uraemia',
                inPolicyCost: '10000',
                insurancePaid: '0',
                commercialPaid: '0',
                employerPaid: '0',
              })),
            },
          ],
        },
      ]
      const months = Array.from({ length: 12 }, (_, month) => `2015-${String(month + 1).padStart(2, '0')}`)
      const payments = [
        ...months.map((period, at) => ({
          household: 'H1',
          person: '',
          claim: '',
          programme: 'dibao',
          period,
          amount: '480.00',
          id: `d${at}`,
        })),
        ...['c0', 'c1', 'c2'].map((id) => ({
          household: 'H2',
          person: 'a',
          claim: id,
          programme: 'medicalAssistance',
          period: '',
          amount: '8000.00',
          id,
        })),
      ]
      const under = { from: '2014-06', to: '2015-12' }
      const all = { cases, payments, standards: [...standards, ...figures] } as never
      const { texts } = await findingsOf(all, under)
      await fillTables(database(), tablesOf({ cases, payments, standards } as never))
      expect(await findingsIn(database(), under, { figures: register })).toEqual(texts)
      // Nine months at 600 (April to December), and two claims at 8 500.
      expect(texts.filter((text) => text.startsWith('shouldHaveBeenToppedUp'))).toHaveLength(11)
      expect(texts.filter((text) => text.startsWith('standardBelowFloor'))).toHaveLength(1)
    })
  })
}
