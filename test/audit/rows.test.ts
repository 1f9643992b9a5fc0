/** Rows of the two files by themselves: what is checked, what is reported, and into whose group they go. */
import { describe, expect, it } from 'vitest'
import { OneByOne } from '../../src/audit/pairs'
import {
  type CaseGroup,
  CaseRows,
  groupsOf,
  NotSorted,
  newCaseGroup,
  newPaymentGroup,
  type PaymentGroup,
  PaymentRows,
  type SourceRow,
  sortedGroups,
  type UnreadableRow,
} from '../../src/audit/rows'
import { issue } from '../../src/checks/issue'
import { yiwu } from '../../src/yiwu/policy'
// The faults of rows have their messages there.
import '../../src/checks/read-json'
import '../../src/tables/issues'
import { rowsOf } from './rows-of'

const version = (id: unknown, on: unknown, more: object = {}) => ({ id, on, members: [{ id: 'a' }], ...more })
const payment = (household: unknown, more: object = {}) => ({
  household,
  programme: 'dibao',
  period: '2013-05',
  amount: '5',
  ...more,
})

/** Reported rows without the words of their issues, which belong to the messages. */
const short = (rows: readonly UnreadableRow[]) =>
  rows.map(({ issues, ...rest }) => ({ ...rest, issues: issues.map(({ code, path }) => `${code} ${path}`.trim()) }))

/** Puts rows into groups that are made as they are asked for. */
function intoGroups<Group>(
  rows: readonly SourceRow[],
  read: (row: SourceRow, group: (id: string) => Group) => void,
  make: (id: string) => Group,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const row of rows)
    read(row, (id) => {
      const group = groups.get(id) ?? make(id)
      groups.set(id, group)
      return group
    })
  return groups
}

