/** Files in the shapes that offices have, each with what it must give. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/checks/issue'
import * as build from '../../../src/tables/catalogue/build'
import type { TableCatalogue } from '../../../src/tables/catalogue/column'
import { checkedMapping, mapOfFile } from '../../../src/tables/reading/mapping'
import {
  dibaoTable,
  inShort,
  paymentsTable,
  peopleTable,
  policy,
  programmeTable,
  standardsTable,
  storedFile,
  wholeTable,
} from './support'

const folder = 'test/tables/files'
const mapFor = (path: string, map: string) =>
  mapOfFile(path, checkedMapping(JSON.parse(readFileSync(`${folder}/${map}`, 'utf8'))))

/** The values of some columns, row by row, or the code of what is wrong. */
async function read(path: string, catalogue: TableCatalogue, columns: readonly string[], options: object = {}) {
  try {
    const whole = await wholeTable(storedFile(`${folder}/${path}`), catalogue, options)
    const rows = inShort(whole).map(({ row, values, issues }) =>
      issues.length > 0 ? `${row} ${issues.join()}` : columns.map((id) => values[id] ?? '').join(' '),
    )
    return { rows, summary: whole.table.summary, form: whole.table.form }
  } catch (error) {
    if (error instanceof InputError) return { rows: [`${error.code}`] }
    throw error
  }
}

const eight = [
  'SL0000001 rural 3 700',
  'SL0000002 rural 2 480',
  'SL0000003 rural 1 0',
  'SL0000004 rural 4 1500',
  'SL0000005 rural 3 1000',
  'SL0000006 urban 2 800',
  'SL0000007 urban 1 0',
  'SL0000008 urban 3 1200',
]
const four = eight.slice(0, 4)
const columns = ['household', 'residence', 'householdSize', 'monthlyIncome']
const roster = async (path: string, options: object = {}) => {
  const { rows, ...rest } = await read(path, dibaoTable, columns, options)
  return { ...rest, rows: rows.map((row) => row.replace(/\.00$/, '')) }
}
const passedOver = (summary: Awaited<ReturnType<typeof roster>>['summary']) =>
  Object.fromEntries((summary?.passedOver ?? []).map(({ kind, count }) => [kind, count]))

