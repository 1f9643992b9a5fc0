/** The whole policy as one Markdown page: coverage, programmes, formulas in notation, figures, readings. */

import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { nameOf, page } from '../words/rules'
import { unitIn } from '../words/units'
import { catalogue, expressionsBehind } from './catalogue'
import { notated } from './mathematics'

export function rulesMarkdown(policy: PolicyInFull, language: Language): string {
  const said = page[language]
  const { programmes, parameters, standards, clauses } = catalogue(policy)
  const fixtures = (id: string): string => code(fixturesOf(policy, id))
  return [
    `# ${policy.document.title[language]}`,
    '',
    said.notice,
    '',
    ...table(
      said.programmes,
      said.programmeColumns,
      programmes.map((one) => [
        code(one.id),
        one.label[language],
        one.clauses.join('<br>'),
        nameOf(one.subject, language),
        one.unit ? unitIn(one.unit, language) : nameOf(one.grant, language),
        one.facts.map(code).join(' '),
        one.standards.map(code).join(' '),
      ]),
    ),
    ...table(
      said.parameters,
      said.parameterColumns,
      parameters.map(({ id, clause, value, unit, label }) => [
        code(id),
        clause,
        value,
        unitIn(unit, language),
        label[language],
      ]),
    ),
    ...table(
      said.standards,
      said.standardColumns,
      standards.map(({ id, unit, label }) => [code(id), unitIn(unit ?? '', language), label[language]]),
    ),
    `## ${said.rules}`,
    '',
    said.rulesNote,
    '',
    ...notated(expressionsBehind(policy), language).flatMap(({ name, unit, notation }) => [
      `**${name.label[language]}** ${code(name.id)} [${name.clause}]${unit === undefined ? '' : ` ${unitIn(unit, language)}`}`,
      '',
      `$$${notation}$$`,
      '',
    ]),
    ...table(
      said.coverage,
      said.coverageColumns,
      clauses.map((clause) => [
        clause.locator,
        nameOf(clause.class, language),
        clause.summary[language],
        clause.implementedBy.map(code).join(' '),
        clause.implementedBy.map(fixtures).join(' '),
        code(clause.sha256),
      ]),
    ),
  ].join('\n')
}

/** Where the tables of a programme or a formula stand. */
export const fixturesOf = ({ formulas }: Pick<PolicyInFull, 'formulas'>, id: string): string =>
  id in formulas ? `fixtures/formulas/${id}.csv` : `fixtures/${id}/`

const code = (text: string): string => `\`${text}\``

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [`## ${title}`, '', row(columns), row(columns.map(() => '---')), ...rows.map(row), '']
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
