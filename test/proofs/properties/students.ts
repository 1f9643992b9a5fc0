/** 二(四)-s2, -s3: what holds of the student grant, and what one would expect and does not hold. */
import { all, any, greatest } from '../../../src/language/quantity'
import { admitted, dibaoCertified, level, sameKindAid, semesters } from '../../../src/yiwu/facts'
import { studentGrant } from '../../../src/yiwu/programmes/student-grant'
import { another, equals, implies, is, nothing, where } from '../algebra'
import { mutant } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'students', clause: '二(四)-s2' } as const
const onceOnly = { group: 'students', clause: '二(四)-s3' } as const
const unit = 'yuan/academic year'

const due = (rules: Rules) => rules.due(studentGrant, unit)
const entitled = (rules: Rules) => rules.entitled(studentGrant)
const amount = (rules: Rules) => rules.amount(studentGrant, unit)
const isOneOf = (of: ReturnType<typeof due>, ...values: readonly string[]) =>
  any(...values.map((value) => is(of, value)))
const moreAid = another(sameKindAid)
const withMoreAid = where([sameKindAid, moreAid])

export const studentsProperties: readonly Property[] = [
  {
    ...about,
    id: 'grant-is-a-figure-of-the-document',
    says: 'A grant is nothing, 2000, 4000 or 6000.',
    readings: { sameKindAid: 'exclusive', partAcademicYear: 'flat' },
    claim: (rules) => ({ given: [], holds: isOneOf(due(rules), '0', '2000', '4000', '6000') }),
    brokenBy: mutant('studentGrantFigure: number, 6000 one more in its last digit'),
  },
  {
    ...about,
    id: 'grant-by-semester-is-half-or-whole',
    needsMultiplication: true,
    says: 'A grant by semester is nothing, 1000, 2000, 3000, 4000 or 6000.',
    readings: { sameKindAid: 'exclusive', partAcademicYear: 'perSemester' },
    claim: (rules) => ({ given: [], holds: isOneOf(due(rules), '0', '1000', '2000', '3000', '4000', '6000') }),
    brokenBy: mutant('studentGrantFigure: share, one part more'),
  },
  {
    ...about,
    id: 'grant-follows-the-level',
    says: 'An undergraduate is owed 6000, a student of a junior college 4000, of a vocational school 2000, and no one else anything.',
    readings: { sameKindAid: 'exclusive', partAcademicYear: 'flat' },
    claim: (rules) => ({
      given: [entitled(rules)],
      holds: all(
        implies(level.is('undergraduate'), is(amount(rules), '6000')),
        implies(level.is('juniorCollege'), is(amount(rules), '4000')),
        implies(level.is('secondaryVocational'), is(amount(rules), '2000')),
        level.is('undergraduate', 'juniorCollege', 'secondaryVocational'),
        admitted,
      ),
    }),
    brokenBy: mutant('studentGrantFigure: number, 4000 one more in its last digit'),
  },
  {
    ...onceOnly,
    id: 'same-kind-aid-shuts-the-grant-out',
    says: 'Same-kind aid of a fen shuts the grant out.',
    readings: { sameKindAid: 'exclusive' },
    claim: (rules) => ({ given: [sameKindAid.isAbove(nothing(unit))], holds: is(due(rules), '0') }),
    brokenBy: mutant('openAfterSameKindAid: choose, always no'),
  },
  {
    ...onceOnly,
    id: 'top-up-reaches-the-grant',
    says: 'Where the grant tops same-kind aid up, both together are the grant, and nothing is added to more aid than that.',
    readings: { sameKindAid: 'topUp' },
    claim: (rules) => {
      const grant = where([sameKindAid, nothing(unit)])
      return {
        given: [grant.condition(entitled(rules))],
        holds: equals(sameKindAid.plus(due(rules)), greatest(grant.quantity(amount(rules)), sameKindAid)),
      }
    },
    brokenBy: mutant('studentGrant: subtract, minus made plus'),
  },
  {
    ...onceOnly,
    id: 'aid-never-raises-the-grant',
    says: 'More same-kind aid never means a larger grant.',
    claim: (rules) => ({
      given: [sameKindAid.isAtMost(moreAid)],
      holds: withMoreAid.quantity(due(rules)).isAtMost(due(rules)),
    }),
    brokenBy: mutant('studentGrant: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'grant-rises-with-semesters',
    says: 'A second semester never means a smaller grant.',
    claim: (rules) => {
      const more = another(semesters)
      return {
        given: [semesters.isAtMost(more)],
        holds: due(rules).isAtMost(where([semesters, more]).quantity(due(rules))),
      }
    },
    brokenBy: mutant('openAfterSameKindAid: below, below turned around'),
  },
]

export const studentsExpectations: readonly Expectation[] = [
  {
    ...onceOnly,
    id: 'aid-never-leaves-less',
    says: 'Same-kind aid never leaves a student with less.',
    readings: { sameKindAid: 'exclusive', partAcademicYear: 'flat' },
    claim: (rules) => ({
      given: [
        dibaoCertified.isGiven(),
        dibaoCertified,
        level.is('undergraduate'),
        admitted,
        is(sameKindAid, '0'),
        is(moreAid, '3000'),
      ],
      holds: sameKindAid.plus(due(rules)).isAtMost(moreAid.plus(withMoreAid.quantity(due(rules)))),
    }),
    counterexample: {
      dibaoCertified: true,
      level: 'undergraduate',
      admitted: true,
      sameKindAid: '0',
      'other.sameKindAid': '3000',
    },
    because:
      'An undergraduate of a dibao family is owed 6000.00; with 3000.00 of same-kind aid nothing, as the same kind is not had twice, and is left with 3000.00 less. The determination notes higherMayBeElected. The readings topUp and keepHigher do not have this step.',
  },
]
