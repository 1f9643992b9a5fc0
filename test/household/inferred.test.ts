/**
 * What a case tells of a fact that it does not give: who enlisted long ago is of age, who was born late did not enlist before. The
 * exact lane infers it, and kernels leave to it whatever depends on such a fact, so that nothing is told of a household that holds
 * of another alone.
 */
import { beforeEach, expect, it } from 'vitest'
import { assessExactly } from '../../src/household/assess'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import { useTraces } from '../../src/household/traces'
import type { Determination } from '../../src/kit/determination'
import { yiwu } from '../../src/yiwu/policy'

beforeEach(() => useTraces())

const claim = { id: 'c', settledOn: '2013-05-01', servedOn: '2013-05-01', disease: 'other', diseaseRecognised: false }
const sums = { inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '0', employerPaid: '0' }

const household = (member: object, monthlyIncome = '10000') => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome,
  certified: { dibao: false, lowIncome: false },
  members: [{ id: 'a', employeeMedicalInsurance: false, ...member }],
})

/** By the kernels where they decide, else by the exact lane, each as `assess` does it. */
function determined(theCase: object, programme: string, ruralDibaoStandard: string, trace: boolean): Determination {
  const standards = { ruralDibaoStandard, scatteredOrphanStandard: '6000', urbanConsumptionPerCapita: '10000' }
  const options = { standards, trace }
  const exact = assessExactly(yiwu, theCase, options)
  const compiled = compiledAssessment(yiwu, theCase, options, 0) ?? exact
  expect(compiled.determinations).toEqual(exact.determinations)
  return compiled.determinations.find((one) => one.programme === programme) as Determination
}

const ways = [false, true].flatMap((trace) => [false, true].map((isReversed) => [trace, isReversed] as const))

it.each(ways)(
  'an orphan of whom only an enlistment is known is of age, and another may not be: %s, %s',
  (trace, back) => {
    const orphan = { categories: ['orphan'], orphanCare: 'scattered' }
    const cases: (readonly [object, readonly string[] | undefined])[] = [
      // Enlisted in 1954: born before, and so eighteen long ago.
      [{ ...orphan, enlistedOn: '1954-10-31' }, ['orphanOfAge']],
      [orphan, undefined],
      [{ ...orphan, birthDate: '1990-01-01' }, ['orphanOfAge']],
      [{ ...orphan, birthDate: '2005-01-01' }, undefined],
    ]
    for (const [member, notes] of back ? cases.toReversed() : cases) {
      const { outcome, notes: found } = determined(household(member), 'orphanAllowance', `40${+trace}${+back}`, trace)
      expect([member, outcome, found?.map(({ code }) => code)]).toEqual([member, 'entitled', notes])
    }
  },
)

it.each(ways)('who was born too late to have enlisted in time is in no category: %s, %s', (trace, back) => {
  const veteran = { categories: ['demobilisedVeteran'], claims: [{ ...claim, ...sums }] }
  const cases: (readonly [object, 'unknown' | 'failed' | 'held'])[] = [
    [{ ...veteran, birthDate: '1920-01-01' }, 'unknown'],
    // The last day to enlist was 31 October 1954.
    [{ ...veteran, birthDate: '1960-01-01' }, 'failed'],
    [veteran, 'unknown'],
    [{ ...veteran, birthDate: '1930-01-01', enlistedOn: '1951-01-01' }, 'held'],
  ]
  for (const [member, state] of back ? cases.toReversed() : cases) {
    const { outcome, reasons } = determined(household(member), 'medicalAssistance', `41${+trace}${+back}`, trace)
    const category = reasons.find(({ condition }) => condition === 'inMedicalCategory')
    expect([member, outcome, category?.state]).toEqual([member, 'notEntitled', state])
  }
})
