/** Reads cases and payments with the parsers of `jiuzhu audit`, and does nothing with them: what an audit is measured against. */
import { createReadStream } from 'node:fs'
import process from 'node:process'
import { paymentsTable } from '../../src/tables/catalogue/build'
import { readJsonRecords } from '../../src/tables/json-lines'
import { openTable } from '../../src/tables/reading/table'
import { yiwuInFull } from '../../src/yiwu/in-full'

const [, , cases, payments] = process.argv
const bytes = (file) => createReadStream(file, { highWaterMark: 262_144 })

for await (const _ of readJsonRecords(bytes(cases)));
const table = await openTable({ name: payments, open: async () => bytes(payments) }, paymentsTable(yiwuInFull))
for await (const _ of table.rows());
