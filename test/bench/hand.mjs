/**
 * The same three workloads as a person would write them by hand in whole fen, as well as we can: over columns with
 * branches, over columns without, and over rows. Standards come in as numbers, as a caller would have them. Like the
 * library they answer 3 where a category needs a fact that the rows do not carry (of veterans, whether they are in
 * employee insurance); unlike it they check no value.
 */
import { fen } from './workloads.mjs'

/** Columns, with branches. */
export const branches = {
  W1({ residence, householdSize, monthlyIncome }, { dibaoOutcome, dibaoAmount }, from, to, { urban, rural } = fen) {
    for (let row = from; row < to; row++) {
      const line = (residence[row] === 1 ? rural : urban) * householdSize[row]
      const income = monthlyIncome[row]
      if (income < line) {
        const floor = Math.floor((line * 2 + 4) / 5)
        const difference = line - income
        dibaoAmount[row] = Math.max(difference, floor)
        dibaoOutcome[row] = 1
      } else {
        dibaoAmount[row] = 0
        dibaoOutcome[row] = 0
      }
    }
  },
  W2(facts, { medicalOutcome, medicalAmount }, from, to) {
    const { dibaoCertified, lowIncomeCertified, categories, disease, diseaseRecognised, inPolicyCost } = facts
    const { insurancePaid, commercialPaid, employerPaid, aidEarlierThisYear } = facts
    for (let row = from; row < to; row++) {
      const isListed = disease[row] < 20 || diseaseRecognised[row] === 1
      const set = categories[row]
      if (isListed && (dibaoCertified[row] === 1 || (set & 3079) !== 0)) {
        const cost = inPolicyCost[row]
        const insurance = insurancePaid[row]
        const base = Math.max(0, cost - insurance - commercialPaid[row] - employerPaid[row])
        const share = Math.floor((base * 4 + 2) / 5)
        const cap = Math.max(0, 10_000_000 - aidEarlierThisYear[row])
        const headroom = Math.max(0, Math.floor((cost * 9) / 10) - insurance)
        medicalAmount[row] = Math.min(share, cap, headroom)
        medicalOutcome[row] = 1
      } else {
        medicalAmount[row] = 0
        medicalOutcome[row] = isListed && (lowIncomeCertified[row] === 1 || (set & 574_456) !== 0) ? 3 : 0
      }
    }
  },
  W3(facts, results, from, to, { urban, rural, subsidy, consumption, scattered } = fen) {
    const { residence, householdSize, monthlyIncome, lowIncomeCertified, categories, disease, inPolicyCost } = facts
    const { insurancePaid, commercialPaid, employerPaid, level, admitted, sameKindAid, orphanCare } = facts
    const { dibaoOutcome, dibaoAmount, subsidyOutcome, subsidyAmount, subsidyBasis, medicalOutcome } = results
    const { medicalAmount, grantOutcome, grantAmount } = results
    const { orphanOutcome, orphanAmount, orphanInstalment, orphanBasis } = results
    const subsidyFloor = Math.ceil((rural * 12) / 4)
    const perPerson = Math.max(subsidy, subsidyFloor)
    const subsidyOn = subsidy >= subsidyFloor ? 2 : 1
    const institution = Math.ceil((consumption * 7) / 10)
    const scatteredFloor = Math.ceil((institution * 6) / 10)
    const scatteredYear = Math.max(scattered, scatteredFloor)
    const scatteredOn = scattered >= scatteredFloor ? 2 : 1
    for (let row = from; row < to; row++) {
      const size = householdSize[row]
      const line = (residence[row] === 1 ? rural : urban) * size
      const income = monthlyIncome[row]
      const isDibao = income < line
      const isLowIncome = lowIncomeCertified[row] === 1
      const set = categories[row]
      if (isDibao) {
        const floor = Math.floor((line * 2 + 4) / 5)
        const difference = line - income
        dibaoAmount[row] = Math.max(difference, floor)
        dibaoOutcome[row] = 1
      } else {
        dibaoAmount[row] = 0
        dibaoOutcome[row] = 0
      }
      const hasSubsidy = isLowIncome && !isDibao
      subsidyOutcome[row] = hasSubsidy ? 1 : 0
      subsidyAmount[row] = hasSubsidy ? perPerson * size : 0
      subsidyBasis[row] = hasSubsidy ? subsidyOn : 0
      const isPoor = isDibao || (isLowIncome && income * 2 <= line * 3)
      const isInGroup = isPoor || (set & 3079) !== 0
      if (disease[row] < 20 && isInGroup) {
        const cost = inPolicyCost[row]
        const insurance = insurancePaid[row]
        const base = Math.max(0, cost - insurance - commercialPaid[row] - employerPaid[row])
        const share = Math.floor((base * 4 + 2) / 5)
        const headroom = Math.max(0, Math.floor((cost * 9) / 10) - insurance)
        medicalAmount[row] = Math.min(share, 10_000_000, headroom)
        medicalOutcome[row] = 1
      } else {
        medicalAmount[row] = 0
        medicalOutcome[row] = isInGroup || (set & 574_456) !== 0 ? 3 : 0
      }
      const grade = level[row]
      const grant = grade === 5 ? 600_000 : grade === 4 ? 400_000 : grade === 3 ? 200_000 : 0
      const isStudent = grant > 0 && admitted[row] === 1 && sameKindAid[row] === 0
      if (isStudent && (isDibao || isLowIncome || (set & 864_256) !== 0)) {
        grantOutcome[row] = 1
        grantAmount[row] = grant
      } else {
        grantOutcome[row] = isStudent && (set & 147_456) !== 0 ? 3 : 0
        grantAmount[row] = 0
      }
      const care = orphanCare[row]
      if (care === 0) {
        orphanOutcome[row] = 0
        orphanAmount[row] = 0
        orphanInstalment[row] = 0
        orphanBasis[row] = 0
      } else {
        const year = care === 1 ? institution : scatteredYear
        orphanOutcome[row] = 1
        orphanAmount[row] = year
        orphanInstalment[row] = Math.floor((year + 11) / 12)
        orphanBasis[row] = care === 1 ? 1 : scatteredOn
      }
    }
  },
}

