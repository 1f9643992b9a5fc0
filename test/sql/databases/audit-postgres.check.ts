/** The audit in SQL on PostgreSQL: the same findings as `jiuzhu audit`. `npm run test:postgres` runs it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flatTables, writeFlatTables } from '../../audit/flat-tables'
import { ledgerCsv, plant } from '../../audit/planter'
import { jiuzhu } from '../../support/command-line'
import { findingsOf, findingText } from '../support/audit'
import { describeAudit } from '../support/audit-behaviour'
import { inCommonLayout } from '../support/database'
import { blocksOf, csvLines } from '../support/documentation'
import { describeMore } from '../support/more-behaviour'
import { Postgres, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()

describe.skipIf(reason !== undefined)(reason ?? 'an audit on PostgreSQL', () => {
  let database: Postgres
  beforeAll(async () => {
    database = await Postgres.start()
  })
  afterAll(() => database.close())

  const scale = {
    ledgers: 5,
    households: 200,
    random: 4,
    randomHouseholds: 40,
    windows: 4,
    corrupted: 5,
    everyReading: 1,
    texts: true,
  }
  describeAudit(() => database, scale)
  describe('laid out for its kin', () => describeAudit(() => inCommonLayout(database), { ...scale, everyReading: 5 }))
  describe('of a policy with more programmes', () => describeMore(() => database, [1, 2, 3]))

  it('goes from the CSV files of the worked example to its findings with the commands of docs/sql.md', async () => {
    const { cases, payments, standards } = plant(2013, 2000)
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-postgres-example-'))
    try {
      writeFlatTables(folder, flatTables(cases, standards))
      writeFileSync(join(folder, 'ledger.csv'), ledgerCsv(payments))
      const blocks = blocksOf(readFileSync('docs/sql.md', 'utf8'), 'An audit in SQL')
      const [, commands = ''] = blocks.filter(({ language }) => language === 'sh').map(({ body }) => body)
      const [tables = '', copies = '', view = ''] = commands.trim().split('\n')
      const printed = async (command: string): Promise<string> =>
        (await jiuzhu(command.replace('npx jiuzhu ', '').split(' | ')[0] ?? '')).out
      await database.run('DROP TABLE IF EXISTS households, members, claims, payments, standards CASCADE')
      await database.run(await printed(tables))
      for (const [, copy = ''] of copies.matchAll(/-c "(.*?)"/g))
        await database.run(copy.replaceAll("'example/", `'${folder}/`))
      await database.run(await printed(view))
      const found = (await database.rows('SELECT * FROM "findings"')).map((row) => findingText(row)).sort()
      expect(found).toEqual(
        (await findingsOf({ cases, payments, standards }, { from: '2013-01', to: '2013-12' })).texts,
      )
      const [summary = ''] = blocks.filter(({ language }) => language === 'sql').map(({ body }) => body)
      const [, byKind = ''] = blocks.filter(({ language }) => language === 'csv').map(({ body }) => body)
      expect(csvLines(await database.rows(summary))).toEqual(byKind.trim().split('\n'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
