/** What an audit notes though it is no finding: an orphan past the 18th birthday, a family that is not approved. By hand. */
import { describe, expect, it } from 'vitest'
import { auditHousehold, Standards } from '../support/all'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

// 60% of 70% of 20000 is 8400 a year.
const standards = Standards.from([
  { standard: 'urbanConsumptionPerCapita', year: 2011, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2013, value: '20000' },
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
])
const household = (birthDate: string | null, more: object = {}) => ({
  ...{ id: 'H', on: '2013-01-01', residence: 'urban', monthlyIncome: '300', certified: { dibao: null } },
  members: [{ id: 'a', birthDate, categories: ['orphan'], orphanCare: 'scattered' }],
  ...more,
})
const paid = (period: string, amount: string) => ({
  ...{ household: 'H', person: 'a', programme: 'orphanAllowance', period, amount },
})
const audited = (versions: readonly object[], payments: readonly object[], more: object = {}) =>
  auditHousehold(versions, payments, { standards, from: '2013-01', to: '2014-12', ...more })
const orphans = { programmes: ['orphanAllowance'] }

describe('an orphan', () => {
  const ofAge = { note: 'orphanOfAge', household: 'H', person: 'a', programme: 'orphanAllowance' }

  it('is noted from the year of the 18th birthday on, though each year was paid in order', () => {
    const both = [paid('2013', '8400'), paid('2014', '8400')]
    // 18 on 2014-06-15: on the first of July 2014 and later; the status is that of the first of each month.
    const { findings, notes } = audited([household('1996-06-15')], both, orphans)
    expect(findings).toEqual([])
    expect(notes).toEqual([{ ...ofAge, period: '2014', clauses: ['二(六)-s1'] }])
  })

  it('is not noted before it: who is 18 on 2 December 2014 is not yet so on the first, and on 1 December is', () => {
    expect(audited([household('1996-12-02')], [paid('2013', '8400')], orphans).notes).toBeUndefined()
    expect(audited([household('1996-12-01')], [paid('2013', '8400')], orphans).notes).toMatchObject([
      { ...ofAge, period: '2014' },
    ])
    expect(audited([household(null)], [], orphans).notes).toBeUndefined()
  })

  it('is noted where nothing was paid, and where too much was', () => {
    const found = audited([household('1990-01-01')], [paid('2013', '9000'), paid('2014', '8400')], orphans)
    expect(found.findings).toMatchObject([{ kind: 'overpaid', period: '2013' }])
    expect(found.notes?.map(({ period }) => period)).toEqual(['2013', '2014'])
  })

  it('is a finding, and no note, where it is read that nobody of that age is an orphan', () => {
    const found = audited([household('1990-01-01')], [paid('2013', '8400')], {
      ...orphans,
      readings: { orphanAge: 'under18' },
    })
    expect(found.findings).toMatchObject([{ kind: 'shouldHaveExited', paid: '8400.00' }])
    expect(found.notes).toBeUndefined()
  })

  it('is not noted where the allowance is not compared, or after the person has left', () => {
    expect(audited([household('1990-01-01')], [], { programmes: ['dibao'] }).notes).toBeUndefined()
    const [member] = household('1990-01-01').members
    const left = household('1990-01-01', {
      members: [{ ...member, exit: { on: '2012-12-20', reason: 'death' } }, { id: 'b' }],
    })
    expect(audited([left], [], orphans).notes).toBeUndefined()
  })
})

describe('a family that is not approved', () => {
  const dibao = { programmes: ['dibao'], from: '2013-01', to: '2013-12' }

  it('is noted with what the income test gives, months that follow each other as one', () => {
    const refused = { certified: { dibao: false } }
    const versions = [
      household('1960-01-01', refused),
      household('1960-01-01', { on: '2013-04-01', certified: { dibao: true } }),
      household('1960-01-01', { ...refused, on: '2013-06-01' }),
    ]
    // 500 - 300 = 200 in each of three months, and of seven.
    const note = { note: 'notApproved', household: 'H', programme: 'dibao', clauses: ['二(二)2-s2'] }
    expect(audited(versions, [], dibao).notes).toEqual([
      { ...note, period: '2013-01..2013-03', wouldBeDue: '600.00' },
      { ...note, period: '2013-06..2013-12', wouldBeDue: '1400.00' },
    ])
  })

  it('is not noted where the income test gives nothing', () => {
    const rich = household('1960-01-01', { monthlyIncome: '500', certified: { dibao: false } })
    expect(audited([rich], [], dibao).notes).toBeUndefined()
  })
})

it('a report lists them in every format, and ends as it would without them', async () => {
  const files = {
    'cases.jsonl': JSON.stringify(household('1990-01-01')),
    'ledger.csv': 'household,person,programme,period,amount\nH,a,orphanAllowance,2013,8400.00\n',
    'standards.json': JSON.stringify(standards.rows()),
  }
  await withFiles(files, async (at) => {
    const report = async (format: string) => {
      const given = ['--cases', at('cases.jsonl'), '--payments', at('ledger.csv'), '--standards', at('standards.json')]
      const { code, out } = await jiuzhuArgs(['audit', ...given, '--format', format, '--lang', 'en'])
      expect(code).toBe(0)
      return out
    }
    expect(JSON.parse(await report('json'))).toMatchObject({ notes: [{ note: 'orphanOfAge', person: 'a' }] })
    const told = 'please check whether the recognition as an orphan still stands'
    for (const format of ['text', 'html']) expect(await report(format)).toContain(told)
  })
})
