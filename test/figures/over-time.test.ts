/** Figures of the document that change by date, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { auditHousehold } from '../../src/audit'
import { batch } from '../../src/batch'
import { medicalAssistance, Standards } from '../../src/index'
import { oneClaim } from '../support/one-claim'
import { assess, settleYear } from '../support/untyped'

const local = [
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'urbanConsumptionPerCapita', year: 2013, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2014, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2015, value: '20000' },
] as const

const source = 'an illustrative amendment'
const amended = (figure: string, from: string, value: string | null) =>
  Standards.from([...local, { figure, from, value, source }])

const claim = (id: string, settledOn: string, inPolicyCost: string) => ({
  id,
  settledOn,
  disease: 'uraemia',
  inPolicyCost,
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
})

const patient = (on: string, ...claims: readonly object[]) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '100',
  certified: { dibao: true },
  members: [{ id: 'p', categories: [], claims }],
})

const aidOf = (home: object, standards: Standards) =>
  assess(home, { standards })
    .determinations.filter(({ programme }) => programme === 'medicalAssistance')
    .map(({ outcome, amount, amended: by, missing, range }) => ({ outcome, amount, by, missing, range }))

describe('80% of the cost becoming 85% within the year of the claims', () => {
  // 10 000 x 0.80 = 8 000.00 until the end of February, 10 000 x 0.85 = 8 500.00 from March on.
  const standards = amended('medicalAidShare', '2015-03-01', '0.85')
  const home = patient('2015-02-01', claim('a', '2015-02-28', '10000'), claim('b', '2015-03-01', '10000'))
  const by = [{ figure: 'medicalAidShare', value: '0.85', from: '2015-03-01', source }]

  it('a claim goes by the day of its settlement, whatever the day of the case', () => {
    for (const on of ['2015-02-01', '2015-04-01']) {
      expect(aidOf({ ...home, on }, standards)).toEqual([
        { outcome: 'entitled', amount: '8000.00', by: undefined, missing: undefined, range: undefined },
        { outcome: 'entitled', amount: '8500.00', by, missing: undefined, range: undefined },
      ])
    }
  })

  it('the same once kernels are compiled', () => {
    for (let calls = 0; calls < 80; calls += 1)
      expect(aidOf(home, standards).map(({ amount }) => amount)).toEqual(['8000.00', '8500.00'])
  })

  it('the year is settled so, and an audit holds payments against it', () => {
    const claims = settleYear(home, 2015, { standards }).parts.filter(
      ({ programme }) => programme === 'medicalAssistance',
    )
    expect(claims.map(({ amount }) => amount)).toEqual(['8000.00', '8500.00'])
    const payments = ['a', 'b'].map((id) => ({
      household: 'H',
      person: 'p',
      claim: id,
      programme: 'medicalAssistance',
      period: '',
      amount: '8000',
    }))
    const { findings } = auditHousehold([home], payments, { standards, from: '2015-01', to: '2015-12' })
    expect(
      findings
        .filter(({ programme }) => programme === 'medicalAssistance')
        .map(({ claim: id, due, difference }) => [id, due, difference]),
    ).toEqual([['b', '8500.00', '-500.00']])
  })

  it('a calculator and a batch go by the day of the row', () => {
    expect(medicalAssistance(oneClaim, { standards, on: '2015-02-28' }).amount).toBe('8000.00')
    expect(medicalAssistance(oneClaim, { standards, on: '2015-03-01' })).toMatchObject({
      amount: '8500.00',
      amended: by,
    })
    const { programmes } = batch(medicalAssistance, { standards }).run([
      { ...oneClaim, on: '2015-02-28' },
      { ...oneClaim, on: '2015-03-01' },
    ] as never)
    expect([...(programmes[0].amounts ?? [])]).toEqual([800_000, 850_000])
  })
})

describe('a cap raised between two claims', () => {
  it('lets the second have what the new cap leaves of it', () => {
    // 125 000 x 0.80 = 100 000, all of the old cap; 50 000 x 0.80 = 40 000, of which 120 000 - 100 000 = 20 000 is left.
    const standards = amended('medicalAidYearlyCap', '2015-06-01', '120000')
    const home = patient('2015-07-01', claim('a', '2015-05-31', '125000'), claim('b', '2015-06-01', '50000'))
    expect(aidOf(home, standards).map(({ amount }) => amount)).toEqual(['100000.00', '20000.00'])
  })
})

describe('a share changed in the middle of a month', () => {
  it('holds from the first of the next month on where months are settled', () => {
    // 3 persons, income 1 000: the floor is 0.40 x 400 x 3 = 480 in March, 0.50 x 400 x 3 = 600 in April.
    const standards = amended('dibaoFloorShare', '2015-03-15', '0.50')
    const home = {
      id: 'H',
      on: '2015-01-01',
      residence: 'rural',
      monthlyIncome: '1000',
      members: ['a', 'b', 'c'].map((id) => ({ id, categories: [] })),
    }
    const months = settleYear(home, 2015, { standards }).parts.filter(({ programme }) => programme === 'dibao')
    expect(months.map(({ amount }) => amount)).toEqual([...Array(3).fill('480.00'), ...Array(9).fill('600.00')])
    expect(assess({ ...home, on: '2015-03-14' }, { standards }).determinations[0]).toMatchObject({ amount: '480.00' })
    expect(assess({ ...home, on: '2015-03-15' }, { standards }).determinations[0]).toMatchObject({ amount: '600.00' })
  })

  it('goes through the chain of the orphans, month by month', () => {
    // 20 000 x 0.70 x 0.60 = 8 400 a year for four months, 20 000 x 0.75 x 0.60 = 9 000 for eight:
    // (4 x 8 400 + 8 x 9 000) / 12 = 105 600 / 12 = 8 800.
    const standards = amended('institutionOrphanShare', '2015-05-01', '0.75')
    const home = {
      id: 'H',
      on: '2015-01-01',
      residence: 'rural',
      monthlyIncome: '5000',
      members: [{ id: 'a', birthDate: '2008-01-01', categories: ['orphan'], orphanCare: 'scattered' }],
    }
    const [year] = settleYear(home, 2015, { standards }).parts.filter(
      ({ programme }) => programme === 'orphanAllowance',
    )
    expect(year).toMatchObject({ amount: '8800.00' })
  })
})

describe('a figure that is not known after a day', () => {
  it('leaves the claims after it open, and is what is missing', () => {
    // Insurance and aid bear at most 90% of 10 000 together, so the aid lies between 0 and 9 000.
    const standards = amended('medicalAidShare', '2015-01-01', null)
    const home = patient('2015-02-01', claim('a', '2014-12-31', '10000'), claim('b', '2015-01-01', '10000'))
    expect(aidOf(home, standards)).toEqual([
      { outcome: 'entitled', amount: '8000.00', by: undefined, missing: undefined, range: undefined },
      {
        outcome: 'undetermined',
        amount: undefined,
        by: [{ figure: 'medicalAidShare', value: null, from: '2015-01-01', source }],
        missing: ['figures.medicalAidShare'],
        range: { min: '0.00', max: '9000.00' },
      },
    ])
  })
})

describe('a reform of one call', () => {
  // 3 persons, income 1 000: the floor is 0.40 x 400 x 3 = 480; under the reform 0.50 x 400 x 3 = 600.
  const home = {
    id: 'H',
    on: '2013-06-01',
    residence: 'rural',
    monthlyIncome: '1000',
    members: ['a', 'b', 'c'].map((id) => ({ id, categories: [] })),
  }

  it('is a register with a row from the first day of the document on', () => {
    const today = Standards.from(local)
    const reform = Standards.from([...today.rows(), { figure: 'dibaoFloorShare', from: '2012-12-03', value: '0.5' }])
    expect(assess(home, { standards: today }).determinations[0]).toMatchObject({ amount: '480.00' })
    expect(assess(home, { standards: today }).determinations[0]).not.toHaveProperty('amended')
    expect(assess(home, { standards: reform }).determinations[0]).toMatchObject({
      amount: '600.00',
      amended: [{ figure: 'dibaoFloorShare', value: '0.5', from: '2012-12-03' }],
    })
    expect(assess(home, { standards: today }).determinations[0]).toMatchObject({ amount: '480.00' })
  })

  it('is refused by name where there is no such figure, no such value, and where it is older than the document', () => {
    const faults = (row: object) => {
      try {
        Standards.from([{ from: '2015-01-01', value: '0.5', ...row }])
      } catch (error) {
        return (error as { issues: { path: string; code: string }[] }).issues.map(({ path, code }) => [path, code])
      }
      return undefined
    }
    expect(faults({ figure: 'dibaoFlorShare' })).toEqual([['[0].figure', 'option']])
    expect(faults({ figure: 'dibaoFloorShare', value: '-1' })).toEqual([['[0].value', 'figureRatio']])
    expect(faults({ figure: 'medicalAidYearlyCap', value: '1e5' })).toEqual([['[0].value', 'moneyText']])
    expect(faults({ figure: 'lastEnlistmentDay', value: '1954' })).toEqual([['[0].value', 'date']])
    expect(faults({ figure: 'dibaoFloorShare', from: '2012-12-02' })).toEqual([['[0].from', 'beforePolicy']])
    expect(faults({ figure: 'dibaoFloorShare', value: '' })).toBeUndefined()
    expect(faults({ figure: 'dibaoFloorShare', standard: '' })).toBeUndefined()
  })
})
