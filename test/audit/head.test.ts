/** What the head of a report says: what was compared under what, and which months of it no row is for. */
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import { headOf } from '../../src/audit/head'
import type { KnownCase } from '../../src/audit/match'
import type { Payment } from '../../src/audit/payment'
import { AuditSetting } from '../../src/audit/setting'
import { type Kept, Whole } from '../../src/audit/whole'
import { AuditWindow } from '../../src/audit/window'
import { version } from '../../src/version'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { register } from './made-up'

type Programme = keyof typeof programmes

const pay = (programme: Programme, period: string, more: object = {}): Payment =>
  ({ definition: programmes[programme].definition, period, ...more }) as Payment

const nothingKept = {} as Kept

/** The head of an audit in which one household was seen. */
function head(over: AuditWindow | Compared, payments: readonly Payment[] = [], known: KnownCase = 'unreadable') {
  const audit = new AuditSetting(yiwu, over, { standards: register, readings: { dibaoFloor: 'cityAverage' } })
  const whole = new Whole(audit, nothingKept)
  whole.see({ id: 'H', shown: 'H', case: known, versions: [], payments, shownPayments: [] })
  return headOf(audit, whole, { files: [], at: '2014-01-05T08:00:00Z' })
}

const window = (from: string, to: string) => AuditWindow.of(from, to, yiwu.firstDay)

const over = (from: string, to: string, ...named: readonly Programme[]) =>
  Compared.over(
    yiwu,
    window(from, to),
    named.map((programme) => programmes[programme].definition),
  )

describe('the head of a report', () => {
  it('says what the audit went by', () => {
    const files = [{ source: 'cases', file: 'cases.jsonl', rows: 3, sha256: 'ab' }] as const
    const audit = new AuditSetting(yiwu, over('2013-01', '2013-02', 'dibao'), { standards: register })
    const { compared: _, notCompared: __, ...rest } = headOf(audit, new Whole(audit, nothingKept), { files, at: 'now' })
    expect(rest).toStrictEqual({
      files,
      at: 'now',
      version,
      policy: { id: yiwu.id, sha256: yiwu.document.sha256 },
      window: { from: '2013-01', to: '2013-02', given: true },
      standards: register.rows(),
      readings: audit.readings,
    })
  })

  it('has the readings that were chosen', () => {
    expect(head(window('2013-01', '2013-01')).readings).toMatchObject({
      dibaoFloor: 'cityAverage',
      rounding: 'byWords',
    })
  })

  it.each([
    ['a month before the policy', window('2012-11', '2013-01'), '2012-12'],
    ['the first month of the policy', window('2012-12', '2013-01'), undefined],
    ['no month', AuditWindow.none, undefined],
  ])('says from when on is judged, where its months begin with %s', (_, given, expected) => {
    expect(head(given).notJudgedBefore).toBe(expected)
  })

  it('names ledgers of which no row is for a household of the cases', () => {
    const payments = [pay('dibao', '2013-01', { file: 'other.csv' })]
    expect(head(window('2013-01', '2013-01'), payments, 'none').noMatch).toEqual([
      { file: 'other.csv', named: ['H'], known: [] },
    ])
    expect(head(window('2013-01', '2013-01'), payments)).not.toHaveProperty('noMatch')
  })

  it('names the programmes with an amount that were not compared, and no other', () => {
    expect(head(over('2013-01', '2013-01', 'dibao', 'priceSubsidy')).notCompared).toEqual([
      'lowIncomeSubsidy',
      'medicalAssistance',
      'studentGrant',
      'orphanAllowance',
    ])
    expect(head(window('2013-01', '2013-01')).notCompared).toEqual([])
  })
})

describe('of a programme the head says', () => {
  const compared = (from: string, to: string, programme: Programme, ...periods: readonly string[]) =>
    head(
      over(from, to, programme),
      periods.map((period) => pay(programme, period)),
    ).compared

  it('its rows, the months that they name, and the months of which there is no row', () => {
    expect(compared('2013-01', '2013-07', 'dibao', '2013-04..2013-05', '2013-02', '2013-02')).toStrictEqual([
      {
        programme: 'dibao',
        rows: 3,
        first: '2013-02',
        last: '2013-05',
        periods: ['2013-01..2013-07'],
        without: ['2013-01', '2013-03', '2013-06..2013-07'],
      },
    ])
  })

  it('nothing but the periods where there is no row at all', () => {
    expect(compared('2013-01', '2013-02', 'dibao')).toStrictEqual([
      {
        programme: 'dibao',
        rows: 0,
        first: '',
        last: '',
        periods: ['2013-01..2013-02'],
        without: ['2013-01..2013-02'],
      },
    ])
  })

  it.each<[Programme, string, string, string[], string[], string[]]>([
    ['lowIncomeSubsidy', '2013-05', '2014-02', ['2014'], ['2013', '2014'], ['2013']],
    ['lowIncomeSubsidy', '2013-05', '2014-02', ['2013', '2014'], ['2013', '2014'], []],
    ['studentGrant', '2013-09', '2014-09', ['2013-2014'], ['2013-2014', '2014-2015'], ['2014-2015']],
    // A year from September to August has months of 2014.
    ['studentGrant', '2013-09', '2014-09', ['2012-2013'], ['2013-2014', '2014-2015'], ['2013-2014', '2014-2015']],
  ])('its years without a row: %s from %s to %s with %j', (programme, from, to, rows, periods, without) => {
    expect(compared(from, to, programme, ...rows)).toMatchObject([{ periods, without }])
  })

  it('no month without a row, of claims, whose rows name no month', () => {
    expect(compared('2013-01', '2013-02', 'medicalAssistance', '', '')).toStrictEqual([
      {
        programme: 'medicalAssistance',
        rows: 2,
        first: '',
        last: '',
        periods: ['2013-01..2013-02'],
        without: [],
      },
    ])
  })

  it('nothing, of one without an amount that no row names', () => {
    expect(compared('2013-01', '2013-02', 'priceSubsidy')).toEqual([])
    expect(compared('2013-01', '2013-02', 'priceSubsidy', '2013-01')).toMatchObject([
      { rows: 1, first: '2013-01', last: '2013-01', periods: [], without: [] },
    ])
  })
})
