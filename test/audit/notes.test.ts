/** Which notes an audit keeps, and over which months they stand. */
import { expect, it } from 'vitest'
import { Notes } from '../../src/audit/noted'
import type { Due } from '../../src/household/due'

const rule = (code: string, inAudit?: 'due' | 'notApproved') => ({
  code,
  clause: `§${code}`,
  ...(inAudit ? { inAudit } : {}),
})

/** A due of a month with the notes of its one part. */
const due = (period: string, notes: readonly string[], more: object = {}): Due =>
  ({
    definition: { id: 'p', notes: [rule('told', 'due'), rule('silent'), rule('refused', 'notApproved')] },
    period,
    entitled: { canBeTrue: true },
    parts: [{ answer: { notes: [] } }, { answer: { notes } }],
    ...more,
  }) as unknown as Due

const noted = (...dues: readonly Due[]) => {
  const notes = new Notes('H')
  for (const one of dues) notes.see(one)
  return notes.all()
}
const short = (...dues: readonly Due[]) =>
  noted(...dues).map(({ note, person, programme, period }) => [programme, note, person ?? '', period].join(' '))
const note = { note: 'told', household: 'H', programme: 'p', clauses: ['§told'] }

it('a note that an audit lists is told with its clause, and no other', () => {
  expect(noted(due('2013-05', ['told', 'silent', 'other']))).toStrictEqual([{ ...note, period: '2013-05' }])
  expect(noted(due('2013-05', ['silent']))).toStrictEqual([])
  expect(noted(due('2013-05', ['told'], { definition: { id: 'p' } }))).toStrictEqual([])
})

it('is not told where nothing can be due', () => {
  expect(noted(due('2013-05', ['told'], { entitled: { canBeTrue: false } }))).toStrictEqual([])
})

it('is of the person, where the due is', () => {
  expect(noted(due('2013-05', ['told'], { person: 'a' }))).toStrictEqual([{ ...note, person: 'a', period: '2013-05' }])
})

it('months that follow each other are one span; each person and each programme has its own', () => {
  const other = { definition: { id: 'q', notes: [rule('told', 'due')] } }
  expect(
    short(
      due('2013-05', ['told'], { person: 'a' }),
      due('2013-05', ['told'], { person: 'b' }),
      due('2013-05', ['told'], other),
      due('2013-06', ['told'], { person: 'a' }),
      due('2013-07', ['told'], { person: 'b' }),
      due('2013-06', ['told'], other),
    ),
  ).toEqual(['p told a 2013-05..2013-06', 'p told b 2013-05', 'q told  2013-05..2013-06', 'p told b 2013-07'])
})

it('a whole year is written as its months', () => {
  const months = Array.from({ length: 12 }, (_, place) => due(`2013-${String(place + 1).padStart(2, '0')}`, ['told']))
  expect(short(...months)).toEqual(['p told  2013-01..2013-12'])
})

it('of what is not approved the sums of the months are added up, also where nothing can be due', () => {
  const refused = (period: string, low: bigint) =>
    due(period, [], { entitled: { canBeTrue: false }, notApproved: { low, high: low, missing: [] } })
  // 200.00 + 0.50
  expect(noted(refused('2013-05', 20_000n), refused('2013-06', 50n), due('2013-07', []))).toStrictEqual([
    {
      note: 'refused',
      household: 'H',
      programme: 'p',
      period: '2013-05..2013-06',
      wouldBeDue: '200.50',
      clauses: ['§refused'],
    },
  ])
})
