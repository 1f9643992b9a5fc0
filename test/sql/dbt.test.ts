/** The dbt package: its files are there, its models give what the plain queries give, and its tests find what they should. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDbt } from '../../src/database/dbt'
import { toSql } from '../../src/sql'
import { yiwu } from '../../src/yiwu/policy'
import { jiuzhu } from '../support/command-line'
import { placesOf } from '../support/issues-of'
import { DuckDb } from './support/duckdb'

const all = toDbt(yiwu, yiwu.definitions, { dialect: 'duckdb' })
const file = (name: string, from: ReadonlyMap<string, string> = all): string => from.get(name) ?? ''

/** What dbt makes of a file: tables and models by their names, and no line for itself. */
const rendered = (text: string): string =>
  text
    .replace(/\{\{ config\(.*?\) \}\}\n/, '')
    .replace(/\{\{ source\('register', '(.*?)'\) \}\}/g, '"$1"')
    .replace(/\{\{ ref\('(.*?)'\) \}\}/g, '"$1"')

interface Described {
  readonly name: string
  readonly description?: string
  readonly columns: readonly {
    readonly name: string
    readonly description?: string
    readonly data_tests?: readonly unknown[]
  }[]
}
const sources = (from = all): readonly Described[] => JSON.parse(file('models/sources.yml', from)).sources[0].tables
const models = (from = all): readonly Described[] => JSON.parse(file('models/models.yml', from)).models

describe('the package', () => {
  it('has a model of each programme, with its tests', () => {
    const names = models().map(({ name }) => name)
    expect(names).toHaveLength(yiwu.definitions.length)
    expect(names).toContain('low_income_subsidy')
    for (const name of names) {
      expect(file(`models/${name}.sql`)).toContain("{{ source('register', '")
      expect(file(`tests/${name}_has_no_row_at_fault.sql`)).toContain(`{{ ref('${name}') }}`)
    }
    expect(JSON.parse(file('dbt_project.yml'))).toMatchObject({ name: 'jiuzhu', 'model-paths': ['models'] })
    expect(file('README.md')).toContain('`dibao`')
  })

  it('describes every column of its tables and models', () => {
    for (const { columns } of [...sources(), ...models()])
      for (const { name, description } of columns) expect([name, description]).toEqual([name, expect.any(String)])
    expect(sources().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['households', 'persons', 'claims', 'standards']),
    )
    const inChinese = toDbt(yiwu, yiwu.definitions, { dialect: 'postgres', language: 'zh' })
    expect(models(inChinese)[0]?.columns.find(({ name }) => name === 'error')?.description).toBe('有误的列，以分号分隔')
  })

  it('has names and columns as the caller has them', () => {
    const [dibao] = yiwu.definitions.filter(({ id }) => id === 'dibao')
    const own = toDbt(yiwu, dibao ? [dibao] : [], {
      dialect: 'mysql',
      table: 'families',
      household: 'family',
      columns: 'snake_case',
      standardsTable: 'city_standards',
    })
    expect(sources(own).map(({ name }) => name)).toEqual(['families', 'city_standards'])
    expect(sources(own)[0]?.columns.map(({ name }) => name)).toContain('monthly_income')
    const sql = file('models/dibao.sql', own)
    expect(sql).toContain("FROM {{ source('register', 'families') }}")
    expect(sql).toContain("{{ source('register', 'city_standards') }} AS s")
    expect(sql).toContain('jiuzhu sql dibao --dialect mysql --as dbt')
    expect(sql).not.toContain('dbt source')
  })

  it('takes no file for a table, and no name that dbt would read as its own', () => {
    for (const table of ['households.csv', "a'b", '{{ x }}'])
      expect(placesOf(() => toDbt(yiwu, yiwu.definitions, { dialect: 'duckdb', table }))).toEqual(['sqlName table'])
    expect(placesOf(() => toDbt(yiwu, yiwu.definitions, { dialect: 'oracle' as never }))).toEqual(['option dialect'])
  })
})

describe('on DuckDB', () => {
  let database: DuckDb
  beforeAll(async () => {
    database = await DuckDb.open()
    await database.run(toSql('dibao', { dialect: 'duckdb', as: 'tables' }))
    // 400 x 3 - 700 = 500; an unknown income: 0 to 500; a household of nobody is at fault.
    await database.run(`INSERT INTO "standards" ("standard", "from", "value") VALUES
        ('urbanDibaoStandard', DATE '2013-01-01', 500), ('ruralDibaoStandard', DATE '2013-01-01', 400);
      INSERT INTO "households" ("household", "residence", "householdSize", "monthlyIncome", "on") VALUES
        ('H-1', 'rural', 3, 700, DATE '2013-05-01'), ('H-2', 'urban', 1, NULL, DATE '2013-05-01'),
        ('H-3', 'urban', 0, 100, DATE '2013-05-01')`)
    await database.run(`CREATE VIEW "dibao" AS\n${rendered(file('models/dibao.sql'))}`)
  })
  afterAll(() => database.close())

  it('a model gives what the query gives', async () => {
    const rows = await database.rows('FROM "dibao" ORDER BY "household"')
    expect(rows).toEqual(
      await database.rows(`FROM (\n${toSql('dibao', { dialect: 'duckdb' })}\n) ORDER BY "household"`),
    )
    expect(rows.map(({ household, outcome, amount, max }) => [household, outcome, amount, max])).toEqual([
      ['H-1', 'entitled', '500.00', null],
      ['H-2', 'undetermined', null, '500.00'],
      ['H-3', 'invalid', null, null],
    ])
  })

  it('its tests find rows at fault, and no sum that is missing', async () => {
    const atFault = await database.rows(rendered(file('tests/dibao_has_no_row_at_fault.sql')))
    expect(atFault.map(({ household, error }) => [household, error])).toEqual([['H-3', 'householdSize']])
    expect(await database.rows(rendered(file('tests/dibao_says_what_is_due.sql')))).toEqual([])
    const [{ data_tests: [, accepted] = [] } = {}] = models()[0]?.columns.filter(({ name }) => name === 'outcome') ?? []
    expect(accepted).toEqual({
      accepted_values: { values: ['entitled', 'notEntitled', 'undetermined', 'referred', 'invalid'] },
    })
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-dbt-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('writes the package into a folder', async () => {
    const { code, err } = await jiuzhu(`sql --dialect duckdb --as dbt --into ${folder}/all`)
    expect([code, err]).toEqual([0, ''])
    const names = readdirSync(`${folder}/all`, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(names).toHaveLength(all.size)
    expect(readFileSync(`${folder}/all/models/dibao.sql`, 'utf8')).toContain("{{ source('register', 'households') }}")
  })

  it('or of one programme, in Chinese', async () => {
    expect((await jiuzhu(`sql 低保 --dialect postgres --as dbt --into ${folder}/one --lang zh`)).code).toBe(0)
    expect(readdirSync(`${folder}/one/models`).sort()).toEqual(['dibao.sql', 'models.yml', 'sources.yml'])
    expect(readFileSync(`${folder}/one/README.md`, 'utf8')).toContain('dbt 包')
  })

  it.each([
    ['sql dibao --dialect duckdb --as dbt', '--as dbt and --into FOLDER go together'],
    ['sql dibao --dialect duckdb --into x', '--as dbt and --into FOLDER go together'],
    [`sql dibao --dialect duckdb --as dbt --into x --name y`, 'a dbt package takes no --name'],
  ])('%s is refused', async (line, said) => {
    const { code, err } = await jiuzhu(line)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
