/** Figures and results that the peers share: yuan as doubles, as their users have them. */
import { resultsOf, standards } from '../workloads.mjs'

const yuan = Object.fromEntries(Object.entries(standards).map(([id, value]) => [id, Number(value)]))
export const { urbanDibaoStandard: urban, ruralDibaoStandard: rural, lowIncomeSubsidyStandard: subsidy } = yuan
export const { urbanConsumptionPerCapita: consumption, scatteredOrphanStandard: scattered } = yuan

/** Columns in fen from one result a row. What a peer gets wrong is counted and not mended. */
export function columnsFrom(workload, answers) {
  const results = Object.fromEntries(resultsOf[workload].map((name) => [name, new Float64Array(answers.length)]))
  answers.forEach((answer, row) => {
    for (const name of resultsOf[workload]) {
      const value = Number(answer[name])
      results[name][row] = name.endsWith('Outcome') ? value : Math.round(value * 100)
    }
  })
  return results
}
