/** The same workloads with decimal.js by hand, over rows of plain facts, without a check of any of them. */
import { Decimal } from 'decimal.js'
import { standards } from './workloads.mjs'

const urban = new Decimal(standards.urbanDibaoStandard)
const rural = new Decimal(standards.ruralDibaoStandard)
const subsidy = new Decimal(standards.lowIncomeSubsidyStandard)
const consumption = new Decimal(standards.urbanConsumptionPerCapita)
const scattered = new Decimal(standards.scatteredOrphanStandard)
const nothing = new Decimal(0)
const cap = new Decimal(100_000)
const medical = ['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished']
const schooling = ['severelyDisabled', 'disabled', 'streetChild', 'martyrChild']
const isAny = (list, of) => list.some((one) => of.includes(one))
const up = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_CEIL)
const down = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_FLOOR)
const nearest = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_CEIL)

const lineOf = ({ residence, householdSize }) => (residence === 'rural' ? rural : urban).times(householdSize)
const dibaoOf = (line, income) => Decimal.max(line.minus(income), up(line.times(0.4)))

function aidOf({ inPolicyCost, insurancePaid, commercialPaid, employerPaid, aidEarlierThisYear = 0 }) {
  const cost = new Decimal(inPolicyCost)
  const base = Decimal.max(nothing, cost.minus(insurancePaid).minus(commercialPaid).minus(employerPaid))
  const left = Decimal.max(nothing, cap.minus(aidEarlierThisYear))
  return Decimal.min(nearest(base.times(0.8)), left, Decimal.max(nothing, down(cost.times(0.9)).minus(insurancePaid)))
}

const grants = { undergraduate: 6000, juniorCollege: 4000, secondaryVocational: 2000 }

/** One household's answers: outcomes as 0 and 1, amounts as texts. */
export const byDecimal = {
  W1(facts) {
    const line = lineOf(facts)
    const isDibao = line.greaterThan(facts.monthlyIncome)
    return { dibaoOutcome: isDibao ? 1 : 0, dibaoAmount: isDibao ? dibaoOf(line, facts.monthlyIncome).toFixed(2) : '0' }
  },
  W2(facts) {
    const isCovered = facts.disease !== 'other' || facts.diseaseRecognised
    const isAided = isCovered && (facts.dibaoCertified || isAny(facts.categories, medical))
    return { medicalOutcome: isAided ? 1 : 0, medicalAmount: isAided ? aidOf(facts).toFixed(2) : '0' }
  },
  W3(facts) {
    const { householdSize, lowIncomeCertified, categories, level, admitted, sameKindAid, orphanCare } = facts
    const line = lineOf(facts)
    const income = new Decimal(facts.monthlyIncome)
    const isDibao = income.lessThan(line)
    const isPoor = isDibao || (lowIncomeCertified && income.lessThanOrEqualTo(line.times(1.5)))
    const isAided = facts.disease !== 'other' && (isPoor || isAny(categories, medical))
    const hasSubsidy = lowIncomeCertified && !isDibao
    const perPerson = Decimal.max(subsidy, up(rural.times(12).times(0.25)))
    const grant = grants[level] ?? 0
    const isStudent = grant > 0 && admitted && new Decimal(sameKindAid).isZero()
    const isGranted = isStudent && (isDibao || lowIncomeCertified || isAny(categories, schooling))
    const institution = up(consumption.times(0.7))
    const year = orphanCare === 'institution' ? institution : Decimal.max(scattered, up(institution.times(0.6)))
    const isOrphan = orphanCare !== 'none'
    return {
      dibaoOutcome: isDibao ? 1 : 0,
      dibaoAmount: isDibao ? dibaoOf(line, income).toFixed(2) : '0',
      subsidyOutcome: hasSubsidy ? 1 : 0,
      subsidyAmount: hasSubsidy ? perPerson.times(householdSize).toFixed(2) : '0',
      medicalOutcome: isAided ? 1 : 0,
      medicalAmount: isAided ? aidOf(facts).toFixed(2) : '0',
      grantOutcome: isGranted ? 1 : 0,
      grantAmount: isGranted ? new Decimal(grant).toFixed(2) : '0',
      orphanOutcome: isOrphan ? 1 : 0,
      orphanAmount: isOrphan ? year.toFixed(2) : '0',
      orphanInstalment: isOrphan ? up(year.dividedBy(12)).toFixed(2) : '0',
    }
  },
}