/** Columns, without a branch: 32-bit arithmetic, signs as masks, divisions by constants. */
export const branchFree = {
  W1({ residence, householdSize, monthlyIncome }, { dibaoOutcome, dibaoAmount }, from, to, { urban, rural } = fen) {
    const apart = urban ^ rural
    for (let row = from; row < to; row++) {
      const line = Math.imul(urban ^ (apart & -residence[row]), householdSize[row])
      const difference = (line - monthlyIncome[row]) | 0
      const floor = ((((line << 1) + 4) | 0) / 5) | 0
      const above = (difference - floor) | 0
      const on = -difference >> 31
      dibaoAmount[row] = (difference - (above & (above >> 31))) & on
      dibaoOutcome[row] = on & 1
    }
  },
  W2(facts, { medicalOutcome, medicalAmount }, from, to) {
    const { dibaoCertified, lowIncomeCertified, categories, disease, diseaseRecognised, inPolicyCost } = facts
    const { insurancePaid, commercialPaid, employerPaid, aidEarlierThisYear } = facts
    for (let row = from; row < to; row++) {
      const cost = inPolicyCost[row]
      const insurance = insurancePaid[row]
      const left = (cost - insurance - commercialPaid[row] - employerPaid[row]) | 0
      const share = (((((left & ~(left >> 31)) << 2) + 2) | 0) / 5) | 0
      const capLeft = (10_000_000 - aidEarlierThisYear[row]) | 0
      const cap = capLeft & ~(capLeft >> 31)
      const roomLeft = (((Math.imul(cost, 9) / 10) | 0) - insurance) | 0
      const room = roomLeft & ~(roomLeft >> 31)
      const first = (share - cap) | 0
      const lower = (cap + (first & (first >> 31))) | 0
      const second = (lower - room) | 0
      const set = categories[row]
      const listed = ((disease[row] - 20) >> 31) | -diseaseRecognised[row]
      const sure = -dibaoCertified[row] | (-(set & 3079) >> 31)
      const perhaps = -lowIncomeCertified[row] | (-(set & 574_456) >> 31)
      const on = listed & sure
      medicalAmount[row] = (room + (second & (second >> 31))) & on
      medicalOutcome[row] = (on & 1) | (listed & perhaps & ~sure & 3)
    }
  },
  W3(facts, results, from, to, { urban, rural, subsidy, consumption, scattered } = fen) {
    const { residence, householdSize, monthlyIncome, lowIncomeCertified, categories, disease, inPolicyCost } = facts
    const { insurancePaid, commercialPaid, employerPaid, level, admitted, sameKindAid, orphanCare } = facts
    const { dibaoOutcome, dibaoAmount, subsidyOutcome, subsidyAmount, subsidyBasis, medicalOutcome } = results
    const { medicalAmount, grantOutcome, grantAmount } = results
    const { orphanOutcome, orphanAmount, orphanInstalment, orphanBasis } = results
    const apart = urban ^ rural
    const subsidyFloor = Math.ceil((rural * 12) / 4)
    const perPerson = Math.max(subsidy, subsidyFloor)
    const subsidyOn = subsidy >= subsidyFloor ? 2 : 1
    const institution = Math.ceil((consumption * 7) / 10)
    const scatteredFloor = Math.ceil((institution * 6) / 10)
    const scatteredYear = Math.max(scattered, scatteredFloor)
    const scatteredOn = scattered >= scatteredFloor ? 2 : 1
    const years = Int32Array.of(0, institution, scatteredYear)
    const months = years.map((year) => Math.ceil(year / 12))
    const bases = Int32Array.of(0, 1, scatteredOn)
    const grants = Int32Array.of(0, 0, 0, 200_000, 400_000, 600_000, 0, 0)
    for (let row = from; row < to; row++) {
      const size = householdSize[row]
      const income = monthlyIncome[row]
      const set = categories[row]
      const line = Math.imul(urban ^ (apart & -residence[row]), size)
      const difference = (line - income) | 0
      const floor = ((((line << 1) + 4) | 0) / 5) | 0
      const above = (difference - floor) | 0
      const dibao = -difference >> 31
      dibaoAmount[row] = (difference - (above & (above >> 31))) & dibao
      dibaoOutcome[row] = dibao & 1
      const lowIncome = -lowIncomeCertified[row]
      const onSubsidy = lowIncome & ~dibao
      subsidyOutcome[row] = onSubsidy & 1
      subsidyAmount[row] = Math.imul(perPerson, size) & onSubsidy
      subsidyBasis[row] = subsidyOn & onSubsidy
      const within = ~((Math.imul(line, 3) - (income << 1)) >> 31)
      const cost = inPolicyCost[row]
      const insurance = insurancePaid[row]
      const left = (cost - insurance - commercialPaid[row] - employerPaid[row]) | 0
      const share = (((((left & ~(left >> 31)) << 2) + 2) | 0) / 5) | 0
      const roomLeft = (((Math.imul(cost, 9) / 10) | 0) - insurance) | 0
      const room = roomLeft & ~(roomLeft >> 31)
      const first = (share - 10_000_000) | 0
      const lower = (10_000_000 + (first & (first >> 31))) | 0
      const second = (lower - room) | 0
      const group = dibao | (lowIncome & within) | (-(set & 3079) >> 31)
      const aided = group & ((disease[row] - 20) >> 31)
      medicalAmount[row] = (room + (second & (second >> 31))) & aided
      medicalOutcome[row] = (aided & 1) | ((group | (-(set & 574_456) >> 31)) & ~aided & 3)
      const grant = grants[level[row]]
      const student = -admitted[row] & ~(-sameKindAid[row] >> 31) & (-grant >> 31)
      const schooling = dibao | lowIncome | (-(set & 864_256) >> 31)
      const granted = student & schooling
      grantAmount[row] = grant & granted
      grantOutcome[row] = (granted & 1) | (student & ~schooling & (-(set & 147_456) >> 31) & 3)
      const care = orphanCare[row]
      orphanOutcome[row] = -care >>> 31
      orphanAmount[row] = years[care]
      orphanInstalment[row] = months[care]
      orphanBasis[row] = bases[care]
    }
  },
}

