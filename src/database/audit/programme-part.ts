/** A programme's own query over the facts of another part. */

import type { Definition } from '../../kit/programme'
import type { Label } from '../../language/expression'
import type { Readings } from '../../yiwu/reading-options'
import { type Beside, nothingBeside } from '../beside'
import { checkedOptions } from '../options'
import { programmeQuery } from '../programme-query'
import { printedRule } from '../rule'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'

interface Asked {
  readonly name: string
  readonly title: Label
  /** The part with the facts, each under its id, and the standards. */
  readonly facts: string
  readonly beside?: Partial<Beside>
  /** Readings that differ from those of the audit. */
  readonly readings?: Partial<Readings>
}

export function programmePart(definition: Definition, asked: Asked, options: CheckedAuditOptions): Part {
  const { name, title, facts, beside = {} } = asked
  const { prefix, dialect, language } = options
  const readings = { ...options.readings, ...asked.readings }
  const checked = checkedOptions(definition, {
    dialect,
    table: prefix + facts,
    standards: 'columns',
    claims: 'running',
    order: 'order',
    readings,
    language,
  })
  const { query } = programmeQuery(printedRule(definition, readings), {
    ...checked,
    values: 'checked',
    paidEarlier: definition.subject === 'claim' ? 'byClaim' : false,
    beside: { ...nothingBeside, ...beside },
  })
  return { name, title, query }
}

/** Between which ends a due lies, from the result of a programme; the upper one is NULL where no largest amount exists. */
export const dueEnds = {
  low: `CASE "outcome" WHEN 'entitled' THEN "amount" WHEN 'undetermined' THEN "min" ELSE 0 END`,
  high: `CASE "outcome" WHEN 'entitled' THEN "amount" WHEN 'undetermined' THEN "max" ELSE 0 END`,
} as const