describe('rows of cases', () => {
  function readCases(given: readonly SourceRow[]) {
    const reported: UnreadableRow[] = []
    const rows = new CaseRows(yiwu, (row) => reported.push(row))
    const groups = intoGroups<CaseGroup>(given, rows.read.bind(rows), newCaseGroup)
    const days = [...groups.values()].map(({ id, versions }) => [id, ...versions.map(({ on }) => on)].join(' '))
    return { days, reported: short(reported), rows }
  }
  const values = (...all: readonly unknown[]) => all.map((value, index) => ({ position: index + 1, value }))

  it.each([
    ['first to last', ['2013-01-01', '2013-02-01', '2013-03-01']],
    ['last to first', ['2013-03-01', '2013-02-01', '2013-01-01']],
    ['the middle one last', ['2013-01-01', '2013-03-01', '2013-02-01']],
  ])('go to their household in order of their days: %s', (_, days) => {
    const { days: found, reported } = readCases(
      values(...days.map((on) => version('H-1', on)), version('H-2', days[0])),
    )
    expect(found).toEqual(['H-1 2013-01-01 2013-02-01 2013-03-01', `H-2 ${days[0]}`])
    expect(reported).toEqual([])
  })

  it('leave their household unreadable where one is wrong, and the others of it as they are', () => {
    const wrong = version('H-1', '2013-02-30')
    const { days, reported, rows } = readCases(
      values(version('H-1', '2013-01-01'), wrong, version('H-2', '2013-01-01')),
    )
    expect(days).toEqual(['H-1 2013-01-01', 'H-2 2013-01-01'])
    expect(reported).toStrictEqual([{ source: 'cases', row: 2, issues: ['date on'] }])
    expect([rows.isBroken('H-1'), rows.isBroken('H-2')]).toEqual([true, false])
  })

  it('have one version a day', () => {
    const { days, reported, rows } = readCases(values(version('H', '2013-01-01'), version('H', '2013-01-01')))
    expect(days).toEqual(['H 2013-01-01'])
    expect(reported).toEqual([{ source: 'cases', row: 2, issues: ['versionTwice on'] }])
    expect(rows.isBroken('H')).toBe(true)
  })

  it('keep the place of a household of which nothing can be read', () => {
    expect(readCases(values(version('H-1', ''), version('H-2', '2013-01-01'))).days).toEqual(['H-1', 'H-2 2013-01-01'])
  })

  it.each([
    ['a number for an id', version(7, '2013-01-01'), ['identifier id'], '7'],
    ['zero for an id', version(0, '2013-01-01'), ['identifier id'], '0'],
    ['an empty id', version('', '2013-01-01'), ['identifier id'], undefined],
    ['no id', version(undefined, '2013-01-01'), ['required id'], undefined],
    ['truth for an id', version(true, '2013-01-01'), ['identifier id'], undefined],
    ['null', null, ['required'], undefined],
    ['nothing', undefined, ['required'], undefined],
    ['a text', 'H', ['object'], undefined],
  ])('%s: the household is told as far as it can be', (_, value, issues, household) => {
    const { days, reported, rows } = readCases(values(value))
    const unknown = household === undefined ? { ofUnknownHousehold: true } : {}
    expect(reported).toEqual([{ source: 'cases', row: 1, issues, ...unknown }])
    expect(days).toEqual(household === undefined ? [] : [household])
    expect(rows.isBroken(String(household))).toBe(household !== undefined)
  })

  it('stand where the first version of the household does', () => {
    const place = (...given: readonly SourceRow[]) => {
      const rows = new CaseRows(yiwu, () => {})
      return intoGroups<CaseGroup>(given, rows.read.bind(rows), newCaseGroup).get('H')?.place
    }
    const [june, may] = [version('H', '2013-06-01'), version('H', '2013-05-01')]
    const carried = { 乡镇: '佛堂' }
    expect(place({ position: 3, value: june, file: 'x', carried }, { position: 4, value: may })).toStrictEqual({
      row: 3,
      file: 'x',
    })
    expect(place({ position: 3, value: version('H', 'x') }, { position: 4, value: may })).toStrictEqual({ row: 4 })
  })

  it('of tables have their faults told at their places already, and come before all households', () => {
    const place = (path: string) => `members:3 ${path}`
    const issues = [issue('date', 'members:7 on')]
    const { days, reported, rows } = readCases([
      { position: 2, fault: 'json', household: 'H-1', place, issues },
      { position: 3, fault: 'json', household: 'H-2', place, issues: [] },
      { position: 4, fault: 'json', household: 'H-3', place, file: 'x.csv' },
      { position: 5, fault: 'json', household: 'H-4', issues },
    ])
    expect(days).toEqual(['H-2', 'H-4'])
    expect(reported).toEqual([
      { source: 'cases', row: 2, issues: ['date members:7 on'] },
      { source: 'cases', file: 'x.csv', row: 4, issues: ['json members:3'] },
      { source: 'cases', row: 5, issues: ['date members:7 on'] },
    ])
    expect(['H-1', 'H-2', 'H-3', 'H-4'].map((id) => rows.isBroken(id))).toEqual([true, false, true, true])
  })

  it('that could not be read as rows name their household where that can be told', () => {
    const { days, reported, rows } = readCases([
      { position: 4, fault: 'raggedRow', values: { expected: 3, found: 2 }, household: 'H-1' },
      { position: 5, fault: 'json' },
    ])
    expect(days).toEqual(['H-1'])
    expect(reported).toEqual([
      { source: 'cases', row: 4, issues: ['raggedRow'] },
      { source: 'cases', row: 5, issues: ['json'], ofUnknownHousehold: true },
    ])
    expect(rows.isBroken('H-1')).toBe(true)
  })

  it('tell the figures of a fault, and where in the tables a value stands', () => {
    const reported: UnreadableRow[] = []
    const rows = new CaseRows(yiwu, (row) => reported.push(row))
    const place = (path: string) => `households:3 ${path}`
    rows.read({ position: 1, fault: 'raggedRow', values: { expected: 3, found: 2 } }, newCaseGroup)
    rows.read({ position: 2, value: version('H', 'x'), place }, newCaseGroup)
    expect(reported.map(({ issues: [first] }) => [first?.path, first?.values])).toEqual([
      ['', { expected: 3, found: 2 }],
      ['households:3 on', { day: '2012-12-03' }],
    ])
  })
})

