/** What a case of Yiwu holds, and which facts it gives. A test holds the types of `plain.ts` to it. */
import { field, type Shape, skeleton } from '../kit/shape'
import type { Label } from '../language/expression'
import { any, rule } from '../language/quantity'
import * as facts from './facts'
import { orphanOnAPar } from './groups'

const unknown: Label = { zh: '空缺或 null：未知。', en: 'Absent or null: unknown.' }

const { household, member, education, claim } = skeleton

export const shape = {
  size: facts.householdSize,
  someMember: [{ fact: facts.orphanMemberShares, is: orphanOnAPar, set: facts.categories, holds: 'orphan' }],
  exit: {
    stands: rule('exited', '二(二)2-s3', { zh: '仍在享受范围内（未退出）', en: 'has not left' }, any()),
    ends: [facts.dibaoCertified, facts.lowIncomeCertified],
  },
  parts: {
    exit: {
      zh: '退出：自所载日期次月1日起生效。死亡、迁出终止一切；其他原因终止低保和低收入资格。原因空缺：按“其他”。',
      en: 'The end of entitlement, from the first of the month after its day. Death and moving away end everything; other reasons end dibao and the low-income status. Reason absent: `other`.',
    },
    certified: {
      zh: '证件所载的认定。dibao 空缺：按收入测算；lowIncome 空缺：未知。',
      en: 'What certificates say. dibao absent: the dibao test decides. lowIncome absent: unknown.',
    },
  },
  toldFirst: {
    household: ['residence'],
    member: ['birthDate', 'categories', 'orphanCare'],
    education: ['academicYear', 'level', 'admitted', 'sameKindAid'],
  },
  household: [
    household.id,
    household.on,
    field('residence', facts.residence, { description: unknown }),
    field('monthlyIncome', facts.monthlyIncome, {
      description: {
        zh: '全家每月收入，元。空缺或 null：未知。',
        en: 'Yuan a month of the whole household. Absent or null: unknown.',
      },
    }),
    field('certified.dibao', facts.dibaoCertified, {
      absence: { zh: '未登记（按收入测算）', en: 'not recorded (the income test stands in for it)' },
    }),
    field('certified.lowIncome', facts.lowIncomeCertified),
    household.exitOn,
    household.exitReason,
    household.name,
    household.note,
    household.carried,
  ],
  member: [
    member.id,
    field('birthDate', facts.birthDate, { feeds: [{ way: 'underAge', years: 18, fact: facts.minor }] }),
    field('categories', facts.categories, {
      description: {
        zh: '未列出者为否；整项空缺：未知。',
        en: 'Every category not listed is false; an absent list is unknown.',
      },
      feeds: [
        { way: 'asGiven', fact: facts.categories },
        { way: 'someMember', fact: facts.memberCategories },
      ],
    }),
    field('employeeMedicalInsurance', facts.employeeMedicalInsurance, { told: 'ifGiven' }),
    field('enlistedOn', facts.enlistedOn, { told: 'ifGiven' }),
    field('orphanCare', facts.orphanCare.without('none'), {
      told: 'ifGiven',
      feeds: [{ way: 'onlyWhere', set: facts.categories, holds: 'orphan', fact: facts.orphanCare, otherwise: 'none' }],
    }),
    field('medicalAidPaidEarlier', facts.medicalAidPaidEarlier, {
      description: {
        zh: '所列首笔费用之前、在该笔费用所属年度内已救助的金额，元。空缺：0。',
        en: 'Yuan of aid before the first claim listed, in that claim’s year. Absent: 0.',
      },
      feeds: [{ way: 'beforeClaims', fact: facts.aidEarlierThisYear }],
      told: 'withClaims',
      absence: { zh: '未登记（按 0 计，请核实）', en: 'not recorded (counted as 0; please verify)' },
    }),
    member.exitOn,
    member.exitReason,
    member.name,
    member.note,
    member.carried,
  ],
  education: [
    field('level', facts.level),
    { ...education.academicYear, feeds: [{ way: 'otherYear', fact: facts.otherAcademicYear }] },
    field('admitted', facts.admitted),
    field('semesters', facts.semesters, { description: { zh: '空缺：2。', en: 'Absent: 2.' }, told: 'ifGiven' }),
    field('sameKindAid', facts.sameKindAid),
  ],
  claim: [
    claim.id,
    claim.settledOn,
    claim.servedOn,
    field('disease', facts.disease),
    field('diseaseRecognised', facts.diseaseRecognised, {
      description: { zh: '病种为 other 时填写。', en: 'For disease "other".' },
      told: 'ifGiven',
    }),
    field('inPolicyCost', facts.inPolicyCost),
    field('insurancePaid', facts.insurancePaid),
    field('commercialPaid', facts.commercialPaid),
    field('employerPaid', facts.employerPaid),
    field('withdrawn', facts.withdrawn, { description: { zh: '空缺：否。', en: 'Absent: false.' }, told: 'ifTrue' }),
  ],
} as const satisfies Shape
