/** Another city's policy, checked for what its author may have taken otherwise. */
import type { Input } from '../language/expression'
import { inputsOf } from '../language/walk'
import { realDay } from './figure'
import { makePolicy, type Policy, programmesPaidBy } from './policy'
import { type Definition, settledYearOf } from './programme'
import { figuresOfMonths, firstMonthFigure } from './settled-year'
import { checkWhole } from './whole-policy'

/**
 * Makes a policy of its parts.
 * @throws Error for a programme whose sums nobody would ever pay: by academic year without a pupil, by claim without a claim;
 * for a settled year that asks for a fact or a standard, for a rule that asks for what is not declared, and for a first day that is none.
 */
export function makeCheckedPolicy(parts: Parameters<typeof makePolicy>[0]): Policy {
  realDay('firstDay', parts.firstDay)
  const policy = makePolicy(parts)
  checkWhole(policy)
  for (const definition of programmesPaidBy(policy, 'year')) checkSettledYear(definition)
  return policy
}

/** Each month has had its own facts and standards by then: a rule that asked for them once more would leave the year unknown. */
function checkSettledYear(definition: Definition): void {
  const given: readonly Input[] = [figuresOfMonths.input, firstMonthFigure.input]
  const other = inputsOf([settledYearOf(definition).node]).find(
    (input) => (input.source === 'fact' || input.source === 'standard') && !given.includes(input),
  )
  if (other)
    throw new Error(
      `${definition.id}: settledYear may ask for figuresOfMonths and firstMonthFigure, and not for ${other.key}`,
    )
}
