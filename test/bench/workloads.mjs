/**
 * The three workloads, from a fixed seed: the same households as columns of whole numbers, as rows of plain facts, and
 * the exact answers by BigInt. W1 is dibao; W2 one medical claim; W3 a household with 14 facts and five programmes.
 * Every standard is illustrative, and awkward on purpose: 40%, 60% and 70% of it are no whole fen.
 */
export const standards = {
  urbanDibaoStandard: '512.33',
  ruralDibaoStandard: '409.89',
  lowIncomeSubsidyStandard: '1100.00',
  urbanConsumptionPerCapita: '20000.03',
  scatteredOrphanStandard: '8000.00',
}

export const fen = {
  urban: 51233,
  rural: 40989,
  subsidy: 110000,
  consumption: 2000003,
  scattered: 800000,
}

export const diseases =
  'uraemia childhoodLeukaemia childhoodCongenitalHeartDisease breastCancer cervicalCancer severeMentalDisorder multidrugResistantTuberculosis aidsOpportunisticInfection lungCancer oesophagealCancer gastricCancer colonCancer rectalCancer chronicMyeloidLeukaemia acuteMyocardialInfarction cerebralInfarction haemophilia type1Diabetes hyperthyroidism cleftLipAndPalate other'.split(
    ' ',
  )
export const categories =
  'oldPartyMember oldCourier oldGuerrilla disabledVeteranGrade7to10 martyrSurvivor dutyDeathSurvivor illnessDeathSurvivor demobilisedVeteran returnedIllVeteran combatVeteran hardshipWorker illnessImpoverished severelyDisabled disabled fiveGuarantees threeWithouts streetChild institutionWard martyrChild orphan'.split(
    ' ',
  )
export const levels =
  'primary juniorSecondary seniorSecondary secondaryVocational juniorCollege undergraduate postgraduate'.split(' ')
export const cares = ['none', 'institution', 'scattered']

/**
 * Categories that medical aid lists, and that the student grant does, among those that occur here. Of a martyr's or a street
 * child a row would have to tell more.
 */
export const medicalCategories = [
  'oldPartyMember',
  'oldCourier',
  'oldGuerrilla',
  'hardshipWorker',
  'illnessImpoverished',
]
export const schoolingCategories = ['severelyDisabled', 'disabled']
const occurring = [...medicalCategories, ...schoolingCategories]

/** Numbers from 0 up to 1 that a seed repeats (mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Households by column, in fen and codes. */
export function columnsOf(count, seed = 20121203) {
  const random = seeded(seed)
  const whole = (below) => Math.floor(random() * below)
  const column = () => new Int32Array(count)
  const made = {
    residence: column(),
    householdSize: column(),
    monthlyIncome: column(),
    dibaoCertified: column(),
    lowIncomeCertified: column(),
    categories: column(),
    disease: column(),
    diseaseRecognised: column(),
    inPolicyCost: column(),
    insurancePaid: column(),
    commercialPaid: column(),
    employerPaid: column(),
    aidEarlierThisYear: column(),
    level: column(),
    admitted: column(),
    sameKindAid: column(),
    orphanCare: column(),
  }
  for (let row = 0; row < count; row++) {
    made.residence[row] = whole(2)
    made.householdSize[row] = 1 + whole(6)
    const line = (made.residence[row] === 1 ? fen.rural : fen.urban) * made.householdSize[row]
    made.monthlyIncome[row] = random() < 0.02 ? line + whole(3) - 1 : whole(line * 2)
    made.dibaoCertified[row] = whole(2)
    made.lowIncomeCertified[row] = random() < 0.4 ? 1 : 0
    for (const category of occurring) if (random() < 0.05) made.categories[row] |= 1 << categories.indexOf(category)
    made.disease[row] = whole(21)
    made.diseaseRecognised[row] = whole(2)
    made.inPolicyCost[row] = whole(20_000_000)
    made.insurancePaid[row] = whole(made.inPolicyCost[row] + 1)
    const left = made.inPolicyCost[row] - made.insurancePaid[row]
    made.commercialPaid[row] = random() < 0.3 ? whole(left + 1) : 0
    made.employerPaid[row] = random() < 0.2 ? whole(left + 1) : 0
    made.aidEarlierThisYear[row] = random() < 0.3 ? whole(12_000_000) : 0
    made.level[row] = whole(7)
    made.admitted[row] = whole(2)
    made.sameKindAid[row] = random() < 0.2 ? whole(700_000) : 0
    made.orphanCare[row] = whole(3)
  }
  return made
}

export const factsOf = {
  W1: ['residence', 'householdSize', 'monthlyIncome'],
  W2: [
    'dibaoCertified',
    'lowIncomeCertified',
    'categories',
    'disease',
    'diseaseRecognised',
    'inPolicyCost',
    'insurancePaid',
    'commercialPaid',
    'employerPaid',
    'aidEarlierThisYear',
  ],
  W3: [
    'residence',
    'householdSize',
    'monthlyIncome',
    'lowIncomeCertified',
    'categories',
    'disease',
    'inPolicyCost',
    'insurancePaid',
    'commercialPaid',
    'employerPaid',
    'level',
    'admitted',
    'sameKindAid',
    'orphanCare',
  ],
}

