/** Programmes that are paid by the month. */
import { programmesPaidBy } from '../../kit/policy'
import { auditParts } from '../../words/sql'
import { factsByMonth } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { conditionSteps, partOf, programmePart, waysOf } from './programme-part'

export const monthlyParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'month').flatMap((definition) => {
    const { facts, parts } = factsByMonth(definition, options)
    const beside = { carry: ['period'], steps: conditionSteps(definition), where: '"isLookedAt"' }
    const ways = waysOf(definition, options).map((way) => {
      const asked = {
        name: way.prefix + partOf('due', definition),
        title: way.title(auditParts.byMonth),
        facts,
        beside,
      }
      return programmePart(definition, asked, way.options)
    })
    return [...parts, ...ways]
  })
