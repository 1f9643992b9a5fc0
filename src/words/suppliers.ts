/** Who can supply a missing fact; and what a case calls facts that the rules know by another name. */
import type { Label } from '../language/expression'

export const household: Label = { zh: '申请家庭', en: 'the household' }
const civilAffairs: Label = { zh: '民政部门', en: 'the civil affairs office' }
const householdRegister: Label = { zh: '公安户籍登记', en: 'the household register of the police' }
const medicalInsurer: Label = { zh: '医保经办机构', en: 'the medical insurance agency' }
const school: Label = { zh: '学校', en: 'the school' }
const veterans: Label = { zh: '优抚主管部门', en: 'the office for veterans and survivors' }
const hospital: Label = { zh: '就诊医院', en: 'the hospital' }

/** Who usually holds a fact; the household where nothing else is said. */
export const suppliers: { readonly [id: string]: Label } = {
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
export const publisher: Label = { zh: '公布标准的部门', en: 'the office that publishes the standard' }
export const ruling: Label = { zh: '有权解释的机关（确定解读口径）', en: 'the authority that may rule on the reading' }

/** Facts that a case holds under another name than the rules, by the last step of their path. */
export const caseNames: { readonly [name: string]: { readonly id: string; readonly label?: Label } } = {
  dibao: { id: 'dibaoCertified' },
  lowIncome: { id: 'lowIncomeCertified' },
  birthDate: { id: 'birthDate', label: { zh: '出生日期', en: 'date of birth' } },
  servedOn: { id: 'servedOn', label: { zh: '就诊日期', en: 'date of service' } },
}
