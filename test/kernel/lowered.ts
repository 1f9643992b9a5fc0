/** A vocabulary of inputs, known and unknown in every way, and rules over them lowered to steps. */

import { Lowering, type Source } from '../../src/kernel/lower'
import { Steps } from '../../src/kernel/steps'
import type { Input } from '../../src/language/expression'
import { ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../../src/language/input'
import { column } from './step-text'

const described = <U extends string>(key: string, type: Input['type'], unit: U, more: Partial<Input> = {}) => ({
  key,
  id: key,
  source: 'fact' as const,
  type,
  label: { zh: key, en: key },
  ...more,
  unit,
})
const money = (key: string, more: Partial<Input> = {}) => new MoneyInput(described(key, 'money', 'yuan', more))
const truth = (key: string) => new TruthInput(described(key, 'truth', ''))
const choice = <O extends string>(key: string, options: readonly O[]) =>
  new ChoiceInput(described(key, 'choice', ''), options)

/** Unknown where the column holds no value, but for what says otherwise. */
export const facts = {
  income: money('income'),
  wealth: money('wealth'),
  wage: money('wage', { least: '100' }),
  cost: money('cost', { noLessThan: 'paid' }),
  paid: money('paid', { noMoreThan: 'cost' }),
  heads: new CountInput(described('heads', 'count', 'person', { least: '1', most: '10' }), false),
  months: new CountInput(described('months', 'count', 'ratio', { least: '0', most: '12' }), false),
  certified: truth('certified'),
  disabled: truth('disabled'),
  quarter: choice('quarter', ['north', 'east', 'south', 'west']),
  kinds: new SetInput(described('kinds', 'set', ''), ['orphan', 'student', 'veteran']),
  born: new DayInput(described('born', 'day', '')),
  /** In every row. */
  rent: money('rent'),
  size: new CountInput(described('size', 'count', 'person', { least: '1', most: '10' }), true),
  insured: truth('insured'),
  /** One value where nothing is given: 20 yuan, and false. */
  aid: money('aid'),
  retired: truth('retired'),
  /** In every row, so that what it would be otherwise does not matter. */
  pension: money('pension'),
  /** Given or not, which the rules themselves ask. */
  savings: money('savings'),
  /** One value in all rows: 30 yuan, true, east, orphan. */
  fixedRent: money('fixedRent'),
  fixedTruth: truth('fixedTruth'),
  fixedQuarter: choice('fixedQuarter', ['north', 'east', 'south']),
  fixedKinds: new SetInput(described('fixedKinds', 'set', ''), ['orphan', 'student']),
  /** Unknown in all rows. */
  noMoney: money('noMoney'),
  noTruth: truth('noTruth'),
  noKinds: new SetInput(described('noKinds', 'set', ''), ['orphan', 'student']),
}

const never = { absence: 'never' } as const
const fen = 1_000_000
export const columns = {
  income: column('income', 0, fen),
  wealth: column('wealth', 0, fen),
  wage: column('wage', 10_000, fen),
  cost: column('cost', 0, fen),
  paid: column('paid', 0, fen, { noMoreThan: 'cost' }),
  heads: column('heads', 1, 10),
  months: column('months', 0, 12),
  certified: column('certified', 0, 1),
  disabled: column('disabled', 0, 1),
  quarter: column('quarter', 0, 3),
  kinds: column('kinds', 0, 7, { isSet: true }),
  born: column('born', -1000, 20_000),
  rent: column('rent', 0, fen, never),
  size: column('size', 1, 10, never),
  insured: column('insured', 0, 1, never),
  aid: column('aid', 0, fen, { meaning: 2000 }),
  retired: column('retired', 0, 1, { meaning: 0 }),
  pension: column('pension', 0, fen, { ...never, meaning: 2000 }),
  savings: column('savings', 0, fen, { absence: 'decides' }),
}

const sources: { readonly [key: string]: Source } = {
  ...columns,
  fixedRent: { fixed: 3000 },
  fixedTruth: { fixed: 1 },
  fixedQuarter: { fixed: 1 },
  fixedKinds: { fixed: 1 },
}

export const newLowering = (): Lowering => new Lowering(new Steps(), ({ key }) => sources[key])
