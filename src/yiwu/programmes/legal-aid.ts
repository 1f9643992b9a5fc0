/** 二(九)-s1: legal aid, which the two regulations decide. */
import { declareProgramme } from '../../kit/programme'
import { type Programme, programme } from '../calculator'
import type { NoFacts } from '../plain'

export const legalAidRule = declareProgramme({
  id: 'legalAid',
  label: { zh: '法律援助', en: 'Legal aid' },
  clauses: ['二(九)-s1', '二(六)-s2'],
  subject: 'person',
  facts: {},
  requires: [],
  grant: {
    kind: 'referral',
    instruments: [
      { title: { zh: '《法律援助条例》', en: 'the national Regulations on Legal Aid' } },
      { title: { zh: '《浙江省法律援助条例》', en: "Zhejiang's Regulations on Legal Aid" } },
    ],
  },
  covers: [
    { id: 'consultation', label: { zh: '法律咨询', en: 'legal consultation' } },
    { id: 'litigation', label: { zh: '代理诉讼', en: 'representation in court' } },
    { id: 'outOfCourtMatters', label: { zh: '非诉讼法律事务', en: 'legal matters out of court' } },
    { id: 'forensicAppraisal', label: { zh: '司法鉴定', en: 'forensic appraisal' } },
    { id: 'notarisation', label: { zh: '公证', en: 'notarisation' } },
    { id: 'criminalDefence', label: { zh: '刑事辩护', en: 'criminal defence' } },
    { id: 'others', label: { zh: '等', en: 'and the like' } },
  ],
})

/**
 * Refers every person to the regulations on legal aid, and lists what is free. Clause 二(九)-s1.
 *
 * @throws InputError with the path of a fact, standard or reading that is wrong; a missing one is `undetermined`.
 * @example
 * legalAid({}).instrument
 * // '《法律援助条例》、《浙江省法律援助条例》'
 */
export const legalAid: Programme<NoFacts, 'legalAid'> = /* @__PURE__ */ programme(legalAidRule)
