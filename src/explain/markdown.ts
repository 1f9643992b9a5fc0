/** The whole policy as one Markdown page: coverage, programmes, formulas in notation, figures, readings. */

import { expressionsOf } from '../kit/programme'
import type { AnyNode } from '../language/expression'
import type { Language } from '../words/language'
import { page } from '../words/rules'
import { programmes } from '../yiwu/programmes'
import { floorRules } from '../yiwu/programmes/standards-compliance'
import type { Catalogue } from './catalogue'
import { notated } from './mathematics'

export function rulesMarkdown(catalogue: Catalogue, language: Language): string {
  const said = page[language]
  return [
    `# ${catalogue.document.title[language]}`,
    '',
    said.notice,
    '',
    ...table(
      said.programmes,
      said.programmeColumns,
      catalogue.programmes.map((one) => [
        code(one.id),
        one.label[language],
        one.clauses.join('<br>'),
        one.subject,
        one.unit ?? one.grant,
        one.facts.map(code).join(' '),
        one.standards.map(code).join(' '),
      ]),
    ),
    ...table(
      said.parameters,
      said.parameterColumns,
      catalogue.parameters.map(({ id, clause, value, unit, label }) => [
        code(id),
        clause,
        value,
        unit,
        label[language],
      ]),
    ),
    ...table(
      said.standards,
      said.standardColumns,
      catalogue.standards.map(({ id, unit, label }) => [code(id), unit, label[language]]),
    ),
    `## ${said.rules}`,
    '',
    said.rulesNote,
    '',
    ...notated(roots(), language).flatMap(({ name, unit, notation }) => [
      `**${name.label[language]}** ${code(name.id)} [${name.clause}]${unit === undefined ? '' : ` ${unit}`}`,
      '',
      `$$${notation}$$`,
      '',
    ]),
    ...table(
      said.coverage,
      said.coverageColumns,
      catalogue.clauses.map((clause) => [
        clause.locator,
        clause.class,
        clause.summary[language],
        clause.implementedBy.map(code).join(' '),
        clause.implementedBy.map(fixturesOf).map(code).join(' '),
        code(clause.sha256),
      ]),
    ),
  ].join('\n')
}

const roots = (): readonly AnyNode[] => [
  ...Object.values(programmes).flatMap(({ definition }) => expressionsOf(definition).map(({ node }) => node)),
  ...floorRules.map(({ floor }) => floor.node),
]

/** Where the tables of a programme or a formula stand. */
export const fixturesOf = (id: string): string =>
  id in programmes || id === 'standardsCompliance' ? `fixtures/${id}/` : `fixtures/formulas/${id}.csv`

const code = (text: string): string => `\`${text}\``

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [`## ${title}`, '', row(columns), row(columns.map(() => '---')), ...rows.map(row), '']
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
