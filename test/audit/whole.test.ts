/** What only all households of an audit together tell. */
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import type { Payment } from '../../src/audit/payment'
import { AuditSetting } from '../../src/audit/setting'
import { type Kept, Whole } from '../../src/audit/whole'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { household as caseOf, person, timelineOf } from './made-up'

const window = AuditWindow.of('2013-01', '2013-12', yiwu.firstDay)
const setting = (options: object = {}) => new AuditSetting(yiwu, window, options)

/** Lines as a list keeps them. */
function listed(lines: string[] = []): Kept & { readonly lines_: string[] } {
  return {
    lines_: lines,
    write(line) {
      lines.push(line)
      return undefined
    },
    async *lines() {
      yield* lines
    },
  }
}
const whole = (people: Kept = listed(), audit = setting()) => new Whole(audit, people)

type Programme = keyof typeof programmes
/** `dibao 2013-05 x.csv`: a payment of 1.00 by its programme, period and file. */
const payment = (text: string, more: Partial<Payment> = {}): Payment => {
  const [programme = '', period = '', file] = text.split(' ')
  const { definition } = programmes[programme as Programme]
  const given = { household: 'H', definition, period, amount: '1', fen: 100, row: 1, given: {}, ...more }
  return file ? { ...given, file } : given
}

/** A household as it was read; reports show its id with a star. */
const seen = (id: string, payments: readonly Payment[] = [], versions: readonly object[] = []) => {
  const known = versions.length === 0 ? ('none' as const) : timelineOf(versions.map((one) => ({ ...one, id })))
  return {
    ...{ id, shown: `${id}*`, case: known, payments, shownPayments: payments },
    versions: known === 'none' ? [] : known.versions,
  }
}
const known = (id: string, ...payments: readonly Payment[]) => seen(id, payments, [caseOf()])
const named = (identity: string) => Promise.resolve(`I-${identity.slice(-4)}`)

describe('a ledger of which no row names a household of the cases', () => {
  it('is told by its name, with some households of both', () => {
    const made = whole()
    made.see(known('K', payment('dibao 2013-05 good.csv')))
    made.see(seen('A', [payment('dibao 2013-05 good.csv'), payment('dibao 2013-05 bad.csv')]))
    made.see(seen('B', [payment('dibao 2013-05 bad.csv'), payment('dibao 2013-06 bad.csv')]))
    made.see(seen('C', [payment('dibao 2013-05 bad.csv'), payment('dibao 2013-05')]))
    expect(made.strangeFiles()).toStrictEqual([
      { file: 'bad.csv', named: ['A*', 'B*', 'C*'], known: ['K*'] },
      { file: '', named: ['C*'], known: ['K*'] },
    ])
  })

  it('is told with five households of each at most', () => {
    const made = whole()
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      made.see(known(`K${id}`))
      made.see(seen(`A${id}`, [payment('dibao 2013-05 x')]))
    }
    const five = (letter: string) => ['1', '2', '3', '4', '5'].map((id) => `${letter}${id}*`)
    expect(made.strangeFiles()).toEqual([{ file: 'x', named: five('A'), known: five('K') }])
  })

  it('is none where the case of a household cannot be read, as the household is known all the same', () => {
    const made = whole()
    made.see({ ...seen('A', [payment('dibao 2013-05 x')]), case: 'unreadable' })
    expect(made.strangeFiles()).toEqual([])
  })
})

it('rows of each programme are counted, with the periods that they name, each once', () => {
  const made = whole()
  made.see(
    known('K', payment('dibao 2013-05'), payment('dibao 2013-04'), payment('medicalAssistance ', { claim: 'c' })),
  )
  made.see(seen('A', [payment('dibao 2013-05')]))
  expect([...made.seen.programmes]).toEqual([
    ['dibao', { rows: 3, periods: new Set(['2013-05', '2013-04']) }],
    ['medicalAssistance', { rows: 1, periods: new Set() }],
  ])
})

it('payments that carry an account are looked at as reports show them', () => {
  const made = whole()
  const carried = (account: string) => [payment('dibao 2013-05', { carried: { 银行账号: account } })]
  made.see({ ...known('K', ...carried('622')), shownPayments: carried('V-1') })
  made.see({ ...known('L', ...carried('622')), shownPayments: carried('V-1') })
  made.see(known('M', payment('dibao 2013-05')))
  expect(made.patterns.found()).toMatchObject([{ pattern: 'account', value: 'V-1', households: ['K*', 'L*'] }])
})