/** W3 without a branch once more, a loop a programme over some rows at a time: fewer arrays to a loop. */
export function branchFreeSeparately(
  facts,
  results,
  from,
  to,
  { urban, rural, subsidy, consumption, scattered } = fen,
) {
  const subsidyFloor = Math.ceil((rural * 12) / 4)
  const perPerson = Math.max(subsidy, subsidyFloor)
  const institution = Math.ceil((consumption * 7) / 10)
  const scatteredFloor = Math.ceil((institution * 6) / 10)
  const years = Int32Array.of(0, institution, Math.max(scattered, scatteredFloor))
  const bases = Int32Array.of(0, 1, scattered >= scatteredFloor ? 2 : 1)
  for (let start = from; start < to; start += 2048) {
    const end = Math.min(to, start + 2048)
    dibaoAndSubsidy(facts, results, start, end, urban, rural, perPerson, subsidy >= subsidyFloor ? 2 : 1)
    medicalAid(facts, results, start, end, urban, rural)
    studentGrant(facts, results, start, end, urban, rural)
    orphanAllowance(facts, results, start, end, years, bases)
  }
}

function dibaoAndSubsidy(facts, results, from, to, urban, rural, perPerson, subsidyOn) {
  const { residence, householdSize, monthlyIncome, lowIncomeCertified } = facts
  const { dibaoAmount, dibaoOutcome, subsidyOutcome, subsidyAmount, subsidyBasis } = results
  const apart = urban ^ rural
  for (let row = from; row < to; row++) {
    const size = householdSize[row]
    const line = Math.imul(urban ^ (apart & -residence[row]), size)
    const difference = (line - monthlyIncome[row]) | 0
    const floor = ((((line << 1) + 4) | 0) / 5) | 0
    const above = (difference - floor) | 0
    const dibao = -difference >> 31
    dibaoAmount[row] = (difference - (above & (above >> 31))) & dibao
    dibaoOutcome[row] = dibao & 1
    const onSubsidy = -lowIncomeCertified[row] & ~dibao
    subsidyOutcome[row] = onSubsidy & 1
    subsidyAmount[row] = Math.imul(perPerson, size) & onSubsidy
    subsidyBasis[row] = subsidyOn & onSubsidy
  }
}

