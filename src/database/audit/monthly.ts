/** Programmes that are paid by the month. */
import { programmesPaidBy } from '../../kit/policy'
import { auditParts } from '../../words/sql-audit'
import { joinedMonthsPart } from './joined-dues'
import { factsByMonth } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { programmePart, rowsOf, waysOf } from './programme-part'

export const monthlyParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'month').flatMap((definition) => {
    const { facts, parts } = factsByMonth(definition, options)
    const ways = waysOf(definition, options).map((way) => {
      const { approvedBy } = definition
      const carry = ['period', 'isLookedAt', ...(approvedBy ? [approvedBy.input.id] : [])]
      const beside = { carry, steps: way.steps, where: rowsOf(definition, '("isLookedAt" OR "isJoined")') }
      const asked = {
        name: way.name('due'),
        title: way.title(auditParts.byMonth),
        facts,
        beside,
      }
      return [programmePart(definition, asked, way.options), joinedMonthsPart(definition, way)]
    })
    return [...parts, ...ways.flat()]
  })
