/** How facts and standards are declared: one function for each kind of value. None of them is ever assumed. */
import { mostYuan } from '../exact/decimal'
import type { Input, Label } from '../language/expression'
import { ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../language/input'

type More = Partial<Omit<Input, 'key' | 'id' | 'source' | 'type' | 'unit' | 'label'>>

const fact = (id: string, label: Label) => ({ key: id, id, source: 'fact', label }) as const

/** A sum in yuan, of some unit such as `yuan/month`. */
/* @__NO_SIDE_EFFECTS__ */
export const moneyFact = <const Unit extends string>(
  id: string,
  unit: Unit,
  label: Label,
  more: More = {},
): MoneyInput<Unit> => new MoneyInput({ ...fact(id, label), type: 'money', unit, least: '0', most: mostYuan, ...more })

/** A whole number between two bounds; one that is required is never unknown. */
/* @__NO_SIDE_EFFECTS__ */
export const countFact = <const Unit extends string, const Required extends boolean = false>(
  id: string,
  unit: Unit,
  label: Label,
  { required, ...more }: More & { readonly least: string; readonly most: string; readonly required?: Required },
): CountInput<Unit, Required> =>
  new CountInput({ ...fact(id, label), type: 'count', unit, ...more }, (required ?? false) as Required)

/** Something that is so or not. */
/* @__NO_SIDE_EFFECTS__ */
export const truthFact = (id: string, label: Label, more: More = {}): TruthInput =>
  new TruthInput({ ...fact(id, label), type: 'truth', ...more })

/** One of some options, given with their labels. */
/* @__NO_SIDE_EFFECTS__ */
export const choiceFact = <const Options extends { readonly [option: string]: Label }>(
  id: string,
  label: Label,
  options: Options,
  more: More = {},
): ChoiceInput<keyof Options & string> =>
  new ChoiceInput({ ...fact(id, label), type: 'choice', optionLabels: options, ...more }, Object.keys(options))

/** Any number of some options, given with their labels. */
/* @__NO_SIDE_EFFECTS__ */
export const setFact = <const Options extends { readonly [option: string]: Label }>(
  id: string,
  label: Label,
  options: Options,
  more: More = {},
): SetInput<keyof Options & string> =>
  new SetInput({ ...fact(id, label), type: 'set', optionLabels: options, ...more }, Object.keys(options))

/** A day of the calendar. */
/* @__NO_SIDE_EFFECTS__ */
export const dayFact = (id: string, label: Label, more: More = {}): DayInput =>
  new DayInput({ ...fact(id, label), type: 'day', ...more })

/**
 * A value that the document leaves to the city; `keyedBy: 'year'` for a statistic of a calendar year. One that the register
 * lacks is unknown; a rule may ask `isGiven()` where the law says what holds then.
 */
/* @__NO_SIDE_EFFECTS__ */
export const standardOf = <const Unit extends string>(
  id: string,
  unit: Unit,
  label: Label,
  more: Omit<More, 'absent'> = {},
): MoneyInput<Unit> =>
  new MoneyInput({
    key: `standards.${id}`,
    id,
    source: 'standard',
    type: 'money',
    unit,
    label,
    least: '0',
    most: mostYuan,
    ...more,
  })
