/** What was paid before the claims that the versions of a household list: which version knows it. By hand. */
import { describe, expect, it } from 'vitest'
import type { DatedCase } from '../../src/case/records'
import { plain } from '../../src/exact/value'
import { ClaimList } from '../../src/household/claim-list'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'

type Listed = readonly [id: string, settledOn: string]

/** A version with one member, which lists some claims and says what it was paid before them. */
const version = (medicalAidPaidEarlier: unknown, ...claims: readonly Listed[]): DatedCase => ({
  id: 'H',
  on: '2013-06-01',
  members: [{ id: 'm', medicalAidPaidEarlier, claims: claims.map(([id, settledOn]) => ({ id, settledOn })) }],
})

/** Of each sum: before which claim, of which member, how much, and what it misses. */
const paidBefore = (versions: readonly DatedCase[], ofHousehold = false) =>
  new ClaimList(versions)
    .paidBefore(yiwu, medicalAssistance.definition, { ofHousehold })
    .map(({ member, claim: { claim }, amount }) => [claim.id, member, plain(amount), ...amount.missing])

describe('what was paid before the claims of a household', () => {
  const [w, x, y]: readonly [Listed, Listed, Listed] = [
    ['w', '2013-01-10'],
    ['x', '2013-02-10'],
    ['y', '2014-01-10'],
  ]

  it.each<readonly [string, readonly DatedCase[], readonly (readonly unknown[])[]]>([
    ['is nothing where no version says so', [version(null, w), version(null, x)], []],
    ['is what the only version says', [version('20', x, w)], [['w', 0, '20']]],
    [
      'is known to the version whose list starts earlier, a later one',
      [version('10', x), version('20', w)],
      [['w', 0, '20']],
    ],
    [
      'is known to the version whose list starts earlier, the first',
      [version('10', w), version('20', x)],
      [['w', 0, '10']],
    ],
    [
      'is known to the later of two whose lists start with one claim',
      [version('10', w), version('20', w, x)],
      [['w', 0, '20']],
    ],
    ['is told by one version alone', [version(null, x), version('20', w)], [['w', 0, '20']]],
    ['is not known where the version whose list starts earlier says nothing', [version('10', x), version(null, w)], []],
    [
      'is another of another year',
      [version('10', w), version('20', y)],
      [
        ['w', 0, '10'],
        ['y', 0, '20'],
      ],
    ],
    [
      'may be known in part',
      [version({ from: '1', to: '2' }, w)],
      [['w', 0, { min: '1', max: '2' }, 'members[0].medicalAidPaidEarlier']],
    ],
    [
      'goes by the day that the latest version has of a claim',
      // In the first version w is settled before x, and in truth after it, which the second starts with.
      [version('10', w), version('20', ['w', '2013-03-10'], x)],
      [['x', 0, '20']],
    ],
  ])('%s', (_, versions, sums) => {
    expect(paidBefore(versions)).toStrictEqual(sums)
  })

  it('counts of a member without claims where the household holds the cap: before its first claim', () => {
    const { members, ...household } = version('10', x, w)
    const theCase = { ...household, members: [...members, { id: 'n', medicalAidPaidEarlier: '5' }] }
    expect(paidBefore([theCase])).toStrictEqual([['w', 0, '10']])
    expect(paidBefore([theCase], true)).toStrictEqual([
      ['w', 0, '10'],
      ['w', 1, '5'],
    ])
  })
})
