/** Facts that are known in part: results lie between, `missing` goes on naming the fact, and lanes of whole values refuse them. */
import { describe, expect, it } from 'vitest'
import {
  assess,
  type Case,
  dibao,
  explain,
  explainText,
  medicalAssistance,
  nextQuestion,
  parseCase,
  settleYear,
} from '../../src'
import { auditHousehold } from '../../src/audit'
import { batch } from '../../src/batch'
import { issuesOf } from '../support/issues-of'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
const home = (more: Partial<Case>): Case => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  certified: { dibao: false, lowIncome: false },
  members: [
    { id: 'a', categories: [] },
    { id: 'b', categories: [] },
  ],
  ...more,
})
const dibaoOf = (more: Partial<Case>) => assess(home(more), { standards }).determinations[0]

describe('a fact that is known in part', () => {
  it('bounds a sum', () => {
    // Rural, two: 800. Under an income from 600 to 700 the payment is 800 - 600 = 200 to 100, and never under 40%, 320: settled.
    expect(dibaoOf({ monthlyIncome: { from: '600', to: '700' } })).toMatchObject({
      outcome: 'entitled',
      amount: '320.00',
    })
    // From 100 to 300: 700 to 500.
    expect(dibaoOf({ monthlyIncome: { from: '100', to: '300' } })).toMatchObject({
      outcome: 'undetermined',
      range: { min: '500.00', max: '700.00' },
      missing: ['monthlyIncome'],
    })
    // Over the line for certain.
    expect(dibaoOf({ monthlyIncome: { from: 800 } })).toMatchObject({ outcome: 'notEntitled' })
    expect(dibaoOf({ monthlyIncome: { to: '799.99' } })).toMatchObject({ range: { min: '320.00', max: '800.00' } })
  })

  it('bounds a count and a choice in a calculator', () => {
    // Two or three persons at 400: 800 to 1200, less 100.
    const some = dibao({ residence: 'rural', householdSize: { from: 2, to: 3 }, monthlyIncome: '100' }, { standards })
    expect(some).toMatchObject({ range: { min: '700.00', max: '1100.00' }, missing: ['householdSize'] })
    // Town or country: 500 - 100 or 400 - 100.
    const either = { residence: { anyOf: ['rural', 'urban'] }, householdSize: 1, monthlyIncome: '100' } as const
    expect(dibao(either, { standards })).toMatchObject({
      range: { min: '300.00', max: '400.00' },
      missing: ['residence'],
    })
    const covered = {
      dibaoCertified: true,
      inPolicyCost: '1000',
      insurancePaid: '0',
      commercialPaid: '0',
      employerPaid: '0',
    }
    // Two illnesses of the list: covered whichever it is. 80% of 1000.
    expect(medicalAssistance({ ...covered, disease: { anyOf: ['uraemia', 'lungCancer'] } })).toMatchObject({
      amount: '800.00',
    })
    expect(medicalAssistance({ ...covered, disease: { anyOf: ['uraemia', 'other'] } })).toMatchObject({
      outcome: 'undetermined',
      missing: ['disease', 'diseaseRecognised'],
    })
  })

  it('may be the year or the month of a day', () => {
    const ward = (birthDate: string) =>
      assess(
        home({
          monthlyIncome: '9000',
          members: [{ id: 'a', birthDate, categories: ['institutionWard'], education: { level: 'undergraduate' } }],
        }),
        {
          standards,
        },
      ).determinations.find(({ programme }) => programme === 'schoolingAssistance')
    // Under 18 on 2013-06-01: born after 1995-06-01.
    expect(ward('1994')?.outcome).toBe('notEntitled')
    expect(ward('1996-02')?.outcome).toBe('entitled')
    expect(ward('1995')).toMatchObject({ outcome: 'undetermined', missing: ['members[0].birthDate'] })
    expect(ward('1995-05')?.outcome).toBe('notEntitled')
    expect(ward('1995-06')?.outcome).toBe('undetermined')
  })

  it('contains every value that it can be', () => {
    const range = dibaoOf({ monthlyIncome: { from: '100', to: '900' } })?.range
    for (const income of ['100', '480', '480.01', '799.99', '800', '900']) {
      const amount = Number(dibaoOf({ monthlyIncome: income })?.amount ?? '0')
      expect(amount >= Number(range?.min) && amount <= Number(range?.max)).toBe(true)
    }
  })

  it('is explained, asked for, and read from outside', () => {
    const some = home({ monthlyIncome: { from: '100', to: '300' } })
    expect(explainText(explain(some, { standards }), { languages: ['en'] })).toContain('100.00 to 300.00')
    const asked = nextQuestion(
      {
        ...some,
        certified: { dibao: false, lowIncome: false },
        members: some.members.map((one) => ({ ...one, birthDate: '1970' })),
      },
      { standards },
    )
    expect(asked).toMatchObject({ path: 'monthlyIncome', range: { perMonth: { min: '500.00', max: '700.00' } } })
    expect(parseCase(some)).toEqual(some)
    const other = home({ members: [{ id: 'a', birthDate: '1970' }, { id: 'b', birthDate: '1980-01-01' }, { id: 'c' }] })
    expect(parseCase(other)).toEqual(other)
  })

  it('is refused where it is given wrongly', () => {
    const codes = (more: object) =>
      issuesOf(() => assess(home(more as Partial<Case>))).map(({ path, code }) => `${path} ${code}`)
    expect(codes({ monthlyIncome: { from: '900', to: '600' } })).toEqual(['monthlyIncome partlyBetween'])
    expect(codes({ monthlyIncome: {} })).toEqual(['monthlyIncome moneyText'])
    expect(codes({ monthlyIncome: { from: '1', til: '2' } })).toEqual(['monthlyIncome partlyBetween'])
    expect(codes({ monthlyIncome: { from: '-1' } })).toEqual(['monthlyIncome partlyBetween'])
    expect(codes({ residence: { anyOf: ['village'] } })).toEqual(['residence partlyChoice'])
    expect(codes({ residence: { anyOf: [] } })).toEqual(['residence partlyChoice'])
    expect(codes({ certified: { dibao: { anyOf: [true] } } })).toEqual(['certified.dibao partlyNot'])
    expect(codes({ on: '2013' })).toEqual(['on date'])
    expect(codes({ members: [{ id: 'a', birthDate: '1995-13' }] })).toEqual(['members[0].birthDate date'])
    expect(
      issuesOf(() => dibao({ householdSize: { from: 1, to: 2000 }, monthlyIncome: '0' })).map(
        ({ path, code }) => `${path} ${code}`,
      ),
    ).toEqual(['householdSize partlyBetween'])
  })

  it('is refused by name where only whole values are worked with', () => {
    const some = home({ monthlyIncome: { from: '100', to: '300' } })
    const refused = [{ code: 'partlyRefused', path: 'monthlyIncome' }]
    expect(issuesOf(() => settleYear([some], 2013, { standards }))).toMatchObject(refused)
    expect(issuesOf(() => auditHousehold([some], [], { standards, from: '2013-06', to: '2013-06' }))).toMatchObject(
      refused,
    )
    const { programmes } = batch(dibao, { standards }).run([
      { residence: 'rural', householdSize: 1, monthlyIncome: { from: '1', to: '2' } },
    ])
    expect([...programmes[0].errors.values()]).toMatchObject([{ issues: refused }])
  })
})
