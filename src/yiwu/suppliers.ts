/** Who usually holds a fact or a standard and can be asked for it. Only explanations and forms tell it. */
import type { Label } from '../language/expression'

const civilAffairs: Label = { zh: '民政部门', en: 'the civil affairs office' }
const householdRegister: Label = { zh: '公安户籍登记', en: 'the household register of the police' }
const incomeVerification: Label = {
  zh: '申请家庭与收入核查系统',
  en: 'the household and the income verification system',
}
const medicalInsurer: Label = { zh: '医保经办机构', en: 'the medical insurance agency' }
const medicalAssistanceOffice: Label = {
  zh: '医疗救助主管部门',
  en: 'the office in charge of medical assistance',
}
const commercialInsurer: Label = { zh: '商业保险公司', en: 'the commercial insurer' }
const employer: Label = { zh: '用人单位', en: 'the employer' }
const hospital: Label = { zh: '就诊医院', en: 'the hospital' }
const veteransOffice: Label = { zh: '优抚主管部门', en: 'the office for veterans and survivors' }
const school: Label = { zh: '学校', en: 'the school' }
const schoolAndDonors: Label = { zh: '学校与各助学机构', en: 'the school and whoever aids students' }
const statisticsBureau: Label = { zh: '统计部门', en: 'the statistics bureau' }

/** By the id of the fact or standard; of any other the one who applies, or the office that publishes it. */
export const suppliers: { readonly [id: string]: Label } = {
  residence: householdRegister,
  monthlyIncome: incomeVerification,
  dibaoCertified: civilAffairs,
  lowIncomeCertified: civilAffairs,
  memberCategories: civilAffairs,
  birthDate: householdRegister,
  categories: civilAffairs,
  orphanMemberShares: civilAffairs,
  minor: householdRegister,
  employeeMedicalInsurance: medicalInsurer,
  enlistedOn: veteransOffice,
  orphanCare: civilAffairs,
  disease: hospital,
  diseaseRecognised: medicalAssistanceOffice,
  inPolicyCost: medicalInsurer,
  insurancePaid: medicalInsurer,
  commercialPaid: commercialInsurer,
  employerPaid: employer,
  level: school,
  admitted: school,
  semesters: school,
  sameKindAid: schoolAndDonors,
  urbanConsumptionPerCapita: statisticsBureau,
}
