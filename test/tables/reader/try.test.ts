import { it } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import * as build from '../../../src/tables/catalogue/build'
import { checkedMapping, mapOfFile } from '../../../src/tables/reading/mapping'
import { InputError } from '../../../src/checks/issue'
import { dibaoTable, inShort, paymentsTable, peopleTable, policy, programmeTable, standardsTable, storedFile, wholeTable } from './support'
const root = '/work/shared/inputs/'
const show = async (path: string, cat: any, options: any = {}) => {
  try {
    const t = await wholeTable(storedFile(root + path), cat, options)
    console.log('== ' + path, JSON.stringify(t.table.form), 'header', t.table.header.row, JSON.stringify(t.table.summary.passedOver), 'wrong', JSON.stringify(t.table.summary.wrongTotals), 'right', t.table.summary.rightTotals, 'read', t.table.summary.read, t.table.summary.unreadable, '\n' + inShort(t).slice(0, Number(process.env.N ?? 9)).map((r) => JSON.stringify(r)).join('\n'))
  } catch (e) {
    console.log('== ' + path, e instanceof InputError ? e.message : e)
  }
}
it('shows', async () => {
  for (const f of readdirSync(root + 'rosters')) if (/csv$|xlsx$/.test(f)) {
    const map = mapOfFile(f, checkedMapping(JSON.parse(readFileSync(root + 'rosters/values.map.json', 'utf8'))))
    await show('rosters/' + f, /claims/.test(f) ? programmeTable('medicalAssistance') : dibaoTable, { map, sheet: f.endsWith('xlsx') ? '名册' : undefined })
  }
  await show('rosters/two-sheets-dates.xlsx', dibaoTable)
  await show('rosters/unknown-column-gb18030.csv', dibaoTable, { carryAll: true })
  for (const f of readdirSync(root + 'encodings')) if (!/md$/.test(f)) await show('encodings/' + f, dibaoTable)
  for (const f of readdirSync(root + 'standards')) if (/csv$/.test(f)) await show('standards/' + f, standardsTable)
  for (const f of readdirSync(root + 'ledgers')) if (/csv$|xlsx$/.test(f) && !/^register/.test(f)) {
    const map = mapOfFile(f, checkedMapping(JSON.parse(readFileSync(root + 'ledgers/mingxi.map.json', 'utf8'))))
    await show('ledgers/' + f, paymentsTable, { map, ...(/^wide/.test(f) ? { year: '2013', set: { programme: '低保' } } : {}) })
  }
  for (const f of readdirSync(root + 'registers')) if (/csv$|xlsx$/.test(f)) await show('registers/' + f, /people/.test(f) ? peopleTable : /claims/.test(f) ? build.claimsTable(policy) : /member/.test(f) ? build.membersTable(policy) : build.householdsTable(policy))
})
