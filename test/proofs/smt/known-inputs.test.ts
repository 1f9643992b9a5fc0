/** What may be known of a fact: the truth is always among what it can be, and with more known nothing else is. */
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../src/language/expression'
import { plainInput } from '../../support/plain-input'
import { Model, type Symbols } from '../../support/smt-lib'
import { Inputs } from './inputs'
import type { TruthTerm } from './knowledge'
import { KnownInputs } from './known-inputs'
import { Script } from './script'

const income = plainInput('income', 'money', { least: '1.5' })
const insured = plainInput('insured', 'truth', {})
const quarter = plainInput('quarter', 'choice', { options: ['north', 'east', 'south'] })
const kinds = plainInput('kinds', 'set', { options: ['tall', 'young'] })
const born = plainInput('born', 'day', {})

interface Case {
  readonly script: Script
  readonly inputs: Inputs
  readonly then: KnownInputs
  readonly now: KnownInputs
}

/** A case of which something was known then, and now as much or more. */
function start(): Case {
  const script = new Script()
  const inputs = new Inputs(script)
  const then = new KnownInputs(script, inputs, 'then')
  return { script, inputs, then, now: new KnownInputs(script, inputs, 'now', then) }
}

const isAdmitted = ({ script }: Case, values: Symbols): boolean => new Model(script.text('exact'), values).isAdmitted()

describe('an interval around a quantity', () => {
  const symbols = (name: string, low: number, high: number | undefined): Symbols => ({
    [`${name} income low`]: low,
    [`${name} income high`]: high ?? 0,
    [`${name} income is open`]: high === undefined,
  })

  it('has a symbol an end, and one that says it has no largest value', () => {
    expect(start().then.quantity(income)).toEqual({
      low: { value: { term: '|then income low|', decimals: 2 }, isInfinite: 'false', isMinusInfinite: 'false' },
      high: {
        value: { term: '|then income high|', decimals: 2 },
        isInfinite: '|then income is open|',
        isMinusInfinite: 'false',
      },
    })
  })

  it.each<readonly [number, number, number | undefined, boolean]>([
    [500, 500, 500, true],
    [500, 400, 600, true],
    [500, 501, 600, false],
    [500, 400, 499, false],
    [500, 150, undefined, true],
    [500, 501, undefined, false],
    // Below 1.50 yuan it cannot be, so neither can its lower end.
    [500, 149, undefined, false],
    [500, 149, 600, false],
    [149, 149, 149, false],
  ])('%s within %s to %s: %s', (value, low, high, admitted) => {
    const one = start()
    one.then.quantity(income)
    expect(isAdmitted(one, { income: value, ...symbols('then', low, high) })).toBe(admitted)
  })

  it.each<readonly [readonly [number, number | undefined], readonly [number, number | undefined], boolean]>([
    [[400, 600], [400, 600], true],
    [[400, 600], [450, 550], true],
    [[400, 600], [399, 600], false],
    [[400, 600], [400, 601], false],
    [[400, 600], [500, undefined], false],
    [[400, undefined], [400, undefined], true],
    [[400, undefined], [400, 1_000_000_000_000], true],
    [[400, undefined], [501, undefined], false],
    [[400, undefined], [400, 499], false],
  ])('after %o, %o: %s', ([low, high], [lowNow, highNow], admitted) => {
    const one = start()
    one.now.quantity(income)
    const values = { income: 500, ...symbols('then', low, high), ...symbols('now', lowNow, highNow) }
    expect(isAdmitted(one, values)).toBe(admitted)
  })
})

describe('a truth value', () => {
  const symbols = (name: string, { canBeFalse, canBeTrue }: Possible): Symbols => ({
    [`${name} can be false`]: canBeFalse,
    [`${name} can be true`]: canBeTrue,
  })

  it.each<readonly [string, keyof Pick<KnownInputs, 'truth' | 'onOrBefore'>, Input, string, Symbols, Symbols]>([
    ['a truth', 'truth', insured, 'insured', { insured: true }, { insured: false }],
    ['a day', 'onOrBefore', born, 'born to 1954-10-31', { born: 19541031 }, { born: 19541101 }],
  ])('of %s', (_, kind, input, name, holding, failing) => {
    const one = start()
    const known = kind === 'truth' ? one.now.truth(input) : one.now.onOrBefore(input, '1954-10-31')
    expect(known).toEqual({ canBeFalse: `|now ${name} can be false|`, canBeTrue: `|now ${name} can be true|` })
    const admits = (value: Symbols, then: Possible, now: Possible): boolean =>
      isAdmitted(one, { ...value, ...symbols(`then ${name}`, then), ...symbols(`now ${name}`, now) })

    expect(admits(holding, either, either)).toBe(true)
    expect(admits(holding, either, surely)).toBe(true)
    expect(admits(holding, surely, surely)).toBe(true)
    expect(admits(failing, either, never)).toBe(true)
    expect(admits(failing, never, never)).toBe(true)
    // The truth left out.
    expect(admits(holding, either, never)).toBe(false)
    expect(admits(holding, never, surely)).toBe(false)
    expect(admits(failing, either, surely)).toBe(false)
    expect(admits(failing, surely, never)).toBe(false)
    // Less known than before.
    expect(admits(holding, surely, either)).toBe(false)
    expect(admits(failing, never, either)).toBe(false)
  })

  it('is known of each day by itself', () => {
    const { then } = start()
    expect(then.onOrBefore(born, '1954-10-31')).not.toEqual(then.onOrBefore(born, '1954-11-01'))
  })

  it('that asks whether a fact is given is always known', () => {
    expect(start().now.given(income)).toEqual({ canBeFalse: '(not |income given|)', canBeTrue: '|income given|' })
  })
})

