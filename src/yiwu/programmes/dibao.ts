/** 二(二)1-s2: dibao, the difference between income and the standard, never less than 40% of the standard. */

import type { NoteRule } from '../../kit/programme'
import { declareProgramme } from '../../kit/programme'
import { all, greatest, number, rule, when } from '../../language/quantity'
import { type Programme, programme } from '../calculator'
import { belowDibaoLine, certificateAgainstIncome, dibaoStandard, householdStandard } from '../dibao-status'
import { dibaoCertified, householdSize, monthlyIncome, residence } from '../facts'
import { dibaoFloorShare, onePerson } from '../figures'
import type { DibaoFacts } from '../plain'
import { readings } from '../readings'
import { roundedAsFloor } from '../rounding'

const clause = '二(二)1-s2'

const difference = rule(
  'difference',
  clause,
  { zh: '标准与收入的差额', en: 'difference between the standard and income' },
  householdStandard.minus(monthlyIncome),
)

/** F2: 40% of the standard, of every member or once a household; a city average binds no single case. */
export const dibaoFloor = rule(
  'dibaoFloor',
  clause,
  { zh: '差额发放的下限', en: 'floor of a payment by difference' },
  when(
    readings.dibaoFloor.is('perPerson'),
    roundedAsFloor(householdStandard.times(dibaoFloorShare)),
    when(
      readings.dibaoFloor.is('oncePerHousehold'),
      roundedAsFloor(dibaoStandard.times(onePerson).times(dibaoFloorShare)),
      number('0', 'yuan/month'),
    ),
  ),
)

const allowance = rule(
  'dibaoAllowance',
  clause,
  { zh: '低保金', en: 'dibao allowance' },
  greatest(difference, dibaoFloor),
)

/** The rule goes on saying what income and standard say; wherever dues are counted, nothing is due. */
const notApproved: NoteRule = {
  code: 'notApproved',
  clause: '二(二)2-s2',
  label: {
    zh: '低保未获批准或已取消：应发金额按0计，请核实是否应保',
    en: 'dibao is not approved, or has been withdrawn: nothing is due; please look whether it should be',
  },
  when: all(dibaoCertified.not(), belowDibaoLine),
  inAudit: 'notApproved',
}

export const dibaoRule = declareProgramme({
  id: 'dibao',
  label: { zh: '最低生活保障', en: 'Minimum living allowance (dibao)' },
  alsoCalled: ['低保'],
  clauses: [clause],
  subject: 'household',
  facts: { residence, householdSize, monthlyIncome, dibaoCertified },
  approvedBy: dibaoCertified,
  endsWithAnyExit: true,
  requires: [belowDibaoLine],
  grant: { kind: 'amount', amount: allowance },
  alwaysShowsStandards: true,
  onTime: '二(二)2-s4',
  supervision: { approval: '二(二)2-s2', amount: '二(二)2-s3', paying: '二(二)2-s4' },
  notes: [certificateAgainstIncome, notApproved],
})

/**
 * Dibao of a household, in yuan a month. It looks at income and standard only, whatever a certificate says. Clause 二(二)1-s2.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * dibao({ residence: 'rural', householdSize: 3, monthlyIncome: '700' }, { standards: { ruralDibaoStandard: '400' } }).amount
 * // '500.00'
 */
export const dibao: Programme<DibaoFacts, 'dibao'> = /* @__PURE__ */ programme(dibaoRule)
