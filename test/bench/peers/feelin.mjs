/** feelin: one FEEL context a household. Its numbers are doubles. */
import { evaluate } from 'feelin'
import { medicalCategories, schoolingCategories } from '../workloads.mjs'
import { columnsFrom, consumption, rural, scattered, subsidy, urban } from './answers.mjs'

const list = (items) => JSON.stringify(items)

const feelParts = {
  W1: {
    line: `(if residence = "rural" then ${rural} else ${urban}) * householdSize`,
    dibaoOutcome: 'if monthlyIncome < line then 1 else 0',
    dibaoAmount: 'if dibaoOutcome = 1 then max(line - monthlyIncome, ceiling(line * 40) / 100) else 0',
  },
  medical: (isPoor, earlier, isCovered) => ({
    base: 'max(0, inPolicyCost - insurancePaid - commercialPaid - employerPaid)',
    aid: `min(floor(base * 80 + 0.5) / 100, max(0, 100000 - ${earlier}), max(0, floor(inPolicyCost * 90) / 100 - insurancePaid))`,
    medicalOutcome: `if ((${isPoor}) or (some one in categories satisfies list contains(${list(medicalCategories)}, one))) and ${isCovered} then 1 else 0`,
    medicalAmount: 'if medicalOutcome = 1 then aid else 0',
  }),
  others: {
    subsidyOutcome: 'if lowIncomeCertified and dibaoOutcome = 0 then 1 else 0',
    subsidyAmount: `if subsidyOutcome = 1 then max(${subsidy}, ceiling(${rural} * 12 * 25) / 100) * householdSize else 0`,
    figure:
      'if level = "undergraduate" then 6000 else if level = "juniorCollege" then 4000 else if level = "secondaryVocational" then 2000 else 0',
    grantOutcome: `if admitted and figure > 0 and sameKindAid = 0 and (dibaoOutcome = 1 or lowIncomeCertified or (some one in categories satisfies list contains(${list(schoolingCategories)}, one))) then 1 else 0`,
    grantAmount: 'if grantOutcome = 1 then figure else 0',
    institution: `ceiling(${consumption} * 70) / 100`,
    orphanOutcome: 'if orphanCare = "none" then 0 else 1',
    orphanAmount: `if orphanCare = "none" then 0 else if orphanCare = "institution" then institution else max(${scattered}, ceiling(institution * 60) / 100)`,
    orphanInstalment: 'ceiling(orphanAmount * 100 / 12) / 100',
  },
}

const feelContext = (parts) =>
  `{ ${Object.entries(parts)
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ')} }`

const feelTexts = {
  W1: feelContext(feelParts.W1),
  W2: feelContext(
    feelParts.medical('dibaoCertified', 'aidEarlierThisYear', '(disease != "other" or diseaseRecognised)'),
  ),
  W3: feelContext({
    ...feelParts.W1,
    ...feelParts.medical(
      'dibaoOutcome = 1 or (lowIncomeCertified and monthlyIncome <= 1.5 * line)',
      '0',
      'disease != "other"',
    ),
    ...feelParts.others,
  }),
}

export const feelin = (workload) => (rows) =>
  columnsFrom(
    workload,
    rows.map((row) => evaluate(feelTexts[workload], row).value),
  )
