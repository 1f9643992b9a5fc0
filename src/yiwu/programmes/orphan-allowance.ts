/**
 * 二(六)-s2: the basic living standard of orphans. In an institution no less than 70% of last year's urban consumption
 * per capita; in the community no less than 60% of the institutional standard.
 */

import type { NoteRule } from '../../kit/programme'
import { declareProgramme } from '../../kit/programme'
import { all, any, greatest, number, rule, when } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { minor, orphanCare } from '../facts'
import { institutionOrphanShare, onePerson, scatteredOrphanShare } from '../figures'
import { orphanSettledYear } from '../part-year'
import type { OrphanFacts } from '../plain'
import { readings } from '../readings'
import { roundedAsFloor, shareAsFloor } from '../rounding'
import { institutionOrphanStandard, scatteredOrphanStandard, urbanConsumptionPerCapita } from '../standards'

const clause = '二(六)-s2'

const isOrphan = rule(
  'isOrphan',
  '二(六)-s1',
  { zh: '孤儿', en: 'orphan' },
  all(orphanCare.is('institution', 'scattered'), any(readings.orphanAge.is('byRecognition'), minor)),
)

const shareOfConsumption = urbanConsumptionPerCapita.times(institutionOrphanShare)

/** F8: the floor of the institutional standard. */
export const institutionOrphanFloor = rule(
  'institutionOrphanFloor',
  clause,
  { zh: '机构养育孤儿标准下限', en: 'floor of the institutional standard' },
  roundedAsFloor(shareOfConsumption),
)

const institutionPayable = rule(
  'institutionOrphanPayable',
  clause,
  { zh: '机构养育孤儿年标准', en: 'institutional standard that applies' },
  when(
    institutionOrphanStandard.isGiven(),
    greatest(institutionOrphanStandard, institutionOrphanFloor),
    institutionOrphanFloor,
  ),
)

/** Rounded once, at the end: a lawful standard counts as published, else the unrounded share goes on. */
const institutionUnrounded = when(
  institutionOrphanStandard.isGiven().and(institutionOrphanStandard.isAtLeast(institutionOrphanFloor)),
  institutionOrphanStandard,
  shareOfConsumption,
)

const scatteredBase = rule(
  'scatteredOrphanBase',
  clause,
  { zh: '散居孤儿标准的基数', en: 'what the scattered standard is taken of' },
  when(
    readings.orphanRoundingChain.is('publishedStandard'),
    when(readings.scatteredOrphanBase.is('standard'), institutionPayable, institutionOrphanFloor),
    when(readings.scatteredOrphanBase.is('standard'), institutionUnrounded, shareOfConsumption),
  ),
)

/** F9: the floor of the standard of orphans in the community. */
export const scatteredOrphanFloor = rule(
  'scatteredOrphanFloor',
  clause,
  { zh: '散居孤儿标准下限', en: 'floor of the scattered standard' },
  roundedAsFloor(scatteredBase.times(scatteredOrphanShare)),
)

const scatteredPayable = rule(
  'scatteredOrphanPayable',
  clause,
  { zh: '散居孤儿年标准', en: 'scattered standard that applies' },
  when(
    scatteredOrphanStandard.isGiven(),
    greatest(scatteredOrphanStandard, scatteredOrphanFloor),
    scatteredOrphanFloor,
  ),
)

const inInstitution = orphanCare.is('institution')

const payable = when(inInstitution, institutionPayable, scatteredPayable)

const yearlyAllowance = rule(
  'orphanAllowance',
  clause,
  { zh: '孤儿年基本生活费', en: "orphan's allowance of the year" },
  payable.times(onePerson),
)

const monthlyInstalment = rule(
  'orphanMonthlyInstalment',
  clause,
  { zh: '月发放额', en: 'monthly instalment' },
  shareAsFloor(yearlyAllowance, { parts: number('1', 'ratio'), outOf: '12', unit: 'yuan/month' }),
)

const institutionOnStandard = institutionOrphanStandard.isAtLeast(institutionOrphanFloor)
const scatteredOnStandard = scatteredOrphanStandard.isAtLeast(scatteredOrphanFloor)

const onStandard = rule(
  'orphanAllowanceOnStandard',
  clause,
  { zh: '按本市标准发放', en: "the city's own value decides" },
  when(
    inInstitution,
    institutionOrphanStandard.isGiven().and(institutionOnStandard),
    scatteredOrphanStandard.isGiven().and(scatteredOnStandard),
  ),
)

const belowFloorLabel = {
  zh: '本市标准低于规定下限，按下限计算',
  en: "the city's value is under its floor, so the floor is used",
}

const institutionBelowFloor: NoteRule = {
  code: 'standardBelowFloor',
  clause,
  label: belowFloorLabel,
  when: isOrphan.and(institutionOnStandard.not()),
  values: { standard: institutionOrphanStandard, floor: institutionOrphanFloor },
}

const scatteredBelowFloor: NoteRule = {
  code: 'standardBelowFloor',
  clause,
  label: belowFloorLabel,
  when: orphanCare.is('scattered').and(scatteredOnStandard.not()),
  values: { standard: scatteredOrphanStandard, floor: scatteredOrphanFloor },
}

/** The recognition of an orphan holds until it is withdrawn; from the 18th birthday on somebody should ask whether it still stands. */
const orphanOfAge: NoteRule = {
  code: 'orphanOfAge',
  clause: '二(六)-s1',
  label: {
    zh: '已满18周岁，孤儿认定是否仍然有效应予核实',
    en: 'the 18th birthday is past: please check whether the recognition as an orphan still stands',
  },
  // Under the other reading nobody of that age is an orphan.
  when: all(isOrphan, minor.not()),
  inAudit: 'due',
}

export const orphanAllowanceRule = declareProgramme({
  id: 'orphanAllowance',
  label: { zh: '孤儿基本生活费', en: 'Orphan allowance' },
  clauses: ['二(六)-s1', clause],
  subject: 'person',
  facts: { orphanCare, minor },
  requires: [isOrphan],
  grant: { kind: 'amount', amount: yearlyAllowance, settledYear: orphanSettledYear },
  monthlyInstalment,
  onTime: '二(六)-s1',
  basedOnStandard: onStandard,
  notes: [institutionBelowFloor, scatteredBelowFloor, orphanOfAge],
})

/**
 * The basic living allowance of an orphan, in yuan a year, with its monthly instalment. Clause 二(六)-s2.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * orphanAllowance({ orphanCare: 'scattered' }, { standards: { urbanConsumptionPerCapita: '20000' } }).monthlyInstalment
 * // '700.00'
 */
export const orphanAllowance: Programme<OrphanFacts, 'orphanAllowance'> = /* @__PURE__ */ programme(orphanAllowanceRule)
