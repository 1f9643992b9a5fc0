/** How a fact is declared: one function for each kind of value. */
import { mostYuan } from '../exact/decimal'
import type { Input, Label } from '../language/expression'
import { ChoiceInput, DayInput, MoneyInput, SetInput, TruthInput } from '../language/input'
import { idsOf, type Labels, personCategories } from './options'

type More = Partial<Omit<Input, 'key' | 'id' | 'source' | 'type' | 'unit' | 'label'>>

export const money = <U extends string>(id: string, unit: U, label: Label, more: More = {}): MoneyInput<U> =>
  new MoneyInput({
    key: id,
    id,
    source: 'fact',
    type: 'money',
    unit,
    label,
    least: '0',
    most: mostYuan,
    ...more,
  })

export const truth = (id: string, label: Label, more: More = {}): TruthInput =>
  new TruthInput({ key: id, id, source: 'fact', type: 'truth', label, ...more })

export const choice = <Option extends string>(
  id: string,
  label: Label,
  optionLabels: Labels<Option>,
  more: More = {},
): ChoiceInput<Option> =>
  new ChoiceInput({ key: id, id, source: 'fact', type: 'choice', label, optionLabels, ...more }, idsOf(optionLabels))

export const categorySet = (id: string, label: Label, more: More) =>
  new SetInput(
    { key: id, id, source: 'fact', type: 'set', label, optionLabels: personCategories, ...more },
    idsOf(personCategories),
  )

export const day = (id: string, label: Label, more: More = {}): DayInput =>
  new DayInput({ key: id, id, source: 'fact', type: 'day', label, ...more })
