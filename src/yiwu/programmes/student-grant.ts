/** 二(四)-s2, -s3: the yearly grant of students in higher and vocational education; same-kind aid is not had twice. */

import type { NoteRule } from '../../kit/programme'
import { declareProgramme } from '../../kit/programme'
import { all, any, greatest, number, rule, when } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { admitted, categories, level, minor, orphanCare, otherAcademicYear, sameKindAid, semesters } from '../facts'
import { juniorCollegeGrant, secondaryVocationalGrant, undergraduateGrant } from '../figures'
import { orphanOnAPar, schoolingGroup } from '../groups'
import { statusFacts } from '../household-facts'
import { statusNotes } from '../notes'
import type { StudentGrantFacts } from '../plain'
import { readings } from '../readings'
import { poorHousehold } from '../statuses'

const clause = '二(四)-s2'
const noAid = number('0', 'yuan/academic year')

const isAdmitted = rule('admitted', clause, { zh: '已录取', en: 'admitted' }, admitted)

/** The other levels have no amount in the text. */
export const levelHasAmount = rule(
  'levelHasAmount',
  clause,
  {
    zh: '学历层次有规定金额（本科、专科、中专）',
    en: 'the level has an amount in the text (undergraduate, junior college, secondary vocational)',
  },
  level.is('undergraduate', 'juniorCollege', 'secondaryVocational'),
)

const inGrantGroup = rule(
  'inGrantGroup',
  clause,
  { zh: '属于助学对象', en: 'belongs to a group for the student grant' },
  when(readings.studentGrantGroup.is('s1Groups'), schoolingGroup, any(poorHousehold, orphanOnAPar)),
)

const fullYearGrant = when(
  level.is('undergraduate'),
  undergraduateGrant,
  when(level.is('juniorCollege'), juniorCollegeGrant, secondaryVocationalGrant),
)

/** F7: the grant of the academic year by level; by semester where the reading says so. */
export const studentGrantFigure = rule(
  'studentGrantFigure',
  clause,
  { zh: '学年救助金额', en: 'grant of the academic year' },
  when(
    readings.partAcademicYear.is('flat'),
    fullYearGrant,
    // Half of whole fen is whole or ends in half a fen, which every rounding of a floor takes upwards.
    fullYearGrant.share({ parts: semesters, outOf: '2', unit: 'yuan/academic year' as const, rounding: 'up' }),
  ),
)

/** Aid that reaches the grant leaves nothing, however same-kind aid is read. */
const openAfterSameKindAid = rule(
  'openAfterSameKindAid',
  '二(四)-s3',
  { zh: '未重复享受同类助学', en: 'not already helped by same-kind aid' },
  when(readings.sameKindAid.is('exclusive'), sameKindAid.isAtMost(noAid), sameKindAid.isBelow(studentGrantFigure)),
)

const grant = rule(
  'studentGrant',
  clause,
  { zh: '大中专学生助学金', en: 'student grant' },
  when(readings.sameKindAid.is('topUp'), greatest(noAid, studentGrantFigure.minus(sameKindAid)), studentGrantFigure),
)

/** Aid under the grant shuts it out, though giving the aid up would leave more. */
const higherMayBeElected: NoteRule = {
  code: 'higherMayBeElected',
  clause: '二(四)-s3',
  label: {
    zh: '同类助学低于本项金额，可择高享受',
    en: 'the same-kind aid is less than the grant; the higher of the two may be elected',
  },
  when: all(
    readings.sameKindAid.is('exclusive'),
    sameKindAid.isAbove(noAid),
    sameKindAid.isBelow(studentGrantFigure),
    isAdmitted,
    levelHasAmount,
    inGrantGroup,
  ),
  values: { sameKindAid, grant: studentGrantFigure },
}

const sameKindAidToReturn: NoteRule = {
  code: 'sameKindAidToReturn',
  clause: '二(四)-s3',
  label: { zh: '就高享受，已领的同类助学应退回', en: 'the higher is kept; the same-kind aid is to be returned' },
  when: all(
    readings.sameKindAid.is('keepHigher'),
    sameKindAid.isAbove(noAid),
    openAfterSameKindAid,
    isAdmitted,
    levelHasAmount,
    inGrantGroup,
  ),
  values: { toReturn: sameKindAid },
}

/** The status that counts is that of the day, which lies in another year than the one that is asked for. */
const ofOtherAcademicYear: NoteRule = {
  code: 'otherAcademicYear',
  clause,
  label: {
    zh: '所填学年不是测算日所在学年，请核实身份认定的日期',
    en: 'the academic year is not the one of the day: please check on which day the status counts',
  },
  when: otherAcademicYear,
}

export const studentGrantRule = declareProgramme({
  id: 'studentGrant',
  label: { zh: '大中专学生助学金', en: 'Student grant' },
  alsoCalled: ['大中专助学', '就学救助'],
  clauses: ['二(四)-s1', clause, '二(四)-s3', '二(六)-s2'],
  subject: 'student',
  facts: { ...statusFacts, categories, minor, orphanCare, level, admitted, semesters, sameKindAid, otherAcademicYear },
  requires: [isAdmitted, levelHasAmount, inGrantGroup, openAfterSameKindAid],
  grant: { kind: 'amount', amount: grant, anyMonth: readings.grantStatusDay.is('anyMonth') },
  notTwice: openAfterSameKindAid,
  notes: [...statusNotes, higherMayBeElected, sameKindAidToReturn, ofOtherAcademicYear],
})

/**
 * The grant of a student, in yuan an academic year. Clause 二(四)-s2, -s3.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * studentGrant({ dibaoCertified: true, level: 'undergraduate', admitted: true, sameKindAid: '0' }).amount
 * // '6000.00'
 */
export const studentGrant: Programme<StudentGrantFacts, 'studentGrant'> = /* @__PURE__ */ programme(studentGrantRule)