describe('the options among which a choice is', () => {
  const symbols = (name: string, ...options: readonly string[]): Symbols =>
    Object.fromEntries(quarter.options.map((option) => [`${name} quarter can be ${option}`, options.includes(option)]))

  it('are asked for one by one', () => {
    const { then } = start()
    expect(then.isOneOf(quarter, ['south', 'north'])).toEqual({
      canBeFalse: '|then quarter can be east|',
      canBeTrue: '(or |then quarter can be north| |then quarter can be south|)',
    })
    expect(then.isOneOf(quarter, [])).toEqual({
      canBeFalse: '(or |then quarter can be north| |then quarter can be east| |then quarter can be south|)',
      canBeTrue: 'false',
    })
    expect(then.isOneOf(plainInput('never', 'choice', {}), [])).toEqual({ canBeFalse: 'false', canBeTrue: 'false' })
  })

  it.each<readonly [number, readonly string[], readonly string[], boolean]>([
    [0, ['north'], ['north'], true],
    [0, ['north', 'east'], ['north'], true],
    [0, ['north', 'east', 'south'], ['north', 'south'], true],
    [0, ['north', 'east'], ['east'], false],
    [2, ['north', 'east'], ['east'], false],
    [2, ['south'], ['south'], true],
    [2, ['south'], ['south', 'north'], false],
  ])('option %s among %o, then %o: %s', (place, then, now, admitted) => {
    const one = start()
    one.now.isOneOf(quarter, ['north'])
    expect(isAdmitted(one, { quarter: place, ...symbols('then', ...then), ...symbols('now', ...now) })).toBe(admitted)
  })
})

describe('the options that a set surely holds', () => {
  interface KnownSet {
    readonly surely: readonly string[]
    readonly mayHoldMore: boolean
  }
  const symbols = (name: string, { surely, mayHoldMore }: KnownSet): Symbols => ({
    ...Object.fromEntries(
      kinds.options.map((option) => [`${name} kinds surely holds ${option}`, surely.includes(option)]),
    ),
    [`${name} kinds may hold more`]: mayHoldMore,
  })
  const settled = (...surely: readonly string[]): KnownSet => ({ surely, mayHoldMore: false })
  const open = (...surely: readonly string[]): KnownSet => ({ surely, mayHoldMore: true })

  it.each<readonly [KnownSet, readonly string[], Possible]>([
    [settled(), ['tall', 'young'], { canBeFalse: true, canBeTrue: false }],
    [settled('young'), ['tall', 'young'], { canBeFalse: false, canBeTrue: true }],
    [settled('young'), ['tall'], { canBeFalse: true, canBeTrue: false }],
    [open(), ['tall', 'young'], { canBeFalse: true, canBeTrue: true }],
    [open('tall'), ['tall'], { canBeFalse: false, canBeTrue: true }],
    [open('young'), ['tall'], { canBeFalse: true, canBeTrue: true }],
    [open('young'), [], { canBeFalse: true, canBeTrue: true }],
    [settled('young'), [], { canBeFalse: true, canBeTrue: false }],
  ])('%o asked for any of %o', (known, options, possible) => {
    const one = start()
    expect(valuesIn(one, one.then.includesAny(kinds, options), symbols('then', known))).toEqual(possible)
  })

  it.each<readonly [readonly string[], KnownSet, KnownSet, boolean]>([
    [['tall'], settled('tall'), settled('tall'), true],
    [['tall'], open(), settled('tall'), true],
    [['tall'], open(), open('tall'), true],
    [['tall'], open(), open(), true],
    [[], open(), settled(), true],
    // An option that it does not hold, or one left out.
    [[], open('tall'), open('tall'), false],
    [['tall'], open(), settled(), false],
    [['tall'], open('tall'), settled('tall', 'young'), false],
    // Less known than before.
    [['tall'], settled('tall'), open('tall'), false],
    [['tall'], open('tall'), open(), false],
  ])('of %o: %o, then %o: %s', (held, then, now, admitted) => {
    const one = start()
    one.now.includesAny(kinds, kinds.options)
    const value = Object.fromEntries(kinds.options.map((option) => [`kinds ${option}`, held.includes(option)]))
    expect(isAdmitted(one, { ...value, ...symbols('then', then), ...symbols('now', now) })).toBe(admitted)
  })
})

it('what is known of a fact is declared once, however often it is asked for', () => {
  const one = start()
  const ask = (): readonly unknown[] => [
    one.now.quantity(income),
    one.now.truth(insured),
    one.now.given(income),
    one.now.isOneOf(quarter, ['north']),
    one.now.includesAny(kinds, ['tall']),
    one.now.onOrBefore(born, '1954-10-31'),
  ]
  const first = ask()
  const text = one.script.text('exact')
  expect(ask()).toEqual(first)
  expect(one.script.text('exact')).toBe(text)
})

interface Possible {
  readonly canBeFalse: boolean
  readonly canBeTrue: boolean
}

const either: Possible = { canBeFalse: true, canBeTrue: true }
const surely: Possible = { canBeFalse: false, canBeTrue: true }
const never: Possible = { canBeFalse: true, canBeTrue: false }

function valuesIn({ script }: Case, { canBeFalse, canBeTrue }: TruthTerm, values: Symbols): unknown {
  const model = new Model(script.text('exact'), values)
  return { canBeFalse: model.value(canBeFalse), canBeTrue: model.value(canBeTrue) }
}
