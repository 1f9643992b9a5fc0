import { it } from 'vitest'
import { readingsOneByOne } from './support/compare'
import { fillTables, findingsIn, findingsOf } from './support/audit'
import { randomLedger } from './support/random-ledger'
import { DuckDb } from './support/duckdb'
it('fuzz', async () => {
  const db = await DuckDb.open()
  const kinds = new Map<string, number>()
  for (let seed = Number(process.env.FROM ?? 1); seed <= Number(process.env.TO ?? 5); seed++) {
    const c = randomLedger(seed, 60)
    await fillTables(db, c)
    const under = { from: '2013-01', to: '2013-12' }
    const a = await findingsOf(c, under), b = await findingsIn(db, under)
    for (const {kind} of a.findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const sa = new Set(a.texts), sb = new Set(b)
    const only = a.texts.filter(x => !sb.has(x)), other = b.filter(x => !sa.has(x))
    console.log(seed, a.texts.length, b.length, a.unreadable, only.length, other.length)
    for (const x of only.slice(0,4)) console.log('  exact', x)
    for (const x of other.slice(0,4)) console.log('  sql  ', x)
  }
  console.log(JSON.stringify([...kinds]))
}, 600000)
