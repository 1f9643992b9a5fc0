/** Facts of which the exact lane may know more than a kernel's column tells, and what they could be. */
import { daysOfLife, ends } from '../case/days'
import { once } from '../checks/once'
import { Evaluation } from '../exact/evaluate'
import { unknown, type Value } from '../exact/value'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Input } from '../language/expression'

/** What a fact could be where its column lacks it. */
interface Vague {
  readonly input: Input
  readonly values: readonly Value[]
}

/** Days of a life, which come after a birth that is known. */
export const vagueFacts = once(({ shape }: Policy): readonly Vague[] => {
  const days = daysOfLife(shape.member).later.flatMap(({ takes }) => (typeof takes === 'object' ? [takes.input] : []))
  const late = { first: ends.last, last: ends.last }
  return days.map((input) => ({ input, values: [unknown(input.key), { ...late, missing: [input.key] }] }))
})

/** A determination with every value that some vague facts could have. */
export const variantsOf = (determined: Determined, vague: readonly Vague[]): readonly Determined[] =>
  vague.reduce<readonly Determined[]>(
    (variants, { input, values }) => variants.flatMap((one) => values.map((value) => withValue(one, input, value))),
    [determined],
  )

function withValue(determined: Determined, { key }: Input, value: Value): Determined {
  const values = new Map(determined.values).set(key, value)
  return { ...determined, values, evaluation: new Evaluation(values) }
}
