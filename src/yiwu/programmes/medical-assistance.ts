/**
 * 二(三)1-s2: medical assistance with serious illness. 80% of what insurance leaves of the in-policy cost, at most
 * 100 000 yuan a year, and with government insurance at most 90% of the in-policy cost.
 */

import { declareProgramme } from '../../kit/programme'
import { all, any, greatest, least, number, rule, when } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import {
  aidEarlierThisYear,
  categories,
  commercialPaid,
  disease,
  diseaseRecognised,
  employeeMedicalInsurance,
  employerPaid,
  enlistedOn,
  inPolicyCost,
  insurancePaid,
  minor,
  orphanCare,
  otherAidThisYear,
  otherCostThisYear,
  otherPaymentsThisYear,
  withdrawn,
} from '../facts'
import {
  dayBeforeEnlistment,
  lastEnlistmentDay,
  medicalAidShare,
  medicalAidYearlyCap,
  medicalRatioCeiling,
} from '../figures'
import { orphanOnAPar, sanlaoCategories } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import { idsOf, listedDiseases } from '../options'
import type { MedicalFacts } from '../plain'
import { readings } from '../readings'
import { roundedAsCeiling } from '../rounding'
import { poorForMedicalAid } from '../statuses'

const clause = '二(三)1-s2'
const nothing = number('0', 'yuan')

// Who

/** Enlisted in the period that the sentence names: it has a last day, and a first one unless it is read without. */
const demobilisedInTime = all(
  categories.includes('demobilisedVeteran'),
  enlistedOn.isOnOrBefore(lastEnlistmentDay),
  any(readings.demobilisedPeriod.is('noFirstDay'), enlistedOn.isOnOrBefore(dayBeforeEnlistment).not()),
)

/** Children of martyrs are among their survivors. */
const martyrSurvivors = ['martyrSurvivor', 'martyrChild'] as const

/** The veterans' groups; the condition on employee insurance limits all of them, or disabled veterans only. */
const veteran = rule(
  'veteranForMedicalAid',
  clause,
  { zh: '符合条件的优抚对象', en: 'veteran or survivor who qualifies' },
  when(
    readings.employeeInsuranceScope.is('veteransGroup'),
    all(
      any(
        categories.includes(
          'disabledVeteranGrade7to10',
          ...martyrSurvivors,
          'dutyDeathSurvivor',
          'illnessDeathSurvivor',
          'returnedIllVeteran',
          'combatVeteran',
        ),
        demobilisedInTime,
      ),
      employeeMedicalInsurance.not(),
    ),
    any(
      all(categories.includes('disabledVeteranGrade7to10'), employeeMedicalInsurance.not()),
      categories.includes(
        ...martyrSurvivors,
        'dutyDeathSurvivor',
        'illnessDeathSurvivor',
        'returnedIllVeteran',
        'combatVeteran',
      ),
      demobilisedInTime,
    ),
  ),
)

/** Five Guarantees, Three Withouts and orphans stand in no list of this clause; the reading says what follows. */
const guaranteedPerson = rule(
  'guaranteedPersonForMedicalAid',
  '二(六)-s2',
  { zh: '五保、三无、孤儿（按现行口径）', en: 'Five Guarantees, Three Withouts or orphan, as the reading says' },
  all(
    any(categories.includes('fiveGuarantees', 'threeWithouts'), orphanOnAPar),
    readings.guaranteedPersonsInMedicalAid.is('covered'),
  ),
)

const inMedicalCategory = rule(
  'inMedicalCategory',
  clause,
  { zh: '属于医疗救助对象', en: 'belongs to a group for medical assistance' },
  any(
    poorForMedicalAid,
    categories.includes(...sanlaoCategories, 'hardshipWorker', 'illnessImpoverished'),
    veteran,
    guaranteedPerson,
  ),
)

/** A listed disease, or another that is recognised: the list ends open. */
const diseaseCovered = rule(
  'diseaseCovered',
  clause,
  { zh: '病种符合', en: 'the disease is covered' },
  any(disease.is(...idsOf(listedDiseases)), all(readings.diseaseList.is('byRecognition'), diseaseRecognised)),
)

const claimStands = rule('claimStands', clause, { zh: '该笔结算有效', en: 'the claim stands' }, withdrawn.not())

// How much

