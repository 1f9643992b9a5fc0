/**
 * Programs build cases from parts that they use again: one claim for two members, one list of categories for all, one
 * household twice. What is one object must count as what it says wherever it stands, and be left as it was.
 */

import { describe, expect, it } from 'vitest'
import { assessMany, auditHousehold, batch, type FactRow, medicalAssistance, Standards } from '../support/all'
import { Random } from '../support/random'
import { RandomHouseholds } from '../support/random-households'
import { assess, explain, nextQuestion, sensitivity, settleYear } from '../support/untyped'

const standards = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '426.67' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
  { standard: 'institutionOrphanStandard', from: '2013-03-01', value: '14699.99' },
])

type Household = ReturnType<RandomHouseholds['household']>
type Member = { readonly id: string; readonly [part: string]: unknown }

/** A household whose members have parts of each other's, and another version of it: mostly the same. */
function versionsOf(number: number): readonly [Household, Household] {
  const random = new Random(number)
  const household = new RandomHouseholds(number, 0.05).household(number)
  const given = household.members as readonly Member[]
  const members = given.map((member) => {
    const other = random.pick(given)
    const { claims, education, categories } = other
    return { ...(random.chance(0.5) ? { ...other, claims, education, categories } : member), id: member.id }
  })
  const first = { ...household, on: '2013-01-01', members }
  return [first, { ...first, on: random.pick(['2013-04-01', '2013-08-15']), monthlyIncome: random.pick(['0', '700']) }]
}

/** The same data, where all that is equal is one object that cannot be changed. */
function oneObject<T>(data: T): T {
  const known = new Map<string, unknown>()
  const text = JSON.stringify(data)
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    const key = JSON.stringify(value)
    const before = known.get(key) ?? Object.freeze(value)
    known.set(key, before)
    return before
  })
}

const apart = <T>(data: T): T => JSON.parse(JSON.stringify(data))

async function answersTo(given: {
  readonly versions: readonly [Household, Household]
  readonly rows: readonly FactRow[]
}) {
  const { versions, rows } = given
  const [first] = versions
  const payments = ['2013-02', '2013-05'].map((period) => ({
    household: first.id,
    programme: 'dibao',
    period,
    amount: '100',
  }))
  const many: unknown[] = []
  for await (const one of assessMany([...versions, ...versions], { standards })) many.push(one)
  const { programmes } = batch(medicalAssistance, { standards }).run([...rows, ...rows])
  return JSON.stringify([
    assess(first, { standards }),
    assess(first, { standards, trace: true, readings: { medicalCapHolder: 'household' } }),
    assess(first, { standards, readings: { medicalRatioPeriod: 'perYear', medicalYear: 'serviceDate' } }),
    settleYear(versions, 2013, { standards }),
    explain(first, { standards }),
    nextQuestion(first as never, { standards }),
    sensitivity(first, { standards }),
    auditHousehold(versions, payments, { standards, from: '2013-01', to: '2013-12', evidence: true, trace: true }),
    many,
    programmes.map(({ amounts, outcomes }) => [[...(amounts ?? [])], [...outcomes]]),
  ])
}

/** The facts of a claim for its calculator. */
const factsOf =
  (categories: unknown) =>
  (claim: object): FactRow => ({
    lowIncomeCertified: true,
    ...(categories === undefined ? {} : { categories }),
    ...Object.fromEntries(Object.entries(claim).filter(([name]) => name in medicalAssistance.definition.facts)),
  })

describe('parts that are one object', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index * 7919))('count wherever they stand: %i', async (number) => {
    const versions = versionsOf(number)
    const members = versions[0].members as readonly Member[]
    const rows = members.flatMap(({ categories, claims }) =>
      ((claims ?? []) as readonly object[]).map(factsOf(categories)),
    )
    const given = { versions, rows }
    expect(await answersTo(oneObject(given))).toEqual(await answersTo(apart(given)))
  })
})