describe('rows of payments', () => {
  function readPayments(given: readonly SourceRow[]) {
    const reported: UnreadableRow[] = []
    const rows = new PaymentRows(yiwu, (row) => reported.push(row))
    const groups = intoGroups<PaymentGroup>(given, rows.read.bind(rows), newPaymentGroup)
    const paid = [...groups.values()].map(({ id, ledger, unread }) => ({
      id,
      rows: ledger.payments.map(({ row }) => row),
      unreadable: unread.map(({ row }) => row),
    }))
    return { paid, reported: short(reported) }
  }

  it('go to their household, each id once', () => {
    const { paid, reported } = readPayments([
      { position: 1, value: payment('H-1', { id: 'P-1' }) },
      { position: 2, value: payment('H-2', { id: 'P-1' }) },
      { position: 3, value: payment('H-1', { id: 'P-1', amount: '6.50' }) },
      { position: 4, value: payment('H-1') },
    ])
    expect(paid).toEqual([
      { id: 'H-1', rows: [1, 4], unreadable: [3] },
      { id: 'H-2', rows: [2], unreadable: [] },
    ])
    expect(reported).toStrictEqual([{ source: 'payments', row: 3, issues: ['duplicatePaymentId id'], amount: '6.50' }])
  })

  it.each([
    ['a bad period', payment('H', { period: '2013' }), ['periodMonth period'], 'H', '5'],
    ['a reversal', payment('H', { period: '2013', amount: '-5.25' }), ['periodMonth period'], 'H', '-5.25'],
    ['an amount as a number', payment('H', { period: '2013', amount: 5.5 }), ['periodMonth period'], 'H', '5.5'],
    ['an amount that is none', payment('H', { amount: '5元' }), ['moneyUnit amount'], 'H', undefined],
    ['no amount', payment('H', { amount: undefined }), ['required amount'], 'H', undefined],
    ['an empty household', payment(''), ['identifier household'], undefined, '5'],
    ['a number for a household', payment(7), ['identifier household'], '7', '5'],
    ['null', null, ['required'], undefined, undefined],
    ['a list', [], ['object'], undefined, undefined],
  ])(
    '%s: reported, with the household and the amount where those can be told',
    (_, value, issues, household, amount) => {
      const { paid, reported } = readPayments([{ position: 9, value }])
      expect(paid).toEqual(household === undefined ? [] : [{ id: household, rows: [], unreadable: [9] }])
      expect(reported).toEqual([{ source: 'payments', row: 9, issues, ...(amount === undefined ? {} : { amount }) }])
    },
  )

  it('that could not be read as rows have no amount', () => {
    const { paid, reported } = readPayments([
      { position: 2, fault: 'raggedRow', household: 'H' },
      { position: 3, fault: 'quote' },
    ])
    expect(paid).toEqual([{ id: 'H', rows: [], unreadable: [2] }])
    expect(reported).toEqual([
      { source: 'payments', row: 2, issues: ['raggedRow'] },
      { source: 'payments', row: 3, issues: ['quote'] },
    ])
  })

  it('keep their file, and what the table carries along', () => {
    const rows = new PaymentRows(yiwu, () => {})
    const row = { position: 4, file: 'x.csv', carried: { 乡镇: '佛堂' } }
    expect(rows.checked({ ...row, value: payment('H') })).toMatchObject({ row: 4, file: 'x.csv', carried: row.carried })
    const bare = rows.checked({ position: 4, value: payment('H') })
    expect(bare).not.toHaveProperty('file')
    expect(bare).not.toHaveProperty('carried')
  })

  it('are one of an id, in whatever file; where ids are of files, in each file', () => {
    const read = (...byFile: readonly boolean[]) => {
      const rows = new PaymentRows(yiwu, () => {}, ...byFile)
      const given = ['x', 'y'].map((file) => ({ position: 1, file, value: payment('H', { id: 'P' }) }))
      return intoGroups<PaymentGroup>(given, rows.read.bind(rows), newPaymentGroup).get('H')?.ledger.payments.length
    }
    expect([read(), read(false), read(true)]).toEqual([1, 1, 2])
  })

  it('that cannot be read are kept with their household, with all that nothing is wrong with', () => {
    const unreadOf = (row: SourceRow) => {
      const reported: UnreadableRow[] = []
      const rows = new PaymentRows(yiwu, (one) => reported.push(one))
      const groups = intoGroups<PaymentGroup>([row], rows.read.bind(rows), newPaymentGroup)
      return [[...groups].map(([id, { unread }]) => [id, unread]), short(reported)]
    }
    const carried = { 乡镇: '佛堂' }
    const wrong = { position: 4, file: 'x.csv', carried, value: payment(' H ', { period: 'x', person: 'a' }) }
    expect(unreadOf(wrong)).toStrictEqual([
      [['H', [{ row: 4, file: 'x.csv', programme: 'dibao', person: 'a', amount: '5' }]]],
      [{ source: 'payments', row: 4, file: 'x.csv', issues: ['periodMonth period'], amount: '5' }],
    ])
    // A number is no person, though one could be read of it.
    expect(unreadOf({ position: 3, value: payment('H', { person: 7 }) })).toStrictEqual([
      [['H', [{ row: 3, programme: 'dibao', period: '2013-05', amount: '5' }]]],
      [{ source: 'payments', row: 3, issues: ['text person'], amount: '5' }],
    ])
    // The table calls the column otherwise.
    const cells = payment('H', { amount: '7' })
    const issues = [issue('date', '所属期')]
    const fault = { position: 5, fault: 'json', household: 'H', cells, issues } as const
    expect(unreadOf({ ...fault, wrong: ['period'] })).toStrictEqual([
      [['H', [{ row: 5, programme: 'dibao', amount: '7' }]]],
      [{ source: 'payments', row: 5, issues: ['date 所属期'] }],
    ])
    expect(unreadOf(fault)[0]).toStrictEqual([['H', [{ row: 5, programme: 'dibao', period: '2013-05', amount: '7' }]]])
  })

  it('tell the figures of a fault', () => {
    const reported: UnreadableRow[] = []
    const rows = new PaymentRows(yiwu, (row) => reported.push(row))
    rows.checked({ position: 1, fault: 'raggedRow', values: { expected: 4, found: 1 } })
    expect(reported[0]?.issues[0]?.values).toEqual({ expected: 4, found: 1 })
  })

  it('are checked one by one where no group is asked for', () => {
    const reported: UnreadableRow[] = []
    const rows = new PaymentRows(yiwu, (row) => reported.push(row))
    expect(rows.checked({ position: 1, value: payment('H') })).toMatchObject({ household: 'H', fen: 500, row: 1 })
    expect(rows.checked({ position: 2, value: payment('H', { amount: 'x' }) })).toBeUndefined()
    expect(short(reported)).toEqual([{ source: 'payments', row: 2, issues: ['moneyText amount'] }])
  })

  it('let an error pass that is not about the input', () => {
    const broken = {
      household: 'H',
      get programme(): string {
        throw new RangeError('not about the input')
      },
    }
    const rows = new PaymentRows(yiwu, () => {})
    expect(() => rows.checked({ position: 1, value: broken })).toThrow(RangeError)
  })
})

