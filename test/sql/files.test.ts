/** CSV files in DuckDB: all of them text, no type guessed, and each cell the same value as in `calculate`, or invalid. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Definition } from '../../src/kit/programme'
import { programmes } from '../../src/yiwu/programmes'
import type { ProgrammeId } from '../../src/yiwu/results'
import { InputError, toAuditSql, toSql } from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import type { TextRow } from './support/database'
import { DuckDb } from './support/duckdb'
import { answer } from './support/exact'
import { Random } from './support/random'
import { randomTextTable } from './support/random-text'

const standardsCsv = `standard,from,year,value
urbanDibaoStandard,2013-01-01,,500
ruralDibaoStandard,2013-01-01,,400.00
scatteredOrphanStandard,2013-01-01,,9100.07
institutionOrphanStandard,2013-01-01,,13800
lowIncomeSubsidyStandard,2013-01-01,,1300
urbanConsumptionPerCapita,,2012,20000.10
`

describe('CSV files', () => {
  let database: DuckDb
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-files-'))
  const file = (name: string, text?: string): string => {
    const path = join(folder, name)
    if (text !== undefined) writeFileSync(path, text)
    return path
  }
  beforeAll(async () => {
    database = await DuckDb.open()
    file('standards.csv', standardsCsv)
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const over = (
    programme: ProgrammeId,
    table: string,
    standards = file('standards.csv'),
  ): Promise<readonly TextRow[]> =>
    database.rows(toSql(programme, { dialect: 'duckdb', table, standardsTable: standards, claims: 'single' }))
  const short = (rows: readonly TextRow[]): readonly string[] =>
    rows.map((row) => [row.household, row.outcome, row.amount, row.error].filter((cell) => cell !== null).join(' '))

  const head = 'household,residence,householdSize,monthlyIncome,on\n'

  it('are read as text in the form that their name says', () => {
    const text = toSql('dibao', { dialect: 'duckdb', table: 'h.csv', standardsTable: "the city's.tsv.gz" })
    expect(text).toContain(
      `read_csv('h.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', skip = 0, comment = '')`,
    )
    expect(text).toContain(`read_csv('the city''s.tsv.gz', header = true, all_varchar = true, delim = '\\t'`)
  })

  it('are no typed tables, and PostgreSQL reads no files', () => {
    const typed = { dialect: 'duckdb', values: 'typed' } as const
    for (const table of [{ table: 'h.csv' }, { standardsTable: 's.CSV' }])
      expect(() => toSql('dibao', { ...typed, ...table })).toThrow(InputError)
    expect(() => toAuditSql({ ...typed, from: '2013-01', to: '2013-01', claimsTable: 'c.csv' })).toThrow('values')
    expect(toSql('dibao', { dialect: 'postgres', table: 'h.csv' })).toContain('FROM "h.csv"')
  })

  it('keep every digit of sums and ids, and name each cell that is none', async () => {
    const rows = [
      '1,rural,3,700.50',
      '01,农村,3,700',
      '12E5,城镇,1,0.1',
      'a,乡下,3,700',
      'b,rural,2.5,1.005',
      'c,rural,3,1e3',
    ]
    const table = file('cells.csv', head + rows.map((row) => `${row},2013-06-01\n`).join(''))
    expect(short(await over('dibao', table))).toEqual([
      '1 entitled 499.50',
      '01 entitled 500.00',
      '12E5 entitled 499.90',
      'a invalid residence',
      'b invalid householdSize;monthlyIncome',
      'c invalid monthlyIncome',
    ])
  })

  it('may have a column without a value, and blanks of every kind at the ends of cells', async () => {
    const table = file('blanks.csv', `${head}\tH\u3000,\u00a0农村 ,,,2013-06-01\ufeff\nI,rural,1,\u2003,2013-06-01\n`)
    expect(await over('dibao', table)).toMatchObject([
      { household: 'H', outcome: 'invalid', error: 'householdSize' },
      { household: 'I', outcome: 'undetermined', missing: 'monthlyIncome', min: '0.00', max: '400.00' },
    ])
  })

  it('of standards at fault answer no row, as `calculate` refuses them', async () => {
    const table = file('one.csv', `${head}H,rural,1,0,2013-06-01\n`)
    for (const bad of [
      'rural,2013-01-01,,400',
      ',2013-01-01,,400',
      'ruralDibaoStandard,2013-1-1,,400',
      'ruralDibaoStandard,2013-02-01,,1.005',
      'ruralDibaoStandard,2013-01-01,,400',
      'urbanDibaoStandard,2013-02-01,2012,400',
    ])
      expect(short(await over('dibao', table, file('bad.csv', `${standardsCsv}${bad}\n`)))).toEqual([
        expect.stringMatching(/^H invalid .*standards/),
      ])
    const words = 'standard,from,year,value\n农村低保标准,2013-01-01, ,400\n'
    expect(short(await over('dibao', table, file('words.csv', words)))).toEqual(['H entitled 400.00'])
  })

  it('are looked over by the check', async () => {
    const table = file('lacking.csv', 'household,residence,on\n')
    const sql = toSql('dibao', { dialect: 'duckdb', as: 'check', table, standardsTable: file('standards.csv') })
    expect((await database.rows(sql)).map(({ column, problem }) => `${column} ${problem}`)).toEqual([
      'householdSize is missing',
      'monthlyIncome is missing',
    ])
  })

  it.each(['dibao', 'orphanAllowance', 'studentGrant', 'medicalAssistance', 'severeDisabilityGuarantee'] as const)(
    '%s: every random row is the same as in `calculate`, or invalid',
    async (id) => {
      const definition: Definition = programmes[id].definition
      const random = new Random(7)
      // A column that the rule does not read is not looked at
      const sql = toSql(id, { dialect: 'duckdb', claims: 'single' })
      const facts = Object.fromEntries(Object.entries(definition.facts).filter(([name]) => sql.includes(`"${name}"`)))
      const { csv, rows } = randomTextTable(random, facts, Number(process.env.ROWS ?? 400), {
        subject: definition.subject,
        hasDay: sql.includes('"on"'),
      })
      const table = file(`${id}.csv`, csv)
      const calculated = await jiuzhuArgs(
        ['calculate', id, '--standards', file('standards.csv'), '--codes', '--lang', 'en'],
        { stdin: csv },
      )
      const exact = parse(calculated.out, { columns: true }) as readonly { readonly [name: string]: string }[]
      const given = await over(id, table)
      expect([exact.length, given.length]).toEqual([rows, rows])
      const byId = new Map(given.map((row) => [row.household, row]))
      const differ = exact.filter((one) => {
        const row = byId.get(idOf(one))
        return row?.outcome !== 'invalid' && (row === undefined || one.error !== '' || answer(row) !== answer(one))
      })
      expect(differ.slice(0, 3).map((one) => [one, byId.get(idOf(one))])).toEqual([])
      expect(given.filter(({ outcome }) => outcome !== 'invalid').length).toBeGreaterThan(rows / 50)
    },
  )
})

/** A cell that a spreadsheet might take for a formula is printed behind an apostrophe. */
const idOf = ({ household = '' }: { readonly [column: string]: string }): string => household.replace(/^'+/, '').trim()

const shared = '../shared/inputs/sql'
const folderOfInputs = existsSync(shared) ? shared : '/nowhere'

describe.skipIf(!existsSync(shared))('the files of ../shared/inputs/sql', () => {
  let database: DuckDb
  beforeAll(async () => {
    database = await DuckDb.open()
  })
  afterAll(() => database.close())
  const rows = async (programme: ProgrammeId, name: string): Promise<readonly string[]> => {
    const [table, standardsTable] = [`${folderOfInputs}/${name}.csv`, `${folderOfInputs}/standards.csv`]
    const found = await database.rows(toSql(programme, { dialect: 'duckdb', table, standardsTable }))
    // The database gives rows in whatever order its workers end.
    return found
      .map((row) =>
        [row.household, row.outcome, row.amount, row.min, row.max, row.error].filter((one) => one !== null).join(' '),
      )
      .sort()
  }

  it('give what their README says', async () => {
    expect(await rows('dibao', 'ids-20-digits')).toEqual([
      '00000020130000000001 entitled 500.00',
      '00000020130000000002 entitled 480.00',
      '90000020130000000001 entitled 400.00',
      '90000020130000000002 entitled 320.00',
    ])
    expect(await rows('medicalAssistance', 'claims-20-digits')).toEqual(
      ['1', '2', '3'].map((one) => `9000002013000000000${one} entitled 100000.00`),
    )
    expect(await rows('dibao', 'no-income-at-all')).toEqual([
      'H-1 undetermined 0.00 500.00',
      'H-2 undetermined 0.00 1200.00',
    ])
    expect(await rows('dibao', 'days-of-two-kinds')).toEqual([
      'D-1 entitled 500.00',
      ...['D-2', 'D-3', 'D-4'].map((one) => `${one} invalid on`),
    ])
    expect(await rows('dibao', 'chinese-cells')).toEqual([
      'Z-1 entitled 500.00',
      'Z-2 entitled 600.00',
      'Z-3 invalid residence',
    ])
  })

  it('audit as the command does where ids have blanks behind them', async () => {
    const tables = ['households', 'members', 'claims'].map((name) => [
      `${name}Table`,
      `${folderOfInputs}/tab-${name}.csv`,
    ])
    const options = { ...Object.fromEntries(tables), paymentsTable: `${folderOfInputs}/tab-ledger.csv` }
    const sql = toAuditSql({
      dialect: 'duckdb',
      from: '2013-05',
      to: '2013-05',
      standardsTable: `${folderOfInputs}/standards.csv`,
      ...options,
    })
    expect(await database.rows(sql)).toMatchObject([
      {
        kind: 'shouldHaveBeenToppedUp',
        household: 'A',
        period: '2013-05',
        due: '300.00',
        paid: '200.00',
        difference: '-100.00',
      },
    ])
  })
})
