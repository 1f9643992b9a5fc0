/** The laws that a register is gone through under, each made once. */

import type { UnderLaw } from '../household/compiled-assessment'
import { Setting } from '../household/setting'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'

/** A law that some programmes are asked under; all of them, if nothing is said. */
export function lawOf(
  policy: Policy,
  options: CallOptions,
  definitions: readonly Definition[] = policy.definitions,
): UnderLaw {
  const setting = new Setting(policy, options)
  return { contextOn: (day) => setting.contextOn(day), definitions }
}
