/** The catalogue of rules as text for a terminal. */
import type { Language } from '../validation/messages'
import type { Catalogue } from './catalogue'

interface Words {
  readonly programmes: string
  readonly readings: string
  readonly clauses: string
  readonly parameters: string
  readonly columns: readonly string[]
  readonly readingColumns: readonly string[]
  readonly clauseColumns: readonly string[]
  readonly parameterColumns: readonly string[]
}

const words: { readonly [language in Language]: Words } = {
  en: {
    programmes: 'Programmes',
    readings: 'Readings',
    clauses: 'Clauses',
    parameters: 'Figures of the document',
    columns: ['id', 'programme', 'clauses', 'unit', 'facts'],
    readingColumns: ['id', 'clause', 'options (default first)', 'why the default'],
    clauseColumns: ['clause', 'class', 'summary', 'implemented by'],
    parameterColumns: ['id', 'clause', 'value', 'unit'],
  },
  zh: {
    programmes: '项目',
    readings: '解读口径',
    clauses: '条款',
    parameters: '文件规定的数值',
    columns: ['标识', '项目', '条款', '单位', '事实'],
    readingColumns: ['标识', '条款', '选项（首项为默认）', '默认理由'],
    clauseColumns: ['条款', '类别', '概要', '实现'],
    parameterColumns: ['标识', '条款', '数值', '单位'],
  },
}

interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function tables(catalogue: Catalogue, language: Language): readonly Table[] {
  const said = words[language]
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
