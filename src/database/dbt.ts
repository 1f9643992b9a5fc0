/** Programmes as a dbt package: a model each, the tables that they read as a source, tests of both, and what every column is. */
import { InputError, issue } from '../checks/issue'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Label } from '../language/expression'
import { dialects } from '../sql/dialects'
import { version } from '../version'
import { dbtColumns, dbtModel, dbtReadme, dbtWords } from '../words/dbt'
import { inputOf } from './case-fields'
import { withHeader } from './header'
import { type CheckedOptions, checkedSqlOptions, columnName, type SqlOptions } from './options'
import { programmeQuery } from './programme-query'
import { standardInputs } from './read-standards'
import { inputsOfRule, type PrintedRule, printedRule } from './rule'
import { isTextFile } from './sources'

/** As a programme is printed otherwise; models have the names of their programmes, and dbt says in which schema tables stand. */
export type DbtOptions = Omit<SqlOptions, 'as' | 'name' | 'schema'>

/** By the name of the file within the package, what stands in it. */
export type DbtPackage = ReadonlyMap<string, string>

const outcomes = ['entitled', 'notEntitled', 'undetermined', 'referred', 'invalid']

/** Such a name stands in no register, so that it is found again in a printed query. */
const marked = (table: string): string => `dbt source: ${table}`
const mark = /["`]dbt source: ([^"`]*)["`]/g

interface Column {
  readonly name: string
  readonly label: Label | undefined
  readonly tests: readonly unknown[]
}

/**
 * @throws InputError with the path of each option that is wrong; a file is no table of dbt.
 */