describe('warnings', () => {
  const members = (...ids: readonly string[]) => ids.map((id) => person(id))
  const versions = (...all: readonly (readonly string[])[]) =>
    all.map((ids, place) => caseOf({ members: members(...ids) }, `2013-0${place + 1}-01`))
  const warned = (...all: ReturnType<typeof versions>[]) => {
    const made = whole()
    for (const [place, one] of all.entries()) made.see(seen(`H${place}`, [], one))
    return made.told(named).then(({ warnings }) => warnings)
  }
  const apart = (count: number, ...households: readonly string[]) => [{ warning: 'noSharedMember', count, households }]

  it.each<readonly [string, readonly (readonly string[])[], boolean]>([
    ['one version alone', [['a']], false],
    [
      'one member in common',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      false,
    ],
    [
      'nobody in common',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      true,
    ],
    ['nobody in common later', [['a'], ['a', 'b'], ['c']], true],
    ['nobody in common of the first and the last', [['a'], ['a', 'b'], ['b']], false],
  ])('are of a household with versions that have %s', async (_, all, isSo) => {
    expect(await warned(versions(...all))).toEqual(isSo ? apart(1, 'H0*') : [])
  })

  it('count all, and name five', async () => {
    const six = Array.from({ length: 6 }, () => versions(['a'], ['b']))
    expect(await warned(versions(['a']), ...six)).toEqual(apart(6, 'H1*', 'H2*', 'H3*', 'H4*', 'H5*'))
  })
})

describe('ids that nearly name a household', () => {
  it('are told as reports show both', async () => {
    const made = whole()
    made.see(known('H-1'))
    made.see(seen('h-1', [payment('dibao 2013-05')]))
    made.see(seen('zz', [payment('dibao 2013-05')]))
    expect([...(await made.told(named)).near]).toEqual([['h-1*', { id: 'H-1*', isOneDigit: false }]])
  })
})

describe('a person with an identity number', () => {
  const [ann, bob] = ['330782199001011234', '330782198505054321']
  const withId = (id: string, identity: string) => person(id, { carried: { 身份证号: identity } })
  /** A household with Ann as its `a`, and perhaps others. */
  const withAnn = (
    id: string,
    more: { readonly on?: string; readonly paid?: readonly Payment[]; readonly bob?: boolean } = {},
  ) =>
    seen(id, more.paid ?? [payment('dibao 2013-05')], [
      caseOf({ members: [withId('a', ann), person('x'), ...(more.bob ? [withId('b', bob)] : [])] }, more.on),
    ])

  it('is told with the households that say something of the person, under the name that reports have', async () => {
    const made = whole()
    for (const one of [withAnn('B'), withAnn('A'), known('C')]) made.see(one)
    const { people, warnings, findings } = await made.told(named)
    const of = (household: string) => ({
      household,
      memberships: [{ identity: 'I-1234', member: 'I-1234', from: '2013-01', to: '9999-12' }],
      payments: [{ programme: 'dibao', period: '2013-05', fen: 100, row: 1, amount: '1.00' }],
    })
    expect(people).toEqual([{ shown: 'I-1234', households: [of('A*'), of('B*')], meet: true }])
    expect(warnings).toEqual([{ warning: 'personInHouseholds', count: 1, households: ['A*', 'B*'] }])
    expect(findings).toMatchObject([
      { kind: 'paidTwicePersons', person: 'I-1234', paid: '2.00', households: ['A*', 'B*'] },
    ])
    expect(findings[0]).not.toHaveProperty('evidence')
  })

  it('is no finding where nothing was paid twice, nor a warning where the households follow each other', async () => {
    const made = whole()
    made.see(seen('A', [], [caseOf({ members: [withId('a', ann)] }), caseOf({ members: [person('x')] }, '2013-06-01')]))
    made.see(withAnn('B', { on: '2013-06-01' }))
    const { people, warnings, findings } = await made.told(named)
    expect(people.map(({ meet }) => meet)).toEqual([false])
    expect(warnings).toEqual([{ warning: 'noSharedMember', count: 1, households: ['A*'] }])
    expect(findings).toEqual([])
  })

  it('is in two households only once for each, however many versions say so', async () => {
    const made = whole()
    const twice = [caseOf({ members: [withId('a', ann)] }), caseOf({ members: [withId('a', ann)] }, '2013-06-01')]
    made.see(seen('A', [], twice))
    expect((await made.told(named)).people).toEqual([])
    made.see(seen('B', [], twice))
    made.see(seen('C', [], twice))
    expect((await made.told(named)).people.map(({ households }) => households.length)).toEqual([3])
  })

  it('comes in the order of the names; five households at most are named', async () => {
    const made = whole()
    for (const id of ['F', 'E', 'D', 'C', 'B', 'A']) made.see(withAnn(id, { bob: true, paid: [] }))
    const { people, warnings } = await made.told((identity) => Promise.resolve(identity === ann ? 'J' : 'I'))
    expect(people.map(({ shown }) => shown)).toEqual(['I', 'J'])
    expect(warnings).toEqual([{ warning: 'personInHouseholds', count: 2, households: ['A*', 'B*', 'C*', 'D*', 'E*'] }])
  })

  it('is told of what is compared and looked at alone', async () => {
    const audit = new AuditSetting(yiwu, Compared.over(yiwu, window, [programmes.dibao.definition]), {})
    const made = whole(listed(), audit)
    const paid = [payment('lowIncomeSubsidy 2013'), payment('dibao 2014-01'), payment('dibao 2013-05', { row: 3 })]
    made.see(withAnn('A', { paid }))
    made.see(withAnn('B', { paid }))
    const { people } = await made.told(named)
    expect(people[0]?.households.map(({ payments }) => payments.map(({ row }) => row))).toEqual([[3], [3]])
  })

  it('is found in payments by the own id, and shown by another', async () => {
    const made = whole()
    const paid = (who: string) => [payment('orphanAllowance 2013', { person: who, id: 'P' })]
    for (const id of ['A', 'B']) {
      const shownPayments = [payment('orphanAllowance 2013', { person: 'P-7', id: 'Z-9' })]
      made.see({ ...withAnn(id, { paid: paid('a') }), shownPayments })
    }
    expect((await made.told(named)).findings).toMatchObject([{ person: 'I-1234', payments: ['Z-9', 'Z-9'] }])
  })

  it('is asked for where somebody is in two households alone, and only what these say is read', async () => {
    const lines = listed()
    const made = whole({
      ...lines,
      lines: () => {
        throw new Error('nobody is in two households')
      },
    })
    made.see(withAnn('A'))
    expect(await made.told(named)).toMatchObject({ people: [], findings: [] })
    const other = whole(listed(['"Z"\tnot asked for']))
    other.see(withAnn('A'))
    other.see(withAnn('B'))
    expect((await other.told(named)).people.length).toBe(1)
  })

  it('has evidence where findings have it: what the households say, and no case', async () => {
    const made = whole(listed(), setting({ evidence: true }))
    for (const id of ['A', 'B']) made.see(withAnn(id))
    const { findings, people } = await made.told(named)
    expect(findings[0]?.evidence).toMatchObject({ versions: [], payments: [], rows: [], people: people[0]?.households })
    expect(findings[0]?.evidence).not.toHaveProperty('case')
  })

  it('is waited for where the line must be', async () => {
    const lines = listed()
    const waiting = { ...lines, write: (line: string) => Promise.resolve(lines.write(line)) }
    expect(whole(waiting).see(withAnn('A'))).toBeInstanceOf(Promise)
    expect(whole(waiting).see(known('C'))).toBeUndefined()
    expect(whole(waiting).see({ ...withAnn('A'), case: 'unreadable' })).toBeUndefined()
    expect(lines.lines_.map((line) => line.split('\t')[0])).toEqual(['"A"'])
  })

  it('is found by whatever id a household has', async () => {
    const made = whole()
    const ids = ['a\tb', 'a\nb', '\ud800', 'a"b']
    for (const id of ids) made.see(withAnn(id))
    const { people } = await made.told(named)
    expect(people.map(({ households }) => households.length)).toEqual([ids.length])
  })
})