function medicalAid(facts, { medicalAmount, medicalOutcome }, from, to, urban, rural) {
  const { residence, householdSize, monthlyIncome, lowIncomeCertified, categories, disease, inPolicyCost } = facts
  const { insurancePaid, commercialPaid, employerPaid } = facts
  const apart = urban ^ rural
  for (let row = from; row < to; row++) {
    const line = Math.imul(urban ^ (apart & -residence[row]), householdSize[row])
    const income = monthlyIncome[row]
    const set = categories[row]
    const within = ~((Math.imul(line, 3) - (income << 1)) >> 31)
    const cost = inPolicyCost[row]
    const insurance = insurancePaid[row]
    const left = (cost - insurance - commercialPaid[row] - employerPaid[row]) | 0
    const share = (((((left & ~(left >> 31)) << 2) + 2) | 0) / 5) | 0
    const roomLeft = (((Math.imul(cost, 9) / 10) | 0) - insurance) | 0
    const room = roomLeft & ~(roomLeft >> 31)
    const first = (share - 10_000_000) | 0
    const lower = (10_000_000 + (first & (first >> 31))) | 0
    const second = (lower - room) | 0
    const group = ((income - line) >> 31) | (-lowIncomeCertified[row] & within) | (-(set & 3079) >> 31)
    const aided = group & ((disease[row] - 20) >> 31)
    medicalAmount[row] = (room + (second & (second >> 31))) & aided
    medicalOutcome[row] = (aided & 1) | ((group | (-(set & 574_456) >> 31)) & ~aided & 3)
  }
}

