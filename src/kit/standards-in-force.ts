/** The city's standards on one day, as values or taken from a register. */
import * as z from 'zod/mini'
import { maybeKnown, money } from '../checks/schema'
import type { Money } from '../yiwu/plain-facts'
import { type StandardId, standardIds } from '../yiwu/standards'
import type { Standards } from './register'

/** Values in force on one day. One that is absent or null has no value in force: nothing is built in. */
export interface StandardsInForce {
  /** Yuan a person a month. */
  readonly urbanDibaoStandard?: Money | null | undefined
  /** Yuan a person a month. */
  readonly ruralDibaoStandard?: Money | null | undefined
  /** Yuan a person a year; where it is absent, the floor of 二(二)3-s2 stands in. */
  readonly lowIncomeSubsidyStandard?: Money | null | undefined
  /** The consumption statistic of the calendar year before, urban residents, yuan a person a year. */
  readonly urbanConsumptionPerCapita?: Money | null | undefined
  /** Orphans raised by an institution, yuan a person a year; where it is absent, the floor of 二(六)-s2 stands in. */
  readonly institutionOrphanStandard?: Money | null | undefined
  /** Orphans living in the community, yuan a person a year; where it is absent, the floor of 二(六)-s2 stands in. */
  readonly scatteredOrphanStandard?: Money | null | undefined
}

export const standardsInForceSchema = z.strictObject(
  Object.fromEntries(standardIds.map((id) => [id, maybeKnown(money)])) as {
    [id in StandardId]: ReturnType<typeof maybeKnown<typeof money>>
  },
)

/**
 * Whether standards are a dated register. It is told by what it does: a register may come from another copy of the library,
 * and whoever calls one calculator with plain values need not load the register.
 */
export function isRegister(standards: unknown): standards is Standards {
  if (typeof standards !== 'object' || standards === null) return false
  if (Object.getPrototypeOf(standards) === Object.prototype) return false
  return typeof (standards as { readonly inForce?: unknown }).inForce === 'function'
}
