/** Every way of this library through the three workloads; it runs from the built package. */
import { batch } from '../../dist/batch.js'
import { dibao, lowIncomeSubsidy, medicalAssistance, orphanAllowance, studentGrant } from '../../dist/index.js'
import { factsOf, resultsOf, standards } from './workloads.mjs'

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

/** The facts that each programme of a workload takes, one record a programme and household. */
export const factsByProgramme = (workload, rows) =>
  programmesOf[workload].map(({ definition }) => {
    const taken = factsOf[workload].filter((id) => id in definition.facts)
    return rows.map((row) => Object.fromEntries(taken.map((id) => [id, row[id]])))
  })

/** Every programme's own function on every household: checked facts in, a whole determination out. */
export function byCalculators(workload, facts) {
  const options = { standards }
  return programmesOf[workload].map((programme, place) => facts[place].map((one) => programme(one, options)))
}

const fenOf = (text) => (text === undefined ? 0 : Number(text.replace('.', '')))

/** Determinations as the columns of the reference. */
export function resultsOfDeterminations(workload, determinations) {
  const results = {}
  programmesOf[workload].forEach(({ id }, place) => {
    const list = determinations[place]
    results[`${names[id]}Outcome`] = list.map(({ outcome }) => (outcome === 'entitled' ? 1 : 0))
    results[`${names[id]}Amount`] = list.map(({ amount }) => fenOf(amount))
    if (resultsOf[workload].includes(`${names[id]}Instalment`))
      results[`${names[id]}Instalment`] = list.map(({ monthlyInstalment }) => fenOf(monthlyInstalment))
  })
  return results
}
