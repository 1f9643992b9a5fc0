/** What a household in need is, once, for every programme that asks. */
import { all, any, rule, when } from '../language/quantity'
import { belowDibaoLine, dibaoStandard } from './dibao-status'
import { dibaoCertified, householdSize, lowIncomeCertified, monthlyIncome } from './facts'
import { lowIncomeMultiple } from './figures'
import { readings } from './readings'
import { urbanDibaoStandard } from './standards'

export const dibaoHousehold = rule(
  'dibaoHousehold',
  '二(二)1-s2',
  { zh: '低保家庭', en: 'dibao household' },
  when(dibaoCertified.isGiven(), dibaoCertified, belowDibaoLine),
)

/** Income within 1.5 times the standard, the number itself included. */
export const withinMultiple = rule(
  'withinMultiple',
  '二(三)1-s2',
  { zh: '收入在标准1.5倍以内', en: 'income within 1.5 times the standard' },
  monthlyIncome.isAtMost(
    when(readings.incomeMultipleStandard.is('urban'), urbanDibaoStandard, dibaoStandard)
      .times(householdSize)
      .times(lowIncomeMultiple),
  ),
)

/** The reading `lowIncomeTest: income` fills the place of an absent certificate; a given one always decides. */
const incomeDecides = all(readings.lowIncomeTest.is('income'), lowIncomeCertified.isGiven().not())

export const lowIncomeHousehold = rule(
  'lowIncomeHousehold',
  '二(一)-s2',
  { zh: '低收入家庭', en: 'low-income household' },
  when(incomeDecides, all(withinMultiple, dibaoHousehold.not()), lowIncomeCertified),
)

/** The same beside `dibaoHousehold or ...`, where it does not matter that the income test shuts dibao out. */
const lowIncomeOrDibao = rule(
  'lowIncomeOrDibao',
  '二(一)-s2',
  {
    zh: '低收入家庭（经认定或按收入核定）',
    en: 'low-income household (certified, or by income where so read)',
  },
  when(incomeDecides, withinMultiple, lowIncomeCertified),
)

export const poorHousehold = rule(
  'poorHousehold',
  '二(一)-s2',
  { zh: '低保或低收入家庭', en: 'dibao or low-income household' },
  any(dibaoHousehold, lowIncomeOrDibao),
)

/** Poor for medical aid: a low-income household counts only within 1.5 times the standard. */
export const poorForMedicalAid = rule(
  'poorForMedicalAid',
  '二(三)1-s2',
  { zh: '低保或1.5倍以内的低收入家庭', en: 'dibao household, or low-income within 1.5 times the standard' },
  any(dibaoHousehold, all(lowIncomeOrDibao, withinMultiple)),
)