const medicalBase = rule(
  'medicalBase',
  clause,
  { zh: '政策范围内自负费用', en: 'in-policy cost left to the person' },
  greatest(
    nothing,
    when(
      readings.medicalBase.is('afterAllInsurance'),
      inPolicyCost.minus(insurancePaid).minus(commercialPaid).minus(employerPaid),
      inPolicyCost.minus(insurancePaid),
    ),
  ),
)

/** F4: 80% of the base. */
export const medicalShare = rule(
  'medicalShare',
  clause,
  { zh: '自负费用的80%', en: '80% of the cost left' },
  medicalBase.times(medicalAidShare).roundedHalfUp(),
)

/** F5: what earlier claims left of the year's cap. */
export const medicalCapLeft = rule(
  'medicalCapLeft',
  clause,
  { zh: '年度限额余额', en: "room left under the year's cap" },
  greatest(nothing, medicalAidYearlyCap.minus(aidEarlierThisYear)),
)

/** The payments that count under the 90%. */
export const countedPayments = rule(
  'countedPayments',
  clause,
  { zh: '计入90%的支付', en: 'payments that count under the 90%' },
  when(
    readings.medicalRatioCounts.is('governmentAndAid'),
    insurancePaid,
    insurancePaid.plus(commercialPaid).plus(employerPaid),
  ),
)

/** F6: what the 90% leaves for aid, on the claim or over the year's covered claims. */
export const medicalRatioHeadroom = rule(
  'medicalRatioHeadroom',
  clause,
  { zh: '90%上限以内的余额', en: 'room left under the 90% limit' },
  greatest(
    nothing,
    when(
      readings.medicalRatioPeriod.is('perClaim'),
      roundedAsCeiling(inPolicyCost.times(medicalRatioCeiling)).minus(countedPayments),
      roundedAsCeiling(inPolicyCost.plus(otherCostThisYear).times(medicalRatioCeiling))
        .minus(countedPayments)
        .minus(otherPaymentsThisYear)
        .minus(otherAidThisYear),
    ),
  ),
)

/** F5: what is left of the yearly cap keeps the aid down, and neither the 80% nor the 90% does. */
export const medicalCapBinds = rule(
  'medicalCapBinds',
  clause,
  { zh: '受年度限额所限', en: "the year's cap keeps the aid down" },
  all(medicalCapLeft.isBelow(medicalShare), medicalCapLeft.isBelow(medicalRatioHeadroom)),
)

const medicalAid = rule(
  'medicalAid',
  clause,
  { zh: '医疗救助金', en: 'medical aid' },
  least(medicalShare, medicalCapLeft, medicalRatioHeadroom),
)

export const medicalAssistanceRule = declareProgramme({
  id: 'medicalAssistance',
  label: { zh: '医疗救助', en: 'Medical assistance' },
  clauses: [clause, '二(六)-s2'],
  subject: 'claim',
  facts: {
    ...statusFacts,
    categories,
    minor,
    orphanCare,
    employeeMedicalInsurance,
    enlistedOn,
    disease,
    diseaseRecognised,
    inPolicyCost,
    insurancePaid,
    commercialPaid,
    employerPaid,
    aidEarlierThisYear,
    withdrawn,
    otherCostThisYear,
    otherPaymentsThisYear,
    otherAidThisYear,
  },
  requires: [claimStands, inMedicalCategory, diseaseCovered],
  grant: {
    kind: 'amount',
    amount: medicalAid,
    claims: {
      cap: {
        used: aidEarlierThisYear,
        binds: medicalCapBinds,
        byServiceDate: readings.medicalYear.is('serviceDate'),
        ofHousehold: readings.medicalCapHolder.is('household'),
      },
      ratio: {
        overYear: readings.medicalRatioPeriod.is('perYear'),
        cost: inPolicyCost,
        payments: countedPayments,
        others: { cost: otherCostThisYear, payments: otherPaymentsThisYear, aid: otherAidThisYear },
      },
    },
  },
  notes: statusNotes,
})

/**
 * Medical aid for one claim, in yuan. A used-up cap, a base of 0 or a passed 90% is entitled with 0.00. Clause 二(三)1-s2.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * medicalAssistance({
 *   dibaoCertified: true,
 *   disease: 'uraemia',
 *   inPolicyCost: '10000',
 *   insurancePaid: '7000',
 *   commercialPaid: '0',
 *   employerPaid: '0',
 * }).amount
 * // '2000.00'
 */
export const medicalAssistance: Programme<MedicalFacts, 'medicalAssistance'> =
  /* @__PURE__ */ programme(medicalAssistanceRule)
