/** Generated rows of facts for any programme: unknown facts, thresholds and their neighbours, ties, bad values. */

import type { FactRecord } from '../../../src/kit/programme'
import type { PlainFacts } from '../../../src/kit/values'
import type { AnyInput } from '../../../src/language/input'
import type { Random } from './random'

export interface GeneratedRow {
  readonly id: string
  readonly facts: PlainFacts
  /** Standards by id, as columns of the row. */
  readonly standards: { readonly [id: string]: string | null }
}

const fen = (yuan: bigint): string => `${yuan / 100n}.${String(yuan % 100n).padStart(2, '0')}`
const inFen = (text: string): bigint => BigInt(text.replace('.', ''))

const standardValues = [
  '500.00',
  '400.00',
  '333.33',
  '412.37',
  '0.01',
  '0.00',
  '666.67',
  '20000.02',
  '14000.00',
  '9600.01',
]

/** Standards that now and then are not in force, reach the limit of writing, or are not admissible. */
export function randomStandards(random: Random, ids: readonly string[]): GeneratedRow['standards'] {
  return Object.fromEntries(
    ids.map((id) => {
      if (random.chance(8)) return [id, null]
      if (random.chance(1)) return [id, random.of(['9999999999999.99', '-1.00', '1.005', '10000000000000.00'])]
      return [id, random.chance(70) ? random.of(standardValues) : fen(BigInt(random.below(3_000_000)))]
    }),
  )
}

export function randomRow(
  random: Random,
  id: string,
  facts: FactRecord,
  standards: GeneratedRow['standards'],
): GeneratedRow {
  const unknown = random.of([0, 0, 10, 30, 60])
  const drawn: { [name: string]: PlainFacts[string] } = {}
  for (const [name, fact] of Object.entries(facts)) {
    const isRequired = fact.takes === 'count' && fact.required
    drawn[name] = random.chance(isRequired ? 1 : unknown) ? null : factOf(random, fact, { facts: drawn, standards })
  }
  return { id, facts: drawn, standards }
}

/** Values without which a row would be settled before its amount is worked out. */
const likelyValues: { readonly [id: string]: readonly PlainFacts[string][] } = {
  admitted: [true],
  level: ['undergraduate', 'juniorCollege', 'secondaryVocational'],
  sameKindAid: ['0.00'],
  withdrawn: [false],
  employeeMedicalInsurance: [false],
  diseaseRecognised: [true],
  aidEarlierThisYear: ['0.00', '96000.00', '100000.00', '99999.99'],
  lowIncomeCertified: [true],
}

function factOf(random: Random, fact: AnyInput, row: Omit<GeneratedRow, 'id'>): PlainFacts[string] {
  const bad = random.chance(1) && random.chance(50)
  const likely = likelyValues[fact.input.id]
  if (likely && !bad && random.chance(75)) return random.of(likely)
  switch (fact.takes) {
    case 'truth':
      return random.chance(50)
    case 'choice':
      return bad ? 'no such option' : random.of(fact.options)
    case 'set': {
      if (bad) return ['orphan', 'no such category']
      const size = random.of([0, 0, 1, 1, 2, 3])
      return Array.from({ length: size }, () => random.of(fact.options))
    }
    case 'day':
      return random.of(['1954-10-31', '1954-11-01', '1954-10-30', '1949-01-01', '2000-02-29'])
    case 'count': {
      const least = Number.parseInt(fact.input.least ?? '0', 10)
      const most = Number.parseInt(fact.input.most ?? '9', 10)
      return bad
        ? random.of([least - 1, most + 1])
        : least + random.below(random.chance(5) ? most - least + 1 : Math.min(5, most - least + 1))
    }
    case 'money':
      return bad ? random.of(['-0.01', '1.005', '10000000000000.00']) : money(random, fact.input.id, row)
  }
}

/** Sums at which something turns: multiples of the row's own standards, other sums of the row, and a fen beside them. */
function money(random: Random, id: string, { facts, standards }: Omit<GeneratedRow, 'id'>): string {
  if (random.chance(2)) return random.of(['9999999999999.99', '0.00', '0.01'])
  const cost = facts.inPolicyCost
  if (id === 'insurancePaid' && typeof cost === 'string' && /^\d+\.\d\d$/.test(cost) && random.chance(85))
    return fen((inFen(cost) * BigInt(random.of([0, 0, 3, 7, 8, 9, 10]))) / 10n)
  const sums = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' && /^\d+\.\d\d$/.test(value) && name !== id ? [inFen(value)] : [],
  )
  const size = BigInt(typeof facts.householdSize === 'number' ? facts.householdSize : 1)
  const lines = Object.values(standards).flatMap((value) =>
    value !== null && /^\d{1,9}\.\d\d$/.test(value) ? [inFen(value) * size] : [],
  )
  const turning = [
    ...lines,
    ...lines.map((line) => (line * 3n) / 2n),
    ...lines.map((line) => (line * 3n) / 5n),
    ...sums,
    ...sums.map((sum) => (sum * 9n) / 10n),
    ...sums.map((sum) => sum / 2n),
    ...[600000n, 400000n, 200000n, 300000n, 10_000_000n, 12_500_000n, 0n],
  ].filter((sum) => sum >= 0n && sum < 10n ** 14n)
  const beside = BigInt(random.of([0, 0, 0, 1, -1, 3, -37]))
  const sum = random.chance(65)
    ? random.of(turning) + beside
    : BigInt(random.below(random.of([1000, 400_000, 20_000_000])))
  return fen(sum < 0n ? 0n : sum)
}