describe('groups', () => {
  interface Named {
    readonly id: string
    readonly positions: number[]
  }
  const make = (id: string): Named => ({ id, positions: [] })
  const read = (row: SourceRow, group: (id: string) => Named): void => {
    const id = 'value' in row ? row.value : undefined
    if (typeof id === 'string') group(id).positions.push(row.position)
  }
  const text = ({ id, positions }: Named): string => `${id} ${positions}`

  async function sorted(ids: readonly unknown[]): Promise<readonly string[]> {
    const found: string[] = []
    const groups = new OneByOne(sortedGroups('cases', rowsOf(ids), read, make))
    for (let group = await groups.next(); group; group = await groups.next()) found.push(text(group))
    return found
  }

  it.each([
    ['none', [], []],
    ['one', ['a'], ['a 1']],
    ['several', ['a', 'a', 'b', 'c', 'c'], ['a 1,2', 'b 3', 'c 4,5']],
    ['rows of no household', [null, 'a', null, 'a', 'b', null], ['a 2,4', 'b 5']],
    ['rows of no household alone', [null], []],
  ])('of sorted rows, one at a time: %s', async (_, ids, expected) => {
    expect(await sorted(ids)).toEqual(expected)
  })

  it('of no row are no block', async () => {
    const blocks: unknown[] = []
    for await (const block of sortedGroups('cases', rowsOf([]), read, make)) blocks.push(block)
    expect(blocks).toEqual([])
  })

  it('of sorted rows come out before the next household is read to its end', async () => {
    const seen: number[] = []
    const watched = (row: SourceRow, group: (id: string) => Named): void => {
      seen.push(row.position)
      read(row, group)
    }
    const groups = new OneByOne(sortedGroups('cases', rowsOf(['a', 'b', 'b']), watched, make))
    expect(text((await groups.next()) as Named)).toBe('a 1')
    expect(seen).toEqual([1, 2])
  })

  it('of blocks are those of their rows, and come out as early', async () => {
    const blocks = async function* () {
      yield [
        { position: 1, value: 'a' },
        { position: 2, value: 'b' },
        { position: 3, value: 'b' },
      ]
      yield []
      yield [{ position: 4, value: 'b' }]
    }
    const seen: number[] = []
    const watched = (row: SourceRow, group: (id: string) => Named): void => {
      seen.push(row.position)
      read(row, group)
    }
    const groups = new OneByOne(sortedGroups('cases', blocks(), watched, make))
    expect(text((await groups.next()) as Named)).toBe('a 1')
    expect(seen).toEqual([1, 2])
    expect(text((await groups.next()) as Named)).toBe('b 2,3,4')
    expect(await groups.next()).toBeUndefined()
    expect([...(await groupsOf(blocks(), read, make)).values()].map(text)).toEqual(['a 1', 'b 2,3,4'])
  })

  it('are refused where a household comes after one that should follow it', async () => {
    const failed = sorted(['a', 'c', 'b']).then(
      () => undefined,
      (error: unknown) => error as NotSorted,
    )
    expect(await failed).toBeInstanceOf(NotSorted)
    expect(await failed).toMatchObject({
      name: 'NotSorted',
      source: 'cases',
      row: 3,
      message: 'cases are not sorted by household at row 3',
    })
  })

  it('of all rows are in the order in which households first come', async () => {
    const groups = await groupsOf(rowsOf(['b', 'a', null, 'b']), read, make)
    expect([...groups].map(([id, group]) => `${id}: ${text(group)}`)).toEqual(['b: b 1,4', 'a: a 2'])
  })
})
