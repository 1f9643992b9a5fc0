/** A floor that the document sets for one of the city's standards, and the city's value against it. */
import { fenText, zero } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { isPoint, settled, type Values } from '../exact/value'
import type { DayFigure, MoneyInput } from '../language/input'
import type { Condition, Quantity } from '../language/quantity'
import { readingsUnder } from './determine'
import type { Readings } from './terms'

/** A floor of the document and the city's value that it holds. */
export interface FloorRule {
  /** The formula of the floor, such as `F1`. */
  readonly rule: string
  readonly clause: string
  readonly floor: Quantity<string>
  readonly actual: MoneyInput<string>
  /** Whether the city must have a value; elsewhere the floor stands in for one that is not given. */
  readonly required: boolean
  /** The first days on which it binds, where it does not bind always: of those whose condition on readings holds, the first. */
  readonly binds?: readonly { readonly from: DayFigure; readonly when?: Condition }[]
}

/** The day of the document on which a rule begins to bind under some readings; none where it binds always. */
export function bindingDay({ binds = [] }: FloorRule, values: Values): DayFigure | undefined {
  const evaluation = new Evaluation(values)
  return binds.find(({ when }) => !when || settled(evaluation.condition(when)) === true)?.from
}

/** The first day on which a rule binds; `undefined` where the law leaves it unknown. */
export function bindsFrom(rule: FloorRule, values: Values): string | undefined {
  const first = bindingDay(rule, values)
  if (!first) return '0000-01-01'
  const amended = values.get(first.name.key)
  if (!amended) return first.day
  return 'day' in amended ? amended.day : undefined
}

/** One floor against one value. Without a value of the city's there is nothing to compare, and the floor stands. */
export interface FloorFinding {
  /** The formula of the floor. */
  readonly rule: string
  /** The locator of its clause. */
  readonly clause: string
  /** The id of the standard that is held against it. */
  readonly standard: string
  /** The unit of both, such as `yuan/person/month`. */
  readonly unit: string
  readonly readings: Readings
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
export function compareFloor(floorRule: FloorRule, values: Values, readings: Readings): FloorFinding {
  const evaluation = new Evaluation(values)
  const floor = evaluation.quantity(floorRule.floor)
  const given = settled(evaluation.condition(floorRule.actual.isGiven())) === true
  const compares = given || floorRule.required
  const actual = evaluation.quantity(floorRule.actual)
  const compliance = evaluation.condition(floorRule.actual.isAtLeast(floorRule.floor))
  const unsure =
    bindsFrom(floorRule, values) === undefined ? (floorRule.binds ?? []).map(({ from }) => from.name.key) : []
  const compliant = compares && unsure.length === 0 ? settled(compliance) : undefined
  const shortfall = isPoint(floor) ? fenText(compliant ? zero : floor.low.minus(actual.low)) : undefined
  return {
    rule: floorRule.rule,
    clause: floorRule.clause,
    standard: floorRule.actual.input.id,
    unit: floorRule.actual.unit,
    readings: readingsUnder(floorRule, () => expressionsOfFloor(floorRule), readings),
    ...(isPoint(floor) ? { floor: fenText(floor.low) } : {}),
    ...(given ? { actual: fenText(actual.low) } : {}),
    ...(compliant === undefined ? {} : { compliant }),
    ...(compliant === undefined || shortfall === undefined ? {} : { shortfall }),
    ...(compares && compliant === undefined ? { missing: [...compliance.missing, ...unsure] } : {}),
  }
}

/** Everything that a comparison depends on, the day on which it starts to bind included. */
export const expressionsOfFloor = ({ floor, binds = [] }: FloorRule): readonly (Condition | Quantity<string>)[] => [
  ...binds.flatMap(({ when }) => (when ? [when] : [])),
  floor,
]
