/** json-rules-engine: conditions in rules, amounts in facts that are functions, as its users write them; doubles. */
import { Engine } from 'json-rules-engine'
import { medicalCategories, resultsOf, schoolingCategories } from '../workloads.mjs'
import { columnsFrom, consumption, rural, scattered, subsidy, urban } from './answers.mjs'

const up = (amount) => Math.ceil(amount * 100) / 100
const down = (amount) => Math.floor(amount * 100) / 100
const nearest = (amount) => Math.round(amount * 100) / 100
const is = (fact, value, operator = 'equal') => ({ fact, operator, value })
const anyOf = (items) => ({ any: items.map((item) => is('categories', item, 'contains')) })

const jsonFacts = {
  line: async (_, almanac) =>
    ((await almanac.factValue('residence')) === 'rural' ? rural : urban) * (await almanac.factValue('householdSize')),
  dibao: async (_, almanac) => {
    const line = await almanac.factValue('line')
    return Math.max(line - (await almanac.factValue('monthlyIncome')), up(line * 0.4))
  },
  multiple: async (_, almanac) => 1.5 * (await almanac.factValue('line')),
  medical: async (_, almanac) => {
    const names = ['inPolicyCost', 'insurancePaid', 'commercialPaid', 'employerPaid', 'aidEarlierThisYear']
    const [cost, insurance, commercial, employer, earlier] = await Promise.all(
      names.map((name) => almanac.factValue(name)),
    )
    const base = Math.max(0, cost - insurance - commercial - employer)
    return Math.min(nearest(base * 0.8), Math.max(0, 100_000 - earlier), Math.max(0, down(cost * 0.9) - insurance))
  },
  subsidy: async (_, almanac) => Math.max(subsidy, up(rural * 12 * 0.25)) * (await almanac.factValue('householdSize')),
  grant: async (_, almanac) =>
    ({ undergraduate: 6000, juniorCollege: 4000, secondaryVocational: 2000 })[await almanac.factValue('level')] ?? 0,
  orphan: async (_, almanac) => {
    const institution = up(consumption * 0.7)
    return (await almanac.factValue('orphanCare')) === 'institution'
      ? institution
      : Math.max(scattered, up(institution * 0.6))
  },
}

const below = is('monthlyIncome', { fact: 'line' }, 'lessThan')
const notBelow = is('monthlyIncome', { fact: 'line' }, 'greaterThanInclusive')
const jsonRules = {
  dibao: { all: [below] },
  medicalByCertificate: {
    all: [
      { any: [is('dibaoCertified', true), anyOf(medicalCategories)] },
      { any: [is('disease', 'other', 'notEqual'), is('diseaseRecognised', true)] },
    ],
  },
  medicalByIncome: {
    all: [
      {
        any: [
          below,
          { all: [is('lowIncomeCertified', true), is('monthlyIncome', { fact: 'multiple' }, 'lessThanInclusive')] },
          anyOf(medicalCategories),
        ],
      },
      is('disease', 'other', 'notEqual'),
    ],
  },
  subsidy: { all: [is('lowIncomeCertified', true), notBelow] },
  grant: {
    all: [
      is('admitted', true),
      is('grant', 0, 'greaterThan'),
      is('sameKindAid', 0),
      { any: [below, is('lowIncomeCertified', true), anyOf(schoolingCategories)] },
    ],
  },
  orphan: { all: [is('orphanCare', 'none', 'notEqual')] },
}

const jsonParts = {
  W1: { dibao: 'dibao' },
  W2: { medical: 'medicalByCertificate' },
  W3: { dibao: 'dibao', subsidy: 'subsidy', medical: 'medicalByIncome', grant: 'grant', orphan: 'orphan' },
}

export function jsonRulesEngine(workload) {
  const parts = jsonParts[workload]
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [name, fact] of Object.entries(jsonFacts)) engine.addFact(name, fact)
  for (const [name, rule] of Object.entries(parts))
    engine.addRule({ conditions: jsonRules[rule], event: { type: name } })
  return async (rows) => {
    const answers = []
    for (const row of rows) {
      const { events, almanac } = await engine.run(workload === 'W3' ? { ...row, aidEarlierThisYear: 0 } : row)
      const answer = Object.fromEntries(resultsOf[workload].map((name) => [name, 0]))
      for (const { type } of events) {
        answer[`${type}Outcome`] = 1
        answer[`${type}Amount`] = await almanac.factValue(type)
        if (type === 'orphan') answer.orphanInstalment = up(answer.orphanAmount / 12)
      }
      answers.push(answer)
    }
    return columnsFrom(workload, answers)
  }
}
