/**
 * Publicodes: no lists, so whether a person is in a group is told beforehand; it rounds to the nearest only, so that a
 * figure is raised or lowered by half a fen first. Its numbers are doubles.
 */
import Publicodes from 'publicodes'
import { medicalCategories, resultsOf, schoolingCategories } from '../workloads.mjs'
import { columnsFrom, consumption, rural, scattered, subsidy, urban } from './answers.mjs'

const up = (amount) => Math.ceil(amount * 100) / 100
const toUp = (value) => ({ valeur: `(${value}) + 0.00499999`, arrondi: '2 décimales' })
const toDown = (value) => ({ valeur: `(${value}) - 0.00499999`, arrondi: '2 décimales' })
const least = (...items) => ({ 'le minimum de': items })
const greatest = (...items) => ({ 'le maximum de': items })
const chosen = (when, yes, no = 0) => ({ variations: [{ si: when, alors: yes }, { sinon: no }] })

const publicodesParts = {
  W1: {
    residence: "'urban'",
    householdSize: 1,
    monthlyIncome: 0,
    line: { produit: [chosen("residence = 'rural'", rural, urban), 'householdSize'] },
    'on dibao': 'monthlyIncome < line',
    floor: toUp('line * 0.4'),
    dibaoAmount: chosen('on dibao', greatest('line - monthlyIncome', 'floor')),
  },
  medical: {
    'in group': 'non',
    covered: 'non',
    inPolicyCost: 0,
    insurancePaid: 0,
    commercialPaid: 0,
    employerPaid: 0,
    aidEarlierThisYear: 0,
    base: greatest('inPolicyCost - insurancePaid - commercialPaid - employerPaid', 0),
    share: { valeur: 'base * 0.8', arrondi: '2 décimales' },
    cap: greatest('100000 - aidEarlierThisYear', 0),
    ninety: toDown('inPolicyCost * 0.9'),
    room: greatest('ninety - insurancePaid', 0),
  },
  W3: {
    'low income': 'non',
    listed: 'non',
    schooling: 'non',
    admitted: 'non',
    sameKindAid: 0,
    level: "'primary'",
    orphanCare: "'none'",
    poor: {
      'une de ces conditions': [
        'on dibao',
        { 'toutes ces conditions': ['low income', 'monthlyIncome <= 1.5 * line'] },
        'listed',
      ],
    },
    'on medical': { 'toutes ces conditions': ['poor', 'covered'] },
    medicalAmount: chosen('on medical', least('share', 'cap', 'room')),
    'on subsidy': { 'toutes ces conditions': ['low income', 'on dibao = non'] },
    'per person': greatest(subsidy, up(rural * 12 * 0.25)),
    subsidyAmount: chosen('on subsidy', 'per person * householdSize'),
    figure: {
      variations: [
        { si: "level = 'undergraduate'", alors: 6000 },
        { si: "level = 'juniorCollege'", alors: 4000 },
        { si: "level = 'secondaryVocational'", alors: 2000 },
        { sinon: 0 },
      ],
    },
    'on grant': {
      'toutes ces conditions': [
        'admitted',
        'figure > 0',
        'sameKindAid = 0',
        { 'une de ces conditions': ['on dibao', 'low income', 'schooling'] },
      ],
    },
    grantAmount: chosen('on grant', 'figure'),
    institution: toUp(`${consumption} * 0.7`),
    'scattered floor': toUp('institution * 0.6'),
    orphanAmount: {
      variations: [
        { si: "orphanCare = 'institution'", alors: 'institution' },
        { si: "orphanCare = 'scattered'", alors: greatest(scattered, 'scattered floor') },
        { sinon: 0 },
      ],
    },
    orphanInstalment: toUp('orphanAmount / 12'),
  },
}

const isIn = (categories, of) => categories.some((one) => of.includes(one))
const answered = (value) => (value ? 'oui' : 'non')
const quoted = (text) => `'${text}'`
const situations = {
  W1: ({ residence, householdSize, monthlyIncome }) => ({ residence: quoted(residence), householdSize, monthlyIncome }),
  W2: ({ dibaoCertified, categories, disease, diseaseRecognised, inPolicyCost, insurancePaid, ...row }) => ({
    'in group': answered(dibaoCertified || isIn(categories, medicalCategories)),
    covered: answered(disease !== 'other' || diseaseRecognised),
    inPolicyCost,
    insurancePaid,
    commercialPaid: row.commercialPaid,
    employerPaid: row.employerPaid,
    aidEarlierThisYear: row.aidEarlierThisYear,
  }),
  W3: ({ categories, disease, residence, lowIncomeCertified, admitted, level, orphanCare, ...numbers }) => ({
    ...numbers,
    residence: quoted(residence),
    level: quoted(level),
    orphanCare: quoted(orphanCare),
    'low income': answered(lowIncomeCertified),
    listed: answered(isIn(categories, medicalCategories)),
    schooling: answered(isIn(categories, schoolingCategories)),
    covered: answered(disease !== 'other'),
    admitted: answered(admitted),
  }),
}

export function publicodes(workload) {
  const { W1, medical, W3 } = publicodesParts
  const rules =
    workload === 'W1'
      ? W1
      : workload === 'W2'
        ? {
            ...medical,
            'on medical': { 'toutes ces conditions': ['in group', 'covered'] },
            medicalAmount: W3.medicalAmount,
          }
        : { ...W1, ...medical, ...W3 }
  const engine = new Publicodes(rules, { logger: { log() {}, warn() {}, error() {} } })
  const names = resultsOf[workload].filter((name) => !name.endsWith('Outcome'))
  const conditions = resultsOf[workload].filter((name) => name.endsWith('Outcome') && name !== 'orphanOutcome')
  return (rows) => {
    const answers = rows.map((row) => {
      engine.setSituation(situations[workload](row))
      const answer = Object.fromEntries(names.map((name) => [name, engine.evaluate(name).nodeValue]))
      for (const name of conditions) answer[name] = engine.evaluate(`on ${name.slice(0, -7)}`).nodeValue ? 1 : 0
      if (names.includes('orphanAmount')) answer.orphanOutcome = answer.orphanAmount > 0 ? 1 : 0
      return answer
    })
    return columnsFrom(workload, answers)
  }
}
