/** Every way of this library through the three workloads. */
import * as jiuzhu from '../../dist/index.js'
import { factsOf, standards } from './workloads.mjs'

const { dibao, medicalAssistance, lowIncomeSubsidy, studentGrant, orphanAllowance, batch } = jiuzhu
const names = {
  dibao: 'dibao',
  medicalAssistance: 'medical',
  lowIncomeSubsidy: 'subsidy',
  studentGrant: 'grant',
  orphanAllowance: 'orphan',
}

export const programmesOf = {
  W1: [dibao],
  W2: [medicalAssistance],
  W3: [dibao, lowIncomeSubsidy, medicalAssistance, studentGrant, orphanAllowance],
}

export const batchOf = (workload, mode = 'code') => batch(programmesOf[workload], { standards, mode })

/** A batch's result as the columns of the reference. */
export function resultsOfBatch({ programmes }) {
  const results = {}
  for (const { programme, outcomes, amounts, monthlyInstalments } of programmes) {
    results[`${names[programme]}Outcome`] = outcomes
    results[`${names[programme]}Amount`] = amounts
    if (monthlyInstalments) results[`${names[programme]}Instalment`] = monthlyInstalments
  }
  return results
}