describe('rosters', () => {
  it.each([
    ['plain-gb18030.csv', {}],
    ['title-foot-gb18030.csv', { title: 1, foot: 2 }],
    ['total-right-bom.csv', { total: 1 }],
    ['subtotals-gb18030.csv', { total: 4 }],
    ['blank-rows.csv', { blank: 3 }],
    ['header-again-gb18030.csv', { headerAgain: 1 }],
    ['header-two-levels-gb18030.csv', { title: 1 }],
    ['header-blanks-units-gb18030.csv', {}],
  ])('%s gives the eight', async (file, over) => {
    const { rows, summary } = await roster(`rosters/${file}`)
    expect(rows).toEqual(eight)
    expect(passedOver(summary)).toEqual(over)
    expect(summary?.wrongTotals).toEqual([])
  })

  it('a wrong total is told', async () => {
    const { rows, summary } = await roster('rosters/total-wrong-gb18030.csv')
    expect(rows).toEqual(eight)
    expect(summary?.wrongTotals).toEqual([{ row: 10, column: '家庭月收入', stated: '5860.00', computed: '5680.00' }])
  })

  it('an unknown column is refused, or kept', async () => {
    expect((await roster('rosters/unknown-column-gb18030.csv')).rows).toEqual(['unknownColumn'])
    expect((await roster('rosters/unknown-column-gb18030.csv', { carryAll: true })).rows).toEqual(eight)
    expect((await roster('rosters/income-per-head-gb18030.csv')).rows).toEqual(['unknownColumn'])
    expect((await roster('rosters/income-per-year-gb18030.csv')).rows).toEqual(['unknownColumn'])
  })

  it('a household counts once', async () => {
    const twice = await roster('rosters/household-twice-gb18030.csv')
    expect(twice.rows).toEqual([...eight, '10 household householdTwice'])
    const persons = await roster('rosters/row-a-person-gb18030.csv')
    expect(persons.rows).toEqual([
      'SL0000001 rural 3 700',
      '3 household householdTwice',
      '4 household householdTwice',
      'SL0000002 rural 2 480',
      '6 household householdTwice',
      'SL0000003 rural 1 0',
    ])
  })

  it('values are read as people write them', async () => {
    expect((await roster('rosters/money-spellings-gb18030.csv')).rows).toEqual([
      'SL0000001 rural 3 1000',
      'SL0000002 rural 2 480',
      'SL0000003 rural 1 0',
      'SL0000004 rural 4 1500',
      'SL0000005 rural 3 1000',
      '7 monthlyIncome moneyNegative',
      '8 monthlyIncome moneyCell',
      '9 monthlyIncome moneyDecimals',
    ])
    const [may, june] = ['2013-05-31', '2013-06-01']
    expect((await read('rosters/date-spellings.csv', dibaoTable, ['on'])).rows).toEqual(
      [may, june, june, june, may, may].concat('8 on dayAmbiguous', '9 on dayAbsent'),
    )
    expect((await roster('rosters/ids-damaged-by-a-spreadsheet.csv')).rows).toEqual([
      '000000196804110011 rural 1 0',
      ...[3, 4, 5, 6].map((row) => `${row} household idDamaged`),
      '000000197112050044 rural 4 1500',
    ])
  })

  it('a sheet is found by its name', async () => {
    expect((await roster('rosters/two-sheets-dates.xlsx', { sheet: '名册' })).rows).toEqual(eight)
    expect((await roster('rosters/two-sheets-dates.xlsx')).rows).toEqual(['headerNotFound'])
  })

  it('a map says what columns and values mean', async () => {
    const map = mapFor('values-to-map-gb18030.csv', 'rosters/values.map.json')
    expect((await roster('rosters/values-to-map-gb18030.csv', { map })).rows).toEqual(eight)
  })

  it('claims are those of persons', async () => {
    const { rows } = await read('rosters/claims-one-person-twice.csv', programmeTable('medicalAssistance'), [
      'claim',
      'person',
      'on',
      'inPolicyCost',
    ])
    expect(rows).toEqual([
      'YL002 SL0000001-1 2013-11-05 120000',
      'YL001 SL0000001-1 2013-04-10 120000',
      'YL003 SL0000001-2 2013-05-10 10000',
      'YL004 SL0000001-1 2014-01-10 20000',
    ])
  })
})

describe('encodings and containers', () => {
  it.each(['utf16le-tabs.txt', 'carriage-returns-only.csv', 'sep-line.csv', 'roster.csv.gz', 'workbook-named-csv.csv'])(
    '%s gives the four',
    async (file) => {
      expect((await roster(`encodings/${file}`)).rows).toEqual(four)
    },
  )

  it('a line in another encoding is lost alone', async () => {
    const five = ['001 rural 1 0', '002 rural 1 100', '003 rural 1 200', '004 rural 1 300', '005 rural 1 400']
    const expected = [...five.map((row) => `佛堂-${row}`), '7  encoding']
    for (const file of ['one-line-in-gb18030.csv', 'stray-bytes.csv']) {
      const { rows, summary } = await roster(`encodings/${file}`)
      expect(rows).toEqual(expected)
      expect(summary?.otherEncoding).toBe(1)
    }
    expect((await roster('encodings/one-line-in-utf8.csv')).rows).toEqual([...four, '6  encoding'])
  })

  it('a web page is called one', async () => {
    expect((await roster('encodings/web-page-named-xls.xls')).rows).toEqual(['webPage'])
  })
})