/** What a workload's answers are made of; amounts in fen, outcomes 1 for entitled. */
export const resultsOf = {
  W1: ['dibaoOutcome', 'dibaoAmount'],
  W2: ['medicalOutcome', 'medicalAmount'],
  W3: [
    'dibaoOutcome',
    'dibaoAmount',
    'subsidyOutcome',
    'subsidyAmount',
    'medicalOutcome',
    'medicalAmount',
    'grantOutcome',
    'grantAmount',
    'orphanOutcome',
    'orphanAmount',
    'orphanInstalment',
  ],
}

/** W2 has no low-income households (the income is not among its facts), W3 no disease outside the list. */
export function columnsFor(workload, all) {
  const { length } = all.residence
  const given = Object.fromEntries(factsOf[workload].map((id) => [id, all[id]]))
  if (workload === 'W2') given.lowIncomeCertified = new Int32Array(length)
  if (workload === 'W3') given.disease = all.disease.map((code) => code % 20)
  return given
}

const yuan = (code) => code / 100
const plain = {
  residence: (code) => (code === 1 ? 'rural' : 'urban'),
  householdSize: (code) => code,
  categories: (bits) => categories.filter((_, place) => bits & (1 << place)),
  disease: (code) => diseases[code],
  level: (code) => levels[code],
  orphanCare: (code) => cares[code],
  dibaoCertified: Boolean,
  lowIncomeCertified: Boolean,
  diseaseRecognised: Boolean,
  admitted: Boolean,
}

/** The same households as rows of plain facts, money as numbers of yuan. */
export function rowsOf(columns) {
  const entries = Object.entries(columns)
  return Array.from({ length: entries[0][1].length }, (_, row) =>
    Object.fromEntries(entries.map(([id, column]) => [id, (plain[id] ?? yuan)(column[row])])),
  )
}

/** The exact answers by BigInt, written from the clauses and not from the library. */
export function referenceOf(workload, columns) {
  const { length } = Object.values(columns)[0]
  const results = Object.fromEntries(resultsOf[workload].map((name) => [name, new Float64Array(length)]))
  const up = (over, under) => (over + under - 1n) / under
  const inOrder = (items) => items.sort((one, other) => (one < other ? -1 : 1))
  const least = (...items) => inOrder(items)[0]
  const greatest = (...items) => inOrder(items).at(-1)
  const big = (id, row) => BigInt(columns[id]?.[row] ?? 0)
  const enter = (name, row, entitled, amount) => {
    results[`${name}Outcome`][row] = entitled ? 1 : 0
    results[`${name}Amount`][row] = entitled ? Number(amount) : 0
  }
  for (let row = 0; row < length; row++) {
    const has = (list) => list.some((category) => columns.categories[row] & (1 << categories.indexOf(category)))
    const standard = columns.residence?.[row] === 1 ? BigInt(fen.rural) : BigInt(fen.urban)
    const line = standard * big('householdSize', row)
    const income = big('monthlyIncome', row)
    const isDibao = columns.monthlyIncome ? income < line : columns.dibaoCertified[row] === 1
    if (workload !== 'W2') enter('dibao', row, isDibao, greatest(line - income, up(line * 40n, 100n)))
    if (workload === 'W1') continue
    const isLowIncome = columns.lowIncomeCertified[row] === 1
    const isPoor = isDibao || (isLowIncome && income * 2n <= line * 3n)
    const base = greatest(
      0n,
      big('inPolicyCost', row) - big('insurancePaid', row) - big('commercialPaid', row) - big('employerPaid', row),
    )
    const aid = least(
      (base * 80n + 50n) / 100n,
      greatest(0n, 10_000_000n - big('aidEarlierThisYear', row)),
      greatest(0n, (big('inPolicyCost', row) * 90n) / 100n - big('insurancePaid', row)),
    )
    const isCovered = columns.disease[row] < 20 || columns.diseaseRecognised?.[row] === 1
    enter('medical', row, (isPoor || has(medicalCategories)) && isCovered, aid)
    if (workload === 'W2') continue
    const perPerson = greatest(BigInt(fen.subsidy), up(BigInt(fen.rural) * 12n * 25n, 100n))
    enter('subsidy', row, isLowIncome && !isDibao, perPerson * big('householdSize', row))
    const grant = [0n, 0n, 0n, 200_000n, 400_000n, 600_000n, 0n][columns.level[row]]
    const isStudent = columns.admitted[row] === 1 && grant > 0n && columns.sameKindAid[row] === 0
    enter('grant', row, isStudent && (isDibao || isLowIncome || has(schoolingCategories)), grant)
    const institution = up(BigInt(fen.consumption) * 70n, 100n)
    const scattered = greatest(BigInt(fen.scattered), up(institution * 60n, 100n))
    const care = columns.orphanCare[row]
    const allowance = care === 1 ? institution : scattered
    enter('orphan', row, care > 0, allowance)
    results.orphanInstalment[row] = care > 0 ? Number(up(allowance, 12n)) : 0
  }
  return results
}
