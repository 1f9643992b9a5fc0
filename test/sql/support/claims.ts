/** Generated claims of many households, and what the exact lane says of each. */

import type { DatedCase } from '../../../src/case/case'
import type { ValueMap } from '../../../src/case/case-values'
import { interval, isPoint, known, unknown, type Value } from '../../../src/exact/value'
import { ClaimList, type ListedClaim } from '../../../src/household/claim-list'
import { settleClaims } from '../../../src/household/claims'
import { determine } from '../../../src/kit/determine'
import type { Register } from '../../../src/kit/register'
import { factValue, underLaw } from '../../../src/kit/values'
import { yiwu } from '../../../src/yiwu/policy'
import { medicalAssistance } from '../../../src/yiwu/programmes/medical-assistance'
import type { Readings } from '../../../src/yiwu/readings'
import { standardIds } from '../../../src/yiwu/standards'
import { readingsWith, surroundings } from '../../support/yiwu'
import { answer } from './exact'
import type { Random } from './random'
import { type GeneratedRow, randomRow, randomStandards } from './rows'
import { columnsOfFacts, csvCell, type TableColumn } from './tables'

const { definition } = medicalAssistance

interface GeneratedClaim extends GeneratedRow {
  readonly household: string
  readonly person: string
  readonly settledOn: string
  readonly servedOn: string | null
  readonly position: number
  readonly medicalAidPaidEarlier: string | null
}

const days = [
  '2012-12-20',
  '2013-01-05',
  '2013-03-01',
  '2013-03-01',
  '2013-07-31',
  '2013-12-31',
  '2014-01-01',
  '2014-02-10',
]

/** Claims of one household, admissible ones only, in the order of members and claims. */
export function randomHousehold(random: Random, household: string): readonly GeneratedClaim[] {
  const claims: GeneratedClaim[] = []
  const members = 1 + random.below(3)
  const unknownDays = random.of([0, 0, 0, 30])
  for (let member = 0; member < members; member++) {
    const medicalAidPaidEarlier = random.of([null, null, '0.00', '50000.00', '99999.99', '100000.00', '123456.78'])
    const count = random.of([1, 1, 2, 3, 5])
    for (let place = 0; place < count; place++) {
      const id = `${household}-${member}-${place}`
      const row = admissibleRow(random, id)
      claims.push({
        ...row,
        household,
        person: `p${member}`,
        settledOn: random.of(days),
        servedOn: random.chance(unknownDays) ? null : random.of(['2012-11-01', ...days]),
        position: claims.length,
        medicalAidPaidEarlier,
      })
    }
  }
  return claims
}

function admissibleRow(random: Random, id: string): GeneratedRow {
  for (;;) {
    const { id: _, ...row } = randomRow(random, id, definition.facts, randomStandards(random, standardIds))
    const facts = { ...row.facts }
    // Most claims are large enough for the cap to bind.
    if (facts.inPolicyCost !== null && random.chance(50))
      facts.inPolicyCost = random.of(['60000.00', '112500.00', '150000.00', '75000.01'])
    if (facts.dibaoCertified !== null && random.chance(60)) facts.dibaoCertified = true
    if (facts.disease !== null && random.chance(60)) facts.disease = 'uraemia'
    const made = { id, facts, standards: row.standards }
    if (answerAlone(made) !== undefined) return made
  }
}

/** Whether every fact is admissible. */
function answerAlone({ facts, standards }: GeneratedRow): true | undefined {
  try {
    medicalAssistance(facts as never, { standards: standards as never })
    return true
  } catch {
    return undefined
  }
}

export const claimColumns: readonly TableColumn[] = [
  ...columnsOfFacts(definition.facts),
  { name: 'settledOn', type: 'DATE' },
  { name: 'servedOn', type: 'DATE' },
  { name: 'position', type: 'INTEGER' },
  { name: 'medicalAidPaidEarlier', type: 'DECIMAL(20, 3)' },
]

export function csvOfClaims(claims: readonly GeneratedClaim[]): string {
  const lines = claims.map((claim) => {
    const all = { ...claim, claim: claim.id, ...claim.facts, ...claim.standards } as unknown as {
      readonly [name: string]: unknown
    }
    return claimColumns.map(({ name }) => csvCell(all[name])).join(',')
  })
  return `${lines.join('\n')}\n`
}

const ofTheYear = ['aidEarlierThisYear', 'otherCostThisYear', 'otherPaymentsThisYear', 'otherAidThisYear']

/** The exact lane's answers for the claims of one household, by claim. */
export function exactClaims(
  claims: readonly GeneratedClaim[],
  readings: Partial<Readings>,
  figures?: Register,
): ReadonlyMap<string, string> {
  const options = { readings: readingsWith(readings), trace: false, narrows: false }
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const groundsOf = ({ claim, path }: ListedClaim) => ({
    values: valuesOfClaim(byId.get(claim.id) as GeneratedClaim, path, readings, figures),
    options,
  })
  const own = settleClaims({
    policy: yiwu,
    definition,
    list: new ClaimList([householdOf(claims)]),
    readings: options.readings,
    groundsOf,
    // SQL keeps the plain interval of a rule.
    narrows: false,
  })
  return new Map(
    own.map(({ claim: { claim, path }, exactly }): [string, string] => {
      const { values, determination } = exactly()
      // What others left unsettled is named by the year's sum that it makes unknown; their own rows name the facts.
      const renamed = new Map([...values].map(([key, value]) => [key, renamedSum(key, value, path)]))
      const { missing } = determine(definition, renamed, {}, options).determination
      const { outcome, amount, unit, range } = determination
      const named = missing?.map((name) => name.replace(`${path}.`, '')).join(';')
      return [claim.id, answer({ outcome, amount, unit, missing: named, min: range?.min, max: range?.max })]
    }),
  )
}

/** The claims as a case lists them. */
function householdOf(claims: readonly GeneratedClaim[]): DatedCase {
  const persons = [...new Set(claims.map(({ person }) => person))]
  const members = persons.map((id) => {
    const own = claims.filter(({ person }) => person === id)
    const paid = own[0]?.medicalAidPaidEarlier
    const listed = own.map((claim) => ({ id: claim.id, settledOn: claim.settledOn, servedOn: claim.servedOn }))
    return { id, medicalAidPaidEarlier: paid, claims: listed }
  })
  return { id: 'h', on: '2013-01-01', members }
}

function valuesOfClaim(
  { facts, standards, settledOn }: GeneratedClaim,
  path: string,
  readings: Partial<Readings>,
  figures: Register | undefined,
): ValueMap {
  const ofRow = surroundings(standards, readings)
  const values = figures ? underLaw(ofRow, figures.lawOn(settledOn).inForce) : ofRow
  for (const [name, fact] of Object.entries(definition.facts)) {
    if (ofTheYear.includes(name)) continue
    values.set(fact.input.key, factValue(fact, facts[name]) ?? unknown(`${path}.${name}`))
  }
  for (const name of ofTheYear) values.set(name, known.quantity('0'))
  return values
}

function renamedSum(key: string, value: Value, path: string): Value {
  if (!ofTheYear.includes(key) || !('low' in value) || isPoint(value)) return value
  const served = `${path}.servedOn`
  const others = value.missing.some((name) => name !== served)
  return interval(value.low, value.high, [
    ...(others ? [key] : []),
    ...(value.missing.includes(served) ? [served] : []),
  ])
}
