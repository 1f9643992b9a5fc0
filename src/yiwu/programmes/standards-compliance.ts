/**
 * 二(二)1-s1, 二(二)3-s2, 二(六)-s2: the city's own standards against the floors that the document sets for them.
 * The subject is the city, so there is no household: one result a rule and stretch of time with the same values.
 */
import { fenText, zero } from '../../exact/decimal'
import { Evaluation } from '../../exact/evaluate'
import { isPoint, settled, type Values } from '../../exact/value'
import type { MoneyInput } from '../../language/input'
import { type Quantity, rule } from '../../language/quantity'
import { ruralParityYear, ruralShareOfUrban } from '../figures'
import { defaultReadings, type ReadingId, type Readings } from '../reading-options'
import { roundedAsFloor } from '../rounding'
import {
  institutionOrphanStandard,
  lowIncomeSubsidyStandard,
  ruralDibaoStandard,
  scatteredOrphanStandard,
  urbanDibaoStandard,
} from '../standards'
import { lowIncomeSubsidyFloor } from './low-income-subsidy'
import { institutionOrphanFloor, scatteredOrphanFloor } from './orphan-allowance'

/** F1: the rural standard is at least 80% of the urban one. */
export const ruralStandardFloor = rule(
  'ruralStandardFloor',
  '二(二)1-s1',
  { zh: '农村低保标准下限', en: 'floor of the rural dibao standard' },
  roundedAsFloor(urbanDibaoStandard.times(ruralShareOfUrban)),
)

/** A floor of the document and the city's value that it holds. */
export interface FloorRule {
  readonly rule: 'F1' | 'F3' | 'F8' | 'F9'
  readonly clause: string
  readonly floor: Quantity<string>
  readonly actual: MoneyInput<string>
  /** Whether the city must have a value; elsewhere the floor stands in for one that is not given. */
  readonly required: boolean
}

export const floorRules: readonly FloorRule[] = [
  { rule: 'F1', clause: '二(二)1-s1', floor: ruralStandardFloor, actual: ruralDibaoStandard, required: true },
  { rule: 'F3', clause: '二(二)3-s2', floor: lowIncomeSubsidyFloor, actual: lowIncomeSubsidyStandard, required: false },
  {
    rule: 'F8',
    clause: '二(六)-s2',
    floor: institutionOrphanFloor,
    actual: institutionOrphanStandard,
    required: false,
  },
  { rule: 'F9', clause: '二(六)-s2', floor: scatteredOrphanFloor, actual: scatteredOrphanStandard, required: false },
]

/** The first day on which a rule binds; the rural share only from its date, and from then on. */
export const bindsFrom = ({ rule: id }: FloorRule, chosen: Partial<Readings>): string =>
  id !== 'F1'
    ? '0000-01-01'
    : chosen.ruralParityDate === 'throughout2013'
      ? ruralParityYear.firstDay
      : ruralParityYear.lastDay

/** One floor against one value. Without a value of the city's there is nothing to compare, and the floor stands. */
export interface FloorFinding {
  /** The formula of the floor. */
  readonly rule: FloorRule['rule']
  /** The locator of its clause. */
  readonly clause: string
  /** The id of the standard that is held against it. */
  readonly standard: string
  /** The unit of both, such as `yuan/person/month`. */
  readonly unit: string
  readonly readings: Partial<Readings>
  /** Yuan to the fen, rounded up; absent where a standard that it follows from is missing. */
  readonly floor?: string
  /** The city's value, yuan; absent where there is none. */
  readonly actual?: string
  /** Absent where it can't be told. */
  readonly compliant?: boolean
  /** What the value lacks, yuan to the fen; `0.00` where it complies. */
  readonly shortfall?: string
  /** The standards without which there is no floor or no value. */
  readonly missing?: readonly string[]
}

/** Compares one floor with the value in force, under some values of standards and readings. */
export function compareFloor(floorRule: FloorRule, values: Values, chosen: Partial<Readings>): FloorFinding {
  const evaluation = new Evaluation(values)
  const floor = evaluation.quantity(floorRule.floor)
  const given = settled(evaluation.condition(floorRule.actual.isGiven())) === true
  const compares = given || floorRule.required
  const actual = evaluation.quantity(floorRule.actual)
  const compliance = evaluation.condition(floorRule.actual.isAtLeast(floorRule.floor))
  const compliant = compares ? settled(compliance) : undefined
  const shortfall = isPoint(floor) ? fenText(compliant ? zero : floor.low.minus(actual.low)) : undefined
  return {
    rule: floorRule.rule,
    clause: floorRule.clause,
    standard: floorRule.actual.input.id,
    unit: floorRule.actual.unit,
    readings: readingsOfFloor(floorRule, chosen),
    ...(isPoint(floor) ? { floor: fenText(floor.low) } : {}),
    ...(given ? { actual: fenText(actual.low) } : {}),
    ...(compliant === undefined ? {} : { compliant }),
    ...(compliant === undefined || shortfall === undefined ? {} : { shortfall }),
    ...(compares && compliant === undefined ? { missing: compliance.missing } : {}),
  }
}

const readingsByRule: { readonly [id in FloorRule['rule']]: readonly ReadingId[] } = {
  F1: ['rounding', 'ruralParityDate'],
  F3: ['rounding', 'lowIncomeBase'],
  F8: ['rounding'],
  F9: ['rounding', 'scatteredOrphanBase', 'orphanRoundingChain'],
}

const readingsOfFloor = ({ rule: id }: FloorRule, chosen: Partial<Readings>): Partial<Readings> =>
  Object.fromEntries(readingsByRule[id].map((one) => [one, chosen[one] ?? defaultReadings[one]]))
