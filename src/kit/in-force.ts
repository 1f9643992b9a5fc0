/** What is in force on one day: the city's standards, the document's figures as amended, and the day itself. */
import { InputError, issue } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import type { InForce } from './amendment'
import type { Register } from './register'
import { isRegister, standardsInForceSchema } from './standards-in-force'
import type { StandardsInForce, Terms } from './terms'

/** Values in force as a caller gives them, checked; a register is checked already. */
export const checkedGiven = (terms: Terms, standards: StandardsInForce | Register): StandardsInForce | Register =>
  isRegister(standards)
    ? standards
    : parse(standardsInForceSchema(terms), standards, { at: 'standards', names: Object.keys(terms.standards) })

/** The day of a call, checked where something goes by it: a register, or a rule that `asksDay`. */
export function checkedDay(
  terms: Terms,
  standards: StandardsInForce | Register,
  on: unknown,
  asksDay: boolean,
): string | undefined {
  if (on !== undefined)
    return asksDay || isRegister(standards) ? parse(dayFrom(terms.firstDay), on, { at: 'on' }) : undefined
  if (isRegister(standards)) throw new InputError([issue('onRequired', 'on')])
  return undefined
}

/** What standards give on a day, both checked. */
export function inForceOn(standards: StandardsInForce | Register, day = '', asksDay = false): InForce {
  const law = isRegister(standards) ? standards.lawOn(day) : { inForce: standards, amended: none }
  return asksDay && day ? { ...law, inForce: Object.freeze({ ...law.inForce, on: day }) } : law
}

const none: readonly never[] = Object.freeze([])
