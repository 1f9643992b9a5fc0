/** What is missing, in words: which fact it is, whose, and who can supply it. */
import type { Input, Label } from '../engine/expression'
import { inputsOf } from '../engine/walk'
import type { AmountRange } from '../policy/determination'
import { type Definition, expressionsOf } from '../policy/programme'
import { list, ranges, same, say } from './words'

export interface MissingFact {
  readonly path: string
  readonly label: Label
  readonly supplier: Label
}

const household: Label = { zh: '申请家庭', en: 'the household' }
const civilAffairs: Label = { zh: '民政部门', en: 'the civil affairs office' }
const householdRegister: Label = { zh: '公安户籍登记', en: 'the household register of the police' }
const medicalInsurer: Label = { zh: '医保经办机构', en: 'the medical insurance agency' }
const school: Label = { zh: '学校', en: 'the school' }
const veterans: Label = { zh: '优抚主管部门', en: 'the office for veterans and survivors' }
const hospital: Label = { zh: '就诊医院', en: 'the hospital' }

/** Who usually holds a fact; the household where nothing else is said. */
const suppliers: { readonly [id: string]: Label } = {
  residence: householdRegister,
  birthDate: householdRegister,
  minor: householdRegister,
  monthlyIncome: { zh: '申请家庭与收入核查系统', en: 'the household and the income verification system' },
  dibaoCertified: civilAffairs,
  lowIncomeCertified: civilAffairs,
  categories: civilAffairs,
  memberCategories: civilAffairs,
  orphanCare: civilAffairs,
  enlistedOn: veterans,
  employeeMedicalInsurance: medicalInsurer,
  disease: hospital,
  diseaseRecognised: { zh: '医疗救助主管部门', en: 'the office in charge of medical assistance' },
  inPolicyCost: medicalInsurer,
  insurancePaid: medicalInsurer,
  commercialPaid: { zh: '商业保险公司', en: 'the commercial insurer' },
  employerPaid: { zh: '用人单位', en: 'the employer' },
  servedOn: hospital,
  level: school,
  admitted: school,
  semesters: school,
  sameKindAid: { zh: '学校与各助学机构', en: 'the school and whoever aids students' },
  urbanConsumptionPerCapita: { zh: '统计部门', en: 'the statistics bureau' },
}
const publisher: Label = { zh: '公布标准的部门', en: 'the office that publishes the standard' }
const ruling: Label = { zh: '有权解释的机关（确定解读口径）', en: 'the authority that may rule on the reading' }

/** Facts that a case holds under another name than the rules, by the last step of their path. */
const caseNames: { readonly [name: string]: { readonly id: string; readonly label?: Label } } = {
  dibao: { id: 'dibaoCertified' },
  lowIncome: { id: 'lowIncomeCertified' },
  birthDate: { id: 'birthDate', label: { zh: '出生日期', en: 'date of birth' } },
  servedOn: { id: 'servedOn', label: { zh: '就诊日期', en: 'date of service' } },
}

/** The missing facts of a determination, by their paths. */
export function missingFacts(definition: Definition, paths: readonly string[]): readonly MissingFact[] {
  const inputs = inputsOf(expressionsOf(definition).map(({ node }) => node))
  return paths.map((path) => missingFact(path, inputs))
}

function missingFact(path: string, inputs: readonly Input[]): MissingFact {
  const name = path.split('.').at(-1) ?? path
  const { id, label } = caseNames[name] ?? { id: name, label: undefined }
  const input = inputs.find((one) => one.id === id)
  const text = label ?? input?.label ?? same(name)
  const member = /^members\[(\d+)\]/.exec(path)?.[1]
  const claim = /claims\[(\d+)\]/.exec(path)?.[1]
  return { path, label: placed(text, member, claim), supplier: supplierOf(path, id) }
}

function supplierOf(path: string, id: string): Label {
  if (path.startsWith('readings.')) return ruling
  return suppliers[id] ?? (path.startsWith('standards.') ? publisher : household)
}

/** Counted from one, as people count. */
function placed(text: Label, member: string | undefined, claim: string | undefined): Label {
  if (member === undefined) return text
  const person = String(Number.parseInt(member, 10) + 1)
  if (claim === undefined) return { zh: `第${person}名成员的${text.zh}`, en: `${text.en} of member ${person}` }
  const number = String(Number.parseInt(claim, 10) + 1)
  return {
    zh: `第${person}名成员第${number}笔报销的${text.zh}`,
    en: `${text.en} on claim ${number} of member ${person}`,
  }
}

/** The range of an undetermined amount, and what it depends on. */
export function rangeInWords({ min, max }: AmountRange, missing: readonly MissingFact[]): Label {
  const facts = list(missing.map(({ label }) => label))
  return max === undefined ? say(ranges.from, min, facts) : say(ranges.between, min, max, facts)
}
