/** The same rules as SQL, for a table in a database. */
import type { Definition } from '../policy/programme'
import { type ProgrammeId, programmes } from '../policy/programmes'
import { claimsQuery } from './claims-query'
import { type CheckedOptions, checkedOptions, type SqlOptions } from './options'
import { rowQuery } from './row-query'
import { printedRule } from './rule'

export function toSql(programme: ProgrammeId | { readonly id: string }, options: SqlOptions): string {
  const id = (typeof programme === 'string' ? programme : programme.id) as ProgrammeId
  const definition: Definition = programmes[id].definition
  const checked: CheckedOptions = checkedOptions(definition, options)
  const rule = printedRule(definition, checked.readings)
  return definition.subject === 'claim' && checked.claims === 'running' ? claimsQuery(rule, checked) : rowQuery(rule, checked)
}
