/** More findings of one household than are given with evidence: none of them is given, and its case is told. */
import { expect, it } from 'vitest'
import { auditRows } from '../../src/audit/run'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { caseOf } from './one-household'
import { rowsOf } from './rows-of'

it('10,000 are given; of more the row of the case is told, and the payments are counted', async () => {
  const audit = new AuditSetting(yiwu, AuditWindow.none, { evidence: true })
  /** Payments for claims that nobody has: a finding each. */
  const strange = (household: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...{ household, person: 'a', claim: `x${place}`, programme: 'medicalAssistance', amount: '5' },
    }))
  const sources = {
    cases: rowsOf([caseOf('J'), caseOf('H')]),
    payments: rowsOf([...strange('H', 10_001), ...strange('J', 2)]),
  }
  const events: unknown[] = []
  for await (const event of auditRows(sources, audit)) {
    if ('unreadable' in event) {
      const { issues, ...rest } = event.unreadable
      events.push([rest, issues.map(({ code, values }) => [code, values])])
    } else {
      const { household, findings, unmatched } = event.household
      events.push([household, findings.length, unmatched.rows])
    }
  }
  expect(events).toEqual([
    ['J', 2, 2],
    ['H', 0, 10_001],
    [{ source: 'cases', row: 2 }, [['tooManyFindings', { most: 10_000 }]]],
  ])
})
