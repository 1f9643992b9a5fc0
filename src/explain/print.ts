/** The catalogue of rules as text for a terminal. */
import type { Language } from '../words/language'
import { terminal } from '../words/rules'
import type { Catalogue } from './catalogue'

interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function tables(catalogue: Catalogue, language: Language): readonly Table[] {
  const said = terminal[language]
  return [
    {
      title: said.programmes,
      columns: said.columns,
      rows: catalogue.programmes.map((programme) => [
        programme.id,
        programme.label[language],
        programme.clauses.join(' '),
        programme.unit ?? programme.grant,
        programme.facts.join(' '),
      ]),
    },
    {
      title: said.parameters,
      columns: said.parameterColumns,
      rows: catalogue.parameters.map(({ id, clause, value, unit }) => [id, clause, value, unit]),
    },
    {
      title: said.readings,
      columns: said.readingColumns,
      rows: catalogue.readings.map((reading) => [
        reading.id,
        reading.clause,
        Object.entries(reading.options)
          .map(([option, label]) => `${option} (${label[language]})`)
          .join(', '),
        reading.reason[language],
      ]),
    },
    {
      title: said.clauses,
      columns: said.clauseColumns,
      rows: catalogue.clauses.map((clause) => [
        clause.locator,
        clause.class,
        clause.summary[language],
        clause.implementedBy.join(' '),
      ]),
    },
  ]
}

export function rulesText(catalogue: Catalogue, language: Language): string {
  const sections = tables(catalogue, language).map(({ title, rows }) =>
    [
      title,
      ...rows.map(([id, ...rest]) => `  ${id}\n    ${rest.filter((part) => part !== '').join('\n    ')}`),
      '',
    ].join('\n'),
  )
  return [catalogue.document.title[language], '', ...sections].join('\n')
}
