/** Every fact that a rule asks for, once, with its unit and label. Facts belong to the case; none is ever assumed. */
import { CountInput } from '../language/input'
import { categorySet, choice, day, money, truth } from './fact'
import { educationLevels, orphanCares, residences } from './options'

export * from './claim-facts'

// The household

export const residence = /* @__PURE__ */ choice('residence', { zh: '户籍类别', en: 'residence' }, residences, {
  example: 'rural',
})

export const householdSize = /* @__PURE__ */ new CountInput(
  {
    key: 'householdSize',
    id: 'householdSize',
    source: 'fact',
    type: 'count',
    unit: 'person',
    label: { zh: '家庭人口', en: 'household size' },
    least: '1',
    most: '1000',
    example: 3,
  },
  true,
)

export const monthlyIncome = /* @__PURE__ */ money(
  'monthlyIncome',
  'yuan/month',
  { zh: '家庭月收入', en: 'monthly household income' },
  { example: '700.00', advice: 'lessOnly', isIncome: true },
)

export const dibaoCertified = /* @__PURE__ */ truth(
  'dibaoCertified',
  { zh: '低保认定', en: 'certified dibao household' },
  {
    description: {
      zh: '低保证所载的认定；空缺时由收入与标准判定',
      en: 'what the dibao certificate says; where absent, the test of income against the standard decides',
    },
    example: true,
  },
)

export const lowIncomeCertified = /* @__PURE__ */ truth(
  'lowIncomeCertified',
  { zh: '低收入家庭认定', en: 'certified low-income household' },
  { example: false },
)

export const memberCategories = /* @__PURE__ */ categorySet(
  'memberCategories',
  { zh: '成员类别', en: 'categories of the members' },
  {
    description: { zh: '任一家庭成员所属的类别', en: 'every category that some member of the household is in' },
    example: ['oldPartyMember', 'disabled'],
  },
)

export const orphanMemberShares = /* @__PURE__ */ truth(
  'orphanMemberShares',
  { zh: '有同时享受相关政策的孤儿成员', en: 'an orphan member shares the other policies' },
  {
    description: {
      zh: '仅在口径区分孤儿的年龄或养育方式时使用',
      en: 'used only where a reading tells orphans apart by age or care',
    },
  },
)

// A person

export const birthDate = /* @__PURE__ */ day(
  'birthDate',
  { zh: '出生日期', en: 'date of birth' },
  { example: '1950-02-03' },
)

export const categories = /* @__PURE__ */ categorySet(
  'categories',
  { zh: '人员类别', en: "the person's categories" },
  {
    description: { zh: '列出者为是，未列出者为否', en: 'those listed hold, those not listed do not' },
    example: ['orphan'],
  },
)

export const minor = /* @__PURE__ */ truth(
  'minor',
  { zh: '未成年', en: 'under 18' },
  { example: false, advice: 'record' },
)

export const employeeMedicalInsurance = /* @__PURE__ */ truth(
  'employeeMedicalInsurance',
  { zh: '参加职工医保', en: 'in employee medical insurance' },
  { example: false },
)

export const enlistedOn = /* @__PURE__ */ day(
  'enlistedOn',
  { zh: '入伍日期', en: 'date of enlistment' },
  { example: '1953-03-01' },
)

export const orphanCare = /* @__PURE__ */ choice(
  'orphanCare',
  { zh: '孤儿养育方式', en: "orphan's care" },
  orphanCares,
  {
    example: 'scattered',
  },
)

// A pupil or student

export const level = /* @__PURE__ */ choice('level', { zh: '学历层次', en: 'level of education' }, educationLevels, {
  example: 'undergraduate',
})

export const admitted = /* @__PURE__ */ truth('admitted', { zh: '已录取', en: 'admitted' }, { example: true })

export const semesters = /* @__PURE__ */ new CountInput(
  {
    key: 'semesters',
    id: 'semesters',
    source: 'fact',
    type: 'count',
    unit: 'ratio',
    label: { zh: '就读学期数', en: 'semesters attended in the academic year' },
    least: '1',
    most: '2',
    absent: '2',
    example: 2,
  },
  false,
)

export const sameKindAid = /* @__PURE__ */ money('sameKindAid', 'yuan/academic year', {
  zh: '同类助学金额',
  en: 'same-kind aid received in the academic year',
})

export const otherAcademicYear = /* @__PURE__ */ truth(
  'otherAcademicYear',
  { zh: '非当日所在学年', en: 'of another academic year than the day' },
  {
    description: {
      zh: '所填学年不是测算日所在的学年',
      en: 'the academic year that is given is not the one that the day lies in',
    },
    absent: 'false',
    example: false,
  },
)

// A year's subsidy

export const yearFigure = /* @__PURE__ */ money('yearFigure', 'yuan/year', {
  zh: '全年补助金额',
  en: "the household's subsidy for a whole year",
})

export const qualifyingMonths = /* @__PURE__ */ new CountInput(
  {
    key: 'qualifyingMonths',
    id: 'qualifyingMonths',
    source: 'fact',
    type: 'count',
    unit: 'ratio',
    label: { zh: '符合条件月数', en: 'qualifying months in the year' },
    least: '0',
    most: '12',
    example: 5,
  },
  false,
)
