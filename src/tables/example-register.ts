/** A register that is plainly made up, of any size, the same for the same seed: for trying commands and measuring them. */
import type { Case, Claim, Member } from '../case/records'
import { fenOf } from '../kernel/encode'
import type { Policy } from '../kit/policy'
import { type Field, isCarried } from '../kit/shape'
import type { AnyInput } from '../language/input'

/** Whole numbers that look random and follow from a seed. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995
  }

  /** From 0 to below `count`. */
  below(count: number): number {
    // The steps of splitmix32.
    this.state = (this.state + 0x9e3779b9) | 0
    let mixed = this.state ^ (this.state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) % count
  }

  /** Once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Households of a year, each with the names, identity numbers and villages that registers carry. */
export function* exampleCases(policy: Policy, year: string, households: number, seed: number): Generator<Case> {
  const dice = new Dice(seed)
  const width = Math.max(5, String(households).length)
  for (let index = 1; index <= households; index++)
    yield household(policy, year, `E${String(index).padStart(width, '0')}`, dice)
}

function household(policy: Policy, year: string, id: string, dice: Dice): Case {
  const size = 1 + dice.pick([0, 0, 1, 1, 2, 2, 3, 4])
  const members = Array.from({ length: size }, (_, place) => member(policy, year, `${id}-${place + 1}`, dice))
  const carried = { 村: `示例${1 + dice.below(12)}村` }
  return {
    id,
    on: `${year}-01-01`,
    ...record(policy.shape.household, dice),
    name: `示例${id}`,
    carried,
    members: members.map((one, place) => (place === 0 ? { ...one, name: `示例${id}` } : one)),
  }
}

function member(policy: Policy, year: string, id: string, dice: Dice): Member {
  const born = Number.parseInt(year, 10) - 2 - dice.below(78)
  const day = `${born}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`
  const fields = record(policy.shape.member, dice)
  const claims = dice.oneIn(8) ? [claim(policy, year, `${id}-B1`, dice)] : []
  const study = dice.oneIn(12)
    ? {
        education: {
          ...record(policy.shape.education, dice),
          academicYear: `${year}-${Number.parseInt(year, 10) + 1}`,
        },
      }
    : {}
  const number = `000000${day.replaceAll('-', '')}${String(dice.below(10_000)).padStart(4, '0')}`
  return {
    id,
    ...fields,
    ...('birthDate' in fields ? { birthDate: day } : {}),
    name: `示例${id}`,
    carried: { 身份证号: number },
    ...study,
    ...(claims.length > 0 ? { claims } : {}),
  }
}

function claim(policy: Policy, year: string, id: string, dice: Dice): Claim {
  const settledOn = `${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`
  const { servedOn: _, ...fields } = record(policy.shape.claim, dice)
  return { id, ...fields, settledOn }
}

/** The fields of a record: most are as people usually are, and a few are not known. */
function record(fields: readonly Field[], dice: Dice): { readonly [name: string]: unknown } {
  const values: { [name: string]: unknown } = {}
  for (const field of fields) {
    const { name, takes } = field
    // Nobody leaves.
    const isLeft = name === 'on' || name.startsWith('exit.') || isCarried(field)
    if (typeof takes === 'string' || isLeft || dice.oneIn(50)) continue
    const value = exampleValue(takes, dice)
    if (value === undefined) continue
    const [part = '', inner] = name.split('.')
    values[part] = inner === undefined ? value : { ...(values[part] as object | undefined), [inner]: value }
  }
  return within(fields, values)
}

function exampleValue(takes: AnyInput, dice: Dice): unknown {
  switch (takes.takes) {
    case 'money':
      return money(takes.input.example, dice)
    case 'choice':
      return dice.pick(takes.options)
    case 'truth':
      return dice.oneIn(4)
    case 'set':
      return dice.oneIn(6) ? [dice.pick(takes.options)] : []
    case 'count':
      return Number.parseInt(takes.input.least ?? '1', 10)
    case 'day':
      // Of days only those that every record needs are told, by their own rules.
      return takes.input.id === 'birthDate' ? '' : undefined
  }
}

/** Up to four times what the example says; nothing where that is nothing. */
function money(example: unknown, dice: Dice): string {
  const yuan = Number.parseInt(String(example ?? '0'), 10)
  return yuan === 0 ? '0.00' : `${dice.below(4 * yuan)}.${two(dice.below(100))}`
}

/** No sum is above the one that bounds it. */
function within(fields: readonly Field[], values: { [name: string]: unknown }): { readonly [name: string]: unknown } {
  for (const { name, takes } of fields) {
    const limit = typeof takes === 'object' ? takes.input.noMoreThan : undefined
    const bound =
      limit === undefined
        ? undefined
        : fields.find(({ takes: one }) => typeof one === 'object' && one.input.key === limit)
    const [value, most] = [values[name], bound && values[bound.name]]
    if (bound && value !== undefined && fenOf(String(value)) > fenOf(String(most ?? '0'))) values[name] = '0.00'
  }
  return values
}
