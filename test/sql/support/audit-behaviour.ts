/** What an audit must do in either database: the findings of `jiuzhu audit` and no other. */
import { describe, expect, it } from 'vitest'
import { plant } from '../../audit/planter'
import { fillTables, findingsIn, findingsOf } from './audit'
import type { Database } from './database'

const year = { from: '2013-01', to: '2013-12' } as const

export function describeAudit(
  open: () => Database,
  { ledgers, households }: { ledgers: number; households: number },
): void {
  describe.each(Array.from({ length: ledgers }, (_, index) => index + 1))('a planted ledger of seed %i', (seed) => {
    it('gives the findings of the audit and no other', async () => {
      const planted = plant(seed, households)
      await fillTables(open(), planted)
      expect(await findingsIn(open(), year)).toEqual((await findingsOf(planted, year)).texts)
    })
  })
}
