/**
 * A programme as a pure function: plain facts in, a determination out. The types know each fact's shape; what they
 * cannot know (a misspelt key from JSON, three decimals) is refused at run time with the path.
 */
import * as z from 'zod/mini'
import { InputError, type Issue, issue } from '../checks/issue'
import { isPlainRecord, ownRecord } from '../checks/own'
import { day, maybeKnown, money, oneOf, parse, truth, wholeNumber } from '../checks/schema'
import { known, type Value } from '../exact/value'
import type { AnyInput, ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../language/input'
import type { Amendment } from './amendment'
import type { Determination } from './determination'
import { determine, isDayAsked } from './determine'
import { type CallOptions, checkedCall, checkedInForce, checkedReadings } from './options'
import { type AnyOf, type Between, type PartlyKnown, partlyKnown, partlyKnownFault } from './partly-known'
import { type DeclaredProgramme, type Definition, declareProgramme, expressionsOf, type FactRecord } from './programme'
import type { Money, Readings, Terms } from './terms'
import { factValues, type PlainFacts, surroundings } from './values'

type PlainOf<Input> =
  Input extends ChoiceInput<infer Option>
    ? Option | AnyOf<Option>
    : Input extends SetInput<infer Option>
      ? readonly Option[]
      : Input extends TruthInput
        ? boolean
        : Input extends DayInput
          ? string
          : Input extends CountInput<string, boolean>
            ? number | Between
            : Input extends MoneyInput<string>
              ? Money | Between
              : never

type RequiredKeys<Facts extends FactRecord> = {
  [id in keyof Facts]: Facts[id] extends CountInput<string, true> ? id : never
}[keyof Facts]

/** What a programme's function takes, by the facts that its rule asks for. */
export type FactsOf<Facts extends FactRecord> = {
  readonly [id in RequiredKeys<Facts>]: PlainOf<Facts[id]>
} & {
  readonly [id in Exclude<keyof Facts, RequiredKeys<Facts>>]?: PlainOf<Facts[id]> | null | undefined
}

/**
 * A programme: a pure function from plain facts to a determination. It throws `InputError` for what is wrong in the facts,
 * the standards or the readings, and never for what is missing.
 */
export interface Programme<Facts = never, Options extends CallOptions = CallOptions> extends DeclaredProgramme {
  (facts: Facts, options?: Options): Determination
}

/** A programme's function by a quicker way, which leaves some calls to the exact lane. */
interface QuickCalculator {
  determination(facts: unknown, options: CallOptions): Determination | undefined
}

type Compiler = (
  terms: Terms,
  definition: Definition,
  exactly: (facts: unknown, options: CallOptions) => Determination,
) => QuickCalculator

let compiler: Compiler | undefined

/**
 * Lets every calculator be compiled. Whoever asks for kernels gets it; a page that bundles calculators alone
 * stays without the compiler, and small.
 */
export function useCompiler(made: Compiler): void {
  compiler = made
}

/** Makes the typed pure function of a definition under a policy's terms. */
export const programmeUnder = <const Facts extends FactRecord>(
  terms: Terms,
  given: Definition<Facts>,
): Programme<FactsOf<Facts>> => calculatorOf(terms, declareProgramme(given))

/** The same of a programme that is declared already. */
export function calculatorOf<const Facts extends FactRecord>(
  terms: Terms,
  { id, definition }: DeclaredProgramme<Facts>,
): Programme<FactsOf<Facts>> {
  let asksDay: boolean | undefined
  const exactly = (facts: unknown, call: CallOptions): Determination => {
    const options = ownRecord(call)
    asksDay ??= isDayAsked(expressionsOf(definition))
    const { values, chosen, amended } = checkedValues(terms, definition.facts, facts, options, asksDay)
    return determine(definition, values, {}, { readings: chosen, amended, trace: options.trace ?? false }).determination
  }
  let quick: QuickCalculator | undefined
  const calculate = (facts: FactsOf<Facts>, call: CallOptions = {}): Determination => {
    const options = checkedCall(call)
    if (compiler && !options.trace) quick ??= compiler(terms, definition, exactly)
    return (options.trace ? undefined : quick?.determination(facts, options)) ?? exactly(facts, options)
  }
  return Object.freeze(Object.assign(calculate, { id, definition }))
}

const schemas = new WeakMap<FactRecord, z.ZodMiniType<PlainFacts>>()

/** The schema of a record of facts, made when first needed. */
function factsSchema(facts: FactRecord): z.ZodMiniType<PlainFacts> {
  const made = schemas.get(facts)
  if (made) return made
  const shape = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, factSchema(fact)]))
  const schema = z.strictObject(shape, { error: 'object' }) as unknown as z.ZodMiniType<PlainFacts>
  schemas.set(facts, schema)
  return schema
}

