/** `jiuzhu sql audit`: what it prints, and what it says to a bad command. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAuditSql } from '../../src/database/audit/to-audit-sql'
import { yiwu } from '../../src/yiwu/policy'
import { DuckDb } from '../sql/support/duckdb'
import { jiuzhu } from '../support/command-line'

const year = '--from 2013-01 --to 2013-12'

describe('jiuzhu sql audit', () => {
  let database: DuckDb
  beforeAll(async () => {
    database = await DuckDb.open()
  })
  afterAll(() => database.close())

  const printed = async (command: string): Promise<string> => {
    const { code, out, err } = await jiuzhu(`sql audit --dialect duckdb ${command}`)
    expect([code, err]).toEqual([0, ''])
    return out
  }

  it('prints one query, with comments in either language', async () => {
    const out = await printed(year)
    expect(out).toBe(`${toAuditSql(yiwu, { dialect: 'duckdb', from: '2013-01', to: '2013-12' })}\n`)
    expect(out).toContain('-- Due against paid: the first kind that applies')
    expect(await printed(`${year} --lang zh`)).toContain('-- 应发与实发对照：取首个成立的类别')
    expect(out.split('\n').filter((line) => line !== line.trimEnd())).toEqual([])
  })

  it('makes its tables, finds nothing lacking in them, and no finding in empty ones', async () => {
    const names = '--schema city --households 户 --members 人 --claims bills --payments paid --standards figures'
    await database.run('CREATE SCHEMA city')
    await database.run(await printed(`--as tables ${names} --columns snake_case --standards-to`))
    expect(await database.rows(await printed(`--as check ${names} --columns snake_case --standards-to`))).toEqual([])
    await database.run(
      await printed(`${year} --as view --name found ${names} --columns snake_case --standards-to --order id`),
    )
    expect(await database.rows('FROM city.found')).toEqual([])
    for (const show of ['dues', 'payments', 'faults'])
      expect(
        await database.rows(await printed(`${year} --show ${show} ${names} --columns snake_case --standards-to`)),
      ).toEqual([])
  })

  it('says what the tables lack', async () => {
    await database.run('CREATE TABLE city."人员" ("household" INTEGER, "id" TEXT, "birthDate" TEXT)')
    const lacking = await database.rows(await printed('--as check --schema city --members 人员'))
    const ofMembers = lacking.filter(({ table }) => table === '人员').map(({ column, problem }) => [column, problem])
    expect(ofMembers).toContainEqual(['birthDate', 'is varchar'])
    expect(ofMembers).toContainEqual(['education.level', 'is missing'])
    expect(ofMembers.map(([column]) => column)).not.toContain('household')
  })

  it('takes a reading', async () => {
    const out = await printed(`${year} --reading medicalYear=serviceDate`)
    expect(out).toContain('"servedOn"')
    expect(await printed(year)).not.toContain('"servedOn"')
  })

  it('has a help page of its own', async () => {
    const { code, out } = await jiuzhu('sql audit --help')
    expect(code).toBe(0)
    expect(out).toContain('--show findings|dues|payments|faults')
    expect((await jiuzhu('sql --help')).out).toContain('jiuzhu sql audit')
  })

  it.each([
    ['', '--dialect must be one of: postgres, duckdb, mysql'],
    ['--dialect mysql --from 2013-01 --to 2013-12', 'as: must be one of: script, tables, check'],
    ['--dialect duckdb', 'from: is required'],
    ['--dialect duckdb --from 2013-01', 'to: is required'],
    ['--dialect duckdb --from 2013-1 --to 2013-12', 'from: must be a month'],
    ['--dialect duckdb --from 2013-06 --to 2013-01', 'to:'],
    ['--dialect duckdb --from 2012-01 --to 2012-11', 'to:'],
    [
      '--dialect duckdb --from 2013-01 --to 2013-12 --show all',
      '--show must be one of: findings, dues, payments, faults',
    ],
    [
      '--dialect duckdb --from 2013-01 --to 2013-12 --as function',
      '--as must be one of: select, view, script, tables, check',
    ],
    ['--dialect duckdb --from 2013-01 --to 2013-12 --reading dibaoFloor=x', 'dibaoFloor'],
    ['--dialect duckdb --cases x', '--cases'],
  ])('%s: %s', async (command, message) => {
    const { code, out, err } = await jiuzhu(`sql audit ${command} --lang en`.replace('  ', ' '))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
