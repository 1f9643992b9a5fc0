/**
 * Standards and readings that were checked before, kept with whatever was compiled for them. Calls seldom bring new ones,
 * so a call compares what it was given with what is kept, value by value, and checks it only where it differs.
 */

import { isPlainRecord } from '../checks/own'
import type { Value } from '../exact/value'
import type { FoundBefore } from '../narrow/before'
import type { Amendment } from './amendment'
import { type DayOfLaw, Law } from './law'
import { type CallOptions, checkedReadings } from './options'
import { isRegister } from './standards-in-force'
import type { Readings, Terms } from './terms'
import { surroundings } from './values'

/** One set of standards and readings, with what was compiled for it. */
export interface Context<Compiled> extends DayOfLaw {
  readonly readings: Readings
  /** Both as the values that rules are evaluated on; to be copied and not changed. */
  readonly values: ReadonlyMap<string, Value>
  /** How many calls it has served. */
  calls: number
  compiled: Compiled | undefined
  /** Ranges that were found for cases of this set. */
  readonly before?: FoundBefore
}

type Values = { readonly [id: string]: unknown }

/** What a record said when a caller gave it: a later one says the same by the same names in the same order. */
interface Kept {
  /** The record itself, which was seen to be plain. */
  readonly record: object
  readonly names: readonly string[]
  readonly values: readonly unknown[]
}

/** What callers gave, as they gave it: values in force, or a register whose days are told apart. */
interface Given<Compiled> {
  /** A register, or values in force. */
  readonly register: object | undefined
  readonly standards: Kept
  readonly readings: Kept
  readonly law: Law
  readonly byDay: Map<string | undefined, Context<Compiled>>
  /** What was last made: nearly every call asks for it again. */
  newest: { readonly day: string | undefined; readonly context: Context<Compiled> }
}

const none: Values = Object.freeze({})
const mostKept = 12
const mostDays = 4096

/** The sets of standards and readings that some function was last called with. */
export class Contexts<Compiled> {
  private readonly terms: Terms
  private given: Given<Compiled>[] = []
  private contexts: Context<Compiled>[] = []

  constructor(terms: Terms) {
    this.terms = terms
  }

  /**
   * `on` is the day whose law applies.
   * @throws InputError for bad readings, standards or day, in this order.
   */
  of(options: CallOptions, on = options.on): Context<Compiled> {
    const { standards = none } = options
    const readings = options.readings ?? none
    const given = this.given.find(
      (one) =>
        isAsKept(readings, one.readings) &&
        (one.register ? one.register === standards : isAsKept(standards, one.standards)),
    )
    const day = given?.law.asksDay ? on : undefined
    const known = given?.newest.day === day ? given?.newest.context : given?.byDay.get(day)
    const context = known ?? this.made(options, on, given)
    context.calls += 1
    return context
  }

  private made(options: CallOptions, on: string | undefined, known: Given<Compiled> | undefined): Context<Compiled> {
    const { standards = {} } = options
    const readings = checkedReadings(this.terms, options.readings ?? {})
    const law = known?.law ?? new Law(this.terms, standards)
    const inForce = law.onDayOf(on)
    // What a register gives on another day is often the same: what was compiled for it serves again.
    const alike = (one: Context<Compiled>): boolean =>
      isSame(inForce.inForce, one.inForce) &&
      isSame(readings, one.readings) &&
      areSame(inForce.amended, one.amended) &&
      inForce.law === one.law
    const context = this.contexts.find(alike) ?? {
      ...inForce,
      readings,
      values: surroundings(this.terms, inForce.inForce, readings),
      calls: 0,
      compiled: undefined,
    }
    this.contexts = [context, ...this.contexts.filter((one) => one !== context)].slice(0, mostKept)
    const isDated = isRegister(standards)
    const day = law.asksDay ? on : undefined
    const given = known ?? {
      register: isDated ? standards : undefined,
      standards: asKept(isDated ? none : standards),
      readings: asKept(options.readings ?? none),
      law,
      byDay: new Map(),
      newest: { day, context },
    }
    if (!known) this.given = [given, ...this.given].slice(0, mostKept)
    if (given.byDay.size >= mostDays) given.byDay.clear()
    given.byDay.set(day, context)
    given.newest = { day, context }
    return context
  }
}

const areSame = (some: readonly Amendment[], others: readonly Amendment[]): boolean =>
  some.length === others.length && some.every((one, place) => isSame(one, others[place] ?? none))

/** By loops alone: a stranger may have changed what functions of objects and lists do. */
function asKept(given: object): Kept {
  const names: string[] = []
  const values: unknown[] = []
  for (const name in given) {
    values[names.length] = (given as Values)[name]
    names[names.length] = name
  }
  return { record: given, names, values }
}

/** Whether a value is a record that says the same as what is kept. */
function isAsKept(one: unknown, { record, names, values }: Kept): boolean {
  if (one !== record && !isPlainRecord(one)) return false
  let place = 0
  for (const name in one) {
    if (name !== names[place] || (one as Values)[name] !== values[place]) return false
    place += 1
  }
  return place === names.length
}

const isSame = (one: object, other: object): boolean => isAsKept(one, asKept(other))
