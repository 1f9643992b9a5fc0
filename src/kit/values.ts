/** Plain facts, standards and readings as the values that rules are evaluated on. */

import { constant, Specialiser } from '../exact/specialise'
import { known, nothing, unknown, type Value } from '../exact/value'
import { fenOf } from '../kernel/encode'
import { dayDigits } from '../language/day'
import { figureKey } from '../language/expression'
import type { AnyInput } from '../language/input'
import type { Condition } from '../language/quantity'
import { type PartlyKnown, partlyKnown, partlyKnownValue } from './partly-known'
import type { FactRecord } from './programme'
import type { Reading } from './reading'
import type { Readings, StandardsInForce, Terms } from './terms'

/** Facts of a programme as a caller gives them: checked already, an absent one undefined or null. */
export interface PlainFacts {
  readonly [id: string]: string | number | boolean | readonly string[] | PartlyKnown | null | undefined
}

/**
 * The value of a fact: what was given, or what its absence means; undefined where that is unknown. What is known in part is
 * called missing by the path.
 */
export function factValue(fact: AnyInput, given: PlainFacts[string], path = fact.input.key): Value | undefined {
  const value = given ?? fact.input.absent
  if (value === undefined) return undefined
  const partly = partlyKnown(fact, value)
  return partly ? partlyKnownValue(fact, partly, path) : knownValue(fact.takes, value)
}

/** The value of what is known whole, as plain as a caller gives it. */
export function knownValue(takes: AnyInput['takes'], value: PlainFacts[string]): Value {
  switch (takes) {
    case 'money':
    case 'count':
      return known.quantity(String(value))
    case 'truth':
      return known.truth(value === true)
    case 'choice':
      return known.choice(String(value))
    case 'set':
      return known.set(value as readonly string[])
    case 'day':
      return known.day(String(value))
  }
}

/** Adds the values of checked facts to standards and readings. */
export function factValues(facts: FactRecord, checked: PlainFacts, values: Map<string, Value>): Map<string, Value> {
  for (const [id, fact] of Object.entries(facts)) {
    const value = factValue(fact, checked[id])
    if (value) values.set(fact.input.key, value)
  }
  return values
}

/** What a fact's absence means, as its number in a column; undefined where it means unknown. */
export function encodedAbsence(fact: AnyInput): number | undefined {
  const { absent } = fact.input
  if (absent === undefined) return undefined
  if (fact.takes === 'money') return fenOf(absent)
  return fact.takes === 'truth' ? 0 : Number.parseInt(absent, 10)
}

/** Standards in force and readings, as values under their keys. */
export function surroundings(
  { standards, readings }: Terms,
  inForce: StandardsInForce,
  chosen: Readings,
): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const id of Object.keys(standards)) {
    const value = Object.hasOwn(inForce, id) ? inForce[id] : undefined
    if (value !== undefined && value !== null) values.set(`standards.${id}`, known.quantity(String(value)))
  }
  setLaw(values, inForce)
  for (const [id, reading] of Object.entries(readings))
    values.set(reading.input.key, readingValue(reading, chosen[id] ?? reading.default))
  return values
}

/** Tells whether a condition holds that reads nothing but readings. */
export function holdsUnder(terms: Terms, chosen: Readings): (condition: Condition) => boolean {
  const specialiser = new Specialiser(surroundings(terms, {}, chosen))
  return ({ node }) => constant(specialiser.condition(node)) === true
}

/** The figures that are amended, and the day that rules ask. */
function setLaw(values: Map<string, Value>, inForce: StandardsInForce): void {
  for (const key in inForce) if (key.startsWith(figurePrefix)) values.set(key, figureValue(key, inForce[key]))
  if (inForce.on) values.set('on', known.day(String(inForce.on)))
}

const figurePrefix = figureKey('')

const figureValue = (key: string, value: StandardsInForce[string]): Value => {
  if (value === undefined || value === null) return unknown(key)
  const text = String(value)
  return dayDigits(text) < 0 ? known.quantity(text) : known.day(text)
}

/** The same values under other figures and another day. */
export function underLaw(values: ReadonlyMap<string, Value>, inForce: StandardsInForce): Map<string, Value> {
  const changed = new Map(values)
  for (const key of values.keys()) if (key.startsWith(figurePrefix)) changed.delete(key)
  setLaw(changed, inForce)
  return changed
}

/** A reading left open can still be any of its other options, and is itself what is missing. */
function readingValue({ input, options, open }: Reading, option: string): Value {
  if (option !== open) return { options: [option], missing: nothing }
  return { options: options.filter((other) => other !== option), missing: [input.key] }
}
