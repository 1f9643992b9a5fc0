/** What the SQL promises on any database: results worked out by hand, bad rows, what a table lacks, names of any kind. */
import { describe, expect, it } from 'vitest'
import type { ProgrammeId } from '../../../src/yiwu/results'
import { type SqlOptions, toSql } from '../../support/all'
import type { Database, TextRow } from './database'
import { compareRegisters } from './registers'

const households = [
  "('H1', 'rural', 3, 700, DATE '2013-06-01')",
  "('H2', 'rural', 3, 1000, DATE '2013-06-01')",
  "('H3', 'rural', 3, 1200, DATE '2013-06-01')",
  "('H4', 'urban', 1, NULL, DATE '2013-06-01')",
  "('H5', NULL, 1, 450, DATE '2013-06-01')",
  "('H6', 'rural', 3, 700, DATE '2014-01-01')",
  "('H7', 'rural', 3, 700, DATE '2012-12-31')",
]

const register = [
  "('urbanDibaoStandard', DATE '2013-01-01', NULL, 500)",
  "('ruralDibaoStandard', DATE '2013-01-01', NULL, 400)",
  "('ruralDibaoStandard', DATE '2014-01-01', NULL, 450.55)",
  "('urbanDibaoStandard', DATE '2015-01-01', NULL, 550)",
  "('urbanDibaoStandard', DATE '2015-01-01', NULL, 560)",
  "('urbanConsumptionPerCapita', NULL, 2012, 20000)",
]

const householdColumns =
  '"household" TEXT, "residence" TEXT, "householdSize" INTEGER, "monthlyIncome" DECIMAL(15, 2), "on" DATE'

