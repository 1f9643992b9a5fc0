/** What properties are said with, beside the algebra that the rules themselves are written in. */

import { always, never } from '../../src/exact/specialise'
import type { ConditionNode, Input } from '../../src/language/expression'
import type { AnyInput, SetInput } from '../../src/language/input'
import { all, any, Condition, number, Quantity } from '../../src/language/quantity'
import type { Readings } from '../../src/yiwu/readings'
import { Rebuild } from '../support/rebuild'
import { typedInput } from '../support/typed-input'

export const implies = (given: Condition, holds: Condition): Condition => any(given.not(), holds)

export const equals = <U extends string>(a: Quantity<U>, b: Quantity<U>): Condition =>
  all(a.isAtMost(b), a.isAtLeast(b))

export const same = (a: Condition, b: Condition): Condition => all(implies(a, b), implies(b, a))

/** Of one value exactly: `is(urbanDibaoStandard, '500')`. */
export const is = <U extends string>(one: Quantity<U>, value: string): Condition => equals(one, number(value, one.unit))

export const nothing = <U extends string>(unit: U): Quantity<U> => number('0', unit)

export const oneFen = <U extends string>(unit: U): Quantity<U> => number('0.01', unit)

/** The sum of some quantities of one unit. */
export const sum = <U extends string>(first: Quantity<U>, ...others: readonly Quantity<U>[]): Quantity<U> =>
  others.reduce((total, one) => total.plus(one), first)

/** The same input of another case: another income, another claim. Its bounds are those of the other case. */
export function another<One extends AnyInput>(one: One, whose = 'other'): One {
  const { noMoreThan, noLessThan, ...rest } = one.input
  const input: Input = {
    ...rest,
    key: `${whose}.${one.input.key}`,
    ...(noMoreThan === undefined ? {} : { noMoreThan: `${whose}.${noMoreThan}` }),
    ...(noLessThan === undefined ? {} : { noLessThan: `${whose}.${noLessThan}` }),
  }
  return typedInput(input) as One
}

type Replacement = AnyInput | Quantity<string> | Condition

/** An input, and what stands in its place. */
export type Replacing = readonly [AnyInput, Replacement]

/** The same rules asked about another case: inputs replaced by others, or by what other rules give. */
export const where = (...replacing: readonly Replacing[]): Rebuild => {
  const by = new Map(replacing.map(([{ input }, replacement]) => [input.key, replacement]))
  return new Rebuild((node) => {
    const replacement = 'input' in node ? by.get(node.input.key) : undefined
    if (replacement === undefined || !('input' in node)) return undefined
    if (node.kind === 'given') return givenOf(replacement)
    if (replacement instanceof Quantity || replacement instanceof Condition) return replacement.node
    return { ...node, input: replacement.input } as ConditionNode
  })
}

/** The same rules under chosen readings, where a claim compares two of them. */
export const under = (chosen: Partial<Readings>): Rebuild => {
  const options = new Map(Object.entries(chosen).map(([id, option]) => [`readings.${id}`, option]))
  return new Rebuild((node) => {
    const option = node.kind === 'isOneOf' ? options.get(node.input.key) : undefined
    if (option === undefined || node.kind !== 'isOneOf') return undefined
    return node.options.includes(option) ? always : never
  })
}

/** What another rule gives is always there. */
const givenOf = (replacement: Replacement): ConditionNode =>
  'input' in replacement ? { kind: 'given', input: replacement.input } : always

/** Everything that is in one set is in the other. */
export const within = <Option extends string>(one: SetInput<Option>, other: SetInput<Option>): Condition =>
  all(...one.options.map((option) => implies(one.includes(option), other.includes(option))))
