/** Lakeside through every room, worked out by hand: nothing of it stands in the library. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessMany } from '../../../src/batch/assess-many'
import { assessExactly } from '../../../src/household/assess'
import * as kit from '../../../src/kit'
import { calculateRow } from '../../../src/tables/calculate'
import { programmeSubject } from '../../../src/tables/subject'
import { fillTables, findingsIn, tablesOf, textsOf } from '../../sql/support/audit'
import { DuckDb } from '../../sql/support/duckdb'
import { lakeside, lakesideInFull } from './policy'

const rows = [
  { standard: 'rentLine', from: '2015-03-01', value: '800' },
  { standard: 'winterAllowance', from: '2015-03-01', value: '650' },
]
const standards = kit.registerUnder(lakeside, rows)
// Half the rent becomes six tenths, and half of a bill nothing that anyone knows.
const figures = [
  { figure: 'rentShare', from: '2016-07-01', value: '0.6', source: 'amendment of 2016' },
  { figure: 'dentalShare', from: '2016-10-01', value: null },
]
const amended = kit.registerUnder(lakeside, [...rows, ...figures])

const bill = (id: string, settledOn: string, kind: string, cost: string) => ({
  id,
  settledOn,
  kind,
  cost,
  insured: '0',
})
const home = {
  id: 'H',
  on: '2016-01-01',
  income: '1500',
  rent: '400',
  members: [
    {
      id: 'old',
      birthDate: '1940-05-05',
      claims: [
        bill('a', '2016-03-01', 'dental', '1500'),
        bill('b', '2016-06-30', 'glasses', '300'),
        bill('c', '2016-07-01', 'glasses', '300'),
        bill('d', '2016-07-02', 'dental', '400'),
      ],
    },
    { id: 'pupil', birthDate: '2006-01-01', education: { school: 'secondary', academicYear: '2016-2017' } },
  ],
}

const told = (
  determinations: readonly { readonly programme: string; readonly outcome: string; readonly amount?: string }[],
) => determinations.map(({ programme, outcome, amount }) => `${programme} ${amount ?? outcome}`)

describe('Lakeside', () => {
  // Income 1 500 is below 800 x 2; half of 400 is 200. The city's 650 is above the 600 of the statute. Of the bills: half of
  // 1 500; glasses not before July 2016; half of 300; half of 400, of which the cap of 1 000 leaves 1 000 - 750 - 150 = 100.
  const expected = [
    'rentHelp 200.00',
    'winterAllowance 650.00',
    'winterAllowance notEntitled',
    'schoolKit 350.00',
    'dentalAid 750.00',
    'dentalAid notEntitled',
    'dentalAid 150.00',
    'dentalAid 100.00',
    'libraryCard entitled',
    'libraryCard entitled',
    'fireRelief referred',
  ]

  it('is assessed, exactly and compiled', () => {
    expect(told(assessExactly(lakeside, home, { standards }).determinations)).toEqual(expected)
    for (let calls = 0; calls < 20; calls += 1)
      expect(told(kit.assessUnder(lakeside, home, { standards }).determinations)).toEqual(expected)
    expect(
      [...assessMany(lakeside, [home, {}], { standards })].map(({ error }) => error?.issues.length ?? 0),
    ).not.toEqual([0, 0])
  })

  it('is settled by the year, month by month where the law changes within it', () => {
    const totals = (under: typeof standards) => kit.settleYearUnder(lakeside, home, 2016, { standards: under }).totals
    // 12 x 200; 650; 350; 750 + 150 + 100.
    expect(totals(standards).map(({ amount }) => amount)).toEqual(['2400.00', '650.00', '350.00', '1000.00'])
    // 6 x 200 + 6 x 240.
    expect(totals(amended)[0]).toMatchObject({ amount: '2640.00' })
  })

  it('leaves open what a figure leaves open that nobody knows any more', () => {
    const later = {
      ...home,
      income: '500',
      members: [{ id: 'old', claims: [bill('e', '2016-10-01', 'dental', '100')] }],
    }
    const open = kit
      .assessUnder(lakeside, later, { standards: amended })
      .determinations.find(({ claim }) => claim === 'e')
    expect(open).toMatchObject({
      outcome: 'undetermined',
      missing: ['figures.dentalShare'],
      range: { min: '0.00', max: '1000.00' },
      amended: [{ figure: 'dentalShare', value: null, from: '2016-10-01' }],
    })
  })

  it('is worked out in a batch, by the day of each row', () => {
    const { rentHelp } = lakeside.programmes
    const facts = { size: 2, income: '1500', rent: '400' }
    const { programmes } = kit.batchUnder(lakeside, rentHelp as never, { standards: amended }).run([
      { ...facts, on: '2016-06-30' },
      { ...facts, on: '2016-07-01' },
    ] as never)
    expect([...(programmes[0] as { readonly amounts: Iterable<number> }).amounts]).toEqual([20_000, 24_000])
  })

  it('is explained, with amendment, day and source', () => {
    const on = { ...home, on: '2016-08-01' }
    const text = kit.explainTextUnder(lakeside, kit.explainUnder(lakesideInFull, on, { standards: amended }), {
      languages: ['en'],
    })
    expect(text).toContain('Rent help: entitled, 240.00 yuan a month')
    expect(text).toContain('400.00 × 60%')
    expect(text).toContain('share of the rent: 60% as amended from 2016-07-01 on (source: amendment of 2016)')
  })

  it('is calculated from a table, by the row of the command line', () => {
    const subject = programmeSubject(lakeside, lakeside.programmes.rentHelp as never)
    const row = { facts: { size: 2, income: '1500', rent: '400' }, standards: {}, readings: {}, on: '2016-07-01' }
    expect(calculateRow(row, subject, { standards: amended }).result?.cells).toMatchObject({ amount: '240.00' })
  })

  it('holds a standard of the city against the floor of the statute', () => {
    const low = [{ standard: 'winterAllowance', from: '2015-03-01', value: '500' }]
    expect(kit.standardsComplianceUnder(lakeside, low)).toMatchObject([
      { rule: 'winter', floor: '600.00', shortfall: '100.00' },
    ])
  })

  describe('in DuckDB', () => {
    let database: DuckDb
    beforeAll(async () => {
      database = await DuckDb.open()
    })
    afterAll(() => database.close())

    const payments = [
      ...['2016-05', '2016-07'].map((period) => ({
        household: 'H',
        person: '',
        claim: '',
        programme: 'rentHelp',
        period,
        amount: '200.00',
        id: period,
      })),
      { household: 'H', person: 'old', claim: 'b', programme: 'dentalAid', period: '', amount: '150.00', id: 'b' },
    ]

    it.each([
      ['as it is', standards, undefined],
      ['as amended', amended, amended],
    ])('is audited %s with the findings of the library', async (_, under, printed) => {
      const span = { from: '2016-01', to: '2016-12' }
      const { findings } = kit.auditHouseholdUnder(lakeside, [home], payments, { standards: under, ...span })
      await fillTables(
        database,
        tablesOf({ cases: [home], payments, standards: rows } as never, lakeside),
        {},
        lakeside,
      )
      const inDatabase = await findingsIn(database, span, printed ? { figures: printed } : {}, lakeside)
      // The library judges the programmes that the ledger names.
      const named = inDatabase.filter((text) => / (rentHelp|dentalAid) /.test(text))
      expect(named).toEqual(textsOf(findings))
      expect(findings.filter(({ programme }) => programme === 'rentHelp')).toHaveLength(printed ? 11 : 10)
    })
  })
})

describe('what has a first and a last day', () => {
  const terms = { id: 't', firstDay: '2015-01-01', standards: {} }
  const size = kit.countFact('size', 'person', { zh: '人数', en: 'members' }, { least: '1', most: '9' })
  const enough = (readings: { readonly point: { is(option: 'a' | 'b'): kit.Condition } }) =>
    kit.rule(
      'enough',
      '1',
      { zh: '足', en: 'enough' },
      kit.when(
        readings.point.is('a'),
        size.isAtLeast(kit.number('1', 'person')),
        size.isAtLeast(kit.number('5', 'person')),
      ),
    )
  const readingsOn = (days: object) => {
    const options = { a: { zh: '甲', en: 'a' }, b: { zh: '乙', en: 'b' } }
    return kit.declareReadings({ point: { clause: '1', label: { zh: '点', en: 'point' }, options, ...days } })
  }
  const programmeOf = (inForce: object, readingDays = {}) => {
    const readings = readingsOn(readingDays)
    return kit.programmeUnder(
      { ...terms, readings },
      {
        id: 'p',
        label: { zh: '项', en: 'p' },
        clauses: ['1'],
        subject: 'household',
        facts: { size },
        requires: [enough(readings as never)],
        grant: { kind: 'service' },
        inForce,
      },
    )
  }

  it.each([
    ['2016-12-31', 'notEntitled'],
    ['2017-01-01', 'entitled'],
    ['2018-12-31', 'entitled'],
    ['2019-01-01', 'notEntitled'],
  ])('a programme, on %s', (on, outcome) => {
    const determination = programmeOf({ from: '2017-01-01', to: '2018-12-31' })({ size: 2 }, { on })
    expect(determination.outcome).toBe(outcome)
    expect(determination.reasons[0]).toMatchObject({
      condition: 'inForce',
      state: outcome === 'entitled' ? 'held' : 'failed',
    })
  })

  describe('in DuckDB', () => {
    let database: DuckDb
    beforeAll(async () => {
      database = await DuckDb.open()
    })
    afterAll(() => database.close())

    it('a programme and a reading follow the day of each row', async () => {
      const days = ['2016-12-31', '2017-01-01', '2018-12-31', '2019-01-01']
      await database.run(
        `CREATE TABLE "dated" AS SELECT * FROM (VALUES ${days.map((on) => `('${on}', 2, DATE '${on}')`).join(', ')}) AS d("household", "size", "on")`,
      )
      const outcomes = async (inForce: object, readingDays: object, point: 'a' | 'b') => {
        const programme = programmeOf(inForce, readingDays)
        const readings = { point }
        const policy = { ...lakeside, ...terms, readings: readingsOn(readingDays), programmes: { p: programme } }
        const sql = kit.toSqlUnder(policy as never, 'p', { dialect: 'duckdb', table: 'dated', readings })
        const found = new Map((await database.rows(sql)).map(({ household, outcome }) => [household, outcome]))
        return days.map((on) => [found.get(on), programme({ size: 2 }, { on, readings }).outcome])
      }
      const same = (...all: readonly string[]) => all.map((one) => [one, one])
      expect(await outcomes({ from: '2017-01-01', to: '2018-12-31' }, {}, 'a')).toEqual(
        same('notEntitled', 'entitled', 'entitled', 'notEntitled'),
      )
      expect(await outcomes({}, { inForce: { from: '2017-01-01' } }, 'b')).toEqual(
        same('entitled', 'notEntitled', 'notEntitled', 'notEntitled'),
      )
    })
  })

  it('a programme, where nobody gives the day', () => {
    expect(programmeOf({ from: '2017-01-01' })({ size: 2 }, {})).toMatchObject({
      outcome: 'undetermined',
      missing: ['on'],
    })
  })

  it.each([
    ['2016-12-31', 'entitled'],
    ['2017-01-01', 'notEntitled'],
  ])('a reading: on %s', (on, outcome) => {
    const programme = programmeOf({}, { inForce: { from: '2017-01-01' } })
    expect(programme({ size: 2 }, { on, readings: { point: 'b' } }).outcome).toBe(outcome)
  })
})
