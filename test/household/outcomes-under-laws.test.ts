/** How programmes come out for a case that is read once, under several laws: the same before kernels are compiled and after. */
import { describe, expect, it } from 'vitest'
import { outcomesUnder, type UnderLaw } from '../../src/household/compiled-assessment'
import { yuanText } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { priceSubsidy } from '../../src/yiwu/programmes/price-subsidy'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'
import { claim } from '../support/claim'
import { issuesOf, placesOf } from '../support/issues-of'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }

const household = (more: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '1000',
  certified: { lowIncome: false },
  members: [
    {
      id: 'w',
      birthDate: '1970-01-01',
      categories: ['hardshipWorker'],
      employeeMedicalInsurance: false,
      claims: [
        claim('c1', '2013-02-01', '120000', { diseaseRecognised: false, withdrawn: false }),
        claim('c2', '2013-05-31', '10000', { diseaseRecognised: false, withdrawn: false }),
      ],
    },
    {
      id: 'o',
      birthDate: '2000-01-01',
      categories: ['orphan'],
      orphanCare: 'institution',
      employeeMedicalInsurance: false,
      education: { level: 'undergraduate', academicYear: '2012-2013', admitted: true, semesters: 2, sameKindAid: '0' },
    },
  ],
  ...more,
})

const asked = [dibao, medicalAssistance, studentGrant, orphanAllowance, priceSubsidy].map(
  ({ definition }): Definition => definition,
)
const lawOf = (ruralDibaoStandard: string, definitions = asked): UnderLaw => {
  const setting = new Setting(yiwu, { standards: { ...standards, ruralDibaoStandard } })
  return { contextOn: (day) => setting.contextOn(day), definitions }
}
const toldUnder = (given: unknown, laws: readonly UnderLaw[], on?: string) =>
  outcomesUnder(yiwu, given, on, laws).under.map((rows) =>
    rows.map(({ definition, outcome, due: { low, high } }) => {
      const [least, most] = [yuanText(low), high === undefined ? 'any' : yuanText(high)]
      return `${definition.id} ${outcome} ${least === most ? least : `${least} to ${most}`}`
    }),
  )

const others = [
  // 80% of 120000 is 96000; of 100000 - 96000 4000 are left for 80% of 10000.
  'medicalAssistance entitled 96000.00',
  'medicalAssistance entitled 4000.00',
  'studentGrant entitled 6000.00',
  // 70% of 20000
  'orphanAllowance notEntitled 0.00',
  'orphanAllowance entitled 14000.00',
  'priceSubsidy notEntitled 0.00',
  'priceSubsidy referred 0.00',
]

describe('the outcomes of a household under two laws', () => {
  // A line of 800 for an income of 1000; of 1200, with a floor of 40% of it.
  const told = [
    ['dibao notEntitled 0.00', ...others],
    ['dibao entitled 480.00', ...others.slice(0, -2), 'priceSubsidy entitled 0.00', 'priceSubsidy entitled 0.00'],
  ]

  it('are the same by the exact lane, seven times, and by kernels from the eighth on', () => {
    const laws = [lawOf('400'), lawOf('600')]
    const [context] = laws.map(({ contextOn }) => contextOn('2013-06-01'))
    for (let call = 1; call <= 9; call += 1) {
      expect(toldUnder(household(), laws)).toEqual(told)
      expect([context?.calls, context?.compiled !== undefined]).toEqual([call, call >= 8])
    }
  })

  it('are those of the programmes that each is asked of', () => {
    const laws = [lawOf('600', [dibao.definition]), lawOf('400', [orphanAllowance.definition])]
    for (let call = 1; call <= 9; call += 1)
      expect(toldUnder(household(), laws)).toEqual([
        ['dibao entitled 480.00'],
        ['orphanAllowance notEntitled 0.00', 'orphanAllowance entitled 14000.00'],
      ])
  })
})

/** Once kernels are compiled. */
const compiled = (given: object) => {
  const laws = [lawOf('600')]
  for (let call = 1; call <= 8; call += 1) outcomesUnder(yiwu, household(), undefined, laws)
  return toldUnder(given, laws)[0]
}

it('what kernels leave open is told by the exact lane, with what it lies between', () => {
  const [first, second] = household().members
  const members = [
    { ...first, claims: [claim('c', '2013-02-01', null, { diseaseRecognised: false, withdrawn: false })] },
    { ...second, orphanCare: null },
  ]
  const told = compiled(household({ monthlyIncome: null, members }))
  // Nothing of an income gives at most the whole line.
  expect(told?.[0]).toBe('dibao undetermined 0.00 to 1200.00')
  expect(told?.[1]).toBe('medicalAssistance undetermined 0.00 to 100000.00')
  expect(told?.slice(3, 5)).toEqual([
    'orphanAllowance notEntitled 0.00',
    // In an institution 14000, in the community 60% of it.
    'orphanAllowance undetermined 8400.00 to 14000.00',
  ])
})

it('claims that cannot be read as numbers, and a household that has none or has left, are told too', () => {
  const left = household({ exit: { on: '2013-05-10', reason: 'movedAway' } })
  expect(compiled(left)?.map((line) => line.split(' ').slice(1).join(' '))).toEqual(Array(8).fill('notEntitled 0.00'))
  const [, second] = household().members
  expect(compiled(household({ members: [second], monthlyIncome: '300' }))).toEqual([
    // 600 - 300 is over the floor of 240.
    'dibao entitled 300.00',
    'studentGrant entitled 6000.00',
    'orphanAllowance entitled 14000.00',
    'priceSubsidy entitled 0.00',
  ])
})

it('the day is that of the case, or of the question, and a case that is wrong is refused', () => {
  const { on: _, ...undated } = household()
  const { household: dated } = outcomesUnder(yiwu, undated, '2013-07-01', [lawOf('600')])
  expect(dated.on).toBe('2013-07-01')
  expect(placesOf(() => outcomesUnder(yiwu, undated, undefined, [lawOf('600')]))).toEqual(['required on'])
  expect(issuesOf(() => outcomesUnder(yiwu, household({ members: [] }), undefined, [lawOf('600')]))).toHaveLength(1)
})
