/** The written types of a case are those of its shape: a field that one of them lacks is an error of the compiler. */
import { describe, expectTypeOf, it } from 'vitest'
import type { FactsOf } from '../../src/kit/calculator'
import type { Field, Takes } from '../../src/kit/shape'
import type { AnyInput } from '../../src/language/input'
import type { Case, Claim, Education, Member } from '../../src/yiwu/plain'
import type { shape } from '../../src/yiwu/shape'

type Plain<Taken extends Takes> = Taken extends AnyInput
  ? FactsOf<{ readonly value: Taken }> extends { readonly value?: infer Value }
    ? NonNullable<Value>
    : never
  : Taken extends 'texts'
    ? { readonly [column: string]: string }
    : string

/** The fields of a record, those of an exit known whole, those of its parts under the names of the parts, with a dot. */
type Held<Fields extends readonly Field[]> = {
  readonly [One in Fields[number] as One['required'] extends true ? One['name'] : never]: Plain<One['takes']>
} & {
  readonly [One in Fields[number] as One['required'] extends true ? never : One['name']]?:
    | (One['name'] extends `exit.${string}` ? Exclude<Plain<One['takes']>, object> : Plain<One['takes']>)
    | null
    | undefined
}

/** One object of all its fields. */
type Flat<Type> = { readonly [name in keyof Type]: Type[name] }

/** A record with the fields of a part under their names with a dot. */
type Dotted<Whole, Part extends keyof Whole & string> = Flat<
  Omit<Whole, Part> & {
    readonly [name in keyof NonNullable<Whole[Part]> as `${Part}.${name & string}`]: NonNullable<Whole[Part]>[name]
  }
>

type Shape = typeof shape

describe('the type', () => {
  it('of a case has the fields of a household', () => {
    expectTypeOf<Flat<Dotted<Dotted<Omit<Case, 'members'>, 'certified'>, 'exit'>>>().toEqualTypeOf<
      Flat<Held<Shape['household']>>
    >()
  })

  it('of a member has the fields of a member', () => {
    expectTypeOf<Flat<Dotted<Omit<Member, 'education' | 'claims'>, 'exit'>>>().toEqualTypeOf<
      Flat<Held<Shape['member']>>
    >()
  })

  it('of an education has the fields of an education', () => {
    expectTypeOf<Flat<Education>>().toEqualTypeOf<Flat<Held<Shape['education']>>>()
  })

  it('of a claim has the fields of a claim', () => {
    expectTypeOf<Flat<Claim>>().toEqualTypeOf<Flat<Held<Shape['claim']>>>()
  })
})