const grants = Int32Array.of(0, 0, 0, 200_000, 400_000, 600_000, 0, 0)

function studentGrant(facts, { grantAmount, grantOutcome }, from, to, urban, rural) {
  const { residence, householdSize, monthlyIncome, lowIncomeCertified, categories } = facts
  const { level, admitted, sameKindAid } = facts
  const apart = urban ^ rural
  for (let row = from; row < to; row++) {
    const line = Math.imul(urban ^ (apart & -residence[row]), householdSize[row])
    const set = categories[row]
    const grant = grants[level[row]]
    const student = -admitted[row] & ~(-sameKindAid[row] >> 31) & (-grant >> 31)
    const schooling = ((monthlyIncome[row] - line) >> 31) | -lowIncomeCertified[row] | (-(set & 864_256) >> 31)
    const granted = student & schooling
    grantAmount[row] = grant & granted
    grantOutcome[row] = (granted & 1) | (student & ~schooling & (-(set & 147_456) >> 31) & 3)
  }
}

function orphanAllowance({ orphanCare }, results, from, to, years, bases) {
  const { orphanOutcome, orphanAmount, orphanInstalment, orphanBasis } = results
  const months = years.map((year) => Math.ceil(year / 12))
  for (let row = from; row < to; row++) {
    const care = orphanCare[row]
    orphanOutcome[row] = -care >>> 31
    orphanAmount[row] = years[care]
    orphanInstalment[row] = months[care]
    orphanBasis[row] = bases[care]
  }
}

const medical = new Set(['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished'])
const schooling = new Set(['severelyDisabled', 'disabled', 'streetChild', 'martyrChild', 'orphan'])
const needsMore = new Set(
  'disabledVeteranGrade7to10 martyrSurvivor dutyDeathSurvivor illnessDeathSurvivor demobilisedVeteran returnedIllVeteran combatVeteran fiveGuarantees threeWithouts orphan'.split(
    ' ',
  ),
)
const needsAge = new Set(['fiveGuarantees', 'institutionWard'])
const isAny = (list, of) => {
  for (let place = 0; place < list.length; place++) if (of.has(list[place])) return true
  return false
}
/** Yuan with at most two decimals, in fen. */
const inFen = (yuan) => (yuan * 100 + 0.5) | 0

