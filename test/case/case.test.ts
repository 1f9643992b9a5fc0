/** What is wrong with a case: the code and the place of every fault, the schema's and those that no schema tells. */
import { describe, expect, it } from 'vitest'
import { checkedCase, datedCase, mostMembers, undatedCase } from '../../src/case/case'
import { InputError } from '../../src/checks/issue'
import { yiwu } from '../../src/yiwu/policy'
import { issuesOf, placesOf } from '../support/issues-of'

const household = (more: object = {}, member: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  members: [{ id: 'a', ...member }],
  ...more,
})
const claim = (more: object = {}) => ({ id: 'c', settledOn: '2013-05-01', ...more })
const claims = (...list: readonly unknown[]) => household({}, { claims: list })
const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, at) => ({ id: `n${at}`, ...more }))

/** Members of a thousand claims each, as many as a member may have, and the rest of another. */
const claimsInAll = (count: number) => {
  const thousands = Array.from({ length: Math.floor(count / 1000) }, (_, at) => ({ id: `m${at}`, claims: many(1000) }))
  return household({ members: [...thousands, { id: 'rest', claims: many(count % 1000) }] })
}

const faultsOf = (given: unknown, on?: string) => placesOf(() => checkedCase(yiwu, given, on))

describe('a case', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['that is good', household(), []],
    ['that is no object', 'H', ['object ']],
    ['without members', household({ members: [] }), ['emptyHousehold members']],
    ['whose members are no list', household({ members: 'a' }), ['list members']],
    ['with a member that is no object', household({ members: ['a'] }), ['object members[0]']],
    ['with as many members as there may be', household({ members: many(1000) }), []],
    ['with more', household({ members: many(1001) }), ['tooManyMembers members']],
    [
      'with one member twice',
      household({ members: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }),
      ['duplicateId members[2].id'],
    ],
    ['whose certificates are no object', household({ certified: true }), ['object certified']],
    ['whose certificate is no truth', household({ certified: { dibao: 'yes' } }), ['truth certified.dibao']],
    ['with categories that are no list', household({}, { categories: 'orphan' }), ['list members[0].categories']],
    ['with an education that is no object', household({}, { education: 7 }), ['object members[0].education']],
    ['with claims that are no list', household({}, { claims: {} }), ['list members[0].claims']],
    ['with a claim that is no object', claims(1), ['object members[0].claims[0]']],
    ['with as many claims as there may be', claims(...many(1000, { settledOn: '2013-01-01' })), []],
    ['with more claims', claims(...many(1001, { settledOn: '2013-01-01' })), ['tooManyItems members[0].claims']],
    ['with more claims in all than a household has', claimsInAll(5001), ['tooManyClaims members']],
    ['that is null', null, ['required ']],
    ['with a member that is null', household({ members: [null] }), ['required members[0]']],
    ['with one claim twice', claims(claim(), claim()), ['duplicateId members[0].claims[1].id']],
    ['with insurance up to the cost', claims(claim({ inPolicyCost: '5', insurancePaid: '5.00' })), []],
    [
      'with insurance above the cost',
      claims(claim({ id: 'b' }), claim({ inPolicyCost: '5', insurancePaid: '5.01' })),
      ['insuranceAboveCost members[0].claims[1].insurancePaid'],
    ],
    [
      'with one claim of two members',
      household({
        members: [
          { id: 'a', claims: [claim()] },
          { id: 'b', claims: [claim()] },
        ],
      }),
      [],
    ],
    [
      'with two faults that no schema tells',
      { id: 'H', members: [{ id: 'a', claims: [claim(), claim()] }] },
      ['required on', 'duplicateId members[0].claims[1].id'],
    ],
  ])('%s', (_, given, expected) => {
    expect(faultsOf(given)).toEqual(expected)
  })

  it('takes the day of the question where it has none, and that day is checked', () => {
    const { on: _, ...undated } = household()
    expect(checkedCase(yiwu, undated, '2013-07-01')).toEqual({ ...undated, on: '2013-07-01' })
    expect(checkedCase(yiwu, household(), '2013-07-01').on).toBe('2013-06-01')
    expect(faultsOf(undated)).toEqual(['required on'])
    expect(faultsOf(undated, '2013-02-30')).toEqual(['date on'])
    expect(faultsOf(undated, '2012-12-02')).toEqual(['beforePolicy on'])
  })

  it.each([
    ['ID', 'id'],
    ['dibaoo', 'dibao'],
    ['lowincome', 'lowIncome'],
    ['orphancare', 'orphanCare'],
    ['setledOn', 'settledOn'],
    ['semester', 'semesters'],
  ])('with a name like %s is told the one that is meant', (name, meant) => {
    try {
      checkedCase(yiwu, household({ [name]: 1 }))
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).issues).toMatchObject([
        { code: 'unknownKey', path: name, values: { suggestion: meant } },
      ])
    }
  })

  it('that has no day yet is checked all the same, by its own day if it has one', () => {
    const issuesOfUndated = (given: object) => placesOf(() => undatedCase(yiwu, given))
    const { on: _, ...undated } = household({}, { birthDate: '2014-01-01' })
    expect(undatedCase(yiwu, undated)).toEqual(undated)
    expect(issuesOfUndated({ ...undated, on: null })).toEqual([])
    expect(issuesOfUndated({ ...undated, on: '2013-06-01' })).toEqual(['dayAfter members[0].birthDate'])
    expect(issuesOfUndated({ ...undated, members: [{ id: 'a' }, { id: 'a' }] })).toEqual(['duplicateId members[1].id'])
  })

  it('says which day another must not pass', () => {
    const valuesOf = (given: object) => issuesOf(() => checkedCase(yiwu, given)).map(({ values }) => values)
    const [on, birthDate, settledOn] = ['on', 'birthDate', 'settledOn'].map((limit) => ({ limit }))
    expect(valuesOf(household({}, { birthDate: '2014-01-01' }))).toMatchObject([on])
    expect(valuesOf(household({}, { birthDate: '2000-01-01', enlistedOn: '1999-12-31' }))).toMatchObject([birthDate])
    expect(valuesOf(claims(claim({ servedOn: '2013-05-02' })))).toMatchObject([settledOn])
    expect(valuesOf(household({}, { birthDate: '2014-01-01' }))[0]).toHaveProperty('label')
    // The academic year 2010-2011 ended in August 2011.
    expect(valuesOf(household({}, { education: { academicYear: '2010-2011' } }))).toEqual([{ day: '2012-12-03' }])
  })

  it('takes as many claims in all as there may be, whoever else has none', () => {
    const { members } = claimsInAll(5000)
    expect(faultsOf(household({ members: [...members, { id: 'none' }] }))).not.toContain('tooManyClaims members')
  })

  it('has at most a thousand members where a policy does not say how many', () => {
    expect(mostMembers(yiwu.shape)).toBe(1000)
    expect(mostMembers({ ...yiwu.shape, size: { input: {} } } as unknown as typeof yiwu.shape)).toBe(1000)
  })

  it('says how many there may be', () => {
    const valuesOf = (given: unknown) => {
      try {
        return checkedCase(yiwu, given)
      } catch (error) {
        return (error as InputError).issues[0]?.values
      }
    }
    expect(valuesOf(household({ members: many(1001) }))).toEqual({ most: 1000 })
    expect(valuesOf(claims(...many(1001, { settledOn: '2013-01-01' })))).toEqual({ most: 1000 })
    expect(valuesOf(claimsInAll(5001))).toEqual({ most: 5000 })
  })

  it('keeps what it inherits on another day', () => {
    const bare = Object.assign(Object.create(null), household())
    const dated = datedCase(bare, '2013-08-01')
    expect(Object.getPrototypeOf(dated)).toBeNull()
    expect({ ...dated }).toEqual({ ...household(), on: '2013-08-01' })
  })
})
