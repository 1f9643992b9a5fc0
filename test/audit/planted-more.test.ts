/**
 * Ledgers with every kind of error planted, exits of households and members, spans, years paid by months, unreadable rows and persons
 * in two households among them: all are found, nothing else is, and the same ledger shuffled, in several files, or split by household and joined gives the same. `LEDGERS=200`
 * tries so many, as `npm run audit:ledgers` does.
 */
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import type { SourceRow } from '../../src/audit/rows'
import { auditRows } from '../../src/audit/run'
import { AuditSetting } from '../../src/audit/setting'
import { standardsFindings } from '../../src/audit/standards'
import { Whole } from '../../src/audit/whole'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { Random } from '../support/random'
import { type Expected, type Planted, plant } from './planter'

type Ledger = Pick<Planted, 'standards' | 'cases' | 'payments'>

async function* rowsOf(values: readonly unknown[], files = 1): AsyncGenerator<SourceRow> {
  for (const [index, value] of values.entries())
    yield { position: index + 1, value, ...(files > 1 ? { file: `${index % files}.csv` } : {}) }
}

async function found({ standards, cases, payments }: Ledger, sorted: boolean, files = 1): Promise<readonly Finding[]> {
  const audit = new AuditSetting(yiwu, AuditWindow.of('2013-01', '2013-12', yiwu.firstDay), {
    standards: Standards.from(standards),
  })
  const kept: string[] = []
  const people = {
    write: async (line: string) => void kept.push(line),
    lines: async function* () {
      yield* kept
    },
  }
  const whole = new Whole(audit, people)
  const findings = [...standardsFindings(audit)]
  for await (const event of auditRows({ cases: rowsOf(cases), payments: rowsOf(payments, files) }, audit, {
    sorted,
    whole,
  }))
    if ('household' in event) findings.push(...event.household.findings)
  return [...findings, ...(await whole.told(async (identity) => identity)).findings]
}

const short = ({ kind, household, person, claim, programme, period, due, paid, payments }: Expected): string =>
  JSON.stringify([kind, household, person, claim, programme, period, due, paid, [...payments].sort()])
const all = (findings: readonly Expected[]): readonly string[] => findings.map(short).sort()

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const left = [...items]
  return items.map(() => left.splice(random.whole(0, left.length - 1), 1)[0] as Item)
}

const ledgers = Number.parseInt(process.env.LEDGERS ?? '12', 10)
const kinds = new Set<string>()

describe.each(Array.from({ length: ledgers }, (_, index) => index + 1))('ledger %i', (seed) => {
  const planted = plant(seed, 60, true)
  const expected = all(planted.findings)
  for (const { kind } of planted.findings) kinds.add(kind)

  it('gives the planted findings and no other', async () => {
    expect(all(await found(planted, true))).toEqual(expected)
  })

  it('gives the same shuffled, and in three files', async () => {
    const random = new Random(seed)
    const { standards, cases, payments } = planted
    const mixed = { standards, cases: shuffled(cases, random), payments: shuffled(payments, random) }
    expect(all(await found(mixed, false, 3))).toEqual(expected)
  })

  it('gives the same split by household and joined', async () => {
    const { standards, cases, payments } = planted
    // A person in two households is told where both are.
    const half = (id: string): number => Number.parseInt(id.slice(1, 7), 10) % 2
    const parts = [0, 1].map((one) => ({
      standards,
      cases: cases.filter(({ id }) => half(id) === one),
      payments: payments.filter(({ household }) => half(household) === one),
    }))
    const both = await Promise.all(parts.map((part) => found(part, true)))
    const ofStandards = both[1]?.filter(({ household, person }) => household === undefined && person === undefined)
    expect(ofStandards).toHaveLength(1)
    expect(all(both.flat().filter((one) => one !== ofStandards?.[0]))).toEqual(expected)
  })
})

it('plants every kind of finding', () => {
  for (const kind of ['uncertified', 'paidTwicePersons', 'unverifiable', 'shouldHaveExited', 'paidLate', 'capExceeded'])
    expect(kinds).toContain(kind)
})
