/** What readings say of themselves, held against the rules: which clauses they govern, and whose results they can change. */
import { describe, expect, it } from 'vitest'
import { readingsOf } from '../../src/kit/determine'
import { type Definition, expressionsInFull, type FactRecord } from '../../src/kit/programme'
import { completeReadings, type GivenReadings } from '../../src/kit/terms'
import type { AnyNode } from '../../src/language/expression'
import { childrenOf, nodesOf } from '../../src/language/walk'
import { yiwu } from '../../src/yiwu/policy'
import { type ReadingId, readings } from '../../src/yiwu/readings'
import { Random } from '../support/random'
import { assess } from '../support/untyped'
import { programme, readingIds } from '../support/yiwu'

/** Values at which rules turn, for a household of one. */
const facts: { readonly [id: string]: readonly unknown[] } = {
  residence: ['urban', 'rural'],
  householdSize: [1, 3],
  monthlyIncome: ['0', '333.00', '399.99', '400', '500', '600', '600.01', '750', '1000'],
  dibaoCertified: [null, true, false],
  lowIncomeCertified: [null, true, false],
  categories: [[], ['orphan'], ['martyrChild'], ['martyrSurvivor'], ['demobilisedVeteran'], ['fiveGuarantees']],
  memberCategories: [[], ['orphan']],
  orphanMemberShares: [true, false],
  minor: [true, false],
  orphanCare: ['institution', 'scattered'],
  employeeMedicalInsurance: [true, false],
  enlistedOn: ['1940-05-01', '1950-01-01'],
  disease: ['uraemia', 'other'],
  diseaseRecognised: [true],
  inPolicyCost: ['10000', '10000.01'],
  insurancePaid: ['5000', '8000'],
  commercialPaid: ['0', '1000'],
  employerPaid: ['0'],
  otherCostThisYear: ['0', '10000'],
  level: ['undergraduate', 'primary'],
  admitted: [true],
  semesters: [1, 2],
  sameKindAid: ['0', '3000'],
}
const standards = {
  urbanDibaoStandard: ['500', '333.33'],
  ruralDibaoStandard: ['400', '333.33'],
  urbanConsumptionPerCapita: ['20000.02'],
  institutionOrphanStandard: [null, '16000'],
}

const picked = (random: Random, pools: { readonly [id: string]: readonly unknown[] }) =>
  Object.fromEntries(Object.entries(pools).map(([id, pool]) => [id, random.pick(pool)]))

/** Looks for facts, standards and other readings under which two options of a reading give two results. */
function canChange(definition: Definition, reading: ReadingId): boolean {
  const [calculate, random] = [programme(definition as Definition<FactRecord>), new Random(7)]
  const { options } = readings[reading]
  const own = Object.keys(definition.facts).filter((id) => facts[id])
  for (let tries = 0; tries < 4000; tries++) {
    const given = picked(random, Object.fromEntries(own.map((id) => [id, facts[id] ?? []])))
    const others = picked(
      random,
      Object.fromEntries(readingIds.map((id) => [id, readings[id].options])),
    ) as GivenReadings
    const inForce = picked(random, standards) as never
    const results = options.map((option) => {
      const { outcome, amount, range, monthlyInstalment } = calculate(given as never, {
        standards: inForce,
        readings: { ...others, [reading]: option },
      })
      return JSON.stringify([outcome, amount, range, monthlyInstalment])
    })
    if (new Set(results).size > 1) return true
  }
  return false
}

describe('a programme', () => {
  it('names every clause that a reason of it cites', () => {
    for (const { id, clauses, requires } of yiwu.definitions)
      for (const { node } of requires)
        expect([id, node.kind === 'rule' && clauses.includes(node.name.clause)]).toEqual([id, true])
  })

  it.each(yiwu.definitions)('$id lists a reading only if it can change its result', (definition) => {
    const listed = Object.keys(readingsOf(definition, completeReadings(yiwu, {}))) as ReadingId[]
    expect(listed.filter((reading) => !amongClaims.includes(reading) && !canChange(definition, reading))).toEqual([])
  })

  /** What earlier claims left of a cap is settled under these, before a claim is determined. */
  const amongClaims: readonly ReadingId[] = ['medicalYear', 'medicalCapHolder']

  it.each(amongClaims)('by claim lists %s, which changes what a later claim gets', (reading) => {
    const bill = { disease: 'uraemia', insurancePaid: '0', commercialPaid: '0', employerPaid: '0' }
    const household = {
      id: 'H',
      on: '2014-06-01',
      certified: { dibao: true },
      members: [
        {
          id: 'a',
          claims: [{ id: 'x', ...bill, settledOn: '2013-06-01', servedOn: '2013-05-01', inPolicyCost: '112500' }],
        },
        {
          id: 'b',
          claims: [{ id: 'y', ...bill, settledOn: '2013-07-01', servedOn: '2012-12-30', inPolicyCost: '50000' }],
        },
      ],
    }
    const aid = (option: string) =>
      assess(household, { readings: { medicalCapHolder: 'household', [reading]: option } as never })
        .determinations.filter(({ programme }) => programme === 'medicalAssistance')
        .map((one) => one.amount)
    // 80% x 112500 = 90000, and what is left of the cap of one household in one year, or 80% x 50000.
    const [before, after] = [
      ['90000.00', '10000.00'],
      ['90000.00', '40000.00'],
    ]
    const expected = { medicalYear: [before, after], medicalCapHolder: [after, before] }
    expect(readings[reading].options.map(aid)).toEqual(expected[reading as keyof typeof expected])
  })
})

describe('a reading', () => {
  const roots = [...yiwu.definitions.flatMap(expressionsInFull), ...yiwu.floors.map(({ floor }) => floor)].map(
    ({ node }) => node,
  )

  /** The clauses of the named rules that ask for a reading themselves, and not through another rule. */
  const clausesOf = (reading: ReadingId): readonly string[] => {
    const asks = (node: AnyNode): boolean =>
      ('input' in node && node.input.key === readings[reading].input.key) ||
      childrenOf(node).some((child) => child.kind !== 'rule' && asks(child))
    return [
      ...new Set([...nodesOf(roots)].flatMap((node) => (node.kind === 'rule' && asks(node) ? [node.name.clause] : []))),
    ]
  }

  it('on rounding cites every clause that it governs', () => {
    expect(new Set(readings.rounding.clauses)).toEqual(new Set(clausesOf('rounding')))
  })
})