export function toDbt(policy: Policy, programmes: readonly Definition[], options: DbtOptions): DbtPackage {
  const language = options.language ?? 'en'
  const sources = new Map<string, ReadonlyMap<string, Column>>()
  const models = programmes.map((definition) => {
    const plain = checkedSqlOptions(policy, definition, options)
    for (const table of ['table', 'standardsTable'] as const)
      if (isTextFile(plain[table], plain.dialect) || /["'`{}\\]/.test(plain[table]))
        throw new InputError([issue('sqlName', table)])
    const bySettlement = definition.subject === 'claim' && plain.claims === 'running'
    const rule = printedRule(policy, definition, bySettlement ? { ...plain, on: undefined } : plain)
    const checked = { ...plain, table: marked(plain.table), standardsTable: marked(plain.standardsTable) }
    const { query, taken } = programmeQuery(rule, checked)
    const header = { ...plain, what: definition.id, given: { ...options, as: 'dbt', into: 'FOLDER' } }
    const text = dialects[plain.dialect].spelled(query)
    const facts = taken.map(({ name }) => factColumn(name, rule, plain))
    sources.set(
      plain.table,
      new Map([...(sources.get(plain.table) ?? []), ...facts.map((one) => [one.name, one] as const)]),
    )
    if (text.includes(marked(plain.standardsTable))) sources.set(plain.standardsTable, standardColumns(plain))
    const sql = `${withHeader(header, text)}\n`.replace(mark, "{{ source('register', '$1') }}")
    return { name: columnName(definition.id, 'snake_case'), definition, sql, checked: plain, rule }
  })
  const column = ({ name, label, tests }: Column) => ({
    name,
    quote: true,
    ...(label ? { description: label[language] } : {}),
    ...(tests.length > 0 ? { data_tests: tests } : {}),
  })
  const files = new Map<string, string>([
    ['dbt_project.yml', yaml(project())],
    [
      'models/sources.yml',
      yaml({
        version: 2,
        sources: [
          {
            name: 'register',
            schema: "{{ var('jiuzhu_schema', target.schema) }}",
            description: dbtWords.register[language],
            tables: Array.from(sources, ([name, columns]) => ({
              name,
              description: (columns.has('value') ? dbtWords.standards : dbtWords.facts)[language],
              columns: [...columns.values()].map(column),
            })),
          },
        ],
      }),
    ],
    [
      'models/models.yml',
      yaml({
        version: 2,
        models: models.map(({ name, definition, checked }) => ({
          name,
          description: dbtModel[language](definition.label[language], definition.clauses.join(', '), policy.id),
          columns: resultColumns(definition, checked).map(column),
        })),
      }),
    ],
    ['README.md', dbtReadme[language](models.map(({ name }) => `\`${name}\``).join(', '))],
  ])
  for (const { name, sql, definition, checked } of models) {
    const { spelled } = dialects[checked.dialect]
    files.set(`models/${name}.sql`, sql)
    const rows = (where: string): string => `SELECT * FROM {{ ref('${name}') }} WHERE ${spelled(where)}\n`
    files.set(
      `tests/${name}_has_no_row_at_fault.sql`,
      `{{ config(severity = 'warn') }}\n${rows(`"error" IS NOT NULL`)}`,
    )
    if (definition.grant.kind === 'amount')
      files.set(
        `tests/${name}_says_what_is_due.sql`,
        rows(
          `("outcome" = 'entitled' AND ("amount" IS NULL OR "amount" < 0)) OR ("outcome" = 'undetermined' AND ("min" IS NULL OR "max" < "min"))`,
        ),
      )
  }
  return files
}

const project = () => ({
  name: 'jiuzhu',
  version,
  'config-version': 2,
  'require-dbt-version': '>=1.8.0',
  'model-paths': ['models'],
  'test-paths': ['tests'],
  models: { jiuzhu: { '+materialized': 'view' } },
})

/** JSON is YAML, and needs no rules of its own for quotation. */
const yaml = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** The columns that tell whom a row is about, by what the table calls them. */
const keyNames = ({
  household,
  person,
  claim,
  order,
  onColumn,
}: CheckedOptions): { readonly [name: string]: string } => ({
  [order]: 'order',
  [onColumn]: 'on',
  [household]: 'household',
  [person]: 'person',
  [claim]: 'claim',
})

function factColumn(name: string, { definition, entitled, amount }: PrintedRule, options: CheckedOptions): Column {
  const inputs = inputsOfRule(options.policy, definition, amount ? [entitled, amount] : [entitled])
  const ofClaims = options.policy.shape.claim.flatMap(({ takes }) => inputOf(takes) ?? [])
  const input = [...inputs, ...ofClaims].find(({ id }) => columnName(id, options.columns) === name)
  const key = keyNames(options)[name]
  const isKey = key === 'household' || key === 'person' || key === 'claim'
  return { name, label: input?.label ?? dbtColumns[key ?? ''], tests: isKey && !input ? ['not_null'] : [] }
}

const standardColumns = ({ policy, standardsTo }: CheckedOptions): ReadonlyMap<string, Column> =>
  new Map(
    standardInputs(policy, standardsTo).map(({ input: { id, label, options }, required }) => [
      id,
      {
        name: id,
        label,
        tests: [...(required ? ['not_null'] : []), ...(options ? [{ accepted_values: { values: options } }] : [])],
      },
    ]),
  )

function resultColumns({ subject }: Definition, options: CheckedOptions): readonly Column[] {
  const keys = [
    options.household,
    ...(subject === 'household' ? [] : [options.person]),
    ...(subject === 'claim' ? [options.claim] : []),
  ]
  const plain = ['amount', 'unit', 'missing', 'min', 'max', 'error', ...(options.show === 'sources' ? ['sources'] : [])]
  return [
    ...keys.map((name) => ({ name, label: dbtColumns[keyNames(options)[name] ?? ''], tests: ['not_null'] })),
    { name: 'outcome', label: dbtColumns.outcome, tests: ['not_null', { accepted_values: { values: outcomes } }] },
    ...plain.map((name) => ({ name, label: dbtColumns[name], tests: [] })),
  ]
}
