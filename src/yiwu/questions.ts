/** How an applicant or an office is asked for each fact of a case of Yiwu. */
import type { QuestionWords } from '../kit/policy'
import type { RecordName } from '../kit/shape'
import type { AnyInput } from '../language/input'
import type { shape } from './shape'

/** The fields that hold facts; a case has its days and ids before anything is asked. */
type FactField = Extract<(typeof shape)[RecordName][number], { readonly takes: AnyInput }>
type Asked = Exclude<FactField['name'], 'on' | 'settledOn' | 'exit.on' | 'exit.reason'>

export const questions: { readonly [field in Asked]: QuestionWords } = {
  residence: {
    asks: 'applicant',
    zh: '您家的户口是城镇户口还是农村户口？',
    en: 'Is your household registered in town or in the country?',
  },
  monthlyIncome: {
    asks: 'applicant',
    zh: '您全家每月收入一共多少元？',
    en: 'How much does your whole household earn in a month?',
  },
  'certified.dibao': {
    asks: 'applicant',
    zh: '您家有没有低保证？',
    en: 'Does your household hold a dibao certificate?',
  },
  'certified.lowIncome': {
    asks: 'applicant',
    zh: '您家是否已被认定为低收入家庭？',
    en: 'Has your household been certified as a low-income household?',
  },
  birthDate: { asks: 'applicant', zh: '{who}是哪年哪月哪日出生的？', en: 'When was {who} born?' },
  categories: {
    asks: 'applicant',
    zh: '{who}属于下列哪些情况？都不属于则不选。',
    en: 'Which of these is {who}? Choose none if none applies.',
  },
  employeeMedicalInsurance: {
    asks: 'applicant',
    zh: '{who}是否参加了职工医保？',
    en: "Is {who} in the urban employees' medical insurance?",
  },
  enlistedOn: { asks: 'applicant', zh: '{who}是哪一天入伍的？', en: 'On what day did {who} enlist?' },
  orphanCare: {
    asks: 'applicant',
    zh: '{who}由福利机构抚养，还是在家庭中抚养？',
    en: 'Is {who} raised in an institution or in a family?',
  },
  medicalAidPaidEarlier: {
    asks: 'office',
    zh: '在所列第一笔费用之前，{who}当年已领取医疗救助多少元？',
    en: 'How much medical aid had {who} been paid that year before the first bill listed?',
  },
  level: { asks: 'applicant', zh: '{who}在读什么学校？', en: 'What kind of school does {who} attend?' },
  admitted: { asks: 'applicant', zh: '{who}是否已被录取？', en: 'Has {who} been admitted?' },
  semesters: {
    asks: 'office',
    zh: '{who}本学年就读几个学期？',
    en: 'How many semesters of the academic year does {who} attend?',
  },
  sameKindAid: {
    asks: 'applicant',
    zh: '{who}本学年已领取同类助学金多少元？没有则填0。',
    en: 'How much aid of the same kind has {who} received this academic year? Give 0 if none.',
  },
  servedOn: { asks: 'applicant', zh: '{who}是哪一天就诊的（{bill}）？', en: 'On what day was {who} treated ({bill})?' },
  disease: {
    asks: 'applicant',
    zh: '{who}治疗的是什么病（{bill}）？',
    en: 'What illness was {who} treated for ({bill})?',
  },
  diseaseRecognised: {
    asks: 'office',
    zh: '{who}的病种是否已获主管部门认可（{bill}）？',
    en: "Has the office recognised {who}'s illness ({bill})?",
  },
  inPolicyCost: {
    asks: 'applicant',
    zh: '{who}的医疗费用中，医保政策范围内是多少元（{bill}）？',
    en: "How much of {who}'s cost is within the scope of the insurance ({bill})?",
  },
  insurancePaid: {
    asks: 'applicant',
    zh: '医保为{who}报销了多少元（{bill}）？',
    en: 'How much did government medical insurance pay for {who} ({bill})?',
  },
  commercialPaid: {
    asks: 'applicant',
    zh: '商业保险为{who}赔付了多少元（{bill}）？没有则填0。',
    en: 'How much did commercial insurance pay for {who} ({bill})? Give 0 if nothing.',
  },
  employerPaid: {
    asks: 'applicant',
    zh: '单位为{who}补助了多少元（{bill}）？没有则填0。',
    en: 'How much did an employer contribute for {who} ({bill})? Give 0 if nothing.',
  },
  withdrawn: {
    asks: 'office',
    zh: '{who}的这笔结算是否已作废（{bill}）？',
    en: 'Has this claim of {who} been withdrawn ({bill})?',
  },
}
