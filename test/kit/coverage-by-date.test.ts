/** On each day of a policy every figure that a rule in force reads has a value, or is said to be unknown. */
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../src/checks/registers'
import { nameOfFigure, valueOfFigure } from '../../src/kit/figure'
import type { PolicyInFull } from '../../src/kit/policy'
import { expressionsInFull } from '../../src/kit/programme'
import type { Register } from '../../src/kit/register'
import { figuresIn } from '../../src/language/walk'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { Standards } from '../../src/yiwu/register'
import { lakesideInFull } from './another-city/policy'

/** What a programme that is in force on a day reads without a value, and cites though it does not stand in the document. */
function gapsOn(policy: PolicyInFull, day: string, register?: Register): readonly string[] {
  const isWithin = ({ from = day, to = day }: { readonly from?: string; readonly to?: string } = {}) =>
    from <= day && day <= to
  const clauses = new Map(policy.sentences.clauses.map((clause) => [clause.locator, clause]))
  const amended = new Map(register?.amendedOn(day).map(({ figure, value }) => [`figures.${figure}`, value]))
  const known = new Map(
    Object.values(policy.figures).map((figure) => [
      nameOfFigure(figure).key,
      { clause: nameOfFigure(figure).clause, value: valueOfFigure(figure) },
    ]),
  )
  return policy.definitions
    .filter(({ inForce }) => isWithin(inForce))
    .flatMap((definition) => [
      ...definition.clauses
        .filter((clause) => !isWithin(clauses.get(clause)?.inForce))
        .map((clause) => `${definition.id} cites ${clause}`),
      ...[...figuresIn(expressionsInFull(definition).map(({ node }) => node))].flatMap((key) => {
        // A row says what holds, also that nobody knows it; else the sentence must stand in the document.
        if (amended.has(key)) return []
        const own = known.get(key)
        return own && own.value !== '' && clauses.has(own.clause) && isWithin(clauses.get(own.clause)?.inForce)
          ? []
          : [`${definition.id} reads ${key}`]
      }),
    ])
}

/** The days on which anything changes. */
const daysOf = (
  { firstDay, lastDays, definitions, sentences }: PolicyInFull,
  register?: Register,
): readonly string[] => [
  firstDay,
  ...(lastDays?.() ?? []).map(dayAfter),
  ...(register?.changes(firstDay, '2099-12-31') ?? []),
  ...[...definitions, ...sentences.clauses].flatMap(({ inForce }) => [
    inForce?.from ?? firstDay,
    ...(inForce?.to ? [dayAfter(inForce.to)] : []),
  ]),
]

const gapsOf = (policy: PolicyInFull, register?: Register) =>
  daysOf(policy, register).flatMap((day) => gapsOn(policy, day, register).map((gap) => `${day}: ${gap}`))

describe('every figure that a rule in force reads has a value on each day', () => {
  it.each([
    ['Yiwu', yiwuInFull],
    ['Lakeside', lakesideInFull],
  ])('of %s', (_, policy) => {
    expect(gapsOf(policy)).toEqual([])
  })

  it('of Yiwu as amended, where one is said to be unknown', () => {
    expect(
      gapsOf(yiwuInFull, Standards.from([{ figure: 'medicalAidShare', from: '2015-01-01', value: null }])),
    ).toEqual([])
  })

  it('and a sentence that has ended leaves a gap, until a row says what holds', () => {
    const ends = {
      ...lakesideInFull,
      sentences: {
        ...lakesideInFull.sentences,
        clauses: lakesideInFull.sentences.clauses.map((one) =>
          one.locator === '1-s1' ? { ...one, inForce: { to: '2016-12-31' } } : one,
        ),
      },
    }
    expect(gapsOf(ends)).toContain('2017-01-01: rentHelp reads figures.rentShare')
    expect(gapsOf(ends)).toContain('2017-01-01: rentHelp cites 1-s1')
    expect(gapsOf(ends).filter((gap) => gap.startsWith('2016'))).toEqual([])
  })
})
