/** The SQL as text: pinned whole for a few programmes, each step under its rule and clause, no longer than its rule. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedRule } from '../../src/database/rule'
import { namesOf, nodesOf } from '../../src/language/walk'
import { yiwu } from '../../src/yiwu/policy'
import { InputError, programmeIds, programmes, type SqlOptions, toSql } from '../support/all'
import { jiuzhu } from '../support/command-line'
import { expectGenerated } from '../support/generated'
import { readingsWith } from '../support/yiwu'
import { DuckDb } from './support/duckdb'

const dialects = ['postgres', 'duckdb', 'mysql'] as const

/** `npm run regenerate` writes them anew, to be read before they are committed. */
const pinned: readonly (readonly [file: string, programme: (typeof programmeIds)[number], options: SqlOptions])[] = [
  ['dibao.postgres', 'dibao', { dialect: 'postgres', as: 'view' }],
  ['dibao.duckdb', 'dibao', { dialect: 'duckdb', as: 'view', on: '2013-06-01' }],
  ['dibao.mysql', 'dibao', { dialect: 'mysql', as: 'view' }],
  ['dibao.function', 'dibao', { dialect: 'postgres', as: 'function', language: 'zh' }],
  ['dibao.check', 'dibao', { dialect: 'duckdb', as: 'check', schema: 'city' }],
  ['orphan-allowance.text', 'orphanAllowance', { dialect: 'duckdb', values: 'text', columns: 'snake_case' }],
  ['medical-assistance.postgres', 'medicalAssistance', { dialect: 'postgres', as: 'view' }],
  [
    'medical-assistance.rounds',
    'medicalAssistance',
    { dialect: 'duckdb', paidEarlier: true, readings: { medicalRatioPeriod: 'perYear', medicalYear: 'serviceDate' } },
  ],
]

describe('the text', () => {
  it.each(pinned)('%s is as pinned', (file, programme, options) => {
    expectGenerated(`test/sql/printed/${file}.sql`, `${toSql(programme, options)}\n`)
  })

  describe.each(dialects)('%s', (dialect) => {
    it.each(programmeIds)('%s has each step under its rule and clause, and grows with the rule only', (id) => {
      const rule = printedRule(yiwu, programmes[id].definition, { readings: readingsWith() })
      const roots = rule.amount ? [rule.entitled, rule.amount] : [rule.entitled]
      const text = toSql(id, { dialect, claims: 'single' })
      const steps = namesOf(roots).filter((name) => !/^\d/.test(name.id))
      const lacking = steps.filter(
        (name) => !text.includes(`-- ${name.id} ${name.clause}: `) && !text.includes(`/* ${name.id} */`),
      )
      expect(lacking.map((name) => name.id)).toEqual([])
      expect(text.length).toBeLessThan(6000 + 900 * nodesOf(roots).size)
      expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([])
    })
  })

  it('is in the language asked for', () => {
    expect(toSql('dibao', { dialect: 'postgres', language: 'zh' })).toContain(
      '-- difference 二(二)1-s2: 标准与收入的差额',
    )
  })
})

describe('numbers', () => {
  let database: DuckDb
  beforeAll(async () => {
    database = await DuckDb.open()
  })
  afterAll(() => database.close())

  it.each(programmeIds)('of %s are never binary floats, at any stage', async (id) => {
    const { definition } = programmes[id]
    const types = {
      money: 'DECIMAL(15, 2)',
      count: 'INTEGER',
      truth: 'BOOLEAN',
      choice: 'TEXT',
      set: 'TEXT',
      day: 'DATE',
    }
    const check = toSql(id, { dialect: 'duckdb', as: 'check', standards: 'columns' })
    const kinds: { readonly [kind: string]: string } = {
      'a column': 'TEXT',
      'an exact number such as DECIMAL(15, 2)': types.money,
      'a whole number': types.count,
      'a truth value': types.truth,
      text: 'TEXT',
      'a date': types.day,
    }
    const columns = [...check.matchAll(/^ {2}\('\w+', '(\w+)', '([^']*)'/gm)].map(
      ([, name, kind]) => `"${name}" ${kinds[kind ?? '']}`,
    )
    await database.run('DROP TABLE IF EXISTS "taken"')
    await database.run(`CREATE TABLE "taken" (${columns.join(', ')})`)
    const query = toSql(id, { dialect: 'duckdb', standards: 'columns', table: 'taken' })
    const stages = query.slice(0, query.lastIndexOf('\nSELECT\n'))
    const last = /FROM (\w+)$/.exec(query)?.[1]
    const described = await database.rows(`DESCRIBE ${stages}\nSELECT * FROM ${last}`)
    expect(described.length).toBeGreaterThan(2)
    expect(described.filter(({ column_type: type }) => /DOUBLE|FLOAT|REAL/.test(type ?? ''))).toEqual([])
    expect(definition.id).toBe(id)
  })
})

