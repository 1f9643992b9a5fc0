/** Evidence of a household with many findings: written once, and bounded. */
import { expect, it } from 'vitest'
import { auditHousehold } from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const household = (id: string) => ({
  ...{ id, on: '2013-01-01', residence: 'rural', monthlyIncome: '100', members: [{ id: 'a', categories: [] }] },
})
/** Payments for claims that nobody has: a finding each. */
const strange = (id: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({
    ...{ household: id, person: 'a', claim: `x${place}`, programme: 'medicalAssistance', amount: '5', id: `p${place}` },
  }))
const columns = ['household', 'person', 'claim', 'programme', 'amount', 'id'] as const
type Payment = Readonly<Record<(typeof columns)[number], string>>

const audited = (ids: readonly string[], payments: readonly Payment[], more: readonly string[] = ['--evidence']) =>
  withFiles(
    {
      'cases.jsonl': ids.map((id) => JSON.stringify(household(id))).join('\n'),
      'payments.csv': [columns, ...payments.map((one) => columns.map((name) => one[name]))].join('\n'),
    },
    (at) => {
      const files = ['--cases', at('cases.jsonl'), '--payments', at('payments.csv')]
      return jiuzhuArgs(['audit', ...files, '--from', '2013-01', '--to', '2013-12', '--format', 'json', ...more])
    },
  )

it('eight times the findings of a household are at most ten times the bytes', async () => {
  const bytes = async (count: number) => (await audited(['H'], strange('H', count))).out.length
  expect((await bytes(800)) / (await bytes(100))).toBeLessThan(10)
})

it('10,000 findings of a household are given with evidence; of more none is, and the others are', {
  timeout: 120_000,
}, async () => {
  const payments = strange('H', 10_001)
  const found = await audited(['H', 'J'], [...payments, ...strange('J', 1)])
  const report = JSON.parse(found.out)
  expect(report.findings.map(({ household: id }: { household: string }) => id)).toEqual(['J'])
  expect(report.unreadable).toMatchObject([{ source: 'cases', row: 1, code: 'tooManyFindings' }])
  expect(report.summary).toMatchObject({ read: 10_002, unmatched: 10_002, unreadableCases: 1 })
  expect(found.code).toBe(2)
  expect(found.err).toContain('row 1: has more than 10000 findings')
  expect(await jiuzhuArgs(['verify', '-'], { stdin: found.out })).toMatchObject({ code: 0 })

  const options = { from: '2013-01', to: '2013-12', evidence: true } as const
  const findingsOf = (count: number, more: object = {}) =>
    auditHousehold([household('H')], payments.slice(0, count), { ...options, ...more }).findings
  expect(() => findingsOf(10_001)).toThrow('has more than 10000 findings')
  expect(findingsOf(10_000)).toHaveLength(10_000)
  expect(findingsOf(10_001, { evidence: false })).toHaveLength(10_001)
})