const factSchema = (fact: AnyInput): z.core.$ZodType =>
  fact.takes === 'count' && fact.required ? valueSchema(fact) : maybeKnown(valueSchema(fact))

/** What a fact takes where it is known. */
export function valueSchema(fact: AnyInput): z.core.$ZodType {
  switch (fact.takes) {
    case 'money':
      return money
    case 'count':
      return wholeNumber(Number.parseInt(fact.input.least ?? '0', 10), Number.parseInt(fact.input.most ?? '0', 10))
    case 'truth':
      return truth
    case 'choice':
      return oneOf(fact.options)
    case 'set':
      return z.array(oneOf(fact.options), { error: 'list' })
    case 'day':
      return day
  }
}

/** Checks plain facts; what one fact bounds of another is checked too. */
export function checkedFacts(facts: FactRecord, given: unknown): PlainFacts {
  const partly = isPlainRecord(given) ? partlyIn(facts, given) : []
  const whole = partly.length === 0 ? given : { ...(given as object), ...standIns(partly) }
  const checked = parse(factsSchema(facts), whole, { names: Object.keys(facts) })
  const issues = [...partly.flatMap(({ fault }) => fault ?? []), ...exceedingIssues(facts, checked)]
  if (issues.length > 0) throw new InputError(issues)
  return partly.length === 0
    ? checked
    : { ...checked, ...Object.fromEntries(partly.map(({ id, value }) => [id, value])) }
}

/** The same for who works with whole values only. */
export const wholeFacts = (facts: FactRecord, given: unknown): PlainFacts =>
  checkedFacts(facts, refusePartlyKnownFacts(facts, given))

/** @throws InputError with each fact that is known in part. */
export function refusePartlyKnownFacts<Given>(facts: FactRecord, given: Given): Given {
  const partly = isPlainRecord(given) ? partlyIn(facts, given) : []
  if (partly.length > 0) throw new InputError(partly.map(({ id, fault }) => fault ?? issue('partlyRefused', id)))
  return given
}

/** A fact that is given in part, and what is wrong with it. */
interface Partly {
  readonly id: string
  readonly fact: AnyInput
  readonly value: PartlyKnown | string
  readonly fault?: Issue
}

const partlyIn = (facts: FactRecord, given: object): readonly Partly[] =>
  Object.entries(facts).flatMap(([id, fact]): readonly Partly[] => {
    const value = Object.hasOwn(given, id) ? partlyKnown(fact, (given as PlainFacts)[id]) : undefined
    if (value === undefined) return []
    const fault = partlyKnownFault(fact, value)
    return [{ id, fact, value, ...(fault ? { fault: issue(fault, id) } : {}) }]
  })

/** What stands in their places while the whole ones are checked: nothing, or what a required count takes. */
const standIns = (partly: readonly Partly[]): object =>
  Object.fromEntries(
    partly.map(({ id, fact }) => [
      id,
      fact.takes === 'count' ? Number.parseInt(fact.input.least ?? '0', 10) : undefined,
    ]),
  )

/** Facts that exceed the one that bounds them, where both are known. */
export const exceedingIssues = (facts: FactRecord, given: PlainFacts): readonly Issue[] =>
  Object.entries(facts).flatMap(([id, { input }]) => {
    const { noMoreThan, exceeding } = input
    if (noMoreThan === undefined || !exceeding || !isMore(given[id], given[noMoreThan])) return []
    const label = facts[noMoreThan]?.input.label.zh ?? noMoreThan
    return [issue(exceeding as Issue['code'], id, { limit: noMoreThan, label })]
  })

function isMore(one: PlainFacts[string], other: PlainFacts[string]): boolean {
  if (one === undefined || one === null || other === undefined || other === null) return false
  if (typeof one === 'object' || typeof other === 'object') return false
  return known.quantity(String(one)).low.gt(known.quantity(String(other)).low)
}

/** Checks facts, standards, date and readings, and makes them the values that rules are evaluated on. */
export function checkedValues(
  terms: Terms,
  facts: FactRecord,
  given: unknown,
  options: CallOptions,
  asksDay = false,
): { readonly values: Map<string, Value>; readonly chosen: Readings; readonly amended: readonly Amendment[] } {
  const checked = checkedFacts(facts, given)
  const chosen = checkedReadings(terms, options.readings ?? {})
  const { inForce, amended } = checkedInForce(terms, options, asksDay)
  return { values: factValues(facts, checked, surroundings(terms, inForce, chosen)), chosen, amended }
}