describe('options', () => {
  const failing = (options: object): string => {
    try {
      toSql('medicalAssistance', { dialect: 'postgres', ...options } as SqlOptions)
    } catch (error) {
      if (error instanceof InputError) return `${error.path} ${error.code}`
      throw error
    }
    return 'no error'
  }

  it.each([
    [{ dialect: 'oracle' }, 'dialect option'],
    [{ as: 'table' }, 'as option'],
    [{ table: '' }, 'table sqlName'],
    [{ schema: 'a\nb' }, 'schema sqlName'],
    [{ household: 'a\u0000' }, 'household sqlName'],
    [{ on: '2013-02-30' }, 'on date'],
    [{ on: '2012-12-02' }, 'on beforePolicy'],
    [{ readings: { medicalYear: 'never' } }, 'readings.medicalYear option'],
    [{ as: 'function', claims: 'running' }, 'claims option'],
    [{ columns: 'kebab-case' }, 'columns option'],
  ])('%j is refused by its name', (options, expected) => {
    expect(failing(options)).toBe(expected)
  })

  it('name a programme that there is', () => {
    expect(() => toSql({ id: 'pension' }, { dialect: 'duckdb' })).toThrow('must be a programme')
    expect(toSql(programmes.legalAid, { dialect: 'duckdb' })).toBe(toSql('legalAid', { dialect: 'duckdb' }))
  })
})

describe('the header', () => {
  const head = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('-- '))

  it('says what was printed, under which law, and how to print it again', () => {
    const options: SqlOptions = {
      ...({ dialect: 'postgres', as: 'view', table: "the city's", on: '2013-06-01', language: 'en' } as const),
      readings: { dibaoFloor: 'cityAverage', dibaoThreshold: 'below' },
    }
    const text = toSql('dibao', options)
    expect(head(text).slice(0, 4)).toEqual([
      '-- dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03',
      '-- Readings: dibaoFloor=cityAverage, and the defaults otherwise',
      '-- Day: 2013-06-01',
      `-- To print it again: jiuzhu sql dibao --dialect postgres --as view --on 2013-06-01 --table 'the city'\\''s' --reading dibaoFloor=cityAverage`,
    ])
    expect(text).toContain(
      `\n\nCOMMENT ON VIEW "dibao" IS 'dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03 | `,
    )
  })

  it('prints the same again by its command', async () => {
    const text = toSql('medicalAssistance', { dialect: 'duckdb', paidEarlier: true, standardsTo: true, language: 'zh' })
    const command = head(text)
      .find((line) => line.startsWith('-- 重新输出：'))
      ?.replace('-- 重新输出：jiuzhu ', '')
    expect((await jiuzhu(command ?? '')).out).toBe(`${text}\n`)
    // Comments and headings are Chinese throughout
    expect(text.match(/^ *-- [A-Z].*$/gm)).toBeNull()
  })

  it('stands above the tables that a programme reads', async () => {
    const tables = toSql('dibao', { dialect: 'duckdb', as: 'tables' })
    const database = await DuckDb.open()
    await database.run(tables)
    expect(await database.rows(toSql('dibao', { dialect: 'duckdb', as: 'check' }))).toEqual([])
    expect(await database.rows(toSql('dibao', { dialect: 'duckdb' }))).toEqual([])
    await database.close()
  })
})
