/** The catalogue of rules as text for a terminal. */
import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { nameOf, terminal } from '../words/rules'
import { unitIn } from '../words/units'
import { catalogue } from './catalogue'

/** A line at the margin for each entry, and further lines below it. */
type Entries = readonly (readonly string[])[]

export function rulesText(policy: PolicyInFull, language: Language): string {
  const said = terminal[language]
  const { programmes, parameters, readings, clauses } = catalogue(policy)
  const sections: readonly (readonly [string, Entries])[] = [
    [
      said.programmes,
      programmes.map(({ id, label, clauses, unit, grant, facts }) => [
        id,
        label[language],
        clauses.join(' '),
        unit ? unitIn(unit, language) : nameOf(grant, language),
        facts.join(' '),
      ]),
    ],
    [said.parameters, parameters.map(({ id, clause, value, unit }) => [id, clause, value, unitIn(unit, language)])],
    [
      said.readings,
      readings.map(({ id, clause, options, reason }) => [
        id,
        clause,
        Object.entries(options)
          .map(([option, label]) => `${option} (${label[language]})`)
          .join(', '),
        reason[language],
      ]),
    ],
    [
      said.clauses,
      clauses.map((clause) => [
        clause.locator,
        nameOf(clause.class, language),
        clause.summary[language],
        clause.implementedBy.join(' '),
      ]),
    ],
  ]
  return [policy.document.title[language], '', ...sections.map(([title, entries]) => section(title, entries))].join(
    '\n',
  )
}

const section = (title: string, entries: Entries): string =>
  [
    title,
    ...entries.map(([id, ...rest]) => `  ${id}\n    ${rest.filter((part) => part !== '').join('\n    ')}`),
    '',
  ].join('\n')
