/**
 * 二(二)1-s1, 二(二)3-s2, 二(六)-s2: the city's own standards against the floors that the document sets for them.
 * The subject is the city, so there is no household: one result a rule and stretch of time with the same values.
 */
import type { FloorRule } from '../../kit/floors'
import { rule } from '../../language/quantity'
import { ruralParityFirstDay, ruralParityLastDay, ruralShareOfUrban } from '../figures'
import { readings } from '../readings'
import { roundedAsFloor } from '../rounding'
import {
  institutionOrphanStandard,
  lowIncomeSubsidyStandard,
  ruralDibaoStandard,
  scatteredOrphanStandard,
  urbanDibaoStandard,
} from '../standards'
import { lowIncomeSubsidyFloor } from './low-income-subsidy'
import { institutionOrphanFloor, scatteredOrphanFloor } from './orphan-allowance'

/** F1: the rural standard is at least 80% of the urban one. */
export const ruralStandardFloor = rule(
  'ruralStandardFloor',
  '二(二)1-s1',
  { zh: '农村低保标准下限', en: 'floor of the rural dibao standard' },
  roundedAsFloor(urbanDibaoStandard.times(ruralShareOfUrban)),
)

export const floorRules: readonly FloorRule[] = [
  {
    rule: 'F1',
    clause: '二(二)1-s1',
    floor: ruralStandardFloor,
    actual: ruralDibaoStandard,
    required: true,
    // The rural share only from its date, and from then on.
    binds: [
      { from: ruralParityFirstDay, when: readings.ruralParityDate.is('throughout2013') },
      { from: ruralParityLastDay },
    ],
  },
  { rule: 'F3', clause: '二(二)3-s2', floor: lowIncomeSubsidyFloor, actual: lowIncomeSubsidyStandard, required: false },
  {
    rule: 'F8',
    clause: '二(六)-s2',
    floor: institutionOrphanFloor,
    actual: institutionOrphanStandard,
    required: false,
  },
  { rule: 'F9', clause: '二(六)-s2', floor: scatteredOrphanFloor, actual: scatteredOrphanStandard, required: false },
]
