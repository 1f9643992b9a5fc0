/** A programme's rule as a query: row by row, or for claims one after the other. */
import { claimsQuery } from './claims-query'
import type { CheckedOptions } from './options'
import { rowQuery } from './row-query'
import type { PrintedRule } from './rule'
import type { ProgrammeQuery } from './statement'

export const programmeQuery = (rule: PrintedRule, options: CheckedOptions): ProgrammeQuery =>
  rule.definition.subject === 'claim' && options.claims === 'running'
    ? claimsQuery(rule, options)
    : rowQuery(rule, options)
