/** The tables of a policy by the names that people give them on the command line. */
import { namesOf, type PolicyInFull } from '../../kit/policy'
import {
  claimsTable,
  factsTable,
  householdsTable,
  membersTable,
  paymentsTable,
  peopleTable,
  standardsTable,
} from './build'
import type { TableCatalogue } from './column'

/** Every table, in the order in which a file is held against them. */
export const tablesOf = (policy: PolicyInFull): readonly TableCatalogue[] => [
  paymentsTable(policy),
  householdsTable(policy),
  membersTable(policy),
  peopleTable(policy),
  claimsTable(policy),
  standardsTable(policy),
  ...policy.definitions.map((definition) => factsTable(definition, policy)),
]

/** The table of a name: its id, its Chinese label, or any name of a programme. */
export function tableNamed(policy: PolicyInFull, name: string): TableCatalogue | undefined {
  const given = name.trim()
  const programme = policy.definitions.find((definition) => namesOf(definition).includes(given))
  return tablesOf(policy).find(({ id, label }) => id === (programme?.id ?? given) || label.zh === given)
}
