/** Whole files: which household comes out when, what is said of rows that cannot be read, and the window that payments name. */
import { describe, expect, it } from 'vitest'
import { Pseudonyms } from '../../src/audit/redact'
import { NotSorted, type SourceRow } from '../../src/audit/rows'
import {
  type AuditEvent,
  type AuditSources,
  auditBlocks,
  auditRows,
  type RunOptions,
  surveyOf,
  windowNamedBy,
} from '../../src/audit/run'
import { AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { caseOf, dibaoPaid, standards } from './one-household'
import { rowsOf } from './rows-of'

const may = new AuditSetting(yiwu, AuditWindow.of('2013-05', '2013-05', yiwu.firstDay), { standards })

const sourcesOf = (cases: readonly unknown[], payments: readonly unknown[]): AuditSources => ({
  cases: rowsOf(cases),
  payments: rowsOf(payments),
})

/** `A: overpaid 1.00` for a household and its findings, `cases 2 json` for a row that cannot be read. */
function text(event: AuditEvent): string {
  if ('unreadable' in event) {
    const { source, row, issues } = event.unreadable
    return `${source} ${row} ${issues.map(({ code }) => code)}`
  }
  const { household, findings } = event.household
  return `${household}: ${findings.map(({ kind, difference, unreadableRows: rows = [] }) => [kind, difference, ...rows].join(' '))}`
}

async function eventsOf(sources: AuditSources, options?: RunOptions, audit = may): Promise<readonly string[]> {
  const events: string[] = []
  for await (const event of auditRows(sources, audit, options)) events.push(text(event))
  return events
}

const pay = (household: string, amount: string, more: object = {}) => dibaoPaid(household, '2013-05', amount, more)

it('a file that is not sorted is told to whoever asks for the next household, however long that takes', async () => {
  const cases = async function* () {
    yield [
      { position: 1, value: caseOf('A') },
      { position: 2, value: caseOf('B') },
      { position: 3, value: caseOf('C') },
    ]
    // Read while the households before are still looked at.
    yield [{ position: 4, value: caseOf('A', '2013-02-01') }]
  }
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on('unhandledRejection', hear)
  const seen: string[] = []
  const failed = (async () => {
    for await (const event of auditRows({ cases: cases(), payments: rowsOf([]) }, may, { sorted: true })) {
      seen.push(text(event))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  await expect(failed).rejects.toBeInstanceOf(NotSorted)
  process.off('unhandledRejection', hear)
  expect(unheard).toEqual([])
  expect(seen).toEqual(['A: shouldHaveBeenCovered -400.00'])
})

it('more households than are held at once come out one after another', async () => {
  const ids = Array.from({ length: 600 }, (_, place) => `H${String(place).padStart(3, '0')}`)
  const sources = sourcesOf(
    ids.map((id) => caseOf(id)),
    ids.map((id) => pay(id, '400')),
  )
  expect(await eventsOf(sources)).toEqual(ids.map((id) => `${id}: `))
})

it('households come in blocks of sixteen, and no block is empty', async () => {
  const ids = Array.from({ length: 40 }, (_, place) => `H${10 + place}`)
  const sizes = async (sources: AuditSources, options?: RunOptions) => {
    const found: number[] = []
    for await (const block of auditBlocks(sources, may, options)) found.push(block.length)
    return found
  }
  const cases = ids.map((id) => caseOf(id))
  expect(await sizes(sourcesOf(cases, []))).toEqual([16, 16, 8])
  expect(await sizes(sourcesOf([], []))).toEqual([])
  expect(await sizes(sourcesOf(cases.slice(0, 32), []))).toEqual([16, 16])
  // Of a row a block each household is waited for.
  expect(await sizes(sourcesOf(cases.slice(0, 3), []), { sorted: true })).toEqual([1, 1, 1])
})

it('an id stands once, or once in each file', async () => {
  const twice = async function* (): AsyncGenerator<SourceRow> {
    for (const file of ['x', 'y']) yield { position: 1, file, value: pay('A', '200', { id: 'P' }) }
  }
  const sources = () => ({ cases: rowsOf([caseOf('A')]), payments: twice() })
  const wrong = ['payments 1 duplicatePaymentId', 'A: unverifiable  1']
  expect(await eventsOf(sources())).toEqual(wrong)
  expect(await eventsOf(sources(), { idsByFile: false })).toEqual(wrong)
  expect(await eventsOf(sources(), { idsByFile: true })).toEqual(['A: '])
})

describe('files read into memory', () => {
  it('give every case with its payments in the order of the cases, then payments without one', async () => {
    const cases = [caseOf('B'), caseOf('C'), caseOf('A')]
    const payments = [pay('A', '401'), pay('Z', '3'), pay('B', '150'), pay('Y', '5'), pay('B', '250')]
    expect(await eventsOf(sourcesOf(cases, payments))).toEqual([
      'B: ',
      'C: shouldHaveBeenCovered -400.00',
      'A: overpaid 1.00',
      'Z: unmatched 3.00',
      'Y: unmatched 5.00',
    ])
  })

  it('give the rows that cannot be read first, and what rests on them is unverifiable', async () => {
    const cases = [caseOf('A'), caseOf('B'), caseOf('B', '2013-02-30'), null]
    const payments = [pay('A', '1元'), pay('A', '399'), pay('B', '7'), pay('C', 'x')]
    expect(await eventsOf(sourcesOf(cases, payments))).toEqual([
      'cases 3 date',
      'cases 4 required',
      'payments 1 moneyUnit',
      'payments 4 moneyText',
      'A: unverifiable  1',
      'B: unverifiable ',
      'C: ',
    ])
  })

  it('hold every version of a household, in any order: from June its income is over the line', async () => {
    const year = new AuditSetting(yiwu, AuditWindow.of('2013-05', '2013-06', yiwu.firstDay), { standards })
    const cases = [caseOf('A', '2013-06-01', { monthlyIncome: '2000' }), caseOf('A', '2013-01-01')]
    const payments = [pay('A', '400'), dibaoPaid('A', '2013-06', '400')]
    expect(await eventsOf(sourcesOf(cases, payments), undefined, year)).toEqual(['A: shouldHaveExited 400.00'])
  })
})

describe('sorted files', () => {
  const sorted = (cases: readonly unknown[], payments: readonly unknown[]) =>
    eventsOf(sourcesOf(cases, payments), { sorted: true })

  it.each([
    ['nothing', [], [], []],
    ['cases alone', ['A', 'B'], [], ['A: shouldHaveBeenCovered -400.00', 'B: shouldHaveBeenCovered -400.00']],
    ['payments alone', [], ['A', 'B'], ['A: unmatched 1.00', 'B: unmatched 1.00']],
    ['both of one', ['A'], ['A'], ['A: shouldHaveBeenToppedUp -399.00']],
    ['a case first', ['A'], ['B'], ['A: shouldHaveBeenCovered -400.00', 'B: unmatched 1.00']],
    ['a payment first', ['B'], ['A'], ['A: unmatched 1.00', 'B: shouldHaveBeenCovered -400.00']],
    [
      'each lacking some',
      ['A', 'C', 'D'],
      ['B', 'C', 'C', 'E'],
      [
        'A: shouldHaveBeenCovered -400.00',
        'B: unmatched 1.00',
        'C: shouldHaveBeenToppedUp -398.00',
        'D: shouldHaveBeenCovered -400.00',
        'E: unmatched 1.00',
      ],
    ],
  ])('are read side by side: %s', async (_, cases, payments, expected) => {
    const found = await sorted(
      cases.map((id) => caseOf(id)),
      payments.map((id) => pay(id, '1')),
    )
    expect(found).toEqual(expected)
  })

  it('give a row that cannot be read before the household that was read up to it', async () => {
    const cases = [caseOf('A'), null, caseOf('C'), caseOf('D'), null]
    const payments = [pay('A', '400'), pay('B', 'x'), pay('B', '5')]
    expect(await sorted(cases, payments)).toEqual([
      'cases 2 required',
      'payments 2 moneyText',
      'A: ',
      'B: unmatched 5.00 2',
      'cases 5 required',
      'C: shouldHaveBeenCovered -400.00',
      'D: shouldHaveBeenCovered -400.00',
    ])
  })

  it('give what cannot be read where there is no household at all', async () => {
    expect(await sorted([null], [null])).toEqual(['cases 1 required', 'payments 1 required'])
  })

  it.each([
    [['B', 'A'], [], 'cases are not sorted by household at row 2'],
    [[], ['A', 'C', 'B'], 'payments are not sorted by household at row 3'],
  ])('are refused where they are not: cases %j, payments %j', async (cases, payments, message) => {
    const found = sorted(
      cases.map((id) => caseOf(id)),
      payments.map((id) => pay(id, '1')),
    )
    await expect(found).rejects.toThrow(message)
  })
})

it('is refused with a name that is no option', async () => {
  const found = eventsOf(sourcesOf([], []), { sort: true } as RunOptions)
  await expect(found).rejects.toMatchObject({ code: 'unknownKey', path: 'sort' })
})

describe('pseudonyms', () => {
  it.each([false, true])(
    'stand for every id, also of what cannot be read or has no case; sorted: %s',
    async (sorted) => {
      const pseudonyms = await Pseudonyms.of('a long secret')
      const cases = [caseOf('A'), { ...caseOf('B'), on: 'x' }]
      const payments = [pay('A', '401', { id: 'Z-1' }), pay('B', '2'), pay('C', '3')]
      const found: unknown[] = []
      for await (const event of auditRows(sourcesOf(cases, payments), may, { sorted, pseudonyms }))
        if ('household' in event) {
          const { household, findings } = event.household
          for (const { kind, household: named, payments: ids } of findings)
            found.push([kind, named === household, ...ids])
          expect(household).toMatch(/^H-[0-9a-f]{16}$/)
        }
      expect(found).toEqual([
        ['overpaid', true, expect.stringMatching(/^Z-[0-9a-f]{16}$/)],
        ['unverifiable', true, 'row 2'],
        ['unmatched', true, 'row 3'],
      ])
    },
  )
})

describe('the window that payments name', () => {
  /** Cases that nobody may look at. */
  const unread: AuditSources['cases'] = {
    [Symbol.asyncIterator]: () => {
      throw new Error('the cases were read')
    },
  }
  const claim = (id: string, settledOn: string) => ({ id, settledOn })
  const patient = (id: string, on: string, claims: readonly object[], others: readonly object[] = []) =>
    caseOf(id, on, { members: [{ id: 'a', claims }, ...others] })
  const aid = (household: string, claimId: string) => ({
    household,
    programme: 'medicalAssistance',
    claim: claimId,
    amount: '1',
  })
  const monthsOf = async (cases: readonly unknown[], payments: readonly unknown[]) => {
    const window = await windowNamedBy(yiwu, sourcesOf(cases, payments))
    return window && `${window.from} ${window.to}`
  }

  it.each([
    ['nothing is paid', [], undefined],
    ['nothing paid can be read', [pay('A', 'x'), null], undefined],
    ['months', [pay('A', '1'), dibaoPaid('B', '2013-07', '1'), dibaoPaid('A', '2013-03', '1')], ['2013-03', '2013-07']],
    ['one that cannot be read among them', [pay('A', '1'), dibaoPaid('A', '2013-09', 'x')], ['2013-05', '2013-05']],
    [
      'a year',
      [{ household: 'A', programme: 'lowIncomeSubsidy', period: '2014', amount: '1' }],
      ['2014-01', '2014-12'],
    ],
    ['an academic year', [{ household: 'A', programme: 'studentGrant', period: '2013-2014', amount: '1' }], ['', '']],
  ])('without a claim is told by them alone: %s', async (_, payments, expected) => {
    const window = await windowNamedBy(yiwu, { cases: unread, payments: rowsOf(payments) })
    expect(window && [window.from, window.to]).toEqual(expected)
  })

  it('of a claim is the month in which it was settled', async () => {
    const cases = [patient('A', '2013-01-01', [claim('c1', '2013-04-30'), claim('c2', '2013-08-01')])]
    expect(await monthsOf(cases, [aid('A', 'c1')])).toBe('2013-04 2013-04')
    expect(await monthsOf(cases, [aid('A', 'c1'), aid('A', 'c2')])).toBe('2013-04 2013-08')
    expect(await monthsOf(cases, [aid('A', 'c1'), pay('A', '1')])).toBe('2013-04 2013-05')
  })

  it('is not that of a claim that nobody was paid for: another id, another household', async () => {
    const cases = [
      patient('A', '2013-01-01', [claim('c1', '2013-04-30'), claim('c2', '2013-06-01')]),
      patient('B', '2013-01-01', [claim('c1', '2013-08-01')]),
    ]
    expect(await monthsOf(cases, [aid('A', 'c1')])).toBe('2013-04 2013-04')
    expect(await monthsOf(cases, [aid('A', 'zz')])).toBe(' ')
  })

  it('takes claims of one id of every person of the household', async () => {
    const other = { id: 'b', claims: [claim('c1', '2013-08-01')] }
    expect(await monthsOf([patient('A', '2013-01-01', [claim('c1', '2013-04-30')], [other])], [aid('A', 'c1')])).toBe(
      '2013-04 2013-08',
    )
  })

  it('takes the latest version that has the claim, wherever it stands in the file', async () => {
    const april = patient('A', '2013-01-01', [claim('c1', '2013-04-30')])
    const august = patient('A', '2013-09-01', [claim('c1', '2013-08-01')])
    const without = patient('A', '2013-10-01', [])
    expect(await monthsOf([april, august, without], [aid('A', 'c1')])).toBe('2013-08 2013-08')
    expect(await monthsOf([without, august, april], [aid('A', 'c1')])).toBe('2013-08 2013-08')
  })

  it('of two versions of one day, one of which will be refused, takes the later row', async () => {
    const versions = ['2013-04-30', '2013-08-01'].map((day) => patient('A', '2013-01-01', [claim('c1', day)]))
    expect(await monthsOf(versions, [aid('A', 'c1')])).toBe('2013-08 2013-08')
  })

  it('passes over cases that cannot be read', async () => {
    const cases = async function* (): AsyncGenerator<SourceRow> {
      yield { position: 1, fault: 'json' }
      yield { position: 2, value: patient('A', '2013-02-30', [claim('c1', '2013-08-01')]) }
      yield { position: 3, value: patient('A', '2013-01-01', [claim('c1', '2013-04-30')]) }
    }
    const window = await windowNamedBy(yiwu, { cases: cases(), payments: rowsOf([aid('A', 'c1')]) })
    expect(window?.months).toEqual(['2013-04'])
  })

  it('lets an error pass that is not about the input', async () => {
    const broken = {
      get id(): string {
        throw new RangeError('not about the input')
      },
    }
    await expect(monthsOf([broken], [aid('A', 'c1')])).rejects.toThrow(RangeError)
  })

  it('is refused where months lie more than five years apart', async () => {
    const payments = [dibaoPaid('A', '2013-01', '1'), dibaoPaid('A', '2018-01', '1')]
    await expect(monthsOf([], payments)).rejects.toMatchObject({ code: 'windowTooLong' })
    expect(await monthsOf([], [payments[0], dibaoPaid('A', '2017-12', '1')])).toBe('2013-01 2017-12')
  })
})

describe('a ledger is read for what it names', () => {
  /** Every programme that gives a sum, the yearly ones for 2013. */
  const all = [
    pay('A', '1'),
    { household: 'A', programme: 'lowIncomeSubsidy', period: '2013', amount: '1' },
    { household: 'A', person: 'a', programme: 'orphanAllowance', period: '2013', amount: '1' },
    { household: 'A', person: 'a', programme: 'studentGrant', period: '2013-2014', amount: '1' },
    { household: 'A', person: 'a', programme: 'medicalAssistance', claim: 'c', amount: '1' },
  ]
  const year = AuditWindow.of('2013-01', '2013-12', yiwu.firstDay)
  /** How many of 3500 rows are read, where the programmes are named from a row on. */
  const rowsRead = async (from: number, window?: AuditWindow): Promise<number> => {
    let count = 0
    const payments = async function* (): AsyncGenerator<SourceRow> {
      for (let position = 1; position <= 3500; position += 1) {
        count = position
        yield { position, value: all[position - from] ?? pay('A', '1') }
      }
    }
    const survey = await surveyOf(yiwu, { cases: rowsOf([]), payments: payments() }, window)
    expect(survey.rows).toBe(count)
    return count
  }

  it('until the rest can tell no more, which is looked at every thousand rows', async () => {
    expect(await rowsRead(1, year)).toBe(1000)
    expect(await rowsRead(1500, year)).toBe(2000)
    expect(await rowsRead(2996, year)).toBe(3000)
    expect(await rowsRead(2997, year)).toBe(3500)
  })

  it('to its end where no window is given', async () => {
    expect(await rowsRead(1)).toBe(3500)
  })

  it('rows that cannot be read are counted too', async () => {
    const { rows } = await surveyOf(yiwu, sourcesOf([], [pay('A', 'x'), null, pay('A', '1')]))
    expect(rows).toBe(3)
  })
})
