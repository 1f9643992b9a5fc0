/** Programmes without an amount: whether in some month of a period that was paid somebody was entitled or referred. */

import { paceOf } from '../../kit/programme'
import { textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { minor } from './grants'
import { definitions } from './ledger'
import { columnsOf, householdFacts, inForce, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { programmePart } from './programme-part'

const services = definitions.filter((definition) => paceOf(definition) === 'service')

/** The part with a programme's result. */
const partOf = (id: string): string => `of_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

export function serviceParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  return [
    { name: 'service_facts', title: auditParts.serviceFacts, query: serviceFacts(p) },
    ...services.map((definition) => {
      const { id, label } = definition
      const { zh, en } = auditParts.service
      const beside = { carry: ['period'], where: `"programme" = ${textLiteral(id)}` }
      const title = { zh: `${zh}：${label.zh}`, en: `${en}: ${label.en}` }
      return programmePart(definition, { name: partOf(id), title, facts: 'service_facts', beside }, options)
    }),
    { name: 'service_months', title: auditParts.serviceMonths, query: serviceMonths(p) },
  ]
}

/** A programme for pupils and students is for those of whose education something is said. */
function serviceFacts(p: string): string {
  const ofStudents = services.filter(({ subject }) => subject === 'student').map(({ id }) => textLiteral(id))
  return `SELECT
  p."programme", p."household", p."person", p."period",
  ${columnsOf('v', [...householdFacts, 'memberCategories', 'memberCategories.more'])},
  m."categories", ${minor('m', 't."month"')}, m."level",
  ${standardColumns('s')}
FROM ${p}paid AS p
JOIN ${p}months AS t ON t."period" = p."period" OR t."year" = p."period"
JOIN ${p}versions AS v ON v."household" = p."household" AND ${inForce('v', 't."month"')}
LEFT JOIN ${p}members_by_version AS m
  ON m."household" = v."household" AND m."version" = v."version" AND m."person" = p."person"
JOIN ${p}standards_by_month AS s ON s."month" = t."month"
WHERE p."pace" = 'service' AND p."fate" = 'due'
  AND (p."person" = '' OR m."person" IS NOT NULL)
  AND (p."programme" NOT IN (${ofStudents.join(', ')}) OR m."isStudent")`
}

const serviceMonths = (p: string): string =>
  services
    .map(({ id, subject }) => {
      const person = subject === 'household' ? "''" : '"person"'
      return `SELECT ${textLiteral(id)} AS "programme", "household", ${person} AS "person", "period", "outcome", "missing"\nFROM ${p}${partOf(id)}`
    })
    .join('\nUNION ALL\n')