describe('registers', () => {
  it('are three tables', async () => {
    const households = await read('registers/households-gb18030.csv', build.householdsTable(policy), [
      'id',
      'on',
      'monthlyIncome',
      'certified.dibao',
    ])
    expect(households.rows).toEqual([
      'H1 2013-06-01 700 true',
      'H2 2013-06-01 2600.00 false',
      'H3 2013-06-01 3000 false',
    ])
    const members = await read('registers/members-gb18030.csv', build.membersTable(policy), ['id', 'birthDate'])
    expect(members.rows).toEqual([
      'H1-1 1968-04-11',
      'H1-2 1970-01-01',
      'H1-3 1995-05-05',
      'H2-1 1955-09-23',
      'H2-2 1958-01-01',
      'H3-1 1940-03-12',
      'H3-2 2004-03-12',
    ])
    const claims = await read('registers/claims-unknown-disease-gb18030.csv', build.claimsTable(policy), [
      'inPolicyCost',
    ])
    expect(claims.rows).toEqual(['30000.00', '20000', '4 disease optionCell'])
  })

  it('may have a row a person', async () => {
    for (const file of ['people-repeated-gb18030.csv', 'people-merged-gb18030.csv', 'people-merged.xlsx']) {
      const { rows } = await read(`registers/${file}`, peopleTable, ['person', 'birthDate', 'categories'])
      expect(rows).toEqual([
        'H1-1 1968-04-11 none',
        'H1-2 1970-01-01 severelyDisabled',
        'H1-3 1995-05-05 none',
        'H6-1 1980-02-02 none',
        'H6-2 1981-02-02 none',
      ])
    }
  })
})

describe('standards', () => {
  it('have Chinese names, days and sums as people write them', async () => {
    const { rows } = await read('standards/names-zh-gb18030.csv', standardsTable, ['standard', 'from', 'year', 'value'])
    expect(rows).toEqual([
      'ruralDibaoStandard 2013-01-01  400',
      'urbanDibaoStandard 2013-01-01  500',
      'urbanConsumptionPerCapita  2012 20000.00',
    ])
    const unknown = await read('standards/unknown-name-zh.csv', standardsTable, ['value'])
    expect(unknown.rows).toEqual(['400', '3 standard optionCell'])
  })
})

describe('ledgers', () => {
  const ledger = (file: string, options: object = {}) =>
    read(`ledgers/${file}`, paymentsTable, ['household', 'programme', 'period', 'amount'], options)

  it('are read below titles and between totals', async () => {
    const { rows, summary } = await ledger('titles-totals-feet.csv')
    expect(rows.length).toBe(12)
    expect(passedOver(summary)).toEqual({ title: 1, blank: 2, total: 3, headerAgain: 1, foot: 2 })
    expect(summary?.wrongTotals).toEqual([])
  })

  it('have months as people write them', async () => {
    const { rows } = await ledger('month-spellings.csv')
    expect(rows.slice(0, 3)).toEqual(['04', '05', '06'].map((month) => `SL0000001 dibao 2013-${month} 400.00`))
    expect(rows.filter((row) => !row.startsWith('SL'))).toEqual(['13 period monthAmbiguous'])
    const days = await ledger('months-as-dates.xlsx')
    expect(days.rows[10]).toBe('SL0000004 dibao 2013-05 460')
  })

  it('have a column a month, or a month in their name', async () => {
    const wide = await ledger('wide-2013-gb18030.csv', { year: '2013', set: { programme: '低保' } })
    expect(wide.rows.length).toBe(47)
    expect(wide.rows[16]).toBe('SL0000002 dibao 2013-05 300.00')
    expect(wide.summary?.wrongTotals).toEqual([])
    const map = mapFor('mingxi-dibao-2013-05.csv', 'ledgers/mingxi.map.json')
    const monthly = await ledger('mingxi-dibao-2013-05.csv', { map })
    expect(monthly.rows).toEqual([
      '000000196804110011 dibao 2013-05 400.00',
      '000000195509230022 dibao 2013-05 300.00',
      '000000194003120033 dibao 2013-05 400.00',
      '000000197112050044 dibao 2013-05 480.00',
    ])
  })

  it('have rows that cannot be read', async () => {
    const { rows } = await ledger('unreadable-rows.csv')
    expect(rows.filter((row) => /^\d/.test(row))).toEqual([
      '3 amount moneyCell',
      '7 paidOn dayAbsent',
      '12 period monthAmbiguous',
      '14 amount moneyCell',
    ])
    expect((await ledger('damaged.csv')).rows).toEqual([2, 3, 4, 5].map((row) => `${row} household idDamaged`))
  })
})
