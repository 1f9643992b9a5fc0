/** An input of a rule as the typed one that it was written with. */
import type { Input } from '../../src/language/expression'
import {
  type AnyInput,
  ChoiceInput,
  CountInput,
  DayInput,
  MoneyInput,
  SetInput,
  TruthInput,
} from '../../src/language/input'

export function typedInput(input: Input): AnyInput {
  const measured = { ...input, unit: input.unit ?? '' }
  switch (input.type) {
    case 'money':
      return new MoneyInput(measured)
    case 'count':
      return new CountInput(measured, false)
    case 'truth':
      return new TruthInput(input)
    case 'choice':
      return new ChoiceInput(input, input.options ?? [])
    case 'set':
      return new SetInput(input, input.options ?? [])
    case 'day':
      return new DayInput(input)
  }
}
