/** The dibao household: its standard, and the test of its income. */
import type { NoteRule } from '../kit/programme'
import { all, any, rule, when } from '../language/quantity'
import { dibaoCertified, householdSize, monthlyIncome, residence } from './facts'
import { readings } from './readings'
import { ruralDibaoStandard, urbanDibaoStandard } from './standards'

export const dibaoStandard = rule(
  'dibaoStandard',
  '二(二)1-s2',
  { zh: '执行的低保标准', en: "the household's dibao standard" },
  when(residence.is('rural'), ruralDibaoStandard, urbanDibaoStandard),
)

export const householdStandard = rule(
  'householdStandard',
  '二(二)1-s2',
  { zh: '全家低保标准', en: 'standard of the whole household' },
  dibaoStandard.times(householdSize),
)

/** The dibao test: income against the line, household totals compared exactly. */
export const belowDibaoLine = rule(
  'belowDibaoLine',
  '二(二)1-s2',
  { zh: '收入低于低保线', en: 'income is under the dibao line' },
  when(
    readings.dibaoThreshold.is('below'),
    monthlyIncome.isBelow(householdStandard),
    monthlyIncome.isAtMost(householdStandard),
  ),
)

/** The certificate says one thing and income another. */
export const certificateAgainstIncome: NoteRule = {
  code: 'certificateAgainstIncome',
  clause: '二(二)1-s2',
  label: {
    zh: '低保认定与收入测算不一致；其他项目以认定为准',
    en: 'the dibao certificate and the income test disagree; other programmes follow the certificate',
  },
  when: any(all(dibaoCertified, belowDibaoLine.not()), all(dibaoCertified.not(), belowDibaoLine)),
}
