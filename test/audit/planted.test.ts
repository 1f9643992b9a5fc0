/** Every planted error is found, with its kind, period and amount, and nothing else is. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import { auditRows } from '../../src/audit/run'
import { AuditSetting } from '../../src/audit/setting'
import { standardsFindings } from '../../src/audit/standards'
import { SummaryBuilder } from '../../src/audit/summary'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { type Expected, type Planted, plant } from './planter'
import { rowsOf } from './rows-of'

async function audited({ standards, cases, payments }: Planted, sorted: boolean) {
  const audit = new AuditSetting(yiwu, AuditWindow.of('2013-01', '2013-12', yiwu.firstDay), {
    standards: Standards.from(standards),
  })
  const summary = new SummaryBuilder(yiwu)
  const findings: Finding[] = [...standardsFindings(audit)]
  for (const finding of findings) summary.addFinding(finding)
  for await (const event of auditRows({ cases: rowsOf(cases), payments: rowsOf(payments) }, audit, { sorted })) {
    if ('unreadable' in event) throw new Error(JSON.stringify(event.unreadable))
    summary.addHousehold(event.household)
    findings.push(...event.household.findings)
  }
  return { findings, summary: summary.summary() }
}

const short = ({ kind, household, person, claim, programme, period, due, paid, payments }: Expected): string =>
  JSON.stringify([kind, household, person, claim, programme, period, due, paid, [...payments].sort()])

const kinds = new Set<string>()

describe.each(Array.from({ length: 50 }, (_, index) => index + 1))('ledger of seed %i', (seed) => {
  it('gives the planted findings and no other', async () => {
    const planted = plant(seed, 60)
    const { findings, summary } = await audited(planted, seed % 2 === 0)
    expect(findings.map((finding) => short(finding)).sort()).toEqual(planted.findings.map(short).sort())
    expect(summary.undeterminedUnpaid).toBe(planted.undeterminedUnpaid)
    for (const { kind } of findings) kinds.add(kind)
    for (const { due, paid, difference } of findings)
      if (due !== null) expect(fen(difference ?? '')).toBe(fen(paid) - fen(due))
  })

  it('adds up: rows and yuan read are those matched, unmatched, unreadable and outside', async () => {
    const planted = plant(seed, 20)
    const { summary } = await audited(planted, true)
    const { amounts, read, matched, unmatched, unreadable, outsideWindow, notCompared } = summary
    expect(read).toBe(planted.payments.length)
    expect(read).toBe(matched + unmatched + unreadable + outsideWindow + notCompared)
    const total = planted.payments.reduce((sum, { amount }) => sum + fen(amount), 0n)
    expect(fen(amounts.read)).toBe(total)
    expect(fen(amounts.matched) + fen(amounts.unmatched) + fen(amounts.unreadable) + fen(amounts.outsideWindow)).toBe(
      total,
    )
  })
})

it('plants every kind of finding', () => {
  expect([...kinds].sort()).toEqual(
    [
      'unmatched',
      'unverifiable',
      'shouldHaveBeenCovered',
      'shouldHaveBeenToppedUp',
      'excludedTogether',
      'duplicate',
      'capExceeded',
      'shouldHaveExited',
      'overpaid',
      'paidLate',
      'standardBelowFloor',
    ].sort(),
  )
})

const fen = (text: string): bigint => BigInt(text.replace('.', ''))
