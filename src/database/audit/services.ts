/** Programmes without an amount: whether in some month of a period that was paid somebody was entitled or referred. */

import { programmesPaidBy } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import { all } from '../../language/quantity'
import { textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import type { Step } from '../beside'
import { belongs, goesOn } from './exits'
import { factColumns, memberOf } from './facts'
import { inForce, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import { listed, type Part } from './part'
import { firstMonth, lastMonth } from './periods'
import { partOf, programmePart, rowsOf, titleOf } from './programme-part'

export const serviceParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'service_facts', title: auditParts.serviceFacts, query: serviceFacts(options) },
  ...programmesPaidBy(options.policy, 'service').map((definition) => {
    const beside = {
      carry: ['period'],
      steps: stepsOf(definition),
      where: rowsOf(definition, `"programme" = ${textLiteral(definition.id)}`),
    }
    const title = titleOf(definition, auditParts.service)
    return programmePart(
      definition,
      { name: partOf('months', definition), title, facts: 'service_facts', beside },
      options,
    )
  }),
  { name: 'service_months', title: auditParts.serviceMonths, query: serviceMonths(options) },
]

/** Whether a programme grants its service or refers to another instrument may be open where it is sure to do one of both. */
const stepsOf = ({ grant, requires }: Definition): readonly Step[] =>
  grant.kind === 'service' && grant.elsewhere ? [{ name: 'isOneOfBoth', of: all(...requires) }] : []

const outcomeOf = (definition: Definition): string =>
  stepsOf(definition).length > 0
    ? `CASE WHEN "isOneOfBoth" THEN 'referred' ELSE "outcome" END AS "outcome"`
    : '"outcome"'

/** A programme for pupils and students is for those of whose education something is said. */
function serviceFacts(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const services = programmesPaidBy(policy, 'service')
  const ofStudents = services.filter(({ subject }) => subject === 'student').map(({ id }) => textLiteral(id))
  const columns = [
    'p."programme", p."household", p."person", p."period", v."hasLeft"',
    factColumns(options, services, { version: 'v', member: memberOf('m'), month: 't."month"' }),
    standardColumns(options, 's'),
  ]
  const studies =
    ofStudents.length > 0 ? `\n  AND (p."programme" NOT IN (${ofStudents.join(', ')}) OR m."isStudent")` : ''
  return `SELECT
  ${listed(columns)}
FROM ${p}paid AS p
JOIN ${p}months AS t ON t."period" BETWEEN ${firstMonth('p."period"')} AND ${lastMonth('p."period"')}
JOIN ${p}versions AS v ON v."household" = p."household" AND ${inForce('v', 't."month"')} AND ${goesOn('v')}
LEFT JOIN ${p}members_by_version AS m
  ON m."household" = v."household" AND m."version" = v."version" AND m."person" = p."person" AND ${belongs('m', 'v')}
JOIN ${p}standards_by_month AS s ON s."month" = t."month"
WHERE p."pace" = 'service' AND p."fate" = 'due'
  AND (p."person" = '' OR m."person" IS NOT NULL)${studies}`
}

const serviceMonths = ({ prefix: p, policy }: CheckedAuditOptions): string =>
  programmesPaidBy(policy, 'service')
    .map((definition) => {
      const person = definition.subject === 'household' ? "''" : '"person"'
      return `SELECT ${textLiteral(definition.id)} AS "programme", "household", ${person} AS "person", "period", ${outcomeOf(definition)}, "missing"\nFROM ${p}${partOf('months', definition)}`
    })
    .join('\nUNION ALL\n')
