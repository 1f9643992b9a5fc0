/** How readings and their options are called; an id that the policy does not know stands for itself. */

import { optionLabel } from '../explain/values'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { same } from '../words/language'

export const readingName = ({ readings }: Pick<Policy, 'readings'>, id: string): Label =>
  readings[id]?.input.label ?? same(id)

export const optionName = ({ readings }: Pick<Policy, 'readings'>, id: string, option: string): Label =>
  optionLabel(readings[id]?.input ?? {}, option)
