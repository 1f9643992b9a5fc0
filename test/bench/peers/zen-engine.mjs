/** zen-engine: one expression node, a household at a time or all of them in loop mode. Its numbers are exact decimals. */
import { ZenEngine } from '@gorules/zen-engine'
import { medicalCategories, schoolingCategories } from '../workloads.mjs'
import { columnsFrom, consumption, rural, scattered, subsidy, urban } from './answers.mjs'

const list = (items) => JSON.stringify(items)

const zenParts = {
  W1: {
    line: `(residence == 'rural' ? ${rural} : ${urban}) * householdSize`,
    dibaoOutcome: 'monthlyIncome < $.line ? 1 : 0',
    dibaoAmount: '$.dibaoOutcome == 1 ? max([$.line - monthlyIncome, ceil($.line * 40) / 100]) : 0',
  },
  medical: (isPoor, earlier, isCovered) => ({
    base: 'max([0, inPolicyCost - insurancePaid - commercialPaid - employerPaid])',
    aid: `min([floor($.base * 80 + 0.5) / 100, max([0, 100000 - ${earlier}]), max([0, floor(inPolicyCost * 90) / 100 - insurancePaid])])`,
    medicalOutcome: `(${isPoor} or some(categories, # in ${list(medicalCategories)})) and ${isCovered} ? 1 : 0`,
    medicalAmount: '$.medicalOutcome == 1 ? $.aid : 0',
  }),
  others: {
    subsidyOutcome: 'lowIncomeCertified and $.dibaoOutcome == 0 ? 1 : 0',
    subsidyAmount: `$.subsidyOutcome == 1 ? max([${subsidy}, ceil(${rural} * 12 * 25) / 100]) * householdSize : 0`,
    figure:
      "level == 'undergraduate' ? 6000 : level == 'juniorCollege' ? 4000 : level == 'secondaryVocational' ? 2000 : 0",
    grantOutcome: `admitted and $.figure > 0 and sameKindAid == 0 and ($.dibaoOutcome == 1 or lowIncomeCertified or some(categories, # in ${list(schoolingCategories)})) ? 1 : 0`,
    grantAmount: '$.grantOutcome == 1 ? $.figure : 0',
    institution: `ceil(${consumption} * 70) / 100`,
    orphanOutcome: "orphanCare == 'none' ? 0 : 1",
    orphanAmount: `orphanCare == 'none' ? 0 : orphanCare == 'institution' ? $.institution : max([${scattered}, ceil($.institution * 60) / 100])`,
    orphanInstalment: 'ceil($.orphanAmount * 100 / 12) / 100',
  },
}

const zenExpressions = {
  W1: zenParts.W1,
  W2: zenParts.medical('dibaoCertified', 'aidEarlierThisYear', "(disease != 'other' or diseaseRecognised)"),
  W3: {
    ...zenParts.W1,
    ...zenParts.medical(
      '$.dibaoOutcome == 1 or lowIncomeCertified and monthlyIncome <= 1.5 * $.line',
      '0',
      "disease != 'other'",
    ),
    ...zenParts.others,
  },
}

function zenDecision(workload, settings) {
  const expressions = Object.entries(zenExpressions[workload]).map(([key, value]) => ({ id: key, key, value }))
  const position = { x: 0, y: 0 }
  return new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        position,
        content: { expressions, passThrough: false, ...settings },
      },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  })
}

export function zenSingle(workload) {
  const decision = zenDecision(workload, { inputField: null, outputPath: null, executionMode: 'single' })
  return async (rows) => {
    const answers = []
    for (const row of rows) answers.push((await decision.evaluate(row)).result)
    return columnsFrom(workload, answers)
  }
}

export function zenLoop(workload) {
  const decision = zenDecision(workload, { inputField: 'rows', outputPath: 'results', executionMode: 'loop' })
  return async (rows) => columnsFrom(workload, (await decision.evaluate({ rows })).result.results)
}
