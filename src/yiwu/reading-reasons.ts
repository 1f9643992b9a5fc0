/** Why the default of each reading is its default, in one line. Only explanations and pages show it, so calculators do without. */
import type { Label } from '../language/expression'
import type { ReadingId } from './readings'

export const readingReasons: { readonly [id in ReadingId]: Label } = {
  dibaoThreshold: {
    zh: '补差只有在收入低于标准时才有差额可补',
    en: 'a difference can be paid only where income falls short of the standard',
  },
  dibaoFloor: {
    zh: '低保标准以每人计，户的标准是各人标准之和',
    en: 'the standard is a sum per person, so a household has one for every member',
  },
  rounding: {
    zh: '下限少一分即不足，上限多一分即超出',
    en: 'a floor is broken by one fen less, a ceiling is passed by one fen more',
  },
  ruralParityDate: {
    zh: '逐步实现的目标在年内达到即可',
    en: 'a goal reached step by step is met once reached within the year',
  },
  lowIncomeTest: {
    zh: '认定办法由市另行规定',
    en: "the city's own method decides, and this document leaves it to that method",
  },
  lowIncomeBase: { zh: '年补助对应年标准', en: 'a yearly subsidy is measured against a yearly standard' },
  lowIncomeWithDibao: {
    zh: '补助为低保线以上的家庭而设',
    en: 'the subsidy is made for households above the dibao line',
  },
  lowIncomePartYear: { zh: '只有符合条件的月份才应补', en: 'only the months that qualify are owed' },
  medicalBase: {
    zh: '文中把商业保险和单位补助列入先行补偿',
    en: "commercial insurance and the employer's help are named among what comes first",
  },
  medicalRatioCounts: {
    zh: '文中只列政府医保报销和医疗救助',
    en: 'only government insurance and medical aid are named',
  },
  medicalRatioPeriod: {
    zh: '文中只给限额写了“年度”，90%未写',
    en: 'the sentence gives the cap a year, and the 90% none',
  },
  medicalYear: { zh: '年度限额按支付年度管理', en: 'a yearly cap is kept by the year that pays' },
  medicalCapHolder: {
    zh: '限额紧接各人自负费用的比例，未提到户',
    en: 'the cap follows the share of what a person bears, and no household is named',
  },
  employeeInsuranceScope: { zh: '限定语位于并列各项之前', en: 'the condition stands before the whole enumeration' },
  demobilisedPeriod: {
    zh: '文中写明两端；起点文中无日期，取通行的1945年9月3日',
    en: 'the text names both ends of the period; it gives no date for the first, so the customary one, 3 September 1945, is taken',
  },
  diseaseList: { zh: '目录以“等”结尾', en: 'the list ends open' },
  incomeMultipleStandard: { zh: '低保标准分城乡执行', en: 'dibao standards apply by residence' },
  guaranteedPersonsInMedicalAid: {
    zh: '名单未列，而他处规定其享受助医',
    en: 'the list leaves them out, while another clause presumes medical help for them',
  },
  studentGrantGroup: {
    zh: '同条首句列明了就学救助对象',
    en: 'the first sentence of the section lists whom schooling aid is for',
  },
  sameKindAid: { zh: '同类救助不得重复', en: 'same-kind aid is not enjoyed twice' },
  partAcademicYear: { zh: '金额按学年规定', en: 'the figure is fixed per academic year' },
  grantStatusDay: {
    zh: '救助随入学发放，身份以入学时为准',
    en: 'the grant comes with the start of studies, so the status then decides',
  },
  scatteredOrphanBase: { zh: '比例对应的是标准本身', en: 'the share is of the standard itself' },
  orphanRoundingChain: {
    zh: '机构标准本身是公布到分的金额',
    en: 'the institutional standard is itself a published sum',
  },
  orphanAge: {
    zh: '认定由民政部门作出，未经撤销即有效',
    en: 'the recognition is an official finding, and holds until it is withdrawn',
  },
  orphanParity: {
    zh: '句首并列两类孤儿，后文未再区分',
    en: 'the sentence opens with both kinds and does not tell them apart again',
  },
}
