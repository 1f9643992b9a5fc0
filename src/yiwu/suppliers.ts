/** Who usually holds a fact and can be asked for it. */
import type { Label } from '../language/expression'

export const civilAffairs: Label = { zh: '民政部门', en: 'the civil affairs office' }
export const householdRegister: Label = { zh: '公安户籍登记', en: 'the household register of the police' }
export const incomeVerification: Label = {
  zh: '申请家庭与收入核查系统',
  en: 'the household and the income verification system',
}
export const medicalInsurer: Label = { zh: '医保经办机构', en: 'the medical insurance agency' }
export const medicalAssistanceOffice: Label = {
  zh: '医疗救助主管部门',
  en: 'the office in charge of medical assistance',
}
export const commercialInsurer: Label = { zh: '商业保险公司', en: 'the commercial insurer' }
export const employer: Label = { zh: '用人单位', en: 'the employer' }
export const hospital: Label = { zh: '就诊医院', en: 'the hospital' }
export const veteransOffice: Label = { zh: '优抚主管部门', en: 'the office for veterans and survivors' }
export const school: Label = { zh: '学校', en: 'the school' }
export const schoolAndDonors: Label = { zh: '学校与各助学机构', en: 'the school and whoever aids students' }
export const statisticsBureau: Label = { zh: '统计部门', en: 'the statistics bureau' }
