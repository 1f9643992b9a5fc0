/** A summary counted in parts is that of all together. */
import { expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import type { HouseholdAudit } from '../../src/audit/household'
import { SummaryBuilder } from '../../src/audit/summary'
import { SummaryInParts } from '../../src/audit/summary-parts'
import { yiwu } from '../../src/yiwu/policy'

const finding = (kind: Finding['kind'], difference: string, town?: string): Finding => ({
  ...{ kind, programme: 'dibao', period: '2013-05', due: null, paid: '1.00', difference, clauses: [] },
  ...{ readings: {}, payments: [], ...(town === undefined ? {} : { carried: { 乡镇: town } }) },
})
const rows = (count: number, amount: string) => ({ rows: count, amount })
const audited = (more: Partial<HouseholdAudit>): HouseholdAudit => ({
  ...{ household: 'H', findings: [], matched: rows(1, '0.10'), unmatched: rows(2, '0.20') },
  ...{ outsideWindow: rows(3, '0.30'), notCompared: rows(4, '0.40'), undeterminedUnpaid: 5 },
  ...more,
})

/** Each step counts something, in the order of the ledger. */
const steps: readonly ((builder: SummaryBuilder) => void)[] = [
  (builder) => builder.addHousehold(audited({ notApproved: '12.50', findings: [finding('overpaid', '0.30', '佛堂')] })),
  (builder) => builder.addUnreadable('-7.25'),
  (builder) => builder.addHousehold(audited({ notApproved: '0.50', findings: [finding('overpaid', '-0.07')] })),
  (builder) => builder.addUnreadableCase(true),
  (builder) => builder.addUnreadableCase(false),
  (builder) => builder.addFinding(finding('duplicate', '9.00', '佛堂')),
]
const after = <Builder extends SummaryBuilder>(builder: Builder, given: typeof steps): Builder => {
  for (const step of given) step(builder)
  return builder
}

it.each([0, 1, 2, 3, 4, 5, 6])('cut after step %i', (cut) => {
  const first = after(new SummaryInParts(yiwu), steps.slice(0, cut))
  first.join(structuredClone(after(new SummaryInParts(yiwu), steps.slice(cut)).parts()))
  const summary = first.summary()
  expect(summary).toEqual(after(new SummaryBuilder(yiwu), steps).summary())
  expect(summary).toMatchObject({
    byKind: { duplicate: { count: 1, amount: '9.00' }, overpaid: { count: 2, amount: '0.37' } },
    byTown: { '': { count: 1, amount: '0.07' }, 佛堂: { count: 2, amount: '9.30' } },
    households: 2,
    // Twice 1 + 2 + 3 + 4, and one that cannot be read
    read: 21,
    // Twice 0.10 + 0.20 + 0.30 + 0.40, less 7.25
    amounts: { read: '-5.25', matched: '0.20', unreadable: '-7.25' },
    undeterminedUnpaid: 10,
    notApproved: { count: 2, amount: '13.00' },
    unreadableCases: 2,
    incompleteCases: 1,
  })
})

it('towns are told only where some finding has one, those without under an empty name', () => {
  const builder = after(new SummaryBuilder(yiwu), steps.slice(2, 3))
  expect(builder.summary()).not.toHaveProperty('byTown')
  builder.addFinding(finding('overpaid', '1.00', '苏溪'))
  expect(builder.summary().byTown).toStrictEqual({
    '': { count: 1, amount: '0.07' },
    苏溪: { count: 1, amount: '1.00' },
  })
})
