/** How a fact is declared: one function for each kind of value. */
import { choiceFact, dayFact, moneyFact, setFact, truthFact } from '../kit/inputs'
import type { Label } from '../language/expression'
import type { SetInput } from '../language/input'
import { personCategories } from './options'

export { choiceFact as choice, dayFact as day, moneyFact as money, truthFact as truth }

export const categorySet = (
  id: string,
  label: Label,
  more: Parameters<typeof setFact>[3],
): SetInput<keyof typeof personCategories> => setFact(id, label, personCategories, more)