/** Rows of plain facts: words as texts, money as numbers of yuan, results into columns. */
export const overRows = {
  W1(rows, { dibaoOutcome, dibaoAmount }, from, to, { urban, rural } = fen) {
    for (let row = from; row < to; row++) {
      const { residence, householdSize, monthlyIncome } = rows[row]
      const line = (residence === 'rural' ? rural : urban) * householdSize
      const income = inFen(monthlyIncome)
      if (income < line) {
        const floor = Math.floor((line * 2 + 4) / 5)
        const difference = line - income
        dibaoAmount[row] = Math.max(difference, floor)
        dibaoOutcome[row] = 1
      } else {
        dibaoAmount[row] = 0
        dibaoOutcome[row] = 0
      }
    }
  },
  W2(rows, { medicalOutcome, medicalAmount }, from, to) {
    for (let row = from; row < to; row++) {
      const facts = rows[row]
      const isListed = facts.disease !== 'other' || facts.diseaseRecognised
      if (isListed && (facts.dibaoCertified || isAny(facts.categories, medical))) {
        const cost = inFen(facts.inPolicyCost)
        const insurance = inFen(facts.insurancePaid)
        const base = Math.max(0, cost - insurance - inFen(facts.commercialPaid) - inFen(facts.employerPaid))
        const share = Math.floor((base * 4 + 2) / 5)
        const cap = Math.max(0, 10_000_000 - inFen(facts.aidEarlierThisYear))
        const headroom = Math.max(0, Math.floor((cost * 9) / 10) - insurance)
        medicalAmount[row] = Math.min(share, cap, headroom)
        medicalOutcome[row] = 1
      } else {
        medicalAmount[row] = 0
        medicalOutcome[row] = isListed && (facts.lowIncomeCertified || isAny(facts.categories, needsMore)) ? 3 : 0
      }
    }
  },
  W3(rows, results, from, to, { urban, rural, subsidy, consumption, scattered } = fen) {
    const { dibaoOutcome, dibaoAmount, subsidyOutcome, subsidyAmount, subsidyBasis, medicalOutcome } = results
    const { medicalAmount, grantOutcome, grantAmount } = results
    const { orphanOutcome, orphanAmount, orphanInstalment, orphanBasis } = results
    const subsidyFloor = Math.ceil((rural * 12) / 4)
    const perPerson = Math.max(subsidy, subsidyFloor)
    const subsidyOn = subsidy >= subsidyFloor ? 2 : 1
    const institution = Math.ceil((consumption * 7) / 10)
    const scatteredFloor = Math.ceil((institution * 6) / 10)
    const scatteredYear = Math.max(scattered, scatteredFloor)
    const scatteredOn = scattered >= scatteredFloor ? 2 : 1
    for (let row = from; row < to; row++) {
      const facts = rows[row]
      const size = facts.householdSize
      const line = (facts.residence === 'rural' ? rural : urban) * size
      const income = inFen(facts.monthlyIncome)
      const isDibao = income < line
      const isLowIncome = facts.lowIncomeCertified
      const list = facts.categories
      if (isDibao) {
        const floor = Math.floor((line * 2 + 4) / 5)
        const difference = line - income
        dibaoAmount[row] = Math.max(difference, floor)
        dibaoOutcome[row] = 1
      } else {
        dibaoAmount[row] = 0
        dibaoOutcome[row] = 0
      }
      const hasSubsidy = isLowIncome && !isDibao
      subsidyOutcome[row] = hasSubsidy ? 1 : 0
      subsidyAmount[row] = hasSubsidy ? perPerson * size : 0
      subsidyBasis[row] = hasSubsidy ? subsidyOn : 0
      const isInGroup = isDibao || (isLowIncome && income * 2 <= line * 3) || isAny(list, medical)
      if (facts.disease !== 'other' && isInGroup) {
        const cost = inFen(facts.inPolicyCost)
        const insurance = inFen(facts.insurancePaid)
        const base = Math.max(0, cost - insurance - inFen(facts.commercialPaid) - inFen(facts.employerPaid))
        const share = Math.floor((base * 4 + 2) / 5)
        const headroom = Math.max(0, Math.floor((cost * 9) / 10) - insurance)
        medicalAmount[row] = Math.min(share, 10_000_000, headroom)
        medicalOutcome[row] = 1
      } else {
        medicalAmount[row] = 0
        medicalOutcome[row] = isInGroup || isAny(list, needsMore) ? 3 : 0
      }
      const { level } = facts
      const grant =
        level === 'undergraduate'
          ? 600_000
          : level === 'juniorCollege'
            ? 400_000
            : level === 'secondaryVocational'
              ? 200_000
              : 0
      const isStudent = grant > 0 && facts.admitted && facts.sameKindAid === 0
      if (isStudent && (isDibao || isLowIncome || isAny(list, schooling))) {
        grantOutcome[row] = 1
        grantAmount[row] = grant
      } else {
        grantOutcome[row] = isStudent && isAny(list, needsAge) ? 3 : 0
        grantAmount[row] = 0
      }
      const care = facts.orphanCare
      if (care === 'none') {
        orphanOutcome[row] = 0
        orphanAmount[row] = 0
        orphanInstalment[row] = 0
        orphanBasis[row] = 0
      } else {
        const year = care === 'institution' ? institution : scatteredYear
        orphanOutcome[row] = 1
        orphanAmount[row] = year
        orphanInstalment[row] = Math.floor((year + 11) / 12)
        orphanBasis[row] = care === 'institution' ? 1 : scatteredOn
      }
    }
  },
}
