/** Every fact that a rule asks for, once, with its unit and label. Facts belong to the case; none is ever assumed. */
import { mostYuan } from '../exact/decimal'
import type { Input, Label } from '../language/expression'
import { ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../language/input'
import { diseases, educationLevels, idsOf, type Labels, orphanCares, personCategories, residences } from './options'

type More = Partial<Omit<Input, 'key' | 'id' | 'source' | 'type' | 'unit' | 'label'>>

/* @__NO_SIDE_EFFECTS__ */
const money = <U extends string>(id: string, unit: U, label: Label, more: More = {}): MoneyInput<U> =>
  new MoneyInput({
    key: id,
    id,
    source: 'fact',
    type: 'money',
    unit,
    label,
    least: '0',
    most: mostYuan,
    ...more,
  })

/* @__NO_SIDE_EFFECTS__ */
const truth = (id: string, label: Label, more: More = {}): TruthInput =>
  new TruthInput({ key: id, id, source: 'fact', type: 'truth', label, ...more })

/* @__NO_SIDE_EFFECTS__ */
const choice = <Option extends string>(
  id: string,
  label: Label,
  optionLabels: Labels<Option>,
  more: More = {},
): ChoiceInput<Option> =>
  new ChoiceInput({ key: id, id, source: 'fact', type: 'choice', label, optionLabels, ...more }, idsOf(optionLabels))

/* @__NO_SIDE_EFFECTS__ */
const categorySet = (id: string, label: Label, more: More) =>
  new SetInput(
    { key: id, id, source: 'fact', type: 'set', label, optionLabels: personCategories, ...more },
    idsOf(personCategories),
  )

/* @__NO_SIDE_EFFECTS__ */
const day = (id: string, label: Label, more: More = {}): DayInput =>
  new DayInput({ key: id, id, source: 'fact', type: 'day', label, ...more })

// The household

export const residence = choice('residence', { zh: '户籍类别', en: 'residence' }, residences, {
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

export const monthlyIncome = money(
  'monthlyIncome',
  'yuan/month',
  { zh: '家庭月收入', en: 'monthly household income' },
  { example: '700.00', advice: 'lessOnly' },
)

export const dibaoCertified = truth(
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

export const lowIncomeCertified = truth(
  'lowIncomeCertified',
  { zh: '低收入家庭认定', en: 'certified low-income household' },
  { example: false },
)

export const memberCategories = categorySet(
  'memberCategories',
  { zh: '成员类别', en: 'categories of the members' },
  {
    description: { zh: '任一家庭成员所属的类别', en: 'every category that some member of the household is in' },
    example: ['oldPartyMember', 'disabled'],
  },
)

// A person

export const birthDate = day('birthDate', { zh: '出生日期', en: 'date of birth' })

export const categories = categorySet(
  'categories',
  { zh: '人员类别', en: "the person's categories" },
  {
    description: { zh: '列出者为是，未列出者为否', en: 'those listed hold, those not listed do not' },
    example: ['orphan'],
  },
)

export const minor = truth('minor', { zh: '未成年', en: 'under 18' }, { example: false, advice: 'record' })

export const employeeMedicalInsurance = truth(
  'employeeMedicalInsurance',
  { zh: '参加职工医保', en: 'in employee medical insurance' },
  { example: false },
)

export const enlistedOn = day('enlistedOn', { zh: '入伍日期', en: 'date of enlistment' }, { example: '1953-03-01' })

export const orphanCare = choice('orphanCare', { zh: '孤儿养育方式', en: "orphan's care" }, orphanCares, {
  example: 'scattered',
})

// A medical claim

export const disease = choice('disease', { zh: '病种', en: 'disease' }, diseases, {
  example: 'uraemia',
})

export const diseaseRecognised = truth(
  'diseaseRecognised',
  { zh: '病种经认可', en: 'unlisted disease officially recognised' },
  { example: true },
)

export const inPolicyCost = money(
  'inPolicyCost',
  'yuan',
  { zh: '政策范围内医疗费用', en: 'in-policy medical cost' },
  { noLessThan: 'insurancePaid', example: '10000.00' },
)

export const insurancePaid = money(
  'insurancePaid',
  'yuan',
  { zh: '医保报销', en: 'paid by government medical insurance' },
  {
    noMoreThan: 'inPolicyCost',
    exceeding: 'insuranceAboveCost',
    example: '5000.00',
  },
)

export const commercialPaid = money('commercialPaid', 'yuan', {
  zh: '商业保险补偿',
  en: 'paid by commercial insurance',
})

export const employerPaid = money('employerPaid', 'yuan', { zh: '单位补助', en: "employer's help" })

export const withdrawn = truth('withdrawn', { zh: '冲销', en: 'claim withdrawn' }, { absent: 'false', example: false })

const earlierAid: Label = { zh: '本年度已救助金额', en: 'medical aid earlier this year' }

/** What earlier claims left is settled under these readings, so a claim's determination lists them. */
export const aidEarlierThisYear = money('aidEarlierThisYear', 'yuan', earlierAid, {
  absent: '0',
  settledUnder: ['medicalYear', 'medicalCapHolder'],
})

/** The same before the first claim that a case lists. */
export const medicalAidPaidEarlier = money('medicalAidPaidEarlier', 'yuan', earlierAid, { absent: '0' })

export const otherCostThisYear = money(
  'otherCostThisYear',
  'yuan',
  { zh: '本年度其他费用', en: 'in-policy cost of the other covered claims of the year' },
  {
    absent: '0',
    description: { zh: '按年计算90%上限时使用', en: 'used where the 90% limit is read over the year' },
  },
)

export const otherPaymentsThisYear = money(
  'otherPaymentsThisYear',
  'yuan',
  {
    zh: '本年度其他费用已获支付',
    en: 'payments that count under the 90% limit, on the other covered claims of the year',
  },
  { absent: '0' },
)

export const otherAidThisYear = money(
  'otherAidThisYear',
  'yuan',
  { zh: '本年度其他费用已获救助', en: 'aid already granted on the other covered claims of the year' },
  { absent: '0' },
)

// A pupil or student

export const level = choice('level', { zh: '就读层次', en: 'level of education' }, educationLevels, {
  example: 'undergraduate',
})

export const admitted = truth('admitted', { zh: '已录取', en: 'admitted' }, { example: true })

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

export const sameKindAid = money('sameKindAid', 'yuan/academic year', {
  zh: '同类助学金额',
  en: 'same-kind aid received in the academic year',
})

// A year's subsidy

export const yearFigure = money('yearFigure', 'yuan/year', {
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