/** The same tests on each database; `open` gives it when they run. */
export function describeDatabase(open: () => Database, has = { texts: true }): void {
  const fill = async (name: string, columns: string, values: readonly string[]): Promise<void> => {
    await open().run(`DROP TABLE IF EXISTS ${name} CASCADE`)
    await open().run(`CREATE TABLE ${name} (${columns})`)
    if (values.length > 0) await open().run(`INSERT INTO ${name} VALUES ${values.join(', ')}`)
  }
  const fillAll = async (): Promise<void> => {
    await fill('households', householdColumns, households)
    await fill('standards', '"standard" TEXT, "from" DATE, "year" INTEGER, "value" DECIMAL(15, 2)', register)
  }
  const sqlOf = (id: ProgrammeId, options: Omit<SqlOptions, 'dialect'> = {}): string =>
    toSql(id, { dialect: open().dialect, layout: open().layout, ...options })
  const rowsOf = async (id: ProgrammeId, options: Omit<SqlOptions, 'dialect'> = {}): Promise<readonly string[]> =>
    (await open().rows(sqlOf(id, options))).map(line).sort()

  describe('standards by date', () => {
    it('gives the examples of the contract, and each row the standards of its day', async () => {
      await fillAll()
      expect(await rowsOf('dibao')).toEqual([
        'H1 entitled 500.00',
        'H2 entitled 480.00',
        'H3 notEntitled',
        'H4 undetermined [monthlyIncome] 0.00..500.00',
        // 450 under 500 in town: the difference is 50, the floor 200; in the country 450 is over 400.
        'H5 undetermined [residence] 0.00..200.00',
        // 450.55 x 3 = 1351.65, less 700.
        'H6 entitled 651.65',
        // Before the first value of the register no standard is in force.
        'H7 undetermined [standards.ruralDibaoStandard] 0.00..',
      ])
    })

    it('takes one day for all rows, and refuses two values from one date', async () => {
      await fillAll()
      expect((await rowsOf('dibao', { on: '2013-06-01' })).at(-1)).toBe('H7 entitled 500.00')
      const later = await rowsOf('dibao', { on: '2015-06-01' })
      expect(later[3]).toBe('H4 invalid standards.urbanDibaoStandard')
    })

    it('takes the consumption statistic of the year before', async () => {
      await fillAll()
      await fill('persons', '"household" TEXT, "person" TEXT, "orphanCare" TEXT, "on" DATE', [
        "('a', 'p', 'scattered', DATE '2013-06-01')",
        "('b', 'p', 'institution', DATE '2013-06-01')",
        "('c', 'p', 'institution', DATE '2014-06-01')",
        "('d', 'p', 'none', DATE '2014-06-01')",
      ])
      expect(await rowsOf('orphanAllowance')).toEqual([
        'a p entitled 8400.00',
        'b p entitled 14000.00',
        'c p undetermined [standards.urbanConsumptionPerCapita] 0.00..',
        'd p notEntitled',
      ])
    })
  })

  describe('the rows of the table of standards', () => {
    const sourcesOf = async (id: ProgrammeId, options: Omit<SqlOptions, 'dialect'> = {}) => {
      const rows = await open().rows(sqlOf(id, { show: 'sources', ...options }))
      return rows.map(({ household, outcome, sources }) => [household, outcome, sources].join(' ').trim()).sort()
    }

    it('are told where they are asked for, each by its first day', async () => {
      await fillAll()
      const both = (urban: string, rural: string) => `urbanDibaoStandard=${urban};ruralDibaoStandard=${rural}`
      expect(await sourcesOf('dibao')).toEqual([
        `H1 entitled ${both('2013-01-01', '2013-01-01')}`,
        `H2 entitled ${both('2013-01-01', '2013-01-01')}`,
        `H3 notEntitled ${both('2013-01-01', '2013-01-01')}`,
        `H4 undetermined ${both('2013-01-01', '2013-01-01')}`,
        `H5 undetermined ${both('2013-01-01', '2013-01-01')}`,
        `H6 entitled ${both('2013-01-01', '2014-01-01')}`,
        'H7 undetermined',
      ])
      // Two values from one day are no row that anything rests on.
      expect((await sourcesOf('dibao', { on: '2015-06-01' }))[0]).toBe('H1 invalid ruralDibaoStandard=2014-01-01')
    })

    it('are those of a calendar year where the standard is a statistic', async () => {
      await fillAll()
      await fill('persons', '"household" TEXT, "person" TEXT, "orphanCare" TEXT, "on" DATE', [
        "('a', 'p', 'scattered', DATE '2013-06-01')",
      ])
      expect(await sourcesOf('orphanAllowance')).toEqual(['a entitled urbanConsumptionPerCapita=2012'])
    })

    it('are none where standards are columns, or the facts those of a function', () => {
      for (const options of [{ standards: 'columns' }, { as: 'function' }] as const)
        expect(() => sqlOf('dibao', { show: 'sources', ...options })).toThrow('show: must be one of: result')
    })
  })

  describe('standards with a last day', () => {
    const columns = '"standard" TEXT, "from" DATE, "year" INTEGER, "to" DATE, "value" DECIMAL(15, 2)'
    const urban = (from: string, to: string, value: number): string =>
      `('urbanDibaoStandard', DATE '${from}', NULL, ${to}, ${value})`
    const onDays = (all: readonly string[]): Promise<readonly string[]> =>
      Promise.all(
        all.map(async (on) => {
          const [row] = await rowsOf('dibao', { table: 'one', standardsTo: true, on })
          return `${on} ${row}`
        }),
      )

    it('hold to that day, and then none is in force until the next', async () => {
      await fill('one', householdColumns, ["('H', 'urban', 1, 100, NULL)"])
      await fill('standards', columns, [
        urban('2012-01-01', 'NULL', 450),
        urban('2013-01-01', "DATE '2013-06-30'", 500),
        urban('2013-08-01', 'NULL', 550),
      ])
      expect(await onDays(['2012-12-31', '2013-06-30', '2013-07-01', '2013-07-31', '2013-08-01'])).toEqual([
        '2012-12-31 H entitled 350.00',
        '2013-06-30 H entitled 400.00',
        '2013-07-01 H undetermined [standards.urbanDibaoStandard] 0.00..',
        '2013-07-31 H undetermined [standards.urbanDibaoStandard] 0.00..',
        '2013-08-01 H entitled 450.00',
      ])
      // Unless told to, the query does not look at the column.
      expect(await rowsOf('dibao', { table: 'one', on: '2013-07-01' })).toEqual(['H entitled 400.00'])
    })

    it('are invalid where two hold on a day, or one ends before it begins', async () => {
      await fill('one', householdColumns, ["('H', 'urban', 1, 100, NULL)"])
      await fill('standards', columns, [
        urban('2013-01-01', "DATE '2013-07-31'", 500),
        urban('2013-07-01', 'NULL', 550),
        urban('2014-01-01', "DATE '2013-12-31'", 600),
      ])
      expect(await onDays(['2013-06-30', '2013-07-01', '2013-07-31', '2013-08-01', '2014-01-01'])).toEqual([
        '2013-06-30 H entitled 400.00',
        '2013-07-01 H invalid standards.urbanDibaoStandard',
        '2013-07-31 H invalid standards.urbanDibaoStandard',
        '2013-08-01 H entitled 450.00',
        '2014-01-01 H invalid standards.urbanDibaoStandard',
      ])
    })

    it('are those of the exact lane, on every day on which something changes and the day after', async () => {
      expect(await compareRegisters(open(), 12, 5)).toEqual([])
    })
  })

  describe('bad rows', () => {
    it('are invalid and name their columns, and the others still answer', async () => {
      await fillAll()
      const columns = householdColumns.replace('DECIMAL(15, 2)', 'DECIMAL(20, 3)')
      await fill('bad_rows', columns, [
        "('a', 'rural', 3, -0.01, DATE '2013-06-01')",
        "('b', 'rural', 3, 1.005, DATE '2013-06-01')",
        "('c', 'rural', 3, 10000000000000, DATE '2013-06-01')",
        "('d', 'suburb', 0, 700, DATE '2013-06-01')",
        "('e', 'rural', NULL, 700, DATE '2013-06-01')",
        "('f', 'rural', 3, 700, DATE '2012-12-02')",
        "('g', 'rural', 3, 700, NULL)",
        "('h', 'rural', 3, 9999999999999.99, DATE '2013-06-01')",
        "('i', 'rural', 3, 700, DATE '2013-06-01')",
      ])
      expect(await rowsOf('dibao', { table: 'bad_rows' })).toEqual([
        'a invalid monthlyIncome',
        'b invalid monthlyIncome',
        'c invalid monthlyIncome',
        'd invalid residence;householdSize',
        'e invalid householdSize',
        'f invalid on',
        'g invalid on',
        'h notEntitled',
        'i entitled 500.00',
      ])
    })

    it.skipIf(!has.texts)('hold text in a number, where the table is all text', async () => {
      await fillAll()
      await fill('texts', '"household" TEXT, "residence" TEXT, "householdSize" TEXT, "monthlyIncome" TEXT, "on" TEXT', [
        "('a', 'rural', '3', '700', '2013-06-01')",
        "('b', ' rural ', '3', '1,000', '2013-06-01')",
        "('c', 'rural', '3.0', '7oo', '2013-06-01')",
        "('d', '', '1', '', '2013-06-01')",
        "('e', 'rural', '3', '700', '2013-02-29')",
        "('f', 'rural', '3', '700.5', '2013-6-1')",
        "('g', 'urban', '1', '1e2', '2013-06-31')",
      ])
      expect(await rowsOf('dibao', { table: 'texts', values: 'text' })).toEqual([
        'a entitled 500.00',
        'b invalid monthlyIncome',
        'c invalid householdSize;monthlyIncome',
        'd undetermined [residence;monthlyIncome] 0.00..500.00',
        'e invalid on',
        'f invalid on',
        'g invalid monthlyIncome;on',
      ])
      // The same table read as typed is the database's own error.
      await expect(open().rows(sqlOf('dibao', { table: 'texts' }))).rejects.toThrow(/operator|VARCHAR/)
    })

    it('hold a category that the policy does not know, or insurance above the cost', async () => {
      await fill('claims', claimColumns, [
        claim('a', 'p', 'c1', '2013-02-01', { categories: "'sanlao'" }),
        claim('b', 'p', 'c1', '2013-02-01', {
          categories: "'none'",
          dibaoCertified: 'TRUE',
          insurancePaid: '60000.01',
        }),
        claim('c', 'p', 'c1', '2013-02-01', { categories: "'oldPartyMember;hardshipWorker'" }),
        claim('d', 'p', 'c1', '2013-02-01', { categories: "'oldPartyMember;'" }),
      ])
      expect(await rowsOf('medicalAssistance', { standards: 'columns' })).toEqual([
        'a p c1 invalid categories',
        'b p c1 invalid insurancePaid',
        'c p c1 entitled 48000.00',
        'd p c1 invalid categories',
      ])
    })
  })

  describe('claims of a year', () => {
    it('use one cap in order of settlement', async () => {
      await fill('claims', claimColumns, [
        claim('h', 'p', 'c3', '2013-09-01'),
        claim('h', 'p', 'c1', '2013-02-10'),
        claim('h', 'p', 'c2', '2013-02-10'),
        claim('h', 'p', 'c4', '2014-01-01'),
        claim('h', 'q', 'c1', '2013-03-01'),
        claim('i', 'p', 'c1', '2013-03-01', { medicalAidPaidEarlier: '96000' }),
      ])
      const paidEarlier = { standards: 'columns', paidEarlier: true } as const
      // 80% of 60000 is 48000: twice, then 4000 of the 100000 are left; the next year and the next person start anew.
      expect(await rowsOf('medicalAssistance', paidEarlier)).toEqual([
        'h p c1 entitled 48000.00',
        'h p c2 entitled 48000.00',
        'h p c3 entitled 4000.00',
        'h p c4 entitled 48000.00',
        'h q c1 entitled 48000.00',
        'i p c1 entitled 4000.00',
      ])
      const ofHousehold = { ...paidEarlier, readings: { medicalCapHolder: 'household' } } as const
      // By settlement: p c1, p c2, then q c1 with 4000, then nothing for p c3.
      expect(await rowsOf('medicalAssistance', ofHousehold)).toEqual([
        'h p c1 entitled 48000.00',
        'h p c2 entitled 48000.00',
        'h p c3 entitled 0.00',
        'h p c4 entitled 48000.00',
        'h q c1 entitled 4000.00',
        'i p c1 entitled 4000.00',
      ])
      // Unless told to, the query does not look at what was paid before.
      expect((await rowsOf('medicalAssistance', { standards: 'columns' })).at(-1)).toBe('i p c1 entitled 48000.00')
    })

    it('of an unknown year of service have the aid before them in that year, and perhaps that before others', async () => {
      await fill('claims', `${claimColumns}, "servedOn" DATE`, [
        claim('h', 'p', 'c1', '2013-03-01', { medicalAidPaidEarlier: '96000' }).replace(/\)$/, ', NULL)'),
        claim('i', 'p', 'c1', '2013-03-01', { medicalAidPaidEarlier: '96000' }).replace(/\)$/, ', NULL)'),
        claim('i', 'p', 'c2', '2013-04-01', { medicalAidPaidEarlier: '96000' }).replace(/\)$/, ", DATE '2013-03-20')"),
      ])
      const readings = { medicalYear: 'serviceDate' } as const
      // 80% of 60000 is 48000, and 4000 of the 100000 are left; the next has nothing left in that year, and all in another.
      expect(await rowsOf('medicalAssistance', { standards: 'columns', paidEarlier: true, readings })).toEqual([
        'h p c1 entitled 4000.00',
        'i p c1 entitled 4000.00',
        'i p c2 undetermined [aidEarlierThisYear] 0.00..48000.00',
      ])
    })

    it('follow each other on one day by the column of their order, which must be given', async () => {
      await fill('claims', `${claimColumns}, "line" INTEGER`, [
        claim('h', 'p', 'c1', '2013-02-10').replace(/\)$/, ', 10)'),
        claim('h', 'p', 'c2', '2013-02-10').replace(/\)$/, ', 9)'),
        claim('h', 'p', 'c3', '2013-02-10').replace(/\)$/, ', 8)'),
        claim('i', 'p', 'c1', '2013-02-10').replace(/\)$/, ', NULL)'),
      ])
      expect(await rowsOf('medicalAssistance', { standards: 'columns', order: 'line' })).toEqual([
        'h p c1 entitled 4000.00',
        'h p c2 entitled 48000.00',
        'h p c3 entitled 48000.00',
        'i p c1 invalid order',
      ])
    })

    it('leave open what an unknown or invalid earlier claim took, and no more', async () => {
      await fill('claims', claimColumns, [
        claim('h', 'p', 'c1', '2013-02-10', { inPolicyCost: '-5' }),
        claim('h', 'p', 'c2', '2013-02-11'),
        // Cost and insurance contradict each other: the cost may be the wrong one, so that all of the cap may be used.
        claim('g', 'p', 'c1', '2013-02-10', { inPolicyCost: '10000', insurancePaid: '20000' }),
        claim('g', 'p', 'c2', '2013-02-11'),
        claim('i', 'p', 'c1', '2013-02-10', { commercialPaid: 'NULL' }),
        claim('i', 'p', 'c2', '2013-02-11', { inPolicyCost: '100000' }),
        claim('i', 'p', 'c3', '2013-02-12'),
        claim('j', 'p', 'c1', '2012-12-02'),
        claim('j', 'p', 'c2', '2013-02-11'),
        claim('k', 'p', 'c1', '2013-02-11'),
        claim('k', 'p', 'c1', '2013-02-11'),
        claim('l', 'NULL', 'c1', '2013-02-11'),
      ])
      expect(await rowsOf('medicalAssistance', { standards: 'columns' })).toEqual([
        'g p c1 invalid insurancePaid',
        'g p c2 undetermined [aidEarlierThisYear] 0.00..48000.00',
        'h p c1 invalid inPolicyCost',
        'h p c2 undetermined [aidEarlierThisYear] 0.00..48000.00',
        'i p c1 undetermined [commercialPaid] 0.00..48000.00',
        // 80000, but at least 52000 of the cap are left.
        'i p c2 undetermined [aidEarlierThisYear] 52000.00..80000.00',
        // 0 to 48000 were taken, then surely 52000 and at most 80000: at least 20000 or nothing.
        'i p c3 undetermined [aidEarlierThisYear] 0.00..48000.00',
        'j p c1 invalid settledOn',
        'j p c2 entitled 48000.00',
        'k p c1 invalid claim',
        'k p c1 invalid claim',
        'l null c1 invalid person',
      ])
    })

    it('leave everything of the year open beside an invalid claim, where the 90% is read over the year', async () => {
      await fill('claims', claimColumns, [
        claim('g', 'p', 'c1', '2013-02-10', { inPolicyCost: '10000', insurancePaid: '20000' }),
        claim('g', 'p', 'c2', '2013-02-11'),
        claim('g', 'q', 'c1', '2013-02-12'),
      ])
      const sums = 'aidEarlierThisYear;otherCostThisYear;otherPaymentsThisYear;otherAidThisYear'
      expect(
        await rowsOf('medicalAssistance', { standards: 'columns', readings: { medicalRatioPeriod: 'perYear' } }),
      ).toEqual([
        'g p c1 invalid insurancePaid',
        `g p c2 undetermined [${sums}] 0.00..48000.00`,
        'g q c1 entitled 48000.00',
      ])
    })

    it('count the 90% over the year under that reading', async () => {
      const facts = { inPolicyCost: '10000' }
      await fill('claims', claimColumns, [
        claim('h', 'p', 'c1', '2013-02-10', { ...facts, insurancePaid: '8000' }),
        claim('h', 'p', 'c2', '2013-02-11', { ...facts, insurancePaid: '2000' }),
      ])
      const perYear = { standards: 'columns', readings: { medicalRatioPeriod: 'perYear' } } as const
      expect(await rowsOf('medicalAssistance', { standards: 'columns' })).toEqual([
        'h p c1 entitled 1000.00',
        'h p c2 entitled 6400.00',
      ])
      // 90% of 20000 less 10000 is 8000: 1600 and 6400 fill it.
      expect(await rowsOf('medicalAssistance', perYear)).toEqual(['h p c1 entitled 1600.00', 'h p c2 entitled 6400.00'])
    })
  })

  describe('tables and names', () => {
    it('are looked over by the check, which names what is lacking', async () => {
      await fillAll()
      await fill('lacking', '"household" TEXT, "residence" INTEGER, "householdSize" TEXT, "on" DATE', [])
      expect(await open().rows(sqlOf('dibao', { as: 'check' }))).toEqual([])
      const found = await open().rows(sqlOf('dibao', { as: 'check', table: 'lacking', standardsTable: 'nowhere' }))
      expect(
        found.map(
          ({ table, column, problem }) =>
            `${table} ${column} ${problem?.replace('varchar', 'text').replace(/int$/, 'integer')}`,
        ),
      ).toEqual([
        'lacking householdSize is text',
        'lacking monthlyIncome is missing',
        'lacking residence is integer',
        'nowhere from is missing',
        'nowhere standard is missing',
        'nowhere value is missing',
        'nowhere year is missing',
      ])
      await expect(open().rows(sqlOf('dibao', { table: 'lacking' }))).rejects.toThrow(/monthlyIncome/)
      const [noEnd] = await open().rows(sqlOf('dibao', { as: 'check', standardsTo: true }))
      expect(noEnd).toEqual({ table: 'standards', column: 'to', problem: 'is missing', expected: 'a date' })
    })

    it('may be called anything, and nothing of them is run', async () => {
      await fillAll()
      const evil = `x"; DROP TABLE households; --`
      const quoted = `"${evil.replaceAll('"', '""')}"`
      await open().run(`DROP TABLE IF EXISTS ${quoted}`)
      await open().run(
        `CREATE TABLE ${quoted} AS SELECT "household" AS ${quoted}, "residence", "householdSize", "monthlyIncome", "on" AS "o'n" FROM households`,
      )
      const options = { table: evil, household: evil, onColumn: "o'n" }
      expect((await rowsOf('dibao', options)).length).toBe(households.length)
      expect(await open().rows(sqlOf('dibao', { ...options, as: 'check' }))).toEqual([])
      expect((await open().rows('SELECT COUNT(*) AS n FROM households')).length).toBe(1)
      await open().run(`DROP TABLE ${quoted}`)
    })

    it('may hold hostile values', async () => {
      await fillAll()
      await open().run(
        `INSERT INTO households VALUES ('''; DROP TABLE households; --', 'urban''; --', 1, 5, DATE '2013-06-01')`,
      )
      expect((await rowsOf('dibao'))[0]).toBe("'; DROP TABLE households; -- invalid residence")
    })

    it('may begin like the stages of the query, and be written in snake case', async () => {
      await fillAll()
      await open().run('DROP TABLE IF EXISTS step_1')
      await open().run(
        'CREATE TABLE step_1 AS SELECT "household", "residence", "householdSize" AS "household_size", "monthlyIncome" AS "monthly_income", "on" FROM households',
      )
      expect(await rowsOf('dibao', { table: 'step_1', columns: 'snake_case' })).toEqual(await rowsOf('dibao'))
    })
  })

  describe('statements', () => {
    it('make a view that is read like a table', async () => {
      await fillAll()
      await open().run(sqlOf('dibao', { as: 'view', name: 'due "dibao"' }))
      const [sum] = await open().rows('SELECT SUM("amount") AS "amount", COUNT(*) AS "rows" FROM "due ""dibao"""')
      // 500 + 480 + 651.65
      expect([sum?.amount, sum?.rows]).toEqual(['1631.65', '7'])
      const one = await open().rows(`SELECT "amount" FROM "due ""dibao""" WHERE "household" = 'H2'`)
      expect(one).toEqual([{ amount: '480.00' }])
    })

    it('make a function of the facts of one row', async () => {
      await fillAll()
      await open().run(sqlOf('dibao', { as: 'function', name: 'dibao_of' }))
      const call = 'dibao_of(h."residence", h."householdSize", h."monthlyIncome", h."on")'
      if (open().dialect === 'mysql') {
        // A function there gives one value: an object of JSON
        const objects = await open().rows(`SELECT h."household", ${call} AS "result" FROM households AS h`)
        const rows = objects.map(({ household = null, result }) => ({ household, ...JSON.parse(result ?? '') }))
        expect(rows.map(line).sort()).toEqual(await rowsOf('dibao'))
        return
      }
      const rows = await open().rows(
        `SELECT h."household", d.* FROM households AS h CROSS JOIN LATERAL ${call} AS d ORDER BY 1`,
      )
      expect(rows.map(line).sort()).toEqual(await rowsOf('dibao'))
    })

    it('answer for whoever is referred to another instrument', async () => {
      await fillAll()
      expect(new Set(await rowsOf('temporaryAssistance'))).toEqual(
        new Set(households.map((_, at) => `H${at + 1} referred`)),
      )
    })
  })
}