it('what threads saw one after another is what one would have seen', async () => {
  const ann = '330782199001011234'
  const withAnn = (id: string) =>
    seen(id, [payment('dibao 2013-05 x')], [caseOf({ members: [person('a', { carried: { 身份证号: ann } })] })])
  const apart = (id: string) =>
    seen(
      id,
      [payment('dibao 2013-04 x')],
      [caseOf({ members: [person('a')] }), caseOf({ members: [person('b')] }, '2013-06-01')],
    )
  const strange = (id: string) => seen(id, [payment('dibao 2013-06 y'), payment('lowIncomeSubsidy 2013 y')])
  const ids = ['1', '2', '3', '4']
  const all = [
    ...ids.map((id) => strange(`S${id}`)),
    ...ids.map((id) => withAnn(`A${id}`)),
    ...ids.map((id) => apart(`D${id}`)),
    ...ids.map((id) => strange(`T${id}`)),
    ...ids.map((id) => apart(`E${id}`)),
    strange('a1'),
    withAnn('B1'),
  ]
  const told = async (made: Whole) => {
    const { programmes: rows, ...rest } = made.seen
    const sorted = [...rows].map(([id, { rows: count, periods }]) => [id, count, [...periods].sort()])
    return { sorted, ...rest, strange: made.strangeFiles(), ...(await made.told(named)) }
  }
  const seeing = (given: typeof all, people: Kept) => {
    const made = whole(people)
    for (const one of given) made.see(one)
    return made
  }
  const expected = await told(seeing(all, listed()))
  expect(expected.strange).toEqual([
    { file: 'y', named: ['S1*', 'S2*', 'S3*', 'S4*', 'T1*'], known: ['A1*', 'A2*', 'A3*', 'A4*', 'D1*'] },
  ])
  expect(expected.warnings[0]).toEqual({
    ...{ warning: 'noSharedMember', count: 8 },
    households: ['D1*', 'D2*', 'D3*', 'D4*', 'E1*'],
  })
  for (const cut of [0, 1, 3, 6, 9, 14, 18, 21, 22]) {
    const people = listed()
    const first = seeing(all.slice(0, cut), people)
    first.join(structuredClone(seeing(all.slice(cut), people).seen))
    expect(await told(first)).toEqual(expected)
  }
})