/** A row in short: whom it is about, the outcome, and what stands beside it. */
function line(row: TextRow): string {
  const { outcome, amount, unit: _, missing, min, max, error, ...keys } = row
  const beside = missing === null ? [] : [`[${missing}]`, ...(min === null ? [] : [`${min}..${max ?? ''}`])]
  const given = [amount, error].filter((part) => part !== null)
  return [...Object.values(keys).map((key) => key ?? 'null'), outcome, ...given, ...beside].join(' ')
}

const claimColumns = [
  ...['household', 'person', 'claim', 'residence', 'categories', 'disease'].map((name) => `"${name}" TEXT`),
  ...['dibaoCertified', 'lowIncomeCertified', 'employeeMedicalInsurance', 'diseaseRecognised', 'withdrawn'].map(
    (name) => `"${name}" BOOLEAN`,
  ),
  '"householdSize" INTEGER',
  ...[
    ...['monthlyIncome', 'inPolicyCost', 'insurancePaid', 'commercialPaid', 'employerPaid'],
    ...['medicalAidPaidEarlier', 'urbanDibaoStandard', 'ruralDibaoStandard'],
  ].map((name) => `"${name}" DECIMAL(15, 2)`),
  ...['enlistedOn', 'settledOn'].map((name) => `"${name}" DATE`),
].join(', ')

/** A claim of 60000 by a dibao household for a listed disease; `facts` are SQL. */
function claim(
  household: string,
  person: string,
  id: string,
  settledOn: string,
  facts: { readonly [name: string]: string } = {},
): string {
  const all: { readonly [name: string]: string } = {
    household: `'${household}'`,
    person: person === 'NULL' ? 'NULL' : `'${person}'`,
    claim: `'${id}'`,
    disease: "'uraemia'",
    dibaoCertified: facts.categories === undefined ? 'TRUE' : 'FALSE',
    lowIncomeCertified: 'FALSE',
    inPolicyCost: '60000',
    insurancePaid: '0',
    commercialPaid: '0',
    employerPaid: '0',
    settledOn: `DATE '${settledOn}'`,
    ...facts,
  }
  const names = [...claimColumns.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? '')
  return `(${names.map((name) => all[name] ?? 'NULL').join(', ')})`
}
